package cli_test

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/cli"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestDeployTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	out := filepath.Join(d.dir, "addresses.json")
	dry := d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--dry-run")
	first := d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	for _, field := range []string{"registry", "licenses", "oracle", "paymentToken", "chainID"} {
		if first[field] != dry[field] {
			t.Errorf("%s is %v, and the dry run said %v", field, first[field], dry[field])
		}
	}
	second := d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	delete(first, "status")
	delete(first, "cost")
	status := second["status"]
	delete(second, "status")
	delete(second, "cost")
	if diff := cmp.Diff(first, second); diff != "" || !strings.Contains(status.(string), "nothing was changed") {
		t.Errorf("a second deploy: %v\n%s", status, diff)
	}
	d.fails(0, cli.ExitUsage, "either --payment-token or --dev-token", "deploy", "--out", out)
	d.fails(0, cli.ExitError, "no contract code", "deploy", "--chain-id", "901", "--payment-token", d.Account(1).String(),
		"--treasury", d.Account(5).String(), "--out", out+"2")
	again := []string{"deploy", "--chain-id", "901", "--payment-token", first["paymentToken"].(string), "--series", "2", "--out", out + "3"}
	d.fails(0, cli.ExitUsage, "--treasury", again...)
	second = d.must(0, append(again, "--treasury", d.Account(5).String())...)
	if second["paymentToken"] != first["paymentToken"] || second["registry"] != first["registry"] || second["oracle"] == first["oracle"] {
		t.Errorf("another money layer: %v, beside %v", second, first)
	}
}

func TestTheChallengeWindowIsAsAsked(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for series, window := range []string{"", "48h"} {
		args := []string{"deploy", "--chain-id", "901", "--dev-token", "--out", filepath.Join(d.dir, "addresses"+window),
			"--series", strconv.Itoa(series + 1)}
		want := uint64(7 * 24 * 3600)
		if window != "" {
			args, want = append(args, "--challenge-window", window), 48*3600
		}
		disputes, err := evm.ParseAddress(d.must(0, args...)["disputes"].(string))
		if err != nil {
			t.Fatal(err)
		}
		if got := d.challengeWindow(disputes); got != want {
			t.Errorf("with --challenge-window %q the disputes have %d seconds, want %d", window, got, want)
		}
	}
	for _, window := range []string{"0s", "-1h", "1.5s"} {
		out := filepath.Join(d.dir, "refused")
		if code, _, _ := d.run(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out, "--challenge-window", window); code == cli.ExitOK {
			t.Errorf("a challenge window of %s was taken", window)
		}
	}
}

// challengeWindow asks for the window of disputes in seconds.
func (d *desk) challengeWindow(at evm.Address) uint64 {
	d.t.Helper()
	node, err := ethclient.Dial(d.URL())
	if err != nil {
		d.t.Fatal(err)
	}
	defer node.Close()
	to, disputes := common.Address(at), bindings.NewReceiptDisputes()
	answer, err := node.CallContract(d.t.Context(), ethereum.CallMsg{To: &to, Data: disputes.PackChallengeWindow()}, nil)
	if err != nil {
		d.t.Fatal(err)
	}
	seconds, err := disputes.UnpackChallengeWindow(answer)
	if err != nil {
		d.t.Fatal(err)
	}
	return seconds
}

func TestDeployRefusesAFileOfAnotherChain(t *testing.T) {
	t.Parallel()
	d, other := newDesk(t), newDesk(t, chaintest.WithChainID(902))
	out := filepath.Join(d.dir, "addresses.json")
	d.must(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	other.fails(0, cli.ExitUsage, "chain 901", "deploy", "--chain-id", "902", "--dev-token", "--out", out)
}
