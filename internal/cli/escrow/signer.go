package escrow

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
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
	Status  string   `json:"status,omitempty"`
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
	wish := []any{"signer allow"}
	ids := make([]evm.Hash, len(given))
	out := allowedTokens{Account: t.Sender.Address().String(), Allowed: allowed}
	for i, name := range given {
		if ids[i], err = session.FindToken(ctx, t.Reader, name); err != nil {
			return err
		}
		if _, err := t.Reader.Token(ctx, ids[i], chain.Latest); err != nil {
			return err
		}
		wish = append(wish, session.SameModel(name))
		out.Tokens = append(out.Tokens, ids[i].String())
	}
	does := "let vouchers of the account's signers pay for " + strings.Join(given, ", ")
	if !allowed {
		does = "no longer " + does
	}
	out.Sent, err = t.Once(ctx, session.Deed{What: "allowing tokens", Wish: append(wish, allowed), Does: does},
		func(*session.Action) (tx.Candidate, error) {
			left, err := findUnlike(ctx, t, ids, allowed)
			if err != nil {
				return tx.Candidate{}, err
			}
			return t.Encoder.AllowTokens(left, allowed)
		})
	if err != nil {
		return err
	}
	return printAllowed(s, out)
}

// findUnlike returns the tokens whose payment by signers is not as it is asked for; session.ErrStands for none.
func findUnlike(ctx context.Context, t *session.Trade, ids []evm.Hash, allowed bool) ([]evm.Hash, error) {
	standing, err := t.History().Allowed(ctx, t.Sender.Address(), ids)
	if err != nil {
		return nil, err
	}
	var left []evm.Hash
	for _, id := range ids {
		if standing[id] != allowed {
			left = append(left, id)
		}
	}
	if len(left) == 0 {
		return nil, session.ErrStands
	}
	return left, nil
}

func printAllowed(s *session.Session, out allowedTokens) error {
	if out.Sent == nil {
		out.Status = session.Stood
	}
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "account      %s", out.Account)
		for _, token := range out.Tokens {
			session.Line(w, "token        %s", token)
		}
		session.Line(w, "allowed      %s", session.Yes(out.Allowed))
		if out.Sent == nil {
			session.Line(w, "status       %s", out.Status)
			return
		}
		out.Text(w)
	})
}
