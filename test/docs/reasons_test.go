// Package docs_test checks that the documentation and the code say the same.
package docs_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

const (
	constantsFile = "../../api/v1alpha1/conditions.go"
	referenceFile = "../../docs/reference/conditions.md"
)

func TestEveryConditionAndReasonIsDocumented(t *testing.T) {
	constants := stringConstants(t)
	documented := documentedNames(t)
	for name := range constants {
		if !documented[name] {
			t.Errorf("%s has no row in docs/reference/conditions.md", name)
		}
	}
	for name := range documented {
		if !constants[name] {
			t.Errorf("docs/reference/conditions.md has a row for %s, which the API does not know", name)
		}
	}
}

func stringConstants(t *testing.T) map[string]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), constantsFile, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	ast.Inspect(file, func(node ast.Node) bool {
		if spec, ok := node.(*ast.ValueSpec); ok {
			for _, value := range spec.Values {
				if literal, ok := value.(*ast.BasicLit); ok && literal.Kind == token.STRING {
					text, err := strconv.Unquote(literal.Value)
					if err != nil {
						t.Fatal(err)
					}
					found[text] = true
				}
			}
		}
		return true
	})
	if len(found) < 50 {
		t.Fatalf("found only %d constants in %s", len(found), constantsFile)
	}
	return found
}

func documentedNames(t *testing.T) map[string]bool {
	t.Helper()
	text, err := os.ReadFile(referenceFile)
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("^\\| `([A-Za-z]+)` \\|")
	found := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		if match := row.FindStringSubmatch(line); match != nil {
			found[match[1]] = true
		}
	}
	return found
}
