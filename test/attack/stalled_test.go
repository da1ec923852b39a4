//go:build e2e

package attack

import (
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// TestAChainThatStandsStillIsSaidAndEndsNothing is about the network whose chain was frozen before the tests began.
func TestAChainThatStandsStillIsSaidAndEndsNothing(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	before := w.pods(w.c, "chat")
	network := &v1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: w.frozen}}
	_, err := demo.WaitCondition(w.ctx, network, v1alpha1.ConditionReady, metav1.ConditionFalse, v1alpha1.ReasonChainStalled, 90*time.Second)
	w.must(err)
	w.expect(w.model(w.c, "attacked", w.frozen), v1alpha1.ConditionLicenseValid, metav1.ConditionUnknown, v1alpha1.ReasonChainStalled)
	w.staysReady(w.c, "chat", 5*time.Second)
	for uid := range before {
		if _, still := w.pods(w.c, "chat")[uid]; !still {
			t.Error("a pod ended")
		}
	}
	w.asks(question{Path: endpointPath(w.c, "chat"), Key: w.keyC, Prompt: "hello"})
}
