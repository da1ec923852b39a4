package chain

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// View is a read of a contract. Its answer at a block depends on the chain up to that block alone. Views are
// comparable: equal ones have equal answers.
type View struct {
	to   contract
	data string
	// timed reports whether the block's time follows data, as an ABI word.
	timed bool
	// hints are values that each event that may change the answer names in a topic.
	hints [2]evm.Hash
	ends  viewEnds
}

// viewEnds specifies what of an answer tells until when it can stand without an event.
type viewEnds uint8

const (
	// neverEnds: only a transaction changes the answer.
	neverEnds viewEnds = iota
	// licenseEnds: an expiry or a revocation's notice changes it.
	licenseEnds
	// claimEnds: a claim's last second changes it.
	claimEnds
)

// Contract is the address of the contract that is read.
func (v View) Contract() evm.Address { return v.to.address }

// Hints are the values by which events tell that the answer may have changed: each such event has one as a topic.
func (v View) Hints() []evm.Hash {
	return slices.DeleteFunc(slices.Clone(v.hints[:]), func(h evm.Hash) bool { return h == evm.Hash{} })
}

// timeBytes is the length of an ABI word, as which the time of a block is encoded.
const timeBytes = 32

// callData returns the call's input at a block.
func (v View) callData(at evm.Block) []byte {
	data := []byte(v.data)
	if v.timed {
		word := [timeBytes]byte{}
		binary.BigEndian.PutUint64(word[timeBytes-8:], uint64(at.Time.Unix())) //nolint:gosec // times of blocks
		data = append(data, word[:]...)
	}
	return data
}

// Answer is what a view gave: output, or a refusal. Equal answers compare as equal.
type Answer struct {
	output   string
	reverted bool
}

// bytes returns the output of an answer that is one.
func (a Answer) bytes(from contract) ([]byte, error) {
	if a.reverted {
		return nil, endpoint.Errorf(ErrWrongContract, &endpoint.Revert{Data: []byte(a.output),
			Reason: "execution reverted"},
			"the %s refuses a read that it should answer; check that the address is that of a DeHug %s", from, from.name)
	}
	if len(a.output) == 0 {
		return nil, noCode(from)
	}
	return []byte(a.output), nil
}

// AskView returns the answer to a view.
type AskView func(View) (Answer, error)

// viewsAt asks the endpoints, one view at a time, at one block.
func (r *Reader) viewsAt(ctx context.Context, at evm.Block) AskView {
	return func(v View) (Answer, error) { return r.ask(ctx, at, v.to, v.callData(at)) }
}

// ask runs an eth_call at a block on all endpoints. Empty output means that the address has no code.
func (r *Reader) ask(ctx context.Context, at evm.Block, to contract, data []byte) (Answer, error) {
	message := map[string]any{"to": common.Address(to.address), "input": hexutil.Bytes(data)}
	answer, err := agree(ctx, r.endpoints, r.config.Agreement, "the answer of the "+to.name,
		func(ctx context.Context, e *endpoint.Endpoint) (Answer, error) {
			var output hexutil.Bytes
			err := e.Call(ctx, &output, "eth_call", message, pinnedTo(at))
			return answerOf(output, err)
		})
	if err != nil {
		return Answer{}, fmt.Errorf("calling the %s: %w", to.name, err)
	}
	return answer, nil
}

func pinnedTo(at evm.Block) rpc.BlockNumberOrHash {
	return rpc.BlockNumberOrHashWithHash(common.Hash(at.Hash), false)
}

// answerOf makes an answer of what an eth_call returned. A node's words for a revert are left out, because they differ
// between nodes.
func answerOf(output []byte, err error) (Answer, error) {
	var revert *endpoint.Revert
	if errors.As(err, &revert) {
		return Answer{output: string(revert.Data), reverted: true}, nil
	}
	return Answer{output: string(output)}, err
}

// decodeView asks for a view and decodes it. Output that cannot be decoded is another contract's.
func decodeView[T any](ask AskView, v View, unpack func([]byte) (T, error)) (T, error) {
	answer, err := ask(v)
	if err != nil {
		var none T
		return none, err
	}
	return decodeAnswer(v.to, answer, unpack)
}

func decodeAnswer[T any](from contract, answer Answer, unpack func([]byte) (T, error)) (T, error) {
	var value T
	output, err := answer.bytes(from)
	if err != nil {
		return value, err
	}
	if value, err = unpack(output); err != nil {
		return value, endpoint.Errorf(ErrWrongContract, err,
			"the %s does not answer as one; check that the address is that of a DeHug %s", from, from.name)
	}
	return value, nil
}

// EndOf is the first second behind a block at which an answer may change without an event; zero when there is none.
func (r *Reader) EndOf(v View, answer Answer, at evm.Block) time.Time {
	var ends []time.Time
	switch v.ends {
	case licenseEnds:
		if l, err := decodeAnswer(v.to, answer, r.licenses.UnpackCheck); err == nil {
			ends = []time.Time{seconds(l.ExpiresAt), seconds(l.RevokedAt)}
		}
	case claimEnds:
		if c, err := decodeAnswer(v.to, answer, r.claims.UnpackClaimOf); err == nil {
			ends = []time.Time{seconds(c.Until.Uint64()).Add(time.Second)}
		}
	case neverEnds:
	}
	var first time.Time
	for _, end := range ends {
		if end.After(at.Time) && (first.IsZero() || end.Before(first)) {
			first = end
		}
	}
	return first
}

// read asks for the view that data calls, and decodes it. Output that cannot be decoded is another contract's.
func read[T any](ctx context.Context, r *Reader, at evm.Block, to contract, data []byte,
	unpack func([]byte) (T, error)) (T, error) {
	answer, err := r.ask(ctx, at, to, data)
	if err != nil {
		var none T
		return none, err
	}
	return decodeAnswer(to, answer, unpack)
}

// ReadContract reads a view of any contract at a block; name is what messages call the contract.
func ReadContract[T any](ctx context.Context, r *Reader, at evm.Block, name string, address evm.Address, data []byte,
	unpack func([]byte) (T, error)) (T, error) {
	return read(ctx, r, at, contract{name, address}, data, unpack)
}
