// Package apiserver is an API server in memory for simulations, with versions, conflicts, server-side apply by one
// field owner, owners and watches, and caches that lag as a simulation wants. Nothing in it waits, and what it does
// depends on nothing but what is asked of it. It has no admission: test/crd and the controllers' own tests have the
// real one. Only tests import it.
package apiserver

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

// Key names an object. No two groups have kinds of one name here.
type Key struct {
	Kind string
	types.NamespacedName
}

func (k Key) String() string { return strings.TrimPrefix(k.Kind+" "+k.NamespacedName.String(), "/") }

// Event is a change of one object: Old is nil when it was made, New when it is gone.
type Event struct {
	Key

	Old, New client.Object
}

// Server holds objects. It is safe for concurrent use.
type Server struct {
	scheme *runtime.Scheme
	now    func() time.Time

	mu       sync.Mutex
	version  int64
	objects  map[Key]*stored
	watchers map[int]func(Event)
	watches  int
	// past are the newest changes, the oldest first.
	past []Event
	// ended are the namespaces that there were.
	ended map[string]bool
}

// mostPast is how many changes a server remembers.
const mostPast = 256

// stored is one object; it is replaced and never changed.
type stored struct {
	object client.Object
	// applied is what was applied last, by field owner.
	applied map[string]map[string]any
}

// New makes an empty server.
func New(scheme *runtime.Scheme, now func() time.Time) *Server {
	return &Server{scheme: scheme, now: now, objects: map[Key]*stored{}, watchers: map[int]func(Event){},
		ended: map[string]bool{}}
}

// Watch tells of every change from now on, in order, until stop is called.
func (s *Server) Watch(tell func(Event)) (stop func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.watches++
	id := s.watches
	s.watchers[id] = tell
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.watchers, id)
	}
}

// tellWatchers tells the watchers, the first one first.
func (s *Server) tellWatchers(e Event) {
	s.mu.Lock()
	if s.past = append(s.past, e); len(s.past) > mostPast {
		s.past = s.past[1:]
	}
	tells := make([]func(Event), 0, len(s.watchers))
	for id := 1; id <= s.watches; id++ {
		if tell := s.watchers[id]; tell != nil {
			tells = append(tells, tell)
		}
	}
	s.mu.Unlock()
	for _, tell := range tells {
		tell(e)
	}
}

func (s *Server) keyOf(o client.Object) (Key, error) {
	gvk, err := apiutil.GVKForObject(o, s.scheme)
	if err != nil {
		return Key{}, fmt.Errorf("finding the kind: %w", err)
	}
	return Key{Kind: gvk.Kind, NamespacedName: client.ObjectKeyFromObject(o)}, nil
}

func resourceOf(key Key) schema.GroupResource {
	return schema.GroupResource{Resource: strings.ToLower(key.Kind) + "s"}
}

// findObject returns an object as it is stored: do not change it.
func (s *Server) findObject(key Key) (*stored, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	have := s.objects[key]
	if have == nil {
		return nil, apierrors.NewNotFound(resourceOf(key), key.Name)
	}
	return have, nil
}

// Objects lists the objects of a kind by their names, as they are stored: do not change them.
func (s *Server) Objects(kind string) []client.Object {
	s.mu.Lock()
	defer s.mu.Unlock()
	var keys []Key
	for key := range s.objects {
		if key.Kind == kind {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, compareKeys)
	all := make([]client.Object, len(keys))
	for i, key := range keys {
		all[i] = s.objects[key].object
	}
	return all
}

// All lists every object by kind and name, as it is stored: do not change it.
func (s *Server) All() []Event {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := make([]Event, 0, len(s.objects))
	for key, have := range s.objects {
		all = append(all, Event{Key: key, New: have.object})
	}
	slices.SortFunc(all, func(a, b Event) int { return compareKeys(a.Key, b.Key) })
	return all
}

func compareKeys(a, b Key) int {
	return strings.Compare(a.Kind+"\x00"+a.Namespace+"\x00"+a.Name, b.Kind+"\x00"+b.Namespace+"\x00"+b.Name)
}

// createObject stores a new object; status says that its status is kept.
func (s *Server) createObject(key Key, object map[string]any, status bool, owner string) (client.Object, error) {
	if !status && hasStatus[key.Kind] {
		delete(object, "status")
	}
	applied := deepCopy(object)
	s.mu.Lock()
	if s.objects[key] != nil {
		s.mu.Unlock()
		return nil, apierrors.NewAlreadyExists(resourceOf(key), key.Name)
	}
	s.version++
	setMeta(object, "uid", fmt.Sprintf("00000000-0000-0000-0000-%012d", s.version))
	setMeta(object, "creationTimestamp", s.now().UTC().Format(time.RFC3339))
	setMeta(object, "generation", 1.0)
	setMeta(object, "resourceVersion", strconv.FormatInt(s.version, 10))
	decoded, err := decodeObject(s.scheme, key.Kind, object)
	if err != nil {
		s.mu.Unlock()
		return nil, err
	}
	s.objects[key] = &stored{object: decoded, applied: map[string]map[string]any{}}
	if owner != "" {
		s.objects[key].applied[owner] = applied
	}
	s.mu.Unlock()
	s.tellWatchers(Event{Key: key, New: decoded})
	return decoded, nil
}

// hasStatus are the kinds whose status is written apart.
var hasStatus = map[string]bool{
	"DeHugNetwork": true, "DeHugModel": true, "InferenceEndpoint": true, "UsageReport": true, "Deployment": true,
	"Job": true, "Pod": true, "PersistentVolumeClaim": true,
}

// changeObject replaces an object by what edit makes of it, unless that is the same.
func (s *Server) changeObject(key Key, applied map[string]any, owner string, edit func(map[string]any) (map[string]any,
	error)) (client.Object, error) {
	have, err := s.findObject(key)
	if err != nil {
		return nil, err
	}
	before, err := encodeObject(have.object)
	if err != nil {
		return nil, err
	}
	after, err := edit(deepCopy(before))
	if err != nil {
		return nil, err
	}
	next := &stored{object: have.object, applied: have.applied}
	if owner != "" {
		next.applied = map[string]map[string]any{owner: applied}
	}
	same := isSame(before, after)
	s.mu.Lock()
	if !same {
		s.version++
		if changesSpec(before, after) {
			setMeta(after, "generation", float64(have.object.GetGeneration()+1))
		}
		setMeta(after, "resourceVersion", strconv.FormatInt(s.version, 10))
		if next.object, err = decodeObject(s.scheme, key.Kind, after); err != nil {
			s.mu.Unlock()
			return nil, err
		}
	}
	s.objects[key] = next
	s.mu.Unlock()
	if !same {
		s.tellWatchers(Event{Key: key, Old: have.object, New: next.object})
	}
	return next.object, nil
}

// removeObject deletes an object. A claim that pods mount stays until they are gone, as Kubernetes keeps it.
func (s *Server) removeObject(key Key, want *client.DeleteOptions) error {
	have, err := s.findObject(key)
	if err != nil {
		return err
	}
	if p := want.Preconditions; p != nil {
		if p.UID != nil && *p.UID != have.object.GetUID() || p.ResourceVersion != nil &&
			*p.ResourceVersion != have.object.GetResourceVersion() {
			return apierrors.NewConflict(resourceOf(key), key.Name, fmt.Errorf("it is another one than was to be deleted"))
		}
	}
	switch {
	case key.Kind == "PersistentVolumeClaim" && s.isMounted(key):
		return s.beginDeletion(key, "kubernetes.io/pvc-protection")
	case key.Kind == "Namespace":
		return s.beginDeletion(key, "kubernetes")
	}
	s.dropObject(key, have)
	return nil
}

// beginDeletion marks an object that a finalizer keeps.
func (s *Server) beginDeletion(key Key, finalizer string) error {
	_, err := s.changeObject(key, nil, "", func(o map[string]any) (map[string]any, error) {
		if metaOf(o, "deletionTimestamp") == nil {
			setMeta(o, "deletionTimestamp", s.now().UTC().Format(time.RFC3339))
			setMeta(o, "finalizers", []any{finalizer})
		}
		return o, nil
	})
	return err
}

func (s *Server) dropObject(key Key, have *stored) {
	s.mu.Lock()
	s.version++
	delete(s.objects, key)
	s.mu.Unlock()
	s.tellWatchers(Event{Key: key, Old: have.object})
}

// isMounted reports whether a pod mounts a claim. One that came when the claim was being deleted cannot.
func (s *Server) isMounted(claim Key) bool {
	have, err := s.findObject(claim)
	for _, o := range s.Objects("Pod") {
		pod := o.(*corev1.Pod)
		if err != nil || pod.Namespace != claim.Namespace || !have.object.GetDeletionTimestamp().IsZero() &&
			!pod.CreationTimestamp.Before(have.object.GetDeletionTimestamp()) {
			continue
		}
		if slices.ContainsFunc(pod.Spec.Volumes, func(v corev1.Volume) bool {
			return v.PersistentVolumeClaim != nil && v.PersistentVolumeClaim.ClaimName == claim.Name
		}) {
			return true
		}
	}
	return false
}
