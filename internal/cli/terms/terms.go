// Package terms reads and prints license terms.
package terms

import (
	"fmt"
	"math/big"
	"os"
	"strings"
	"time"

	"github.com/github/go-spdx/v2/spdxexp/spdxlicenses"
	"sigs.k8s.io/yaml"

	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// File is a file of terms, YAML or JSON. Prices are decimal numbers of the payment token.
type File struct {
	// License is an SPDX identifier or LicenseRef-….
	License string `json:"license"`
	// Text is the CID of the license's text, for a LicenseRef.
	Text          string      `json:"text"`
	Open          bool        `json:"open"`
	CommercialUse bool        `json:"commercialUse"`
	Attribution   bool        `json:"attribution"`
	Derivatives   bool        `json:"derivatives"`
	Grant         *grantTerms `json:"grant"`
	Usage         *usageTerms `json:"usage"`
	Split         *splitTerms `json:"split"`
}

// grantTerms say what one grant costs and how it ends.
type grantTerms struct {
	Price        decimal  `json:"price"`
	Period       duration `json:"period"`
	Seats        count    `json:"seats"`
	Revocable    bool     `json:"revocable"`
	NoticePeriod duration `json:"noticePeriod"`
}

// usageTerms are prices per 1,000,000 units, and what a unit is; tokens unless said.
type usageTerms struct {
	InputMeasure  measure `json:"inputMeasure"`
	OutputMeasure measure `json:"outputMeasure"`
	Input         decimal `json:"inputPerMillion"`
	Output        decimal `json:"outputPerMillion"`
	Requests      decimal `json:"requestsPerMillion"`
}

// splitTerms divide what the protocol leaves of usage; they sum to the whole.
type splitTerms struct {
	Creator  share `json:"creator"`
	Owner    share `json:"owner"`
	Provider share `json:"provider"`
}

// Load takes what --license was given: a file of terms, or the SPDX identifier of an open license.
// decimals are the payment token's.
func Load(given string, decimals int) (license.Terms, error) {
	if info, err := os.Stat(given); err == nil && info.Mode().IsRegular() {
		raw, err := os.ReadFile(given)
		if err != nil {
			return license.Terms{}, fmt.Errorf("reading the terms: %w", err)
		}
		terms, err := parseTerms(raw, decimals)
		if err != nil {
			return license.Terms{}, session.Usagef("terms file %s: %w", given, err)
		}
		return terms, nil
	}
	if strings.ContainsAny(given, "/\\") || strings.HasSuffix(given, ".yaml") || strings.HasSuffix(given, ".json") {
		return license.Terms{}, session.Usagef("there is no terms file %s", given)
	}
	terms, err := spdxTerms(given)
	if err != nil {
		return license.Terms{}, session.WrapUsage(err)
	}
	return terms, nil
}

// parseTerms reads a terms file strictly: an unknown field is an error, because it would be ignored otherwise.
func parseTerms(raw []byte, decimals int) (license.Terms, error) {
	var f File
	raw, err := numbersAsText(raw)
	if err != nil {
		return license.Terms{}, cleanYAML(err)
	}
	if err := yaml.UnmarshalStrict(raw, &f); err != nil {
		return license.Terms{}, cleanYAML(err)
	}
	id, err := licenseID(f.License)
	if err != nil {
		return license.Terms{}, err
	}
	t := license.Terms{
		LicenseID: id, Open: f.Open, CommercialUse: f.CommercialUse, Attribution: f.Attribution, Derivatives: f.Derivatives,
		GrantPrice: "0", Split: usage.Split{Creator: 10_000},
	}
	if f.Text != "" {
		id, err := ipld.ParseCID(f.Text)
		if err != nil {
			return t, fmt.Errorf("text: %w", err)
		}
		t.TextDigest = id.Digest
	}
	if f.Open && f.Grant != nil {
		return t, fmt.Errorf("open terms need no grant: remove grant, or set open to false")
	}
	if f.Grant != nil {
		if err := f.Grant.apply(&t, decimals); err != nil {
			return t, err
		}
	}
	if f.Usage != nil {
		if f.Split == nil {
			return t, fmt.Errorf("usage has prices, so split must say who receives them")
		}
		if err := f.Usage.apply(&t, decimals); err != nil {
			return t, err
		}
	}
	if f.Split != nil {
		t.Split, err = f.Split.parseShares()
	}
	return t, err
}

func (g *grantTerms) apply(t *license.Terms, decimals int) error {
	price, err := ParseAmount("grant.price", string(g.Price), decimals, 96)
	if err != nil {
		return err
	}
	t.GrantPrice, t.Seats, t.Revocable = price.String(), uint32(g.Seats), g.Revocable
	t.Period, t.NoticePeriod = time.Duration(g.Period), time.Duration(g.NoticePeriod)
	return nil
}

func (u *usageTerms) apply(t *license.Terms, decimals int) error {
	t.InputMeasure, t.OutputMeasure = uint8(u.InputMeasure), uint8(u.OutputMeasure)
	for _, p := range []struct {
		name string
		text decimal
		into *uint64
	}{
		{"usage.inputPerMillion", u.Input, &t.InputPrice},
		{"usage.outputPerMillion", u.Output, &t.OutputPrice},
		{"usage.requestsPerMillion", u.Requests, &t.RequestPrice},
	} {
		price, err := ParseAmount(p.name, string(p.text), decimals, 64)
		if err != nil {
			return err
		}
		*p.into = price.Uint64()
	}
	return nil
}

// ParseAmount reads a decimal number of a token that has so many decimals; none is zero. name says in
// errors what the number is.
func ParseAmount(name, text string, decimals, bits int) (*big.Int, error) {
	if text == "" {
		return new(big.Int), nil
	}
	amount, err := units.Parse(text, decimals)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if amount.BitLen() > bits {
		return nil, fmt.Errorf("%s: %s is too large", name, text)
	}
	return amount, nil
}

// licenseID checks an identifier and gives it its canonical case.
func licenseID(id string) (string, error) {
	if rest, ok := strings.CutPrefix(id, "LicenseRef-"); ok && rest != "" {
		return id, nil
	}
	for _, known := range spdxlicenses.GetLicenses() {
		if strings.EqualFold(known, id) {
			return known, nil
		}
	}
	return "", fmt.Errorf("license %q is not on the SPDX list; see https://spdx.org/licenses, or use LicenseRef-… in a "+
		"terms file", id)
}

// restricted are SPDX licenses, by the start of their identifier, that are not open: their terms need a file.
var restricted = []string{"BUSL-", "SSPL-", "Elastic-", "PolyForm-", "Parity-", "Prosperity-", "FSL-", "LicenseRef-"}

// unattributed are open licenses that ask for no attribution.
var unattributed = map[string]bool{"CC0-1.0": true, "Unlicense": true, "0BSD": true, "MIT-0": true, "WTFPL": true}

// spdxTerms are the open terms of an SPDX license, free of charge.
func spdxTerms(id string) (license.Terms, error) {
	id, err := licenseID(id)
	if err != nil {
		return license.Terms{}, err
	}
	for _, start := range restricted {
		if strings.HasPrefix(id, start) {
			return license.Terms{}, fmt.Errorf("license %s is not an open license; write its terms to a file and give that", id)
		}
	}
	return license.Terms{
		LicenseID: id, Open: true, GrantPrice: "0", Attribution: !unattributed[id],
		CommercialUse: !strings.Contains(id, "-NC"), Derivatives: !strings.Contains(id, "-ND"),
		Split: usage.Split{Creator: 10_000},
	}, nil
}

// cleanYAML takes the library's prefixes off an error.
func cleanYAML(err error) error {
	text := err.Error()
	for _, prefix := range []string{"error unmarshaling JSON: ", "while decoding JSON: ",
		"error converting YAML to JSON: ", "json: "} {
		text = strings.ReplaceAll(text, prefix, "")
	}
	return fmt.Errorf("%s", text)
}

// parseShares returns the shares in hundredths of a percent; they must sum to 100 %.
func (s *splitTerms) parseShares() (usage.Split, error) {
	out := usage.Split{
		Creator: uint16(s.Creator), Owner: uint16(s.Owner), Provider: uint16(s.Provider),
	}
	if sum := int(out.Creator) + int(out.Owner) + int(out.Provider); sum != 10_000 {
		return out, fmt.Errorf("split sums to %s%%, not to 100%%", units.Format(big.NewInt(int64(sum)), 2))
	}
	return out, nil
}
