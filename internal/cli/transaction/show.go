package transaction

import (
	"io"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// shown is an entry as it is printed.
type shown struct {
	Transaction string `json:"transaction"`
	State       string `json:"state"`
	What        string `json:"what"`
	Wish        string `json:"wish,omitempty"`
	ChainID     uint64 `json:"chainID"`
	Account     string `json:"account"`
	Nonce       uint64 `json:"nonce"`
	SentAt      string `json:"sentAt"`
	EndedAt     string `json:"endedAt,omitempty"`
	ReportedAt  string `json:"reportedAt,omitempty"`
	Block       uint64 `json:"block,omitempty"`
	Fee         string `json:"fee,omitempty"`
	// All are the hashes of all that was signed under the nonce.
	All []string `json:"all"`

	age time.Duration
}

func show(e *journal.Entry, now time.Time) shown {
	newest := e.Transactions[len(e.Transactions)-1].Hash
	out := shown{
		State: string(e.State), What: e.Words, Wish: e.Key, ChainID: e.ChainID, Account: e.Account.String(), Nonce: e.Nonce,
		SentAt: session.Stamp(e.PreparedAt), EndedAt: session.Stamp(e.EndedAt), ReportedAt: session.Stamp(e.ReportedAt),
		age: now.Sub(e.PreparedAt).Round(time.Second),
	}
	if e.Outcome != nil {
		out.Block, out.Fee = e.Outcome.Block, units.Format(e.Outcome.FeeWei(), units.CoinDecimals)
		newest = e.Outcome.Hash
	}
	out.Transaction = newest.String()
	for _, t := range e.Transactions {
		out.All = append(out.All, t.Hash.String())
	}
	return out
}

func listEntries(s *session.Session, all bool, now time.Time) error {
	opened, err := s.Journal()
	if err != nil {
		return err
	}
	entries, err := opened.Entries()
	if err != nil {
		return err
	}
	slices.Reverse(entries)
	out := []shown{}
	for _, e := range entries {
		if all || e.Open() {
			out = append(out, show(e, now))
		}
	}
	return s.Print(out, func(w io.Writer) {
		if len(out) == 0 {
			session.Line(w, "nothing is open in %s", opened.Path())
		}
		for _, e := range out {
			session.Line(w, "%s  %-9s  %10s ago  chain %d  %s", e.Transaction, e.State, e.age, e.ChainID, e.What)
		}
	})
}

func findEntry(s *session.Session, hash string) (*journal.Entry, error) {
	opened, err := s.Journal()
	if err != nil {
		return nil, err
	}
	e, err := opened.Find(hash)
	if err != nil {
		return nil, session.WrapUsage(err)
	}
	return e, nil
}

func printEntry(s *session.Session, e *journal.Entry) error {
	out := show(e, time.Now())
	return s.Print(out, func(w io.Writer) {
		session.Line(w, "transaction  %s", out.Transaction)
		session.Line(w, "state        %s", out.State)
		session.Line(w, "what         %s", out.What)
		if out.Wish != "" {
			session.Line(w, "wish         %s", out.Wish)
		}
		session.Line(w, "account      %s on chain %d, nonce %d", out.Account, out.ChainID, out.Nonce)
		session.Line(w, "signed       %s, %s ago", out.SentAt, out.age)
		if out.Block > 0 {
			session.Line(w, "mined        in block %d for %s of the chain's coin", out.Block, out.Fee)
		}
		switch {
		case out.ReportedAt != "":
			session.Line(w, "told         %s", out.ReportedAt)
		case e.Open():
			session.Line(w, "told         not yet: the same command run again carries on with it and sends nothing more")
		}
		for _, hash := range out.All {
			if hash != out.Transaction {
				session.Line(w, "replaced     %s", hash)
			}
		}
	})
}
