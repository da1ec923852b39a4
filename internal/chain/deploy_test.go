package chain_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/params"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// deploying is what to deploy with the development token.
func deploying(c *chaintest.Chain) chain.DeployOptions {
	return chain.DeployOptions{
		Treasury: c.Account(9), EscrowThaw: time.Hour, SignerThaw: 2 * time.Hour, ChallengeWindow: 48 * time.Hour,
	}
}

func deploy(t *testing.T, c *chaintest.Chain, account int, options chain.DeployOptions) chain.Deployment {
	t.Helper()
	d, err := chain.Deploy(context.Background(), c.Sender(account), options)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// addresses compares deployments by where their contracts are.
var addresses = cmpopts.IgnoreFields(chain.Deployment{}, "ChainID", "PaymentToken", "PaymentDecimals", "Block", "GasUsed", "Fee")

// sent is how many transactions an account has sent.
func sent(t *testing.T, c *chaintest.Chain, account int) uint64 {
	t.Helper()
	nonce, err := c.Sender(account).NextNonce(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return nonce
}

func TestASimulatedDeploymentIsTheRealOne(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	options := deploying(c)
	dry, err := chain.SimulateDeploy(context.Background(), c.Sender(1), options)
	if err != nil || sent(t, c, 1) != 0 {
		t.Fatalf("%v, and %d transactions", err, sent(t, c, 1))
	}
	real := deploy(t, c, 1, options)
	if diff := cmp.Diff(dry, real, cmpopts.IgnoreFields(chain.Deployment{}, "Block", "Fee", "PaymentDecimals")); diff != "" {
		t.Error(diff)
	}
	if real.PaymentDecimals != 6 || real.Block.Number == 0 || sent(t, c, 1) != 4 {
		t.Errorf("%d decimals from block %d on in %d transactions; want 6 of some block in 4", real.PaymentDecimals,
			real.Block.Number, sent(t, c, 1))
	}
	again, err := chain.SimulateDeploy(context.Background(), c.Sender(1), options)
	if diff := cmp.Diff(real, again, addresses); err != nil || diff != "" || again.GasUsed != 0 {
		t.Errorf("what is there already would cost %d gas, %v\n%s", again.GasUsed, err, diff)
	}
}

func TestAddressesAreTheSameOnEveryChain(t *testing.T) {
	first := chaintest.Start(t, chaintest.WithoutContracts())
	second := chaintest.Start(t, chaintest.WithoutContracts(), chaintest.WithChainID(902))
	second.Send(1)(chain.Transfer(second.Account(2), big.NewInt(1)), nil) // addresses go by no nonce
	token := deploy(t, second, 2, deploying(second)).PaymentToken
	predecessor := evm.Address{7}
	one := deploy(t, first, 1, deploying(first))
	two := deploy(t, second, 1, chain.DeployOptions{
		PaymentToken: &token, Treasury: second.Account(8), EscrowThaw: 72 * time.Hour, SignerThaw: 24 * time.Hour,
		Predecessor: &predecessor, Authorizers: []evm.Address{{1}, {2}}, ContentBase: "https://example.org/",
	})
	if diff := cmp.Diff(one, two, addresses); diff != "" {
		t.Error(diff)
	}
	if two.ChainID != 902 || two.PaymentToken != token || two.PaymentToken == one.PaymentToken {
		t.Errorf("on chain %d with token %s; want chain 902 and token %s", two.ChainID, two.PaymentToken, token)
	}
	if other := deploy(t, first, 2, deploying(first)); other.Contracts.Registry == one.Contracts.Registry {
		t.Error("another account's deployment has the same addresses")
	}
}

// stopper is a journal that stops the transactions after the first few.
type stopper struct {
	allow   int
	stopped tx.Candidate
}

var errStopped = errors.New("interrupted")

func (s *stopper) Record(_ context.Context, intent tx.Intent) error {
	if s.allow--; s.allow < 0 {
		s.stopped = intent.Candidate
		return errStopped
	}
	return nil
}

func stopping(t *testing.T, c *chaintest.Chain, account int, journal *stopper) *tx.Sender {
	t.Helper()
	s, err := chain.NewSender(context.Background(), tx.Config{
		Endpoints: []string{c.URL()}, ChainID: c.ID(), Signer: c.Signer(account), PollInterval: 5 * time.Millisecond,
		Journal: journal, Limits: tx.Limits{MaxCost: big.NewInt(params.Ether)},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// mostGas is what a transaction may use at most on a chain with EIP-7825.
const mostGas = 1 << 24

func TestAnInterruptedDeploymentGoesOn(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	var gas uint64
	want, err := chain.SimulateDeploy(context.Background(), c.Sender(1), deploying(c))
	if err != nil {
		t.Fatal(err)
	}
	for done := range 4 {
		rest, err := chain.SimulateDeploy(context.Background(), c.Sender(1), deploying(c))
		if diff := cmp.Diff(want, rest, addresses); err != nil || diff != "" {
			t.Fatalf("after %d transactions: %v\n%s", done, err, diff)
		}
		if rest.GasUsed+gas != want.GasUsed {
			t.Errorf("after %d transactions, of %d gas, the rest costs %d; want %d together", done, gas, rest.GasUsed, want.GasUsed)
		}
		d, err := chain.Deploy(context.Background(), stopping(t, c, 1, &stopper{allow: 1}), deploying(c))
		if last := done == 3; last != (err == nil) || (!last && !errors.Is(err, errStopped)) {
			t.Fatalf("interrupted after transaction %d: %v", done+1, err)
		} else if last && cmp.Diff(want, d, addresses) != "" {
			t.Error(cmp.Diff(want, d, addresses))
		}
		left, err := chain.SimulateDeploy(context.Background(), c.Sender(1), deploying(c))
		if err != nil {
			t.Fatal(err)
		}
		used := want.GasUsed - left.GasUsed - gas
		gas += used
		t.Logf("transaction %d used %d gas", done+1, used)
		if used > mostGas {
			t.Errorf("transaction %d used %d gas, more than some chains take", done+1, used)
		}
	}
	if got := deploy(t, c, 1, deploying(c)); got.GasUsed != 0 || sent(t, c, 1) != 4 {
		t.Errorf("what is there already cost %d gas more, %d transactions in all", got.GasUsed, sent(t, c, 1))
	}
}

func TestNoOtherAccountTakesTheAddresses(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	next := func(allow int) tx.Candidate {
		t.Helper()
		journal := &stopper{allow: allow}
		if _, err := chain.Deploy(context.Background(), stopping(t, c, 1, journal), deploying(c)); !errors.Is(err, errStopped) {
			t.Fatal(err)
		}
		return journal.stopped
	}
	fillIdentity := next(1)
	expectRefusal(t, c.Sender(2), fillIdentity, "DeployerNotOwner")
	// The deployer of the money layer may be created by anybody: it is the owner's all the same.
	openMoney := next(1)
	c.Send(2)(openMoney, nil)
	fillMoney := next(0)
	expectRefusal(t, c.Sender(2), fillMoney, "DeployerNotOwner")
	deploy(t, c, 1, deploying(c))
	expectRefusal(t, c.Sender(1), fillMoney, "DeployerDone")
	if sent(t, c, 1) != 3 {
		t.Errorf("the owner sent %d transactions, want 3: a stranger sent the fourth", sent(t, c, 1))
	}
}

func TestImpossibleDeploymentsCostNothing(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	account, history := c.Account(3), evm.Address(params.HistoryStorageAddress)
	bare := chaintest.Start(t, chaintest.WithoutFactory())
	for name, tc := range map[string]struct {
		change func(*chain.DeployOptions)
		on     *chaintest.Chain
		err    error
		says   string
	}{
		"no treasury":               {change: func(o *chain.DeployOptions) { o.Treasury = evm.Address{} }, says: "treasury"},
		"a token without code":      {change: func(o *chain.DeployOptions) { o.PaymentToken = &account }, err: chain.ErrNoCode},
		"a token that is none":      {change: func(o *chain.DeployOptions) { o.PaymentToken = &history }, err: chain.ErrWrongContract},
		"a thaw of half a second":   {change: func(o *chain.DeployOptions) { o.EscrowThaw += time.Second / 2 }, says: "escrow thaw"},
		"a thaw in the past":        {change: func(o *chain.DeployOptions) { o.SignerThaw = -time.Hour }, says: "signer thaw"},
		"a thaw below an hour":      {change: func(o *chain.DeployOptions) { o.SignerThaw = 59 * time.Minute }, says: "signer thaw"},
		"no thaw":                   {change: func(o *chain.DeployOptions) { o.EscrowThaw = 0 }, says: "escrow thaw"},
		"a thaw above 30 days":      {change: func(o *chain.DeployOptions) { o.EscrowThaw = 721 * time.Hour }, says: "escrow thaw"},
		"a window in the past":      {change: func(o *chain.DeployOptions) { o.ChallengeWindow = -time.Hour }, says: "challenge window"},
		"a window below a day":      {change: func(o *chain.DeployOptions) { o.ChallengeWindow = 23 * time.Hour }, says: "challenge window"},
		"no royalty authorizer":     {change: func(o *chain.DeployOptions) { o.Authorizers = []evm.Address{{1}, {}} }, says: "authorizer"},
		"a series before the first": {change: func(o *chain.DeployOptions) { o.Series = -1 }, says: "series"},
		"no factory":                {change: func(*chain.DeployOptions) {}, on: bare, err: chain.ErrNoCode, says: "no CREATE2 factory at 0x4e59"},
	} {
		t.Run(name, func(t *testing.T) {
			on := c
			if tc.on != nil {
				on = tc.on
			}
			options := deploying(on)
			tc.change(&options)
			_, err := chain.Deploy(context.Background(), on.Sender(1), options)
			if err == nil || (tc.err != nil && !errors.Is(err, tc.err)) || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("error %v, want %v that says %q", err, tc.err, tc.says)
			}
			if _, dry := chain.SimulateDeploy(context.Background(), on.Sender(1), options); dry == nil || err == nil || dry.Error() != err.Error() {
				t.Errorf("simulated: error %v, want %v", dry, err)
			}
			if sent(t, on, 1) != 0 {
				t.Errorf("the account sent %d transactions", sent(t, on, 1))
			}
		})
	}
}
