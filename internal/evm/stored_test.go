package evm_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/evm"
)

// stored is a value as a ledger keeps it.
type stored struct {
	Payer evm.Address `json:"payer,omitzero"`
	Token evm.Hash    `json:"token"`
}

func TestStoredTextMeansTheSameInEveryCase(t *testing.T) {
	const lower = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"
	token := "0x" + strings.Repeat("ab", 32)
	want := `{"payer":"` + lower + `","token":"` + token + `"}`
	for name, payer := range map[string]string{
		"lower case":       lower,
		"capitals":         "0x" + strings.ToUpper(lower[2:]),
		"EIP-55":           "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		"a wrong checksum": "0x5AAEb6053F3E94C9b9A09f33669435E7Ef1BeAed",
	} {
		var read stored
		err := json.Unmarshal([]byte(`{"payer":"`+payer+`","token":"0x`+strings.ToUpper(token[2:])+`"}`), &read)
		if err != nil || read.Payer.LowerHex() != lower || read.Payer != evm.StoredAddress(payer) || read.Token != evm.StoredHash(token) {
			t.Errorf("%s is read as %s, %v", name, read.Payer, err)
		}
		if written, err := json.Marshal(read); err != nil || string(written) != want {
			t.Errorf("%s is written as %s, %v; want %s", name, written, err, want)
		}
	}
}

func TestAbsentTextIsZeroAndMalformedTextIsRefused(t *testing.T) {
	for _, text := range []string{`{}`, `{"payer":"","token":""}`} {
		read := stored{Payer: evm.Address{1}, Token: evm.Hash{1}}
		if text == `{}` {
			read = stored{}
		}
		if err := json.Unmarshal([]byte(text), &read); err != nil || read != (stored{}) {
			t.Errorf("%s is read as %+v, %v", text, read, err)
		}
	}
	if written, err := json.Marshal(stored{Token: evm.Hash{31: 1}}); err != nil || strings.Contains(string(written), "payer") {
		t.Errorf("a zero address is written: %s, %v", written, err)
	}
	for _, text := range []string{`{"payer":"0x12"}`, `{"token":"0x12"}`, `{"payer":"5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"}`} {
		if err := json.Unmarshal([]byte(text), &stored{}); err == nil {
			t.Errorf("%s is read without an error", text)
		}
	}
	if evm.StoredAddress("0x12") != (evm.Address{}) || evm.StoredHash("0x12") != (evm.Hash{}) {
		t.Error("malformed text means something")
	}
}
