package framework

import (
	"context"
	"fmt"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

const gatedManifest = `apiVersion: dehug.io/v1alpha1
kind: DeHugModel
metadata: {name: tiny-gated, namespace: default}
spec:
  networkRef: {name: demo}
  model: alice/tiny-gated
`

const leaseManifest = `apiVersion: dehug.io/v1alpha1
kind: DeHugModel
metadata: {name: tiny-lease, namespace: default}
spec:
  networkRef: {name: demo}
  model: alice/tiny-lease
  license: {use: Commercial, acceptTerms: "%s"}
  onRevoked: {gracePeriod: 5s, cache: Keep}
---
apiVersion: dehug.io/v1alpha1
kind: InferenceEndpoint
metadata: {name: lease, namespace: default}
spec:
  modelRef: {name: tiny-lease}
  replicas: 1
`

// ShowRefusal applies a model that the cluster has no license for, and shows what a user sees.
func (s *Framework) ShowRefusal(ctx context.Context) error {
	if _, err := s.Publish(ctx, Creator, GatedModelName, s.Terms("metered")); err != nil {
		return err
	}
	if err := s.Apply(ctx, gatedManifest); err != nil {
		return err
	}
	model := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: UserNamespace, Name: gatedModel}}
	_, err := s.WaitCondition(ctx, model, dehugv1alpha1.ConditionReady, metav1.ConditionFalse,
		dehugv1alpha1.ReasonLicenseMissing, time.Minute)
	if err != nil {
		return err
	}
	return s.Kubectl(ctx, "-n", UserNamespace, "get", "dehugmodel", gatedModel, "-o", "wide")
}

// ShowLicenseEnd serves a model on a short license, has its owner end it, and shows the endpoint drain and stop.
func (s *Framework) ShowLicenseEnd(ctx context.Context) error {
	if _, err := s.Publish(ctx, Creator, LeaseModelName, s.Terms("lease")); err != nil {
		return err
	}
	license, err := s.License(ctx, LeaseModelName)
	if err != nil {
		return err
	}
	licensee, err := s.Address(ctx, Licensee)
	if err != nil {
		return err
	}
	if license.Status != "Granted" {
		// The owner sends it: after an earlier revocation no other account may.
		if err := s.GrantTo(ctx, Creator, Licensee, LeaseModelName, license.TermsHash); err != nil {
			return err
		}
	}
	if err := s.Apply(ctx, fmt.Sprintf(leaseManifest, license.TermsHash)); err != nil {
		return err
	}
	endpoint := &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: UserNamespace,
		Name: leaseEndpoint}}
	if _, err := s.WaitCondition(ctx, endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "",
		2*time.Minute); err != nil {
		return err
	}
	if err := s.Dehug(ctx, Creator, "license", "revoke", LeaseModelName, "--licensee", licensee); err != nil {
		return err
	}
	if err := s.showTrafficEnd(ctx, licensee); err != nil {
		return err
	}
	for _, reason := range []string{dehugv1alpha1.ReasonDraining, dehugv1alpha1.ReasonStopped} {
		if _, err := s.WaitCondition(ctx, endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionFalse, reason,
			2*time.Minute); err != nil {
			return err
		}
	}
	return s.checkOthersServe(ctx)
}

// checkOthersServe makes sure that ending one license touched nothing else.
func (s *Framework) checkOthersServe(ctx context.Context) error {
	reader, err := s.Client()
	if err != nil {
		return err
	}
	var endpoint dehugv1alpha1.InferenceEndpoint
	if err := reader.Get(ctx, client.ObjectKey{Namespace: UserNamespace, Name: SampleEndpoint}, &endpoint); err != nil {
		return fmt.Errorf("reading the other endpoint: %w", err)
	}
	if endpoint.Status.ReadyReplicas == 0 {
		return fmt.Errorf("the other endpoint lost its replica")
	}
	s.Say("endpoint %s/%s still serves with %d replica(s)", endpoint.Namespace, endpoint.Name,
		endpoint.Status.ReadyReplicas)
	return nil
}

// Summary ends the demo's story: all objects, where to look next, how to reach the gateway, how to remove everything.
func (s *Framework) Summary(ctx context.Context) error {
	s.console.printf("\n== What there is now\n")
	if err := s.Kubectl(ctx, "get", "dehug", "-A"); err != nil {
		return err
	}
	config := ""
	if s.kubeconfig != "" {
		config = "export KUBECONFIG=" + s.kubeconfig + "\n   "
	}
	key, err := s.APIKey(ctx)
	if err != nil {
		return err
	}
	s.console.printf(`
== Where to go next
   %[1]skubectl describe dehugmodel tiny-chat          # license, token, content, cache
   kubectl describe inferenceendpoint chat        # conditions: what is wrong, and the fix
   kubectl -n dehug-system port-forward service/dehug-gateway 8080:80 &
   curl http://127.0.0.1:8080/v1/chat/completions -H "Authorization: Bearer %[2]s" -H "Content-Type: application/json" \
     -d '{"model": "%[3]s", "messages": [{"role": "user", "content": "Who are you?"}]}'
   %[4]s                                  # remove everything
`, config, key, ModelName, "make demo-down"+s.clusterArgument())
	return nil
}

func (s *Framework) clusterArgument() string {
	if s.Cluster == "devcluster" {
		return ""
	}
	return " CLUSTER=" + s.Cluster
}

// Diagnose prints what a developer looks at first after a failure.
func (s *Framework) Diagnose(ctx context.Context) {
	s.console.printf("\n== Diagnosis\n")
	for _, args := range [][]string{
		{"get", "dehug", "-A", "-o", "wide"},
		{"get", "pods,jobs,pvc", "-A", "-o", "wide"},
		{"-n", SystemNamespace, "logs", "deployment/dehug-manager", "--tail=40"},
		{"-n", SystemNamespace, "logs", "deployment/dehug-reporter", "--tail=40"},
		{"-n", SystemNamespace, "logs", "statefulset/dehug-gateway", "--tail=40"},
		{"get", "events", "-A", "--sort-by=.lastTimestamp"},
	} {
		if err := s.Kubectl(ctx, args...); err != nil {
			s.Say("%v", err)
		}
	}
}
