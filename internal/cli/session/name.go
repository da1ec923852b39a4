package session

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// mostName is how many characters a namespace has at most: a name of the registry has 96, and one more part.
const mostName = 94

var (
	namespace = regexp.MustCompile(`^[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?$`)
	// digitRun is a run of digits as long as is found in addresses and hashes alone, also where letters stand for digits.
	digitRun = regexp.MustCompile(`[0-9a-f]{32}`)
	// alike are letters that look like digits.
	alike = strings.NewReplacer("o", "0", "l", "1", "i", "1")
)

// ErrUnknownName: a namespace that was given in place of an account belongs to none.
var ErrUnknownName = errors.New("the namespace belongs to no account")

// parseName reads a namespace in an account's place, in lower case, as the registry compares them. What a person could
// take for an address, or for another name, is refused.
func parseName(text string) (string, error) {
	name := strings.ToLower(text)
	switch {
	case strings.HasPrefix(name, "0x"):
		return "", fmt.Errorf("%+q begins as an address does and is none; a name that begins with 0x is never taken", text)
	case strings.Contains(text, "/"):
		return "", fmt.Errorf("%+q is the name of a model; give an account's address, or a namespace alone, such as %s",
			text, strings.SplitN(text, "/", 2)[0])
	case strings.ContainsFunc(text, func(r rune) bool { return r > '~' }):
		return "", fmt.Errorf("%+q has letters that only look like those of a namespace, which are a-z, 0-9, dot, dash "+
			"and underscore", text)
	case len(name) > mostName, !namespace.MatchString(name), strings.Contains(name, "--"), strings.Contains(name, ".."):
		return "", fmt.Errorf("%+q is neither an address (0x and 40 digits) nor a namespace", text)
	case digitRun.MatchString(alike.Replace(name)):
		return "", fmt.Errorf("%+q looks like an address and is a name; give the address, with 0x", text)
	}
	return name, nil
}

// Meant is an account that was given by a name.
type Meant struct {
	// What is the flag or argument; Name the namespace, in lower case, that Address owns.
	What, Name string
	Address    evm.Address
	// Registry is the model registry that says so.
	Registry evm.Address
	// Alone reports whether one endpoint alone says so.
	Alone bool
	// Before is what the name stood for when the account last sent something by it; nil when it never did.
	Before *Before
}

// Before is an earlier use of a name.
type Before struct {
	Address     evm.Address
	Transaction evm.Hash
	At          time.Time
}

// hasChanged reports whether the name stood for another account before.
func (m Meant) hasChanged() bool { return m.Before != nil && m.Before.Address != m.Address }

// String tells it in words.
func (m Meant) String() string {
	text := fmt.Sprintf("%s is %s (%s), the owner of that namespace", m.Name, m.Address, m.What)
	if m.Alone {
		text += " by the word of one endpoint alone"
	}
	if m.hasChanged() {
		text += "; " + m.Before.describeBefore(m.Name) + ": it CHANGED, so make sure that this account is meant"
	}
	return text
}

// describeBefore tells what a name stood for.
func (b Before) describeBefore(name string) string {
	return fmt.Sprintf("%s was %s when transaction %s was sent at %s", name, b.Address, b.Transaction,
		b.At.UTC().Format(time.DateTime+" MST"))
}

// refuseChanged returns why a name must not be used unless a person reads what it stands for; nil when it may.
func (m Meant) refuseChanged() error {
	switch {
	case m.hasChanged():
		return fmt.Errorf("%s is %s now, and %s; give the address that is meant, or run the command without --yes and "+
			"answer", m.Name, m.Address, m.Before.describeBefore(m.Name))
	case m.Alone && m.Before == nil:
		return fmt.Errorf("one endpoint alone says that %s is %s, and could name any account; compare endpoints with "+
			"several --rpc, give the address, or run the command without --yes and answer", m.Name, m.Address)
	}
	return nil
}
