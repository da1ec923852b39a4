package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// openOffline reads from files alone what a root CID depends on: chain and registry, and the creator's account.
func (p *publication) openOffline() error {
	path := p.session.AddressesFile
	if path == "" {
		return session.Usagef("no contracts: give --addresses or set DEHUG_ADDRESSES; " +
			"the content names the registry that it is published in")
	}
	addresses, contracts, err := session.ReadDeployment(path)
	if errors.Is(err, fs.ErrNotExist) {
		return session.Usagef("there is no addresses file %s; `dehug deploy --out %s` writes it", path, path)
	}
	if err == nil {
		err = p.session.CheckChain(path, addresses)
	}
	if err != nil {
		return err
	}
	signer, err := p.session.Signer()
	if err != nil {
		return err
	}
	p.Network = &session.Network{Addresses: addresses, Contracts: contracts, Encoder: chain.NewEncoder(contracts)}
	p.creator = signer.Address()
	p.Token.Symbol = "of the payment token"
	if addresses.PaymentDecimals != nil {
		p.Token.Decimals = *addresses.PaymentDecimals
	} else if info, err := os.Stat(p.flags.license); err == nil && info.Mode().IsRegular() {
		return session.Usagef("%s does not say the payment token's decimals, which the terms file is read with: give --rpc",
			path)
	}
	return nil
}

// previewMint fills in what a dry run can know. The account needs no funds for it.
func (p *publication) previewMint(ctx context.Context, index uint64, action session.Action) error {
	plan, err := p.session.Preview(ctx, p.sender, &action)
	if err != nil {
		return err
	}
	p.result.TermsIndex, p.result.Cost.GasUsed = index, plan.Gas
	p.result.Cost.Set(plan.MaxFee)
	p.result.Status = "dry run: nothing was sent; the cost is the most that publishing can take"
	return nil
}
