// Package rights makes the transactions by which owners, licensees, payers and providers use what the contracts give
// them, beside those of package chain, and reads what stands of each right.
package rights

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Encoder makes the transactions of one deployment. It does no IO.
type Encoder struct {
	contracts chain.Contracts
	views
}

// NewEncoder makes an Encoder for a deployment.
func NewEncoder(contracts chain.Contracts) *Encoder { return &Encoder{contracts, newViews()} }

// Reader reads what stands of rights, each at the newest block.
type Reader struct {
	*chain.Reader
	views
}

// NewReader makes a Reader of the deployment that another one reads.
func NewReader(reader *chain.Reader) Reader { return Reader{reader, newViews()} }

// views pack and unpack the contracts' calls.
type views struct {
	registry *bindings.ModelRegistry
	licenses *bindings.LicenseRegistry
	oracle   *bindings.UsageOracle
	disputes *bindings.ReceiptDisputes
	policy   *bindings.RoyaltyPolicy
}

func newViews() views {
	return views{
		bindings.NewModelRegistry(), bindings.NewLicenseRegistry(), bindings.NewUsageOracle(),
		bindings.NewReceiptDisputes(), bindings.NewRoyaltyPolicy(),
	}
}

// read calls a view of a contract at the newest block.
func read[T any](
	ctx context.Context, r Reader, name string, address evm.Address, data []byte, unpack func([]byte) (T, error),
) (T, error) {
	at, err := r.Head(ctx, chain.Latest)
	if err != nil {
		var none T
		return none, err
	}
	return chain.ReadContract(ctx, r.Reader, at, name, address, data, unpack)
}

func (r Reader) atRegistry() (name string, address evm.Address) {
	return "model registry", r.Contracts().Registry
}

func (r Reader) atOracle() (name string, address evm.Address) {
	return "usage oracle", r.Contracts().Oracle
}

func candidate(to evm.Address, data []byte, err error) (tx.Candidate, error) {
	if err != nil {
		return tx.Candidate{}, fmt.Errorf("encoding the transaction: %w", err)
	}
	return tx.Candidate{To: &to, Data: data}, nil
}

func number(id evm.Hash) *big.Int { return new(big.Int).SetBytes(id[:]) }

func numbers(ids []evm.Hash) []*big.Int {
	out := make([]*big.Int, len(ids))
	for i, id := range ids {
		out[i] = number(id)
	}
	return out
}

// seconds converts a contract's time; zero stays zero.
func seconds(at uint64) time.Time {
	if at == 0 {
		return time.Time{}
	}
	return time.Unix(int64(min(at, 1<<40)), 0).UTC()
}

// period converts a contract's number of seconds.
func period(s uint64) time.Duration { return time.Duration(min(s, 1<<32)) * time.Second }

func index(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

func account(a evm.Address) common.Address { return common.Address(a) }
