package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Config specifies where to read and what to believe.
type Config struct {
	// Endpoints are JSON-RPC URLs; the first of each host is asked, as Distinct has it.
	Endpoints []string
	ChainID   uint64
	Contracts Contracts
	// Agreement is how many hosts must give the same answer; 0 means more than half of them.
	Agreement int
	// Timeout bounds one request; 0 means endpoint.DefaultTimeout.
	Timeout time.Duration
	// OnScan, if set, is called when the events of so many blocks begin to be read. It returns what is told how many of
	// them one endpoint has answered for, at any time and by several at once, and what is called at the end.
	OnScan func(blocks uint64) (step func(done uint64), end func())
}

// Reader reads the contracts of one deployment. It keeps no answers between calls and is safe for concurrent use.
type Reader struct {
	config    Config
	endpoints []*endpoint.Endpoint
	terms     *bindings.TermsRegistry
	registry  *bindings.ModelRegistry
	licenses  *bindings.LicenseRegistry
	oracle    *bindings.UsageOracle
	token     *bindings.DevToken
	claims    *bindings.NamespaceClaims
	// plain are the endpoints that do not take aggregates.
	plain endpointSet
}

// Distinct returns the first URL of each host, and the hosts that further URLs name again: a host's word is no second
// opinion about itself. On a loopback address, ports tell servers apart.
func Distinct(urls []string) (distinct, again []string) { return endpoint.Distinct(urls) }

// Dial opens a Reader. HTTP endpoints are not contacted before the first read; Verify checks the configuration.
func Dial(ctx context.Context, config Config) (*Reader, error) {
	if len(config.Endpoints) == 0 || config.ChainID == 0 {
		return nil, errors.New("a chain reader needs a chain id and at least one RPC endpoint")
	}
	var err error
	config.Endpoints, config.Agreement, err = endpoint.Quorum(config.Endpoints, config.Agreement)
	if err != nil {
		return nil, fmt.Errorf("reading the chain: %w", err)
	}
	r := &Reader{
		config: config, terms: bindings.NewTermsRegistry(), registry: bindings.NewModelRegistry(),
		licenses: bindings.NewLicenseRegistry(), oracle: bindings.NewUsageOracle(), token: bindings.NewDevToken(),
		claims: bindings.NewNamespaceClaims(),
	}
	for _, url := range config.Endpoints {
		e, err := endpoint.Dial(ctx, url, config.Timeout)
		if err != nil {
			r.Close()
			return nil, err
		}
		r.endpoints = append(r.endpoints, e)
	}
	return r, nil
}

// Close ends the connections.
func (r *Reader) Close() {
	for _, e := range r.endpoints {
		e.Close()
	}
}

// ChainID is the configured chain.
func (r *Reader) ChainID() uint64 { return r.config.ChainID }

// IsAlone reports whether one host alone is asked, so that its word is compared with no other.
func (r *Reader) IsAlone() bool { return len(r.endpoints) == 1 }

// Contracts are the configured addresses.
func (r *Reader) Contracts() Contracts { return r.config.Contracts }

// contract is a named address, for error texts.
type contract struct {
	name    string
	address evm.Address
}

func (c contract) String() string { return c.name + " " + c.address.String() }

func noCode(c contract) error {
	return endpoint.Errorf(ErrNoCode, nil,
		"there is no contract code at the %s; check the address, and that the contracts are deployed on this chain", c)
}

func tokenInt(id evm.Hash) *big.Int { return new(big.Int).SetBytes(id[:]) }
