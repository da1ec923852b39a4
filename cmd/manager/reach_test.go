package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Proxies are handed on to pods, credentials are not.
func TestProxyEnv(t *testing.T) {
	tests := map[string]struct {
		has, want map[string]string
		withheld  []string
	}{
		"none":         {nil, nil, nil},
		"all":          {map[string]string{"HTTP_PROXY": "http://p:1", "HTTPS_PROXY": "p:2", "NO_PROXY": ".svc"}, map[string]string{"HTTP_PROXY": "http://p:1", "HTTPS_PROXY": "p:2", "NO_PROXY": ".svc"}, nil},
		"lower case":   {map[string]string{"https_proxy": "http://p:2"}, map[string]string{"HTTPS_PROXY": "http://p:2"}, nil},
		"a user":       {map[string]string{"HTTP_PROXY": "http://u:s3cr3t@p:1", "HTTPS_PROXY": "http://p:2"}, map[string]string{"HTTPS_PROXY": "http://p:2"}, []string{"HTTP_PROXY"}},
		"no scheme":    {map[string]string{"HTTPS_PROXY": "u:s3cr3t@p:1", "NO_PROXY": ".svc"}, nil, []string{"HTTPS_PROXY"}},
		"not a URL":    {map[string]string{"HTTPS_PROXY": "http://u:s3%zzt@p"}, nil, []string{"HTTPS_PROXY"}},
		"no proxy set": {map[string]string{"NO_PROXY": ".svc"}, nil, nil},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			env, withheld := proxyEnv(func(name string) string { return tc.has[name] })
			if !maps.Equal(env, tc.want) || !slices.Equal(withheld, tc.withheld) {
				t.Errorf("handed on %v without %v, want %v without %v", env, withheld, tc.want, tc.withheld)
			}
		})
	}
}

// A file without a certificate stops the manager: every source would fail.
func TestReadCABundle(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(file, []byte("no certificate"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{file, file + ".missing"} {
		if _, _, err := readCABundle(name); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	if bundle, roots, err := readCABundle(""); bundle != nil || roots != nil || err != nil {
		t.Errorf("without a file: %v, %v, %v", bundle, roots, err)
	}
}
