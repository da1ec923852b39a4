package endpoint_test

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/rehearsal"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// explainObject explains the endpoint on a rehearsal, and checks that what the cluster holds does not change.
func (h *endpointTest) explainObject() (explain.Explanation, []rehearsal.Change) {
	h.Helper()
	cluster := rehearsal.New(h.Client, h.Client.Scheme(), h.Client.RESTMapper(), h.Namespace)
	r := &endpoint.Reconciler{
		Client: cluster, Live: cluster, ModelsOf: index.ScanModelsOfContent(cluster), Now: h.Reconciler.Now,
		GatewayURL: h.Reconciler.GatewayURL, SystemNamespace: h.Reconciler.SystemNamespace,
		ProgressDeadline: h.Reconciler.ProgressDeadline,
	}
	before := h.Endpoint().ResourceVersion
	e, err := r.Explain(h.Ctx, client.ObjectKey{Namespace: h.Namespace, Name: "chat"})
	h.Must(err)
	if after := h.Endpoint().ResourceVersion; after != before {
		h.Errorf("the endpoint was written: version %s, then %s", before, after)
	}
	return e, cluster.Changes()
}

// clauseNamed returns a clause of an explanation.
func clauseNamed(t *testing.T, e explain.Explanation, name string) explain.Clause {
	t.Helper()
	for _, step := range e.Steps {
		for _, c := range step.Clauses {
			if c.Name == name {
				return c
			}
		}
	}
	t.Fatalf("no clause %q in %+v", name, e)
	return explain.Clause{}
}

func TestAnEndpointThatServesIsExplainedWithoutAWrite(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	e, changes := h.explainObject()
	if !e.IsReady() || e.Differs != "" || len(changes) != 0 {
		t.Errorf("explained as %+v, differs %q, changes %+v", e.Ready, e.Differs, changes)
	}
	for _, step := range e.Steps {
		for _, c := range step.Clauses {
			if c.Holds != explain.Yes || c.Reason != "" {
				t.Errorf("%s %s: %+v", step.Question, c.Name, c)
			}
		}
	}
}

func TestWhatKeepsAnEndpointFromServingIsExplained(t *testing.T) {
	for name, tc := range map[string]struct {
		arrange func(h *endpointTest)
		clause  string
		reason  string
	}{
		"no model": {
			func(h *endpointTest) { h.Create() }, rollout.RequiresModel, dehugv1alpha1.ReasonModelMissing,
		},
		"a model that is not ready": {
			func(h *endpointTest) {
				h.Model(func(m *dehugv1alpha1.DeHugModel) {
					m.Status.Conditions[1] = controllertest.NewCondition("Ready", "False", "Fetching", "20%")
				})
				h.Create()
			}, rollout.RequiresReadyModel, dehugv1alpha1.ReasonModelNotReady,
		},
		"a license that is not known": {
			func(h *endpointTest) {
				h.Model(func(m *dehugv1alpha1.DeHugModel) {
					m.Status.Conditions[0] = controllertest.NewCondition("LicenseValid", "Unknown", "ChainUnreachable", "silent")
				})
				h.Create()
			}, rollout.RequiresLicense, dehugv1alpha1.ReasonChainUnreachable,
		},
		"too few seats": {
			func(h *endpointTest) {
				h.Runtime("rt", h.Format)
				h.Model(func(m *dehugv1alpha1.DeHugModel) { m.Status.License.Seats = 1 })
				h.Create(func(e *dehugv1alpha1.InferenceEndpoint) { e.Spec.Replicas = ptr.To(int32(2)) })
			}, rollout.RequiresSeats, dehugv1alpha1.ReasonSeatsExceeded,
		},
		"no runtime": {
			func(h *endpointTest) { h.Model(); h.Create() },
			"an InferenceRuntime serves the model's format", dehugv1alpha1.ReasonNoRuntimeFits,
		},
		"a template that reaches the node": {
			func(h *endpointTest) {
				h.Runtime("rt", h.Format)
				h.Model()
				h.Create(func(e *dehugv1alpha1.InferenceEndpoint) {
					e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{HostNetwork: true}}
				})
			},
			"its pods are permitted", dehugv1alpha1.ReasonInvalidTemplate,
		},
	} {
		t.Run(name, func(t *testing.T) {
			h := newEndpointTest(t)
			tc.arrange(h)
			e, _ := h.explainObject()
			c := clauseNamed(t, e, tc.clause)
			if c.Holds == explain.Yes || c.Reason != tc.reason || c.Message == "" {
				t.Errorf("explained as %+v, want %s", c, tc.reason)
			}
			h.Reconcile()
			h.Expect("Ready", "False", e.Ready.Reason)
		})
	}
}

func TestWhatWouldBeMadeIsKnownWithoutMakingIt(t *testing.T) {
	h := newEndpointTest(t)
	h.Runtime("rt", h.Format)
	h.Model()
	h.Create()
	_, changes := h.explainObject()
	made := map[string]rehearsal.Verb{}
	for _, c := range changes {
		made[c.Kind] = c.Verb
	}
	for _, kind := range []string{"Deployment", "NetworkPolicy", "Service"} {
		if made[kind] != rehearsal.VerbCreate {
			t.Errorf("%s: %q, want create; all: %v", kind, made[kind], made)
		}
	}
	if h.Deployment() != nil {
		t.Error("the Deployment was made")
	}
}

// TestAChangeIsKnownFieldByField checks that what is applied again differs by what the runtime says anew, and by what
// it no longer says.
func TestAChangeIsKnownFieldByField(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	rt := &dehugv1alpha1.InferenceRuntime{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Name: "rt-" + h.Namespace}, rt))
	rt.Spec.Template.Spec.Containers[0].Image = "llama:2"
	rt.Spec.Template.Spec.Containers[0].Args = nil
	h.Must(h.Client.Update(h.Ctx, rt))
	_, changes := h.explainObject()
	fields := map[string]string{}
	for _, c := range changes {
		for _, f := range c.Fields {
			fields[f.Path] = f.From + " -> " + f.To
		}
	}
	const server = "spec.template.spec.containers[server]."
	if fields[server+"image"] != `"llama:1" -> "llama:2"` || fields[server+"args"] == "" || len(changes) != 1 {
		t.Errorf("changes %+v", changes)
	}
}
