package rights

import (
	"context"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// OfferNamespace offers a namespace of the sender's to an account, which takes it by AcceptNamespace; the zero address
// takes the offer back.
func (e *Encoder) OfferNamespace(namespace string, to evm.Address) (tx.Candidate, error) {
	data, err := e.registry.TryPackOfferNamespace(namespace, account(to))
	return candidate(e.contracts.Registry, data, err)
}

// AcceptNamespace takes a namespace that was offered to the sender.
func (e *Encoder) AcceptNamespace(namespace string) (tx.Candidate, error) {
	data, err := e.registry.TryPackAcceptNamespace(namespace)
	return candidate(e.contracts.Registry, data, err)
}

// Limit is how often, and until when, a key may publish in a namespace for its owner.
type Limit struct {
	Left  uint32
	Until time.Time
}

// SetPublisher lets a key publish in a namespace of the sender's within a limit; a limit of none ends that.
func (e *Encoder) SetPublisher(namespace string, publisher evm.Address, limit Limit) (tx.Candidate, error) {
	var until uint64
	if !limit.Until.IsZero() {
		until = uint64(max(limit.Until.Unix(), 0))
	}
	data, err := e.registry.TryPackSetPublisher(namespace, account(publisher), limit.Left, until)
	return candidate(e.contracts.Registry, data, err)
}

// SetLatest sets the version that a name of the sender's resolves to.
func (e *Encoder) SetLatest(name string, id evm.Hash) (tx.Candidate, error) {
	contentType, bare := chain.ContentOf(name)
	data, err := e.registry.TryPackSetLatest(contentType, bare, number(id))
	return candidate(e.contracts.Registry, data, err)
}

// Publisher reads within what limit a key may publish in a namespace.
func (r Reader) Publisher(ctx context.Context, namespace string, publisher evm.Address) (Limit, error) {
	name, registry := r.atRegistry()
	l, err := read(ctx, r, name, registry, r.registry.PackPublisherOf(namespace, account(publisher)),
		r.registry.UnpackPublisherOf)
	return Limit{l.Left, seconds(l.Until)}, err
}
