package history

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Token is a published content version.
type Token struct {
	// Name is what it was published under; a dataset's begins with datasets/.
	Name string
	ID   evm.Hash
	// Creator published it and Owner has it now.
	Creator, Owner evm.Address
	Active         bool
	// Newest reports whether its name resolves to it.
	Newest      bool
	PublishedAt time.Time
	Transaction evm.Hash
}

// TokenQuery selects tokens; fields that are nil or empty select all.
type TokenQuery struct {
	Owner, Creator *evm.Address
	Namespace      string
	// Limit is the most tokens that are listed, the newest first.
	Limit int
}

type published = logged[bindings.ModelRegistryPublished]

// mostTopics is how many values at one place nodes accept.
const mostTopics = 500

// Tokens lists tokens, the newest first.
func (h *History) Tokens(ctx context.Context, q TokenQuery) ([]Token, error) {
	var all []published
	var err error
	if q.Owner != nil && q.Creator == nil {
		all, err = h.received(ctx, *q.Owner)
	} else {
		all, err = events(ctx, h, h.atRegistry(), h.registry.UnpackPublishedEvent, nil, word(q.Creator))
	}
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(p published) bool { return !inNamespace(p.value.Name, q.Namespace) })
	return completeUntil(ctx, h, newest(all, len(all)), q.Limit, h.complete, func(token Token) bool {
		return q.Owner == nil || token.Owner == *q.Owner
	})
}

// received lists the publications of all tokens that an account ever got, by publishing them or from others.
func (h *History) received(ctx context.Context, account evm.Address) ([]published, error) {
	moves, err := events(ctx, h, h.atRegistry(), h.registry.UnpackTransferEvent, nil, word(&account))
	if err != nil {
		return nil, err
	}
	ids := make([]evm.Hash, len(moves))
	for i, move := range moves {
		ids[i] = toID(move.value.TokenId)
	}
	return h.publications(ctx, ids)
}

// publications lists the publications of tokens.
func (h *History) publications(ctx context.Context, ids []evm.Hash) ([]published, error) {
	var all []published
	for some := range slices.Chunk(distinct(ids), mostTopics) {
		found, err := events(ctx, h, h.atRegistry(), h.registry.UnpackPublishedEvent, some)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	slices.SortFunc(all, func(a, b published) int {
		if after(b.event, a.event) {
			return -1
		}
		return 1
	})
	return all, nil
}

// Names returns the names that tokens were published under.
func (h *History) Names(ctx context.Context, ids []evm.Hash) (map[evm.Hash]string, error) {
	all, err := h.publications(ctx, ids)
	if err != nil {
		return nil, err
	}
	names := make(map[evm.Hash]string, len(all))
	for _, p := range all {
		names[toID(p.value.TokenId)] = fullName(p.value)
	}
	return names, nil
}

// complete completes a publication with what stands of its token now.
func (h *History) complete(ctx context.Context, p published) (Token, error) {
	id, name := toID(p.value.TokenId), fullName(p.value)
	now, err := h.reader.Token(ctx, id, chain.Latest)
	if err != nil {
		return Token{}, err
	}
	latest, err := h.reader.Latest(ctx, name, chain.Latest)
	if err != nil {
		return Token{}, err
	}
	times, err := h.times(ctx, []chain.Event{p.event})
	if err != nil {
		return Token{}, err
	}
	return Token{
		Name: name, ID: id, Creator: now.Creator, Owner: now.Owner, Active: now.Active, Newest: latest == id,
		PublishedAt: times[p.event.Block], Transaction: p.event.Transaction,
	}, nil
}

// Versions lists the versions of a name, the newest first. It returns chain.ErrUnknownModel for a name that is not
// published.
func (h *History) Versions(ctx context.Context, name string, limit int) ([]Token, error) {
	if _, err := h.reader.Latest(ctx, name, chain.Latest); err != nil {
		return nil, err
	}
	all, err := events(ctx, h, h.atRegistry(), h.registry.UnpackPublishedEvent, nil, nil,
		[]evm.Hash{chain.NameHash(name)})
	if err != nil {
		return nil, err
	}
	return completeAll(ctx, h, newest(all, limit), h.complete)
}

// NamespaceOffer returns to whom a namespace was offered and not taken or taken back; nil when it is not offered.
func (h *History) NamespaceOffer(ctx context.Context, namespace string) (*evm.Address, error) {
	hash := []evm.Hash{chain.NamespaceHash(namespace)}
	offers, err := events(ctx, h, h.atRegistry(), h.registry.UnpackNamespaceOfferedEvent, hash)
	if err != nil || len(offers) == 0 {
		return nil, err
	}
	last := offers[len(offers)-1]
	moves, err := events(ctx, h, h.atRegistry(), h.registry.UnpackNamespaceTransferredEvent, hash)
	if err != nil {
		return nil, err
	}
	to := evm.Address(last.value.To)
	taken := len(moves) > 0 && after(moves[len(moves)-1].event, last.event)
	if taken || to == (evm.Address{}) {
		return nil, nil
	}
	return &to, nil
}

// Publishers lists the keys that a namespace's owner ever let publish in it.
func (h *History) Publishers(ctx context.Context, namespace string) ([]evm.Address, error) {
	changes, err := events(ctx, h, h.atRegistry(), h.registry.UnpackPublisherChangedEvent,
		[]evm.Hash{chain.NamespaceHash(namespace)})
	if err != nil {
		return nil, err
	}
	keys := []evm.Address{}
	seen := map[evm.Address]bool{}
	for _, change := range changes {
		if key := evm.Address(change.value.Publisher); !seen[key] {
			seen[key] = true
			keys = append(keys, key)
		}
	}
	return keys, nil
}

func fullName(p *bindings.ModelRegistryPublished) string {
	if chain.IsModel(p.ContentType) {
		return p.Name
	}
	return chain.DatasetPrefix + p.Name
}

func inNamespace(name, namespace string) bool {
	of, _, _ := strings.Cut(name, "/")
	return namespace == "" || strings.EqualFold(of, namespace)
}
