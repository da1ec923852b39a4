// Package deploy has the command that deploys the contracts.
package deploy

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
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

type deployFlags struct {
	paymentToken, treasury, out             string
	predecessor, contentBase                string
	authorizers                             []string
	series                                  int
	devToken                                bool
	escrowThaw, signerThaw, challengeWindow time.Duration

	// given reports whether a flag was given.
	given func(flag string) bool
}

// wish tells apart what is asked for.
func (f deployFlags) wish() string {
	f.out, f.given = "", nil
	return fmt.Sprintf("%+v", f)
}

// deployed is what deploy prints.
type deployed struct {
	session.Addresses
	Status string       `json:"status"`
	Cost   session.Cost `json:"cost"`
}

// Command returns `dehug deploy`.
func Command(s *session.Session) *cobra.Command {
	var f deployFlags
	cmd := &cobra.Command{
		Use: "deploy", Short: "Deploy the contracts and write their addresses",
		Long: "deploy creates the layer that is for ever (terms, model registry) and one of money (licenses, usage,\n" +
			"disputes), reads everything back, code and settings, and writes the addresses. They depend on the sender\n" +
			"alone: they are the same on every chain. What is there already is not deployed again, so an interrupted\n" +
			"deploy continues where it stopped. When the --out file exists and its contracts verify, it changes nothing.",
		Args: session.Arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			f.given = cmd.Flags().Changed
			return deployContracts(cmd.Context(), s, f)
		},
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
	flags.StringVar(&f.out, "out", "", "file to write the addresses to")
	return cmd
}

// check refuses flags that do not belong together.
func (f deployFlags) check(dryRun bool) error {
	if f.devToken == (f.paymentToken != "") {
		return session.Usagef("give either --payment-token or --dev-token")
	}
	if f.out == "" && !dryRun {
		return session.Usagef("give --out, the file to write the addresses to")
	}
	if f.treasury == "" && !f.devToken {
		return session.Usagef("give --treasury, the account that receives the protocol's part for ever; best a Safe")
	}
	if !strings.HasPrefix(f.contentBase, "https://") || !strings.HasSuffix(f.contentBase, "/") {
		return session.Usagef("--content-base %s is not an https URL that ends with a slash", f.contentBase)
	}
	if f.series < 1 {
		return session.Usagef("--series counts from 1")
	}
	return nil
}

func deployContracts(ctx context.Context, s *session.Session, f deployFlags) error {
	if err := f.check(s.DryRun); err != nil {
		return err
	}
	endpoints, err := s.Endpoints()
	if err != nil {
		return err
	}
	if f.out != "" {
		standing, err := findStanding(ctx, s, f, endpoints)
		if err != nil || standing != nil {
			return errors.Join(err, printDeployed(s, standing, err))
		}
		if err := session.CheckWritable(f.out); err != nil {
			return err
		}
	}
	if s.ChainID == 0 {
		return session.Usagef("give --chain-id, the chain to deploy on")
	}
	options, err := readOptions(s, f)
	if err != nil {
		return err
	}
	if s.MaxCost == "" {
		s.MaxCost = session.DeployMaxCost
	}
	sender, err := s.Sender(ctx, s.ChainID)
	if err != nil {
		return err
	}
	plan, err := chain.PlanDeploy(ctx, sender, options)
	if err != nil {
		return err
	}
	defer plan.Close()
	action := deploying(plan)
	if s.DryRun {
		taken, err := s.Preview(ctx, sender, &action)
		if err != nil {
			return err
		}
		d := plan.Deployment()
		d.GasUsed, d.Fee = taken.Gas, taken.MaxFee
		return printDeployed(s, deployedOf(d, "dry run: nothing was sent; the cost is the most that it can take"), nil)
	}
	if err := s.Want(ctx, "deploy", f.wish()); err != nil {
		return err
	}
	var receipts []tx.Receipt
	if len(action.Steps) > 0 {
		if receipts, err = s.Perform(ctx, sender, action); err != nil {
			return err
		}
	}
	d, err := plan.Finish(ctx, receipts)
	if err != nil {
		return err
	}
	result := deployedOf(d, "deployed and verified")
	result.PaymentDecimals = &d.PaymentDecimals
	if err := session.WriteAddresses(f.out, result.Addresses); err != nil {
		return err
	}
	return printDeployed(s, result, nil)
}

// deploying returns the action that creates what is missing of a deployment.
func deploying(plan *chain.DeployPlan) session.Action {
	d := plan.Deployment()
	action := session.Action{
		Does: fmt.Sprintf("deploy the contracts: registry %s, licenses %s, usage oracle %s, payment token %s",
			d.Contracts.Registry, d.Contracts.Licenses, d.Contracts.Oracle, d.PaymentToken),
		Forever: []string{"the contracts' settings, such as the treasury, cannot change"},
	}
	for _, step := range plan.Missing() {
		action.Steps = append(action.Steps, session.Step{What: "deploying " + step.Name, Candidate: step.Candidate})
	}
	return action
}

func readOptions(s *session.Session, f deployFlags) (chain.DeployOptions, error) {
	options := chain.DeployOptions{
		EscrowThaw: f.escrowThaw, SignerThaw: f.signerThaw, ChallengeWindow: f.challengeWindow,
		ContentBase: f.contentBase, Series: f.series,
	}
	for _, text := range f.authorizers {
		authorizer, err := evm.ParseAddress(text)
		if err != nil {
			return options, session.Usagef("royalty authorizer: %w", err)
		}
		options.Authorizers = append(options.Authorizers, authorizer)
	}
	if f.predecessor != "" {
		predecessor, err := evm.ParseAddress(f.predecessor)
		if err != nil {
			return options, session.Usagef("predecessor: %w", err)
		}
		options.Predecessor = &predecessor
	}
	if f.challengeWindow <= 0 {
		return options, session.Usagef("the challenge window is %s; give a time above zero, such as 168h", f.challengeWindow)
	}
	if f.paymentToken != "" {
		token, err := evm.ParseAddress(f.paymentToken)
		if err != nil {
			return options, session.Usagef("payment token: %w", err)
		}
		options.PaymentToken = &token
	}
	var err error
	options.Treasury, err = s.Account(f.treasury)
	return options, err
}

// findStanding returns the deployment that the --out file names when it verifies and has the settings that were given,
// and nil when there is no file.
func findStanding(ctx context.Context, s *session.Session, f deployFlags, endpoints []string) (*deployed, error) {
	path := f.out
	addresses, contracts, err := session.ReadDeployment(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if err := s.CheckChain(path, addresses); err != nil {
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
	settings, err := f.settings(s)
	if err != nil {
		return nil, err
	}
	disputes := evm.StoredAddress(addresses.Disputes)
	if addresses.Disputes == "" {
		settings.ChallengeWindow = nil
	}
	differences, err := reader.Differences(ctx, disputes, settings)
	if err != nil {
		return nil, err
	}
	if len(differences) > 0 {
		return nil, session.Usagef("%s names contracts with other settings than were given: %s; what is deployed cannot "+
			"change, so leave these settings out, or name another --out and --series", path, strings.Join(differences, "; "))
	}
	return &deployed{Addresses: addresses, Status: "deployed before and verified: nothing was changed"}, nil
}

// settings are those that were given.
func (f deployFlags) settings(s *session.Session) (chain.Settings, error) {
	var out chain.Settings
	for _, flag := range []struct {
		name, text string
		into       **evm.Address
	}{
		{"payment-token", f.paymentToken, &out.PaymentToken}, {"treasury", f.treasury, &out.Treasury},
		{"predecessor", f.predecessor, &out.Predecessor},
	} {
		if flag.text == "" {
			continue
		}
		address, err := s.Account(flag.text)
		if err != nil {
			return out, fmt.Errorf("--%s: %w", flag.name, err)
		}
		*flag.into = &address
	}
	for _, flag := range []struct {
		name  string
		value time.Duration
		into  **time.Duration
	}{
		{"escrow-thaw", f.escrowThaw, &out.EscrowThaw}, {"signer-thaw", f.signerThaw, &out.SignerThaw},
		{"challenge-window", f.challengeWindow, &out.ChallengeWindow},
	} {
		if f.given(flag.name) {
			*flag.into = &flag.value
		}
	}
	return out, nil
}

func deployedOf(d chain.Deployment, status string) *deployed {
	out := &deployed{Status: status, Addresses: session.Addresses{
		ChainID: d.ChainID, Registry: d.Contracts.Registry.String(), Licenses: d.Contracts.Licenses.String(),
		Oracle: d.Contracts.Oracle.String(), Disputes: d.Disputes.String(), Claims: d.Claims.String(),
		PaymentToken: d.PaymentToken.String(), DeployedAtBlock: d.Block.Number,
	}}
	out.Cost.GasUsed = d.GasUsed
	out.Cost.Set(d.Fee)
	return out
}

func printDeployed(s *session.Session, d *deployed, err error) error {
	if err != nil {
		return nil
	}
	return s.Print(d, func(w io.Writer) {
		session.Line(w, "%s", d.Status)
		session.Line(w, "chain          %d", d.ChainID)
		session.Line(w, "registry       %s", d.Registry)
		session.Line(w, "licenses       %s", d.Licenses)
		session.Line(w, "oracle         %s", d.Oracle)
		session.Line(w, "disputes       %s", d.Disputes)
		session.Line(w, "claims         %s", d.Claims)
		session.Line(w, "payment token  %s", d.PaymentToken)
		if d.Cost.GasUsed > 0 {
			session.Line(w, "cost           %d gas, %s of the chain's coin", d.Cost.GasUsed, d.Cost.Fee)
		}
	})
}
