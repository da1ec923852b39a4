package main

import (
	"io"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/commandline"
)

func TestValidate(t *testing.T) {
	tests := map[string]struct {
		args []string
		says string
	}{
		"the defaults are valid": {},
		"the demo's options are valid": {args: []string{"--chain-poll=2s", "--image=dehug.io/operator:dev",
			"--gateway-url=http://gw/"}},
		"an image that is none":               {[]string{"--image=a b"}, "--image"},
		"an unknown pull policy":              {[]string{"--image-pull-policy=Sometimes"}, "Always, IfNotPresent or Never"},
		"a gateway URL without a scheme":      {[]string{"--gateway-url=models.example.org"}, "--gateway-url"},
		"a poll interval that floods an RPC":  {[]string{"--chain-poll=10ms"}, "--chain-poll"},
		"a resync that floods the API server": {[]string{"--resync=10ms"}, "--resync"},
		"no workers":                          {[]string{"--workers=0"}, "--workers"},
		"a mirror that is never idle":         {[]string{"--mirror-idle=1s"}, "--mirror-idle"},
		"no scrubs":                           {[]string{"--scrubs-at-once=0"}, "--scrubs-at-once"},
		"no system namespace":                 {[]string{"--system-namespace="}, "--system-namespace"},
		"a limit of kept caches":              {args: []string{"--kept-cache-limit=500Gi"}},
		"a limit that is no size":             {[]string{"--kept-cache-limit=much"}, "--kept-cache-limit"},
		"a limit of nothing":                  {[]string{"--kept-cache-limit=0"}, "--kept-cache-limit"},
		"no progress deadline":                {[]string{"--progress-deadline=0s"}, "--progress-deadline"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var o options
			err := commandline.Read("manager", "", tc.args, &o, io.Discard)
			if tc.says == "" {
				if err != nil {
					t.Errorf("refused: %v", err)
				}
				if strings.HasSuffix(o.gatewayURL, "/") {
					t.Errorf("gateway URL %q ends in a slash", o.gatewayURL)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("error %v does not say %q", err, tc.says)
			}
		})
	}
}
