//go:build e2e

package e2e

import (
	"context"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/signer"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// Prices of examples/terms/metered.yaml in the payment token's smallest unit, per unit of usage.
const inputPrice, outputPrice, requestPrice = 2, 6, 1000

// publishOpen publishes the example model, or the named files of it, on open terms.
func publishOpen(ctx context.Context, name string, files ...string) (framework.Published, error) {
	return demo.Publish(ctx, framework.Creator, name, "MIT", files...)
}

// publishStolen mints, as somebody else, a token over a copy of the creator's content: its provenance still names the creator.
func publishStolen(ctx context.Context, name string) error {
	if err := demo.CreateAccount(ctx, "mallory", "1"); err != nil {
		return err
	}
	dir := filepath.Join(demo.State, "stolen")
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(demo.State, "models", filepath.FromSlash(framework.ModelName)))); err != nil {
		return fmt.Errorf("copying the creator's content: %w", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "NOTICE.md"), []byte("mine now\n"), 0o644); err != nil {
		return err
	}
	imported, err := folder.Import(ctx, dir)
	if err != nil {
		return err
	}
	if err := mintAs(ctx, "mallory", name, imported.Digest); err != nil && !strings.Contains(err.Error(), "RegistryAlreadyPublished") {
		return err
	}
	ipfs, err := demo.IPFSURL(ctx)
	if err != nil {
		return err
	}
	targets, err := publish.ParseTargets([]string{ipfs}, publish.TargetOptions{Folder: dir})
	if err != nil {
		return err
	}
	_, err = publish.Upload(ctx, dir, imported, targets, publish.Options{})
	return err
}

// mintAs publishes a digest under a name on open terms, past the checks of `dehug publish`.
func mintAs(ctx context.Context, who, name string, digest evm.Hash) error {
	reader, err := demo.ChainReader(ctx)
	if err != nil {
		return err
	}
	defer reader.Close()
	key, err := os.ReadFile(filepath.Join(demo.State, who+".key"))
	if err != nil {
		return err
	}
	account, err := signer.NewKeySigner(string(key))
	if err != nil {
		return err
	}
	url, err := demo.ChainURL(ctx)
	if err != nil {
		return err
	}
	sender, err := chain.NewSender(ctx, tx.Config{Endpoints: []string{url}, ChainID: reader.ChainID(), Signer: account})
	if err != nil {
		return err
	}
	termsHash, err := reader.TermsHash(ctx, 1, chain.Latest)
	if err != nil {
		return err
	}
	candidate, err := chain.NewEncoder(reader.Contracts()).Publish(chain.Publication{Name: name, Digest: digest, TermsHash: termsHash})
	if err != nil {
		return err
	}
	_, err = sender.Send(ctx, candidate)
	return err
}

// quiescent waits until nothing is left to settle and returns the cumulative usage that is.
func quiescent(ctx context.Context) (framework.Usage, error) {
	var last framework.Usage
	since := time.Now()
	err := demo.WaitFor(ctx, 2*time.Minute, func(ctx context.Context) (bool, error) {
		now, _, err := demo.SettledUsage(ctx)
		if now != last {
			last, since = now, time.Now()
		}
		return time.Since(since) > 15*time.Second, err
	})
	return last, err
}

// settledOnChain returns what the oracle says was ever settled and distributed for the demo's model.
func settledOnChain(ctx context.Context) (chain.Settlement, error) {
	reader, err := demo.ChainReader(ctx)
	if err != nil {
		return chain.Settlement{}, err
	}
	defer reader.Close()
	standing, err := demo.License(ctx, framework.ModelName)
	if err != nil {
		return chain.Settlement{}, err
	}
	id, err := evm.ParseHash(standing.TokenID)
	if err != nil {
		return chain.Settlement{}, err
	}
	text, err := demo.Address(ctx, framework.Licensee)
	if err != nil {
		return chain.Settlement{}, err
	}
	licensee, err := evm.ParseAddress(text)
	if err != nil {
		return chain.Settlement{}, err
	}
	return reader.Settlement(ctx, chain.SettlementKey{TokenID: id, Payer: licensee, Provider: licensee}, chain.Latest)
}

// checkValueOnChain compares the oracle's settled value with the value of the usage, to the unit.
func checkValueOnChain(ctx context.Context, used framework.Usage) error {
	settlement, err := settledOnChain(ctx)
	if err != nil {
		return err
	}
	want := big.NewInt(used.InputTokens*inputPrice + used.OutputTokens*outputPrice + used.Requests*requestPrice)
	if settlement.Settled.Cmp(want) != 0 {
		return fmt.Errorf("the oracle has %s settled, usage %+v is worth %s", settlement.Settled, used, want)
	}
	if settlement.Distributed.Cmp(want) != 0 {
		return fmt.Errorf("of %s settled only %s is distributed", want, settlement.Distributed)
	}
	return nil
}
