package docs_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	foreignProgram = regexp.MustCompile(`\b(kubectl|helm|docker|curl|ipfs (?:add|dag)|llama-server|git|go build)\b`)
	fetchCommand   = regexp.MustCompile(`^(?:\S*/)?fetch (?:--|serve )`)
	// foreignArguments are manifests of programs that are not ours.
	foreignArguments = regexp.MustCompile(`^config/(?:demo|runtimes|samples)/`)
	pythonFlag       = regexp.MustCompile(`add_argument\("--([a-z][a-z0-9-]*)"`)
)

// foreignFlags are flags that the documentation names without their program.
var foreignFlags = map[string]string{
	"platform": "docker build", "cascade": "kubectl delete", "previous": "kubectl logs",
	"block-prevrandao": "forge test",
	"format":           "aws configure export-credentials", "profile": "aws configure export-credentials",
}

// TestNamedFlagsExist checks that each flag which a message, a manifest or the documentation names is one of a program of
// ours, and that what fetch is called with is fetch's.
func TestNamedFlagsExist(t *testing.T) {
	byFolder := definedFlags(t)
	all := map[string]bool{"help": true}
	for _, flags := range byFolder {
		for name := range flags {
			all[name] = true
		}
	}
	for name, found := range map[string][]passage{"messages": messages(t), "documents": documents(t)} {
		looked := 0
		for _, p := range found {
			known := all
			switch text := strings.TrimSpace(p.text); {
			case foreignProgram.MatchString(text), foreignArguments.MatchString(p.where):
				continue
			case fetchCommand.MatchString(text):
				known = byFolder["cmd/fetch"]
			}
			for _, match := range flagInText.FindAllStringSubmatch(p.text, -1) {
				looked++
				if !known[match[1]] && foreignFlags[match[1]] == "" {
					t.Errorf("%s names --%s, which no program of ours has (or not the one that is called): %s", p.where, match[1], p.text)
				}
			}
		}
		if looked < 50 {
			t.Errorf("found only %d flags in %s", looked, name)
		}
	}
}

// definedFlags returns the names of the flags that are defined in each folder.
func definedFlags(t *testing.T) map[string]map[string]bool {
	t.Helper()
	defining := regexp.MustCompile(`^(Bool|Int|Int64|Uint|Uint64|Float64|String|StringSlice|StringArray|Duration|Text|Func|BoolFunc)?(Var|VarP)?$`)
	found := map[string]map[string]bool{}
	add := func(path, name string) {
		folder := filepath.Dir(path)
		if found[folder] == nil {
			found[folder] = map[string]bool{}
		}
		found[folder][name] = true
	}
	walkFiles(t, "../..", func(path string) bool { return strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") },
		func(path, source string) {
			file, err := parser.ParseFile(token.NewFileSet(), path, source, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(node ast.Node) bool {
				call, ok := node.(*ast.CallExpr)
				if !ok {
					return true
				}
				function, ok := call.Fun.(*ast.SelectorExpr)
				if !ok || !defining.MatchString(function.Sel.Name) {
					return true
				}
				for _, argument := range call.Args[:min(3, len(call.Args))] {
					if name, ok := literalText(argument); ok {
						add(path, name)
						break
					}
				}
				return true
			})
		})
	walkFiles(t, "../..", func(path string) bool { return strings.HasSuffix(path, ".py") }, func(path, source string) {
		for _, match := range pythonFlag.FindAllStringSubmatch(source, -1) {
			add(path, match[1])
		}
	})
	return found
}
