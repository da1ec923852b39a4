// Typeddata writes the EIP-712 code and the unit measures of Solidity, Go and Python from
// contracts/schema/typed-data.json. Run it at the root of the repository: `go run ./tools/typeddata`.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

const schemaFile = "contracts/schema/typed-data.json"

// output is one generated file.
type output struct {
	path   string
	render func(Schema) ([]byte, error)
}

var outputs = []output{
	{"contracts/src/generated/TypeHashes.sol", renderSolidity},
	{"internal/chain/typeddata/typeddata.gen.go", renderGo},
	{"sdk/python/dehug/typed_data.py", renderPython},
	{"contracts/src/generated/Measures.sol", renderSolidityMeasures},
	{"internal/chain/typeddata/measures.gen.go", renderGoMeasures},
	{"sdk/python/dehug/measures.py", renderPythonMeasures},
}

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "typeddata:", err)
		os.Exit(1)
	}
}

func run(root string) error {
	raw, err := os.ReadFile(filepath.Join(root, schemaFile))
	if err != nil {
		return fmt.Errorf("reading the schema (run this at the root of the repository): %w", err)
	}
	schema, err := parseSchema(raw)
	if err != nil {
		return fmt.Errorf("reading %s: %w", schemaFile, err)
	}
	for _, o := range outputs {
		text, err := o.render(schema)
		if err != nil {
			return fmt.Errorf("rendering %s: %w", o.path, err)
		}
		if err := os.WriteFile(filepath.Join(root, o.path), text, 0o644); err != nil {
			return fmt.Errorf("writing %s: %w", o.path, err)
		}
	}
	return nil
}
