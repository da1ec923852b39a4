package chain

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Metadata is what marketplaces read of a token, without control characters.
type Metadata struct {
	Name        string `json:"name"`
	Description string `json:"description"`
}

// Metadata reads the name and the description of a token, as its creator inscribed them or as the registry makes them
// up.
func (r *Reader) Metadata(ctx context.Context, id evm.Hash, f Finality) (Metadata, error) {
	call := r.registry.PackTokenURI(tokenInt(id))
	uri, _, err := readAt(ctx, r, f, r.registryContract(), call, r.registry.UnpackTokenURI)
	if err != nil {
		return Metadata{}, err
	}
	var found Metadata
	text, ok := strings.CutPrefix(uri, "data:application/json;base64,")
	document, err := base64.StdEncoding.DecodeString(text)
	if err == nil {
		err = json.Unmarshal(document, &found)
	}
	if err != nil || !ok {
		return Metadata{}, endpoint.Errorf(ErrWrongContract, err,
			"the %s gives token metadata that is no JSON document; check the address", r.registryContract())
	}
	return Metadata{Name: endpoint.Printable(found.Name), Description: endpoint.Printable(found.Description)}, nil
}
