package model_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

const foundGateway, foundPeer = "https://found.example", "/ip4/8.8.8.8/tcp/4001/p2p/12D3KooWGKv3GxyD9Yoc9wLfP5GcF3QEaj7os5GZBP5XPXsHVj6N"

// withRouter changes the sources of the test's network.
func withRouter(h *modelTest, sources dehugv1alpha1.ContentSources) {
	h.Helper()
	n := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Name: "net-" + h.Namespace}, n))
	n.Spec.Content = sources
	h.Must(h.Client.Update(h.Ctx, n))
	h.Checked(n, nil)
}

// valuesOf lists what follows a flag in the arguments of a Job's program.
func valuesOf(job batchv1.Job, flag string) []string {
	var out []string
	args := job.Spec.Template.Spec.Containers[0].Args
	for i, a := range args[:len(args)-1] {
		if a == flag {
			out = append(out, args[i+1])
		}
	}
	return out
}

func TestRouterAlone(t *testing.T) {
	h := newModelTest(t)
	withRouter(h, dehugv1alpha1.ContentSources{Routers: []string{"https://router"}, AllowPrivateProviders: true})
	h.Routers.Set(nil, nil, foundGateway, foundPeer)
	h.Create()
	h.Reconcile()
	want := []string{foundGateway, foundPeer}
	if asked := h.Content.Asked; !slices.Equal(asked.Providers, want) || len(asked.Outside) > 0 || !asked.AllowPrivate {
		t.Errorf("the inspection asked %+v, want what the router named", asked)
	}
	jobs := h.Jobs()
	if len(jobs) != 1 || !slices.Equal(valuesOf(jobs[0], "--provider"), want) || valuesOf(jobs[0], "--source") != nil ||
		!slices.Contains(jobs[0].Spec.Template.Spec.Containers[0].Args, "--allow-private-providers") {
		t.Fatalf("the Jobs are %+v, want one that is given what the router named", jobs)
	}
	h.Finish("", "")
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	if n := h.Routers.Asked(); n != 1 {
		t.Errorf("the routers were asked %d times, want once", n)
	}
}

// Without any source the model says what the routers said, and they are asked again later.
func TestRouterKnowsNoProvider(t *testing.T) {
	h := newModelTest(t)
	withRouter(h, dehugv1alpha1.ContentSources{Routers: []string{"https://router"}})
	h.Routers.Set(nil, errors.New("router https://router: HTTP status 503"))
	h.Create()
	h.Reconcile()
	h.Expect("OwnershipVerified", "Unknown", "ContentUnavailable", "no router of the DeHugNetwork net-"+h.Namespace, "HTTP status 503", "spec.content.routers")
	h.Routers.Set(nil, nil)
	h.Now = h.Now.Add(2 * time.Minute)
	h.Reconcile() // the old answer, while the new one is on its way
	h.Eventually("another answer", func() bool {
		h.Reconcile()
		c := meta.FindStatusCondition(h.Model().Status.Conditions, "OwnershipVerified")
		return c != nil && strings.Contains(c.Message, "ask the creator to pin")
	})
	h.Routers.Set(nil, nil, foundGateway)
	h.Now = h.Now.Add(2 * time.Minute)
	h.Eventually("a fetch", func() bool {
		h.Reconcile()
		return len(h.Jobs()) == 1
	})
}

// A router that does not answer holds up a model that has no other source, and no other.
func TestSlowRouter(t *testing.T) {
	h := newModelTest(t)
	hold := make(chan struct{})
	withRouter(h, dehugv1alpha1.ContentSources{Routers: []string{"https://slow"}})
	h.Routers.Set(hold, nil, foundGateway)
	h.Create()
	h.Reconcile()
	h.Expect("OwnershipVerified", "Unknown", "Pending", "routers are being asked")
	withRouter(h, dehugv1alpha1.ContentSources{Routers: []string{"https://slow"}, Sources: []dehugv1alpha1.ContentSource{{URL: "http://gateway"}}})
	h.Reconcile()
	jobs := h.Jobs()
	if len(jobs) != 1 || !slices.Equal(valuesOf(jobs[0], "--source"), []string{"http://gateway"}) || valuesOf(jobs[0], "--provider") != nil {
		t.Fatalf("the Jobs are %+v, want one that does not wait for the router", jobs)
	}
	close(hold)
	h.Eventually("the model to keep its Job whatever the router says", func() bool {
		h.Reconcile()
		return h.Routers.Asked() == 1 && len(h.Jobs()) == 1 && h.Jobs()[0].UID == jobs[0].UID
	})
}
