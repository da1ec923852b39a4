package chain_test

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
)

func TestASimulatedDeploymentIsTheRealOne(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	options := chain.DeployOptions{
		Treasury: c.Account(9), EscrowThaw: time.Hour, SignerThaw: time.Minute, ChallengeWindow: 2 * time.Hour,
	}
	dry, err := chain.SimulateDeploy(context.Background(), c.Sender(1), options)
	if err != nil {
		t.Fatal(err)
	}
	real, err := chain.Deploy(context.Background(), c.Sender(1), options)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(dry, real, cmpopts.IgnoreFields(chain.Deployment{}, "Block", "Fee", "PaymentDecimals")); diff != "" {
		t.Error(diff)
	}
	if real.PaymentDecimals != 6 {
		t.Errorf("the payment token has %d decimals, want 6", real.PaymentDecimals)
	}
	second, err := chain.Deploy(context.Background(), c.Sender(1), chain.DeployOptions{Treasury: c.Account(9), PaymentToken: &real.PaymentToken})
	if err != nil || second.PaymentToken != real.PaymentToken || second.Contracts.Registry == real.Contracts.Registry {
		t.Errorf("a second deployment on the same token: %+v, %v", second, err)
	}
}

func TestImpossibleDeploymentsCostNothing(t *testing.T) {
	c := chaintest.Start(t, chaintest.WithoutContracts())
	account := c.Account(3)
	for name, tc := range map[string]struct {
		options chain.DeployOptions
		err     error
	}{
		"no treasury":                {options: chain.DeployOptions{}},
		"a token without code":       {options: chain.DeployOptions{Treasury: account, PaymentToken: &account}, err: chain.ErrNoCode},
		"a thaw of half a second":    {options: chain.DeployOptions{Treasury: account, EscrowThaw: time.Second / 2}},
		"a thaw that is in the past": {options: chain.DeployOptions{Treasury: account, SignerThaw: -time.Hour}},
		"a window in the past":       {options: chain.DeployOptions{Treasury: account, ChallengeWindow: -time.Hour}},
	} {
		t.Run(name, func(t *testing.T) {
			sender := c.Sender(1)
			if _, err := chain.Deploy(context.Background(), sender, tc.options); err == nil || (tc.err != nil && !errors.Is(err, tc.err)) {
				t.Errorf("error %v, want %v", err, tc.err)
			}
			if nonce, err := sender.NextNonce(context.Background()); err != nil || nonce != 0 {
				t.Errorf("the account sent %d transactions, %v", nonce, err)
			}
		})
	}
}

// artifacts is where the contracts' build leaves what the bindings are made of.
const artifacts = "../../contracts/abi/"

func TestBindingsAreOfTheCommittedContracts(t *testing.T) {
	for name, code := range map[string]string{
		"ModelRegistry": bindings.ModelRegistryMetaData.Bin, "LicenseRegistry": bindings.LicenseRegistryMetaData.Bin,
		"UsageOracle": bindings.UsageOracleMetaData.Bin, "DevToken": bindings.DevTokenMetaData.Bin,
	} {
		raw, err := os.ReadFile(artifacts + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var built struct {
			Bytecode string `json:"bytecode"`
		}
		if err := json.Unmarshal(raw, &built); err != nil || built.Bytecode == "" || !strings.EqualFold(built.Bytecode, code) {
			t.Errorf("the bindings of %s are not of its artifact, %v; run internal/chain/bindings/generate.sh", name, err)
		}
	}
}

func TestTheDemosChainHasTheTestedRules(t *testing.T) {
	raw, err := os.ReadFile("../../config/demo/chain/genesis.json")
	if err != nil {
		t.Fatal(err)
	}
	var genesis core.Genesis
	if err := json.Unmarshal(raw, &genesis); err != nil {
		t.Fatal(err)
	}
	rules := chaintest.Rules(chaintest.ChainID)
	if got, want := genesis.Config.String(), rules.String(); got != want {
		t.Errorf("rules of the demo's chain:\n%s\nrules of the tests:\n%s", got, want)
	}
	if genesis.Config.PragueTime == nil || genesis.Config.OsakaTime != nil || genesis.Config.AmsterdamTime != nil {
		t.Error("the newest fork is not Prague")
	}
}

func TestEveryRefusalOfTheContractsSaysWhatToDo(t *testing.T) {
	own := regexp.MustCompile("^(Registry|License|Oracle|Stake|Deployment)[A-Z]")
	arguments := make([]byte, 32*8) // zeros decode as any error's arguments
	named := 0
	for _, contract := range []abi.ABI{
		bindings.NewModelRegistry().GetABI(), bindings.NewLicenseRegistry().GetABI(), bindings.NewUsageOracle().GetABI(),
	} {
		for name, refusal := range contract.Errors {
			if !own.MatchString(name) {
				continue
			}
			named++
			if got, text := chain.DecodeRefusal(append(refusal.ID[:4:4], arguments...)); got != name || !strings.Contains(text, ": ") {
				t.Errorf("%s: %q, %q; want its name and what to do", name, got, text)
			}
		}
	}
	if named < 40 {
		t.Errorf("only %d refusals found", named)
	}
}

func TestTimesInRefusalsAreReadable(t *testing.T) {
	refusal := bindings.NewUsageOracle().GetABI().Errors["OracleThawing"]
	data := append(refusal.ID[:4:4], common.LeftPadBytes(binary.BigEndian.AppendUint64(nil, 1_700_000_000), 32)...)
	if _, text := chain.DecodeRefusal(data); !strings.Contains(text, "thawedAt 2023-11-14T22:13:20Z") {
		t.Errorf("%q does not say when", text)
	}
}

func TestRefusalsOfUnknownKindStillSaySomething(t *testing.T) {
	for name, tc := range map[string]struct {
		data []byte
		says string
	}{
		"no data":          {nil, "without a reason"},
		"an unknown error": {[]byte{1, 2, 3, 4}, "0x01020304"},
		"a require's text": {append([]byte{0x08, 0xc3, 0x79, 0xa0}, append(append(make([]byte, 31), 32), append(append(make([]byte, 31), 2), append([]byte("no"), make([]byte, 30)...)...)...)...), "no"},
	} {
		t.Run(name, func(t *testing.T) {
			if kind, text := chain.DecodeRefusal(tc.data); kind != "" || !strings.Contains(text, tc.says) {
				t.Errorf("%q, %q; want %q", kind, text, tc.says)
			}
		})
	}
}
