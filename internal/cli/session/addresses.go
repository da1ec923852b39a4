package session

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Addresses is where a deployment's contracts are.
type Addresses struct {
	ChainID  uint64 `json:"chainID"`
	Registry string `json:"registry"`
	Licenses string `json:"licenses"`
	Oracle   string `json:"oracle"`
	// Disputes and Claims stand beside the others; empty in a file that does not name them.
	Disputes     string `json:"disputes,omitempty"`
	Claims       string `json:"claims,omitempty"`
	PaymentToken string `json:"paymentToken"`
	// PaymentDecimals of the payment token; nil in a file that does not say them.
	PaymentDecimals *int   `json:"paymentDecimals,omitempty"`
	DeployedAtBlock uint64 `json:"deployedAtBlock"`
}

// addressesDocument is the addresses file: a patch of a DeHugNetwork, so that a kustomization can read what deploy
// wrote. What a DeHugNetwork has no field for is in annotations.
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
	paymentDecimalsAnnotation = "dehug.io/payment-decimals"
	deployedAtBlockAnnotation = "dehug.io/deployed-at-block"
	disputesAnnotation        = "dehug.io/receipt-disputes"
	claimsAnnotation          = "dehug.io/namespace-claims"
)

// ReadAddresses reads an addresses file; fs.ErrNotExist when there is none.
func ReadAddresses(path string) (Addresses, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Addresses{}, fmt.Errorf("reading the contracts' addresses: %w", err)
	}
	var d addressesDocument
	if err := json.Unmarshal(raw, &d); err != nil || d.Kind != "DeHugNetwork" || d.Spec.ChainID == 0 {
		return Addresses{}, Usagef("addresses file %s is not what `dehug deploy --out` writes", path)
	}
	block, err := strconv.ParseUint(d.Metadata.Annotations[deployedAtBlockAnnotation], 10, 64)
	if err != nil {
		return Addresses{}, Usagef("addresses file %s: annotation %s: %w", path, deployedAtBlockAnnotation, err)
	}
	var decimals *int
	if text, ok := d.Metadata.Annotations[paymentDecimalsAnnotation]; ok {
		n, err := strconv.ParseUint(text, 10, 8)
		if err != nil {
			return Addresses{}, Usagef("addresses file %s: annotation %s: %w", path, paymentDecimalsAnnotation, err)
		}
		given := int(n) //nolint:gosec // eight bits
		decimals = &given
	}
	return Addresses{
		ChainID: d.Spec.ChainID, Registry: d.Spec.Contracts.Registry, Licenses: d.Spec.Contracts.Licenses,
		Oracle: d.Spec.Contracts.Oracle, Disputes: d.Metadata.Annotations[disputesAnnotation],
		Claims:       d.Metadata.Annotations[claimsAnnotation],
		PaymentToken: d.Metadata.Annotations[paymentTokenAnnotation], PaymentDecimals: decimals, DeployedAtBlock: block,
	}, nil
}

// WriteAddresses writes the file whole or not at all.
func WriteAddresses(path string, a Addresses) error {
	d := addressesDocument{APIVersion: "dehug.io/v1alpha1", Kind: "DeHugNetwork"}
	d.Metadata.Name = "addresses"
	d.Metadata.Annotations = map[string]string{
		paymentTokenAnnotation: a.PaymentToken, deployedAtBlockAnnotation: strconv.FormatUint(a.DeployedAtBlock, 10),
	}
	for annotation, address := range map[string]string{disputesAnnotation: a.Disputes, claimsAnnotation: a.Claims} {
		if address != "" {
			d.Metadata.Annotations[annotation] = address
		}
	}
	if a.PaymentDecimals != nil {
		d.Metadata.Annotations[paymentDecimalsAnnotation] = strconv.Itoa(*a.PaymentDecimals)
	}
	d.Spec.ChainID = a.ChainID
	d.Spec.Contracts.Registry, d.Spec.Contracts.Licenses, d.Spec.Contracts.Oracle = a.Registry, a.Licenses, a.Oracle
	raw, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding the addresses: %w", err)
	}
	return WriteWhole(path, append(raw, '\n'), 0o644)
}

// contracts parses the addresses; path names the file in errors.
func (a Addresses) contracts(path string) (chain.Contracts, error) {
	var contracts chain.Contracts
	for _, field := range []struct {
		name string
		text string
		into *evm.Address
	}{
		{"registry", a.Registry, &contracts.Registry},
		{"licenses", a.Licenses, &contracts.Licenses},
		{"oracle", a.Oracle, &contracts.Oracle},
	} {
		var err error
		if *field.into, err = evm.ParseAddress(field.text); err != nil {
			return contracts, Usagef("addresses file %s: %s: %w", path, field.name, err)
		}
	}
	return contracts, nil
}

// ReadDeployment reads an addresses file and parses its addresses.
func ReadDeployment(path string) (Addresses, chain.Contracts, error) {
	a, err := ReadAddresses(path)
	if err != nil {
		return a, chain.Contracts{}, err
	}
	contracts, err := a.contracts(path)
	return a, contracts, err
}

// check compares what the chain says of the payment token with what the file says; path names the file in errors.
func (a Addresses) check(path string, token chain.PaymentToken) error {
	if a.PaymentToken != "" {
		want, err := evm.ParseAddress(a.PaymentToken)
		if err != nil {
			return Usagef("addresses file %s: annotation %s: %w", path, paymentTokenAnnotation, err)
		}
		if want != token.Address {
			return Usagef("addresses file %s names the payment token %s, and the usage oracle settles in %s: take all "+
				"addresses from one deployment",
				path, want, token.Address)
		}
	}
	if a.PaymentDecimals != nil && *a.PaymentDecimals != token.Decimals {
		return fmt.Errorf("the chain RPC endpoints say that the payment token %s has %d decimals, and addresses file %s "+
			"says %d: "+
			"an endpoint lies, or the file is of another deployment; compare endpoints with several --rpc",
			token.Address, token.Decimals, path, *a.PaymentDecimals)
	}
	return nil
}
