package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Addresses is where a deployment's contracts are.
type Addresses struct {
	ChainID         uint64 `json:"chainID"`
	Registry        string `json:"registry"`
	Licenses        string `json:"licenses"`
	Oracle          string `json:"oracle"`
	PaymentToken    string `json:"paymentToken"`
	DeployedAtBlock uint64 `json:"deployedAtBlock"`
}

// addressesDocument is the addresses file: a patch of a DeHugNetwork, so that a kustomization can read what deploy wrote. What a
// DeHugNetwork has no field for is in annotations.
type addressesDocument struct {
	APIVersion string `json:"apiVersion"`
	Kind       string `json:"kind"`
	Metadata   struct {
		Name        string            `json:"name"`
		Annotations map[string]string `json:"annotations"`
	} `json:"metadata"`
	Spec struct {
		ChainID   uint64 `json:"chainID"`
		Contracts struct {
			Registry string `json:"registry"`
			Licenses string `json:"licenses"`
			Oracle   string `json:"oracle"`
		} `json:"contracts"`
	} `json:"spec"`
}

const (
	paymentTokenAnnotation    = "dehug.io/payment-token"
	deployedAtBlockAnnotation = "dehug.io/deployed-at-block"
)

// ReadAddresses reads an addresses file; fs.ErrNotExist when there is none.
func ReadAddresses(path string) (Addresses, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Addresses{}, fmt.Errorf("reading the contracts' addresses: %w", err)
	}
	var d addressesDocument
	if err := json.Unmarshal(raw, &d); err != nil || d.Kind != "DeHugNetwork" || d.Spec.ChainID == 0 {
		return Addresses{}, usagef("addresses file %s is not what `dehug deploy --out` writes", path)
	}
	block, err := strconv.ParseUint(d.Metadata.Annotations[deployedAtBlockAnnotation], 10, 64)
	if err != nil {
		return Addresses{}, usagef("addresses file %s: annotation %s: %w", path, deployedAtBlockAnnotation, err)
	}
	return Addresses{
		ChainID: d.Spec.ChainID, Registry: d.Spec.Contracts.Registry, Licenses: d.Spec.Contracts.Licenses, Oracle: d.Spec.Contracts.Oracle,
		PaymentToken: d.Metadata.Annotations[paymentTokenAnnotation], DeployedAtBlock: block,
	}, nil
}

// writeAddresses writes the file whole or not at all.
func writeAddresses(path string, a Addresses) error {
	d := addressesDocument{APIVersion: "dehug.io/v1alpha1", Kind: "DeHugNetwork"}
	d.Metadata.Name = "addresses"
	d.Metadata.Annotations = map[string]string{
		paymentTokenAnnotation: a.PaymentToken, deployedAtBlockAnnotation: strconv.FormatUint(a.DeployedAtBlock, 10),
	}
	d.Spec.ChainID = a.ChainID
	d.Spec.Contracts.Registry, d.Spec.Contracts.Licenses, d.Spec.Contracts.Oracle = a.Registry, a.Licenses, a.Oracle
	raw, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding the addresses: %w", err)
	}
	return writeWhole(path, append(raw, '\n'), 0o644)
}

// contracts parses the addresses; path names the file in errors.
func (a Addresses) contracts(path string) (chain.Contracts, error) {
	var contracts chain.Contracts
	for _, field := range []struct {
		name string
		text string
		into *license.Address
	}{
		{"registry", a.Registry, &contracts.Registry},
		{"licenses", a.Licenses, &contracts.Licenses},
		{"oracle", a.Oracle, &contracts.Oracle},
	} {
		var err error
		if *field.into, err = chain.ParseAddress(field.text); err != nil {
			return contracts, usagef("addresses file %s: %s: %w", path, field.name, err)
		}
	}
	return contracts, nil
}

func readDeployment(path string) (Addresses, chain.Contracts, error) {
	a, err := ReadAddresses(path)
	if err != nil {
		return a, chain.Contracts{}, err
	}
	contracts, err := a.contracts(path)
	return a, contracts, err
}
