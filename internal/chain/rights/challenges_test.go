package rights_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// receipt is one request of 10 and 20 units; its right cost is costOf.
func (w *world) receipt(request byte, wrong int64) rights.Receipt {
	hash, err := chain.TermsHash(chaintest.OpenTerms())
	if err != nil {
		w.t.Fatal(err)
	}
	cost := 10*1_000_000 + 20*2_000_000 + 1_000_000_000
	return rights.Receipt{
		RequestID: evm.Hash{request}, TokenID: first, InputUnits: 10, OutputUnits: 20, Requests: 1, TermsHash: hash,
		Cost: big.NewInt(int64(cost) + wrong), Timestamp: uint64(w.Now().Unix()),
	}
}

func join(a, b rights.Node) evm.Hash {
	sum := func(n rights.Node) []byte { return common.LeftPadBytes(n.Sum.Bytes(), 32) }
	return evm.Hash(crypto.Keccak256Hash(a.Hash[:], sum(a), b.Hash[:], sum(b)))
}

// attested puts two receipts under a root that account 3 signs for a payer, with what the total is off by.
func (w *world) attested(payer int, a, b rights.Receipt, off int64) (rights.Attestation, [2]rights.Leaf, rights.Branch) {
	w.t.Helper()
	var nodes [2]rights.Node
	for i, r := range []rights.Receipt{a, b} {
		hash, err := r.Hash()
		if err != nil {
			w.t.Fatal(err)
		}
		nodes[i] = rights.Node{Hash: hash, Sum: r.Cost}
	}
	total := new(big.Int).Add(a.Cost, b.Cost)
	total.Add(total, big.NewInt(off))
	attestation := rights.Attestation{
		Provider: w.Account(3), Payer: w.Account(payer), ReceiptsRoot: join(nodes[0], nodes[1]), Total: total,
		Timestamp: uint64(w.Now().Unix()),
	}
	document, err := attestation.Document(w.ID(), w.Deployment().Disputes)
	if err != nil {
		w.t.Fatal(err)
	}
	if attestation.Signature, err = w.Signer(3).SignTyped(w.t.Context(), document); err != nil {
		w.t.Fatal(err)
	}
	return attestation, [2]rights.Leaf{
		{Receipt: a, Place: rights.Place{Sum: a.Cost, Index: 0, Path: []rights.Node{nodes[1]}}},
		{Receipt: b, Place: rights.Place{Sum: b.Cost, Index: 1, Path: []rights.Node{nodes[0]}}},
	}, rights.Branch{Left: nodes[0], Right: nodes[1], Place: rights.Place{Sum: total}}
}

// staked is a world whose account 3 answers with a stake.
func staked(t *testing.T) (*world, evm.Address) {
	w := newWorld(t)
	disputes := w.Deployment().Disputes
	w.Fund(3, 1_000_000)
	w.Send(3)(w.Encoder().Approve(w.Deployment().PaymentToken, disputes, big.NewInt(1_000_000)))
	w.Send(3)(w.make.DepositStake(disputes, w.Account(3), big.NewInt(1_000_000)))
	return w, disputes
}

func (w *world) expectTaken(disputes evm.Address, root evm.Hash, want int64) {
	w.t.Helper()
	shown, err := w.reader.Case(w.t.Context(), disputes, w.Account(3), root)
	if err != nil || shown.Taken.Int64() != want {
		w.t.Errorf("the stake has lost %s, %v; want %d", shown.Taken, err, want)
	}
}

func TestAWrongPriceIsShown(t *testing.T) {
	w, disputes := staked(t)
	attestation, leaves, _ := w.attested(2, w.receipt(1, 0), w.receipt(2, 5_000_000_000), 0)
	w.refuses(4, "DisputeNothingWrong")(w.make.ChallengePrice(disputes, rights.Evidence{Attestation: attestation, Leaf: leaves[0]}))
	w.Send(4)(w.make.ChallengePrice(disputes, rights.Evidence{Attestation: attestation, Leaf: leaves[1]}))
	w.expectTaken(disputes, attestation.ReceiptsRoot, 50_000) // ten times 5,000 units
	w.Send(4)(w.make.WithdrawRewards(disputes, w.Account(4)))
	held, err := w.reader.PaymentTokenBalance(t.Context(), w.Deployment().PaymentToken, w.Account(4), chain.Latest)
	if err != nil || held.Int64() != 25_000 {
		t.Errorf("the challenger has %s, %v; want half of it", held, err)
	}
}

func TestADuplicateIsShownInAnyOrder(t *testing.T) {
	w, disputes := staked(t)
	attestation, leaves, _ := w.attested(2, w.receipt(1, 0), w.receipt(1, 0), 0)
	w.Send(4)(w.make.ChallengeDuplicate(disputes, attestation, leaves[1], leaves[0]))
	w.expectTaken(disputes, attestation.ReceiptsRoot, 10_500)
	w.refuses(4, "DisputeShownBefore")(w.make.ChallengeDuplicate(disputes, attestation, leaves[0], leaves[1]))
}

func TestDoubleBillingIsShownInAnyOrder(t *testing.T) {
	w, disputes := staked(t)
	a, one, _ := w.attested(2, w.receipt(1, 0), w.receipt(2, 0), 0)
	b, two, _ := w.attested(5, w.receipt(1, 0), w.receipt(3, 0), 0)
	x, y := rights.Evidence{Attestation: a, Leaf: one[0]}, rights.Evidence{Attestation: b, Leaf: two[0]}
	w.Send(4)(w.make.ChallengeDoubleBilling(disputes, x, y))
	w.refuses(4, "DisputeShownBefore")(w.make.ChallengeDoubleBilling(disputes, y, x))
}

func TestAWrongTotalIsShownAlsoOfAnAttestationOnChain(t *testing.T) {
	w, disputes := staked(t)
	attestation, _, branch := w.attested(2, w.receipt(1, 0), w.receipt(2, 0), 7_000_000_000)
	attestation.Signature = nil
	w.refuses(4, "DisputeNotAttested")(w.make.ChallengeTotal(disputes, attestation, branch))
	w.refuses(4, "DisputeNotProvider")(w.make.Attest(disputes, attestation))
	w.Send(3)(w.make.Attest(disputes, attestation))
	w.Send(4)(w.make.ChallengeTotal(disputes, attestation, branch))
	w.expectTaken(disputes, attestation.ReceiptsRoot, 70_000)
}
