package escrow

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"os"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// proofLimit is more than any proof takes.
const proofLimit = 16 << 10

// powersByName are what --powers takes.
var powersByName = map[string]chain.Powers{"sign": chain.PowerSign, "send": chain.PowerSend, "both": chain.PowerBoth}

// consent is a signer's proof that it agrees to act for an account: the file that goes from the signer to the account.
type consent struct {
	ChainID uint64      `json:"chainID"`
	Oracle  evm.Address `json:"oracle"`
	Account evm.Address `json:"account"`
	Signer  evm.Address `json:"signer"`
	Powers  string      `json:"powers"`
	// PerDay is in the smallest unit of the payment token.
	PerDay string `json:"perDay"`
	// Deadline is in seconds since 1970.
	Deadline  uint64 `json:"deadline"`
	Signature []byte `json:"signature,omitempty"`
}

// authority is what the proof is for.
func (c consent) authority() (chain.Authority, error) {
	powers, known := powersByName[c.Powers]
	perDay, ok := new(big.Int).SetString(c.PerDay, 10)
	if !known || !ok {
		return chain.Authority{}, session.Usagef("its powers or its amount a day cannot be read")
	}
	return chain.Authority{Signer: c.Signer, Powers: powers, PerDay: perDay, Deadline: c.Deadline}, nil
}

// readConsent reads a proof and checks its signature. It is refused when it has fields that we do not know.
func readConsent(path string) (consent, chain.Authority, error) {
	var c consent
	file, err := os.Open(path)
	if err != nil {
		return c, chain.Authority{}, session.Usagef("reading the proof: %w", err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	raw, err := io.ReadAll(io.LimitReader(file, proofLimit))
	if err != nil {
		return c, chain.Authority{}, fmt.Errorf("reading the proof: %w", err)
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&c); err != nil {
		return c, chain.Authority{}, session.Usagef("%s is not what `dehug signer prove` writes", path)
	}
	authority, err := c.authority()
	if err != nil {
		return c, authority, session.Usagef("proof %s: %w", path, err)
	}
	document := chain.NewDomain(c.ChainID, c.Oracle).SignerProof(c.Account, authority)
	if err := signer.Check(c.Signer, document, c.Signature); err != nil {
		return c, authority, session.Usagef("proof %s was not signed by %s as it stands; have it made anew", path, c.Signer)
	}
	return c, authority, nil
}

// refuse returns why a proof is of no use to an account at a deployment.
func (c consent) refuse(account evm.Address, n *session.Network, now time.Time) error {
	switch {
	case c.Account != account:
		return session.Usagef("the proof is for account %s, and %s sends; choose that account, or have the proof made anew",
			c.Account, account)
	case c.ChainID != n.Addresses.ChainID || c.Oracle != n.Contracts.Oracle:
		return session.Usagef("the proof is for the usage oracle %s on chain %d, not for %s on chain %d; take the same "+
			"addresses file on both machines", c.Oracle, c.ChainID, n.Contracts.Oracle, n.Addresses.ChainID)
	case uint64(max(now.Unix(), 0)) > c.Deadline: //nolint:gosec // not negative
		return session.Usagef("the proof ended at %s; have it made anew with `dehug signer prove`",
			session.Stamp(time.Unix(int64(c.Deadline), 0).UTC())) //nolint:gosec // a time
	}
	return nil
}
