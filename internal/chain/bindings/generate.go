//go:build ignore

// Command generate writes contracts.go from a folder of contract artifacts, each
// {"contractName", "abi", "bytecode"}.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
)

type artifact struct {
	ContractName string          `json:"contractName"`
	ABI          json.RawMessage `json:"abi"`
	Bytecode     string          `json:"bytecode"`
}

// omitted is a function that nothing here calls and whose output struct would be declared once for each contract.
const omitted = "eip712Domain"

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run binds the four contracts in a fixed order, so that the output depends on the artifacts alone.
func run(dir string) error {
	var names, abis, codes []string
	for _, name := range []string{"ModelRegistry", "LicenseRegistry", "UsageOracle", "DevToken"} {
		raw, err := os.ReadFile(filepath.Join(dir, name+".json"))
		if err != nil {
			return fmt.Errorf("reading artifact (run the contracts build first): %w", err)
		}
		var a artifact
		if err := json.Unmarshal(raw, &a); err != nil {
			return fmt.Errorf("decoding artifact of %s: %w", name, err)
		}
		if a.ContractName != name {
			return fmt.Errorf("artifact %s.json is of contract %q", name, a.ContractName)
		}
		reduced, err := without(a.ABI, omitted)
		if err != nil {
			return fmt.Errorf("reading ABI of %s: %w", name, err)
		}
		names, abis, codes = append(names, name), append(abis, reduced), append(codes, a.Bytecode)
	}
	code, err := abigen.BindV2(names, abis, codes, "bindings", nil, nil)
	if err != nil {
		return fmt.Errorf("binding contracts: %w", err)
	}
	return os.WriteFile("contracts.go", []byte(code), 0o644)
}

// without returns an ABI with no function of the given name.
func without(raw json.RawMessage, function string) (string, error) {
	var entries, kept []json.RawMessage
	if err := json.Unmarshal(raw, &entries); err != nil {
		return "", err
	}
	for _, entry := range entries {
		var head struct{ Type, Name string }
		if err := json.Unmarshal(entry, &head); err != nil {
			return "", err
		}
		if head.Type != "function" || head.Name != function {
			kept = append(kept, entry)
		}
	}
	out, err := json.Marshal(kept)
	return string(out), err
}
