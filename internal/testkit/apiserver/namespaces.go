package apiserver

import (
	"errors"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
)

// checkNamespace refuses a new object in a namespace that is being deleted or has been. One that was never made is
// there.
func (s *Server) checkNamespace(key Key) error {
	if key.Namespace == "" {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	have := s.objects[Key{"Namespace", types.NamespacedName{Name: key.Namespace}}]
	switch {
	case have == nil && s.ended[key.Namespace]:
		return apierrors.NewNotFound(resourceOf(Key{Kind: "Namespace"}), key.Namespace)
	case have != nil && have.object.GetDeletionTimestamp() != nil:
		err := apierrors.NewForbidden(resourceOf(key), key.Name, errors.New("the namespace is being terminated"))
		err.ErrStatus.Details.Causes = append(err.ErrStatus.Details.Causes,
			metav1.StatusCause{Type: corev1.NamespaceTerminatingCause, Field: "metadata.namespace"})
		return err
	}
	return nil
}
