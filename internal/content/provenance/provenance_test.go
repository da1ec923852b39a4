package provenance

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

func provenance() Record {
	return Record{
		Creator: "0x00000000000000000000000000000000000000Aa", ChainID: 901,
		Registry: "0x00000000000000000000000000000000000000bb", Name: "alice/tiny-chat",
	}
}

func TestProvenanceRoundTrip(t *testing.T) {
	const want = `{"schema":"dehug.io/provenance/v1","creator":"0x00000000000000000000000000000000000000aa",` +
		`"chainID":901,"registry":"0x00000000000000000000000000000000000000bb","name":"alice/tiny-chat","parents":[]}` + "\n"
	encoded := provenance().Encode()
	if string(encoded) != want {
		t.Errorf("Encode gives %s, want %s", encoded, want)
	}
	got, err := Parse(encoded)
	if err != nil || !reflect.DeepEqual(got, provenance().normal()) {
		t.Errorf("ParseProvenance: %+v, %v; want %+v", got, err, provenance().normal())
	}
}

// root is a root CID in its canonical form.
const root = "bafybeigfnd577k3wn5bimstalbw7o2oxwqtkzbxj7e4mqgp7uzmthslppm"

func TestParseProvenanceIsStrict(t *testing.T) {
	good := string(provenance().Encode())
	tests := map[string]string{
		"empty":           "",
		"not JSON":        "creator: me",
		"array":           "[]",
		"null":            "null",
		"unknown field":   strings.Replace(good, `"parents"`, `"extra":1,"parents"`, 1),
		"field twice":     strings.Replace(good, `"parents"`, `"name":"bob/x","parents"`, 1),
		"field in caps":   strings.Replace(good, `"name"`, `"Name"`, 1),
		"missing field":   strings.Replace(good, `,"parents":[]`, ``, 1),
		"wrong type":      strings.Replace(good, `901`, `"901"`, 1),
		"no chain":        strings.Replace(good, `901`, `0`, 1),
		"negative chain":  strings.Replace(good, `901`, `-1`, 1),
		"other schema":    strings.Replace(good, `/v1"`, `/v2"`, 1),
		"short address":   strings.Replace(good, `00aa"`, `aa"`, 1),
		"bad address":     strings.Replace(good, `00aa"`, `00zz"`, 1),
		"bad registry":    strings.Replace(good, `00bb"`, `"`, 1),
		"no namespace":    strings.Replace(good, `alice/`, ``, 1),
		"two slashes":     strings.Replace(good, `alice/`, `a/b/`, 1),
		"two dashes":      strings.Replace(good, `tiny-`, `tiny--`, 1),
		"ends with .git":  strings.Replace(good, `tiny-chat`, `tiny.git`, 1),
		"long name":       strings.Replace(good, `alice`, strings.Repeat("a", 96), 1),
		"parent not CID":  strings.Replace(good, `"parents":[]`, `"parents":["x"]`, 1),
		"parents no list": strings.Replace(good, `"parents":[]`, `"parents":null`, 1),
		"too many parents": strings.Replace(good, `"parents":[]`,
			`"parents":[`+strings.Repeat(`"`+root+`",`, MaxParents)+`"`+root+`"]`, 1),
		"bytes after":     good + "{}",
		"over the bounds": good + strings.Repeat(" ", MaxBytes),
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			if p, err := Parse([]byte(text)); !errors.Is(err, ipld.ErrMalformed) {
				t.Errorf("ParseProvenance: %+v, %v; want ErrMalformed", p, err)
			}
		})
	}
}
