package plugin

import (
	"context"
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/provenance"
	"github.com/dehug-io/dehug-operator/internal/controller"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/index"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/rehearsal"
)

// noValues is an index of objects of which there are none.
func noValues(client.Object) []string { return nil }

// licensedStage is a cluster with a network whose chain licenses one model, and a runtime for it.
func licensedStage(t *testing.T) *stage {
	t.Helper()
	scheme, err := newScheme()
	if err != nil {
		t.Fatal(err)
	}
	checked := controllertest.Network("net")
	checked.Spec.Finality = dehugv1alpha1.FinalityPolicy{Grant: "Safe", Revoke: "Finalized", Settle: "Safe"}
	network.Describe(checked, network.Payment{}, nil, time.Now(), nil)
	reader := fake.NewClientBuilder().WithScheme(scheme).WithObjects(checked,
		&corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: "a"}},
		&dehugv1alpha1.InferenceRuntime{ObjectMeta: metav1.ObjectMeta{Name: "rt"},
			Spec: dehugv1alpha1.InferenceRuntimeSpec{Formats: []string{"gguf"}, Port: 8080, Template: corev1.PodTemplateSpec{
				Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "llama:1"}}}}}},
	).WithIndex(&corev1.Event{}, "reason", noValues).WithIndex(&corev1.Event{}, "involvedObject.uid", noValues).Build()
	cluster := rehearsal.New(reader, scheme, nil, "a")
	version := controllertest.VersionOne
	spoken := &controllertest.FakeChain{Newest: version, Known: map[evm.Hash]license.Facts{
		version: controllertest.ModelFacts(version, license.StatusGranted)}}
	found := &controllertest.FakeContent{Found: map[string]*model.Content{ipld.CIDFromDigest(version): {
		Bytes: 3 << 20, Files: 2, Formats: []dehugv1alpha1.ContentFormat{{Name: "gguf", Path: "tiny.gguf"}},
		Provenance: &provenance.Record{Creator: controllertest.Creator, ChainID: 8453, Registry: controllertest.Registry,
			Name: controllertest.ModelName},
	}}}
	return &stage{cluster: cluster, namespace: "a", patience: 5 * time.Second,
		controllers: controller.New(controller.Access{
			Client: cluster, Live: cluster, ModelsOf: index.ScanModelsOfContent(cluster),
			EndpointsOf: index.ScanEndpointsNaming(cluster),
		}, controller.Options{Image: "operator:1", SystemNamespace: "dehug-system", Resync: time.Minute,
			ProgressDeadline: time.Minute, GatewayURL: "http://gw"}, controller.Dependencies{
			Dial: func(_ context.Context, _ chain.Config, follow feed.Options) (network.ChainReader, error) {
				spoken.Follow = follow
				return spoken, nil
			},
			Content: found, FindProviders: (&controllertest.FakeRouters{}).Find, Now: time.Now,
		})}
}

// planText plans manifests in namespace a.
func planText(t *testing.T, endpoint string) plan {
	t.Helper()
	manifests := `apiVersion: dehug.io/v1alpha1
kind: DeHugModel
metadata: {name: tiny}
spec:
  networkRef: {name: net}
  model: ` + controllertest.ModelName + `
  license: {acceptTerms: "` + controllertest.TermsHash.String() + `"}
---
apiVersion: dehug.io/v1alpha1
kind: InferenceEndpoint
metadata: {name: chat}
spec:
  modelRef: {name: tiny}
` + endpoint
	s := &settings{streams: Streams{In: strings.NewReader(manifests)}}
	objects, err := s.readManifests([]string{"-"}, "a")
	if err != nil {
		t.Fatal(err)
	}
	p, err := licensedStage(t).planObjects(t.Context(), objects)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func verbsOf(changes []rehearsal.Change) map[string]rehearsal.Verb {
	verbs := map[string]rehearsal.Verb{}
	for _, c := range changes {
		verbs[c.Kind+" "+c.Name] = c.Verb
	}
	return verbs
}

func TestAPlanTellsWhatFollowsTheFetch(t *testing.T) {
	p := planText(t, "  replicas: 2\n")
	kinds := map[string]bool{}
	for _, c := range p.Now {
		kinds[c.Kind] = true
	}
	if !kinds["PersistentVolumeClaim"] || !kinds["Job"] || kinds["Deployment"] {
		t.Errorf("at once: %v", verbsOf(p.Now))
	}
	if verbsOf(p.Later)["Deployment dehug-chat"] != rehearsal.VerbCreate {
		t.Errorf("later: %v", verbsOf(p.Later))
	}
	if len(p.Objects) != 2 || !p.Objects[0].IsReady() || p.Objects[1].Ready.Reason != dehugv1alpha1.ReasonProgressing ||
		p.isRefused() {
		t.Errorf("in the end: %+v, notes %q", p.Objects, p.Notes)
	}
	var text strings.Builder
	printPlan(&text, p)
	for _, want := range []string{
		"The manifests\n  create DeHugModel a/tiny", "The operator, at once\n  create PersistentVolumeClaim a/",
		"  create Deployment a/dehug-chat (replicas 2, images llama:1)", "DeHugModel a/tiny would be Ready",
	} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the text lacks %q:\n%s", want, text.String())
		}
	}
}

func TestWhatPodsMayNotHaveIsKnownBeforeAnythingIsFetched(t *testing.T) {
	for name, tc := range map[string]struct{ endpoint, reason string }{
		"Pod Security": {"  template: {spec: {hostNetwork: true}}\n", dehugv1alpha1.ReasonInvalidTemplate},
		"no runtime":   {"  runtimeRef: {name: none}\n", dehugv1alpha1.ReasonRuntimeNotFound},
	} {
		t.Run(name, func(t *testing.T) {
			p := planText(t, tc.endpoint)
			if len(p.Objects) != 2 || p.Objects[1].Ready.Reason != tc.reason || !p.isRefused() {
				t.Errorf("in the end: %+v, notes %q", p.Objects, p.Notes)
			}
		})
	}
}
