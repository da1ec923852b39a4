//go:build e2e

package attack

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// scale changes an endpoint's replicas until the test ends.
func (w *attack) scale(namespace, name string, replicas int32) {
	w.Helper()
	set := func(ctx context.Context, replicas int32) error {
		return demo.Kubectl(ctx, "-n", namespace, "scale", "inferenceendpoint/"+name, fmt.Sprintf("--replicas=%d", replicas))
	}
	w.must(set(w.ctx, replicas))
	w.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		endpoint := w.endpoint(namespace, name, "")
		if err := set(ctx, 1); err != nil {
			w.Errorf("scaling %s/%s back: %v", namespace, name, err)
		} else if _, err := demo.WaitCondition(ctx, endpoint, v1alpha1.ConditionRouted, metav1.ConditionTrue, "", time.Minute); err != nil {
			w.Error(err)
		}
	})
}

func TestAModelsNameNeverLeadsIntoAnotherNamespace(t *testing.T) {
	w := newAttack(t)
	for range 5 {
		for key, want := range map[string]string{w.keyA: w.a + "/chat", w.keyB: w.b + "/chat"} {
			if r := w.asks(question{Path: unscoped, Key: key, Prompt: "hello"}); r.ServedBy != want {
				t.Fatalf("%s answered a caller of %s", r.ServedBy, want)
			}
		}
	}
	open := w.endpoint(w.a, "open", "")
	open.Spec.Export = true
	w.create(open)
	w.expect(open, v1alpha1.ConditionRouted, metav1.ConditionTrue, "")
	w.answers(unscoped, "")
	// The other tenant sets a trap: an endpoint of the same model that anybody may call.
	trap := w.endpoint(w.b, "trap", "")
	trap.Spec.Export = true
	w.create(trap)
	w.expect(trap, v1alpha1.ConditionRouted, metav1.ConditionTrue, "")
	w.answers(endpointPath(w.b, "trap"), "")
	for range 5 {
		if r := w.asks(question{Path: unscoped, Prompt: "hello"}); !strings.HasPrefix(r.ServedBy, w.a+"/") {
			t.Fatalf("%s answered a caller without a key, who got %s before", r.ServedBy, w.a)
		}
	}
	// The victim has no pod for a while.
	w.must(w.client.Delete(w.ctx, open))
	w.scale(w.a, "chat", 0)
	w.eventually("the victim's pods are gone", time.Minute, func(ctx context.Context) (bool, error) {
		r, err := ask(ctx, question{Path: unscoped, Key: w.keyA, Prompt: "a secret"})
		if r.Status == http.StatusOK && r.ServedBy != w.a+"/chat" {
			t.Fatalf("%s answered a request with the key of %s", r.ServedBy, w.a)
		}
		return r.Status != http.StatusOK && len(w.pods(w.a, "chat")) == 0, err
	})
	for range 10 {
		r, err := ask(w.ctx, question{Path: unscoped, Key: w.keyA, Prompt: "a secret"})
		w.must(err)
		if r.Status == http.StatusOK {
			t.Fatalf("%s answered a request with the key of %s", r.ServedBy, w.a)
		}
	}
}

// verifiedClaim is the claim that holds a model's verified content.
func (w *attack) verifiedClaim(namespace string) string {
	w.Helper()
	var model v1alpha1.DeHugModel
	w.must(w.client.Get(w.ctx, client.ObjectKey{Namespace: namespace, Name: "attacked"}, &model))
	return model.Status.Cache.ClaimName
}

func TestVerifiedBytesCannotBeMountedWritable(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	server := `{"name": "server", "volumeMounts": [{"name": %q, "mountPath": "/w"}]}`
	for name, pod := range map[string]string{
		"the operator's volume": fmt.Sprintf(`{"containers": [`+server+`]}`, "dehug-model"),
		"the claim": fmt.Sprintf(`{"volumes": [{"name": "mine", "persistentVolumeClaim": {"claimName": %q}}], "containers": [`+server+`]}`,
			w.verifiedClaim(w.b), "mine"),
		"the node's disk": fmt.Sprintf(`{"volumes": [{"name": "mine", "hostPath": {"path": "/"}}], "containers": [`+server+`]}`, "mine"),
	} {
		t.Run(name, func(t *testing.T) {
			w := newAttack(t)
			w.refused(w.b, "writer", pod)
		})
	}
	var pods corev1.PodList
	w.must(w.client.List(w.ctx, &pods, client.InNamespace(w.b), client.HasLabels{"dehug.io/endpoint"}))
	for _, pod := range pods.Items {
		for _, volume := range pod.Spec.Volumes {
			if claim := volume.PersistentVolumeClaim; claim != nil && !claim.ReadOnly {
				t.Errorf("pod %s could mount claim %s writable", pod.Name, claim.ClaimName)
			}
		}
	}
}

// refused applies an endpoint with a pod template that must lead to no pod: the API server refuses it, or the endpoint
// says why it does not run.
func (w *attack) refused(namespace, name, pod string) {
	w.Helper()
	err := demo.Apply(w.ctx, fmt.Sprintf(`{"apiVersion": "dehug.io/v1alpha1", "kind": "InferenceEndpoint", "metadata": {"namespace": %q, "name": %q},
		"spec": {"modelRef": {"name": "attacked"}, "runtimeRef": {"name": "attacker"}, "template": {"spec": %s}}}`, namespace, name, pod))
	if err != nil {
		if !strings.Contains(err.Error(), "spec.template") {
			w.Errorf("the refusal does not name spec.template: %v", err)
		}
		return
	}
	endpoint := w.endpoint(namespace, name, "")
	w.Cleanup(func() { _ = w.client.Delete(context.Background(), endpoint) })
	w.expect(endpoint, v1alpha1.ConditionReady, metav1.ConditionFalse, v1alpha1.ReasonInvalidTemplate)
	if len(w.pods(namespace, name)) > 0 {
		w.Error("a pod was made")
	}
}

func TestATemplateThatCannotBeReadIsRefusedAndBlindsNoProgram(t *testing.T) {
	w := newAttack(t)
	for name, spec := range map[string]string{
		"not an object":      `"x"`,
		"a quoted number":    `{"containers": [{"name": "server", "ports": [{"containerPort": "eighty"}]}]}`,
		"a misspelled field": `{"nodeSelektor": {"disk": "ssd"}, "containers": [{"name": "server"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			w := newAttack(t)
			w.refused(w.b, "undecodable", spec)
		})
	}
	// Manager and gateway see what comes after, also when they restart.
	w.restart("deployment/dehug-manager", "statefulset/dehug-gateway")
	after := w.endpoint(w.a, "after", "")
	w.create(after)
	w.expect(after, v1alpha1.ConditionReady, metav1.ConditionTrue, "")
	w.answers(endpointPath(w.a, "after"), "")
}

// restart restarts workloads of the operator and waits until they are ready.
func (w *attack) restart(workloads ...string) {
	w.Helper()
	for _, workload := range workloads {
		w.must(demo.Kubectl(w.ctx, "-n", framework.SystemNamespace, "rollout", "restart", workload))
	}
	demo.ResetForwards()
	for _, workload := range workloads {
		w.must(demo.Rollout(w.ctx, framework.SystemNamespace, workload, time.Minute))
	}
}

func (w *attack) gatewayRestarts() (restarts int32) {
	w.Helper()
	var pods corev1.PodList
	w.must(w.client.List(w.ctx, &pods, client.InNamespace(framework.SystemNamespace), client.MatchingLabels{"app.kubernetes.io/name": "dehug-gateway"}))
	for _, pod := range pods.Items {
		for _, status := range pod.Status.ContainerStatuses {
			restarts += status.RestartCount
		}
	}
	return restarts
}

func TestCallersWithoutAKeyAreRefusedBeforeTheirBodyIsRead(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	before := w.gatewayRestarts()
	gateway, err := demo.GatewayURL(w.ctx)
	w.must(err)
	at, err := url.Parse(gateway)
	w.must(err)
	var all sync.WaitGroup
	for i := range 24 {
		all.Go(func() {
			key := ""
			if i%2 == 1 {
				key = "Authorization: Bearer sk-wrong\r\n"
			}
			answer, err := holdBody(w.ctx, at.Host, endpointPath(w.a, "chat"), key)
			if err != nil || !strings.Contains(answer, " 401 ") {
				t.Errorf("request %d: %v, %q, want 401 before the body has come", i, err, answer)
			}
		})
	}
	all.Wait()
	w.asks(question{Path: endpointPath(w.a, "chat"), Key: w.keyA, Prompt: "hello"})
	if after := w.gatewayRestarts(); after != before {
		t.Errorf("the gateway restarted %d times", after-before)
	}
}

// holdBody announces a body of 32 MiB, sends a part of it, and returns the answer's first line; it waits 10 s at most.
func holdBody(ctx context.Context, host, path, header string) (string, error) {
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", host)
	if err != nil {
		return "", err
	}
	defer func() { _ = conn.Close() }()
	_ = conn.SetDeadline(time.Now().Add(10 * time.Second))
	_, err = fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s",
		path, header, 32<<20, `{"model": "`+strings.Repeat("x", 64<<10))
	if err != nil {
		return "", err
	}
	first := make([]byte, 64)
	n, err := io.ReadAtLeast(conn, first, 13)
	line, _, _ := strings.Cut(string(first[:n]), "\r\n")
	return line, err
}

func TestAShortSecretIsNoKey(t *testing.T) {
	t.Parallel()
	w := newAttack(t)
	secret := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: w.b, Name: "short"}, Data: map[string][]byte{"key": []byte("k")}}
	endpoint := w.endpoint(w.b, "short", "")
	endpoint.Spec.Access = &v1alpha1.AccessSpec{APIKeySecretRefs: []v1alpha1.ObjectReference{{Name: "short"}}}
	w.create(secret, endpoint)
	w.expect(endpoint, v1alpha1.ConditionWorkloadAvailable, metav1.ConditionTrue, "")
	for range 10 {
		r, err := ask(w.ctx, question{Path: endpointPath(w.b, "short"), Key: "k", Prompt: "hello"})
		w.must(err)
		if r.Status == http.StatusOK {
			t.Fatal("a key of one character opens the endpoint")
		}
		time.Sleep(500 * time.Millisecond)
	}
}

func (w *attack) mirrors(namespace string) string {
	w.Helper()
	var pods corev1.PodList
	w.must(w.client.List(w.ctx, &pods, client.InNamespace(namespace), client.MatchingLabels{"app.kubernetes.io/name": "dehug-mirror"}))
	uids := make([]string, 0, len(pods.Items))
	for _, pod := range pods.Items {
		uids = append(uids, string(pod.UID))
	}
	return strings.Join(uids, " ")
}

// settledMirror returns the UIDs of the namespace's mirror pods once they have been the same for six seconds: a mirror
// that ran before it was asked for may be made anew first.
func (w *attack) settledMirror(namespace string) string {
	w.Helper()
	var uids string
	var since time.Time
	w.eventually("the other tenant has a mirror", time.Minute, func(context.Context) (bool, error) {
		if now := w.mirrors(namespace); now != uids {
			uids, since = now, time.Now()
		}
		return uids != "" && time.Since(since) > 6*time.Second, nil
	})
	return uids
}

func TestOneNamespacesMirrorRestartsNothingElsewhere(t *testing.T) {
	w := newAttack(t)
	for toggling, other := range map[string]string{w.a: w.b, w.b: w.a} {
		w.must(framework.WantMirror(w.ctx, w.client, w.model(other, "attacked", w.network)))
		before, serving := w.settledMirror(other), w.pods(other, "chat")
		for _, mirror := range []v1alpha1.MirrorPolicy{v1alpha1.MirrorOff, v1alpha1.MirrorCluster} {
			model := w.model(toggling, "attacked", w.network)
			w.must(w.client.Get(w.ctx, client.ObjectKeyFromObject(model), model))
			origin := model.DeepCopy()
			model.Spec.Cache.Mirror = mirror
			w.must(w.client.Patch(w.ctx, model, client.MergeFrom(origin)))
			w.expect(model, v1alpha1.ConditionReady, metav1.ConditionTrue, "")
			time.Sleep(4 * time.Second)
			if after := w.mirrors(other); after != before {
				t.Fatalf("mirrors of %s were %q and are %q after spec.cache.mirror: %s in %s", other, before, after, mirror, toggling)
			}
		}
		for uid := range serving {
			if _, still := w.pods(other, "chat")[uid]; !still {
				t.Errorf("%s lost a serving pod", other)
			}
		}
	}
}
