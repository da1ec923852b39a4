package source

import (
	"crypto/x509"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// Fields of a Config, as a *ConfigError names them.
const (
	FieldURL      = "url"
	FieldKind     = "kind"
	FieldHeaders  = "headers"
	FieldCABundle = "caBundle"
	FieldProxy    = "proxy"
)

// ConfigError is why a source cannot be asked at all. It holds no credential.
type ConfigError struct {
	// Field of the configuration that is wrong.
	Field string
	// Reason is a phrase for people.
	Reason string
}

func (e *ConfigError) Error() string {
	if e.Field == FieldURL {
		return e.Reason
	}
	return e.Field + ": " + e.Reason
}

// Bounds of the headers of one source.
const (
	maxHeaders     = 16
	maxHeaderValue = 8 << 10 // bytes
)

// ownHeaders are set by the program, or say how the connection is used.
var ownHeaders = []string{
	"Accept", "Accept-Encoding", "Connection", "Content-Length", "Expect", "Host", "Keep-Alive", "Proxy-Authorization",
	"Proxy-Connection", "Range", "Te", "Trailer", "Transfer-Encoding", "Upgrade",
}

func (c Config) checkKind() error {
	derived := DeriveKind(c.URL)
	isHTTP := strings.HasPrefix(c.URL, "http://") || strings.HasPrefix(c.URL, "https://")
	switch c.Kind {
	case "", derived:
		return nil
	case KindGateway, KindWebServer, KindKuboRPC:
		if isHTTP {
			return nil
		}
	}
	return &ConfigError{FieldKind, fmt.Sprintf(
		"%s cannot be asked as a %q: leave the kind out to have it derived from the URL", DisplayURL(c.URL), string(c.Kind))}
}

// setReach takes over how a configuration says that the source is reached.
func (o *options) setReach(c Config) error {
	if len(c.Headers) > 0 {
		if err := checkHeaders(c.Headers); err != nil {
			return err
		}
		o.headers = c.Headers
	}
	if c.CABundle != "" {
		roots, err := ParseCABundle([]byte(c.CABundle))
		if err != nil {
			return err
		}
		o.roots = roots
	}
	if c.Proxy == "" {
		return nil
	}
	u, err := url.Parse(c.Proxy)
	if err != nil || !isBareHTTP(u) {
		return &ConfigError{FieldProxy,
			"it must be http(s):// and a host, without a user: give one such as http://proxy.example.org:3128"}
	}
	o.proxy = http.ProxyURL(u)
	return nil
}

// isBareHTTP reports whether a URL is http(s):// and a host, and holds no credential.
func isBareHTTP(u *url.URL) bool {
	return u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") && u.User == nil && u.RawQuery == "" &&
		u.Fragment == ""
}

func checkHeaders(headers Headers) error {
	if len(headers) > maxHeaders {
		return &ConfigError{FieldHeaders, fmt.Sprintf("there are %d: give at most %d", len(headers), maxHeaders)}
	}
	for name, value := range headers {
		switch {
		case !isToken(name):
			return &ConfigError{FieldHeaders, fmt.Sprintf("%q is not the name of a header", name)}
		case slices.Contains(ownHeaders, http.CanonicalHeaderKey(name)):
			return &ConfigError{FieldHeaders, fmt.Sprintf("%s is not yours to set: remove it", name)}
		case value == "" || len(value) > maxHeaderValue || strings.ContainsFunc(value, unicode.IsControl):
			return &ConfigError{FieldHeaders, fmt.Sprintf(
				"the value of %s is empty, has more than %d bytes or a line break within", name, maxHeaderValue)}
		}
	}
	return nil
}

// isToken reports whether a name is one of RFC 9110.
func isToken(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') &&
			!strings.ContainsRune("!#$%&'*+-.^_`|~", r)
	})
}

// ParseCABundle returns the certificates in PEM; none is an error.
func ParseCABundle(pem []byte) (*x509.CertPool, error) {
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(pem) {
		return nil, &ConfigError{FieldCABundle,
			"it holds no certificate: give certificates in PEM, beginning with -----BEGIN CERTIFICATE-----"}
	}
	return roots, nil
}

// SystemRootsWith returns the system's certificates and those in PEM.
func SystemRootsWith(pem []byte) (*x509.CertPool, error) {
	if _, err := ParseCABundle(pem); err != nil {
		return nil, err
	}
	roots, err := x509.SystemCertPool()
	if err != nil {
		roots = x509.NewCertPool()
	}
	roots.AppendCertsFromPEM(pem)
	return roots, nil
}

// headerTransport sends a source's headers to its own origin and to no other.
type headerTransport struct {
	next    http.RoundTripper
	origin  string
	headers Headers
}

// RoundTrip adds the headers to a copy: after a redirect the client copies those
// of the first request.
func (t headerTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	if originOf(req.URL) == t.origin {
		req = req.Clone(req.Context())
		for name, value := range t.headers {
			req.Header.Set(name, value)
		}
	}
	return t.next.RoundTrip(req)
}

// originOf is scheme, host and port.
func originOf(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return u.Scheme + "://" + strings.ToLower(u.Hostname()) + ":" + port
}
