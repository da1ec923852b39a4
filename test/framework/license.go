package framework

import (
	"context"
	"fmt"
	"os"
	"strconv"
)

// PublishModel publishes the demo's model as its creator, and shows all that `dehug publish` says.
func (s *Framework) PublishModel(ctx context.Context) error {
	args, err := s.publishArguments(ModelName, s.Terms("metered"), nil)
	if err != nil {
		return err
	}
	return s.Dehug(ctx, Creator, args...)
}

// License is what `dehug license status -o json` prints.
type License struct {
	CID       string `json:"cid"`
	TokenID   string `json:"tokenID"`
	Status    string `json:"status"`
	TermsHash string `json:"termsHash"`
}

// License reads from the chain what the cluster's license for a model is.
func (s *Framework) License(ctx context.Context, model string) (License, error) {
	var license License
	licensee, err := s.Address(ctx, Licensee)
	if err != nil {
		return license, err
	}
	err = s.DehugJSON(ctx, "", &license, "license", "status", model, "--licensee", licensee)
	if license.Status != "" {
		return license, nil // exit code 7 says that there is no license, which is an answer
	}
	return license, err
}

// GrantTo takes a license for one account that another one sends and pays: the licensee signs the terms, and needs no
// coin for it.
func (s *Framework) GrantTo(ctx context.Context, payer, licensee, model, termsHash string) error {
	sender, err := s.Address(ctx, payer)
	if err != nil {
		return err
	}
	address, err := s.Address(ctx, licensee)
	if err != nil {
		return err
	}
	accepted, err := os.CreateTemp(s.State, "accepted-*.json")
	if err != nil {
		return fmt.Errorf("making a file for the acceptance: %w", err)
	}
	if err := accepted.Close(); err != nil {
		return fmt.Errorf("making a file for the acceptance: %w", err)
	}
	defer func() { _ = os.Remove(accepted.Name()) }()
	if err := s.Dehug(ctx, licensee, "license", "accept", model, "--accept-terms", termsHash, "--payer", sender,
		"--out", accepted.Name()); err != nil {
		return err
	}
	return s.Dehug(ctx, payer, "license", "grant", model, "--licensee", address, "--accept-terms", termsHash,
		"--acceptance", accepted.Name())
}

// TakeLicense takes a grant for the demo's model and fills the escrow that pays for its use.
func (s *Framework) TakeLicense(ctx context.Context) error {
	license, err := s.License(ctx, ModelName)
	if err != nil {
		return err
	}
	if license.Status == "Granted" {
		s.Say("the cluster has a license for %s already", ModelName)
	} else if err := s.Dehug(ctx, Licensee, "license", "grant", ModelName, "--accept-terms",
		license.TermsHash); err != nil {
		return err
	}
	var escrow struct {
		Balance string `json:"balance"`
	}
	if err := s.DehugJSON(ctx, Licensee, &escrow, "escrow", "status"); err != nil {
		return err
	}
	if has, err := strconv.ParseFloat(escrow.Balance, 64); err == nil && has >= 1 {
		s.Say("the escrow holds %s already", escrow.Balance)
		return nil
	}
	address, err := s.Address(ctx, Licensee)
	if err != nil {
		return err
	}
	if err := s.Dehug(ctx, Deployer, "account", "fund-dev", "1000", "--to", address); err != nil {
		return err
	}
	return s.Dehug(ctx, Licensee, "escrow", "deposit", "100", "--provider", address)
}
