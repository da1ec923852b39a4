package reporter

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
)

// signerKey opens the signer's key: that which the program was given for the network, or that of the network's Secret.
// It returns what is missing when there is none.
func (w *worker) signerKey(ctx context.Context, network *v1alpha1.DeHugNetwork) (chain.Signer, *outcome) {
	if w.keys != nil {
		given, err := w.keys(ctx, w.name)
		if err != nil {
			w.log.Error("the network's key could not be opened", "network", w.name, "error", err)
			o := signerMissing(w.name, "the key that the reporter's --key names for it cannot be opened; the reporter's log "+
				"says why")
			return nil, &o
		}
		if given != nil {
			return given, nil
		}
	}
	key, detail := w.secretKey(ctx, network)
	if detail != "" {
		o := signerMissing(w.name, detail)
		return nil, &o
	}
	return key, nil
}

// secretKey reads the key of the network's Secret; it returns what is missing when there is none.
func (w *worker) secretKey(ctx context.Context, network *v1alpha1.DeHugNetwork) (chain.Signer, string) {
	named := network.Spec.Account.Signer
	if named == nil || named.SecretRef == nil {
		return nil, "spec.account.signer is not set: name a Secret with the signer's key, or give the reporter --key"
	}
	ref := named.SecretRef
	var secret corev1.Secret
	err := w.client.Get(ctx, client.ObjectKey{Namespace: ref.Namespace, Name: ref.Name}, &secret)
	switch {
	case apierrors.IsNotFound(err):
		return nil, fmt.Sprintf("Secret %s/%s does not exist: create it", ref.Namespace, ref.Name)
	case apierrors.IsForbidden(err):
		return nil, fmt.Sprintf("the reporter may not read Secret %s/%s: put it into the reporter's namespace, or grant "+
			"it get", ref.Namespace, ref.Name)
	case err != nil:
		return nil, fmt.Sprintf("Secret %s/%s cannot be read", ref.Namespace, ref.Name)
	}
	text := strings.TrimSpace(string(secret.Data[cmp.Or(ref.Key, "key")]))
	key, err := chain.NewKeySigner(text)
	if err != nil || !isKey(text) {
		return nil, fmt.Sprintf("Secret %s/%s has no 32-byte hexadecimal key under %q", ref.Namespace, ref.Name,
			cmp.Or(ref.Key, "key"))
	}
	return key, ""
}

func isKey(text string) bool {
	text = strings.TrimPrefix(text, "0x")
	return len(text) == 64 && strings.Trim(text, "0123456789abcdefABCDEF") == ""
}
