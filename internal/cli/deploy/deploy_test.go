package deploy_test

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
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestDeployTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	out := filepath.Join(d.Dir, "addresses.json")
	dry := d.Must(0, "deploy", "--chain-id", "901", "--dev-token", "--dry-run")
	first := d.Must(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	for _, field := range []string{"registry", "licenses", "oracle", "paymentToken", "chainID"} {
		if first[field] != dry[field] {
			t.Errorf("%s is %v, and the dry run said %v", field, first[field], dry[field])
		}
	}
	second := d.Must(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	delete(first, "status")
	delete(first, "cost")
	status := second["status"]
	delete(second, "status")
	delete(second, "cost")
	if diff := cmp.Diff(first, second); diff != "" || !strings.Contains(status.(string), "nothing was changed") {
		t.Errorf("a second deploy: %v\n%s", status, diff)
	}
	d.Fails(0, session.ExitUsage, "either --payment-token or --dev-token", "deploy", "--out", out)
	d.Fails(0, session.ExitError, "no contract code", "deploy", "--chain-id", "901", "--payment-token", d.Account(1).String(),
		"--treasury", d.Account(5).String(), "--out", out+"2")
	again := []string{"deploy", "--chain-id", "901", "--payment-token", first["paymentToken"].(string), "--series", "2", "--out", out + "3"}
	d.Fails(0, session.ExitUsage, "--treasury", again...)
	second = d.Must(0, append(again, "--treasury", d.Account(5).String())...)
	if second["paymentToken"] != first["paymentToken"] || second["registry"] != first["registry"] || second["oracle"] == first["oracle"] {
		t.Errorf("another money layer: %v, beside %v", second, first)
	}
}

func TestTheChallengeWindowIsAsAsked(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	for series, window := range []string{"", "48h"} {
		args := []string{"deploy", "--chain-id", "901", "--dev-token", "--out", filepath.Join(d.Dir, "addresses"+window),
			"--series", strconv.Itoa(series + 1)}
		want := uint64(7 * 24 * 3600)
		if window != "" {
			args, want = append(args, "--challenge-window", window), 48*3600
		}
		disputes, err := evm.ParseAddress(d.Must(0, args...)["disputes"].(string))
		if err != nil {
			t.Fatal(err)
		}
		if got := challengeWindow(d, disputes); got != want {
			t.Errorf("with --challenge-window %q the disputes have %d seconds, want %d", window, got, want)
		}
	}
	for _, window := range []string{"0s", "-1h", "1.5s"} {
		out := filepath.Join(d.Dir, "refused")
		if code, _, _ := d.Run(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out, "--challenge-window", window); code == session.ExitOK {
			t.Errorf("a challenge window of %s was taken", window)
		}
	}
}

// challengeWindow asks for the window of disputes in seconds.
func challengeWindow(d *clitest.Desk, at evm.Address) uint64 {
	d.T.Helper()
	node, err := ethclient.Dial(d.URL())
	if err != nil {
		d.T.Fatal(err)
	}
	defer node.Close()
	to, disputes := common.Address(at), bindings.NewReceiptDisputes()
	answer, err := node.CallContract(d.T.Context(), ethereum.CallMsg{To: &to, Data: disputes.PackChallengeWindow()}, nil)
	if err != nil {
		d.T.Fatal(err)
	}
	seconds, err := disputes.UnpackChallengeWindow(answer)
	if err != nil {
		d.T.Fatal(err)
	}
	return seconds
}

func TestDeployRefusesAFileOfAnotherChain(t *testing.T) {
	t.Parallel()
	d, other := clitest.New(t), clitest.New(t, chaintest.WithChainID(902))
	out := filepath.Join(d.Dir, "addresses.json")
	d.Must(0, "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	other.Fails(0, session.ExitUsage, "chain 901", "deploy", "--chain-id", "902", "--dev-token", "--out", out)
}

func TestAFileThatCannotBeWrittenCostsNothing(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	out := filepath.Join(d.Dir, "no", "such", "folder.json")
	d.Fails(0, session.ExitUsage, out+" cannot be written", "deploy", "--chain-id", "901", "--dev-token", "--out", out)
	if d.Sent(0) != 0 {
		t.Errorf("%d transactions were sent", d.Sent(0))
	}
}

func TestStandingContractsWithOtherSettingsAreNamed(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	out := filepath.Join(d.Dir, "addresses.json")
	before := d.Sent(0)
	for says, flags := range map[string][]string{
		"the escrow thaw is 1h0m0s, not 48h0m0s":                     {"--escrow-thaw", "48h"},
		"the signer thaw is 1h0m0s, not 3h0m0s":                      {"--signer-thaw", "3h"},
		"the challenge window is 168h0m0s, not 200h0m0s":             {"--challenge-window", "200h"},
		"the treasury is " + d.Account(0).String() + ", not ":        {"--treasury", d.Account(4).String()},
		"the predecessor is 0x0000000000000000000000000000000000000": {"--predecessor", d.Account(4).String()},
	} {
		d.Fails(0, session.ExitUsage, says, append([]string{"deploy", "--dev-token", "--out", out}, flags...)...)
	}
	if d.Sent(0) != before {
		t.Error("something was sent")
	}
	d.Must(0, "deploy", "--dev-token", "--out", out, "--escrow-thaw", "1h", "--treasury", d.Account(0).String())
}
