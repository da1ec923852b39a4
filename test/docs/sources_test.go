package docs_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// passage is text that users read, and where it is.
type passage struct{ where, text string }

// placeholder stands in a message for what is known only when the program runs.
const placeholder = "VALUE"

// messages returns the string literals of the programs, with what is concatenated as one text.
func messages(t *testing.T) []passage {
	t.Helper()
	var found []passage
	for _, folder := range []string{"../../internal", "../../cmd"} {
		walkFiles(t, folder, func(path string) bool {
			return strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") && !strings.HasSuffix(filepath.Dir(path), "test")
		}, func(path, source string) {
			file, err := parser.ParseFile(token.NewFileSet(), path, source, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(node ast.Node) bool {
				expression, ok := node.(ast.Expr)
				if !ok {
					return true
				}
				text, ok := literalText(expression)
				if ok {
					found = append(found, passage{path, text})
				}
				return !ok
			})
		})
	}
	return found
}

// literalText returns the text of a string literal or of a concatenation that has one.
func literalText(expression ast.Expr) (string, bool) {
	switch e := expression.(type) {
	case *ast.BasicLit:
		if e.Kind != token.STRING {
			return "", false
		}
		text, err := strconv.Unquote(e.Value)
		return text, err == nil
	case *ast.BinaryExpr:
		left, isLeft := literalText(e.X)
		right, isRight := literalText(e.Y)
		if e.Op != token.ADD || (!isLeft && !isRight) {
			return "", false
		}
		if !isLeft {
			left = placeholder
		}
		if !isRight {
			right = placeholder
		}
		return left + right, true
	}
	return "", false
}

// documents returns the code in the documentation: each span, and each fenced block with continued lines joined.
func documents(t *testing.T) []passage {
	t.Helper()
	fence := regexp.MustCompile("(?ms)^ *```[^\n]*\n(.*?)^ *```")
	span := regexp.MustCompile("`([^`]+)`")
	var found []passage
	walkFiles(t, "../..", func(path string) bool { return strings.HasSuffix(path, ".md") }, func(path, text string) {
		for _, match := range fence.FindAllStringSubmatch(text, -1) {
			for line := range strings.Lines(strings.ReplaceAll(match[1], "\\\n", " ")) {
				found = append(found, passage{path, line})
			}
		}
		for _, match := range span.FindAllStringSubmatch(fence.ReplaceAllString(text, ""), -1) {
			found = append(found, passage{path, strings.ReplaceAll(match[1], "\n", " ")})
		}
	})
	walkFiles(t, "../../config", func(path string) bool { return strings.HasSuffix(path, ".yaml") && !strings.Contains(path, "/crd/") },
		func(path, text string) {
			for line := range strings.Lines(text) {
				found = append(found, passage{path, line})
			}
		})
	return found
}

// walkFiles calls visit with the content of each file below folder whose path is wanted.
func walkFiles(t *testing.T, folder string, wanted func(path string) bool, visit func(path, content string)) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name := entry.Name(); name == "bin" || name == "node_modules" || (strings.HasPrefix(name, ".git") && name != ".github") {
				return fs.SkipDir
			}
			return nil
		}
		if !wanted(path) {
			return nil
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		visit(strings.TrimPrefix(path, "../../"), string(content))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
