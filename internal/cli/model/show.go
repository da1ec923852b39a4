package model

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/cli/terms"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// listedVersions bounds what model show lists.
const listedVersions = 20

// modelFacts is what model show prints.
type modelFacts struct {
	Name       string `json:"name,omitempty"`
	TokenID    string `json:"tokenID"`
	CID        string `json:"cid"`
	Kind       string `json:"kind"`
	Owner      string `json:"owner"`
	Creator    string `json:"creator"`
	Active     bool   `json:"active"`
	License    string `json:"license"`
	TermsIndex uint64 `json:"termsIndex"`
	TermsHash  string `json:"termsHash"`
	// Terms are the whole terms.
	Terms    session.Record `json:"terms,omitempty"`
	Versions []version      `json:"versions,omitempty"`
	// Description is what the creator inscribed for marketplaces.
	Description string           `json:"description,omitempty"`
	Claims      []session.Record `json:"claims,omitempty"`
}

// version is one version of a name.
type version struct {
	CID         string `json:"cid"`
	TokenID     string `json:"tokenID"`
	PublishedAt string `json:"publishedAt"`
	Newest      bool   `json:"newest"`
}

func showCommand(s *session.Session) *cobra.Command {
	var attestors []string
	cmd := &cobra.Command{
		Use: "show <model>", Short: "Show a model by name, CID or token id",
		Long: "show tells whose a model is, the terms that it was published with and, by its name, its versions with the\n" +
			"days of their publication, and who attested which account rightfully stands for its namespace. Anybody can\n" +
			"attest: --attestor names whose word is shown, else it is that of the newest attestors.",
		Example: "  dehug model show alice/my-model\n  dehug model show datasets/alice/my-data -o json",
		Args:    session.Arguments(1, 1, aModel),
		RunE: func(cmd *cobra.Command, args []string) error {
			trusted := make([]evm.Address, len(attestors))
			for i, text := range attestors {
				var err error
				if trusted[i], err = s.Account(cmd.Context(), "--attestor", text); err != nil {
					return err
				}
			}
			return showModel(cmd.Context(), s, args[0], trusted)
		},
	}
	cmd.Flags().StringSliceVar(&attestors, "attestor", nil, "account whose attestation is shown; can be repeated")
	return cmd
}

func showModel(ctx context.Context, s *session.Session, given string, attestors []evm.Address) error {
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	// The zero account holds no grant, so the answer carries the token's own terms.
	facts, err := n.Facts(ctx, given, evm.Address{})
	if err != nil {
		return err
	}
	out := modelFacts{
		TokenID: facts.TokenID.String(), CID: ipld.CIDFromDigest(facts.TokenID), Kind: "Dataset",
		Owner: facts.Owner.String(), Creator: facts.Creator.String(), Active: facts.Active,
		License: facts.Terms.LicenseID, TermsIndex: facts.TermsIndex, TermsHash: facts.TermsHash.String(),
		Terms: terms.Fields(facts.Terms, n.Token),
	}
	if facts.IsModel {
		out.Kind = "Model"
	}
	inscribed, err := n.Reader.Metadata(ctx, facts.TokenID, chain.Latest)
	if err != nil {
		return err
	}
	if session.IsName(inscribed.Name) {
		out.Description = inscribed.Description
	}
	if session.IsName(given) {
		out.Name = given
		versions, err := n.History().Versions(ctx, given, listedVersions)
		if err != nil {
			return err
		}
		out.Versions = tellVersions(versions)
		claims, err := findClaims(ctx, s, n, chain.NamespaceOf(given), attestors)
		if err != nil {
			return err
		}
		out.Claims = tellClaims(claims, facts.Creator)
	}
	return s.Print(out, func(w io.Writer) { out.text(w, facts.Terms, n.Token) })
}

func tellVersions(versions []history.Token) []version {
	told := make([]version, len(versions))
	for i, v := range versions {
		told[i] = version{
			CID: ipld.CIDFromDigest(v.ID), TokenID: v.ID.String(), PublishedAt: session.Stamp(v.PublishedAt), Newest: v.Newest,
		}
	}
	return told
}

func (m modelFacts) text(w io.Writer, offered license.Terms, token chain.PaymentToken) {
	if m.Name != "" {
		session.Line(w, "name         %s", m.Name)
	}
	session.Line(w, "kind         %s, active %s", m.Kind, session.Yes(m.Active))
	session.Line(w, "CID          %s", m.CID)
	session.Line(w, "token        %s", m.TokenID)
	session.Line(w, "creator      %s", m.Creator)
	session.Line(w, "owner        %s", m.Owner)
	if offered.LicenseID == "" {
		session.Line(w, "license      none: it may not be served")
	} else {
		terms.Print(w, offered, token)
		session.Line(w, "terms hash   %s", m.TermsHash)
	}
	label := "versions"
	for _, v := range m.Versions {
		newest := ""
		if v.Newest {
			newest = " (newest)"
		}
		session.Line(w, "%-12s %s %s%s", label, v.PublishedAt, v.CID, newest)
		label = ""
	}
	if m.Description != "" {
		session.Line(w, "description  %s", m.Description)
	}
	session.Record{session.Fact("claims", "claims", m.Claims)}.Text(w)
}
