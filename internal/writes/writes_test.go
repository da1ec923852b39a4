package writes

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/go-logr/logr"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"
	"sigs.k8s.io/controller-runtime/pkg/log"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

func TestEachEffectIsLoggedOnce(t *testing.T) {
	var out bytes.Buffer
	ctx := log.IntoContext(t.Context(), logr.FromSlogHandler(slog.NewTextHandler(&out, nil)))
	c := NewLogging(fake.NewClientBuilder().Build())
	object := func() *corev1.ConfigMap {
		return &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Namespace: "ns", Name: "x"}}
	}
	tests := []struct {
		name, want string
		do         func() error
	}{
		{"create", `msg=Created object="ConfigMap ns/x"`, func() error { return c.Create(ctx, object()) }},
		{"create what exists", "", func() error {
			if err := c.Create(ctx, object()); !apierrors.IsAlreadyExists(err) {
				return fmt.Errorf("error %w, want AlreadyExists", err)
			}
			return nil
		}},
		{"patch", `msg=Patched object="ConfigMap ns/x"`, func() error {
			changed := object()
			changed.Labels = map[string]string{"a": "b"}
			return c.Patch(ctx, changed, client.MergeFrom(object()))
		}},
		{"update", `msg=Updated object="ConfigMap ns/x"`, func() error { return c.Update(ctx, object()) }},
		{"apply", `msg=Applied object="ConfigMap ns/y"`, func() error {
			return c.Apply(ctx, corev1ac.ConfigMap("y", "ns"), client.FieldOwner("test"))
		}},
		{"delete", `msg=Deleted object="ConfigMap ns/x"`, func() error { return c.Delete(ctx, object()) }},
		{"delete what is gone", "", func() error { return client.IgnoreNotFound(c.Delete(ctx, object())) }},
	}
	for _, tc := range tests {
		out.Reset()
		if err := tc.do(); err != nil {
			t.Errorf("%s: %v", tc.name, err)
		}
		if got := out.String(); (tc.want == "") != (got == "") || strings.Count(got, "\n") > 1 || !strings.Contains(got, tc.want) {
			t.Errorf("%s: logged %q, want %q once", tc.name, got, tc.want)
		}
	}
}

func TestOnlyAConflictIsRetried(t *testing.T) {
	conflict := fmt.Errorf("writing: %w", apierrors.NewConflict(schema.GroupResource{Resource: "jobs"}, "x", errors.New("changed")))
	other := errors.New("away")
	tests := map[string]struct {
		err   error
		fails bool
		after time.Duration
	}{
		"success":                  {nil, false, time.Minute},
		"a conflict":               {conflict, false, firstRetry},
		"two conflicts":            {errors.Join(conflict, conflict), false, firstRetry},
		"an error":                 {other, true, 0},
		"a conflict and an error":  {errors.Join(conflict, other), true, 0},
		"an error within a wrap":   {fmt.Errorf("reconciling: %w", errors.Join(other, conflict)), true, 0},
		"a conflict within a wrap": {fmt.Errorf("reconciling: %w", errors.Join(conflict)), false, firstRetry},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			r := RetryConflicts(reconcile.Func(func(context.Context, reconcile.Request) (reconcile.Result, error) {
				return reconcile.Result{RequeueAfter: time.Minute}, tc.err
			}))
			result, err := r.Reconcile(t.Context(), reconcile.Request{})
			if (err != nil) != tc.fails || (!tc.fails && result.RequeueAfter != tc.after) {
				t.Errorf("result %v, error %v; want after %s, an error: %t", result, err, tc.after, tc.fails)
			}
		})
	}
}

func TestConflictsThatLastAreRetriedLessOften(t *testing.T) {
	err := error(apierrors.NewConflict(schema.GroupResource{Resource: "jobs"}, "x", errors.New("changed")))
	r := RetryConflicts(reconcile.Func(func(context.Context, reconcile.Request) (reconcile.Result, error) {
		return reconcile.Result{}, err
	}))
	pause := func(name string) time.Duration {
		result, err := r.Reconcile(t.Context(), reconcile.Request{NamespacedName: types.NamespacedName{Name: name}})
		if err != nil {
			t.Fatal(err)
		}
		return result.RequeueAfter
	}
	for i := range 20 {
		if got, want := pause("x"), min(firstRetry<<i, longestRetry); got != want {
			t.Errorf("pause %d is %s, want %s", i, got, want)
		}
	}
	if got := pause("y"); got != firstRetry {
		t.Errorf("another object waits %s", got)
	}
	stopped := err
	err = nil
	pause("x")
	err = stopped
	if got := pause("x"); got != firstRetry {
		t.Errorf("after a success the pause is %s", got)
	}
}
