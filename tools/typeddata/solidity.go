package main

import (
	"bytes"
	"fmt"
)

// solidityWidth is the line length that the contracts are formatted with.
const solidityWidth = 120

const solidityHead = `// SPDX-License-Identifier: Apache-2.0
// Code generated from schema/typed-data.json by tools/typeddata. DO NOT EDIT.
pragma solidity ^0.8.28;

`

func renderSolidity(s Schema) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString(solidityHead + "/// @title EIP-712 domains and type hashes\nlibrary TypeHashes {\n")
	for _, name := range s.domainNames() {
		fmt.Fprintf(&out, "    string internal constant %s_NAME = %q;\n", constant(name), s.Domains[name].Name)
		fmt.Fprintf(&out, "    string internal constant %s_VERSION = %q;\n", constant(name), s.Domains[name].Version)
	}
	out.WriteString("\n")
	for _, t := range s.Types {
		fmt.Fprintf(&out, "    /// @dev %s\n%s", t.Doc, solidityHash(constant(t.Name), s.encodeType(t)))
	}
	out.WriteString("}\n")
	return out.Bytes(), nil
}

// solidityHash lays the constant out as the formatter does: on one line, on two, or with its text on a line of its own.
func solidityHash(name, encoded string) string {
	declaration := "    bytes32 internal constant " + name + " ="
	call := fmt.Sprintf("keccak256(%q);", encoded)
	if len(declaration)+1+len(call) <= solidityWidth {
		return declaration + " " + call + "\n"
	}
	if 8+len(call) <= solidityWidth {
		return declaration + "\n        " + call + "\n"
	}
	return fmt.Sprintf("%s keccak256(\n        %q\n    );\n", declaration, encoded)
}
