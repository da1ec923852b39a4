package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/license"
)

// manifest is the DeHugModel (or, for a dataset, the facts) that a user applies. Terms that are not open are
// accepted by their hash, so the reader sees that there is something to accept.
func manifest(r Published, terms license.Terms, f publishFlags) string {
	var b strings.Builder
	if f.dataset {
		fmt.Fprintf(&b, "# %s is a dataset: fetch it by its CID %s.\n", r.Name, r.CID)
		return b.String()
	}
	_, name, _ := strings.Cut(r.Name, "/")
	fmt.Fprintf(&b, "apiVersion: dehug.io/v1alpha1\nkind: DeHugModel\nmetadata:\n  name: %s\nspec:\n", objectName(name))
	fmt.Fprintf(&b, "  networkRef:\n    name: %s\n  model: %s\n", f.network, r.Name)
	if !terms.Open || !terms.CommercialUse {
		b.WriteString("  license:\n")
	}
	if !terms.CommercialUse {
		b.WriteString("    use: NonCommercial\n")
	}
	if !terms.Open {
		fmt.Fprintf(&b, "    acceptTerms: %q\n", r.TermsHash)
	}
	return b.String()
}

// objectName turns a model's name into a Kubernetes object name.
func objectName(name string) string {
	mapped := strings.Map(func(c rune) rune {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			return c
		case c >= 'A' && c <= 'Z':
			return c + 'a' - 'A'
		}
		return '-'
	}, name)
	if mapped = strings.Trim(mapped, "-"); mapped == "" {
		return "model"
	}
	return mapped
}

func (p *publication) print() error {
	r := &p.result
	r.Manifest = manifest(*r, p.terms, p.flags)
	return p.session.print(r, func(w io.Writer) {
		line(w, "%s", r.Status)
		line(w, "name         %s", r.Name)
		line(w, "CID          %s", r.CID)
		line(w, "token        %s", r.TokenID)
		line(w, "terms        %s (number %d, hash %s)", p.terms.LicenseID, r.TermsIndex, r.TermsHash)
		if r.Transaction != "" {
			line(w, "transaction  %s", r.Transaction)
		}
		if p.reader != nil {
			line(w, "cost         %d gas, %s of the chain's coin", r.Cost.GasUsed, r.Cost.Fee)
		}
		for _, u := range r.Uploads {
			line(w, "uploaded     %s", u.Target)
			if u.Next != "" {
				line(w, "             nobody serves it yet; on a node: %s", u.Next)
			}
		}
		line(w, "\nApply this to serve it:\n")
		for text := range strings.Lines(r.Manifest) {
			line(w, "%s", strings.TrimSuffix(text, "\n"))
		}
	})
}
