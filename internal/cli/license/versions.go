package license

import (
	"context"
	"strings"

	"github.com/spf13/pflag"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// grantFlags are those of license grant.
type grantFlags struct {
	licensee, acceptance, version string
	renew                         bool
	binding                       binding
}

// binding is what the user read before and accepts: the terms' hash, and if given the token and its owner.
type binding struct{ terms, token, owner string }

// register adds the flags.
func (b *binding) register(flags *pflag.FlagSet) {
	flags.StringVar(&b.terms, "accept-terms", "", "hash of the terms that you read and accept")
	flags.StringVar(&b.token, "token", "", "token id that the license must be of")
	flags.StringVar(&b.owner, "owner", "", "account that the token must belong to")
}

// lookUpOwner puts the address in place of a name of the owner.
func (b *binding) lookUpOwner(ctx context.Context, s *session.Session) error {
	if b.owner == "" || strings.HasPrefix(b.owner, "0x") {
		return nil // an address is read in any case
	}
	owner, err := s.Account(ctx, "--owner", b.owner)
	b.owner = owner.String()
	return err
}

// newest is what --version takes for the newest version of a name.
const newest = "newest"

// searchedVersions bounds the versions of a name that are looked through for a grant.
const searchedVersions = 20

// choices are the versions of a name, newest first, as a licensee sees them; of a token id or CID, that token alone.
type choices []license.Facts

// readChoices reads the versions of which a license may be taken or renewed.
func readChoices(
	ctx context.Context, n *session.Network, given string, licensee evm.Address, f grantFlags,
) (choices, error) {
	isName := session.IsName(given)
	if f.version != "" && !isName {
		return nil, session.Usagef("--version is for names, and %s is one version already; leave it out", given)
	}
	if f.version != "" && f.version != newest {
		facts, err := readVersion(ctx, n, given, f.version, licensee)
		return choices{facts}, err
	}
	first, err := n.Facts(ctx, given, licensee)
	if err != nil || !isName || f.version == newest || first.Status == license.StatusGranted {
		return choices{first}, err
	}
	versions, err := n.Reader.Versions(ctx, given, searchedVersions, n.Addresses.DeployedAtBlock, chain.Latest)
	if err != nil {
		return nil, err
	}
	found := choices{first}
	for _, id := range versions {
		if id == first.TokenID {
			continue
		}
		facts, err := n.Facts(ctx, id.String(), licensee)
		if err != nil {
			return nil, err
		}
		found = append(found, facts)
	}
	return found, nil
}

// readVersion reads one version of a name.
func readVersion(
	ctx context.Context, n *session.Network, name, version string, licensee evm.Address,
) (license.Facts, error) {
	id, err := session.FindToken(ctx, n.Reader, version)
	if err != nil {
		return license.Facts{}, err
	}
	is, err := n.Reader.IsVersion(ctx, name, id, chain.Latest)
	if err != nil {
		return license.Facts{}, err
	}
	if !is {
		return license.Facts{}, session.Usagef("%s is not a version of %s; `dehug model show %s` lists them", version, name,
			name)
	}
	return n.Facts(ctx, id.String(), licensee)
}

// choose decides of which version a license is taken: the newest, or when renewing the newest that is held.
func (c choices) choose(renew bool) license.Facts {
	if !renew {
		return c[0]
	}
	for _, status := range []license.Status{license.StatusGranted, license.StatusExpired} {
		for _, facts := range c {
			if facts.Status == status {
				return facts
			}
		}
	}
	return c[0]
}

// refuse returns what speaks against taking a license of a chosen version: one that is in force would be paid for
// twice, and one of another version may be the one that is meant.
func (c choices) refuse(given string, chosen license.Facts, licensee evm.Address, f grantFlags) error {
	if f.renew {
		if chosen.Status != license.StatusGranted && chosen.Status != license.StatusExpired {
			return session.Usagef("account %s has no license of %s to renew; leave --renew out to take one", licensee, given)
		}
		return nil
	}
	for _, held := range c {
		switch {
		case held.Status != license.StatusGranted:
		case held.TokenID == chosen.TokenID:
			return session.Usagef("account %s has a license of %s in force %s; to pay for another period, give --renew",
				licensee, given, inForce(held))
		default:
			return session.Usagef("account %s has a license of another version of %s in force %s (token %s, CID %s); to renew "+
				"that one give --renew, and to take one of the newest version (token %s) beside it give --version %s",
				licensee, given, inForce(held), held.TokenID, ipld.CIDFromDigest(held.TokenID), chosen.TokenID, newest)
		}
	}
	return nil
}

func inForce(f license.Facts) string {
	if f.ExpiresAt.IsZero() {
		return "without end"
	}
	return "until " + session.Stamp(f.ExpiresAt)
}

// check refuses what is not what the user accepted.
func (b binding) check(f license.Facts) error {
	if b.token != "" {
		id, err := evm.ParseHash(b.token)
		if err != nil {
			return session.Usagef("--token: %w", err)
		}
		if id != f.TokenID {
			return session.Usagef("--token is %s, and the license would be of token %s: a newer version was published, or an "+
				"endpoint lies; compare endpoints with several --rpc", id, f.TokenID)
		}
	}
	if b.owner != "" {
		owner, err := evm.ParseAddress(b.owner)
		if err != nil {
			return session.Usagef("--owner: %w", err)
		}
		if owner != f.Owner {
			return session.Usagef("--owner is %s, and the token belongs to %s: it was sold, or an endpoint lies; compare "+
				"endpoints with several --rpc", owner, f.Owner)
		}
	}
	if b.hash() != f.TermsHash.String() {
		return session.Usagef("to accept these terms, give --accept-terms %s; to bind token and owner too, add --token %s "+
			"--owner %s", f.TermsHash, f.TokenID, f.Owner)
	}
	return nil
}

// hash is the accepted hash as commands print it; it may be given without 0x and in any case.
func (b binding) hash() string {
	if b.terms == "" {
		return ""
	}
	return "0x" + strings.TrimPrefix(strings.ToLower(strings.TrimSpace(b.terms)), "0x")
}
