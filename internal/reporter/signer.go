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
)

// signerKey reads the signer's key; it returns what is missing when there is none.
func (w *worker) signerKey(ctx context.Context, network *v1alpha1.DeHugNetwork) (string, *outcome) {
	signer := network.Spec.Account.Signer
	if signer == nil || signer.SecretRef == nil {
		o := signerMissing(w.name, "spec.account.signer is not set: name a Secret with the signer's key")
		return "", &o
	}
	ref := signer.SecretRef
	var secret corev1.Secret
	err := w.client.Get(ctx, client.ObjectKey{Namespace: ref.Namespace, Name: ref.Name}, &secret)
	key := strings.TrimSpace(string(secret.Data[cmp.Or(ref.Key, "key")]))
	var detail string
	switch {
	case apierrors.IsNotFound(err):
		detail = fmt.Sprintf("Secret %s/%s does not exist: create it", ref.Namespace, ref.Name)
	case apierrors.IsForbidden(err):
		detail = fmt.Sprintf("the reporter may not read Secret %s/%s: put it into the reporter's namespace, or grant it get",
			ref.Namespace, ref.Name)
	case err != nil:
		detail = fmt.Sprintf("Secret %s/%s cannot be read", ref.Namespace, ref.Name)
	case !isKey(key):
		detail = fmt.Sprintf("Secret %s/%s has no 32-byte hexadecimal key under %q", ref.Namespace, ref.Name,
			cmp.Or(ref.Key, "key"))
	default:
		return key, nil
	}
	o := signerMissing(w.name, detail)
	return "", &o
}

func isKey(text string) bool {
	text = strings.TrimPrefix(text, "0x")
	return len(text) == 64 && strings.Trim(text, "0123456789abcdefABCDEF") == ""
}
