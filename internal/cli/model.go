package cli

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
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

func (s *session) modelCommand() *cobra.Command {
	root := &cobra.Command{Use: "model", Short: "Show models"}
	root.AddCommand(&cobra.Command{
		Use: "show <model>", Short: "Show a model by name, CID or token id",
		Args: arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error { return s.showModel(cmd.Context(), args[0]) },
	})
	return root
}

func (s *session) showModel(ctx context.Context, given string) error {
	n, err := s.network(ctx)
	if err != nil {
		return err
	}
	// Nobody holds a grant as the zero account, so the answer carries the token's own terms.
	facts, err := n.facts(ctx, given, evm.Address{})
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
		versions, err := n.reader.Versions(ctx, given, listedVersions, n.addresses.DeployedAtBlock, chain.Latest)
		if err != nil {
			return err
		}
		for _, v := range versions {
			out.Versions = append(out.Versions, ipld.CIDFromDigest(v))
		}
	}
	return s.print(out, func(w io.Writer) { out.text(w, facts.Terms, n.token) })
}

func (m modelFacts) text(w io.Writer, terms license.Terms, token chain.PaymentToken) {
	if m.Name != "" {
		line(w, "name         %s", m.Name)
	}
	line(w, "kind         %s, active %s", m.Kind, yes(m.Active))
	line(w, "CID          %s", m.CID)
	line(w, "token        %s", m.TokenID)
	line(w, "creator      %s", m.Creator)
	line(w, "owner        %s", m.Owner)
	if terms.LicenseID == "" {
		line(w, "license      none: nobody may serve it")
	} else {
		printTerms(w, terms, token)
		line(w, "terms hash   %s", m.TermsHash)
	}
	for i, v := range m.Versions {
		if i == 0 {
			line(w, "versions     %s (newest)", v)
			continue
		}
		line(w, "             %s", v)
	}
}
