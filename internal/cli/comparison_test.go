package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli"
)

// quoted is a command's name in the table.
var quoted = regexp.MustCompile("`([a-z -]+)`")

// TestEachCommandStandsBesideOtherTools reads the comparison in the reference: it names each command or its group, and
// where there is none like it elsewhere, it says why there is this one.
func TestEachCommandStandsBesideOtherTools(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "docs", "reference", "cli.md"))
	if err != nil {
		t.Fatal(err)
	}
	named := readComparison(t, string(raw))
	isNamed := func(command string) bool {
		return slices.ContainsFunc(named, func(name string) bool {
			return command == name || strings.HasPrefix(command, name+" ")
		})
	}
	var visit func(command *cobra.Command)
	visit = func(command *cobra.Command) {
		name := strings.TrimPrefix(command.CommandPath(), "dehug ")
		if command.Runnable() && !command.HasSubCommands() && !isNamed(name) {
			t.Errorf("dehug %s is in no row", name)
		}
		for _, c := range command.Commands() {
			visit(c)
		}
	}
	visit(cli.Commands())
}

// readComparison returns the commands that the comparison names, and reports cells that say nothing.
func readComparison(t *testing.T, reference string) []string {
	t.Helper()
	_, table, found := strings.Cut(reference, "## Beside other tools")
	table, _, ended := strings.Cut(table, "<!-- clidocs: begin -->")
	if !found || !ended {
		t.Fatal("the reference has no comparison")
	}
	var named []string
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 4 || strings.HasPrefix(strings.TrimSpace(cells[0]), "---") {
			continue
		}
		for i, cell := range cells {
			if cell = strings.TrimSpace(cell); cell == "" || i == 3 && cell == "none" {
				t.Errorf("a cell says nothing: %s", line)
			}
		}
		for _, name := range quoted.FindAllStringSubmatch(cells[0], -1) {
			named = append(named, name[1])
		}
	}
	return named
}
