package script

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// The contracts' addresses.
var (
	Contracts = chain.Contracts{Registry: evm.Address{19: 1}, Licenses: evm.Address{19: 2}, Oracle: evm.Address{19: 3}}
	terms     = common.Address{19: 4}
	coin      = common.Address{19: 5}
)
