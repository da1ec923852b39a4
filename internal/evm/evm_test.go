package evm_test

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// vectors are the examples of EIP-55.
var vectors = []string{
	"0x52908400098527886E0F7030069857D2E4169EE7", // all capitals
	"0x8617E340B3D01FA5F11F306F4090FD50E238070D",
	"0xde709f2102306220921060314715629080e2fb77", // all lower case
	"0x27b1fdb04752bbc536007a920d24acb045561c26",
	"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", // mixed
	"0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
	"0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
	"0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
}

func TestAddressIsPrintedWithItsChecksum(t *testing.T) {
	for _, text := range vectors {
		lower := strings.ToLower(text)
		capitals := "0x" + strings.ToUpper(text[2:])
		for _, form := range []string{text, lower, capitals} {
			address, err := evm.ParseAddress(form)
			if err != nil || address.String() != text {
				t.Errorf("ParseAddress(%q) = %s, %v; want %s", form, address, err, text)
			}
		}
	}
	if zero := (evm.Address{}).String(); zero != "0x"+strings.Repeat("0", 40) {
		t.Errorf("the zero address is %s", zero)
	}
}

func TestMistypedAddressesAreRefused(t *testing.T) {
	const valid = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
	for name, c := range map[string]struct{ text, message string }{
		"a letter of the other case": {"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed", "checksum"},
		"a digit more":               {valid + "0", "40 hex digits"},
		"a digit less":               {valid[:41], "40 hex digits"},
		"without 0x":                 {valid[2:], "40 hex digits"},
		"with 0X":                    {"0X" + valid[2:], "40 hex digits"},
		"no digit of hexadecimal":    {valid[:41] + "g", "40 hex digits"},
		"a space":                    {" " + valid, "40 hex digits"},
		"nothing":                    {"", "40 hex digits"},
		"a hash":                     {"0x" + strings.Repeat("1", 64), "40 hex digits"},
	} {
		address, err := evm.ParseAddress(c.text)
		if err == nil || address != (evm.Address{}) {
			t.Errorf("%s: %q is read as %s, %v", name, c.text, address, err)
			continue
		}
		if !strings.Contains(err.Error(), c.message) || !strings.Contains(err.Error(), c.text) {
			t.Errorf("%s: message %q names neither %q nor the text", name, err, c.message)
		}
	}
}

func TestHash(t *testing.T) {
	text := "0x" + strings.Repeat("aB", 32)
	hash, err := evm.ParseHash(text)
	if err != nil || hash != evm.Hash([]byte(strings.Repeat("\xab", 32))) || hash.String() != strings.ToLower(text) {
		t.Errorf("ParseHash(%q) = %s, %v", text, hash, err)
	}
	for _, wrong := range []string{"", "0x", text[2:], text + "00", text[:64], text[:65] + "g"} {
		if hash, err := evm.ParseHash(wrong); err == nil || hash != (evm.Hash{}) {
			t.Errorf("ParseHash(%q) = %s, %v", wrong, hash, err)
		}
	}
}

// FuzzAddress compares with go-ethereum: every address is printed as it prints it, and what is read is printed back.
func FuzzAddress(f *testing.F) {
	for _, text := range vectors {
		f.Add(text, common.HexToAddress(text).Bytes())
	}
	f.Add("0xzz", []byte("short"))
	f.Fuzz(func(t *testing.T, text string, raw []byte) {
		known := common.BytesToAddress(raw)
		if got := evm.Address(known).String(); got != known.Hex() {
			t.Fatalf("%x is printed as %s, want %s", raw, got, known.Hex())
		}
		if again, err := evm.ParseAddress(known.Hex()); err != nil || again != evm.Address(known) {
			t.Fatalf("%s is read as %s, %v", known.Hex(), again, err)
		}
		address, err := evm.ParseAddress(text)
		if err != nil {
			return
		}
		if !common.IsHexAddress(text) || !strings.EqualFold(address.String(), text) || address != evm.Address(common.HexToAddress(text)) {
			t.Fatalf("%q is read as %s", text, address)
		}
	})
}

func FuzzParseHash(f *testing.F) {
	f.Add("0x" + strings.Repeat("aB", 32))
	f.Add(strings.Repeat("0", 66))
	f.Fuzz(func(t *testing.T, text string) {
		hash, err := evm.ParseHash(text)
		if err == nil && (hash.String() != strings.ToLower(text) || hash != evm.Hash(common.HexToHash(text))) {
			t.Fatalf("%q is read as %s", text, hash)
		}
	})
}
