package content

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// ProvenancePath is where the provenance file lies in the content.
const ProvenancePath = ".dehug/provenance.json"

const (
	// ProvenanceSchema names the version of the file's form.
	ProvenanceSchema = "dehug.io/provenance/v1"

	// MaxProvenanceBytes bounds the file.
	MaxProvenanceBytes = 4 << 10

	// The grammar of names is the registry's, which is that of a Hugging Face
	// repository id.
	maxModelName = 96
)

// Provenance says in the bytes of the content whose content it is, so that its
// CID commits to its creator.
type Provenance struct {
	// Schema is ProvenanceSchema.
	Schema string `json:"schema"`
	// Creator is the address (0x and 40 hex digits) that mints the token.
	Creator string `json:"creator"`
	// ChainID is the EIP-155 id of the registry's chain.
	ChainID uint64 `json:"chainID"`
	// Registry is the address of the ModelRegistry.
	Registry string `json:"registry"`
	// Name is namespace/name in the registry.
	Name string `json:"name"`
	// Parent is the root CID that this content derives from, or empty.
	Parent string `json:"parent"`
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
func (p Provenance) Encode() []byte {
	p = p.normal()
	data, err := json.Marshal(p)
	if err != nil {
		// A struct of strings and one integer always encodes.
		panic(err)
	}
	return append(data, '\n')
}

func (p Provenance) normal() Provenance {
	p.Schema = ProvenanceSchema
	p.Creator, p.Registry = strings.ToLower(p.Creator), strings.ToLower(p.Registry)
	return p
}

// Validate returns an ErrMalformed that names the first field that is not of
// its form.
func (p Provenance) Validate() error {
	switch {
	case p.Schema != ProvenanceSchema:
		return malformed("%s: schema is %q, not %q", ProvenancePath, clip(p.Schema), ProvenanceSchema)
	case !addressForm.MatchString(p.Creator):
		return malformed("%s: creator %q is not an address (0x and 40 hex digits)", ProvenancePath, clip(p.Creator))
	case !addressForm.MatchString(p.Registry):
		return malformed("%s: registry %q is not an address (0x and 40 hex digits)", ProvenancePath, clip(p.Registry))
	case p.ChainID == 0:
		return malformed("%s: chainID is missing", ProvenancePath)
	case !validModelName(p.Name):
		return malformed("%s: name %q is not of the form namespace/name", ProvenancePath, clip(p.Name))
	}
	if p.Parent == "" {
		return nil
	}
	if canonical, _, err := ParseCID(p.Parent); err != nil || canonical != p.Parent {
		return malformed("%s: parent %q is neither empty nor a root CID", ProvenancePath, clip(p.Parent))
	}
	return nil
}

// ParseProvenance reads the file. It refuses (ErrMalformed) more than 4 KiB,
// unknown, repeated or missing fields, and values that are not of their form;
// the addresses in the result are in lower case.
func ParseProvenance(data []byte) (Provenance, error) {
	if len(data) > MaxProvenanceBytes {
		return Provenance{}, malformed("%s has %d bytes, more than the %d allowed", ProvenancePath, len(data), MaxProvenanceBytes)
	}
	if err := checkProvenanceKeys(data); err != nil {
		return Provenance{}, err
	}
	var p Provenance
	if err := json.Unmarshal(data, &p); err != nil {
		return Provenance{}, malformed("%s has a field of the wrong type", ProvenancePath)
	}
	if err := p.Validate(); err != nil {
		return Provenance{}, err
	}
	return p.normal(), nil
}

// checkProvenanceKeys requires each key exactly once. encoding/json would take
// the last of two, and keys in another case.
func checkProvenanceKeys(data []byte) error {
	missing := map[string]bool{
		"schema": true, "creator": true, "chainID": true, "registry": true, "name": true, "parent": true,
	}
	d := &headerReader{json.NewDecoder(strings.NewReader(string(data)))}
	err := d.object(func(key string) error {
		if !missing[key] {
			return fmt.Errorf("unknown field %q", clip(key))
		}
		delete(missing, key)
		var value any
		return d.Decode(&value)
	})
	if err != nil {
		return malformed("%s is not the JSON object that it should be: publish the content with dehug publish", ProvenancePath)
	}
	if len(missing) > 0 {
		return malformed("%s misses a field: publish the content with dehug publish", ProvenancePath)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return malformed("%s has bytes after its JSON object", ProvenancePath)
	}
	return nil
}
