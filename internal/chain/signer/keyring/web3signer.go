package keyring

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// web3Signer asks a Web3Signer by its REST API, which signs the Keccak hash of what it is given. Its JSON-RPC would see
// fields, but signs for the one chain of its own settings.
type web3Signer struct {
	location Location
	wait     time.Duration
	client   *http.Client

	mu  sync.Mutex
	key string // the public key that the API names the account by
}

func newWeb3Signer(l Location, wait time.Duration) *web3Signer {
	return &web3Signer{location: l, wait: wait, client: newHTTPClient(http.DefaultTransport)}
}

// Address implements signer.Signer.
func (w *web3Signer) Address() evm.Address { return w.location.Address }

// SignTyped implements signer.Signer.
func (w *web3Signer) SignTyped(ctx context.Context, document typeddata.Document) ([]byte, error) {
	preimage, err := document.Preimage()
	if err != nil {
		return nil, err
	}
	return w.sign(ctx, preimage)
}

// SignTx implements signer.Signer.
func (w *web3Signer) SignTx(ctx context.Context, tx *types.Transaction, chainID uint64) (*types.Transaction, error) {
	preimage, err := encodeUnsigned(tx)
	if err != nil {
		return nil, err
	}
	signature, err := w.sign(ctx, preimage)
	if err != nil {
		return nil, err
	}
	return attach(tx, chainID, signature)
}

// sign has the hash of some bytes signed.
func (w *web3Signer) sign(ctx context.Context, preimage []byte) ([]byte, error) {
	key, err := w.findKey(ctx)
	if err != nil {
		return nil, err
	}
	body, err := json.Marshal(map[string]string{"data": hexutil.Encode(preimage)})
	if err != nil {
		return nil, fmt.Errorf("encoding what Web3Signer signs: %w", err)
	}
	answer, err := w.request(ctx, http.MethodPost, "/api/v1/eth1/sign/"+key, body)
	if err != nil {
		return nil, err
	}
	signature, err := hexutil.Decode(strings.TrimSpace(string(answer)))
	if err != nil {
		return nil, fmt.Errorf("asking Web3Signer at %s: it answers with no signature", w.location.Place)
	}
	return signature, nil
}

// findKey looks up the account's public key.
func (w *web3Signer) findKey(ctx context.Context) (string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.key != "" {
		return w.key, nil
	}
	answer, err := w.request(ctx, http.MethodGet, "/api/v1/eth1/publicKeys", nil)
	if err != nil {
		return "", err
	}
	var keys []string
	if err := json.Unmarshal(answer, &keys); err != nil {
		return "", fmt.Errorf("asking Web3Signer at %s: it answers with no list of keys", w.location.Place)
	}
	for _, key := range keys {
		if accountOf(key) == w.location.Address {
			w.key = "0x" + strings.TrimPrefix(key, "0x")
			return w.key, nil
		}
	}
	return "", fmt.Errorf("the Web3Signer at %s has %d keys, none of account %s; load the key there, or name another "+
		"account", w.location.Place, len(keys), w.location.Address)
}

// accountOf is the account of an uncompressed public key in hex, with or without its first byte 04; zero for others.
func accountOf(key string) evm.Address {
	raw := common.FromHex(key)
	if len(raw) == 64 {
		raw = append([]byte{4}, raw...)
	}
	public, err := crypto.UnmarshalPubkey(raw)
	if err != nil {
		return evm.Address{}
	}
	return evm.Address(crypto.PubkeyToAddress(*public))
}

// request makes one request and reads its bounded answer.
func (w *web3Signer) request(ctx context.Context, method, path string, body []byte) ([]byte, error) {
	asking, cancel := context.WithTimeout(ctx, w.wait)
	defer cancel()
	answer, err := w.exchange(asking, method, path, body)
	if err == nil {
		return answer, nil
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return nil, fmt.Errorf("asking Web3Signer at %s: %s; check that it runs there with eth1 and holds account %s",
		w.location.Place, describe(asking, err), w.location.Address)
}

func (w *web3Signer) exchange(ctx context.Context, method, path string, body []byte) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(w.location.Place, "/")+path,
		bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := w.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close() //nolint:errcheck // it was only read
	if response.StatusCode != http.StatusOK {
		return nil, rpc.HTTPError{StatusCode: response.StatusCode, Status: response.Status}
	}
	return io.ReadAll(response.Body)
}

// encodeUnsigned is what a transaction's signer hashes and signs.
func encodeUnsigned(tx *types.Transaction) ([]byte, error) {
	if tx.Type() != types.DynamicFeeTxType {
		return nil, fmt.Errorf("transactions of kind %d are not encoded for signers", tx.Type())
	}
	fields, err := rlp.EncodeToBytes([]any{
		tx.ChainId(), tx.Nonce(), tx.GasTipCap(), tx.GasFeeCap(), tx.Gas(), tx.To(), tx.Value(), tx.Data(), tx.AccessList(),
	})
	if err != nil {
		return nil, fmt.Errorf("encoding a transaction: %w", err)
	}
	return append([]byte{tx.Type()}, fields...), nil
}
