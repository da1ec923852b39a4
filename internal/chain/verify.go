package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Verify checks a configuration against the chain: every endpoint that answers serves the configured chain, enough of
// them answer and agree, the three contracts have code, and they were deployed for each other.
// It returns ErrChainMismatch, ErrUnreachable, ErrDisagreement, ErrNoCode or ErrWrongContract.
func (r *Reader) Verify(ctx context.Context) error {
	if err := r.verifyChainIDs(ctx); err != nil {
		return err
	}
	at, err := r.Head(ctx, Latest)
	if err != nil {
		return err
	}
	for _, c := range []contract{r.registryContract(), r.licensesContract(), r.oracleContract()} {
		if err := r.verifyCode(ctx, at, c); err != nil {
			return err
		}
	}
	return r.verifyReferences(ctx, at)
}

// VerifyFinality checks that the newest block of a finality can be read, its contracts' state included, and returns
// it. A node that keeps little state, or knows no such block, cannot. An older block than notBefore is ErrBehind.
func (r *Reader) VerifyFinality(ctx context.Context, finality Finality, notBefore uint64) (evm.Block, error) {
	at, err := r.headFrom(ctx, finality, notBefore)
	if err != nil {
		return evm.Block{}, err
	}
	if _, err := read(ctx, r, at, r.licensesContract(), r.licenses.PackRegistry(), r.licenses.UnpackRegistry); err != nil {
		return evm.Block{}, fmt.Errorf("reading at the %s block: %w", finality.Tag(), err)
	}
	return at, nil
}

// verifyChainIDs refuses when any endpoint serves another chain, also when enough others do not.
func (r *Reader) verifyChainIDs(ctx context.Context) error {
	var failures []reply[uint64]
	var mismatch error
	fanOut(ctx, r.endpoints, func(ctx context.Context, e *endpoint.Endpoint) (uint64, error) {
		id, err := e.ChainID(ctx)
		if err != nil {
			return 0, err
		}
		return id, e.CheckChain(id, r.config.ChainID)
	}, func(got reply[uint64]) bool {
		if got.err != nil {
			failures = append(failures, got)
		}
		if errors.Is(got.err, ErrChainMismatch) {
			mismatch = got.err
		}
		return mismatch != nil
	})
	switch {
	case mismatch != nil:
		return mismatch
	case ctx.Err() != nil:
		return ctx.Err()
	case len(r.endpoints)-len(failures) < r.config.Agreement:
		return fmt.Errorf("reading the chain id: %w", tooFew(failures, r.config.Agreement, len(r.endpoints)))
	}
	return nil
}

func (r *Reader) verifyCode(ctx context.Context, at evm.Block, c contract) error {
	hash, err := agree(ctx, r.endpoints, r.config.Agreement, "the code of the "+c.name,
		func(ctx context.Context, e *endpoint.Endpoint) (common.Hash, error) {
			var code hexutil.Bytes
			err := e.Call(ctx, &code, "eth_getCode", common.Address(c.address),
				rpc.BlockNumberOrHashWithHash(common.Hash(at.Hash), false))
			return crypto.Keccak256Hash(code), err
		})
	if err != nil {
		return fmt.Errorf("reading the code of the %s: %w", c.name, err)
	}
	if hash == crypto.Keccak256Hash(nil) {
		return noCode(c)
	}
	return nil
}

// verifyReferences checks that each contract names the configured others.
func (r *Reader) verifyReferences(ctx context.Context, at evm.Block) error {
	registry, licenses, oracle := r.registryContract(), r.licensesContract(), r.oracleContract()
	for _, ref := range []struct {
		from   contract
		to     contract
		data   []byte
		unpack func([]byte) (common.Address, error)
	}{
		{registry, licenses, r.registry.PackLicenses(), r.registry.UnpackLicenses},
		{licenses, registry, r.licenses.PackRegistry(), r.licenses.UnpackRegistry},
		{oracle, registry, r.oracle.PackRegistry(), r.oracle.UnpackRegistry},
		{oracle, licenses, r.oracle.PackLicenses(), r.oracle.UnpackLicenses},
	} {
		got, err := read(ctx, r, at, ref.from, ref.data, ref.unpack)
		if err != nil {
			return err
		}
		if evm.Address(got) != ref.to.address {
			return endpoint.Errorf(ErrWrongContract, nil, "the %s belongs to the %s %s, not to %s; take all addresses from "+
				"one deployment",
				ref.from, ref.to.name, got.Hex(), ref.to.address)
		}
	}
	return nil
}
