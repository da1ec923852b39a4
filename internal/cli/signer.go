package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
)

// proofLifetime is how long a signer's proof can be used.
const proofLifetime = time.Hour

// authorizedSigner is what signer authorize prints.
type authorizedSigner struct {
	Payer  string `json:"payer"`
	Signer string `json:"signer"`
	*sent
}

func (s *session) signerCommand() *cobra.Command {
	root := &cobra.Command{Use: "signer", Short: "Say who may act for an account"}
	root.AddCommand(&cobra.Command{
		Use: "authorize <signer-key-file>", Short: "Let another key act for the sender: sign what it pays, send what it " +
			"settles",
		Long: "authorize lets the account of another key file sign vouchers that spend the sender's escrow, and settle " +
			"what the\n" +
			"sender serves. That key signs a proof that it agrees; it needs no coin for it. A key acts for one account " +
			"beside its own.",
		Args: arguments(1, 1, "the key file of the signer"),
		RunE: func(cmd *cobra.Command, args []string) error { return s.authorizeSigner(cmd.Context(), args[0]) },
	})
	return root
}

func (s *session) authorizeSigner(ctx context.Context, signerFile string) error {
	raw, err := os.ReadFile(signerFile)
	if err != nil {
		return usagef("reading the signer's key file: %w", err)
	}
	signer, err := chain.NewKeySigner(string(raw))
	if err != nil {
		return usagef("key file %s: %w", signerFile, err)
	}
	n, err := s.network(ctx)
	if err != nil {
		return err
	}
	sender, err := s.sender(ctx, n.addresses.ChainID)
	if err != nil {
		return err
	}
	head, err := n.reader.Head(ctx, chain.Latest)
	if err != nil {
		return err
	}
	deadline := uint64(head.Time.Add(proofLifetime).Unix())
	domain := chain.NewDomain(n.addresses.ChainID, n.contracts.Oracle)
	digest, err := domain.SignerProofDigest(sender.Address(), signer.Address(), deadline)
	if err != nil {
		return err
	}
	proof, err := signer.SignDigest(digest)
	if err != nil {
		return fmt.Errorf("signing the signer's proof: %w", err)
	}
	receipt, err := s.send(ctx, sender, "authorizing the signer")(n.encoder.AuthorizeSigner(signer.Address(), deadline,
		proof))
	if err != nil {
		return err
	}
	done := sentOf(receipt)
	out := authorizedSigner{
		Payer: sender.Address().String(), Signer: signer.Address().String(), sent: &done,
	}
	return s.print(out, func(w io.Writer) {
		line(w, "payer        %s", out.Payer)
		line(w, "signer       %s", out.Signer)
		out.text(w)
	})
}
