package model_test

import "testing"

// TestANewOperatorKeepsTheFetchesOfTheOldOne: a Job runs when the operator's image changes, and another one has ended
// that the old operator had not seen yet.
func TestANewOperatorKeepsTheFetchesOfTheOldOne(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	before := h.Jobs()
	if len(before) != 1 {
		t.Fatalf("%d fetch Jobs, want 1", len(before))
	}
	h.Restart()
	h.Reconciler.Image = "registry/operator:next"
	h.Reconcile()
	after := h.Jobs()
	if len(after) != 1 || after[0].UID != before[0].UID || after[0].Generation != before[0].Generation {
		t.Fatalf("the new operator replaces the fetch that runs: %d Jobs", len(after))
	}
	h.Finish("", "")
	h.Restart()
	h.Reconciler.Image = "registry/operator:next-but-one"
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	if len(h.Jobs()) != 0 {
		t.Error("the content is fetched again")
	}
}
