package source

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// Parse returns the source that a URL names:
//
//   - http:// and https://: a trustless gateway (with or without a trailing
//     /ipfs), or a plain mirror of the content's files under that URL; which of
//     the two it is shows when it is asked;
//   - ipfs+rpc://host:port: the RPC API of a Kubo node;
//   - /ip4/host/tcp/port/p2p/id (also ip6, dns, dns4, dns6): an IPFS node, asked
//     by bitswap; CloseAll ends the connection;
//   - file:///path: a folder with the content's files, or a CAR file.
func Parse(rawURL string, opts ...Option) (Source, error) {
	return Open(Config{URL: rawURL}, opts...)
}

// Open returns the source of a configuration. Its errors are a *ConfigError.
func Open(c Config, opts ...Option) (Source, error) {
	o := options{timeout: DefaultTimeout, proxy: http.ProxyFromEnvironment}
	for _, opt := range opts {
		opt(&o)
	}
	if err := c.checkKind(); err != nil {
		return nil, err
	}
	if err := o.setReach(c); err != nil {
		return nil, err
	}
	s, err := c.open(o)
	if err != nil {
		return nil, &ConfigError{Field: FieldURL, Reason: err.Error()}
	}
	return s, nil
}

// Check returns what is wrong with a configuration without asking the source.
func (c Config) Check() error {
	s, err := Open(c)
	if err == nil {
		CloseAll([]Source{s})
	}
	return err
}

func (c Config) open(o options) (Source, error) {
	if isPeerAddress(c.URL) {
		return newPeer(c.URL, o)
	}
	u, err := url.Parse(c.URL)
	if err != nil {
		return nil, fmt.Errorf("source %q is not a URL: give one such as https://ipfs.example.org", DisplayURL(c.URL))
	}
	if o.found && u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("source %q has the scheme %q, which a router may not name: "+
			"give an http(s):// gateway or /ip4/…/tcp/…/p2p/…", DisplayURL(c.URL), u.Scheme)
	}
	switch u.Scheme {
	case "file":
		return parseLocal(u)
	case "http", "https", "ipfs+rpc":
	default:
		return nil, fmt.Errorf("source %q has the scheme %q, which is not supported: give an http(s):// gateway or mirror, "+
			"ipfs+rpc://host:port, /ip4/…/tcp/…/p2p/… or file:///folder", DisplayURL(c.URL), u.Scheme)
	}
	if u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("source %q must be scheme, host and optional path only: "+
			"give one such as https://ipfs.example.org, and credentials as headers in a file of sources", DisplayURL(c.URL))
	}
	if u.Scheme == "ipfs+rpc" || c.Kind == KindKuboRPC {
		return newKubo(u, o)
	}
	// The path alone is cut: a host may be called ipfs.
	path := strings.TrimSuffix(strings.TrimRight(u.EscapedPath(), "/"), "/ipfs")
	base := (&url.URL{Scheme: u.Scheme, Host: u.Host}).String() + path
	return newGateway(base, c.Kind, o), nil
}

// parseLocal opens the folder or CAR file that a file:// URL names.
func parseLocal(u *url.URL) (Source, error) {
	if u.Host != "" || !filepath.IsAbs(u.Path) {
		return nil, fmt.Errorf("source %q must be an absolute path: give one such as file:///models/tiny", u.String())
	}
	info, err := os.Stat(u.Path)
	if err != nil {
		return nil, fmt.Errorf("source %q cannot be read (%w): check the path", u.String(), err)
	}
	if info.IsDir() {
		return newLocalFolder(u.Path)
	}
	return newCARFile(u.Path)
}

// CloseAll ends the connections that sources keep; they are not asked any
// more. Nothing of them runs when it returns.
func CloseAll(sources []Source) {
	for _, s := range sources {
		s, _ = Unwrap(s)
		if c, ok := s.(io.Closer); ok {
			_ = c.Close()
		}
	}
}
