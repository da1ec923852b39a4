//go:build e2e

package e2e

import (
	"context"
	"fmt"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/framework"
)

func TestWithTheChainDownARunningEndpointAnswersAndItsUsageSettlesLater(t *testing.T) {
	w := newWorld(t)
	before, err := quiescent(w.ctx)
	w.must(err)
	w.must(stopChain(w.ctx))
	restarted := false
	w.Cleanup(func() {
		if !restarted {
			_ = startChain(context.Background())
		}
	})
	network := &dehugv1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: framework.NetworkName}}
	w.expect(network, dehugv1alpha1.ConditionChainReachable, metav1.ConditionFalse, dehugv1alpha1.ReasonRPCUnreachable)

	var asked framework.Usage
	for i := range 7 {
		used, err := demo.Ask(w.ctx, fmt.Sprintf("What is %d plus 2?", i))
		w.must(err)
		asked.Add(used)
	}
	endpoint := &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: framework.UserNamespace, Name: framework.SampleEndpoint}}
	w.must(w.client.Get(w.ctx, client.ObjectKeyFromObject(endpoint), endpoint))
	if endpoint.Status.ReadyReplicas == 0 {
		t.Errorf("the endpoint has no ready replica while the chain is down")
	}

	// Killing what holds the usage must not lose it.
	w.must(killGateway(w.ctx))
	w.must(killPods(w.ctx, framework.SystemNamespace, "app.kubernetes.io/name=dehug-reporter"))

	w.must(startChain(w.ctx))
	restarted = true
	w.expect(network, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
	want := before
	want.Add(asked)
	w.eventually(fmt.Sprintf("%+v is settled", want), 3*time.Minute, func(ctx context.Context) (bool, error) {
		now, _, err := demo.SettledUsage(ctx)
		return now == want, err
	})
	w.must(checkValueOnChain(w.ctx, want))
}

func TestKillingAnyPartAtAnyStepEndsInTheSameResult(t *testing.T) {
	w := newWorld(t)
	before, err := quiescent(w.ctx)
	w.must(err)

	model := w.model("tiny-chat", nil)
	endpoint := w.endpoint("chat", "tiny-chat", nil)
	w.create(model, endpoint)
	// The manager dies while the model is being resolved, the fetch pod while it fetches, the manager again while the server starts.
	w.must(killPods(w.ctx, framework.SystemNamespace, "app.kubernetes.io/name=dehug-manager"))
	w.eventually("a fetch pod exists", time.Minute, func(ctx context.Context) (bool, error) {
		var pods corev1.PodList
		err := w.client.List(ctx, &pods, client.InNamespace(w.namespace), client.HasLabels{"dehug.io/cid"})
		return len(pods.Items) > 0, err
	})
	w.must(killPods(w.ctx, w.namespace, "dehug.io/cid"))
	w.must(killPods(w.ctx, framework.SystemNamespace, "app.kubernetes.io/name=dehug-manager"))
	w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
	w.expect(endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")

	var asked framework.Usage
	for i := range 5 {
		used, err := demo.Ask(w.ctx, fmt.Sprintf("What is %d plus 3?", i))
		w.must(err)
		asked.Add(used)
		w.must(killPods(w.ctx, framework.SystemNamespace, "app.kubernetes.io/name=dehug-reporter"))
	}
	w.must(killGateway(w.ctx))
	want := before
	want.Add(asked)
	w.eventually(fmt.Sprintf("%+v is settled", want), 3*time.Minute, func(ctx context.Context) (bool, error) {
		now, _, err := demo.SettledUsage(ctx)
		return now == want, err
	})
	w.must(checkValueOnChain(w.ctx, want))
}

func TestDeletingTheObjectsLeavesNothingBehindEvenWithTheChainDown(t *testing.T) {
	w := newWorld(t)
	model := w.model("tiny-chat", nil)
	endpoint := w.endpoint("chat", "tiny-chat", nil)
	w.create(model, endpoint)
	w.expect(endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")

	w.must(stopChain(w.ctx))
	defer func() { w.must(startChain(context.Background())) }()
	foreground := client.PropagationPolicy(metav1.DeletePropagationForeground)
	w.must(w.client.Delete(w.ctx, endpoint, foreground))
	w.must(w.client.Delete(w.ctx, model, foreground))
	w.gone(endpoint)
	w.gone(model)
	w.eventually("the namespace has no pod, Job, Deployment, Service or claim", 2*time.Minute, func(ctx context.Context) (bool, error) {
		return w.isEmpty(ctx)
	})
}

func (w *world) isEmpty(ctx context.Context) (bool, error) {
	for _, list := range []client.ObjectList{
		&corev1.PodList{}, &batchv1.JobList{}, &appsv1.DeploymentList{}, &corev1.ServiceList{}, &corev1.PersistentVolumeClaimList{},
	} {
		if err := w.client.List(ctx, list, client.InNamespace(w.namespace), client.Limit(1)); err != nil {
			return false, err
		}
		if n := itemCount(list); n > 0 {
			return false, nil
		}
	}
	return true, nil
}

func itemCount(list client.ObjectList) int {
	switch typed := list.(type) {
	case *corev1.PodList:
		return len(typed.Items)
	case *batchv1.JobList:
		return len(typed.Items)
	case *appsv1.DeploymentList:
		return len(typed.Items)
	case *corev1.ServiceList:
		return len(typed.Items)
	case *corev1.PersistentVolumeClaimList:
		return len(typed.Items)
	}
	return 0
}
