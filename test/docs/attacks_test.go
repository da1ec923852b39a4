package docs_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const guaranteesFile = "../../docs/guarantees.md"

// TestEveryAttackHasItsTest checks that the tests which docs/guarantees.md names exist, in packages of the names that it gives.
func TestEveryAttackHasItsTest(t *testing.T) {
	text, err := os.ReadFile(guaranteesFile)
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(text), "\n## Attacks\n")
	named := regexp.MustCompile("`([a-z_]+)\\.(Test[A-Za-z0-9_]+)`").FindAllStringSubmatch(table, -1)
	if len(named) < 100 {
		t.Fatalf("found only %d tests in %s", len(named), guaranteesFile)
	}
	existing := testsByPackage(t)
	for _, name := range named {
		if !existing[strings.TrimSuffix(name[1], "_test")+"."+name[2]] {
			t.Errorf("docs/guarantees.md names %s.%s, which does not exist", name[1], name[2])
		}
	}
}

// testsByPackage lists the tests of the project as package.TestName, without the suffix of external test packages.
func testsByPackage(t *testing.T) map[string]bool {
	t.Helper()
	packageClause := regexp.MustCompile(`(?m)^package ([a-z0-9_]+)$`)
	function := regexp.MustCompile(`(?m)^func (Test[A-Za-z0-9_]+)\(`)
	found := map[string]bool{}
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		clause := packageClause.FindStringSubmatch(string(source))
		for _, match := range function.FindAllStringSubmatch(string(source), -1) {
			found[strings.TrimSuffix(clause[1], "_test")+"."+match[1]] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
