// Gascost writes the tables of docs/costs.md from the gas snapshots of the contracts' tests.
// Run it at the root of the repository: `go run ./tools/gascost`.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

const (
	page  = "docs/costs.md"
	begin = "<!-- gascost: begin -->\n"
	end   = "<!-- gascost: end -->\n"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "gascost:", err)
		os.Exit(1)
	}
}

func run(root string) error {
	want, err := rendered(root)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(root, page), want, 0o644); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

// rendered is the page with its tables written anew.
func rendered(root string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(root, page))
	if err != nil {
		return nil, fmt.Errorf("reading the page: %w", err)
	}
	head, rest, ok := bytes.Cut(text, []byte(begin))
	_, tail, closed := bytes.Cut(rest, []byte(end))
	if !ok || !closed {
		return nil, fmt.Errorf("%s has no lines %q and %q; put them where the tables belong", page, begin, end)
	}
	gas, err := readGas(root)
	if err != nil {
		return nil, err
	}
	tables, err := tables(gas)
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{head, []byte(begin), tables, []byte(end), tail}, nil), nil
}

// readGas reads the snapshots: gas by act.
func readGas(root string) (map[string]int, error) {
	gas := map[string]int{}
	for _, layer := range []string{"Registry", "License", "Oracle", "Peers", "Alpha"} {
		name := layer + "GasTest.json"
		text, err := os.ReadFile(filepath.Join(root, snapshots, name))
		if err != nil {
			return nil, fmt.Errorf("reading a snapshot: %w; `make -C contracts gas` writes it", err)
		}
		var acts map[string]string
		if err := json.Unmarshal(text, &acts); err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
		for act, used := range acts {
			if gas[act], err = strconv.Atoi(used); err != nil {
				return nil, fmt.Errorf("reading %s: %s: %w", name, act, err)
			}
		}
	}
	return gas, nil
}
