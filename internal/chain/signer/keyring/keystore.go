package keyring

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"

	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// ErrPassphrase reports that a passphrase does not open a keystore.
var ErrPassphrase = errors.New("the passphrase is wrong")

// EncryptKey makes a keystore of a private key in hex. It takes about a second, as every guess of a thief does.
func EncryptKey(hexKey, passphrase string) ([]byte, evm.Address, error) {
	return encryptKey(hexKey, passphrase, keystore.StandardScryptN, keystore.StandardScryptP)
}

func encryptKey(hexKey, passphrase string, n, p int) ([]byte, evm.Address, error) {
	key, err := signer.ParseKey(hexKey)
	if err != nil {
		return nil, evm.Address{}, err
	}
	id, err := uuid.NewRandom()
	if err != nil {
		return nil, evm.Address{}, fmt.Errorf("naming the keystore: %w", err)
	}
	address := crypto.PubkeyToAddress(key.PublicKey)
	raw, err := keystore.EncryptKey(&keystore.Key{Id: id, Address: address, PrivateKey: key}, passphrase, n, p)
	if err != nil {
		return nil, evm.Address{}, fmt.Errorf("encrypting the key: %w", err)
	}
	return append(raw, '\n'), evm.Address(address), nil
}

// keystoreFile is a keystore whose numbers were checked.
type keystoreFile struct {
	path    string
	address evm.Address
	crypto  keystore.CryptoJSON
}

// encodedKeystore is the JSON of a keystore.
type encodedKeystore struct {
	Address string              `json:"address"`
	Crypto  keystore.CryptoJSON `json:"crypto"`
	Version int                 `json:"version"`
}

// readKeystore reads a keystore and refuses one that no wallet makes: decrypting would take all memory, or end the
// program.
func readKeystore(path string, o Options) (keystoreFile, error) {
	raw, err := o.read(path)
	if err != nil {
		return keystoreFile{}, err
	}
	var encoded encodedKeystore
	if err := json.Unmarshal(raw, &encoded); err != nil {
		return keystoreFile{}, fmt.Errorf("%s is no keystore in JSON; a plain key is named as file:%s", path, path)
	}
	if encoded.Version != 3 {
		return keystoreFile{}, fmt.Errorf("%s is no keystore of version 3; import its key with a wallet that reads it", path)
	}
	if err := checkCosts(encoded.Crypto); err != nil {
		return keystoreFile{}, fmt.Errorf("keystore %s: %w", path, err)
	}
	file := keystoreFile{path: path, crypto: encoded.Crypto}
	if encoded.Address == "" {
		return file, nil
	}
	file.address, err = evm.ParseAddress("0x" + strings.TrimPrefix(encoded.Address, "0x"))
	if err != nil {
		return keystoreFile{}, fmt.Errorf("keystore %s: %w", path, err)
	}
	return file, nil
}

// decrypt takes the key out.
func (f keystoreFile) decrypt(passphrase string) (*ecdsa.PrivateKey, error) {
	plain, err := keystore.DecryptDataV3(f.crypto, passphrase)
	if errors.Is(err, keystore.ErrDecrypt) {
		return nil, fmt.Errorf("keystore %s: %w", f.path, ErrPassphrase)
	}
	if err != nil {
		return nil, fmt.Errorf("keystore %s cannot be decrypted: its numbers do not fit", f.path)
	}
	key, err := crypto.ToECDSA(plain)
	if err != nil {
		return nil, fmt.Errorf("keystore %s holds no private key", f.path)
	}
	return key, nil
}

// keystoreSigner decrypts its key when it signs first.
type keystoreSigner struct {
	file    keystoreFile
	options Options

	mu     sync.Mutex
	opened signer.Signer
}

func openKeystore(ctx context.Context, path string, o Options) (signer.Signer, error) {
	file, err := readKeystore(path, o)
	if err != nil {
		return nil, err
	}
	s := &keystoreSigner{file: file, options: o}
	if file.address != (evm.Address{}) {
		return s, nil
	}
	opened, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	s.file.address = opened.Address()
	return s, nil
}

// Address implements signer.Signer. It is what the file says until the key is decrypted; a file that says another
// account's is refused then.
func (s *keystoreSigner) Address() evm.Address { return s.file.address }

// SignTyped implements signer.Signer.
func (s *keystoreSigner) SignTyped(ctx context.Context, document typeddata.Document) ([]byte, error) {
	opened, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	return opened.SignTyped(ctx, document)
}

// SignTx implements signer.Signer.
func (s *keystoreSigner) SignTx(
	ctx context.Context, tx *types.Transaction, chainID uint64,
) (*types.Transaction, error) {
	opened, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	return opened.SignTx(ctx, tx, chainID)
}

// open decrypts the key once.
func (s *keystoreSigner) open(ctx context.Context) (signer.Signer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.opened != nil {
		return s.opened, nil
	}
	if s.options.Passphrase == nil {
		return nil, fmt.Errorf("keystore %s needs a passphrase: run on a terminal, or give --passphrase-file", s.file.path)
	}
	var err error
	for range max(s.options.Attempts, 1) {
		var passphrase string
		if passphrase, err = s.options.Passphrase(ctx, s.ask()); err != nil {
			return nil, err
		}
		var key *ecdsa.PrivateKey
		if key, err = s.file.decrypt(passphrase); err == nil {
			return s.keep(key)
		}
		if !errors.Is(err, ErrPassphrase) {
			return nil, err
		}
	}
	return nil, err
}

// keep takes a key as the one of the file's account.
func (s *keystoreSigner) keep(key *ecdsa.PrivateKey) (signer.Signer, error) {
	opened := signer.FromKey(key)
	if named := s.file.address; named != (evm.Address{}) && named != opened.Address() {
		return nil, fmt.Errorf("keystore %s names account %s and holds the key of %s; correct its address", s.file.path,
			named, opened.Address())
	}
	s.opened = opened
	return opened, nil
}

func (s *keystoreSigner) ask() string {
	if s.file.address == (evm.Address{}) {
		return "Passphrase of " + s.file.path
	}
	return "Passphrase of account " + s.file.address.String()
}
