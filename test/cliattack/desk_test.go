package cliattack_test

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// desk is a clitest.Desk at which dehug is run as processes.
type desk struct {
	*clitest.Desk
	reader *chain.Reader
	node   *ethclient.Client
	// termsHash is by the name of a model that is paid for.
	termsHash map[string]string
	// made are the models that were published, and the accounts that were funded, for all tries of a verb.
	made map[string]bool
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{Desk: clitest.New(t), termsHash: map[string]string{}, made: map[string]bool{}}
	d.Deploy()
	d.reader = d.Reader()
	node, err := ethclient.Dial(d.URL())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(node.Close)
	d.node = node
	return d
}

// start starts dehug as an account with endpoints.
func (d *desk) start(account int, rpc []string, args ...string) (*exec.Cmd, *bytes.Buffer) {
	d.T.Helper()
	cmd := exec.Command(program, append([]string{"--yes"}, args...)...)
	cmd.Env = []string{
		"DEHUG_RPC=" + strings.Join(rpc, ","), "DEHUG_KEY_FILE=" + d.KeyFile(account), "DEHUG_TO=" + d.IPFS.URL,
		"DEHUG_ADDRESSES=" + filepath.Join(d.Dir, "addresses.json"), "XDG_STATE_HOME=" + filepath.Join(d.Dir, "state"),
		"HOME=" + d.Dir, "PATH=" + os.Getenv("PATH"),
	}
	log := &bytes.Buffer{}
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Start(); err != nil {
		d.T.Fatal(err)
	}
	return cmd, log
}

// busyRuns is how often a command is run whose endpoint does not answer in time, as on a machine with much else to do.
const busyRuns = 5

// isBusy reports whether a command ended because no endpoint answered in time. It is one more break, after which the
// command is run again like after the others.
func isBusy(err error) bool {
	var exit *exec.ExitError
	return errors.As(err, &exit) && exit.ExitCode() == session.ExitUnreachable
}

// complete runs dehug as a process at the true endpoint; it must succeed.
func (d *desk) complete(account int, args ...string) string {
	d.T.Helper()
	var text string
	for run := 1; ; run++ {
		cmd, log := d.start(account, []string{d.URL()}, args...)
		err := end(cmd, patience)
		if text += log.String(); err == nil {
			return text
		}
		if !isBusy(err) || run == busyRuns {
			d.T.Fatalf("dehug %s: %v\n%s", strings.Join(args, " "), err, text)
		}
	}
}

// runInside runs a command that is not attacked, in this process, which takes less than to start another; it must
// succeed.
func (d *desk) runInside(account int, args ...string) {
	d.T.Helper()
	for run := 1; ; run++ {
		code, out, log := d.Run(account, args...)
		switch {
		case code == session.ExitOK:
			return
		case code != session.ExitUnreachable || run == busyRuns:
			d.T.Fatalf("dehug %s: exit code %d\n%s%s", strings.Join(args, " "), code, out, log)
		}
	}
}

// coin, tokens and sent are what an account has and how many of its transactions were mined.
func (d *desk) coin(account int) *big.Int {
	d.T.Helper()
	coin, err := d.reader.NativeBalance(context.Background(), d.Account(account), chain.Latest)
	if err != nil {
		d.T.Fatal(err)
	}
	return coin
}

func (d *desk) tokens(account int) *big.Int {
	d.T.Helper()
	token, err := d.reader.PaymentToken(context.Background(), chain.Latest)
	if err != nil {
		d.T.Fatal(err)
	}
	tokens, err := d.reader.PaymentTokenBalance(context.Background(), token.Address, d.Account(account), chain.Latest)
	if err != nil {
		d.T.Fatal(err)
	}
	return tokens
}

func (d *desk) mined(account int) *big.Int {
	d.T.Helper()
	nonce, err := d.node.NonceAt(context.Background(), common.Address(d.Account(account)), nil)
	if err != nil {
		d.T.Fatal(err)
	}
	return new(big.Int).SetUint64(nonce)
}

// unseen counts the transactions that an account has on the chain and that the journal does not know.
func (d *desk) unseen(account int, since uint64) int {
	d.T.Helper()
	j, err := journal.Open(filepath.Join(d.Dir, "state", "dehug"))
	if err != nil {
		d.T.Fatal(err)
	}
	entries, err := j.Entries()
	if err != nil {
		d.T.Fatal(err)
	}
	known := map[evm.Hash]bool{}
	for _, e := range entries {
		for _, transaction := range e.Transactions {
			known[transaction.Hash] = true
		}
	}
	head, err := d.node.BlockNumber(context.Background())
	if err != nil {
		d.T.Fatal(err)
	}
	signer := types.LatestSignerForChainID(new(big.Int).SetUint64(d.ID()))
	lost := 0
	for number := since + 1; number <= head; number++ {
		block, err := d.node.BlockByNumber(context.Background(), new(big.Int).SetUint64(number))
		if err != nil {
			d.T.Fatal(err)
		}
		for _, transaction := range block.Transactions() {
			from, err := types.Sender(signer, transaction)
			if err == nil && evm.Address(from) == d.Account(account) && !known[evm.Hash(transaction.Hash())] {
				lost++
			}
		}
	}
	return lost
}

// head is the number of the newest block.
func (d *desk) head() uint64 {
	d.T.Helper()
	head, err := d.node.BlockNumber(context.Background())
	if err != nil {
		d.T.Fatal(err)
	}
	return head
}

// end waits for a process, and kills it when it takes too long.
func end(cmd *exec.Cmd, patience time.Duration) error {
	timer := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	return cmd.Wait()
}
