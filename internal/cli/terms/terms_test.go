package terms

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

func TestExampleTermsAreRead(t *testing.T) {
	split := usage.Split{Creator: 7000, Owner: 1000, Provider: 2000}
	for file, want := range map[string]license.Terms{
		"commercial.yaml": {
			LicenseID: "LicenseRef-TinyChat-Commercial", CommercialUse: true, Attribution: true, Revocable: true,
			NoticePeriod: 24 * time.Hour, Period: 720 * time.Hour, Seats: 4, GrantPrice: "25000000",
			InputPrice: 100_000, OutputPrice: 400_000, Split: split,
		},
		"open-metered.yaml": {
			LicenseID: "Apache-2.0", Open: true, CommercialUse: true, Attribution: true, Derivatives: true, GrantPrice: "0",
			InputPrice: 100_000, OutputPrice: 400_000, RequestPrice: 1_000_000, Split: split,
		},
	} {
		t.Run(file, func(t *testing.T) {
			got, err := Load(filepath.Join("..", "..", "..", "examples", "terms", file), 6)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEveryExampleIsRead(t *testing.T) {
	files, err := filepath.Glob("../../../examples/terms/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		if _, err := Load(file, 6); err != nil {
			t.Error(err)
		}
	}
}

func TestSPDXIdentifiersStandForOpenTerms(t *testing.T) {
	all := usage.Split{Creator: 10_000}
	for given, want := range map[string]license.Terms{
		"mit":             {LicenseID: "MIT", Open: true, CommercialUse: true, Attribution: true, Derivatives: true, GrantPrice: "0", Split: all},
		"CC-BY-NC-ND-4.0": {LicenseID: "CC-BY-NC-ND-4.0", Open: true, Attribution: true, GrantPrice: "0", Split: all},
		"CC0-1.0":         {LicenseID: "CC0-1.0", Open: true, CommercialUse: true, Derivatives: true, GrantPrice: "0", Split: all},
	} {
		t.Run(given, func(t *testing.T) {
			got, err := Load(given, 6)
			if diff := cmp.Diff(want, got); err != nil || diff != "" {
				t.Errorf("%v\n%s", err, diff)
			}
		})
	}
}

func TestNumbersInTermsAreWhatWasWritten(t *testing.T) {
	file := `license: MIT
grant: {price: 25.50, seats: 10, period: 720h}
usage: {inputPerMillion: 0.000001, outputPerMillion: "1000", requestsPerMillion: 0}
split: {creator: 7250, owner: 10%, provider: 17.5%}
`
	got, err := parseTerms([]byte(file), 6)
	if err != nil {
		t.Fatal(err)
	}
	if got.GrantPrice != "25500000" || got.Seats != 10 || got.InputPrice != 1 || got.OutputPrice != 1_000_000_000 ||
		got.Split != (usage.Split{Creator: 7250, Owner: 1000, Provider: 1750}) {
		t.Errorf("read as %+v", got)
	}
}

func TestMeasuresInTermsAreByName(t *testing.T) {
	got, err := parseTerms([]byte("license: MIT\nusage: {inputMeasure: character, outputMeasure: millisecond}\n"+
		"split: {creator: 100%}\n"), 6)
	if err != nil || got.InputMeasure != uint8(typeddata.MeasureCharacter) || got.OutputMeasure != uint8(typeddata.MeasureMillisecond) {
		t.Errorf("read as %+v, %v", got, err)
	}
}

func TestMistakesInTermsAreNamed(t *testing.T) {
	for name, tc := range map[string]struct{ terms, says string }{
		"unknown field":           {"license: MIT\nopenn: true\n", "openn"},
		"field given twice":       {"license: MIT\nopen: true\nopen: false\n", "open"},
		"unknown license":         {"license: MTI\n", "not on the SPDX list"},
		"no license":              {"open: true\n", "not on the SPDX list"},
		"share of the protocol":   {"license: MIT\nsplit: {creator: 70%, provider: 20%, protocol: 10%}\n", "protocol"},
		"unknown measure":         {"license: MIT\nusage: {inputMeasure: tokens}\n", "tokens"},
		"grant on open terms":     {"license: MIT\nopen: true\ngrant: {price: 1}\n", "remove grant"},
		"price without a split":   {"license: MIT\nusage: {inputPerMillion: 1}\n", "split"},
		"split that is not whole": {"license: MIT\nsplit: {creator: 70%, owner: 20%}\n", "90%"},
		"share above the whole":   {"license: MIT\nsplit: {creator: 101%}\n", "101%"},
		"too many decimals":       {"license: MIT\ngrant: {price: 0.0000001}\n", "grant.price"},
		"negative price":          {"license: MIT\ngrant: {price: -1}\n", `"-1"`},
		"price beyond the chain":  {"license: MIT\nusage: {inputPerMillion: \"99999999999999999999\"}\nsplit: {creator: 100%}\n", "too large"},
		"leading zero":            {"license: MIT\ngrant: {price: 025}\n", `"025"`},
		"quoted leading zero":     {"license: MIT\ngrant: {price: \"025\"}\n", `"025"`},
		"hexadecimal":             {"license: MIT\ngrant: {price: 0x10}\n", `"0x10"`},
		"octal":                   {"license: MIT\ngrant: {price: 0o17}\n", `"0o17"`},
		"binary":                  {"license: MIT\ngrant: {price: 0b11}\n", `"0b11"`},
		"grouped digits":          {"license: MIT\ngrant: {price: 1_000}\n", `"1_000"`},
		"exponent":                {"license: MIT\ngrant: {price: 1e3}\n", `"1e3"`},
		"plus":                    {"license: MIT\ngrant: {price: +5}\n", `"+5"`},
		"no number":               {"license: MIT\ngrant: {price: .inf}\n", `".inf"`},
		"seats in octal":          {"license: MIT\ngrant: {seats: 010}\n", `"010"`},
		"half a seat":             {"license: MIT\ngrant: {seats: 0.5}\n", "whole number"},
		"too many seats":          {"license: MIT\ngrant: {seats: 4294967296}\n", "whole number"},
		"usage with exponent":     {"license: MIT\nusage: {inputPerMillion: 2E-1}\nsplit: {creator: 100%}\n", "25 or 0.5"},
		"share with leading zero": {"license: MIT\nsplit: {creator: 0700, provider: 93%}\n", `"0700"`},
		"duration without a unit": {"license: MIT\ngrant: {period: 30}\n", "720h"},
		"text that is no CID":     {"license: LicenseRef-x\ntext: hello\n", "text"},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "terms.yaml")
			if err := os.WriteFile(file, []byte(tc.terms), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Load(file, 6)
			if err == nil || !strings.Contains(err.Error(), tc.says) || !strings.Contains(err.Error(), file) {
				t.Errorf("error %v does not name the file and say %q", err, tc.says)
			}
			if session.ExitCode(err) != session.ExitUsage {
				t.Errorf("exit code %d, want %d", session.ExitCode(err), session.ExitUsage)
			}
		})
	}
	for given, says := range map[string]string{
		"BUSL-1.1": "not an open license", "MIT OR Apache-2.0": "SPDX list", "./gone.yaml": "no terms file", "terms.yaml": "no terms file",
	} {
		if _, err := Load(given, 6); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("--license %s: %v does not say %q", given, err, says)
		}
	}
}
