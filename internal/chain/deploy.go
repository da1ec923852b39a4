package chain

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// DefaultChallengeWindow is how long receipts can be challenged unless a deployment says otherwise.
const DefaultChallengeWindow = 7 * 24 * time.Hour

// DeployOptions say what to deploy.
type DeployOptions struct {
	// PaymentToken is the ERC-20 of all prices; nil deploys the development token.
	PaymentToken *evm.Address
	// Treasury receives the protocol's part. It is not zero.
	Treasury evm.Address
	// EscrowThaw and SignerThaw are whole seconds.
	EscrowThaw, SignerThaw time.Duration
	// ChallengeWindow is how long a provider's receipts can be challenged, and how long its stake thaws, in whole seconds;
	// 0 means DefaultChallengeWindow.
	ChallengeWindow time.Duration
}

// oracleTimes are the usage oracle's settings in seconds.
type oracleTimes struct{ escrowThaw, signerThaw, challengeWindow uint64 }

func (o DeployOptions) times() (oracleTimes, error) {
	var t oracleTimes
	for _, setting := range []struct {
		name  string
		value time.Duration
		into  *uint64
	}{
		{"escrow thaw", o.EscrowThaw, &t.escrowThaw},
		{"signer thaw", o.SignerThaw, &t.signerThaw},
		{"challenge window", cmp.Or(o.ChallengeWindow, DefaultChallengeWindow), &t.challengeWindow},
	} {
		seconds, err := wholeSeconds(setting.name, setting.value)
		if err != nil {
			return t, err
		}
		*setting.into = uint64(seconds)
	}
	return t, nil
}

// Deployment is what was deployed.
type Deployment struct {
	ChainID      uint64
	Contracts    Contracts
	PaymentToken evm.Address
	// PaymentDecimals are the payment token's; SimulateDeploy does not set them.
	PaymentDecimals int
	// Block is where the registry was created: events begin there.
	Block evm.Block
	// GasUsed and Fee (in wei) sum up all transactions.
	GasUsed uint64
	Fee     *big.Int
}

// creation is one contract to create.
type creation struct {
	name string
	code []byte
}

// plan lists the creations in order, with the addresses that they will have.
func (o DeployOptions) plan(deployer evm.Address, nonce uint64) ([]creation, Deployment, error) {
	if o.Treasury == (evm.Address{}) {
		return nil, Deployment{}, errors.New("the treasury is the zero address; name an account that receives the " +
			"protocol's part")
	}
	times, err := o.times()
	if err != nil {
		return nil, Deployment{}, err
	}
	var creations []creation
	d := Deployment{Fee: new(big.Int)}
	next := func(name string, code []byte) evm.Address {
		address := crypto.CreateAddress(common.Address(deployer), nonce+uint64(len(creations)))
		creations = append(creations, creation{name, code})
		return evm.Address(address)
	}
	if o.PaymentToken != nil {
		d.PaymentToken = *o.PaymentToken
	} else {
		d.PaymentToken = next("payment token", common.FromHex(bindings.DevTokenMetaData.Bin))
	}
	token := common.Address(d.PaymentToken)
	licenses := crypto.CreateAddress(common.Address(deployer), nonce+uint64(len(creations))+1)
	d.Contracts.Registry = next("model registry", join(bindings.ModelRegistryMetaData.Bin,
		bindings.NewModelRegistry().PackConstructor(licenses)))
	registry := common.Address(d.Contracts.Registry)
	d.Contracts.Licenses = next("license registry", join(bindings.LicenseRegistryMetaData.Bin,
		bindings.NewLicenseRegistry().PackConstructor(registry, token)))
	d.Contracts.Oracle = next("usage oracle", join(bindings.UsageOracleMetaData.Bin,
		bindings.NewUsageOracle().PackConstructor(registry, licenses, token, common.Address(o.Treasury),
			times.escrowThaw, times.signerThaw, times.challengeWindow)))
	return creations, d, nil
}

func join(bytecode string, arguments []byte) []byte {
	return append(common.FromHex(bytecode), arguments...)
}

// SimulateDeploy runs a deployment without sending it. It returns the addresses that it would have now, and the gas.
func SimulateDeploy(ctx context.Context, sender *tx.Sender, options DeployOptions) (Deployment, error) {
	nonce, err := sender.NextNonce(ctx)
	if err != nil {
		return Deployment{}, fmt.Errorf("reading the deployer's nonce: %w", err)
	}
	creations, d, err := options.plan(sender.Address(), nonce)
	if err != nil {
		return Deployment{}, err
	}
	candidates := make([]tx.Candidate, len(creations))
	for i, c := range creations {
		candidates[i] = tx.Candidate{Data: c.code}
	}
	d.ChainID = sender.ChainID()
	d.GasUsed, d.Fee, err = sender.SimulateAll(ctx, candidates)
	if err != nil {
		return Deployment{}, fmt.Errorf("simulating the deployment: %w", err)
	}
	return d, nil
}

// Deploy creates the contracts and reads everything back. Nothing else may send from the deployer's account meanwhile:
// the license registry's address is computed from the nonce before it exists.
func Deploy(ctx context.Context, sender *tx.Sender, options DeployOptions) (Deployment, error) {
	nonce, err := sender.NextNonce(ctx)
	if err != nil {
		return Deployment{}, fmt.Errorf("reading the deployer's nonce: %w", err)
	}
	creations, d, err := options.plan(sender.Address(), nonce)
	if err != nil {
		return Deployment{}, err
	}
	if options.PaymentToken != nil {
		if err := verifyPaymentToken(ctx, sender, *options.PaymentToken); err != nil {
			return Deployment{}, err
		}
	}
	d.ChainID = sender.ChainID()
	want := map[string]evm.Address{
		"payment token": d.PaymentToken, "model registry": d.Contracts.Registry,
		"license registry": d.Contracts.Licenses, "usage oracle": d.Contracts.Oracle,
	}
	for _, c := range creations {
		receipt, err := sender.Send(ctx, tx.Candidate{Data: c.code})
		if err != nil {
			return Deployment{}, fmt.Errorf("deploying the %s: %w", c.name, err)
		}
		if receipt.Contract != want[c.name] {
			return Deployment{}, fmt.Errorf("the %s came out at %s instead of %s: something else sends from account %s; stop "+
				"it and deploy again",
				c.name, receipt.Contract, want[c.name], sender.Address())
		}
		if c.name == "model registry" {
			d.Block = receipt.Block
		}
		d.GasUsed += receipt.GasUsed
		d.Fee.Add(d.Fee, receipt.Fee)
	}
	d.PaymentDecimals, err = verifyDeployment(ctx, sender, d, options)
	return d, err
}

// verifyPaymentToken refuses an address that is no ERC-20, before anything is paid for.
func verifyPaymentToken(ctx context.Context, sender *tx.Sender, token evm.Address) error {
	r, err := Dial(ctx, Config{Endpoints: sender.Endpoints(), ChainID: sender.ChainID()})
	if err != nil {
		return err
	}
	defer r.Close()
	at, err := r.Head(ctx, Latest)
	if err != nil {
		return err
	}
	_, err = read(ctx, r, at, tokenContract(token), r.token.PackDecimals(), r.token.UnpackDecimals)
	return err
}

// verifyDeployment reads every address and setting back from the chain. It returns the payment token's decimals.
func verifyDeployment(ctx context.Context, sender *tx.Sender, d Deployment, o DeployOptions) (int, error) {
	r, err := Dial(ctx, Config{Endpoints: sender.Endpoints(), ChainID: d.ChainID, Contracts: d.Contracts})
	if err != nil {
		return 0, err
	}
	defer r.Close()
	if err := r.Verify(ctx); err != nil {
		return 0, fmt.Errorf("verifying the deployment: %w", err)
	}
	at, err := r.Head(ctx, Latest)
	if err != nil {
		return 0, err
	}
	oracle := r.oracleContract()
	token, err := read(ctx, r, at, oracle, r.oracle.PackPaymentToken(), r.oracle.UnpackPaymentToken)
	if err != nil {
		return 0, err
	}
	treasury, err := read(ctx, r, at, oracle, r.oracle.PackTreasury(), r.oracle.UnpackTreasury)
	if err != nil {
		return 0, err
	}
	times, err := r.oracleTimes(ctx, at)
	if err != nil {
		return 0, err
	}
	want, err := o.times()
	if err != nil {
		return 0, err
	}
	if evm.Address(token) != d.PaymentToken || evm.Address(treasury) != o.Treasury || times != want {
		return 0, endpoint.Errorf(ErrWrongContract, nil, "the %s was deployed with other settings than asked for; deploy "+
			"again", oracle)
	}
	decimals, err := read(ctx, r, at, tokenContract(d.PaymentToken), r.token.PackDecimals(), r.token.UnpackDecimals)
	return int(decimals), err
}

// oracleTimes reads the usage oracle's settings.
func (r *Reader) oracleTimes(ctx context.Context, at evm.Block) (oracleTimes, error) {
	var t oracleTimes
	for _, setting := range []struct {
		call   []byte
		unpack func([]byte) (uint64, error)
		into   *uint64
	}{
		{r.oracle.PackEscrowThaw(), r.oracle.UnpackEscrowThaw, &t.escrowThaw},
		{r.oracle.PackSignerThaw(), r.oracle.UnpackSignerThaw, &t.signerThaw},
		{r.oracle.PackChallengeWindow(), r.oracle.UnpackChallengeWindow, &t.challengeWindow},
	} {
		value, err := read(ctx, r, at, r.oracleContract(), setting.call, setting.unpack)
		if err != nil {
			return t, err
		}
		*setting.into = value
	}
	return t, nil
}
