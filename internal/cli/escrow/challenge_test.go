package escrow_test

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// bills writes files of evidence against provider 3.
type bills struct {
	*clitest.Desk
	disputes evm.Address
	terms    evm.Hash
}

// object is JSON.
type object map[string]any

// receipt is one request of one unit of input; its right cost is the model's price of an input unit.
func (b *bills) receipt(request byte, cost int64) (object, rights.Node) {
	r := rights.Receipt{
		RequestID: evm.Hash{request}, TokenID: evm.Hash{9}, InputUnits: 1, TermsHash: b.terms, Cost: big.NewInt(cost),
		Timestamp: uint64(b.Now().Unix()),
	}
	hash, err := r.Hash()
	if err != nil {
		b.T.Fatal(err)
	}
	return object{
		"requestID": r.RequestID, "tokenID": r.TokenID, "inputUnits": 1, "termsHash": r.TermsHash,
		"cost": r.Cost.String(), "timestamp": r.Timestamp,
	}, rights.Node{Hash: hash, Sum: r.Cost}
}

func told(n rights.Node) object { return object{"hash": n.Hash, "sum": n.Sum.String()} }

// attest puts two receipts under a root, whose total is off, and signs that as provider 3 to a payer.
func (b *bills) attest(payer int, requests [2]byte, costs [2]int64, off int64) (attestation object, leaves []object, branch object) {
	b.T.Helper()
	first, left := b.receipt(requests[0], costs[0])
	second, right := b.receipt(requests[1], costs[1])
	word := func(v *big.Int) []byte { return common.LeftPadBytes(v.Bytes(), 32) }
	total := big.NewInt(costs[0] + costs[1] + off)
	a := rights.Attestation{
		Provider: b.Account(3), Payer: b.Account(payer), Total: total, Timestamp: uint64(b.Now().Unix()),
		ReceiptsRoot: evm.Hash(crypto.Keccak256Hash(left.Hash[:], word(left.Sum), right.Hash[:], word(right.Sum))),
	}
	document, err := a.Document(b.ID(), b.disputes)
	if err != nil {
		b.T.Fatal(err)
	}
	signature, err := b.Signer(3).SignTyped(b.T.Context(), document)
	if err != nil {
		b.T.Fatal(err)
	}
	attestation = object{
		"provider": a.Provider, "payer": a.Payer, "receiptsRoot": a.ReceiptsRoot, "total": total.String(),
		"timestamp": a.Timestamp, "signature": "0x" + common.Bytes2Hex(signature),
	}
	leaves = []object{
		{"receipt": first, "sum": left.Sum.String(), "index": 0, "path": []object{told(right)}},
		{"receipt": second, "sum": right.Sum.String(), "index": 1, "path": []object{told(left)}},
	}
	return attestation, leaves, object{"left": told(left), "right": told(right), "sum": total.String(), "index": 0}
}

func (b *bills) file(name string, evidence object) string {
	b.T.Helper()
	raw, err := json.Marshal(evidence)
	path := filepath.Join(b.Dir, name)
	if err == nil {
		err = os.WriteFile(path, raw, 0o600)
	}
	if err != nil {
		b.T.Fatal(err)
	}
	return path
}

func TestFaultsOfAProviderAreShown(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	model := d.Publish(1, d.Folder("{}"), "alice/open", clitest.Terms("open-metered.yaml"))
	deployed, err := session.ReadAddresses(filepath.Join(d.Dir, "addresses.json"))
	if err != nil {
		t.Fatal(err)
	}
	disputes, err := evm.ParseAddress(deployed.Disputes)
	terms, err2 := evm.ParseHash(model["termsHash"].(string))
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	b := &bills{d, disputes, terms}
	facts, err := d.Reader().TermsIndex(t.Context(), terms, "Latest")
	if err != nil {
		t.Fatal(err)
	}
	priced, err := d.Reader().Terms(t.Context(), facts, "Latest")
	if err != nil {
		t.Fatal(err)
	}
	right := int64(priced.InputPrice)

	attestation, leaves, _ := b.attest(2, [2]byte{1, 2}, [2]int64{right, right + 5_000_000}, 0)
	price := b.file("price.json", object{"attestation": attestation, "leaves": leaves[1:]})
	d.Fails(4, session.ExitRefused, "has no stake", "challenge", "price", price)
	d.Must(3, "account", "fund-dev", "100")
	d.Must(3, "stake", "deposit", "100")

	fine := b.file("fine.json", object{"attestation": attestation, "leaves": leaves[:1]})
	before := d.Sent(4)
	d.Fails(4, session.ExitRefused, "DisputeNothingWrong", "challenge", "price", fine)
	d.Fails(4, session.ExitUsage, "has 1 leaves; this challenge shows 2", "challenge", "duplicate", fine)
	d.Fails(4, session.ExitUsage, "no branch alone", "challenge", "total", fine)
	d.Fails(4, session.ExitUsage, "unknown field", "challenge", "price", b.file("odd.json", object{"attestations": 1}))
	d.Fails(4, session.ExitUsage, "reading the evidence", "challenge", "price", filepath.Join(d.Dir, "nowhere"))
	d.Fails(4, session.ExitUsage, "two files", "challenge", "double-billing", fine)
	if d.Sent(4) != before {
		t.Error("a refused challenge was sent")
	}

	shown := d.Must(4, "challenge", "price", price)
	if shown["stakeBefore"] != "100" || shown["stake"] == "100" || shown["rewards"] == "0" {
		t.Errorf("the price: %v", shown)
	}
	root := attestation["receiptsRoot"].(evm.Hash).String()
	if cost := d.Must(9, "challenge", "show", d.Account(3).String(), root); cost["taken"] == "0" || cost["damageMillionths"] != "5000000" {
		t.Errorf("the case: %v", cost)
	}

	twice, places, _ := b.attest(2, [2]byte{3, 3}, [2]int64{right, right}, 0)
	d.Must(4, "challenge", "duplicate", b.file("twice.json", object{"attestation": twice, "leaves": []object{places[1], places[0]}}))
	one, ones, _ := b.attest(2, [2]byte{4, 5}, [2]int64{right, right}, 0)
	two, twos, _ := b.attest(5, [2]byte{4, 6}, [2]int64{right, right}, 0)
	d.Must(4, "challenge", "double-billing", b.file("one.json", object{"attestation": one, "leaves": ones[:1]}),
		b.file("two.json", object{"attestation": two, "leaves": twos[:1]}))
	wrong, _, branch := b.attest(2, [2]byte{7, 8}, [2]int64{right, right}, 9_000_000)
	d.Must(4, "challenge", "total", b.file("total.json", object{"attestation": wrong, "branch": branch}))

	b.attestOnChain(right)
	rewards := d.Must(4, "stake", "show")["rewards"]
	if paid := d.Must(4, "stake", "withdraw", "--rewards"); paid["amount"] != rewards || d.Must(4, "balance")["paymentToken"] != rewards {
		t.Errorf("paid out: %v of %v", paid, rewards)
	}
}

// attestOnChain has provider 3 attest a wrong receipt on chain, which is then shown without a signature.
func (b *bills) attestOnChain(right int64) {
	b.T.Helper()
	attestation, leaves, _ := b.attest(2, [2]byte{9, 10}, [2]int64{right, right + 1_000_000}, 0)
	shown := b.file("unsigned.json", object{"attestation": attestation, "leaves": leaves[1:]})
	b.Fails(3, session.ExitUsage, "which alone is attested", "stake", "attest", shown)
	b.Fails(3, session.ExitUsage, "which alone is attested", "stake", "attest", b.file("signed.json", object{"attestation": attestation}))
	delete(attestation, "signature")
	shown = b.file("unsigned.json", object{"attestation": attestation, "leaves": leaves[1:]})
	b.Fails(4, session.ExitRefused, "DisputeNotAttested", "challenge", "price", shown)
	alone := b.file("attestation.json", object{"attestation": attestation})
	b.Fails(4, session.ExitRefused, "alone attests", "stake", "attest", alone)
	if got := b.Must(3, "stake", "attest", alone); got["attested"] != true || got["transaction"] == nil {
		b.T.Errorf("attested: %v", got)
	}
	b.Stands(3, "stake", "attest", alone)
	b.Must(4, "challenge", "price", shown)
}
