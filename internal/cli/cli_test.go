package cli_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

func TestMistakesOnTheCommandLine(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	for name, tc := range map[string]struct {
		args []string
		says string
	}{
		"unknown command":   {[]string{"frobnicate"}, "unknown command"},
		"unknown flag":      {[]string{"version", "--frob"}, "unknown flag"},
		"unknown output":    {[]string{"version", "-o", "xml"}, "text or json"},
		"missing folder":    {[]string{"publish", "--name", "a/b"}, "either one folder or --batch"},
		"missing name":      {[]string{"publish", "."}, "--name"},
		"missing addresses": {[]string{"model", "show", "a/b"}, "dehug deploy"},
		"missing key":       {[]string{"account", "address", "--key-file", "/nonexistent"}, "dehug account new"},
		"mistyped address":  {[]string{"balance", "0xF39Fd6e51aad88F6F4ce6aB8827279cffFb92266"}, "checksum"},
		"bad amount":        {[]string{"coin", "send", d.Account(1).String(), "1,5"}, "decimal number"},
	} {
		t.Run(name, func(t *testing.T) { d.Fails(0, session.ExitUsage, tc.says, tc.args...) })
	}
	if code, out, _ := d.Run(0, "version"); code != session.ExitOK || out != "dehug test\n" {
		t.Errorf("version: %d, %q", code, out)
	}
}

func TestUnknownCommandsOfAGroupAreRefused(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	for says, args := range map[string][]string{
		`"dehug license revoke"`:     {"license", "revke", "x", "--licensee", "0x00"},
		`"dehug signer authorize"`:   {"signer", "athorize", "x"},
		"it has deposit, ":           {"escrow", "burn", "10"},
		"dehug model has no command": {"model", "burn"},
		`"dehug account address"`:    {"account", "addrss"},
	} {
		d.Fails(0, session.ExitUsage, says, args...)
	}
	if code, out, _ := d.Run(0, "escrow"); code != session.ExitOK || !strings.Contains(out, "deposit") {
		t.Errorf("a group alone: exit code %d:\n%s", code, out)
	}
}

func TestEveryGroupRefusesWhatIsNoneOfItsCommands(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	groups := 0
	var visit func(command *cobra.Command, path []string)
	visit = func(command *cobra.Command, path []string) {
		if !command.HasSubCommands() || strings.Contains(command.Use, "<") { // it takes an argument of its own
			return
		}
		groups++
		for _, rest := range [][]string{{"bogus"}, {"bogus", "alice/tiny-chat", "--force"}} {
			args := slices.Concat(path, rest)
			if code, out, log := d.Run(0, args...); code != session.ExitUsage || out != "" || !strings.Contains(log, `"bogus"`) {
				t.Errorf("dehug %s: exit code %d\n%s%s", strings.Join(args, " "), code, out, log)
			}
		}
		for _, c := range command.Commands() {
			visit(c, slices.Concat(path, []string{c.Name()}))
		}
	}
	visit(cli.Commands(), nil)
	if groups < 7 {
		t.Errorf("found only %d groups", groups)
	}
}
