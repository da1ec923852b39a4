package escrow

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// mostAllowed bounds what one transaction allows.
const mostAllowed = 100

// allowedTokens is what signer allow prints.
type allowedTokens struct {
	Account string   `json:"account"`
	Tokens  []string `json:"tokens"`
	Allowed bool     `json:"allowed"`
	*session.Sent
}

func allowCommand(s *session.Session) *cobra.Command {
	var end bool
	allow := &cobra.Command{
		Use: "allow <model>...", Short: "Let the sender's signers pay for models that it took no license of",
		Example: "  dehug signer allow alice/open-model\n  dehug signer allow alice/open-model --end",
		Long: "allow lets vouchers of the sender's signers pay for models, as those of open terms, which need no license.\n" +
			"With --end it takes that back, after the oracle's signer thaw; what has been paid for once stays payable.",
		Args: session.Arguments(1, mostAllowed, fmt.Sprintf("1 to %d names, CIDs or token ids", mostAllowed)),
		RunE: func(cmd *cobra.Command, args []string) error { return allowTokens(cmd.Context(), s, args, !end) },
	}
	allow.Flags().BoolVar(&end, "end", false, "take it back")
	return allow
}

func allowTokens(ctx context.Context, s *session.Session, given []string, allowed bool) error {
	t, err := s.Trade(ctx)
	if err != nil {
		return err
	}
	wish := make([]any, 0, len(given)+1)
	for _, name := range given {
		wish = append(wish, session.SameModel(name))
	}
	if err := s.Want(ctx, "signer allow", append(wish, allowed)...); err != nil {
		return err
	}
	out := allowedTokens{Account: t.Sender.Address().String(), Allowed: allowed}
	ids := make([]evm.Hash, len(given))
	for i, name := range given {
		if ids[i], err = session.FindToken(ctx, t.Reader, name); err != nil {
			return err
		}
		if _, err := t.Reader.Token(ctx, ids[i], chain.Latest); err != nil {
			return err
		}
		out.Tokens = append(out.Tokens, ids[i].String())
	}
	candidate, err := t.Encoder.AllowTokens(ids, allowed)
	if err != nil {
		return session.WrapUsage(err)
	}
	does := "let vouchers of the account's signers pay for " + strings.Join(given, ", ")
	if !allowed {
		does = "no longer " + does
	}
	receipts, err := s.Perform(ctx, t.Sender, session.Sending(does, "allowing tokens", candidate))
	if err != nil {
		return err
	}
	done := session.SentOf(receipts[0])
	out.Sent = &done
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "account      %s", out.Account)
		for _, token := range out.Tokens {
			session.Line(w, "token        %s", token)
		}
		session.Line(w, "allowed      %s", session.Yes(out.Allowed))
		out.Text(w)
	})
}
