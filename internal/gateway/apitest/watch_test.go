// Package apitest tests the gateway against a real API server.
package apitest

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/gateway"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

func TestMain(m *testing.M) { os.Exit(testkit.Main(m)) }

const tokenID = "0x0000000000000000000000000000000000000000000000000000000000000001"

// start runs a gateway on the API server and returns its URL.
func start(t *testing.T, env *testkit.Env) (string, *ledger.Ledger) {
	t.Helper()
	watcher, err := gateway.NewWatcher(env.Config, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	stopped := make(chan error, 1)
	go func() { stopped <- watcher.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-stopped; err != nil {
			t.Errorf("watching: %v", err)
		}
	})
	book, err := ledger.Open(ctx, ledger.Config{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(book.Close)
	server := httptest.NewServer(gateway.New(gateway.Config{Ledger: book, Snapshot: watcher.Snapshot}).Handler())
	t.Cleanup(server.Close)
	return server.URL, book
}

// eventually asks until the status is the wanted one.
func eventually(t *testing.T, url, key string, want int) string {
	t.Helper()
	var status int
	var body []byte
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(`{"model":"alice/tiny-chat"}`))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Authorization", "Bearer "+key)
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		body, _ = io.ReadAll(response.Body)
		_ = response.Body.Close()
		if status = response.StatusCode; status == want {
			return string(body)
		}
	}
	t.Fatalf("status = %d, want %d: %s", status, want, body)
	return ""
}

func TestRoutesFollowTheAPIServer(t *testing.T) {
	env := testkit.StartEnv(t)
	namespace := env.Namespace(t)
	pod := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":4}}`)
	}))
	pod.Listener = listen(t, hostAddress(t))
	pod.Start()
	t.Cleanup(pod.Close)
	base, book := start(t, env)
	url := base + "/namespaces/" + namespace + "/endpoints/chat/v1/chat/completions"
	eventually(t, url, "sk-the-first-key-of-all", http.StatusNotFound)

	iep := &v1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: "chat"},
		Spec: v1alpha1.InferenceEndpointSpec{ModelRef: v1alpha1.ObjectReference{Name: "tiny"},
			Access: &v1alpha1.AccessSpec{APIKeySecretRefs: []v1alpha1.ObjectReference{{Name: "keys"}}}}}
	secret := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: "keys"}, StringData: map[string]string{"a": "sk-the-first-key-of-all\n"}}
	yes, port := true, int32(portOf(t, pod.URL)) //nolint:gosec // a port
	slice := &discoveryv1.EndpointSlice{
		ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: "chat-1", Labels: map[string]string{
			discoveryv1.LabelServiceName: "dehug-chat-one", names.LabelEndpoint: "chat"}},
		Ports:       []discoveryv1.EndpointPort{{Port: &port}},
		AddressType: discoveryv1.AddressTypeIPv4,
		Endpoints:   []discoveryv1.Endpoint{{Addresses: []string{hostAddress(t)}, Conditions: discoveryv1.EndpointConditions{Ready: &yes}}},
	}
	if err := env.Client.Create(t.Context(), secret); err != nil {
		t.Fatal(err)
	}
	if err := env.Client.Create(t.Context(), slice); err != nil {
		t.Fatal(err)
	}
	if err := env.Client.Create(t.Context(), iep); err != nil {
		t.Fatal(err)
	}
	eventually(t, url, "sk-the-first-key-of-all", http.StatusServiceUnavailable)

	iep.Status.ServedAs = &v1alpha1.ServedName{Model: "alice/tiny-chat", Since: metav1.Now()}
	iep.Status.Routes = []v1alpha1.RouteStatus{{Model: "alice/tiny-chat", Network: "base", TokenID: tokenID, Service: "dehug-chat-one"}}
	if err := env.Client.Status().Update(t.Context(), iep); err != nil {
		t.Fatal(err)
	}
	eventually(t, url, "sk-the-first-key-of-all", http.StatusOK)
	eventually(t, base+"/v1/chat/completions", "sk-the-first-key-of-all", http.StatusOK)
	eventually(t, url, "sk-the-second-key-of-all", http.StatusUnauthorized)
	if last, err := book.Last(t.Context()); err != nil || last < 2 {
		t.Errorf("the ledger ends at %d, %v; want at least 2", last, err)
	}

	secret.Data, secret.StringData = nil, map[string]string{"a": "sk-the-second-key-of-all"}
	if err := env.Client.Update(t.Context(), secret); err != nil {
		t.Fatal(err)
	}
	eventually(t, url, "sk-the-second-key-of-all", http.StatusOK) // a changed key is read without a restart
	eventually(t, url, "sk-the-first-key-of-all", http.StatusUnauthorized)

	iep.Status.Routes = nil
	iep.Status.Conditions = []metav1.Condition{{Type: v1alpha1.ConditionReady, Status: metav1.ConditionFalse,
		Reason: v1alpha1.ReasonDraining, LastTransitionTime: metav1.Now()}}
	if err := env.Client.Status().Update(t.Context(), iep); err != nil {
		t.Fatal(err)
	}
	if body := eventually(t, url, "sk-the-second-key-of-all", http.StatusForbidden); !strings.Contains(body, "license") {
		t.Errorf("a drained endpoint says %s", body)
	}
	if err := env.Client.Delete(t.Context(), iep); err != nil {
		t.Fatal(err)
	}
	eventually(t, url, "sk-the-second-key-of-all", http.StatusNotFound)
}
