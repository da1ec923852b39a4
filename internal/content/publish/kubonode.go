package publish

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

const maxRPCAnswer = 1 << 20

// kuboTarget is a Kubo node, told by its RPC API.
type kuboTarget struct {
	name   string
	api    *url.URL // .../api/v0
	client *http.Client
}

func newKuboTarget(name string, u *url.URL) *kuboTarget {
	return &kuboTarget{name: name, api: u.JoinPath("api/v0"), client: source.NewHTTPClient(0)}
}

// Name returns the address as it was given, without a password.
func (k *kuboTarget) Name() string { return k.name }

// commandURL returns the address of a command.
func (k *kuboTarget) commandURL(command string, args url.Values) string {
	u := k.api.JoinPath(command)
	u.RawQuery = args.Encode()
	return u.String()
}

func transportReason(err error) string {
	return strings.TrimSpace(source.TransportError(err).Error())
}
