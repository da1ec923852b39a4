package framework

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// Accounts of the demo.
const (
	Deployer = "deployer" // funded in the chain's genesis; deploys the contracts and is their treasury
	Creator  = "alice"    // publishes the models
	Licensee = "cluster"  // the cluster's account: takes grants, pays, signs vouchers
)

// chainID is that of config/demo/chain/genesis.json.
const chainID = "901"

// devDeployerKey is funded by config/demo/chain/genesis.json. It is published here: use it nowhere else.
const devDeployerKey = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"

// Addresses reads the addresses file of the demo's deployment.
func (s *Framework) Addresses() (session.Addresses, error) {
	return session.ReadAddresses(s.addressesFile())
}

// DeployContracts deploys the contracts with a development payment token. A deployment that stands is kept.
func (s *Framework) DeployContracts(ctx context.Context) error {
	if err := os.WriteFile(s.keyFile(Deployer), []byte(devDeployerKey+"\n"), 0o600); err != nil {
		return fmt.Errorf("writing the deployer's key: %w", err)
	}
	return s.Dehug(ctx, Deployer, "deploy", "--chain-id", chainID, "--dev-token", "--escrow-thaw", "1h", "--signer-thaw",
		"1h",
		"--out", s.addressesFile())
}

// CreateAccounts makes the creator's and the cluster's keys and gives each some coin; the cluster also gets payment
// tokens.
func (s *Framework) CreateAccounts(ctx context.Context) error {
	for _, who := range []string{Creator, Licensee} {
		if err := s.CreateAccount(ctx, who, "10"); err != nil {
			return err
		}
	}
	return nil
}

// CreateAccount makes a key unless there is one, and sees to it that the account has coin; "0" for none.
func (s *Framework) CreateAccount(ctx context.Context, who, coin string) error {
	if _, err := os.Stat(s.keyFile(who)); errors.Is(err, fs.ErrNotExist) {
		if err := s.Dehug(ctx, "", "account", "new", "--plain", "--out", s.keyFile(who)); err != nil {
			return err
		}
	}
	address, err := s.Address(ctx, who)
	if err != nil {
		return err
	}
	s.Say("%s is %s", who, address)
	if coin == "0" {
		return nil
	}
	balance, err := s.Balance(ctx, address)
	if err != nil {
		return err
	}
	if has, err := strconv.ParseFloat(balance.Coin, 64); err == nil && has >= 1 {
		return nil
	}
	return s.Dehug(ctx, Deployer, "coin", "send", address, coin)
}

// Balance reads from the chain what an account has and can withdraw.
func (s *Framework) Balance(ctx context.Context, account string) (Balance, error) {
	var balance Balance
	err := s.DehugJSON(ctx, "", &balance, "balance", account)
	return balance, err
}

// Address returns the address of one of the demo's accounts.
func (s *Framework) Address(ctx context.Context, who string) (string, error) {
	cmd, err := s.dehug(ctx, who, "account", "address")
	if err != nil {
		return "", err
	}
	out, err := s.outputOf(cmd)
	return strings.TrimSpace(out), err
}
