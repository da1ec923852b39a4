package chaintest

import (
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/params"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// patience bounds one request: a busy machine is not an unreachable chain.
const patience = time.Minute

// Reader reads the deployed contracts.
func (c *Chain) Reader() *chain.Reader {
	c.tb.Helper()
	r, err := chain.Dial(context.Background(), chain.Config{
		Endpoints: []string{c.URL()}, ChainID: c.id, Contracts: c.deployment.Contracts, Timeout: patience,
	})
	if err != nil {
		c.tb.Fatalf("dialing the test chain: %v", err)
	}
	c.tb.Cleanup(r.Close)
	return r
}

// Encoder makes transactions for the deployed contracts.
func (c *Chain) Encoder() *chain.Encoder { return chain.NewEncoder(c.deployment.Contracts) }

// Sender sends from an account, polling fast. It returns once the receipt's block is safe, so that a read at any
// finality but Finalized sees it.
func (c *Chain) Sender(account int) *tx.Sender {
	c.tb.Helper()
	s, err := chain.NewSender(context.Background(), tx.Config{
		Endpoints: []string{c.URL()}, ChainID: c.id, Signer: c.Signer(account), PollInterval: 5 * time.Millisecond,
		Finality:       tx.Safe,
		RequestTimeout: patience, Limits: tx.Limits{MaxCost: big.NewInt(params.Ether)},
	})
	if err != nil {
		c.tb.Fatalf("making a sender: %v", err)
	}
	c.tb.Cleanup(s.Close)
	return s
}

// Send sends a candidate of an Encoder from an account and fails the test when it cannot be made or is refused:
// c.Send(1)(c.Encoder().Publish(p)).
func (c *Chain) Send(account int) func(tx.Candidate, error) tx.Receipt {
	sender := c.Sender(account)
	return func(candidate tx.Candidate, err error) tx.Receipt {
		c.tb.Helper()
		if err != nil {
			c.tb.Fatalf("making a transaction: %v", err)
		}
		receipt, err := sender.Send(context.Background(), candidate)
		if err != nil {
			c.tb.Fatalf("sending from account %d: %v", account, err)
		}
		return receipt
	}
}

// Register registers terms and returns their index and hash.
func (c *Chain) Register(account int, terms license.Terms) (uint64, evm.Hash) {
	c.tb.Helper()
	registry, err := c.Reader().TermsRegistry(context.Background(), chain.Latest)
	if err != nil {
		c.tb.Fatalf("reading where terms are registered: %v", err)
	}
	c.Send(account)(c.Encoder().RegisterTerms(registry, terms))
	hash, err := chain.TermsHash(terms)
	if err != nil {
		c.tb.Fatalf("hashing terms: %v", err)
	}
	index, err := c.Reader().TermsIndex(context.Background(), hash, chain.Latest)
	if err != nil || index == 0 {
		c.tb.Fatalf("reading the index of registered terms: %d, %v", index, err)
	}
	return index, hash
}

// Publish publishes a model under terms; nil terms publish it without any.
func (c *Chain) Publish(account int, name string, digest evm.Hash, terms *license.Terms) tx.Receipt {
	c.tb.Helper()
	p := chain.Publication{Name: name, Digest: digest}
	if terms != nil {
		_, p.TermsHash = c.Register(account, *terms)
	}
	return c.Send(account)(c.Encoder().Publish(p))
}

// Fund mints development tokens to an account and lets the oracle and the license registry take them.
func (c *Chain) Fund(account int, amount int64) {
	c.tb.Helper()
	e, token, send := c.Encoder(), c.deployment.PaymentToken, c.Send(account)
	send(e.Mint(token, c.Account(account), big.NewInt(amount)))
	send(e.Approve(token, c.deployment.Contracts.Oracle, big.NewInt(amount)))
	send(e.Approve(token, c.deployment.Contracts.Licenses, big.NewInt(amount)))
}

// Authorize lets one account act for another at the usage oracle, with both powers and up to an amount a day.
func (c *Chain) Authorize(account, signer int, perDay int64) {
	c.tb.Helper()
	authority := chain.Authority{
		Signer: c.Account(signer), Powers: chain.PowerBoth, PerDay: big.NewInt(perDay),
		Deadline: uint64(c.Now().Add(time.Hour).Unix()),
	}
	document := chain.NewDomain(c.id, c.deployment.Contracts.Oracle).SignerProof(c.Account(account), authority)
	proof, err := c.Signer(signer).SignTyped(context.Background(), document)
	if err != nil {
		c.tb.Fatalf("signing a signer's proof: %v", err)
	}
	c.Send(account)(c.Encoder().AuthorizeSigner(authority, proof))
}

// OpenTerms are MIT, with prices per million units and everything to the creator but the given parts.
func OpenTerms() license.Terms {
	return license.Terms{
		LicenseID: "MIT", Open: true, CommercialUse: true, Attribution: true, Derivatives: true,
		InputPrice: 1_000_000, OutputPrice: 2_000_000, RequestPrice: 1_000_000_000,
		Split: usage.Split{Creator: 7500, Owner: 1000, Provider: 1500},
	}
}

// GrantTerms need a grant of an hour that costs 5,000,000, revocable with ten minutes' notice.
func GrantTerms() license.Terms {
	t := OpenTerms()
	t.LicenseID, t.Open, t.Revocable = "LicenseRef-Commercial", false, true
	t.GrantPrice, t.Period, t.NoticePeriod, t.Seats = "5000000", time.Hour, 10*time.Minute, 4
	return t
}
