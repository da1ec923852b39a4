package tx

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// Estimate is what a candidate would take.
type Estimate struct {
	// Gas is the nodes' estimate; GasLimit adds a margin.
	Gas, GasLimit uint64
	// MaxCost is value, gas at the fee cap, and the L1 data fee of an OP-stack chain, in wei.
	MaxCost *big.Int
	// Ceiling is the most that gas can cost, replacements with higher fees and the L1 data fee included and the value
	// excluded, in wei. L1Fee is its part for the L1 data fee; zero where the chain has none.
	Ceiling, L1Fee *big.Int
	// Unknown reports whether no node could simulate the candidate, so that Gas is zero and Ceiling is the Limits'.
	Unknown bool
	quote   quote
}

// Simulate runs a candidate without sending it. It returns ErrReverted, ErrInsufficientFunds, ErrFeeTooHigh,
// ErrChainMismatch or ErrUnreachable as Send would.
func (s *Sender) Simulate(ctx context.Context, c Candidate) (Estimate, error) {
	if err := s.client.checkChain(ctx); err != nil {
		return Estimate{}, err
	}
	has, err := s.client.balance(ctx, s.Address())
	if err != nil {
		return Estimate{}, fmt.Errorf("reading the sender's balance: %w", err)
	}
	if c.Value != nil && has.Cmp(c.Value) < 0 {
		return Estimate{}, &FundsError{Account: s.Address(), Has: has, Needs: c.Value}
	}
	estimate, err := s.Estimate(ctx, c)
	if err == nil && has.Cmp(estimate.MaxCost) < 0 {
		err = &FundsError{Account: s.Address(), Has: has, Needs: estimate.MaxCost}
	}
	if err != nil {
		return Estimate{}, err
	}
	return estimate, nil
}

// Estimate is Simulate for an account that may have nothing: no endpoint is asked for its balance, and the chain is
// asked as if the account had the value that the candidate sends.
func (s *Sender) Estimate(ctx context.Context, c Candidate) (Estimate, error) {
	if err := s.client.checkChain(ctx); err != nil {
		return Estimate{}, err
	}
	gas, err := s.client.estimate(ctx, s.Address(), c)
	if err != nil && c.Value != nil && isLackOfFunds(err) {
		gas, err = s.client.estimate(ctx, s.Address(), c, richAccount(s.Address()))
	}
	if err != nil {
		return Estimate{}, s.refusal(fmt.Errorf("simulating the transaction: %w", err))
	}
	return s.priceGas(ctx, c, gas, gas+gas/5)
}

// EstimateAll estimates candidates that are sent one after another, each on the state that the one before leaves, for
// an account that may have no coin. Those after the first are Unknown where a node does not support eth_simulateV1.
func (s *Sender) EstimateAll(ctx context.Context, candidates []Candidate) ([]Estimate, error) {
	if len(candidates) == 0 {
		return nil, nil
	}
	first, err := s.Estimate(ctx, candidates[0])
	if err != nil || len(candidates) == 1 {
		return []Estimate{first}, err
	}
	estimates := []Estimate{first}
	gas, err := s.simulateCalls(ctx, candidates)
	var unsupported *endpoint.Answer
	if errors.As(err, &unsupported) {
		for _, c := range candidates[1:] {
			estimates = append(estimates, s.EstimateNothing(c))
		}
		return estimates, nil
	}
	if err != nil {
		return nil, err
	}
	for i, c := range candidates[1:] {
		// The node's own estimate, which Send asks for later, is above what is used: refunds come at the end.
		estimate, err := s.priceGas(ctx, c, gas[i+1], gas[i+1]+gas[i+1]*3/10)
		if err != nil {
			return nil, err
		}
		estimates = append(estimates, estimate)
	}
	return estimates, nil
}

// EstimateGas estimates a candidate that takes at most so much gas. Its data may be missing.
func (s *Sender) EstimateGas(ctx context.Context, c Candidate, most uint64) (Estimate, error) {
	if err := s.client.checkChain(ctx); err != nil {
		return Estimate{}, err
	}
	return s.priceGas(ctx, c, most, most)
}

// CheckFunds returns a *FundsError when the account has less coin than estimated candidates can take together.
func (s *Sender) CheckFunds(ctx context.Context, estimates []Estimate) error {
	needs := new(big.Int)
	for _, estimate := range estimates {
		if !estimate.Unknown {
			needs.Add(needs, estimate.MaxCost)
		}
	}
	has, err := s.client.balance(ctx, s.Address())
	if err != nil {
		return fmt.Errorf("reading the sender's balance: %w", err)
	}
	if has.Cmp(needs) < 0 {
		return &FundsError{Account: s.Address(), Has: has, Needs: needs}
	}
	return nil
}

// EstimateNothing is the estimate of a candidate that could not be simulated: the Limits alone bound its cost.
func (s *Sender) EstimateNothing(c Candidate) Estimate {
	ceiling := s.limitsOf(c).MaxCost
	cost := new(big.Int).Set(ceiling)
	if c.Value != nil {
		cost.Add(cost, c.Value)
	}
	return Estimate{Unknown: true, MaxCost: cost, Ceiling: ceiling, L1Fee: new(big.Int)}
}

// priceGas asks what the chain wants for gas, and decides what a candidate is signed with.
func (s *Sender) priceGas(ctx context.Context, c Candidate, gas, limit uint64) (Estimate, error) {
	asked, err := s.market(ctx, c)
	if err != nil {
		return Estimate{}, err
	}
	estimate := Estimate{Gas: gas, GasLimit: limit, L1Fee: asked.l1Fee}
	if estimate.quote, err = s.limitsOf(c).price(asked, limit); err != nil {
		return Estimate{}, err
	}
	estimate.MaxCost = estimate.quote.cost(limit, c.Value)
	estimate.Ceiling = new(big.Int).Mul(estimate.quote.maxFeeCap, new(big.Int).SetUint64(limit))
	estimate.Ceiling.Add(estimate.Ceiling, asked.l1Fee)
	return estimate, nil
}

// limitsOf are the Limits, or what was agreed to for a candidate when that is less.
func (s *Sender) limitsOf(c Candidate) Limits {
	limits := s.config.Limits
	if c.MaxCost != nil {
		limits.MaxCost = bigMin(limits.MaxCost, c.MaxCost)
	}
	return limits
}

// isLackOfFunds reports whether a node refused a call because the account has too little coin for its value.
func isLackOfFunds(err error) bool { return strings.Contains(err.Error(), "insufficient funds") }
