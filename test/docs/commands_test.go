package docs_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/plugin"
)

var (
	// commandLine begins where the dehug program is called and ends where the sentence does or another command begins.
	commandLine = regexp.MustCompile("(?:^|[\\s`(/])(kubectl )?dehug ([a-z][^`;|&)#\n]*)")
	flagInText  = regexp.MustCompile(`(?:^|[\s\[])--([a-z][a-z0-9-]*)`)
)

// TestNamedCommandsExist checks that each dehug command which a message, a manifest or the documentation tells a user to
// run is one that the program has, with the flags that it is given.
func TestNamedCommandsExist(t *testing.T) {
	root := cli.Commands()
	for name, found := range map[string][]passage{"messages": messages(t), "documents": documents(t)} {
		looked := 0
		for _, p := range found {
			for _, match := range commandLine.FindAllStringSubmatch(p.text, -1) {
				looked++
				of := root
				if match[1] != "" {
					of = plugin.Commands()
				}
				if problem := lookUp(of, match[2]); problem != "" {
					t.Errorf("%s: %sdehug %s: %s", p.where, match[1], strings.TrimSpace(match[2]), problem)
				}
			}
		}
		if looked < 10 {
			t.Errorf("found only %d commands in %s", looked, name)
		}
	}
}

// lookUp returns what is wrong with a command line, without the program's name.
func lookUp(root *cobra.Command, line string) string {
	command := root
	for _, word := range strings.Fields(line) {
		if !command.HasSubCommands() || strings.HasPrefix(word, "-") {
			break
		}
		at := slices.IndexFunc(command.Commands(), func(c *cobra.Command) bool { return c.Name() == strings.TrimRight(word, ".,:") })
		if at < 0 && strings.Contains(command.Use, "<") {
			break // it takes an argument of its own
		}
		if at < 0 {
			return fmt.Sprintf("%s has no command %q", command.CommandPath(), word)
		}
		command = command.Commands()[at]
	}
	for _, flag := range flagInText.FindAllStringSubmatch(line, -1) {
		if command.Flags().Lookup(flag[1]) == nil && command.InheritedFlags().Lookup(flag[1]) == nil && flag[1] != "help" {
			return fmt.Sprintf("%s has no flag --%s", command.CommandPath(), flag[1])
		}
	}
	return ""
}

func TestLookUpFindsWhatDoesNotExist(t *testing.T) {
	for line, want := range map[string]string{
		"license status alice/m --licensee 0x1": "",
		"account new --plain --out me.key":      "",
		"balance --rpc http://node":             "",
		"publish ./folder --name a/b":           "",
		"publish sign ./folder --force":         "dehug publish sign has no flag --force",
		"license show alice/m":                  `dehug license has no command "show"`,
		"buy alice/m":                           `dehug has no command "buy"`,
		"account new --force":                   "dehug account new has no flag --force",
	} {
		if got := lookUp(cli.Commands(), line); got != want {
			t.Errorf("dehug %s: %q, want %q", line, got, want)
		}
	}
}
