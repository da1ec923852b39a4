package session

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"os"
	"strings"
)

// Whole is a whole number in a file that is not negative, of at most 256 bits, as text or as a number.
type Whole struct{ big.Int }

// UnmarshalJSON implements json.Unmarshaler.
func (w *Whole) UnmarshalJSON(raw []byte) error {
	text := string(bytes.Trim(raw, `"`))
	if _, ok := w.SetString(text, 10); !ok || w.Sign() < 0 || w.BitLen() > 256 || strings.Trim(text, "0123456789") != "" {
		return fmt.Errorf("%q is not a whole number of at most 256 bits", text)
	}
	return nil
}

// MarshalJSON implements json.Marshaler: numbers above 53 bits are not read alike everywhere, so it writes text.
func (w *Whole) MarshalJSON() ([]byte, error) { return json.Marshal(w.String()) }

// Hex is bytes in a file in hexadecimal, with 0x.
type Hex []byte

// UnmarshalText implements encoding.TextUnmarshaler.
func (h *Hex) UnmarshalText(text []byte) error {
	digits, ok := strings.CutPrefix(string(text), "0x")
	raw, err := hex.DecodeString(digits)
	if !ok || err != nil {
		return fmt.Errorf("%q is not 0x and hexadecimal digits", text)
	}
	*h = raw
	return nil
}

// MarshalText implements encoding.TextMarshaler.
func (h Hex) MarshalText() ([]byte, error) { return []byte("0x" + hex.EncodeToString(h)), nil }

// ReadStrict reads a file of JSON of at most so many bytes; a field that is not known is a mistake. what names the file
// in errors, such as "evidence". It returns the file's bytes.
func ReadStrict(what, path string, most int64, into any) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, Usagef("reading the %s: %w", what, err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	raw, err := io.ReadAll(io.LimitReader(file, most+1))
	if err != nil {
		return nil, Usagef("reading the %s: %w", what, err)
	}
	if int64(len(raw)) > most {
		return nil, Usagef("%s %s is larger than %d bytes", what, path, most)
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return nil, Usagef("%s %s: %w", what, path, err)
	}
	return raw, nil
}
