package chain

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Encoder makes the transactions of one deployment. It does no IO.
type Encoder struct {
	contracts Contracts
	terms     *bindings.TermsRegistry
	registry  *bindings.ModelRegistry
	licenses  *bindings.LicenseRegistry
	oracle    *bindings.UsageOracle
	token     *bindings.DevToken
}

// NewEncoder makes an Encoder for a deployment.
func NewEncoder(contracts Contracts) *Encoder {
	return &Encoder{
		contracts: contracts, terms: bindings.NewTermsRegistry(), registry: bindings.NewModelRegistry(),
		licenses: bindings.NewLicenseRegistry(),
		oracle:   bindings.NewUsageOracle(), token: bindings.NewDevToken(),
	}
}

// Voucher is a voucher with its signature.
type Voucher struct {
	usage.Voucher
	Signature []byte
}

// Batch is usage of many tokens with one signature.
type Batch struct {
	usage.Batch
	Signature []byte
}

func to(address evm.Address, data []byte, err error) (tx.Candidate, error) {
	if err != nil {
		return tx.Candidate{}, fmt.Errorf("encoding the transaction: %w", err)
	}
	return tx.Candidate{To: &address, Data: data}, nil
}

// SetActive switches a token on or off.
func (e *Encoder) SetActive(id evm.Hash, active bool) (tx.Candidate, error) {
	data, err := e.registry.TryPackSetActive(tokenInt(id), active)
	return to(e.contracts.Registry, data, err)
}

// RegisterTerms registers terms at a terms registry; the same terms always get the same index.
func (e *Encoder) RegisterTerms(registry evm.Address, terms license.Terms) (tx.Candidate, error) {
	encoded, err := toTerms(terms)
	if err != nil {
		return tx.Candidate{}, err
	}
	data, err := e.terms.TryPackRegisterTerms(encoded)
	return to(registry, data, err)
}

// Grant takes or renews a license for a licensee; the sender pays, and who is not the licensee can only renew.
// termsHash is what the sender agreed to.
func (e *Encoder) Grant(id, termsHash evm.Hash, licensee evm.Address) (tx.Candidate, error) {
	data, err := e.licenses.TryPackGrant(tokenInt(id), termsHash, common.Address(licensee))
	return to(e.contracts.Licenses, data, err)
}

// GrantWithSig takes the grant that a licensee signed for; the payer is the licensee or the sender. The signature is
// over Reader.AcceptDocument.
func (e *Encoder) GrantWithSig(
	id, termsHash evm.Hash, licensee, payer evm.Address, deadline uint64, signature []byte,
) (tx.Candidate, error) {
	data, err := e.licenses.TryPackGrantWithSig(tokenInt(id), termsHash, common.Address(licensee), common.Address(payer),
		deadline, signature)
	return to(e.contracts.Licenses, data, err)
}

// Revoke ends a grant after its notice period; the sender must own the token.
func (e *Encoder) Revoke(id evm.Hash, licensee evm.Address) (tx.Candidate, error) {
	data, err := e.licenses.TryPackRevoke(tokenInt(id), common.Address(licensee))
	return to(e.contracts.Licenses, data, err)
}

// WithdrawGrantEarnings pays the sender's earnings from grants to an account.
func (e *Encoder) WithdrawGrantEarnings(account evm.Address) (tx.Candidate, error) {
	data, err := e.licenses.TryPackWithdraw(common.Address(account))
	return to(e.contracts.Licenses, data, err)
}

// Deposit adds to a payer's escrow for a provider; the sender pays and must have approved the oracle.
func (e *Encoder) Deposit(payer, provider evm.Address, amount *big.Int) (tx.Candidate, error) {
	data, err := e.oracle.TryPackDeposit(common.Address(payer), common.Address(provider), amount)
	return to(e.contracts.Oracle, data, err)
}

// Approve lets a spender take an amount of an ERC-20 token from the sender.
func (e *Encoder) Approve(token, spender evm.Address, amount *big.Int) (tx.Candidate, error) {
	data, err := e.token.TryPackApprove(common.Address(spender), amount)
	return to(token, data, err)
}

// Settle settles one voucher; it reverts when there is nothing to settle. The sender is the voucher's provider or its
// signer.
func (e *Encoder) Settle(v Voucher) (tx.Candidate, error) {
	data, err := e.oracle.TryPackSettle(toVoucher(v.Voucher), v.Signature)
	return to(e.contracts.Oracle, data, err)
}

// SettleBatches settles batches and credits the parties of their tokens, all in one transaction. What is settled and
// credited already is skipped, so a resend changes nothing. The sender is each batch's provider or its signer.
func (e *Encoder) SettleBatches(batches []Batch) (tx.Candidate, error) {
	var calls [][]byte
	for _, b := range batches {
		settle, err := e.settleBatch(b)
		if err != nil {
			return tx.Candidate{}, fmt.Errorf("encoding a batch: %w", err)
		}
		tokens := make([]*big.Int, len(b.Lines))
		for i, line := range b.Lines {
			tokens[i] = tokenInt(line.TokenID)
		}
		distribute, err := e.oracle.TryPackDistribute(common.Address(b.Payer), common.Address(b.Provider), tokens)
		if err != nil {
			return tx.Candidate{}, fmt.Errorf("encoding a batch: %w", err)
		}
		calls = append(calls, settle, distribute)
	}
	data, err := e.oracle.TryPackMulticall(calls)
	return to(e.contracts.Oracle, data, err)
}

func (e *Encoder) settleBatch(b Batch) ([]byte, error) {
	lines, err := typeddata.PackLines(toLines(b.Lines))
	if err != nil {
		return nil, err
	}
	return e.oracle.TryPackSettleBatch(bindings.IUsageOracleBatch{
		Payer: common.Address(b.Payer), Provider: common.Address(b.Provider), ReceiptsRoot: b.ReceiptsRoot,
		Timestamp: b.Timestamp,
	}, lines, b.Signature)
}

// Withdraw pays the sender's usage credits to an account.
func (e *Encoder) Withdraw(account evm.Address) (tx.Candidate, error) {
	data, err := e.oracle.TryPackWithdraw(common.Address(account))
	return to(e.contracts.Oracle, data, err)
}

// WithdrawToken pays what usage has earned a token's owners to an account; the sender owns the token.
func (e *Encoder) WithdrawToken(id evm.Hash, account evm.Address) (tx.Candidate, error) {
	data, err := e.oracle.TryPackWithdrawToken(tokenInt(id), common.Address(account))
	return to(e.contracts.Oracle, data, err)
}

// WithdrawTokenGrants is WithdrawToken of what grants have earned.
func (e *Encoder) WithdrawTokenGrants(id evm.Hash, account evm.Address) (tx.Candidate, error) {
	data, err := e.licenses.TryPackWithdrawToken(tokenInt(id), common.Address(account))
	return to(e.contracts.Licenses, data, err)
}

// AuthorizeSigner lets a signer act for the sender. The proof is the signer's signature over Domain.SignerProof
// of the same authority.
func (e *Encoder) AuthorizeSigner(a Authority, proof []byte) (tx.Candidate, error) {
	data, err := e.oracle.TryPackAuthorizeSigner(common.Address(a.Signer), uint8(a.Powers), a.PerDay, a.Deadline, proof)
	return to(e.contracts.Oracle, data, err)
}

// AllowTokens lets signers of the sender pay for tokens that it holds no grant of, as those of open terms; or no more.
func (e *Encoder) AllowTokens(ids []evm.Hash, allowed bool) (tx.Candidate, error) {
	tokens := make([]*big.Int, len(ids))
	for i, id := range ids {
		tokens[i] = tokenInt(id)
	}
	data, err := e.oracle.TryPackAllowTokens(tokens, allowed)
	return to(e.contracts.Oracle, data, err)
}

// Mint makes development tokens.
func (e *Encoder) Mint(token, account evm.Address, amount *big.Int) (tx.Candidate, error) {
	data, err := e.token.TryPackMint(common.Address(account), amount)
	return to(token, data, err)
}

// Transfer sends the chain's coin.
func Transfer(account evm.Address, wei *big.Int) tx.Candidate {
	return tx.Candidate{To: &account, Value: wei}
}

func toVoucher(v usage.Voucher) bindings.IUsageOracleVoucher {
	return bindings.IUsageOracleVoucher{
		TokenId: tokenInt(v.TokenID), Payer: common.Address(v.Payer), Provider: common.Address(v.Provider),
		InputUnits: v.Units.InputTokens, OutputUnits: v.Units.OutputTokens, Requests: v.Units.Requests,
		Value: v.Value, ReceiptsRoot: v.ReceiptsRoot, Timestamp: v.Timestamp,
	}
}
