package chain

import (
	"context"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Versions lists the versions of a name, newest first, at most limit of them, from a block on. The registry keeps no
// list: they are read from its events. It returns ErrUnknownModel when the name is not published.
func (r *Reader) Versions(
	ctx context.Context, name string, limit int, fromBlock uint64, finality Finality,
) ([]evm.Hash, error) {
	if _, err := r.Latest(ctx, name, finality); err != nil {
		return nil, err
	}
	events, err := r.Events(ctx, r.publications(fromBlock, nil, nil, []evm.Hash{NameHash(name)}), finality)
	if err != nil {
		return nil, err
	}
	var versions []evm.Hash
	for _, event := range slices.Backward(events) {
		if len(versions) < limit && len(event.Topics) > 1 {
			versions = append(versions, event.Topics[1])
		}
	}
	return versions, nil
}

// PublishedBy finds the transaction that minted a token, from a block on; zero when the nodes do not know it any more.
func (r *Reader) PublishedBy(ctx context.Context, id evm.Hash, fromBlock uint64) (evm.Hash, error) {
	events, err := r.Events(ctx, r.publications(fromBlock, []evm.Hash{id}), Latest)
	if err != nil || len(events) == 0 {
		return evm.Hash{}, err
	}
	return events[0].Transaction, nil
}

// publications selects the registry's Published events with given indexed values; none stand for any.
func (r *Reader) publications(fromBlock uint64, indexed ...[]evm.Hash) Filter {
	event := evm.Hash(r.registry.GetABI().Events[bindings.ModelRegistryPublishedEventName].ID)
	return Filter{
		Contract: r.config.Contracts.Registry, FromBlock: fromBlock, Topics: append([][]evm.Hash{{event}}, indexed...),
	}
}
