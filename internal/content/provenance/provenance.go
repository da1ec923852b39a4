package provenance

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// Path is where the provenance file lies in the content.
const Path = ".dehug/provenance.json"

const (
	// Schema names the version of the file's form.
	Schema = "dehug.io/provenance/v1"

	// MaxBytes bounds the file.
	MaxBytes = 4 << 10

	// The grammar of names is the registry's, which is that of a Hugging Face
	// repository id.
	maxModelName = 96
)

// MaxParents is how many parents a content names at most: what the model registry takes.
const MaxParents = 16

// Record says in the bytes of the content whose content it is, so that its
// CID commits to its creator.
type Record struct {
	// Schema is Schema.
	Schema string `json:"schema"`
	// Creator is the address (0x and 40 hex digits) that mints the token.
	Creator string `json:"creator"`
	// ChainID is the EIP-155 id of the registry's chain.
	ChainID uint64 `json:"chainID"`
	// Registry is the address of the ModelRegistry.
	Registry string `json:"registry"`
	// Name is namespace/name in the registry.
	Name string `json:"name"`
	// Parents are the root CIDs that this content derives from, its base model and its datasets; at most MaxParents.
	Parents []string `json:"parents"`
}

var (
	addressForm  = regexp.MustCompile(`^0x[0-9a-fA-F]{40}$`)
	namePartForm = regexp.MustCompile(`^[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?$`)
)

func validModelName(name string) bool {
	namespace, rest, found := strings.Cut(name, "/")
	return found && len(name) <= maxModelName &&
		namePartForm.MatchString(namespace) && namePartForm.MatchString(rest) &&
		!strings.Contains(name, "--") && !strings.Contains(name, "..") && !strings.HasSuffix(name, ".git")
}

// Encode returns the file's bytes. Addresses are written in lower case and the
// schema is filled in, so that equal facts give equal bytes.
func (p Record) Encode() []byte {
	p = p.normal()
	data, err := json.Marshal(p)
	if err != nil {
		// A struct of strings and one integer always encodes.
		panic(err)
	}
	return append(data, '\n')
}

func (p Record) normal() Record {
	p.Schema = Schema
	p.Creator, p.Registry = strings.ToLower(p.Creator), strings.ToLower(p.Registry)
	if p.Parents == nil {
		p.Parents = []string{}
	}
	return p
}

// Validate returns an ErrMalformed that names the first field that is not of
// its form.
func (p Record) Validate() error {
	switch {
	case p.Schema != Schema:
		return ipld.Malformedf("%s: schema is %q, not %q", Path, ipld.Clip(p.Schema), Schema)
	case !addressForm.MatchString(p.Creator):
		return ipld.Malformedf("%s: creator %q is not an address (0x and 40 hex digits)", Path, ipld.Clip(p.Creator))
	case !addressForm.MatchString(p.Registry):
		return ipld.Malformedf("%s: registry %q is not an address (0x and 40 hex digits)", Path, ipld.Clip(p.Registry))
	case p.ChainID == 0:
		return ipld.Malformedf("%s: chainID is missing", Path)
	case !validModelName(p.Name):
		return ipld.Malformedf("%s: name %q is not of the form namespace/name", Path, ipld.Clip(p.Name))
	}
	if len(p.Parents) > MaxParents {
		return ipld.Malformedf("%s names %d parents, more than the %d allowed", Path, len(p.Parents), MaxParents)
	}
	for _, parent := range p.Parents {
		if id, err := ipld.ParseCID(parent); err != nil || id.String() != parent {
			return ipld.Malformedf("%s: parent %q is no root CID", Path, ipld.Clip(parent))
		}
	}
	return nil
}

// Parse reads the file. It refuses (ErrMalformed) more than 4 KiB,
// unknown, repeated or missing fields, and values that are not of their form;
// the addresses in the result are in lower case.
func Parse(data []byte) (Record, error) {
	if len(data) > MaxBytes {
		return Record{}, ipld.Malformedf("%s has %d bytes, more than the %d allowed", Path, len(data), MaxBytes)
	}
	if err := checkProvenanceKeys(data); err != nil {
		return Record{}, err
	}
	var p Record
	if err := json.Unmarshal(data, &p); err != nil {
		return Record{}, ipld.Malformedf("%s has a field of the wrong type", Path)
	}
	if p.Parents == nil {
		return Record{}, ipld.Malformedf("%s: parents is not a list", Path)
	}
	if err := p.Validate(); err != nil {
		return Record{}, err
	}
	return p.normal(), nil
}

// checkProvenanceKeys requires each key exactly once. encoding/json would take
// the last of two, and keys in another case.
func checkProvenanceKeys(data []byte) error {
	missing := map[string]bool{
		"schema": true, "creator": true, "chainID": true, "registry": true, "name": true, "parents": true,
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if err := readObject(d, func(key string) error {
		if !missing[key] {
			return fmt.Errorf("unknown field %q", ipld.Clip(key))
		}
		delete(missing, key)
		var value any
		return d.Decode(&value)
	}); err != nil {
		return ipld.Malformedf("%s is not the JSON object that it should be: publish the content with dehug publish", Path)
	}
	if len(missing) > 0 {
		return ipld.Malformedf("%s misses a field: publish the content with dehug publish", Path)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return ipld.Malformedf("%s has bytes after its JSON object", Path)
	}
	return nil
}

// readObject calls member at the value of each key of a JSON object.
func readObject(d *json.Decoder, member func(key string) error) error {
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return errors.New("not an object")
	}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return err
		}
		key, ok := t.(string)
		if !ok {
			return errors.New("not a key")
		}
		if err := member(key); err != nil {
			return err
		}
	}
	_, err := d.Token()
	return err
}
