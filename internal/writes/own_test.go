package writes

import (
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/testkit/apiserver"
)

// lagging is a client whose cache sees what is written when it is told.
type lagging struct {
	*testing.T

	now  time.Time
	view *apiserver.View
	own  client.Client
}

func newLagging(t *testing.T) *lagging {
	t.Helper()
	l := &lagging{T: t, now: time.Unix(0, 0)}
	server := apiserver.New(clientgoscheme.Scheme, func() time.Time { return l.now })
	l.view = apiserver.NewView(server, nil, func(apiserver.Event) time.Duration { return 0 })
	t.Cleanup(l.view.Close)
	l.own = NewSeeingOwn(l.view.Client, func() time.Time { return l.now })
	return l
}

func claimNamed(name string) *corev1.PersistentVolumeClaim {
	return &corev1.PersistentVolumeClaim{ObjectMeta: metav1.ObjectMeta{Namespace: "ns", Name: name}}
}

func (l *lagging) must(err error) {
	l.Helper()
	if err != nil {
		l.Fatal(err)
	}
}

// see lets the cache see everything.
func (l *lagging) see() {
	for _, pending := l.view.Due(); pending; _, pending = l.view.Due() {
		l.view.Deliver(false, func() {})
	}
}

// expectConflict checks that an object cannot be read before the cache has seen the last write of it.
func (l *lagging) expectConflict(what string) {
	l.Helper()
	if err := l.own.Get(l.Context(), client.ObjectKeyFromObject(claimNamed("a")), claimNamed("")); !apierrors.IsConflict(err) {
		l.Errorf("%s, a read gives %v, want a conflict", what, err)
	}
}

func TestWhatWasWrittenIsNotReadAsItWasBefore(t *testing.T) {
	l, ctx := newLagging(t), t.Context()
	read := func() error {
		return l.own.Get(ctx, client.ObjectKeyFromObject(claimNamed("a")), claimNamed(""))
	}
	claim := claimNamed("a")
	l.must(l.own.Create(ctx, claim))
	l.expectConflict("before the cache has a new object")
	l.see()
	l.must(read())

	changed := claim.DeepCopy()
	changed.Annotations = map[string]string{"a": "b"}
	l.must(l.own.Patch(ctx, changed, client.MergeFrom(claim)))
	l.expectConflict("before the cache has a patch")
	l.see()
	l.must(read())

	bound := changed.DeepCopy()
	bound.Status.Phase = corev1.ClaimBound
	l.must(l.own.Status().Patch(ctx, bound, client.MergeFrom(changed)))
	l.expectConflict("before the cache has a status")
	l.see()
	l.must(read())

	l.must(l.own.Delete(ctx, claim))
	l.expectConflict("before the cache has a deletion")
	l.see()
	if err := read(); !apierrors.IsNotFound(err) {
		t.Errorf("a read of what is gone gives %v", err)
	}
}

// Others' writes do not matter, nor do those that failed.
func TestOnlyOwnWritesAreAwaited(t *testing.T) {
	l := newLagging(t)
	ctx := t.Context()
	l.must(l.view.Create(ctx, claimNamed("a")))
	if err := l.own.Create(ctx, claimNamed("a")); !apierrors.IsAlreadyExists(err) {
		t.Fatal(err)
	}
	if err := l.own.Get(ctx, client.ObjectKeyFromObject(claimNamed("a")), claimNamed("")); !apierrors.IsNotFound(err) {
		t.Errorf("a read of what another one made gives %v, want what the cache has", err)
	}
}

func TestACacheThatStaysBehindIsBelievedInTheEnd(t *testing.T) {
	l := newLagging(t)
	l.must(l.own.Create(t.Context(), claimNamed("a")))
	l.expectConflict("at first")
	l.now = l.now.Add(longestLag + time.Second)
	if err := l.own.Get(t.Context(), client.ObjectKeyFromObject(claimNamed("a")), claimNamed("")); !apierrors.IsNotFound(err) {
		t.Errorf("in the end a read gives %v", err)
	}
	l.must(l.own.Create(t.Context(), claimNamed("b")))
	if n := len(l.own.(*seeingOwn).written); n != 1 {
		t.Errorf("%d writes are remembered, want the last one", n)
	}
}
