package chain

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// What to do about a layer with other settings than asked for.
const (
	otherIdentity = "leave the setting out to use what stands, or deploy from another account"
	otherMoney    = "deploy another money layer with --series"
)

// setting is an address that a contract of a layer was given.
type setting struct {
	of     contract
	name   string
	want   evm.Address
	call   []byte
	unpack func([]byte) (common.Address, error)
}

// verifyLayer reads code and settings of a layer that stands back from the chain. It returns ErrWrongContract when they
// are not those of this version, or not those that were asked for.
func (r *Reader) verifyLayer(ctx context.Context, at evm.Block, l layer, d Deployment, o DeployOptions) error {
	for _, c := range l.contracts {
		if err := r.verifyCode(ctx, at, c.contract, c.artifact); err != nil {
			return err
		}
	}
	if l.name == identityLayer {
		return r.verifyIdentity(ctx, at, d, o)
	}
	return r.verifyMoney(ctx, at, d, o)
}

// verifyIdentity checks the settings of the layer that is for ever. Those that were left out are whatever stands.
func (r *Reader) verifyIdentity(ctx context.Context, at evm.Block, d Deployment, o DeployOptions) error {
	registry := r.registryContract()
	settings := []setting{
		{registry, "terms registry", d.Terms, r.registry.PackTerms(), r.registry.UnpackTerms},
		{registry, "royalty policy", d.RoyaltyPolicy, r.registry.PackGetTransferValidator(),
			r.registry.UnpackGetTransferValidator},
	}
	if o.Predecessor != nil {
		settings = append(settings, setting{registry, "predecessor", *o.Predecessor, r.registry.PackPredecessor(),
			r.registry.UnpackPredecessor})
	}
	if err := r.verifySettings(ctx, at, settings, otherIdentity); err != nil || len(o.Authorizers) == 0 {
		return err
	}
	policy, policyContract := bindings.NewRoyaltyPolicy(), contract{"royalty policy", d.RoyaltyPolicy}
	authorizers, err := read(ctx, r, at, policyContract, policy.PackDefaultAuthorizers(), policy.UnpackDefaultAuthorizers)
	if err != nil {
		return err
	}
	same := func(a common.Address, b evm.Address) bool { return evm.Address(a) == b }
	if !slices.EqualFunc(authorizers, o.Authorizers, same) {
		return otherThanAsked(policyContract, "authorizers", fmt.Sprint(authorizers), otherIdentity)
	}
	return nil
}

// verifyMoney checks the settings of the layer of one payment token.
func (r *Reader) verifyMoney(ctx context.Context, at evm.Block, d Deployment, o DeployOptions) error {
	oracle, licenses, disputes := r.oracleContract(), r.licensesContract(), contract{"receipt disputes", d.Disputes}
	beside := bindings.NewReceiptDisputes()
	err := r.verifySettings(ctx, at, []setting{
		{licenses, "model registry", d.Contracts.Registry, r.licenses.PackRegistry(), r.licenses.UnpackRegistry},
		{licenses, "payment token", d.PaymentToken, r.licenses.PackPaymentToken(), r.licenses.UnpackPaymentToken},
		{oracle, "model registry", d.Contracts.Registry, r.oracle.PackRegistry(), r.oracle.UnpackRegistry},
		{oracle, "license registry", d.Contracts.Licenses, r.oracle.PackLicenses(), r.oracle.UnpackLicenses},
		{oracle, "payment token", d.PaymentToken, r.oracle.PackPaymentToken(), r.oracle.UnpackPaymentToken},
		{oracle, "treasury", o.Treasury, r.oracle.PackTreasury(), r.oracle.UnpackTreasury},
		{disputes, "usage oracle", d.Contracts.Oracle, beside.PackOracle(), beside.UnpackOracle},
	}, otherMoney)
	if err != nil {
		return err
	}
	want, err := o.times()
	if err != nil {
		return err
	}
	for _, time := range []struct {
		of     contract
		name   string
		want   uint64
		call   []byte
		unpack func([]byte) (uint64, error)
	}{
		{oracle, "escrow thaw", want.escrowThaw, r.oracle.PackEscrowThaw(), r.oracle.UnpackEscrowThaw},
		{oracle, "signer thaw", want.signerThaw, r.oracle.PackSignerThaw(), r.oracle.UnpackSignerThaw},
		{disputes, "challenge window", want.challengeWindow, beside.PackChallengeWindow(), beside.UnpackChallengeWindow},
	} {
		got, err := read(ctx, r, at, time.of, time.call, time.unpack)
		if err != nil {
			return err
		}
		if got != time.want {
			return otherThanAsked(time.of, time.name, fmt.Sprintf("of %d seconds", got), otherMoney)
		}
	}
	return nil
}

func (r *Reader) verifySettings(ctx context.Context, at evm.Block, settings []setting, advice string) error {
	for _, s := range settings {
		got, err := read(ctx, r, at, s.of, s.call, s.unpack)
		if err != nil {
			return err
		}
		if evm.Address(got) != s.want {
			return otherThanAsked(s.of, s.name, got.Hex(), advice)
		}
	}
	return nil
}

func otherThanAsked(of contract, name, stands, advice string) error {
	return endpoint.Errorf(ErrWrongContract, nil, "the %s was deployed with the %s %s, other than asked for; what is "+
		"deployed cannot change: %s", of, name, stands, advice)
}
