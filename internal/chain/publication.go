package chain

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Publication describes a new content version.
type Publication struct {
	// Name is `namespace/name`, of a dataset too.
	Name    string
	Dataset bool
	// Digest is the sha2-256 digest of the root CID; it becomes the token id.
	Digest evm.Hash
	// MetadataDigest is zero when there is none.
	MetadataDigest evm.Hash
	// Parents are the tokens that it derives from.
	Parents []evm.Hash
	// TermsHash is of registered terms; zero means none, so that no account is licensed.
	TermsHash evm.Hash
	// EnforceRoyalty lets only sales pass that pay the royalty.
	EnforceRoyalty bool
}

// Publish mints a token for a content version.
func (e *Encoder) Publish(p Publication) (tx.Candidate, error) {
	data, err := e.registry.TryPackPublish(p.binding())
	return to(e.contracts.Registry, data, err)
}

// PublishWithTerms is Publish after the terms were registered, in one transaction.
func (e *Encoder) PublishWithTerms(p Publication, terms license.Terms) (tx.Candidate, error) {
	encoded, err := toTerms(terms)
	if err != nil {
		return tx.Candidate{}, err
	}
	data, err := e.registry.TryPackPublishWithTerms(p.binding(), encoded)
	return to(e.contracts.Registry, data, err)
}

func (p Publication) binding() bindings.IModelRegistryPublication {
	out := bindings.IModelRegistryPublication{
		Name: p.Name, ContentType: contentModel, Digest: p.Digest, MetadataDigest: p.MetadataDigest,
		Parents: make([]*big.Int, len(p.Parents)), TermsHash: p.TermsHash, EnforceRoyalty: p.EnforceRoyalty,
	}
	if p.Dataset {
		out.ContentType = contentDataset
	}
	for i, parent := range p.Parents {
		out.Parents[i] = tokenInt(parent)
	}
	return out
}

// MostInBatch is how many publications one transaction may carry, so that it fits into a block.
const MostInBatch = 200

// PublishBatch publishes many content versions under registered terms. What was published before, or has a parent that
// forbids it, is left out.
func (e *Encoder) PublishBatch(batch []Publication) (tx.Candidate, error) {
	publications := make([]bindings.IModelRegistryPublication, len(batch))
	for i, p := range batch {
		publications[i] = p.binding()
	}
	data, err := e.registry.TryPackPublishBatch(publications)
	return to(e.contracts.Registry, data, err)
}

// PublishFor publishes for a namespace's owner; the sender is one of its publisher keys.
func (e *Encoder) PublishFor(creator evm.Address, p Publication) (tx.Candidate, error) {
	data, err := e.registry.TryPackPublishFor(common.Address(creator), p.binding())
	return to(e.contracts.Registry, data, err)
}

// PublishWithSig publishes for a creator that signed the PublishDocument of the same publication and deadline.
func (e *Encoder) PublishWithSig(
	p Publication, creator evm.Address, deadline uint64, signature []byte,
) (tx.Candidate, error) {
	data, err := e.registry.TryPackPublishWithSig(p.binding(), common.Address(creator), deadline, signature)
	return to(e.contracts.Registry, data, err)
}

// PublishDocument is what a creator signs so that others may publish for it at a registry. The terms are those of the
// publication's TermsHash, whole; nil when it has none.
func PublishDocument(
	chainID uint64, registry evm.Address, p Publication, terms *license.Terms, creator evm.Address, deadline uint64,
) (typeddata.Document, error) {
	b := p.binding()
	message := typeddata.Publish{
		Creator: creator, Name: b.Name, ContentType: b.ContentType, Digest: b.Digest, MetadataDigest: b.MetadataDigest,
		EnforceRoyalty: b.EnforceRoyalty, Deadline: deadline,
	}
	for _, parent := range p.Parents {
		message.Parents = append(message.Parents, parent)
	}
	if terms != nil {
		typed, err := typedTerms(*terms)
		if err != nil {
			return typeddata.Document{}, err
		}
		message.Terms = []typeddata.Terms{typed}
	}
	return typeddata.Document{Place: typeddata.ModelRegistry.At(chainID, registry), Message: message}, nil
}
