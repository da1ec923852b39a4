package chain_test

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestClaimsAreTheWordOfTheAttestorsThatAreAsked(t *testing.T) {
	c := chaintest.Start(t)
	reader, contract := c.Reader(), c.Deployment().Claims
	until := c.Now().Add(24 * time.Hour)
	for _, said := range []struct {
		attestor, account   int
		namespace, evidence string
	}{
		{3, 1, "Acme", "dns:acme.com"},
		{4, 2, "acme", "hf:acme"},
		{5, 2, "acme", "not asked for"},
		{3, 2, "other", "dns:other.com"},
	} {
		c.Send(said.attestor)(rights.AttestNamespace(contract, said.namespace, c.Account(said.account), said.evidence, until))
	}
	query := chain.ClaimsQuery{Contract: contract, Namespace: "acme",
		Attestors: []evm.Address{c.Account(4), c.Account(6), c.Account(3)}}
	read := func(finality chain.Finality) []chain.Claim {
		t.Helper()
		found, err := reader.ClaimsAtHead(context.Background(), query, finality)
		if err != nil {
			t.Fatal(err)
		}
		for i := range found {
			if found[i].Since.IsZero() || found[i].Until != until {
				t.Errorf("times of %+v, want until %s", found[i], until)
			}
			found[i].Since, found[i].Until = time.Time{}, time.Time{}
		}
		return found
	}
	want := []chain.Claim{
		{Attestor: c.Account(4), Account: c.Account(2), Evidence: "hf:acme"},
		{Attestor: c.Account(3), Account: c.Account(1), Evidence: "dns:acme.com"},
	}
	if diff := cmp.Diff(want, read(chain.Latest)); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
	pinned, err := reader.Head(context.Background(), chain.Latest)
	if err != nil {
		t.Fatal(err)
	}

	c.Send(4)(rights.WithdrawAttestation(contract, "ACME"))
	if diff := cmp.Diff(want[1:], read(chain.Latest)); diff != "" {
		t.Errorf("claims after one was withdrawn (-want +got):\n%s", diff)
	}
	if before, err := reader.Claims(context.Background(), query, pinned); err != nil || len(before) != 2 {
		t.Errorf("at the block before: %v, %v; want both", before, err)
	}
	c.AdvanceTime(25 * time.Hour)
	if found := read(chain.Latest); len(found) != 0 {
		t.Errorf("claims after their time: %v, want none", found)
	}
}

func TestClaimsOfAnotherContractAreNone(t *testing.T) {
	c := chaintest.Start(t)
	for contract, want := range map[evm.Address]error{
		{0x77}:                 chain.ErrNoCode,
		c.Contracts().Registry: chain.ErrWrongContract,
	} {
		query := chain.ClaimsQuery{Contract: contract, Namespace: "acme", Attestors: []evm.Address{c.Account(3)}}
		found, err := c.Reader().ClaimsAtHead(context.Background(), query, chain.Latest)
		if !errors.Is(err, want) || found != nil {
			t.Errorf("contract %s: %v, %v; want %v", contract, found, err, want)
		}
	}
}

// A node, or a contract that stands where claims were to be, can answer any text.
func TestEvidenceIsBoundedAndPrintable(t *testing.T) {
	c := chaintest.Start(t)
	word := func(n int) string { return fmt.Sprintf("%064x", n) }
	text := "dns:\x1b[31m\n" + strings.Repeat("a", 190)
	padded := hex.EncodeToString([]byte(text)) + strings.Repeat("00", (32-len(text)%32)%32)
	answer := "0x" + word(0x20) + word(0xab) + word(1) + word(2) + word(0x80) + word(len(text)) + padded
	liar := chaintest.Liar(t, c.URL(), map[string]chaintest.Lie{"eth_call": chaintest.Say(answer)})
	reader := dial(t, c, 1, liar)
	query := chain.ClaimsQuery{Contract: c.Deployment().Claims, Namespace: "acme", Attestors: []evm.Address{{1}}}
	found, err := reader.ClaimsAtHead(context.Background(), query, chain.Latest)
	if err != nil || len(found) != 1 {
		t.Fatalf("%v, %v; want one claim", found, err)
	}
	got := found[0].Evidence
	if len(got) != chain.MaxEvidence || strings.ContainsAny(got, "\x1b\n") || found[0].Kind() != chain.ClaimOfDomain {
		t.Errorf("evidence %q of kind %s, want %d printable bytes", got, found[0].Kind(), chain.MaxEvidence)
	}
}

func TestKindsOfClaims(t *testing.T) {
	for evidence, want := range map[string]chain.ClaimKind{
		"dns:acme.com": chain.ClaimOfDomain, "hf:acme": chain.ClaimOfHuggingFace,
		"github:acme": chain.ClaimOfOther, "acme.com": chain.ClaimOfOther, "dns": chain.ClaimOfOther, "dns:": chain.ClaimOfOther,
	} {
		if got := (chain.Claim{Evidence: evidence}).Kind(); got != want {
			t.Errorf("%q is of kind %s, want %s", evidence, got, want)
		}
	}
}

func TestNamespaceOfNames(t *testing.T) {
	for name, want := range map[string]string{"acme/chat": "acme", "datasets/acme/talks": "acme", "datasets/chat": "datasets"} {
		if got := chain.NamespaceOf(name); got != want {
			t.Errorf("namespace of %s = %s, want %s", name, got, want)
		}
	}
}
