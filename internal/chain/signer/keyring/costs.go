package keyring

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum/accounts/keystore"
)

// What decrypting may cost. Wallets take 256 MiB and a second.
const (
	mostScryptMemory = 512 << 20
	mostScryptWork   = 4 * mostScryptMemory
	mostRounds       = 10_000_000
)

// checkCosts refuses a keystore that is malformed or too expensive to decrypt.
func checkCosts(c keystore.CryptoJSON) error {
	if c.Cipher != "aes-128-ctr" {
		return errors.New("its cipher is not aes-128-ctr")
	}
	for name, field := range map[string]struct {
		text string
		size int
	}{
		"cipher text": {c.CipherText, 32}, "initial vector": {c.CipherParams.IV, 16}, "checksum": {c.MAC, 32},
	} {
		if raw, err := hex.DecodeString(field.text); err != nil || len(raw) != field.size {
			return fmt.Errorf("its %s is not %d bytes of hex", name, field.size)
		}
	}
	salt, isText := c.KDFParams["salt"].(string)
	if raw, err := hex.DecodeString(salt); !isText || err != nil || len(raw) < 8 {
		return errors.New("its salt is not at least 8 bytes of hex")
	}
	if length, ok := wholeNumber(c.KDFParams["dklen"]); !ok || length != 32 {
		return errors.New("its derived key does not have 32 bytes")
	}
	switch c.KDF {
	case "scrypt":
		return checkScrypt(c.KDFParams)
	case "pbkdf2":
		return checkRounds(c.KDFParams)
	}
	return errors.New("its key derivation is neither scrypt nor pbkdf2")
}

func checkScrypt(params map[string]any) error {
	n, hasN := wholeNumber(params["n"])
	r, hasR := wholeNumber(params["r"])
	p, hasP := wholeNumber(params["p"])
	if !hasN || !hasR || !hasP || n < 2 || n&(n-1) != 0 || r < 1 || p < 1 {
		return errors.New("its scrypt numbers are none")
	}
	if n > mostScryptMemory || r > mostScryptMemory || p > mostScryptMemory ||
		128*n*r > mostScryptMemory || 128*n*r*p > mostScryptWork {
		return fmt.Errorf("its scrypt numbers ask for more than %d MiB, which no wallet does", mostScryptMemory>>20)
	}
	return nil
}

func checkRounds(params map[string]any) error {
	if params["prf"] != "hmac-sha256" {
		return errors.New("its pbkdf2 is not of hmac-sha256")
	}
	if rounds, ok := wholeNumber(params["c"]); !ok || rounds < 1 || rounds > mostRounds {
		return fmt.Errorf("its pbkdf2 takes no number of rounds from 1 to %d", mostRounds)
	}
	return nil
}

// wholeNumber reads a number of JSON that is whole, not negative and of at most 31 bits.
func wholeNumber(value any) (int64, bool) {
	number, ok := value.(float64)
	if !ok || number < 0 || number > math.MaxInt32 || number != math.Trunc(number) {
		return 0, false
	}
	return int64(number), true
}
