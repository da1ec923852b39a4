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
