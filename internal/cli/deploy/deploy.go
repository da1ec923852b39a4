// Package deploy has the command that deploys the contracts.
package deploy

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Command returns `dehug deploy`.
func Command(s *session.Session) *cobra.Command {
	var f deployFlags
	cmd := &cobra.Command{
		Use: "deploy", Short: "Deploy the contracts and write their addresses",
		Example: "  dehug deploy --chain-id 901 --dev-token --out addresses.json",
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
	session.DurationVar(flags, &f.escrowThaw, "escrow-thaw", 72*time.Hour,
		"time between a payer's wish to withdraw escrow and "+
			"the withdrawal")
	session.DurationVar(flags, &f.signerThaw, "signer-thaw", 24*time.Hour,
		"time between the wish to end a signer's authority "+
			"and its end")
	session.DurationVar(flags, &f.challengeWindow, "challenge-window", chain.DefaultChallengeWindow,
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
	if err := s.Want(ctx, "deploy", f.wish()); err != nil {
		return err
	}
	plan, err := chain.PlanDeploy(ctx, sender, options)
	if err != nil {
		return err
	}
	defer plan.Close()
	return performPlan(ctx, s, sender, plan, f.out)
}

// performPlan creates what is missing of a deployment, and writes where all of it is.
func performPlan(
	ctx context.Context, s *session.Session, sender *tx.Sender, plan *chain.DeployPlan, out string,
) error {
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
	var receipts []tx.Receipt
	if len(action.Steps) > 0 {
		var err error
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
	if err := session.WriteAddresses(out, result.Addresses); err != nil {
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
