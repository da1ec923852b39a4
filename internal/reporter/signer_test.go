package reporter

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
)

// given opens an account for the network base alone, as the program does that was given its key.
func given(t *testing.T, text string) Keys {
	t.Helper()
	location, err := keyring.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return func(ctx context.Context, network string) (chain.Signer, error) {
		if network != "base" {
			return nil, nil
		}
		return keyring.Open(ctx, location, keyring.Options{Passphrase: func(context.Context, string) (string, error) {
			return "correct horse", nil
		}})
	}
}

func TestAKeyInAKeystoreSettles(t *testing.T) {
	w, devnet := readyToSettle(t, func(n *v1alpha1.DeHugNetwork, _ *chaintest.Chain) { n.Spec.Account.Signer = nil })
	w.secret(nil)
	w.useOn(devnet, 10)
	w.steps(1)
	missing := w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonSignerMissing)
	if !strings.Contains(missing.Message, "--key") {
		t.Errorf("message %q does not say how to give a key", missing.Message)
	}
	raw, _, err := keyring.EncryptKey(devnet.Key(payerAccount), "correct horse")
	path := filepath.Join(t.TempDir(), "key.json")
	if err := errors.Join(err, os.WriteFile(path, raw, 0o600)); err != nil {
		t.Fatal(err)
	}
	w.keys = given(t, "keystore:"+path)
	w.steps(2)
	w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
}

func TestAKeyThatCannotSignIsTold(t *testing.T) {
	w, devnet := readyToSettle(t, func(*v1alpha1.DeHugNetwork, *chaintest.Chain) {})
	locked := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "locked, request 4711", http.StatusForbidden)
	}))
	t.Cleanup(locked.Close)
	payer := devnet.Account(payerAccount).String()
	w.keys = given(t, "web3signer:"+locked.URL+"#"+payer)
	w.useOn(devnet, 10)
	w.steps(2)
	told := w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonSignerMissing)
	if !strings.Contains(told.Message, "signer "+payer+" gave no signature") || strings.Contains(told.Message, "4711") {
		t.Errorf("message %q", told.Message)
	}
	w.keys = func(context.Context, string) (chain.Signer, error) { return nil, errors.New("the file is gone") }
	w.steps(2)
	told = w.expectSettled(w.newest(), metav1.ConditionFalse, v1alpha1.ReasonSignerMissing)
	if !strings.Contains(told.Message, "cannot be opened") {
		t.Errorf("message %q", told.Message)
	}
	// A network that the program was given no key for takes that of its Secret.
	w.keys = func(context.Context, string) (chain.Signer, error) { return nil, nil }
	w.steps(2)
	w.expectSettled(w.newest(), metav1.ConditionTrue, v1alpha1.ReasonSettled)
}
