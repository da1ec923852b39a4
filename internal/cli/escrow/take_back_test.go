package escrow_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// send sends what an encoder made.
func send(d *clitest.Desk, account int) func(tx.Candidate, error) {
	return func(candidate tx.Candidate, err error) {
		d.T.Helper()
		if err == nil {
			_, err = d.Sender(account).Send(d.T.Context(), candidate)
		}
		if err != nil {
			d.T.Fatal(err)
		}
	}
}

// settle settles what payer 2 owes provider 3 for a token, without distributing it.
func settle(d *clitest.Desk, reader *chain.Reader, id evm.Hash, value int64) {
	d.T.Helper()
	v := usage.Voucher{
		TokenID: id, Payer: d.Account(2), Provider: d.Account(3), Value: big.NewInt(value),
		Timestamp: uint64(d.Now().Unix()),
	}
	signature, err := chain.SignVoucher(d.T.Context(), d.Signer(2), chain.NewDomain(d.ID(), reader.Contracts().Oracle), v)
	if err != nil {
		d.T.Fatal(err)
	}
	encoder := chain.NewEncoder(reader.Contracts())
	send(d, 3)(encoder.Settle(chain.Voucher{Voucher: v, Signature: signature}))
}

func TestADepositNamesItsProvider(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Must(2, "account", "fund-dev", "10")
	provider, before := d.Account(3).String(), d.Sent(2)
	d.Fails(2, session.ExitUsage, "give --provider", "escrow", "deposit", "1")
	d.Fails(2, session.ExitUsage, "zero address", "escrow", "deposit", "1", "--provider", "0x"+strings.Repeat("0", 40))
	d.Fails(2, session.ExitUsage, "write "+provider, "escrow", "deposit", "1", "--provider", strings.ToLower(provider))
	d.Fails(2, session.ExitUsage, "checksum does not hold", "escrow", "deposit", "1", "--provider", swapCase(provider))
	d.Fails(2, session.ExitUsage, "is nothing", "escrow", "deposit", "0", "--provider", provider)
	d.Fails(2, session.ExitUsage, "write "+provider, "escrow", "deposit", "1", "--provider", d.Account(4).String(), "--payer", strings.ToLower(provider))
	if d.Sent(2) != before {
		t.Error("a refused deposit was sent")
	}
}

// swapCase changes the case of one letter of an address.
func swapCase(address string) string {
	at := strings.IndexFunc(address[2:], func(r rune) bool { return r >= 'A' && r <= 'F' }) + 2
	return address[:at] + strings.ToLower(address[at:at+1]) + address[at+1:]
}

func TestEscrowIsListedThawedAndTakenBack(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	provider := d.Account(3).String()
	id, err := evm.ParseHash(d.Publish(1, d.Folder("{}"), "alice/open", clitest.Terms("open-metered.yaml"))["tokenID"].(string))
	if err != nil {
		t.Fatal(err)
	}
	if none := clitest.Rows(t, d.Must(2, "escrow", "list"), "escrows"); len(none) != 0 {
		t.Errorf("escrows before a deposit: %v", none)
	}
	d.Fails(2, session.ExitRefused, "nothing to thaw", "escrow", "thaw", "--all", "--provider", provider)
	d.Fails(2, session.ExitRefused, "nothing to withdraw", "escrow", "withdraw", "--provider", provider)
	d.Must(2, "account", "fund-dev", "10")
	d.Must(2, "escrow", "deposit", "10", "--provider", provider)
	settle(d, d.Reader(), id, 1_000_000)
	d.AdvanceTime(24 * time.Hour)

	expectEscrow(t, d, provider)

	d.Fails(2, session.ExitUsage, "either an amount or --all", "escrow", "thaw", "--provider", provider)
	d.Fails(2, session.ExitUsage, "the escrow is 9 devUSD", "escrow", "thaw", "9.5", "--provider", provider)
	if thawed := d.Must(2, "escrow", "thaw", "4", "--provider", provider); thawed["thawing"] != "4" || thawed["thawedAt"] == nil {
		t.Errorf("thawing: %v", thawed)
	}
	d.AdvanceTime(10 * time.Minute)
	d.Stands(2, "escrow", "thaw", "4.0", "--provider", provider) // it does not begin the time anew
	before := d.Sent(2)
	d.Fails(2, session.ExitRefused, "minutes more", "escrow", "withdraw", "--provider", provider)
	if d.Sent(2) != before {
		t.Error("a withdrawal was sent before the thaw was over")
	}
	d.AdvanceTime(50 * time.Minute)
	got := d.Must(2, "escrow", "withdraw", "--provider", provider, "--to", d.Account(4).String())
	if got["amount"] != "4" || got["balance"] != "5" || d.Must(4, "balance")["paymentToken"] != "4" {
		t.Errorf("withdrawn: %v", got)
	}
	if all := d.Must(2, "escrow", "thaw", "--all", "--provider", provider); all["thawing"] != "5" {
		t.Errorf("thawing all: %v", all)
	}
}

// expectEscrow checks how an escrow of 9 is listed, of which one a day was used.
func expectEscrow(t *testing.T, d *clitest.Desk, provider string) {
	t.Helper()
	list := clitest.Rows(t, d.Must(2, "escrow", "list"), "escrows")
	if len(list) != 1 || list[0]["provider"] != provider || list[0]["balance"] != "9" || list[0]["symbol"] != "devUSD" ||
		!strings.Contains(list[0]["lasts"].(string), "8 days") && !strings.Contains(list[0]["lasts"].(string), "9 days") {
		t.Errorf("escrows: %v", list)
	}
	if payers := clitest.Rows(t, d.Must(3, "escrow", "list", "--provider", provider), "escrows"); len(payers) != 1 ||
		payers[0]["payer"] != d.Account(2).String() {
		t.Errorf("payers of the provider: %v", payers)
	}
	if _, text, _ := d.Run(2, "escrow", "list"); !strings.Contains(text, "9 devUSD") || !strings.Contains(text, "at present use") {
		t.Errorf("the text:\n%s", text)
	}
}

func TestSignersAreListedAndEnded(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	signer, stranger := d.Account(5).String(), d.Account(6).String()
	d.Must(2, "signer", "authorize", "--proof", d.Prove(5, d.Account(2).String(), "sign", "12.5"), "--powers", "sign", "--per-day", "12.5")
	list := clitest.Rows(t, d.Must(2, "signer", "list"), "signers")
	if len(list) != 1 || list[0]["signer"] != signer || list[0]["powers"] != "sign" || list[0]["perDay"] != "12.5" ||
		list[0]["state"] != "acts" {
		t.Errorf("signers: %v", list)
	}
	before := d.Sent(2)
	d.Fails(2, session.ExitRefused, "signer of no account", "signer", "end", stranger)
	d.Fails(3, session.ExitRefused, "acts for "+d.Account(2).String(), "signer", "end", signer)
	d.Fails(2, session.ExitUsage, "write "+signer, "signer", "end", strings.ToLower(signer))
	if d.Sent(2) != before {
		t.Error("a refused end was sent")
	}
	if ended := d.Must(2, "signer", "end", signer); ended["endsAt"] == nil {
		t.Errorf("ended: %v", ended)
	}
	d.Stands(2, "signer", "end", signer)
	if list = clitest.Rows(t, d.Must(9, "signer", "list", d.Account(2).String()), "signers"); list[0]["state"] != "ends" {
		t.Errorf("within the thaw: %v", list)
	}
	d.AdvanceTime(2 * time.Hour)
	if list = clitest.Rows(t, d.Must(2, "signer", "list"), "signers"); list[0]["state"] != "ended" {
		t.Errorf("after the thaw: %v", list)
	}
	if isSigner(d, 2, 5) {
		t.Error("the signer still acts")
	}
}

func TestStakeIsPutUpAndTakenBack(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Fails(3, session.ExitRefused, "nothing to thaw", "stake", "thaw", "--all")
	d.Fails(3, session.ExitRefused, "nothing to withdraw", "stake", "withdraw")
	d.Fails(3, session.ExitRefused, "no part of penalties", "stake", "withdraw", "--rewards")
	d.Must(3, "account", "fund-dev", "10")
	planned := d.Must(3, "stake", "deposit", "10", "--dry-run")
	if text := fmt.Sprint(planned["contracts"]); strings.Count(text, "codeVerified:true") != 1 ||
		!strings.Contains(text, "name:receipt disputes") {
		t.Errorf("the contracts of a deposit: %s", text)
	}
	if put := d.Must(3, "stake", "deposit", "10"); put["stake"] != "10" || put["thawing"] != "0" {
		t.Errorf("deposit: %v", put)
	}
	d.Fails(3, session.ExitUsage, "the stake is 10 devUSD", "stake", "thaw", "11")
	d.Must(3, "stake", "thaw", "4")
	d.Stands(3, "stake", "thaw", "4")
	shown := d.Must(9, "stake", "show", d.Account(3).String())
	if shown["stake"] != "10" || shown["thawing"] != "4" || shown["thawedAt"] == nil {
		t.Errorf("show: %v", shown)
	}
	d.Fails(3, session.ExitRefused, "run the same command then", "stake", "withdraw")
	window, err := time.ParseDuration(shown["window"].(string))
	if err != nil {
		t.Fatal(err)
	}
	d.AdvanceTime(window + time.Second)
	if paid := d.Must(3, "stake", "withdraw"); paid["amount"] != "4" || d.Must(3, "balance")["paymentToken"] != "4" {
		t.Errorf("withdrawn: %v", paid)
	}
	d.Rewrite("dehug.io/receipt-disputes", "dehug.io/other")
	d.Fails(3, session.ExitUsage, "names no contract for stakes", "stake", "show")
}

func TestAStakeIsNotGivenToAContractThatPretends(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	d.Must(3, "account", "fund-dev", "10")
	disputes := d.Must(0, "deploy", "--chain-id", "901", "--dev-token", "--escrow-thaw", "1h", "--signer-thaw", "1h",
		"--out", d.Dir+"/addresses.json")["disputes"].(string)
	before := d.Sent(3)
	d.Rewrite(disputes, d.Reader().Contracts().Oracle.String())
	d.Fails(3, session.ExitError, "not that of this version's ReceiptDisputes", "stake", "deposit", "10")
	if d.Sent(3) != before {
		t.Error("the stake was approved or sent")
	}
}

func TestSettlementsAreListedDistributedAndEarned(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	token := d.Publish(1, d.Folder("{}"), "alice/open", clitest.Terms("open-metered.yaml"))["tokenID"].(string)
	id, err := evm.ParseHash(token)
	if err != nil {
		t.Fatal(err)
	}
	payer, provider := d.Account(2).String(), d.Account(3).String()
	d.Must(2, "account", "fund-dev", "10")
	d.Must(2, "escrow", "deposit", "10", "--provider", provider)
	parties := []string{"settlement", "distribute", "--payer", payer, "--provider", provider}
	d.Stands(9, parties...)
	d.Fails(9, session.ExitUsage, "give --payer", "settlement", "distribute", "--provider", provider)
	settle(d, d.Reader(), id, 2_000_000)
	list := clitest.Rows(t, d.Must(2, "settlement", "list"), "settlements")
	if len(list) != 1 || list[0]["paid"] != "2" || list[0]["provider"] != provider || list[0]["way"] != "voucher" ||
		list[0]["models"].([]any)[0] != "alice/open" || list[0]["at"] == nil {
		t.Errorf("settlements: %v", list)
	}
	if none := clitest.Rows(t, d.Must(9, "settlement", "list"), "settlements"); len(none) != 0 {
		t.Errorf("settlements of a stranger: %v", none)
	}
	d.Publish(1, d.Folder(`{"o":1}`), "alice/other", "MIT")
	d.Stands(9, append(parties, "alice/other")...)
	if done := d.Must(9, append(parties, "alice/open")...); done["amount"] != "2" {
		t.Errorf("distributed: %v", done)
	}
	d.Stands(9, parties...)

	for account, column := range map[int]string{1: "usage", 3: "serving"} {
		want := d.Must(account, "balance")["usageCredits"]
		for _, e := range clitest.Rows(t, d.Must(account, "earnings"), "earnings") {
			if e["name"] == "alice/open" && e[column] != want {
				t.Errorf("account %d earned %v, and can withdraw %v", account, e, want)
			}
		}
	}
	if text := d.Must(9, "earnings"); len(clitest.Rows(t, text, "earnings")) != 0 {
		t.Errorf("earnings of a stranger: %v", text)
	}
}
