package keyring

import (
	"cmp"
	"context"
	"crypto/x509/pkix"
	"encoding/asn1"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/aws/aws-sdk-go-v2/service/kms"
	kmstypes "github.com/aws/aws-sdk-go-v2/service/kms/types"
	"github.com/aws/smithy-go"
	"github.com/aws/smithy-go/logging"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// kmsSigner has AWS KMS sign digests that are made here.
type kmsSigner struct {
	client  *kms.Client
	key     string
	address evm.Address
	wait    time.Duration
}

// openKMS reads the key's account.
func openKMS(ctx context.Context, l Location, wait time.Duration) (*kmsSigner, error) {
	s := &kmsSigner{key: l.Place, wait: wait}
	asking, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	settings := kms.Options{
		Region: cmp.Or(l.Region, os.Getenv("AWS_REGION"), os.Getenv("AWS_DEFAULT_REGION")), Credentials: findCredentials(l),
		HTTPClient: newHTTPClient(http.DefaultTransport), Logger: logging.Nop{},
	}
	if settings.Region == "" {
		return nil, errors.New("the key in AWS KMS has no region; write it as " + forms[AWSKMS])
	}
	if at := cmp.Or(os.Getenv("AWS_ENDPOINT_URL_KMS"), os.Getenv("AWS_ENDPOINT_URL")); at != "" {
		settings.BaseEndpoint = &at
	}
	s.client = kms.New(settings)
	public, err := s.client.GetPublicKey(asking, &kms.GetPublicKeyInput{KeyId: &s.key})
	if err != nil {
		return nil, s.explain(ctx, asking, err)
	}
	s.address, err = readPublicKey(public.PublicKey)
	if err != nil || public.KeyUsage != kmstypes.KeyUsageTypeSignVerify {
		return nil, fmt.Errorf("key %s in AWS KMS is no ECC_SECG_P256K1 key for SIGN_VERIFY; make one of that kind", s.key)
	}
	if l.Named() && l.Address != s.address {
		return nil, fmt.Errorf("key %s in AWS KMS is of account %s, not of %s as was named", s.key, s.address, l.Address)
	}
	return s, nil
}

// secp256k1 is the name of the curve in DER.
var secp256k1 = asn1.ObjectIdentifier{1, 3, 132, 0, 10}

// readPublicKey is the account of a public key in DER. The standard library reads no keys of this curve.
func readPublicKey(der []byte) (evm.Address, error) {
	var info struct {
		Algorithm pkix.AlgorithmIdentifier
		PublicKey asn1.BitString
	}
	if rest, err := asn1.Unmarshal(der, &info); err != nil || len(rest) > 0 {
		return evm.Address{}, errors.New("its public key cannot be read")
	}
	var curve asn1.ObjectIdentifier
	rest, err := asn1.Unmarshal(info.Algorithm.Parameters.FullBytes, &curve)
	if err != nil || len(rest) > 0 || !curve.Equal(secp256k1) {
		return evm.Address{}, errors.New("its public key is of another curve")
	}
	public, err := crypto.UnmarshalPubkey(info.PublicKey.RightAlign())
	if err != nil {
		return evm.Address{}, errors.New("its public key is none of secp256k1")
	}
	return evm.Address(crypto.PubkeyToAddress(*public)), nil
}

// Address implements signer.Signer.
func (s *kmsSigner) Address() evm.Address { return s.address }

// SignTyped implements signer.Signer.
func (s *kmsSigner) SignTyped(ctx context.Context, document typeddata.Document) ([]byte, error) {
	digest, err := document.Digest()
	if err != nil {
		return nil, err
	}
	return s.sign(ctx, digest)
}

// SignTx implements signer.Signer.
func (s *kmsSigner) SignTx(ctx context.Context, tx *types.Transaction, chainID uint64) (*types.Transaction, error) {
	rules := types.LatestSignerForChainID(new(big.Int).SetUint64(chainID))
	signature, err := s.sign(ctx, rules.Hash(tx))
	if err != nil {
		return nil, err
	}
	return attach(tx, chainID, signature)
}

// sign has a digest signed, and puts the signature into the form that chains take.
func (s *kmsSigner) sign(ctx context.Context, digest [32]byte) ([]byte, error) {
	asking, cancel := context.WithTimeout(ctx, s.wait)
	defer cancel()
	answer, err := s.client.Sign(asking, &kms.SignInput{
		KeyId: &s.key, Message: digest[:], MessageType: kmstypes.MessageTypeDigest,
		SigningAlgorithm: kmstypes.SigningAlgorithmSpecEcdsaSha256,
	})
	if err != nil {
		return nil, s.explain(ctx, asking, err)
	}
	signature, err := recoverable(answer.Signature, digest, s.address)
	if err != nil {
		return nil, fmt.Errorf("key %s in AWS KMS: %w", s.key, err)
	}
	return signature, nil
}

// recoverable makes r, s, v of a signature in DER: of the two equal signatures the one with the lower s, and the v with
// which it is the account's.
func recoverable(der []byte, digest [32]byte, account evm.Address) ([]byte, error) {
	var numbers struct{ R, S *big.Int }
	if rest, err := asn1.Unmarshal(der, &numbers); err != nil || len(rest) > 0 {
		return nil, errors.New("its signature cannot be read")
	}
	order := crypto.S256().Params().N
	if numbers.S.Cmp(new(big.Int).Rsh(order, 1)) > 0 {
		numbers.S = new(big.Int).Sub(order, numbers.S)
	}
	signature := make([]byte, crypto.SignatureLength)
	for v := range byte(2) {
		if !crypto.ValidateSignatureValues(v, numbers.R, numbers.S, true) {
			break
		}
		numbers.R.FillBytes(signature[:32])
		numbers.S.FillBytes(signature[32:64])
		signature[64] = v
		public, err := crypto.SigToPub(digest[:], signature)
		if err == nil && evm.Address(crypto.PubkeyToAddress(*public)) == account {
			return signature, nil
		}
	}
	return nil, errors.New("its signature is not of its own public key")
}

// explain returns why AWS gave no answer; the requests and their credentials are not shown.
func (s *kmsSigner) explain(ctx, asking context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	reason := describe(asking, err)
	var refused smithy.APIError
	switch {
	case errors.As(err, &refused):
		reason = fmt.Sprintf("it says %s %q", endpoint.Sanitize(refused.ErrorCode()),
			endpoint.Sanitize(refused.ErrorMessage()))
	case strings.Contains(err.Error(), "get credentials"):
		reason = "there are no AWS credentials here (set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with the " +
			"AWS command line)"
	}
	return fmt.Errorf("asking AWS KMS for key %s: %s; check the region, the key and your AWS credentials", s.key, reason)
}
