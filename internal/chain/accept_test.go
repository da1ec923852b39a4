package chain_test

import (
	"context"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func termsHash(t *testing.T, terms license.Terms) evm.Hash {
	t.Helper()
	hash, err := chain.TermsHash(terms)
	if err != nil {
		t.Fatal(err)
	}
	return hash
}

// ask calls a contract on the newest block.
func ask(t *testing.T, c *chaintest.Chain, to evm.Address, data []byte) []byte {
	t.Helper()
	client, err := rpc.Dial(c.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	var output hexutil.Bytes
	if err := client.Call(&output, "eth_call", map[string]any{"to": common.Address(to), "input": hexutil.Bytes(data)}, "latest"); err != nil {
		t.Fatal(err)
	}
	return output
}

// accepted is a chain with a paid model of account 1 that account 2 wants and account 3 pays.
type accepted struct {
	*chaintest.Chain
	t     *testing.T
	id    evm.Hash
	terms license.Terms
}

func newAccepted(t *testing.T) *accepted {
	a := &accepted{Chain: chaintest.Start(t), t: t, id: evm.Hash{1}, terms: chaintest.GrantTerms()}
	a.Publish(1, "alice/paid", a.id, &a.terms)
	a.Fund(3, 100_000_000)
	return a
}

// consent is account 2's signature of its next grant.
func (a *accepted) consent(payer int, valid time.Duration) (chain.Acceptance, []byte) {
	a.t.Helper()
	consent := chain.Acceptance{
		Licensee: a.Account(2), TokenID: a.id, Terms: a.terms, Payer: a.Account(payer),
		Deadline: uint64(a.Now().Add(valid).Unix()),
	}
	document, err := a.Reader().AcceptDocument(context.Background(), consent, chain.Latest)
	if err != nil {
		a.t.Fatal(err)
	}
	signature, err := a.Signer(2).SignTyped(context.Background(), document)
	if err != nil {
		a.t.Fatal(err)
	}
	return consent, signature
}

func (a *accepted) granting(consent chain.Acceptance, signature []byte) tx.Candidate {
	a.t.Helper()
	candidate, err := a.Encoder().GrantWithSig(consent.TokenID, termsHash(a.t, consent.Terms), consent.Licensee, consent.Payer,
		consent.Deadline, signature)
	if err != nil {
		a.t.Fatal(err)
	}
	return candidate
}

func (a *accepted) status() license.Status {
	a.t.Helper()
	facts, err := a.Reader().Facts(context.Background(), chain.Query{TokenID: a.id, Licensee: a.Account(2)}, chain.Latest)
	if err != nil {
		a.t.Fatal(err)
	}
	return facts.Status
}

func TestAcceptDigestIsTheContracts(t *testing.T) {
	a := newAccepted(t)
	b := bindings.NewLicenseRegistry()
	for round := range 2 {
		consent, signature := a.consent(3, time.Hour)
		document, err := a.Reader().AcceptDocument(context.Background(), consent, chain.Latest)
		if err != nil {
			t.Fatal(err)
		}
		ours, err := document.Digest()
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := b.UnpackAcceptDigest(ask(t, a.Chain, a.Contracts().Licenses, b.PackAcceptDigest(new(big.Int).SetBytes(a.id[:]),
			termsHash(t, a.terms), common.Address(consent.Licensee), common.Address(consent.Payer), consent.Deadline)))
		if err != nil || theirs != ours {
			t.Errorf("after %d grants: digest %x, the contract's %x, %v", round, ours, theirs, err)
		}
		a.Send(3)(a.granting(consent, signature), nil)
	}
}

func TestOnlyTheLicenseeBeginsAGrant(t *testing.T) {
	a := newAccepted(t)
	byOther, err := a.Encoder().Grant(a.id, termsHash(t, a.terms), a.Account(2))
	if err != nil {
		t.Fatal(err)
	}
	expectRefusal(t, a.Sender(3), byOther, "LicenseNotForOthers")
	consent, signature := a.consent(3, time.Hour)
	expectRefusal(t, a.Sender(4), a.granting(consent, signature), "LicenseInvalidPayer")
	forged := a.terms
	forged.GrantPrice = "50000000"
	dearer := consent
	dearer.Terms = forged
	a.Register(1, forged)
	expectRefusal(t, a.Sender(3), a.granting(dearer, signature), "LicenseInvalidSignature")
	late := consent
	late.Deadline++
	expectRefusal(t, a.Sender(3), a.granting(late, signature), "LicenseInvalidSignature")
	if got := a.status(); got != license.StatusNoGrant {
		t.Fatalf("status %d before any grant", got)
	}

	a.Send(3)(a.granting(consent, signature), nil)
	if got := a.status(); got != license.StatusGranted {
		t.Fatalf("status %d after the grant, want granted", got)
	}
	held, err := a.Reader().PaymentTokenBalance(context.Background(), a.Deployment().PaymentToken, a.Account(3), chain.Latest)
	if err != nil || held.Int64() != 95_000_000 {
		t.Errorf("the payer has %v left, %v; want the price paid", held, err)
	}
	expectRefusal(t, a.Sender(3), a.granting(consent, signature), "LicenseInvalidSignature") // used up
	a.Send(3)(byOther, nil)                                                                  // what runs, others may renew
}

func TestAnAcceptanceEnds(t *testing.T) {
	a := newAccepted(t)
	consent, signature := a.consent(3, time.Minute)
	a.AdvanceTime(2 * time.Minute)
	expectRefusal(t, a.Sender(3), a.granting(consent, signature), "LicenseDeadlineOver")
	impossible := consent
	impossible.Terms.GrantPrice = "free"
	if _, err := a.Reader().AcceptDocument(context.Background(), impossible, chain.Latest); err == nil {
		t.Error("terms that cannot be encoded are shown")
	}
}

func TestAGrantsPriceIsDividedAndTheOwnersPartGoesWithTheToken(t *testing.T) {
	a := newAccepted(t)
	registry := a.Contracts().Registry
	data, err := bindings.NewModelRegistry().TryPackTransferFrom(common.Address(a.Account(1)), common.Address(a.Account(4)),
		new(big.Int).SetBytes(a.id[:]))
	a.Send(1)(tx.Candidate{To: &registry, Data: data}, err)
	a.Send(3)(a.granting(a.consent(3, time.Hour)), nil)
	reader := a.Reader()
	// 75 to 10 of the shares of publication are creator and owner; the provider has no part in grants.
	creator, err := reader.GrantEarnings(context.Background(), a.Account(1), chain.Latest)
	if err != nil {
		t.Fatal(err)
	}
	_, owner, err := reader.TokenCredits(context.Background(), a.id, chain.Latest)
	if err != nil {
		t.Fatal(err)
	}
	if creator.Int64() != 4_411_765 || owner.Int64() != 588_235 {
		t.Errorf("of 5,000,000 the creator has %v and the owner %v; want 75/85 and 10/85", creator, owner)
	}
	candidate, err := a.Encoder().WithdrawTokenGrants(a.id, a.Account(1))
	if err != nil {
		t.Fatal(err)
	}
	expectRefusal(t, a.Sender(1), candidate, "LicenseNotOwner")
	a.Send(4)(a.Encoder().WithdrawTokenGrants(a.id, a.Account(5)))
	held, err := reader.PaymentTokenBalance(context.Background(), a.Deployment().PaymentToken, a.Account(5), chain.Latest)
	if err != nil || held.Cmp(owner) != 0 {
		t.Errorf("the owner withdrew %v, %v; want %v", held, err, owner)
	}
}
