package sim

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// kstatusOf is what kstatus is to make of an object at rest, by its kind and Ready's status and reason: Failed where its
// owner must change something, and InProgress where it waits for others. Where it is not here and Ready is True, it is
// Current.
var kstatusOf = map[string]string{
	"DeHugModel False RevisionNotFound":     "Failed",
	"DeHugModel False TermsNotAccepted":     "Failed",
	"DeHugModel False InsufficientStorage":  "Failed",
	"DeHugModel False NotPermitted":         "Failed",
	"DeHugModel False ClaimNotFound":        "InProgress",
	"DeHugModel Unknown ChainUnreachable":   "InProgress",
	"DeHugModel Unknown ContentUnavailable": "InProgress",
	"DeHugModel Unknown Suspended":          "InProgress", // it did not begin

	"DeHugNetwork False ChainStalled":   "InProgress",
	"DeHugNetwork False RPCUnreachable": "InProgress",
	"DeHugNetwork False NoSourceUsable": "InProgress",

	"InferenceEndpoint False Stopped":         "Failed",
	"InferenceEndpoint False InvalidTemplate": "Failed",
	"InferenceEndpoint False NoRuntimeFits":   "Failed",
	"InferenceEndpoint False RuntimeNotFound": "Failed",
	"InferenceEndpoint True InvalidTemplate":  "Failed", // what ran before keeps running
	"InferenceEndpoint True NoRuntimeFits":    "Failed",
	"InferenceEndpoint True RuntimeNotFound":  "Failed",
	"InferenceEndpoint False Suspended":       "InProgress", // it did not begin
}

// labelState is the label of recorded states that test/gitops compares with what kstatus makes of them.
const labelState = "kstatus"

// recordStates records the conditions of each object of ours that has some, at rest.
func (a *actor) recordStates(w *World) {
	model := w.server.Objects("DeHugModel")[0].(*dehugv1alpha1.DeHugModel)
	labelOfModel := labelOf("DeHugModel", model.Status.Conditions)
	for _, e := range w.server.All() {
		switch o := e.New.(type) {
		case *dehugv1alpha1.DeHugModel:
			a.recordState(e.Kind, o, o.Status.ObservedGeneration, o.Status.Conditions, labelOfModel)
		case *dehugv1alpha1.DeHugNetwork:
			a.recordState(e.Kind, o, o.Status.ObservedGeneration, o.Status.Conditions, labelOf(e.Kind, o.Status.Conditions))
		case *dehugv1alpha1.InferenceEndpoint:
			label := labelOf(e.Kind, o.Status.Conditions)
			isModels := meta.IsStatusConditionFalse(o.Status.Conditions, dehugv1alpha1.ConditionModelReady)
			if isModels && label != "Failed" { // it is as its model is
				label = labelOfModel
			}
			a.recordState(e.Kind, o, o.Status.ObservedGeneration, o.Status.Conditions, label)
		}
	}
}

func labelOf(kind string, conditions []metav1.Condition) string {
	ready := meta.FindStatusCondition(conditions, dehugv1alpha1.ConditionReady)
	switch {
	case ready == nil:
		return "InProgress"
	case ready.Status == metav1.ConditionTrue:
		return cmp.Or(kstatusOf[kind+" True "+ready.Reason], "Current")
	}
	return cmp.Or(kstatusOf[kind+" "+string(ready.Status)+" "+ready.Reason], "unknown")
}

// recordState records what others judge an object by, under a name that no other state has.
func (a *actor) recordState(kind string, o client.Object, observed int64, conditions []metav1.Condition, label string) {
	sorted := slices.SortedFunc(slices.Values(conditions), func(x, y metav1.Condition) int { return cmp.Compare(x.Type, y.Type) })
	name, ready, stored := kind+" "+label, "", []any{}
	for _, c := range sorted {
		name += fmt.Sprintf(" %s-%s-%s", c.Type, c.Status, c.Reason)
		if c.Type == dehugv1alpha1.ConditionReady {
			ready = c.Reason
		}
		stored = append(stored, map[string]any{"type": c.Type, "status": string(c.Status), "reason": c.Reason,
			"message": "because of " + c.Reason, "lastTransitionTime": "2026-01-02T03:04:05Z",
			"observedGeneration": testkit.GoldenGeneration + c.ObservedGeneration - o.GetGeneration()})
	}
	state := &unstructured.Unstructured{Object: map[string]any{"status": map[string]any{"conditions": stored,
		"observedGeneration": testkit.GoldenGeneration + observed - o.GetGeneration()}}}
	state.SetAPIVersion(dehugv1alpha1.GroupVersion.String())
	state.SetKind(kind)
	state.SetName(strings.ToLower(ready))
	state.SetGeneration(testkit.GoldenGeneration)
	state.SetLabels(map[string]string{labelState: label})
	a.mu.Lock()
	defer a.mu.Unlock()
	a.states[name] = state
}

// expectLabels checks that the recorded states are those that test/gitops judges.
func (a *actor) expectLabels(t *testing.T) {
	t.Helper()
	if *actoPart > 1 {
		return
	}
	var all []client.Object
	for _, name := range slices.Sorted(maps.Keys(a.states)) {
		all = append(all, a.states[name])
	}
	testkit.Golden(t, "../../../test/gitops/testdata/acto.yaml", all)
}
