package provenance

import (
	"errors"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

func TestNamesAreThoseOfTheRegistry(t *testing.T) {
	for name, ok := range map[string]bool{
		"alice/tiny-chat": true, "a/b": true, "Alice_1/Tiny.Chat-2": true, "_a/_b": true, strings.Repeat("a", 47) + "/" + strings.Repeat("b", 48): true,

		"": false, "alice": false, "alice/": false, "/chat": false, "alice/tiny/chat": false, "alice /chat": false, "alice/chat ": false,
		"alice/-chat": false, "alice/chat-": false, ".alice/chat": false, "alice/.chat": false, "alice/ch--at": false, "alice/ch..at": false,
		"alice/chat.git": false, "alice/ch\nat": false, "alice/größe": false, "alice/ch%2fat": false, strings.Repeat("a", 48) + "/" + strings.Repeat("b", 48): false,
	} {
		r := provenance().normal()
		r.Name = name
		err := r.Validate()
		if (err == nil) != ok || (err != nil && (!errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), "namespace/name"))) {
			t.Errorf("the name %q: %v, want it taken: %v", name, err, ok)
		}
		if _, err := Parse(r.Encode()); (err == nil) != ok {
			t.Errorf("a file with the name %q: %v, want it taken: %v", name, err, ok)
		}
	}
}

func TestAParentIsARootInItsCanonicalForm(t *testing.T) {
	for parent, ok := range map[string]bool{
		root: true,

		"":                    false,
		strings.ToUpper(root): false, "ipfs://" + root: false, "/ipfs/" + root: false, root + "/x": false, " " + root: false, root[:50]: false,
		"QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn": false, "0x" + strings.Repeat("ab", 32): false,
	} {
		r := provenance().normal()
		r.Parents = []string{root, parent}
		if err := r.Validate(); (err == nil) != ok {
			t.Errorf("the parent %q: %v, want it taken: %v", parent, err, ok)
		}
	}
}

func TestTheFirstFaultIsNamedShortly(t *testing.T) {
	long := strings.Repeat("x", 1000)
	for field, set := range map[string]func(r *Record){
		"schema": func(r *Record) { r.Schema = long }, "creator": func(r *Record) { r.Creator = long }, "registry": func(r *Record) { r.Registry = long },
		"chainID": func(r *Record) { r.ChainID = 0 }, "name": func(r *Record) { r.Name = long }, "parent": func(r *Record) { r.Parents = []string{long} },
	} {
		r := provenance().normal()
		set(&r)
		if err := r.Validate(); err == nil || len(err.Error()) > 300 || !strings.HasPrefix(err.Error(), Path+": "+field) {
			t.Errorf("%s: %.400v, want a short error that names it", field, err)
		}
	}
}

func TestEqualFactsAreEqualBytes(t *testing.T) {
	upper, lower := provenance(), provenance()
	upper.Creator, lower.Creator = "0x00000000000000000000000000000000000000AA", "0x00000000000000000000000000000000000000aa"
	if string(upper.Encode()) != string(lower.Encode()) {
		t.Errorf("one address gives two files:\n%s%s", upper.Encode(), lower.Encode())
	}
	padded := append(lower.Encode(), []byte(strings.Repeat(" ", MaxBytes-len(lower.Encode())))...)
	if _, err := Parse(padded); err != nil {
		t.Errorf("a file of just %d bytes: %v", MaxBytes, err)
	}
}
