package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Verify checks a configuration against the chain: every endpoint that answers serves the configured chain, enough of
// them answer and agree, the contracts that are named and those that they name have the code that this version was
// built with, and they were deployed for each other. It does not tell who deployed them: right code that a stranger
// created in its own way may begin with any balances, so take addresses from whom you trust.
// It returns ErrChainMismatch, ErrUnreachable, ErrDisagreement, ErrNoCode or ErrWrongContract.
func (r *Reader) Verify(ctx context.Context) error {
	if err := r.verifyChainIDs(ctx); err != nil {
		return err
	}
	at, err := r.Head(ctx, Latest)
	if err != nil {
		return err
	}
	for _, c := range []struct {
		contract
		name string
	}{
		{r.registryContract(), "ModelRegistry"}, {r.licensesContract(), "LicenseRegistry"},
		{r.oracleContract(), "UsageOracle"},
	} {
		if err := r.verifyCode(ctx, at, c.contract, c.name); err != nil {
			return err
		}
	}
	address, err := read(ctx, r, at, r.registryContract(), r.registry.PackTerms(), r.registry.UnpackTerms)
	if err != nil {
		return err
	}
	terms := termsContract(evm.Address(address))
	if err := r.verifyReferences(ctx, at, terms); err != nil {
		return err
	}
	return r.verifyCode(ctx, at, terms, "TermsRegistry")
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

// verifyCode checks that a contract's code is what this version was built with, whatever its constructor was given.
func (r *Reader) verifyCode(ctx context.Context, at evm.Block, c contract, artifact string) error {
	code, err := r.code(ctx, at, c)
	if err != nil {
		return err
	}
	switch {
	case len(code) == 0:
		return noCode(c)
	case !bindings.Runtimes[artifact].Matches(code):
		return endpoint.Errorf(ErrWrongContract, nil, "the code of the %s is not that of this version's %s; take its "+
			"address from the deployment's own file, or use the version that deployed it", c, artifact)
	}
	return nil
}

// VerifyCode checks that what stands at an address has the code of an artifact of this version; name is what messages
// call the contract.
func (r *Reader) VerifyCode(ctx context.Context, name string, address evm.Address, artifact string) error {
	at, err := r.Head(ctx, Latest)
	if err != nil {
		return err
	}
	return r.verifyCode(ctx, at, contract{name, address}, artifact)
}

// code reads a contract's code; none is empty.
func (r *Reader) code(ctx context.Context, at evm.Block, c contract) ([]byte, error) {
	text, err := agree(ctx, r.endpoints, r.config.Agreement, "the code of the "+c.name,
		func(ctx context.Context, e *endpoint.Endpoint) (string, error) {
			var code hexutil.Bytes
			err := e.Call(ctx, &code, "eth_getCode", common.Address(c.address),
				rpc.BlockNumberOrHashWithHash(common.Hash(at.Hash), false))
			return string(code), err
		})
	if err != nil {
		return nil, fmt.Errorf("reading the code of the %s: %w", c.name, err)
	}
	return []byte(text), nil
}

// verifyReferences checks that each contract names the configured others, and the terms registry that the model
// registry names.
func (r *Reader) verifyReferences(ctx context.Context, at evm.Block, terms contract) error {
	registry, licenses, oracle := r.registryContract(), r.licensesContract(), r.oracleContract()
	token, err := read(ctx, r, at, oracle, r.oracle.PackPaymentToken(), r.oracle.UnpackPaymentToken)
	if err != nil {
		return err
	}
	for _, ref := range []struct {
		from   contract
		to     contract
		data   []byte
		unpack func([]byte) (common.Address, error)
	}{
		{licenses, registry, r.licenses.PackRegistry(), r.licenses.UnpackRegistry},
		{oracle, registry, r.oracle.PackRegistry(), r.oracle.UnpackRegistry},
		{oracle, licenses, r.oracle.PackLicenses(), r.oracle.UnpackLicenses},
		{licenses, tokenContract(evm.Address(token)), r.licenses.PackPaymentToken(), r.licenses.UnpackPaymentToken},
		{oracle, terms, r.oracle.PackTerms(), r.oracle.UnpackTerms},
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

func termsContract(address evm.Address) contract { return contract{"terms registry", address} }
