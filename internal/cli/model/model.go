// Package model has the commands that show models.
package model

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
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
	Name       string   `json:"name,omitempty"`
	TokenID    string   `json:"tokenID"`
	CID        string   `json:"cid"`
	Kind       string   `json:"kind"`
	Owner      string   `json:"owner"`
	Creator    string   `json:"creator"`
	Active     bool     `json:"active"`
	License    string   `json:"license"`
	TermsIndex uint64   `json:"termsIndex"`
	TermsHash  string   `json:"termsHash"`
	Versions   []string `json:"versions,omitempty"`
}

// Command returns the group `dehug model`.
func Command(s *session.Session) *cobra.Command {
	root := &cobra.Command{Use: "model", Short: "Show models"}
	root.AddCommand(&cobra.Command{
		Use: "show <model>", Short: "Show a model by name, CID or token id",
		Args: session.Arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error { return showModel(cmd.Context(), s, args[0]) },
	})
	return root
}

func showModel(ctx context.Context, s *session.Session, given string) error {
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
	}
	if facts.IsModel {
		out.Kind = "Model"
	}
	if strings.Contains(given, "/") {
		out.Name = given
		versions, err := n.Reader.Versions(ctx, given, listedVersions, n.Addresses.DeployedAtBlock, chain.Latest)
		if err != nil {
			return err
		}
		for _, v := range versions {
			out.Versions = append(out.Versions, ipld.CIDFromDigest(v))
		}
	}
	return s.Print(out, func(w io.Writer) { out.text(w, facts.Terms, n.Token) })
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
	for i, v := range m.Versions {
		if i == 0 {
			session.Line(w, "versions     %s (newest)", v)
			continue
		}
		session.Line(w, "             %s", v)
	}
}
