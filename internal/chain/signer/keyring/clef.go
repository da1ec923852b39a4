package keyring

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// clefSigner asks Clef, whose user sees and approves what is signed.
type clefSigner struct {
	location Location
	patience time.Duration
}

func newClef(l Location, patience time.Duration) *clefSigner {
	return &clefSigner{location: l, patience: patience}
}

// Address implements signer.Signer.
func (c *clefSigner) Address() evm.Address { return c.location.Address }

// SignTyped implements signer.Signer.
func (c *clefSigner) SignTyped(ctx context.Context, document typeddata.Document) ([]byte, error) {
	var signature hexutil.Bytes
	if err := c.call(ctx, &signature, "account_signTypedData", common.Address(c.Address()).Hex(), document); err != nil {
		return nil, err
	}
	return signature, nil
}

// clefTransaction is the argument of account_signTransaction.
type clefTransaction struct {
	From       string           `json:"from"`
	To         *string          `json:"to,omitempty"`
	Gas        hexutil.Uint64   `json:"gas"`
	FeeCap     *hexutil.Big     `json:"maxFeePerGas"`
	Tip        *hexutil.Big     `json:"maxPriorityFeePerGas"`
	Value      *hexutil.Big     `json:"value"`
	Nonce      hexutil.Uint64   `json:"nonce"`
	Input      hexutil.Bytes    `json:"input"`
	ChainID    *hexutil.Big     `json:"chainId"`
	AccessList types.AccessList `json:"accessList"`
}

// SignTx implements signer.Signer.
func (c *clefSigner) SignTx(ctx context.Context, tx *types.Transaction, _ uint64) (*types.Transaction, error) {
	if tx.Type() != types.DynamicFeeTxType {
		return nil, fmt.Errorf("clef is asked for no transactions of kind %d", tx.Type())
	}
	asked := clefTransaction{
		From: common.Address(c.Address()).Hex(), Gas: hexutil.Uint64(tx.Gas()), FeeCap: (*hexutil.Big)(tx.GasFeeCap()),
		Tip: (*hexutil.Big)(tx.GasTipCap()), Value: (*hexutil.Big)(tx.Value()), Nonce: hexutil.Uint64(tx.Nonce()),
		Input: tx.Data(), ChainID: (*hexutil.Big)(tx.ChainId()), AccessList: types.AccessList{},
	}
	if tx.To() != nil {
		to := tx.To().Hex()
		asked.To = &to
	}
	args := []any{asked}
	if method := bindings.MethodOf(tx.Data()); method != "" && tx.To() != nil {
		args = append(args, method) // with it Clef shows the call, and refuses data that it does not describe
	}
	var answer struct {
		Raw hexutil.Bytes `json:"raw"`
	}
	if err := c.call(ctx, &answer, "account_signTransaction", args...); err != nil {
		return nil, err
	}
	signed := new(types.Transaction)
	if err := signed.UnmarshalBinary(answer.Raw); err != nil {
		return nil, fmt.Errorf("asking Clef at %s: it answers with no transaction", c.location.Place)
	}
	return signed, nil
}

// call makes one call, for which Clef may ask a person.
func (c *clefSigner) call(ctx context.Context, result any, method string, args ...any) error {
	asking, cancel := context.WithTimeout(ctx, c.patience)
	defer cancel()
	client, err := c.dial(asking)
	if err == nil {
		defer func() {
			cancel() // a socket is closed first, for the client waits for its end
			client.Close()
		}()
		err = client.CallContext(asking, result, method, args...)
	}
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return fmt.Errorf("asking Clef at %s: %s; check that Clef runs there, holds account %s and that you approved",
		c.location.Place, describe(asking, err), c.Address())
}

// dial opens a connection whose answers are bounded.
func (c *clefSigner) dial(ctx context.Context) (*rpc.Client, error) {
	if strings.HasPrefix(c.location.Place, "http") {
		return rpc.DialOptions(ctx, c.location.Place, rpc.WithHTTPClient(newHTTPClient(http.DefaultTransport)))
	}
	conn, err := new(net.Dialer).DialContext(ctx, "unix", c.location.Place)
	if err != nil {
		return nil, err
	}
	context.AfterFunc(ctx, func() { conn.Close() }) //nolint:errcheck // it is not used any more
	return rpc.DialIO(ctx, &limited{ReadCloser: conn, left: answerLimit}, conn)
}
