package keyring_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// behavior is what a signer's server does with a request to sign.
type behavior struct {
	key    *ecdsa.PrivateKey // that signs, whatever was asked for
	high   bool              // gives the other of two equal signatures
	change func(*types.DynamicFeeTx)
	raw    func(http.ResponseWriter, *http.Request) // answers instead
}

func newKey(t *testing.T) (*ecdsa.PrivateKey, evm.Address) {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return key, evm.Address(crypto.PubkeyToAddress(key.PublicKey))
}

func (b *behavior) sign(digest []byte) ([]byte, error) {
	signature, err := crypto.Sign(digest, b.key)
	if err != nil {
		return nil, err
	}
	if b.high {
		s := new(big.Int).Sub(crypto.S256().Params().N, new(big.Int).SetBytes(signature[32:64]))
		s.FillBytes(signature[32:64])
		signature[64] ^= 1
	}
	signature[64] += 27
	return signature, nil
}

// serve answers with b.raw when there is one, else with the handler.
func (b *behavior) serve(t *testing.T, handler http.Handler) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if b.raw != nil {
			b.raw(w, r)
			return
		}
		handler.ServeHTTP(w, r)
	}))
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	return server.URL
}

// clefAccount is the part of Clef's external API that is used.
type clefAccount struct{ b *behavior }

func (c clefAccount) SignTypedData(_ context.Context, account common.MixedcaseAddress, typed apitypes.TypedData) (hexutil.Bytes, error) {
	if !account.ValidChecksum() {
		return nil, errors.New("invalid checksum")
	}
	if _, err := typed.Format(); err != nil {
		return nil, err
	}
	digest, _, err := apitypes.TypedDataAndHash(typed)
	if err != nil {
		return nil, err
	}
	return c.b.sign(digest)
}

func (c clefAccount) SignTransaction(_ context.Context, args apitypes.SendTxArgs, _ *string) (map[string]any, error) {
	asked, err := args.ToTransaction()
	if err != nil {
		return nil, err
	}
	inner := &types.DynamicFeeTx{
		ChainID: asked.ChainId(), Nonce: asked.Nonce(), GasTipCap: asked.GasTipCap(), GasFeeCap: asked.GasFeeCap(), Gas: asked.Gas(),
		To: asked.To(), Value: asked.Value(), Data: asked.Data(),
	}
	if c.b.change != nil {
		c.b.change(inner)
	}
	tx := types.NewTx(inner)
	rules := types.LatestSignerForChainID(inner.ChainID)
	signature, err := c.b.sign(rules.Hash(tx).Bytes())
	if err != nil {
		return nil, err
	}
	signature[64] -= 27
	signed, err := tx.WithSignature(rules, signature)
	if err != nil {
		return nil, err
	}
	raw, err := signed.MarshalBinary()
	return map[string]any{"raw": hexutil.Bytes(raw), "tx": signed}, err
}

func newClefServer(t *testing.T, b *behavior) *rpc.Server {
	t.Helper()
	server := rpc.NewServer()
	if err := server.RegisterName("account", clefAccount{b}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Stop)
	return server
}

// serveWeb3Signer is a Web3Signer's REST API, by its OpenAPI description.
func serveWeb3Signer(t *testing.T, b *behavior, held *ecdsa.PrivateKey) string {
	public := hexutil.Encode(crypto.FromECDSAPub(&held.PublicKey)[1:])
	other, _ := newKey(t)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/v1/eth1/publicKeys", func(w http.ResponseWriter, _ *http.Request) {
		json.NewEncoder(w).Encode([]string{hexutil.Encode(crypto.FromECDSAPub(&other.PublicKey)[1:]), public})
	})
	mux.HandleFunc("POST /api/v1/eth1/sign/{identifier}", func(w http.ResponseWriter, r *http.Request) {
		var body struct {
			Data hexutil.Bytes `json:"data"`
		}
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil || r.Header.Get("Content-Type") != "application/json" {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		if r.PathValue("identifier") != public {
			http.NotFound(w, r)
			return
		}
		signature, err := b.sign(crypto.Keccak256(body.Data))
		if err != nil {
			http.Error(w, "", http.StatusInternalServerError)
			return
		}
		io.WriteString(w, hexutil.Encode(signature))
	})
	return b.serve(t, mux)
}

// kmsServer speaks the JSON protocol of AWS KMS.
type kmsServer struct {
	b     *behavior
	held  *ecdsa.PrivateKey
	usage string
	curve asn1.ObjectIdentifier // that it says the key is of; secp256k1 when nil
}

func (k kmsServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var request struct{ KeyId, MessageType, SigningAlgorithm, Message string }
	raw, _ := io.ReadAll(r.Body)
	if err := json.Unmarshal(raw, &request); err != nil || !strings.HasPrefix(r.Header.Get("Authorization"), "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/") {
		k.refuse(w, "SerializationException", "malformed")
		return
	}
	w.Header().Set("Content-Type", "application/x-amz-json-1.1")
	if request.KeyId != "alias/dehug" {
		k.refuse(w, "NotFoundException", "Alias arn:aws:kms:eu-west-1:111122223333:"+request.KeyId+" is not found.")
		return
	}
	switch r.Header.Get("X-Amz-Target") {
	case "TrentService.GetPublicKey":
		der, err := encodePublic(&k.held.PublicKey, k.curve)
		if err != nil {
			k.refuse(w, "KMSInternalException", err.Error())
			return
		}
		json.NewEncoder(w).Encode(map[string]any{"KeyId": request.KeyId, "PublicKey": der, "KeyUsage": k.usage})
	case "TrentService.Sign":
		var digest []byte
		if request.MessageType != "DIGEST" || request.SigningAlgorithm != "ECDSA_SHA_256" || json.Unmarshal([]byte(`"`+request.Message+`"`), &digest) != nil {
			k.refuse(w, "ValidationException", "only digests")
			return
		}
		signature, err := k.b.sign(digest)
		if err != nil {
			k.refuse(w, "KMSInternalException", err.Error())
			return
		}
		der, err := asn1.Marshal(struct{ R, S *big.Int }{new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:64])})
		if err != nil {
			k.refuse(w, "KMSInternalException", err.Error())
			return
		}
		json.NewEncoder(w).Encode(map[string]any{"KeyId": request.KeyId, "Signature": der, "SigningAlgorithm": "ECDSA_SHA_256"})
	default:
		k.refuse(w, "UnknownOperationException", r.Header.Get("X-Amz-Target"))
	}
}

func (kmsServer) refuse(w http.ResponseWriter, code, message string) {
	w.Header().Set("Content-Type", "application/x-amz-json-1.1")
	w.WriteHeader(http.StatusBadRequest)
	fmt.Fprintf(w, `{"__type":%q,"message":%q}`, code, message)
}

// encodePublic writes a public key of secp256k1 in DER, as AWS KMS gives it.
func encodePublic(public *ecdsa.PublicKey, of asn1.ObjectIdentifier) ([]byte, error) {
	if of == nil {
		of = asn1.ObjectIdentifier{1, 3, 132, 0, 10}
	}
	curve, err := asn1.Marshal(of)
	if err != nil {
		return nil, err
	}
	point := crypto.FromECDSAPub(public)
	return asn1.Marshal(struct {
		Algorithm pkix.AlgorithmIdentifier
		PublicKey asn1.BitString
	}{
		pkix.AlgorithmIdentifier{Algorithm: asn1.ObjectIdentifier{1, 2, 840, 10045, 2, 1}, Parameters: asn1.RawValue{FullBytes: curve}},
		asn1.BitString{Bytes: point, BitLength: 8 * len(point)},
	})
}

// useAWS points AWS at a server, with the credentials of AWS's own examples.
func useAWS(t *testing.T, url string) {
	t.Helper()
	for name, value := range map[string]string{
		"AWS_ENDPOINT_URL_KMS": url, "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": awsSecret,
		"AWS_REGION": "", "AWS_DEFAULT_REGION": "", "AWS_SESSION_TOKEN": "", "AWS_ENDPOINT_URL": "", "PATH": t.TempDir(),
	} {
		t.Setenv(name, value)
	}
}

const awsSecret = "wJalrXUtnFEMI-EXAMPLEKEY"

func hexOf(key *ecdsa.PrivateKey) string { return hex.EncodeToString(crypto.FromECDSA(key)) }
