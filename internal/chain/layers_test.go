package chain_test

import (
	"context"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func TestWhatStandsWithOtherSettingsIsRefused(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	base := deploying(c)
	predecessor := evm.Address{7}
	base.Predecessor, base.Authorizers = &predecessor, []evm.Address{{1}, {2}}
	standing := deploy(t, c, 1, base)
	token := deploy(t, c, 2, deploying(c)).PaymentToken
	other := evm.Address{8}
	for name, tc := range map[string]struct {
		change func(*chain.DeployOptions)
		says   string
	}{
		"another treasury":        {func(o *chain.DeployOptions) { o.Treasury = c.Account(8) }, "treasury"},
		"another payment token":   {func(o *chain.DeployOptions) { o.PaymentToken = &token }, "payment token"},
		"another escrow thaw":     {func(o *chain.DeployOptions) { o.EscrowThaw += time.Second }, "escrow thaw of 3600 seconds"},
		"another signer thaw":     {func(o *chain.DeployOptions) { o.SignerThaw = time.Hour }, "signer thaw of 7200 seconds"},
		"another window":          {func(o *chain.DeployOptions) { o.ChallengeWindow = 0 }, "challenge window of 172800 seconds"},
		"another predecessor":     {func(o *chain.DeployOptions) { o.Predecessor = &other }, "predecessor"},
		"another authorizer":      {func(o *chain.DeployOptions) { o.Authorizers = []evm.Address{{1}, {3}} }, "authorizers"},
		"fewer authorizers":       {func(o *chain.DeployOptions) { o.Authorizers = []evm.Address{{1}} }, "authorizers"},
		"in a new series as well": {func(o *chain.DeployOptions) { o.Series, o.Predecessor = 2, &other }, "predecessor"},
	} {
		options := base
		tc.change(&options)
		before := sent(t, c, 1)
		_, err := chain.Deploy(context.Background(), c.Sender(1), options)
		if !errors.Is(err, chain.ErrWrongContract) || !strings.Contains(err.Error(), tc.says) {
			t.Errorf("%s: error %v, want ErrWrongContract that says %q", name, err, tc.says)
		}
		if _, dry := chain.SimulateDeploy(context.Background(), c.Sender(1), options); !errors.Is(dry, chain.ErrWrongContract) {
			t.Errorf("%s, simulated: error %v, want ErrWrongContract", name, dry)
		}
		if after := sent(t, c, 1); after != before {
			t.Errorf("%s cost %d transactions", name, after-before)
		}
	}
	open := base
	open.Predecessor, open.Authorizers = nil, nil
	if diff := cmp.Diff(standing, deploy(t, c, 1, open), addresses); diff != "" {
		t.Errorf("what is left out is what stands:\n%s", diff)
	}
}

func TestASecondMoneyLayerServesTheSameModels(t *testing.T) {
	c := chaintest.Start(t)
	first := c.Deployment()
	second := deploy(t, c, 0, chain.DeployOptions{
		Treasury: c.Account(8), EscrowThaw: time.Hour, SignerThaw: time.Hour, Series: 2,
	})
	identity := func(d chain.Deployment) []evm.Address {
		return []evm.Address{d.Terms, d.RoyaltyPolicy, d.Contracts.Registry, d.Claims}
	}
	if diff := cmp.Diff(identity(first), identity(second)); diff != "" {
		t.Errorf("the identity is another one:\n%s", diff)
	}
	money := func(d chain.Deployment) []evm.Address {
		return []evm.Address{d.Contracts.Licenses, d.Contracts.Oracle, d.Disputes, d.PaymentToken}
	}
	for _, address := range money(second) {
		if slices.Contains(money(first), address) {
			t.Errorf("%s is of both money layers", address)
		}
	}
	terms, id := chaintest.GrantTerms(), evm.Hash{1}
	c.Publish(1, "alice/paid", id, &terms)
	e := chain.NewEncoder(second.Contracts)
	c.Send(2)(e.Mint(second.PaymentToken, c.Account(2), big.NewInt(5_000_000)))
	c.Send(2)(e.Approve(second.PaymentToken, second.Contracts.Licenses, big.NewInt(5_000_000)))
	c.Send(2)(e.Grant(id, termsHash(t, terms), c.Account(2)))
	for contracts, want := range map[chain.Contracts]license.Status{
		first.Contracts: license.StatusNoGrant, second.Contracts: license.StatusGranted,
	} {
		reader := dialContracts(t, c, contracts)
		if err := reader.Verify(context.Background()); err != nil {
			t.Errorf("verifying: %v", err)
		}
		facts, err := reader.Facts(context.Background(), chain.Query{Name: "alice/paid", Licensee: c.Account(2)}, chain.Latest)
		if err != nil || facts.Status != want || facts.TokenID != id {
			t.Errorf("status %d of token %s, %v; want %d", facts.Status, facts.TokenID, err, want)
		}
	}
}
