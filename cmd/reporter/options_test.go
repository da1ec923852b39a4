package main

import (
	"io"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/commandline"
)

func TestOptions(t *testing.T) {
	tests := map[string]struct {
		args []string
		says string
	}{
		"the defaults are valid":   {},
		"a ledger of another kind": {[]string{"--ledger=http://ledger:4222"}, "--ledger"},
		"no address":               {[]string{"--metrics="}, "--metrics"},
		"keys of two networks": {args: []string{
			"--key=base=awskms:alias/dehug?region=eu-west-1", "--key=dev=keystore:/k", "--passphrase-file=/p",
		}},
		"a key of no network":        {[]string{"--key=keystore:/k"}, "names no network"},
		"a key of no kind":           {[]string{"--key=base=ledger:1"}, "no kind"},
		"a keystore that stays shut": {[]string{"--key=base=keystore:/k"}, "--passphrase-file"},
		"two keys of one network":    {[]string{"--key=a=file:/k", "--key=a=file:/l"}, "twice for network a"},
		"an account without a key": {
			[]string{"--key=a=watch:0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b"}, "only watched",
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var o options
			err := commandline.Read("reporter", "", tc.args, &o, io.Discard)
			if tc.says == "" && err != nil {
				t.Errorf("refused: %v", err)
			}
			if tc.says != "" && (err == nil || !strings.Contains(err.Error(), tc.says)) {
				t.Errorf("error %v does not say %q", err, tc.says)
			}
		})
	}
}
