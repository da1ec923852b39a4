package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/dehug-io/dehug-operator/internal/cli"
)

func TestTheReferenceIsUpToDate(t *testing.T) {
	text, err := os.ReadFile("../../" + reference)
	if err != nil {
		t.Fatal(err)
	}
	renewed, err := renew(string(text))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(text), renewed); diff != "" {
		t.Errorf("run `go run ./tools/clidocs` (-stands +generated):\n%s", diff)
	}
}

// TestEveryCommandIsExplained checks that each command has an example, and that one which sends says what moves or that
// nothing does.
func TestEveryCommandIsExplained(t *testing.T) {
	looked := 0
	var visit func(cmd *cobra.Command)
	visit = func(cmd *cobra.Command) {
		if cmd.Name() == "completion" { // cobra's own
			return
		}
		for _, sub := range cmd.Commands() {
			visit(sub)
		}
		if isGroup(cmd) || !cmd.Runnable() || cmd.Name() == "help" || cmd.Name() == "version" {
			return
		}
		looked++
		if cmd.Example == "" || !strings.HasPrefix(cmd.Example, "  dehug ") {
			t.Errorf("%s has no example", cmd.CommandPath())
		}
		if cmd.Long == "" {
			t.Errorf("%s has no long description", cmd.CommandPath())
		}
	}
	visit(cli.Commands())
	if looked < 40 {
		t.Errorf("looked at only %d commands", looked)
	}
}

// TestTheComparisonHasAReasonForEachGap checks that no row of the comparison has an empty cell.
func TestTheComparisonHasAReasonForEachGap(t *testing.T) {
	text, err := os.ReadFile("../../" + reference)
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(text), "\n## Beside other tools\n")
	table, _, _ = strings.Cut(table, "\n## ")
	rows := 0
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "| ") {
			continue
		}
		rows++
		for i, cell := range strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|") {
			if strings.TrimSpace(cell) == "" {
				t.Errorf("cell %d is empty: %s", i+1, line)
			}
		}
	}
	if rows < 20 {
		t.Errorf("the comparison has only %d rows", rows)
	}
}

func TestFlagsAreTold(t *testing.T) {
	flags := pflag.NewFlagSet("x", pflag.ContinueOnError)
	flags.StringP("output", "o", "text", "text or\njson | yaml")
	flags.Bool("all", false, "all of it")
	flags.Bool("secret", false, "not told")
	if err := flags.MarkHidden("secret"); err != nil {
		t.Fatal(err)
	}
	want := "| flag | default | meaning |\n| --- | --- | --- |\n| `--all` |  | all of it |\n" +
		"| `-o`, `--output` | `text` | text or json \\| yaml |\n"
	if diff := cmp.Diff(want, flagTable(flags)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := renew("no lines"); err == nil {
		t.Error("a text without the lines was renewed")
	}
}
