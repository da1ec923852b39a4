package publish

import (
	"fmt"
	"io"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
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
	return p.session.Print(r, func(w io.Writer) {
		session.Line(w, "%s", r.Status)
		session.Line(w, "name         %s", r.Name)
		session.Line(w, "CID          %s", r.CID)
		session.Line(w, "token        %s", r.TokenID)
		session.Line(w, "terms        %s (number %d, hash %s)", p.terms.LicenseID, r.TermsIndex, r.TermsHash)
		if r.Transaction != "" {
			session.Line(w, "transaction  %s", r.Transaction)
		}
		if p.Reader != nil {
			session.Line(w, "cost         %d gas, %s of the chain's coin", r.Cost.GasUsed, r.Cost.Fee)
		}
		for _, u := range r.Uploads {
			session.Line(w, "uploaded     %s", u.Target)
			if u.Next != "" {
				session.Line(w, "             not served yet; on a node: %s", u.Next)
			}
		}
		session.Line(w, "\nApply this to serve it:\n")
		for text := range strings.Lines(r.Manifest) {
			session.Line(w, "%s", strings.TrimSuffix(text, "\n"))
		}
	})
}
