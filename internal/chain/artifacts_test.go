package chain_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
)

// artifacts is where the contracts' build leaves what the bindings are made of.
const artifacts = "../../contracts/abi/"

func TestBindingsAreOfTheCommittedContracts(t *testing.T) {
	files, err := filepath.Glob(artifacts + "*.json")
	if err != nil {
		t.Fatal(err)
	}
	creation := map[string]string{
		"TermsRegistry": bindings.TermsRegistryMetaData.Bin, "ModelRegistry": bindings.ModelRegistryMetaData.Bin,
		"RoyaltyPolicy": bindings.RoyaltyPolicyMetaData.Bin, "NamespaceClaims": bindings.NamespaceClaimsMetaData.Bin,
		"LicenseRegistry": bindings.LicenseRegistryMetaData.Bin, "UsageOracle": bindings.UsageOracleMetaData.Bin,
		"ReceiptDisputes": bindings.ReceiptDisputesMetaData.Bin, "Deployer": bindings.DeployerMetaData.Bin,
		"DevToken": bindings.DevTokenMetaData.Bin,
	}
	built := map[string]bool{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var artifact struct {
			ContractName, Bytecode, Runtime string
			Immutables                      [][2]int
		}
		if err := json.Unmarshal(raw, &artifact); err != nil {
			t.Fatal(err)
		}
		name := artifact.ContractName
		if name == "" {
			continue // it describes no contract
		}
		built[name] = true
		bound := bindings.Runtimes[name]
		if artifact.Bytecode == "" || !strings.EqualFold(artifact.Bytecode, creation[name]) ||
			artifact.Runtime == "" || artifact.Runtime != bound.Code || !slices.Equal(artifact.Immutables, bound.Immutables) {
			t.Errorf("the bindings of %s are not of its artifact; run internal/chain/bindings/generate.sh", name)
		}
	}
	for name := range creation {
		if !built[name] {
			t.Errorf("%s has no artifact", name)
		}
	}
	if len(built) != len(creation) || len(bindings.Runtimes) != len(creation) {
		t.Errorf("%d artifacts and the code of %d contracts, want %d of both", len(built), len(bindings.Runtimes), len(creation))
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
	factory := genesis.Alloc[common.Address(chain.Factory)]
	if !bytes.Equal(factory.Code, chain.FactoryCode) || factory.Nonce != 1 {
		t.Error("the demo's chain lacks the CREATE2 factory, so nothing can be deployed on it")
	}
	if genesis.Config.PragueTime == nil || genesis.Config.OsakaTime != nil || genesis.Config.AmsterdamTime != nil {
		t.Error("the newest fork is not Prague")
	}
}
