package license

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// acceptance is the file with which a licensee lets another account take a license for it.
type acceptance struct {
	TokenID   string `json:"tokenID"`
	TermsHash string `json:"termsHash"`
	Licensee  string `json:"licensee"`
	Payer     string `json:"payer"`
	// Deadline is in seconds since 1970.
	Deadline  uint64 `json:"deadline"`
	Signature []byte `json:"signature"`
}

// acceptFlags are those of license accept.
type acceptFlags struct {
	payer, out string
	validFor   time.Duration
	binding    binding
}

func acceptCommand(s *session.Session) *cobra.Command {
	var f acceptFlags
	cmd := &cobra.Command{
		Use: "accept <model>", Short: "Sign that another account may take a license for you",
		Example: "  dehug license accept alice/my-model --payer 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed " +
			"--out accepted.json \\\n    --accept-terms 0x2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
		Long: "accept signs the terms of a model with the key file's account, the licensee, and writes a file that the\n" +
			"payer gives to `dehug license grant --acceptance`. It sends nothing and needs no coin. It is used up by one grant.",
		Args: session.Arguments(1, 1, "one name, CID or token id"),
		RunE: func(cmd *cobra.Command, args []string) error { return signAcceptance(cmd.Context(), s, args[0], f) },
	}
	f.binding.register(cmd.Flags())
	cmd.Flags().StringVar(&f.payer, "payer", "", "account that will send the grant and pay its price")
	cmd.Flags().StringVar(&f.out, "out", "", "file to write")
	session.DurationVar(cmd.Flags(), &f.validFor, "valid-for", 24*time.Hour, "how long it can be used")
	return cmd
}

// check refuses flags that cannot give an acceptance of use. It returns the payer.
func (f *acceptFlags) check(ctx context.Context, s *session.Session) (evm.Address, error) {
	if f.payer == "" || f.out == "" {
		return evm.Address{}, session.Usagef("give --payer, the account that takes and pays the license, and --out, " +
			"the file to write")
	}
	if f.validFor <= 0 {
		return evm.Address{}, session.Usagef("--valid-for %s is over before it begins; give a time such as 24h", f.validFor)
	}
	if err := f.binding.lookUpOwner(ctx, s); err != nil {
		return evm.Address{}, err
	}
	return s.Account(ctx, "--payer", f.payer)
}

// refuseUnlicensable refuses a model of which no license can be taken.
func refuseUnlicensable(given string, facts license.Facts) error {
	switch {
	case facts.TermsIndex == 0:
		return fmt.Errorf("%s was published without terms, so there is nothing to accept; ask its owner to offer "+
			"terms", given)
	case facts.Terms.Open:
		return fmt.Errorf("the terms of %s are open: no license is needed, and none can be taken", given)
	}
	return nil
}

func signAcceptance(ctx context.Context, s *session.Session, given string, f acceptFlags) error {
	payer, err := f.check(ctx, s)
	if err != nil {
		return err
	}
	signer, err := s.Signer()
	if err != nil {
		return err
	}
	n, err := s.Network(ctx)
	if err != nil {
		return err
	}
	facts, err := n.Facts(ctx, given, signer.Address())
	if err != nil {
		return err
	}
	if facts, err = chooseTerms(ctx, n, facts, f.binding.hash()); err != nil {
		return err
	}
	if err := refuseUnlicensable(given, facts); err != nil {
		return err
	}
	if err := f.binding.check(facts); err != nil {
		_ = printLicense(s, facts, signer.Address(), n.Token, nil)
		return err
	}
	head, err := n.Reader.Head(ctx, chain.Latest)
	if err != nil {
		return err
	}
	consent := chain.Acceptance{
		Licensee: signer.Address(), TokenID: facts.TokenID, Terms: facts.Terms, Payer: payer,
		Deadline: uint64(head.Time.Add(f.validFor).Unix()), //nolint:gosec // after 1970
	}
	if _, err := s.Perform(ctx, nil, accepting(n, facts, given, consent)); err != nil {
		return err
	}
	signature, err := signConsent(ctx, n, signer, consent)
	if err != nil {
		return err
	}
	out := acceptance{
		TokenID: facts.TokenID.String(), TermsHash: facts.TermsHash.String(), Licensee: consent.Licensee.String(),
		Payer: payer.String(), Deadline: consent.Deadline, Signature: signature,
	}
	return printAcceptance(s, out, f.out)
}

// signConsent signs an acceptance as typed data.
func signConsent(ctx context.Context, n *session.Network, signer chain.Signer, consent chain.Acceptance) ([]byte,
	error) {
	document, err := n.Reader.AcceptDocument(ctx, consent, chain.Latest)
	if err != nil {
		return nil, err
	}
	signature, err := signer.SignTyped(ctx, document)
	if err != nil {
		return nil, fmt.Errorf("signing the acceptance: %w", err)
	}
	return signature, nil
}

// accepting returns the action that signs an acceptance.
func accepting(n *session.Network, facts license.Facts, given string, consent chain.Acceptance) session.Action {
	until := session.Stamp(time.Unix(int64(consent.Deadline), 0).UTC()) //nolint:gosec // a time of this century
	return session.Action{
		Does:    fmt.Sprintf("accept the terms of %s, so that payer %s may take the license", given, consent.Payer),
		Account: consent.Licensee, ChainID: n.Addresses.ChainID,
		Details: func(w io.Writer) { describeOffer(w, n.Token, facts) },
		Signs: []string{fmt.Sprintf("an acceptance for the license registry %s: licensee %s takes token %s on these terms, "+
			"paid by %s, once, until %s", n.Contracts.Licenses, consent.Licensee, consent.TokenID, consent.Payer, until)},
		Forever: []string{"until then, the payer can use the acceptance without asking again"},
	}
}

func printAcceptance(s *session.Session, a acceptance, path string) error {
	raw, err := json.MarshalIndent(a, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding the acceptance: %w", err)
	}
	if err := session.WriteWhole(path, append(raw, '\n'), 0o600); err != nil {
		return err
	}
	return s.Print(a, func(w io.Writer) {
		session.Line(w, "licensee     %s", a.Licensee)
		session.Line(w, "payer        %s", a.Payer)
		session.Line(w, "terms hash   %s", a.TermsHash)
		session.Line(w, "file         %s: give it to the payer, for `dehug license grant --acceptance`", path)
	})
}

// takeAccepted takes the license that a licensee signed for.
func takeAccepted(
	ctx context.Context, s *session.Session, t *session.Trade, facts license.Facts, given string, licensee evm.Address,
	path string,
) error {
	a, err := readAcceptance(path)
	if err != nil {
		return err
	}
	if a.TokenID != facts.TokenID.String() || a.TermsHash != facts.TermsHash.String() ||
		a.Licensee != licensee.String() || a.Payer != t.Sender.Address().String() {
		return session.Usagef("acceptance %s is for token %s, terms %s, licensee %s and payer %s; ask the licensee "+
			"for one of this license", path, a.TokenID, a.TermsHash, a.Licensee, a.Payer)
	}
	candidate, err := t.Encoder.GrantWithSig(facts.TokenID, facts.TermsHash, licensee, t.Sender.Address(), a.Deadline,
		a.Signature)
	if err != nil {
		return session.WrapUsage(err)
	}
	steps, err := approvePrice(ctx, t, facts)
	if err != nil {
		return err
	}
	receipt, err := grantInSteps(ctx, t, facts, given, licensee, append(steps, session.Step{
		What: takingLicense, Candidate: candidate,
	}))
	if err != nil {
		return err
	}
	return printAfter(ctx, s, t, facts.TokenID, licensee, receipt)
}

func readAcceptance(path string) (acceptance, error) {
	var a acceptance
	raw, err := os.ReadFile(path)
	if err != nil {
		return a, session.Usagef("reading the acceptance: %w", err)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&a); err != nil {
		return a, session.Usagef("acceptance %s is not what `dehug license accept` writes: %w", path, err)
	}
	return a, nil
}
