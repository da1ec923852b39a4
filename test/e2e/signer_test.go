//go:build e2e

package e2e

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/framework"
)

func TestASignerWithoutFundsSaysSoAndSettlesOnceFunded(t *testing.T) {
	t.Parallel() // it waits, most of the time, for what concerns no other test
	w := newWorld(t)
	network := w.brokeNetwork()
	onNetwork := func(spec *dehugv1alpha1.DeHugModelSpec) { spec.NetworkRef.Name = network.Name }
	endpoint := w.endpoint("chat", "tiny-chat", nil)
	w.create(network, w.model("tiny-chat", onNetwork), endpoint)
	w.expect(endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
	w.eventually("the gateway serves the endpoint's own URL", 30*time.Second, func(ctx context.Context) (bool, error) {
		return w.askAt(ctx, "/namespaces/"+w.namespace+"/endpoints/chat/v1/chat/completions", framework.ModelName) == nil, nil
	})
	w.expect(endpoint, dehugv1alpha1.ConditionUsageReported, metav1.ConditionFalse, dehugv1alpha1.ReasonSignerUnfunded)
	w.expect(endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")

	w.must(demo.CreateAccount(w.ctx, w.brokeAccount(), "1"))
	w.expect(endpoint, dehugv1alpha1.ConditionUsageReported, metav1.ConditionTrue, dehugv1alpha1.ReasonSettled)
}

func (w *world) brokeAccount() string { return "broke-" + w.namespace }

// brokeNetwork makes a network whose licensee has a license and an escrow, and no coin for a transaction.
func (w *world) brokeNetwork() *dehugv1alpha1.DeHugNetwork {
	w.Helper()
	who := w.brokeAccount()
	w.must(demo.CreateAccount(w.ctx, who, "0"))
	address, err := demo.Address(w.ctx, who)
	w.must(err)
	standing, err := demo.License(w.ctx, framework.ModelName)
	w.must(err)
	w.must(demo.GrantTo(w.ctx, framework.Creator, who, framework.ModelName, standing.TermsHash))
	w.must(demo.Dehug(w.ctx, framework.Licensee, "escrow", "deposit", "1", "--payer", address, "--provider", address))
	key, err := os.ReadFile(filepath.Join(demo.State, who+".key"))
	w.must(err)
	secret := &corev1.Secret{
		ObjectMeta: metav1.ObjectMeta{Namespace: framework.SystemNamespace, Name: who}, Data: map[string][]byte{"key": key},
	}
	w.create(secret)
	w.Cleanup(func() { _ = w.client.Delete(context.Background(), secret) })
	return w.network("broke", func(spec *dehugv1alpha1.DeHugNetworkSpec) {
		spec.Account.Licensee = dehugv1alpha1.Address(address)
		spec.Account.Signer.SecretRef.Name = secret.Name
	})
}

// askAt sends one prompt for a model to a path of the gateway.
func (w *world) askAt(ctx context.Context, path, model string) error {
	gateway, err := demo.GatewayURL(ctx)
	if err != nil {
		return err
	}
	body := fmt.Sprintf(`{"model":%q,"messages":[{"role":"user","content":"Hello!"}],"max_tokens":32}`, model)
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, gateway+path, strings.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(io.LimitReader(response.Body, 1024))
		return fmt.Errorf("the gateway answers %s: %s", response.Status, text)
	}
	return nil
}
