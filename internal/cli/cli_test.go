package cli_test

import (
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli"
)

func TestMistakesOnTheCommandLine(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for name, tc := range map[string]struct {
		args []string
		says string
	}{
		"unknown command":   {[]string{"frobnicate"}, "unknown command"},
		"unknown flag":      {[]string{"version", "--frob"}, "unknown flag"},
		"unknown output":    {[]string{"version", "-o", "xml"}, "text or json"},
		"missing folder":    {[]string{"publish", "--name", "a/b"}, "takes one folder"},
		"missing name":      {[]string{"publish", "."}, "--name"},
		"missing addresses": {[]string{"model", "show", "a/b"}, "dehug deploy"},
		"missing key":       {[]string{"account", "address", "--key-file", "/nonexistent"}, "dehug account new"},
		"mistyped address":  {[]string{"balance", "0xF39Fd6e51aad88F6F4ce6aB8827279cffFb92266"}, "checksum"},
		"bad amount":        {[]string{"transfer", d.Account(1).String(), "1,5"}, "decimal number"},
	} {
		t.Run(name, func(t *testing.T) { d.fails(0, cli.ExitUsage, tc.says, tc.args...) })
	}
	if code, out, _ := d.run(0, "version"); code != cli.ExitOK || out != "dehug test\n" {
		t.Errorf("version: %d, %q", code, out)
	}
}
