package source

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"strings"
)

// Kind is how a source is asked.
type Kind string

// Kinds of sources. Without one an http(s):// URL is whichever of the first
// two it turns out to be when it is asked.
const (
	KindGateway   Kind = "Gateway"
	KindWebServer Kind = "WebServer"
	KindKuboRPC   Kind = "KuboRPC"
	KindPeer      Kind = "Peer"
)

// Config is a source and how it is reached.
type Config struct {
	// URL as Parse takes it; with KindKuboRPC also http(s)://host:port.
	URL string `json:"url"`
	// Kind is derived from the URL when it is empty.
	Kind Kind `json:"kind,omitempty"`
	// Headers are sent to the URL's own host alone, also after a redirect.
	Headers Headers `json:"headers,omitempty"`
	// CABundle holds certificates in PEM that are trusted instead of the
	// system's; "" for those.
	CABundle string `json:"caBundle,omitempty"`
	// Proxy is an http(s):// URL that all requests go through; "" for what the
	// environment says.
	Proxy string `json:"proxy,omitempty"`
}

// Headers are secret: nothing but EncodeConfigs prints their values.
type Headers map[string]string

func (h Headers) String() string { return fmt.Sprintf("%d headers", len(h)) }

// GoString hides the values from %#v.
func (h Headers) GoString() string { return h.String() }

// LogValue hides the values from logs.
func (h Headers) LogValue() slog.Value { return slog.StringValue(h.String()) }

// MarshalJSON hides the values from logs too.
func (h Headers) MarshalJSON() ([]byte, error) { return json.Marshal(h.String()) }

// DeriveKind returns the kind that a URL tells, "" for http(s):// and for what
// is none.
func DeriveKind(rawURL string) Kind {
	switch {
	case isPeerAddress(rawURL):
		return KindPeer
	case strings.HasPrefix(rawURL, "ipfs+rpc://"):
		return KindKuboRPC
	default:
		return ""
	}
}

// isPeerAddress reports whether a source is given as a multiaddr.
func isPeerAddress(source string) bool {
	for _, begin := range []string{"/ip4/", "/ip6/", "/dns", "/p2p/"} {
		if strings.HasPrefix(source, begin) {
			return true
		}
	}
	return false
}

// IsPlain reports whether the URL says all there is to say.
func (c Config) IsPlain() bool {
	return (c.Kind == "" || c.Kind == DeriveKind(c.URL)) && len(c.Headers) == 0 && c.CABundle == "" && c.Proxy == ""
}

// configFile is what EncodeConfigs writes.
type configFile struct {
	Sources []struct {
		Config
		Headers map[string]string `json:"headers,omitempty"`
	} `json:"sources"`
}

// maxConfigFile bounds a file of configurations, in bytes: a Secret has no more.
const maxConfigFile = 1 << 20

// EncodeConfigs returns configurations as DecodeConfigs reads them. The headers'
// values are in it.
func EncodeConfigs(configs []Config) ([]byte, error) {
	var f configFile
	for _, c := range configs {
		f.Sources = append(f.Sources, struct {
			Config
			Headers map[string]string `json:"headers,omitempty"`
		}{c, c.Headers})
	}
	return json.Marshal(f)
}

// DecodeConfigs reads what EncodeConfigs returned. Its error quotes nothing of it.
func DecodeConfigs(from io.Reader) ([]Config, error) {
	data, err := io.ReadAll(io.LimitReader(from, maxConfigFile+1))
	if err != nil {
		return nil, fmt.Errorf("reading the sources: %w", err)
	}
	if len(data) > maxConfigFile {
		return nil, fmt.Errorf("the file of sources has more than %d bytes", maxConfigFile)
	}
	var f configFile
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf(`the file of sources is not JSON of the form {"sources": [{"url": "https://…"}]}`)
	}
	configs := make([]Config, len(f.Sources))
	for i, s := range f.Sources {
		configs[i] = s.Config
		configs[i].Headers = s.Headers
	}
	return configs, nil
}

// DisplayURL is a URL without what may be a credential in it: user, query and
// fragment.
func DisplayURL(rawURL string) string {
	raw, _, _ := strings.Cut(rawURL, "?")
	raw, _, _ = strings.Cut(raw, "#")
	scheme, rest, found := strings.Cut(raw, "://")
	if !found {
		return raw
	}
	host, path := rest, ""
	if i := strings.LastIndex(rest, "@"); i >= 0 {
		host = rest[i+1:]
	}
	if i := strings.Index(host, "/"); i >= 0 {
		host, path = host[:i], host[i:]
	}
	return scheme + "://" + host + path
}
