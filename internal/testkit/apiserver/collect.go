package apiserver

import (
	"slices"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// Collect does what Kubernetes' garbage collector does, once.
func (s *Server) Collect() {
	s.endNamespaces()
	all := s.All()
	alive := map[types.UID]bool{}
	for _, e := range all {
		alive[e.New.GetUID()] = true
	}
	for _, e := range all {
		refs := e.New.GetOwnerReferences()
		isOrphan := len(refs) > 0 && !slices.ContainsFunc(refs, func(r metav1.OwnerReference) bool { return alive[r.UID] })
		isReleased := e.Kind == "PersistentVolumeClaim" && e.New.GetDeletionTimestamp() != nil && !s.isMounted(e.Key)
		switch have, err := s.findObject(e.Key); {
		case err != nil:
		case isReleased:
			s.dropObject(e.Key, have)
		case isOrphan && e.New.GetDeletionTimestamp() == nil:
			_ = s.removeObject(e.Key, &client.DeleteOptions{}) // it was there just now
		}
	}
}

// endNamespaces deletes what is in namespaces that were deleted, and those that are empty.
func (s *Server) endNamespaces() {
	for _, o := range s.Objects("Namespace") {
		if o.GetDeletionTimestamp() == nil {
			continue
		}
		left := 0
		for _, e := range s.All() {
			if e.Namespace != o.GetName() {
				continue
			}
			left++
			if e.New.GetDeletionTimestamp() == nil || e.Kind == "Pod" {
				_ = s.removeObject(e.Key, &client.DeleteOptions{}) // it was there just now
			}
		}
		key := Key{"Namespace", client.ObjectKeyFromObject(o)}
		if have, err := s.findObject(key); err == nil && left == 0 {
			s.mu.Lock()
			s.ended[o.GetName()] = true
			s.mu.Unlock()
			s.dropObject(key, have)
		}
	}
}
