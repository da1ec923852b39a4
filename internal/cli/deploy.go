package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

type deployFlags struct {
	paymentToken, treasury, out             string
	predecessor, contentBase                string
	authorizers                             []string
	series                                  int
	devToken, dryRun                        bool
	escrowThaw, signerThaw, challengeWindow time.Duration
}

// deployed is what deploy prints.
type deployed struct {
	Addresses
	Status string `json:"status"`
	Cost   cost   `json:"cost"`
}

func (s *session) deployCommand() *cobra.Command {
	var f deployFlags
	cmd := &cobra.Command{
		Use: "deploy", Short: "Deploy the contracts and write their addresses",
		Long: "deploy creates the layer that is for ever (terms, model registry) and one of money (licenses, usage,\n" +
			"disputes), reads everything back, code and settings, and writes the addresses. They depend on the sender\n" +
			"alone: they are the same on every chain. What is there already is not deployed again, so an interrupted\n" +
			"deploy continues where it stopped. When the --out file exists and its contracts verify, it changes nothing.",
		Args: arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error { return s.deploy(cmd.Context(), f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.paymentToken, "payment-token", "", "ERC-20 that all prices are in")
	flags.BoolVar(&f.devToken, "dev-token", false, "deploy a payment token that anyone can mint; for development only")
	flags.StringVar(&f.treasury, "treasury", "",
		"account that receives the protocol's part, for ever; best a Safe (default with --dev-token: the sender)")
	flags.DurationVar(&f.escrowThaw, "escrow-thaw", 72*time.Hour, "time between a payer's wish to withdraw escrow and "+
		"the withdrawal")
	flags.DurationVar(&f.signerThaw, "signer-thaw", 24*time.Hour, "time between the wish to end a signer's authority "+
		"and its end")
	flags.DurationVar(&f.challengeWindow, "challenge-window", chain.DefaultChallengeWindow,
		"time during which a provider's receipts can be challenged, and that its stake thaws")
	flags.StringVar(&f.predecessor, "predecessor", "", "earlier model registry whose namespaces are honored")
	flags.StringSliceVar(&f.authorizers, "royalty-authorizers", nil,
		"contracts that creators trust by default to let sales pass that pay the royalty")
	flags.StringVar(&f.contentBase, "content-base", chain.DefaultContentBase,
		"https URL, ending with a slash, that tokens' metadata link their content by")
	flags.IntVar(&f.series, "series", 1, "number of the money layer: another one serves the same models beside the first")
	flags.BoolVar(&f.dryRun, "dry-run", false, "simulate only; the node must support eth_simulateV1")
	flags.StringVar(&f.out, "out", "", "file to write the addresses to")
	return cmd
}

// check refuses flags that do not belong together.
func (f deployFlags) check() error {
	if f.devToken == (f.paymentToken != "") {
		return usagef("give either --payment-token or --dev-token")
	}
	if f.out == "" && !f.dryRun {
		return usagef("give --out, the file to write the addresses to")
	}
	if f.treasury == "" && !f.devToken {
		return usagef("give --treasury, the account that receives the protocol's part for ever; best a Safe")
	}
	if !strings.HasPrefix(f.contentBase, "https://") || !strings.HasSuffix(f.contentBase, "/") {
		return usagef("--content-base %s is not an https URL that ends with a slash", f.contentBase)
	}
	if f.series < 1 {
		return usagef("--series counts from 1")
	}
	return nil
}

func (s *session) deploy(ctx context.Context, f deployFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	endpoints, err := s.endpoints()
	if err != nil {
		return err
	}
	if f.out != "" {
		standing, err := s.standing(ctx, f.out, endpoints)
		if err != nil || standing != nil {
			return errors.Join(err, s.printDeployed(standing, err))
		}
	}
	if s.chainID == 0 {
		return usagef("give --chain-id, the chain to deploy on")
	}
	options, err := s.deployOptions(f)
	if err != nil {
		return err
	}
	if s.maxCost == "" {
		s.maxCost = deployMaxCost
	}
	sender, err := s.sender(ctx, s.chainID)
	if err != nil {
		return err
	}
	if f.dryRun {
		d, err := chain.SimulateDeploy(ctx, sender, options)
		if err != nil {
			return err
		}
		return s.printDeployed(deployedOf(d, "dry run: nothing was sent"), nil)
	}
	d, err := chain.Deploy(ctx, sender, options)
	if err != nil {
		return err
	}
	result := deployedOf(d, "deployed and verified")
	result.PaymentDecimals = &d.PaymentDecimals
	if err := writeAddresses(f.out, result.Addresses); err != nil {
		return err
	}
	return s.printDeployed(result, nil)
}

func (s *session) deployOptions(f deployFlags) (chain.DeployOptions, error) {
	options := chain.DeployOptions{
		EscrowThaw: f.escrowThaw, SignerThaw: f.signerThaw, ChallengeWindow: f.challengeWindow,
		ContentBase: f.contentBase, Series: f.series,
	}
	for _, text := range f.authorizers {
		authorizer, err := evm.ParseAddress(text)
		if err != nil {
			return options, usagef("royalty authorizer: %w", err)
		}
		options.Authorizers = append(options.Authorizers, authorizer)
	}
	if f.predecessor != "" {
		predecessor, err := evm.ParseAddress(f.predecessor)
		if err != nil {
			return options, usagef("predecessor: %w", err)
		}
		options.Predecessor = &predecessor
	}
	if f.challengeWindow <= 0 {
		return options, usagef("the challenge window is %s; give a time above zero, such as 168h", f.challengeWindow)
	}
	if f.paymentToken != "" {
		token, err := evm.ParseAddress(f.paymentToken)
		if err != nil {
			return options, usagef("payment token: %w", err)
		}
		options.PaymentToken = &token
	}
	var err error
	options.Treasury, err = s.account(f.treasury)
	return options, err
}

// standing returns the deployment that a file names when it verifies, and nil when there is no file.
func (s *session) standing(ctx context.Context, path string, endpoints []string) (*deployed, error) {
	addresses, contracts, err := readDeployment(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if err := s.sameChain(path, addresses); err != nil {
		return nil, err
	}
	reader, err := chain.Dial(ctx, chain.Config{Endpoints: endpoints, ChainID: addresses.ChainID, Contracts: contracts})
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	if err := reader.Verify(ctx); err != nil {
		return nil, fmt.Errorf("%s names contracts that do not verify; delete the file to deploy anew: %w", path, err)
	}
	return &deployed{Addresses: addresses, Status: "deployed before and verified: nothing was changed"}, nil
}

func deployedOf(d chain.Deployment, status string) *deployed {
	out := &deployed{Status: status, Addresses: Addresses{
		ChainID: d.ChainID, Registry: d.Contracts.Registry.String(), Licenses: d.Contracts.Licenses.String(),
		Oracle: d.Contracts.Oracle.String(), Disputes: d.Disputes.String(), Claims: d.Claims.String(),
		PaymentToken: d.PaymentToken.String(), DeployedAtBlock: d.Block.Number,
	}}
	out.Cost.GasUsed = d.GasUsed
	out.Cost.set(d.Fee)
	return out
}

func (s *session) printDeployed(d *deployed, err error) error {
	if err != nil {
		return nil
	}
	return s.print(d, func(w io.Writer) {
		line(w, "%s", d.Status)
		line(w, "chain          %d", d.ChainID)
		line(w, "registry       %s", d.Registry)
		line(w, "licenses       %s", d.Licenses)
		line(w, "oracle         %s", d.Oracle)
		line(w, "disputes       %s", d.Disputes)
		line(w, "claims         %s", d.Claims)
		line(w, "payment token  %s", d.PaymentToken)
		if d.Cost.GasUsed > 0 {
			line(w, "cost           %d gas, %s of the chain's coin", d.Cost.GasUsed, d.Cost.Fee)
		}
	})
}
