package chain

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Factory is the CREATE2 factory that stands at the same address on every chain that people use
// (github.com/Arachnid/deterministic-deployment-proxy). It is called with a salt and the code to create.
var Factory = evm.Address(common.HexToAddress("0x4e59b44847b379578588920cA78FbF26c0B4956C"))

// FactoryCode is the factory's code on chain.
var FactoryCode = common.FromHex("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe036016000" +
	"81602082378035828234f58015156039578182fd5b8082525050506014600cf3")

// The two layers, as messages call them.
const (
	identityLayer = "identity layer"
	moneyLayer    = "money layer"
)

// layer is what one deployer creates at once: first the identity of models, which is for ever, then the money, which
// can be replaced.
type layer struct {
	name     string
	deployer evm.Address
	// open creates the deployer; fill lets it create the contracts.
	open, fill tx.Candidate
	// contracts are what it creates, in order.
	contracts []created
}

// created is one contract, with its address and the name of its artifact.
type created struct {
	contract
	artifact string
}

// creation is code to create, with what it is called in messages.
type creation struct {
	name, artifact string
	code           func(at []common.Address) []byte
}

// newLayer plans a layer. The deployer's address depends on the factory, the salt's text, the owner and the deployer's
// code; those of the contracts on nothing but the deployer's. at is given to each creation: constructors may name
// contracts that come later.
func newLayer(name, salt string, owner evm.Address, creations []creation) (layer, error) {
	deployerCode := join(bindings.DeployerMetaData.Bin, bindings.NewDeployer().PackConstructor(common.Address(owner)))
	saltHash := crypto.Keccak256Hash([]byte(salt))
	address := crypto.CreateAddress2(common.Address(Factory), saltHash, crypto.Keccak256(deployerCode))
	l := layer{
		name: name, deployer: evm.Address(address),
		open: tx.Candidate{To: &Factory, Data: append(saltHash.Bytes(), deployerCode...)},
	}
	at := make([]common.Address, len(creations))
	for i := range creations {
		at[i] = crypto.CreateAddress(address, uint64(i+1)) //nolint:gosec // a handful
	}
	codes := make([][]byte, len(creations))
	for i, c := range creations {
		codes[i] = c.code(at)
		l.contracts = append(l.contracts, created{contract{c.name, evm.Address(at[i])}, c.artifact})
	}
	data, err := bindings.NewDeployer().TryPackDeploy(codes)
	if err != nil {
		return layer{}, fmt.Errorf("encoding the %s: %w", name, err)
	}
	l.fill = tx.Candidate{To: &l.deployer, Data: data}
	return l, nil
}

// plan lists the layers with the addresses that they will have.
func (o DeployOptions) plan(owner evm.Address) ([]layer, Deployment, error) {
	d := Deployment{Fee: new(big.Int)}
	times, err := o.check()
	if err != nil {
		return nil, d, err
	}
	identity, err := newLayer(identityLayer, "DeHug identity 1", owner, o.identity())
	if err != nil {
		return nil, d, err
	}
	d.Terms, d.RoyaltyPolicy = identity.contracts[0].address, identity.contracts[1].address
	d.Contracts.Registry, d.Claims = identity.contracts[2].address, identity.contracts[3].address
	money, err := newLayer(moneyLayer, fmt.Sprintf("DeHug money %d", max(o.Series, 1)), owner,
		o.money(common.Address(d.Contracts.Registry), times))
	if err != nil {
		return nil, d, err
	}
	d.Contracts.Licenses, d.Contracts.Oracle = money.contracts[0].address, money.contracts[1].address
	d.Disputes = money.contracts[2].address
	if o.PaymentToken != nil {
		d.PaymentToken = *o.PaymentToken
	} else {
		d.PaymentToken = money.contracts[3].address
	}
	return []layer{identity, money}, d, nil
}

// identity is the layer that is for ever.
func (o DeployOptions) identity() []creation {
	var predecessor common.Address
	if o.Predecessor != nil {
		predecessor = common.Address(*o.Predecessor)
	}
	authorizers := make([]common.Address, len(o.Authorizers))
	for i, a := range o.Authorizers {
		authorizers[i] = common.Address(a)
	}
	base := o.ContentBase
	if base == "" {
		base = DefaultContentBase
	}
	return []creation{
		{"terms registry", "TermsRegistry", func([]common.Address) []byte {
			return common.FromHex(bindings.TermsRegistryMetaData.Bin)
		}},
		{"royalty policy", "RoyaltyPolicy", func([]common.Address) []byte {
			return join(bindings.RoyaltyPolicyMetaData.Bin, bindings.NewRoyaltyPolicy().PackConstructor(authorizers))
		}},
		{"model registry", "ModelRegistry", func(at []common.Address) []byte {
			return join(bindings.ModelRegistryMetaData.Bin,
				bindings.NewModelRegistry().PackConstructor(at[0], predecessor, at[1], base))
		}},
		{"namespace claims", "NamespaceClaims", func([]common.Address) []byte {
			return common.FromHex(bindings.NamespaceClaimsMetaData.Bin)
		}},
	}
}

// money is the layer of one payment token. The development token comes last, so that the others have the addresses that
// they have with any other token.
func (o DeployOptions) money(registry common.Address, times oracleTimes) []creation {
	token := func(at []common.Address) common.Address {
		if o.PaymentToken != nil {
			return common.Address(*o.PaymentToken)
		}
		return at[3]
	}
	creations := []creation{
		{"license registry", "LicenseRegistry", func(at []common.Address) []byte {
			return join(bindings.LicenseRegistryMetaData.Bin,
				bindings.NewLicenseRegistry().PackConstructor(registry, token(at)))
		}},
		{"usage oracle", "UsageOracle", func(at []common.Address) []byte {
			return join(bindings.UsageOracleMetaData.Bin, bindings.NewUsageOracle().PackConstructor(registry, at[0], token(at),
				common.Address(o.Treasury), times.escrowThaw, times.signerThaw))
		}},
		{"receipt disputes", "ReceiptDisputes", func(at []common.Address) []byte {
			return join(bindings.ReceiptDisputesMetaData.Bin,
				bindings.NewReceiptDisputes().PackConstructor(at[1], times.challengeWindow))
		}},
	}
	if o.PaymentToken == nil {
		creations = append(creations, creation{"payment token", "DevToken", func([]common.Address) []byte {
			return common.FromHex(bindings.DevTokenMetaData.Bin)
		}})
	}
	return creations
}

func join(bytecode string, arguments []byte) []byte {
	return append(common.FromHex(bytecode), arguments...)
}
