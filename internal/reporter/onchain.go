package reporter

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// onchain is a Chain on package chain.
type onchain struct {
	network *v1alpha1.DeHugNetwork
	config  chain.Config
	reader  *chain.Reader
	signer  chain.Signer
	grant   chain.Finality
	settle  chain.Finality
}

// DialChain opens the chain that a DeHugNetwork names.
func DialChain(ctx context.Context, network *v1alpha1.DeHugNetwork, key string) (Chain, error) {
	spec := network.Spec
	c := &onchain{network: network, grant: chain.Finality(spec.Finality.Grant), settle: chain.Finality(spec.Finality.Settle)}
	c.config = chain.Config{ChainID: uint64(max(0, spec.ChainID)), Agreement: int(spec.RPC.Agreement)}
	for _, e := range spec.RPC.Endpoints {
		c.config.Endpoints = append(c.config.Endpoints, e.URL)
	}
	for _, a := range []struct {
		text v1alpha1.Address
		into *license.Address
	}{
		{spec.Contracts.Registry, &c.config.Contracts.Registry},
		{spec.Contracts.Licenses, &c.config.Contracts.Licenses},
		{spec.Contracts.Oracle, &c.config.Contracts.Oracle},
	} {
		address, err := chain.ParseAddress(string(a.text))
		if err != nil {
			return nil, fmt.Errorf("reading spec.contracts: %w", err)
		}
		*a.into = address
	}
	var err error
	if key != "" {
		if c.signer, err = chain.NewKeySigner(key); err != nil {
			return nil, fmt.Errorf("reading the signer's key: %w", err)
		}
	}
	if c.reader, err = chain.Dial(ctx, c.config); err != nil {
		return nil, fmt.Errorf("opening the chain: %w", err)
	}
	return c, nil
}

// Close implements Chain.
func (c *onchain) Close() { c.reader.Close() }

// Signer implements Chain.
func (c *onchain) Signer() string {
	if c.signer == nil {
		return ""
	}
	return chain.FormatAddress(c.signer.Address())
}

// Terms implements Chain.
func (c *onchain) Terms(ctx context.Context, index uint64) (usage.Prices, error) {
	terms, err := c.reader.Terms(ctx, index, c.grant)
	if err != nil {
		return usage.Prices{}, c.explain(err)
	}
	return pricesOf(terms), nil
}

func pricesOf(terms license.Terms) usage.Prices {
	return usage.Prices{InputToken: terms.InputPrice, OutputToken: terms.OutputPrice, Request: terms.RequestPrice}
}

// Prices implements Chain.
func (c *onchain) Prices(ctx context.Context, tokenID, payer string) (usage.Prices, error) {
	id, err := chain.ParseHash(tokenID)
	if err != nil {
		return usage.Prices{}, err
	}
	licensee, err := chain.ParseAddress(payer)
	if err != nil {
		return usage.Prices{}, err
	}
	facts, err := c.reader.Facts(ctx, chain.Query{TokenID: id, Licensee: licensee}, c.grant)
	if err != nil {
		return usage.Prices{}, c.explain(err)
	}
	return pricesOf(facts.Terms), nil
}

// Settled implements Chain.
func (c *onchain) Settled(ctx context.Context, key usage.Key, final bool) (*big.Int, error) {
	var k chain.SettlementKey
	var err error
	if k.TokenID, err = chain.ParseHash(key.TokenID); err != nil {
		return nil, err
	}
	if k.Payer, k.Provider, err = accounts(key.Account); err != nil {
		return nil, err
	}
	finality := chain.Latest
	if final {
		finality = c.settle
	}
	settlement, err := c.reader.Settlement(ctx, k, finality)
	if err != nil {
		return nil, c.explain(err)
	}
	return settlement.Settled, nil
}

// Escrow implements Chain.
func (c *onchain) Escrow(ctx context.Context, account usage.Account) (*big.Int, error) {
	payer, provider, err := accounts(account)
	if err != nil {
		return nil, err
	}
	escrow, err := c.reader.Escrow(ctx, payer, provider, chain.Latest)
	if err != nil {
		return nil, c.explain(err)
	}
	return escrow.Balance, nil
}

// IsSigner implements Chain.
func (c *onchain) IsSigner(ctx context.Context, account string) (bool, error) {
	address, err := chain.ParseAddress(account)
	if err != nil {
		return false, err
	}
	ok, err := c.reader.IsSigner(ctx, address, c.signer.Address(), chain.Latest)
	if err != nil {
		return false, c.explain(err)
	}
	return ok, nil
}

// FinalBlock implements Chain.
func (c *onchain) FinalBlock(ctx context.Context) (int64, error) {
	head, err := c.reader.Head(ctx, c.settle)
	if err != nil {
		return 0, c.explain(err)
	}
	return int64(head.Number), nil //nolint:gosec // block numbers fit
}

// Paid implements Chain.
func (c *onchain) Paid(ctx context.Context, account usage.Account, hashes []string) (*big.Int, error) {
	payer, provider, err := accounts(account)
	if err != nil {
		return nil, err
	}
	sum := new(big.Int)
	for _, text := range hashes {
		hash, err := chain.ParseHash(text)
		if err != nil {
			return nil, err
		}
		paid, err := c.reader.Paid(ctx, hash, payer, provider)
		if err != nil {
			return nil, c.explain(err)
		}
		sum.Add(sum, paid)
	}
	return sum, nil
}

// Token implements Chain.
func (c *onchain) Token(ctx context.Context) (PaymentToken, error) {
	token, err := c.reader.PaymentToken(ctx, chain.Latest)
	if err != nil {
		return PaymentToken{}, c.explain(err)
	}
	return PaymentToken{Symbol: token.Symbol, Decimals: token.Decimals}, nil
}

// Check implements Chain.
func (c *onchain) Check(ctx context.Context, batches []usage.Batch) error {
	sender, candidate, limit, err := c.prepare(ctx, batches, nil)
	if err != nil {
		return err
	}
	defer sender.Close()
	if _, err := sender.Simulate(ctx, candidate); err != nil {
		return c.explainSend(err, limit)
	}
	return nil
}

// prepare signs batches and makes their transaction, its sender and what it may cost.
func (c *onchain) prepare(
	ctx context.Context, batches []usage.Batch, journal tx.Journal,
) (*tx.Sender, tx.Candidate, budget, error) {
	domain := chain.NewDomain(c.config.ChainID, c.config.Contracts.Oracle)
	signed := make([]chain.Batch, 0, len(batches))
	for _, b := range batches {
		signature, err := chain.SignBatch(c.signer, domain, b)
		if err != nil {
			return nil, tx.Candidate{}, budget{}, fmt.Errorf("signing a batch: %w", err)
		}
		signed = append(signed, chain.Batch{Batch: b, Signature: signature})
	}
	candidate, err := chain.NewEncoder(c.config.Contracts).SettleBatches(signed)
	if err != nil {
		return nil, tx.Candidate{}, budget{}, err
	}
	limit, err := c.budget(ctx, batches)
	if err != nil {
		return nil, tx.Candidate{}, budget{}, c.explain(err)
	}
	// The sender returns once it is mined: whether that is final is read from the chain, while usage goes on being priced.
	sender, err := chain.NewSender(ctx, tx.Config{
		Endpoints: c.config.Endpoints, Agreement: c.config.Agreement, ChainID: c.config.ChainID, Signer: c.signer, Finality: chain.Latest,
		Limits: tx.Limits{MaxCost: limit.wei}, Journal: journal,
	})
	if err != nil {
		return nil, tx.Candidate{}, budget{}, c.explain(err)
	}
	return sender, candidate, limit, nil
}

// Settle implements Chain.
func (c *onchain) Settle(
	ctx context.Context, batches []usage.Batch, journal func(ctx context.Context, hash string) error,
) (Receipt, error) {
	sender, candidate, limit, err := c.prepare(ctx, batches, journalFunc(journal))
	if err != nil {
		return Receipt{}, err
	}
	defer sender.Close()
	receipt, err := sender.Send(ctx, candidate)
	if err != nil {
		return Receipt{}, c.explainSend(err, limit)
	}
	return Receipt{
		Transaction: chain.FormatHash(receipt.TxHash), BlockHash: chain.FormatHash(receipt.Block.Hash),
		BlockNumber: int64(receipt.Block.Number), //nolint:gosec // block numbers fit
	}, nil
}

// explainSend is explain for what a transaction may cost.
func (c *onchain) explainSend(err error, limit budget) error {
	var tooHigh *tx.FeeTooHighError
	if errors.As(err, &tooHigh) {
		return c.explainFee(tooHigh, limit)
	}
	return c.explain(err)
}

type journalFunc func(ctx context.Context, hash string) error

// Record implements tx.Journal.
func (f journalFunc) Record(ctx context.Context, intent tx.Intent) error {
	return f(ctx, chain.FormatHash(intent.TxHash))
}

// explain gives an error of package chain its reason.
func (c *onchain) explain(err error) error {
	var revert *tx.RevertError
	var funds *tx.FundsError
	var own *persistError
	switch {
	case errors.As(err, &own):
		return err
	case errors.As(err, &revert):
		switch revert.Name {
		case "OracleInvalidSigner":
			return &Failure{Reason: v1alpha1.ReasonSignerNotAuthorized, Err: err, Message: fmt.Sprintf(
				"signer %s may not sign for the payer: as the payer, run dehug signer authorize <signer key file>", c.Signer())}
		case "OracleNotProvider":
			return &Failure{Reason: v1alpha1.ReasonSignerNotAuthorized, Err: err, Message: fmt.Sprintf(
				"signer %s may not settle for the provider: as the provider, run dehug signer authorize <signer key file>", c.Signer())}
		}
		return &Failure{Reason: v1alpha1.ReasonSettlementReverted, Err: err, Message: fmt.Sprintf(
			"the usage oracle refuses the settlement: %s; the rest is settled, and this is tried again later", revert.Text)}
	case errors.As(err, &funds):
		return &Failure{Reason: v1alpha1.ReasonSignerUnfunded, Err: err, Message: "settling needs gas: " + funds.Stable()}
	case errors.Is(err, chain.ErrInsufficientFunds):
		return &Failure{Reason: v1alpha1.ReasonSignerUnfunded, Err: err, Message: fmt.Sprintf(
			"signer %s has too little of the chain's coin to pay for gas: send it some", c.Signer())}
	case errors.Is(err, tx.ErrNotMined), errors.Is(err, tx.ErrNonce):
		return &Failure{Reason: v1alpha1.ReasonSending, Err: err, Message: "the settlement was sent and is not mined yet: it is tried again"}
	case errors.Is(err, context.Canceled):
		return err
	}
	return &Failure{Reason: v1alpha1.ReasonChainUnreachable, Err: err, Message: fmt.Sprintf(
		"the chain of DeHugNetwork %s cannot be used, so this settlement waits and usage goes on being counted: %s",
		c.network.Name, err.Error())}
}

func accounts(a usage.Account) (payer, provider license.Address, err error) {
	if payer, err = chain.ParseAddress(a.Payer); err != nil {
		return payer, provider, err
	}
	provider, err = chain.ParseAddress(a.Provider)
	return payer, provider, err
}
