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
		"the defaults are valid":       {},
		"reports of no pod":            {[]string{"--namespace=dehug-system"}, "--instance"},
		"no address":                   {[]string{"--listen="}, "--listen"},
		"no folder for the ledger":     {[]string{"--ledger-dir="}, "--ledger-dir"},
		"bodies of no size":            {[]string{"--max-body=0"}, "--max-body"},
		"less than no bytes in flight": {[]string{"--max-inflight-bytes=-1"}, "--max-inflight-bytes"},
		"no time for a pod's answer":   {[]string{"--upstream-timeout=0s"}, "--upstream-timeout"},
		"a drain that ended before":    {[]string{"--drain-timeout=-1s"}, "--drain-timeout"},
		"no connection":                {[]string{"--max-connections=0"}, "--max-connections"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var o options
			err := commandline.Read("gateway", "", tc.args, &o, io.Discard)
			if tc.says == "" && err != nil {
				t.Errorf("refused: %v", err)
			}
			if tc.says != "" && (err == nil || !strings.Contains(err.Error(), tc.says)) {
				t.Errorf("error %v does not say %q", err, tc.says)
			}
		})
	}
}
