package chain

import (
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Versions lists the versions of a name, newest first, at most limit of them, from a block on. The registry keeps no
// list: they are read from its events, as the first endpoint that answers tells them, and are for display only. It
// returns ErrUnknownModel when the name is not published.
func (r *Reader) Versions(
	ctx context.Context, name string, limit int, fromBlock uint64, finality Finality,
) ([]evm.Hash, error) {
	if _, err := r.Latest(ctx, name, finality); err != nil {
		return nil, err
	}
	logs, err := r.publications(ctx, fromBlock, finality, nil, nil, nameHash(name))
	if err != nil {
		return nil, err
	}
	var versions []evm.Hash
	for _, log := range slices.Backward(logs) {
		if len(versions) < limit && len(log.Topics) > 1 {
			versions = append(versions, evm.Hash(log.Topics[1]))
		}
	}
	return versions, nil
}

// PublishedBy finds the transaction that minted a token, from a block on; zero when the node does not know it any more.
// The first endpoint that answers is believed, so it is for display only.
func (r *Reader) PublishedBy(ctx context.Context, id evm.Hash, fromBlock uint64) (evm.Hash, error) {
	logs, err := r.publications(ctx, fromBlock, Latest, common.Hash(id))
	if err != nil || len(logs) == 0 {
		return evm.Hash{}, err
	}
	return evm.Hash(logs[0].TxHash), nil
}

// nameHash is what the registry's events name a name by: its hash, for a dataset the complement.
func nameHash(name string) common.Hash {
	contentType, bare := contentOf(name)
	hash := crypto.Keccak256Hash([]byte(bare))
	if contentType == contentDataset {
		for i := range hash {
			hash[i] = ^hash[i]
		}
	}
	return hash
}
