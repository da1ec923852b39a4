package chain

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Encoder makes the transactions of one deployment. It does no IO.
type Encoder struct {
	contracts Contracts
	registry  *bindings.ModelRegistry
	licenses  *bindings.LicenseRegistry
	oracle    *bindings.UsageOracle
	token     *bindings.DevToken
}

// NewEncoder makes an Encoder for a deployment.
func NewEncoder(contracts Contracts) *Encoder {
	return &Encoder{
		contracts: contracts, registry: bindings.NewModelRegistry(), licenses: bindings.NewLicenseRegistry(),
		oracle: bindings.NewUsageOracle(), token: bindings.NewDevToken(),
	}
}

// Publication is what a publisher says of a new content version.
type Publication struct {
	// Name is `namespace/name`.
	Name    string
	Dataset bool
	// Digest is the sha2-256 digest of the root CID; it becomes the token id.
	Digest license.Hash
	// MetadataDigest and Parent are zero when there is none.
	MetadataDigest, Parent license.Hash
	// TermsIndex is of registered terms; 0 means none, so that nobody is licensed.
	TermsIndex uint64
}

// Voucher is a voucher with its signature.
type Voucher struct {
	usage.Voucher
	Signature []byte
}

func to(address license.Address, data []byte, err error) (tx.Candidate, error) {
	if err != nil {
		return tx.Candidate{}, fmt.Errorf("encoding the transaction: %w", err)
	}
	return tx.Candidate{To: &address, Data: data}, nil
}

// Publish mints a token for a content version.
func (e *Encoder) Publish(p Publication) (tx.Candidate, error) {
	contentType := contentModel
	if p.Dataset {
		contentType = contentDataset
	}
	data, err := e.registry.TryPackPublish(bindings.IModelRegistryPublication{
		Name: p.Name, ContentType: contentType, Digest: p.Digest, MetadataDigest: p.MetadataDigest,
		Parent: tokenInt(p.Parent), TermsIndex: new(big.Int).SetUint64(p.TermsIndex),
	})
	return to(e.contracts.Registry, data, err)
}

// SetActive switches a token on or off.
func (e *Encoder) SetActive(id license.Hash, active bool) (tx.Candidate, error) {
	data, err := e.registry.TryPackSetActive(tokenInt(id), active)
	return to(e.contracts.Registry, data, err)
}

// RegisterTerms registers terms; the same terms always get the same index.
func (e *Encoder) RegisterTerms(terms license.Terms) (tx.Candidate, error) {
	encoded, err := toTerms(terms)
	if err != nil {
		return tx.Candidate{}, err
	}
	data, err := e.licenses.TryPackRegisterTerms(encoded)
	return to(e.contracts.Licenses, data, err)
}

// Grant takes or renews a licence for a licensee; the sender pays. termsHash is what the sender agreed to.
func (e *Encoder) Grant(id license.Hash, termsIndex uint64, licensee license.Address, termsHash license.Hash) (tx.Candidate, error) {
	data, err := e.licenses.TryPackGrant(tokenInt(id), new(big.Int).SetUint64(termsIndex), common.Address(licensee), termsHash)
	return to(e.contracts.Licenses, data, err)
}

// Revoke ends a grant after its notice period; the sender must own the token.
func (e *Encoder) Revoke(id license.Hash, licensee license.Address) (tx.Candidate, error) {
	data, err := e.licenses.TryPackRevoke(tokenInt(id), common.Address(licensee))
	return to(e.contracts.Licenses, data, err)
}

// WithdrawGrantEarnings pays the sender's earnings from grants to an account.
func (e *Encoder) WithdrawGrantEarnings(account license.Address) (tx.Candidate, error) {
	data, err := e.licenses.TryPackWithdraw(common.Address(account))
	return to(e.contracts.Licenses, data, err)
}

// Deposit adds to a payer's escrow for a provider; the sender pays and must have approved the oracle.
func (e *Encoder) Deposit(payer, provider license.Address, amount *big.Int) (tx.Candidate, error) {
	data, err := e.oracle.TryPackDeposit(common.Address(payer), common.Address(provider), amount)
	return to(e.contracts.Oracle, data, err)
}

// Approve lets a spender take an amount of an ERC-20 token from the sender.
func (e *Encoder) Approve(token, spender license.Address, amount *big.Int) (tx.Candidate, error) {
	data, err := e.token.TryPackApprove(common.Address(spender), amount)
	return to(token, data, err)
}

// Settle settles one voucher; it reverts when there is nothing to settle.
func (e *Encoder) Settle(v Voucher) (tx.Candidate, error) {
	data, err := e.oracle.TryPackSettle(toVoucher(v.Voucher), v.Signature)
	return to(e.contracts.Oracle, data, err)
}

// SettleAndDistribute settles many vouchers and credits the parties; lines with nothing to settle are skipped.
func (e *Encoder) SettleAndDistribute(vouchers []Voucher) (tx.Candidate, error) {
	lines := make([]bindings.IUsageOracleVoucher, len(vouchers))
	signatures := make([][]byte, len(vouchers))
	for i, v := range vouchers {
		lines[i], signatures[i] = toVoucher(v.Voucher), v.Signature
	}
	data, err := e.oracle.TryPackSettleAndDistribute(lines, signatures)
	return to(e.contracts.Oracle, data, err)
}

// Withdraw pays the sender's usage credits to an account.
func (e *Encoder) Withdraw(account license.Address) (tx.Candidate, error) {
	data, err := e.oracle.TryPackWithdraw(common.Address(account))
	return to(e.contracts.Oracle, data, err)
}

// AuthorizeSigner lets a signer sign vouchers for the sender. The proof is the signer's signature over
// Domain.SignerProofDigest.
func (e *Encoder) AuthorizeSigner(signer license.Address, deadline uint64, proof []byte) (tx.Candidate, error) {
	data, err := e.oracle.TryPackAuthorizeSigner(common.Address(signer), deadline, proof)
	return to(e.contracts.Oracle, data, err)
}

// Mint makes development tokens.
func (e *Encoder) Mint(token, account license.Address, amount *big.Int) (tx.Candidate, error) {
	data, err := e.token.TryPackMint(common.Address(account), amount)
	return to(token, data, err)
}

// Transfer sends the chain's coin.
func Transfer(account license.Address, wei *big.Int) tx.Candidate {
	return tx.Candidate{To: &account, Value: wei}
}

func toVoucher(v usage.Voucher) bindings.IUsageOracleVoucher {
	return bindings.IUsageOracleVoucher{
		TokenId: tokenInt(v.TokenID), Payer: v.Payer, Provider: v.Provider,
		InputTokens: v.Units.InputTokens, OutputTokens: v.Units.OutputTokens, Requests: v.Units.Requests,
		Value: v.Value, ReceiptsRoot: v.ReceiptsRoot, Timestamp: v.Timestamp,
	}
}
