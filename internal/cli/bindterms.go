package cli

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
)

// boundTerms is what terms bind prints.
type boundTerms struct {
	TokenID    string `json:"tokenID"`
	Payer      string `json:"payer"`
	Provider   string `json:"provider"`
	TermsIndex uint64 `json:"termsIndex"`
	*sent
}

func (s *session) termsCommand() *cobra.Command {
	root := &cobra.Command{Use: "terms", Short: "Say by which terms usage is divided"}
	var payer, provider, accept string
	bind := &cobra.Command{
		Use: "bind <model>", Short: "Divide a payer's usage by the terms of its license; for the provider, before the " +
			"first settlement",
		Long: "bind binds what a provider will be paid for a payer's usage of a model to the terms that apply to that " +
			"payer now: those\n" +
			"of its license, else the model's own. It is done once, before the first settlement; without it, the terms that " +
			"the model\n" +
			"was published with divide. The sender is the provider or its signer.",
		Args: arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.bindTerms(cmd.Context(), args[0], payer, provider, accept)
		},
	}
	bind.Flags().StringVar(&payer, "payer", "", "account that pays for the usage (default: the key file's)")
	bind.Flags().StringVar(&provider, "provider", "", "account that serves (default: the key file's)")
	bind.Flags().StringVar(&accept, "accept-terms", "", "hash of the terms that you read and mean")
	root.AddCommand(bind)
	return root
}

func (s *session) bindTerms(ctx context.Context, given, payerText, providerText, accept string) error {
	payer, provider, err := s.parties(payerText, providerText)
	if err != nil {
		return err
	}
	t, err := s.trade(ctx)
	if err != nil {
		return err
	}
	facts, err := t.facts(ctx, given, payer)
	if err != nil {
		return err
	}
	if facts.TermsIndex != 0 && accept != facts.TermsHash.String() {
		_ = s.printLicense(facts, payer, t.token, nil)
		return usagef("to divide by these terms, give --accept-terms %s", facts.TermsHash)
	}
	key := chain.SettlementKey{TokenID: facts.TokenID, Payer: payer, Provider: provider}
	receipt, err := s.send(ctx, t.sender, "binding the terms")(t.encoder.BindTerms(key, facts.TermsIndex))
	if err != nil {
		return err
	}
	done := sentOf(receipt)
	out := boundTerms{
		TokenID: facts.TokenID.String(), Payer: payer.String(), Provider: provider.String(),
		TermsIndex: facts.TermsIndex, sent: &done,
	}
	return s.print(out, func(w io.Writer) {
		line(w, "token        %s", out.TokenID)
		line(w, "payer        %s", out.Payer)
		line(w, "provider     %s", out.Provider)
		line(w, "terms        number %d", out.TermsIndex)
		out.text(w)
	})
}
