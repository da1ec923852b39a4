package tx

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Defaults, tuned to an OP-stack chain with blocks every one or two seconds and fees far below one gwei.
const (
	DefaultPollInterval   = time.Second
	DefaultResubmitAfter  = 8 * time.Second
	DefaultMempoolTimeout = 30 * time.Second
	DefaultMinedTimeout   = 10 * time.Minute
	defaultMinTip         = 1_000_000 // wei per gas
	nonceTooLowMax        = 3
	maxResubmission       = 30
	freshNonceAttempts    = 3
)

// Config configures a Sender. Zero durations mean the defaults.
type Config struct {
	// Endpoints are JSON-RPC URLs; the first of each host is asked, as endpoint.Distinct has it.
	Endpoints []string
	ChainID   uint64
	Signer    signer.Signer
	// Finality is how final a receipt must be before Send returns; Latest when empty.
	Finality Finality
	// Decode names a contract's refusal; nil shows the raw data.
	Decode func(data []byte) (name, text string)
	// Journal records intents before broadcast; nil records none.
	Journal Journal
	// Keeper takes the Journal's place, and lets a Send carry on with what an earlier run sent.
	Keeper Keeper
	// Agreement is how many hosts must answer; 0 means more than half of them. Of their answers about fees, nonces
	// and gas the median counts.
	Agreement int
	// Limits are the ceilings of what a transaction may cost.
	Limits Limits
	// MinTip is the lowest priority fee in wei per gas; nil means 0.001 gwei.
	MinTip                                      *big.Int
	PollInterval, ResubmitAfter, MempoolTimeout time.Duration
	MinedTimeout, RequestTimeout                time.Duration
	// Now is the clock; nil means the system's.
	Now func() time.Time
}

// Sender sends transactions of one account. It is safe for concurrent use; run one Sender per account.
type Sender struct {
	config Config
	client *client

	mu    sync.Mutex
	nonce *uint64 // next nonce; nil when the chain must be asked
}

// New makes a Sender. It does not contact the chain; every Send checks the chain id first.
func New(ctx context.Context, config Config) (*Sender, error) {
	if config.Signer == nil || config.ChainID == 0 || len(config.Endpoints) == 0 {
		return nil, errors.New("a sender needs a signer, a chain id and at least one RPC endpoint")
	}
	defaults(&config)
	if config.Finality.Tag() == "" {
		return nil, fmt.Errorf("finality %q is not Latest, Safe or Finalized", config.Finality)
	}
	var err error
	config.Endpoints, config.Agreement, err = endpoint.Quorum(config.Endpoints, config.Agreement)
	if err != nil {
		return nil, fmt.Errorf("sending to the chain: %w", err)
	}
	s := &Sender{config: config, client: &client{chainID: config.ChainID, need: config.Agreement}}
	for _, url := range config.Endpoints {
		e, err := endpoint.Dial(ctx, url, config.RequestTimeout)
		if err != nil {
			s.Close()
			return nil, err
		}
		s.client.endpoints = append(s.client.endpoints, e)
	}
	return s, nil
}

func defaults(c *Config) {
	for _, d := range []struct {
		field *time.Duration
		value time.Duration
	}{
		{&c.PollInterval, DefaultPollInterval},
		{&c.ResubmitAfter, DefaultResubmitAfter},
		{&c.MempoolTimeout, DefaultMempoolTimeout},
		{&c.MinedTimeout, DefaultMinedTimeout},
	} {
		if *d.field <= 0 {
			*d.field = d.value
		}
	}
	if c.Finality == "" {
		c.Finality = Latest
	}
	c.Limits = c.Limits.withDefaults()
	if c.MinTip == nil {
		c.MinTip = bigMin(big.NewInt(defaultMinTip), c.Limits.MaxTip)
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Keeper != nil {
		c.Journal = c.Keeper
	}
}

// Funds reads the account's coin in wei, and the number of its next transaction.
func (s *Sender) Funds(ctx context.Context) (balance *big.Int, nonce uint64, err error) {
	if err := s.client.checkChain(ctx); err != nil {
		return nil, 0, err
	}
	if balance, err = s.client.balance(ctx, s.Address()); err != nil {
		return nil, 0, fmt.Errorf("reading the sender's balance: %w", err)
	}
	if nonce, err = s.client.pendingNonce(ctx, s.Address()); err != nil {
		return nil, 0, fmt.Errorf("reading the sender's nonce: %w", err)
	}
	return balance, nonce, nil
}

// Address is the sending account.
func (s *Sender) Address() evm.Address { return s.config.Signer.Address() }

// ChainID is the chain that the Sender sends to.
func (s *Sender) ChainID() uint64 { return s.config.ChainID }

// Close ends the connections.
func (s *Sender) Close() {
	for _, e := range s.client.endpoints {
		e.Close()
	}
}

// market asks what the chain wants for a candidate.
func (s *Sender) market(ctx context.Context, c Candidate) (market, error) {
	longest := fees{tip: s.config.Limits.MaxTip, feeCap: s.config.Limits.MaxTip}
	raw, err := types.NewTx(s.unsigned(c, math.MaxUint32, math.MaxUint32, longest)).MarshalBinary()
	if err != nil {
		return market{}, fmt.Errorf("encoding transaction: %w", err)
	}
	asked, err := s.client.market(ctx, s.config.MinTip, raw)
	if err != nil {
		return market{}, fmt.Errorf("reading gas prices: %w", err)
	}
	return asked, nil
}

// unsigned makes a candidate's transaction for the configured chain, whatever the endpoints call theirs.
func (s *Sender) unsigned(c Candidate, nonce, gas uint64, f fees) *types.DynamicFeeTx {
	inner := &types.DynamicFeeTx{
		ChainID: new(big.Int).SetUint64(s.config.ChainID), Nonce: nonce, Gas: gas,
		GasTipCap: f.tip, GasFeeCap: f.feeCap, Value: c.Value, Data: c.Data,
	}
	if inner.Value == nil {
		inner.Value = new(big.Int)
	}
	if c.To != nil {
		to := common.Address(*c.To)
		inner.To = &to
	}
	return inner
}

// takeNonce hands out the next nonce.
func (s *Sender) takeNonce(ctx context.Context) (uint64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	pending, err := s.caughtUpNonce(ctx)
	if err != nil {
		return 0, err
	}
	if s.nonce == nil || *s.nonce < pending {
		s.nonce = &pending
	}
	nonce := *s.nonce
	next := nonce + 1
	s.nonce = &next
	return nonce, nil
}

// caughtUpNonce asks for the next nonce, and waits a while for endpoints that lag behind what the Keeper knows.
func (s *Sender) caughtUpNonce(ctx context.Context) (uint64, error) {
	pending, err := s.client.pendingNonce(ctx, s.Address())
	if err != nil || s.config.Keeper == nil {
		return pending, err
	}
	known, err := s.config.Keeper.NextNonce(ctx)
	if err != nil {
		return 0, fmt.Errorf("reading the journal of transactions: %w", err)
	}
	for started := s.config.Now(); pending < known && s.config.Now().Sub(started) < s.config.MempoolTimeout; {
		select {
		case <-ctx.Done():
			return 0, ctx.Err()
		case <-time.After(s.config.PollInterval):
		}
		if pending, err = s.client.pendingNonce(ctx, s.Address()); err != nil {
			return 0, err
		}
	}
	return pending, nil
}

// NextNonce returns the nonce that the next Send will use when nothing else sends meanwhile.
func (s *Sender) NextNonce(ctx context.Context) (uint64, error) {
	return s.client.pendingNonce(ctx, s.Address())
}

func (s *Sender) resetNonce() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.nonce = nil
}

// refusal turns a revert into a RevertError with the decoded words.
func (s *Sender) refusal(err error) error {
	var revert *endpoint.Revert
	if !errors.As(err, &revert) {
		return err
	}
	out := &RevertError{Data: revert.Data, Text: endpoint.Sanitize(revert.Reason)}
	if s.config.Decode != nil && len(revert.Data) > 0 {
		out.Name, out.Text = s.config.Decode(revert.Data)
	}
	return out
}

// Error returns which account has and needs how much, in the chain's coin.
func (e *FundsError) Error() string {
	return fmt.Sprintf("account %s has %s of the chain's coin and needs %s; send it some, then try again",
		e.Account, units.Format(e.Has, units.CoinDecimals), units.Format(e.Needs, units.CoinDecimals))
}

// Stable says the same without amounts, which change from block to block.
func (e *FundsError) Stable() string {
	return fmt.Sprintf("account %s has too little of the chain's coin to pay for gas; send it some",
		e.Account)
}

// Endpoints are the configured RPC endpoints, one of each host.
func (s *Sender) Endpoints() []string { return s.config.Endpoints }
