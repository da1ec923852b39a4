package publish

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// mostOrder bounds a file with an order.
const mostOrder = 64 << 10

// order is the file with which a creator lets others publish for it.
type order struct {
	ChainID        uint64      `json:"chainID"`
	Registry       string      `json:"registry"`
	Creator        string      `json:"creator"`
	Name           string      `json:"name"`
	Dataset        bool        `json:"dataset"`
	Digest         evm.Hash    `json:"digest"`
	TermsHash      evm.Hash    `json:"termsHash"`
	Parents        []evm.Hash  `json:"parents,omitempty"`
	EnforceRoyalty bool        `json:"enforceRoyalty"`
	Deadline       uint64      `json:"deadline"`
	Signature      []byte      `json:"signature"`
	creator        evm.Address // parsed
}

// readOrder reads an order, strictly, and checks that it is for a deployment.
func readOrder(path string, n *session.Network) (*order, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, session.Usagef("reading the signed publication: %w", err)
	}
	defer func() { _ = file.Close() }()
	raw, err := io.ReadAll(io.LimitReader(file, mostOrder))
	if err != nil {
		return nil, fmt.Errorf("reading the signed publication: %w", err)
	}
	var o order
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&o); err != nil {
		return nil, session.Usagef("signed publication %s: %w; `dehug publish sign` writes such files", path, err)
	}
	if o.creator, err = session.ParseAddress("creator", o.Creator); err != nil {
		return nil, session.Usagef("signed publication %s: %w", path, err)
	}
	if o.ChainID != n.Addresses.ChainID || o.Registry != n.Contracts.Registry.String() {
		return nil, session.Usagef("signed publication %s is for the model registry %s on chain %d, not for %s on chain %d",
			path, o.Registry, o.ChainID, n.Contracts.Registry, n.Addresses.ChainID)
	}
	return &o, nil
}

// until is when the order is over.
func (o order) until() time.Time {
	return time.Unix(int64(o.Deadline), 0).UTC()
}
