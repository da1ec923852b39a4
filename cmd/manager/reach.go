package main

import (
	"crypto/x509"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// readCABundle returns the authorities in a file, and the pool of them and the system's; neither without a file.
func readCABundle(file string) ([]byte, *x509.CertPool, error) {
	if file == "" {
		return nil, nil, nil
	}
	bundle, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, fmt.Errorf("reading --ca-bundle-file: %w", err)
	}
	roots, err := source.SystemRootsWith(bundle)
	if err != nil {
		return nil, nil, fmt.Errorf("reading --ca-bundle-file %s: %w", file, err)
	}
	return bundle, roots, nil
}

// proxyVariables name proxies, as net/http reads them. NO_PROXY is the one with no URL.
var proxyVariables = []string{"HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"}

// proxyEnv returns the manager's variables that name proxies, for the pods that fetch. One that holds a credential is
// not handed on, because the pods that show it may be read by more people than the manager: withheld names those.
func proxyEnv(getenv func(string) string) (env map[string]string, withheld []string) {
	env = map[string]string{}
	for _, name := range proxyVariables {
		value := getenv(name)
		if value == "" {
			value = getenv(strings.ToLower(name))
		}
		switch {
		case value == "":
		case name != "NO_PROXY" && hasUser(value):
			withheld = append(withheld, name)
		default:
			env[name] = value
		}
	}
	if len(env) == 1 && env["NO_PROXY"] != "" {
		return nil, withheld
	}
	return env, withheld
}

// hasUser reports whether the address of a proxy holds, or may hold, a user.
func hasUser(proxy string) bool {
	if !strings.Contains(proxy, "://") {
		proxy = "http://" + proxy
	}
	u, err := url.Parse(proxy)
	return err != nil || u.User != nil || strings.Contains(proxy, "@")
}
