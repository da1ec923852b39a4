// Package chaintest runs a real EVM in the test's own process, with the rules of the demo's chain, the project's
// contracts deployed and accounts funded. It serves JSON-RPC over HTTP, so that what is tested dials it as it would
// dial any node. It is imported by tests only.
package chaintest

import (
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Accounts is how many accounts are funded: 0 deploys and is the treasury, the rest are free to use.
const Accounts = 10

// ChainID is the chain id unless WithChainID changes it.
const ChainID = 901

// Chain is a running chain. Transactions are mined as they arrive.
type Chain struct {
	tb         testing.TB
	id         uint64
	eth        *eth.Ethereum
	beacon     *catalyst.SimulatedBeacon
	server     *httptest.Server
	reachable  atomic.Bool
	deployment chain.Deployment

	mu sync.Mutex // guards block production
}

// Option changes how a chain starts.
type Option func(*options)

type options struct {
	chainID uint64
	deploy  bool
	factory bool
}

// WithChainID starts a chain of another id.
func WithChainID(id uint64) Option { return func(o *options) { o.chainID = id } }

// WithoutContracts starts a chain on which nothing is deployed.
func WithoutContracts() Option { return func(o *options) { o.deploy = false } }

// WithoutFactory starts a chain without the CREATE2 factory, on which nothing can be deployed.
func WithoutFactory() Option { return func(o *options) { o.deploy, o.factory = false, false } }

// Rules are the chain's hardfork rules: Prague, as on an OP-stack chain since Isthmus, and nothing later.
func Rules(chainID uint64) *params.ChainConfig {
	rules := *params.AllDevChainProtocolChanges
	rules.ChainID = new(big.Int).SetUint64(chainID)
	rules.OsakaTime, rules.BogotaTime, rules.AmsterdamTime = nil, nil, nil
	return &rules
}

func (c *Chain) start(factory bool) error {
	alloc := core.SystemContractAllocs()
	alloc[common.Address(chain.Factory)] = types.Account{Balance: new(big.Int), Code: chain.FactoryCode, Nonce: 1}
	if !factory {
		delete(alloc, common.Address(chain.Factory))
	}
	funds := new(big.Int).Mul(big.NewInt(1000), big.NewInt(params.Ether))
	for i := range Accounts {
		alloc[common.Address(c.Account(i))] = types.Account{Balance: funds}
	}
	stack, err := node.New(&node.Config{P2P: p2p.Config{NoDiscovery: true}})
	if err != nil {
		return err
	}
	c.tb.Cleanup(func() { _ = stack.Close() })
	config := ethconfig.Defaults
	config.Genesis = &core.Genesis{Config: Rules(c.id), GasLimit: 60_000_000, Alloc: alloc, Difficulty: new(big.Int)}
	config.SyncMode, config.LogNoHistory, config.TxPool.NoLocals = ethconfig.FullSync, true, true
	config.NetworkId, config.DatabaseCache, config.TrieCleanCache, config.SnapshotCache = c.id, 16, 16, 16
	if c.eth, err = eth.New(stack, &config); err != nil {
		return err
	}
	stack.RegisterAPIs([]rpc.API{{
		Namespace: "eth", Service: filters.NewFilterAPI(filters.NewFilterSystem(c.eth.APIBackend, filters.Config{})),
	}})
	if err := stack.Start(); err != nil {
		return err
	}
	if c.beacon, err = catalyst.NewSimulatedBeacon(0, common.Address{}, c.eth); err != nil {
		return err
	}
	handler, err := stack.RPCHandler()
	if err != nil {
		return err
	}
	c.serve(handler)
	c.mineOnArrival()
	c.Mine(1)
	return nil
}

// serve answers JSON-RPC while reachable, and breaks connections while not.
func (c *Chain) serve(handler http.Handler) {
	c.reachable.Store(true)
	c.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !c.reachable.Load() {
			panic(http.ErrAbortHandler)
		}
		handler.ServeHTTP(w, r)
	}))
	c.tb.Cleanup(c.server.Close)
}

// mineOnArrival seals a block whenever transactions wait.
func (c *Chain) mineOnArrival() {
	arrived := make(chan core.NewTxsEvent, 64)
	subscription := c.eth.TxPool().SubscribeTransactions(arrived, true)
	quit, done := make(chan struct{}), make(chan struct{})
	c.tb.Cleanup(func() {
		subscription.Unsubscribe()
		close(quit)
		<-done
	})
	go func() {
		defer close(done)
		for {
			select {
			case event := <-arrived:
				c.mineAll(event.Txs)
			case <-quit:
				return
			}
		}
	}()
}

// mineAttempts is how many blocks are sealed for transactions. On a busy machine, the time in which a block is filled
// can pass without it.
const mineAttempts = 4

// mineAll seals blocks until transactions are mined, or seem to be none that can be.
func (c *Chain) mineAll(transactions []*types.Transaction) {
	isWaiting := func(transaction *types.Transaction) bool {
		_, mined := c.eth.BlockChain().GetCanonicalTransaction(transaction.Hash())
		return mined == nil
	}
	c.Mine(1)
	for range mineAttempts - 1 {
		if !slices.ContainsFunc(transactions, isWaiting) {
			return
		}
		c.Mine(1)
	}
}

// Mine seals a number of blocks, each at least a second after the one before.
func (c *Chain) Mine(blocks int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for range blocks {
		c.beacon.Commit()
	}
}

// Finalize seals blocks until everything that is mined now is finalized.
func (c *Chain) Finalize() {
	target := c.eth.BlockChain().CurrentBlock().Number.Uint64()
	for {
		if final := c.eth.BlockChain().CurrentFinalBlock(); final != nil && final.Number.Uint64() >= target {
			return
		}
		c.Mine(1)
	}
}

// AdvanceTime seals a block whose time is d later than the newest one's. What waits in the pool is mined before.
func (c *Chain) AdvanceTime(d time.Duration) {
	c.tb.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	// The pool drops mined transactions a moment after their block, and time moves only over an empty pool.
	for range 100 {
		if err := c.eth.TxPool().Sync(); err != nil {
			c.tb.Fatalf("waiting for the transaction pool: %v", err)
		}
		if waiting, _ := c.eth.TxPool().Stats(); waiting == 0 {
			break
		}
		c.beacon.Commit()
	}
	if err := c.beacon.AdjustTime(d); err != nil {
		c.tb.Fatalf("advancing the chain's time: %v", err)
	}
}

// Now is the newest block's time.
func (c *Chain) Now() time.Time {
	return time.Unix(int64(c.eth.BlockChain().CurrentBlock().Time), 0).UTC()
}

// SetReachable breaks or restores the chain's RPC; the URL stays the same.
func (c *Chain) SetReachable(reachable bool) {
	c.reachable.Store(reachable)
	if !reachable {
		c.server.CloseClientConnections()
	}
}

// URL is the JSON-RPC endpoint.
func (c *Chain) URL() string { return c.server.URL }

// ID is the chain id.
func (c *Chain) ID() uint64 { return c.id }

// Deployment is what was deployed.
func (c *Chain) Deployment() chain.Deployment { return c.deployment }

// Contracts are the deployed addresses.
func (c *Chain) Contracts() chain.Contracts { return c.deployment.Contracts }

// Key is the private key of an account in hex.
func (c *Chain) Key(account int) string {
	return common.Bytes2Hex(crypto.Keccak256(fmt.Appendf(nil, "dehug test account %d", account)))
}

// Signer signs for an account.
func (c *Chain) Signer(account int) signer.Signer {
	s, err := signer.NewKeySigner(c.Key(account))
	if err != nil {
		c.tb.Fatalf("making the signer of account %d: %v", account, err)
	}
	return s
}

// Account is an account's address.
func (c *Chain) Account(account int) evm.Address { return c.Signer(account).Address() }

// Head is the hash of the newest block.
func (c *Chain) Head() common.Hash { return c.eth.BlockChain().CurrentBlock().Hash() }

// Fork makes a block the newest one again: what was mined on it is no part of the chain any more, and its transactions
// are forgotten.
func (c *Chain) Fork(at common.Hash) {
	c.tb.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.beacon.Fork(at); err != nil {
		c.tb.Fatalf("forking the test chain: %v", err)
	}
}
