package model_test

import (
	"encoding/pem"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/go-logr/logr/funcr"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
	logf "sigs.k8s.io/controller-runtime/pkg/log"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
)

const secretValue = "Bearer s3cr3t-of-the-gateway"

// withSources gives the model's network these sources.
func withSources(h *modelTest, sources ...dehugv1alpha1.ContentSource) {
	h.Helper()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", "net-"+h.Namespace), network))
	network.Spec.Content.Sources = sources
	h.Must(h.Client.Update(h.Ctx, network))
}

// headersSecret makes or replaces the Secret of a private source in the operator's namespace.
func headersSecret(h *modelTest, value string) {
	h.Helper()
	err := h.Client.Create(h.Ctx, &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: "dehug-system"}})
	if err != nil && !apierrors.IsAlreadyExists(err) {
		h.Fatal(err)
	}
	secret := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: "dehug-system", Name: h.Namespace}}
	h.Must(client.IgnoreNotFound(h.Client.Delete(h.Ctx, secret)))
	secret = &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: "dehug-system", Name: h.Namespace},
		Type: dehugv1alpha1.SourceHeadersType, Data: map[string][]byte{"Authorization": []byte(value)}}
	h.Must(h.Client.Create(h.Ctx, secret))
}

func private(h *modelTest, namespace string) dehugv1alpha1.ContentSource {
	return dehugv1alpha1.ContentSource{URL: "https://private.example", Proxy: "http://proxy.example:3128", Kind: "Gateway",
		HeadersSecretRef: &dehugv1alpha1.HeadersSecretReference{Name: h.Namespace, Namespaces: []string{namespace}}}
}

// listen keeps everything that is logged in passes from now on, at the level debug.
func listen(h *modelTest) *strings.Builder {
	log := &strings.Builder{}
	h.Ctx = logf.IntoContext(h.Ctx, funcr.New(func(_, args string) { log.WriteString(args + "\n") }, funcr.Options{Verbosity: 4}))
	return log
}

// tellsNothing looks for the header in the log and in everything that is not the Secret.
func tellsNothing(h *modelTest, log *strings.Builder) {
	h.Helper()
	d, s, p := h.Mirror(controllertest.VersionOne)
	said := log.String() + fmt.Sprintf("%+v %+v %+v %+v %+v", h.Jobs(), h.Model(), d, s, p)
	for len(h.Events.Events) > 0 {
		said += <-h.Events.Events
	}
	if strings.Contains(said, "s3cr3t") {
		h.Errorf("the header is told: %s", said)
	}
}

// reachOf returns the Secret that a pod mounts.
func reachOf(h *modelTest, pod corev1.PodSpec) *corev1.Secret {
	h.Helper()
	name := cache.ReachSecretName(pod)
	if name == "" {
		return nil
	}
	secret := &corev1.Secret{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, name), secret))
	return secret
}

// The headers of a source reach the Job in a Secret that goes with it, and are told nowhere else. Until the Secret is there the
// other sources are used.
func TestHeadersReachTheJobInASecret(t *testing.T) {
	h := newModelTest(t)
	log := listen(h)
	withSources(h, dehugv1alpha1.ContentSource{URL: "http://gateway"}, private(h, h.Namespace))
	h.Create()
	h.Reconcile()
	jobs := h.Jobs()
	if len(jobs) != 1 || reachOf(h, jobs[0].Spec.Template.Spec) != nil || len(valuesOf(jobs[0], "--source")) != 1 {
		t.Fatalf("the Jobs are %+v, want one that asks the other source alone", jobs)
	}
	h.Finish("ContentUnavailable", "http://gateway does not have it")
	headersSecret(h, secretValue)
	h.Now = h.Now.Add(time.Minute)
	h.Reconcile()
	jobs = h.Jobs()
	if len(jobs) != 1 {
		t.Fatalf("%d Jobs, want one new one", len(jobs))
	}
	job := jobs[0]
	secret := reachOf(h, job.Spec.Template.Spec)
	checkSources(h, secret)
	if refs := secret.OwnerReferences; len(refs) != 1 || refs[0].UID != job.UID {
		t.Errorf("the Secret is owned by %+v, want the Job", refs)
	}
	if got := valuesOf(job, "--sources-file"); len(got) != 1 || got[0] != "/etc/dehug/sources/sources.json" {
		t.Errorf("the sources are at %v", got)
	}
	if asked := h.Content.Asked.Outside; len(asked) == 0 {
		t.Error("the inspection asked nothing")
	}
	tellsNothing(h, log)
	// A Secret that got lost is made again while the pod waits for it.
	h.Must(h.Client.Delete(h.Ctx, secret))
	h.Reconcile()
	if reachOf(h, h.Jobs()[0].Spec.Template.Spec).UID == secret.UID {
		t.Error("the Secret is not made again")
	}
	checkAdmitted(h, job.Spec.Template.Spec)
}

// checkSources checks that the Secret has the header and the proxy, and cannot be changed.
func checkSources(h *modelTest, secret *corev1.Secret) {
	h.Helper()
	if secret == nil || !strings.Contains(string(secret.Data["sources.json"]), secretValue) ||
		!strings.Contains(string(secret.Data["sources.json"]), "proxy.example") || secret.Immutable == nil || !*secret.Immutable {
		h.Fatalf("the Secret is %v, want the header and the proxy, for ever", secret)
	}
}

// checkAdmitted checks that a namespace which enforces the restricted profile admits the fetch pod.
func checkAdmitted(h *modelTest, spec corev1.PodSpec) {
	h.Helper()
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "fetch"}, Spec: spec}
	pod.Spec.RestartPolicy = corev1.RestartPolicyNever
	namespace := &corev1.Namespace{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", h.Namespace), namespace))
	namespace.Labels["pod-security.kubernetes.io/enforce"] = "restricted"
	h.Must(h.Client.Update(h.Ctx, namespace))
	if err := h.Client.Create(h.Ctx, pod, client.DryRunAll); err != nil {
		h.Errorf("the fetch pod is refused: %v", err)
	}
}

// The mirror has a Secret of its own; when the headers change it gets another, and the former one is deleted.
func TestHeadersReachTheMirror(t *testing.T) {
	h := newModelTest(t)
	log := listen(h)
	headersSecret(h, "s3cr3t of yesterday")
	withSources(h, private(h, "*"))
	h.Cached()
	h.WantMirror(controllertest.VersionOne)
	d, _, _ := h.Mirror(controllertest.VersionOne)
	first := reachOf(h, d.Spec.Template.Spec)
	if first == nil || !strings.Contains(string(first.Data["sources.json"]), "s3cr3t of yesterday") || first.OwnerReferences[0].UID != d.UID {
		t.Fatalf("the mirror's Secret is %v", first)
	}
	h.MirrorUp(controllertest.VersionOne)
	headersSecret(h, secretValue)
	h.Now = h.Now.Add(time.Minute)
	h.Reconcile()
	d, _, _ = h.Mirror(controllertest.VersionOne)
	second := reachOf(h, d.Spec.Template.Spec)
	if second == nil || second.Name == first.Name || !strings.Contains(string(second.Data["sources.json"]), secretValue) {
		t.Errorf("the mirror's Secret is %v after the headers changed", second)
	}
	if err := h.Client.Get(h.Ctx, client.ObjectKeyFromObject(first), first); !apierrors.IsNotFound(err) {
		t.Errorf("the former Secret is still there (%v)", err)
	}
	tellsNothing(h, log)
}

// A tenant that may edit a mirror's Deployment cannot have the manager delete another Secret of the namespace.
func TestASecretOfOthersIsNotDeletedWithTheMirrors(t *testing.T) {
	h := newModelTest(t)
	headersSecret(h, "s3cr3t of yesterday")
	withSources(h, private(h, "*"))
	h.Cached()
	h.WantMirror(controllertest.VersionOne)
	own := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "of-the-tenant"}}
	h.Must(h.Client.Create(h.Ctx, own))
	d, _, _ := h.Mirror(controllertest.VersionOne)
	for i := range d.Spec.Template.Spec.Volumes {
		if secret := d.Spec.Template.Spec.Volumes[i].Secret; secret != nil {
			secret.SecretName = own.Name
		}
	}
	h.Must(h.Client.Update(h.Ctx, d))
	if got := cache.ReachSecretName(d.Spec.Template.Spec); got != own.Name {
		t.Fatalf("the mirror mounts %q", got)
	}
	headersSecret(h, secretValue)
	h.Now = h.Now.Add(time.Minute)
	h.Reconcile()
	if err := h.Client.Get(h.Ctx, client.ObjectKeyFromObject(own), own); err != nil {
		t.Errorf("the tenant's Secret: %v", err)
	}
}

// A namespace that the network does not list gets no header, and its model says why nothing is fetched.
func TestHeadersAreForListedNamespacesAlone(t *testing.T) {
	h := newModelTest(t)
	log := listen(h)
	headersSecret(h, secretValue)
	withSources(h, private(h, "another"))
	h.Create()
	h.Reconcile()
	h.Reconcile()
	if jobs := h.Jobs(); len(jobs) != 0 {
		t.Errorf("there are Jobs: %+v", jobs)
	}
	h.Expect("Cached", "False", "ContentUnavailable", "https://private.example", "namespaces do not list "+h.Namespace)
	var secrets corev1.SecretList
	h.Must(h.Client.List(h.Ctx, &secrets, client.InNamespace(h.Namespace)))
	if len(secrets.Items) != 0 {
		t.Errorf("there are Secrets: %v", secrets.Items)
	}
	tellsNothing(h, log)
}

// With no source left the model names each with its reason.
func TestNoSourceUsable(t *testing.T) {
	h := newModelTest(t)
	withSources(h, private(h, "*"), dehugv1alpha1.ContentSource{URL: "https://ca.example", CABundle: []byte("none")})
	h.Create()
	h.Reconcile()
	h.Expect("Ready", "Unknown", "ContentUnavailable", "https://private.example (SecretNotFound", "https://ca.example (CABundleInvalid")
}

// Proxies of the manager and a CA for all sources reach the pods.
func TestProxyAndCAOfTheManagerReachTheJob(t *testing.T) {
	h := newModelTest(t)
	h.Reconciler.CABundle, h.Reconciler.ProxyEnv = []byte("PEM"), map[string]string{"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": ".svc"}
	h.Create()
	h.Reconcile()
	job := h.Jobs()[0]
	container := job.Spec.Template.Spec.Containers[0]
	if len(container.Env) != 2 || container.Env[0].Value != "http://proxy:3128" || container.Env[1].Value != ".svc" {
		t.Errorf("the variables are %v", container.Env)
	}
	secret := reachOf(h, job.Spec.Template.Spec)
	if secret == nil || string(secret.Data["ca.pem"]) != "PEM" || len(valuesOf(job, "--ca-bundle-file")) != 1 || len(valuesOf(job, "--source")) != 1 {
		t.Errorf("the Secret is %v and the arguments are %v", secret, container.Args)
	}
}

// The manager looks at a content with the header, the CA and the proxy of its source.
func TestInspectionOfAPrivateSource(t *testing.T) {
	h := newModelTest(t)
	log := listen(h)
	d := ipldtest.DAG{}
	file := ipld.Link{CID: ipld.ComputeCID(ipld.CodecRaw, []byte("x")), Size: 1}
	root := d.Dir(map[string]ipld.Link{"model.gguf": file})
	gateway := h.serveDAG(root.CID, contenttest.Store(d))
	private := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if req.Header.Get("Authorization") != secretValue {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		to, err := http.NewRequestWithContext(req.Context(), req.Method, gateway.URL+req.RequestURI, nil)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		to.Header = req.Header.Clone()
		resp, err := http.DefaultTransport.RoundTrip(to)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		defer func() { _ = resp.Body.Close() }()
		w.Header().Set("Content-Type", resp.Header.Get("Content-Type"))
		w.WriteHeader(resp.StatusCode)
		_, _ = io.Copy(w, resp.Body)
	}))
	defer private.Close()
	headersSecret(h, secretValue)
	ca := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: private.Certificate().Raw})
	source := dehugv1alpha1.ContentSource{URL: private.URL, CABundle: ca,
		HeadersSecretRef: &dehugv1alpha1.HeadersSecretReference{Name: h.Namespace, Namespaces: []string{h.Namespace}}}
	withSources(h, source)
	h.Create()
	h.reconcileUntilRead()
	h.Expect("OwnershipVerified", "False", "ProvenanceMissing") // so it was read
	tellsNothing(h, log)
}

// A namespace without the headers takes the content from the mirror of one that has them.
func TestANamespaceWithoutHeadersTakesFromAMirror(t *testing.T) {
	h := newModelTest(t)
	log := listen(h)
	headersSecret(h, secretValue)
	withSources(h, private(h, h.Namespace))
	n := &modelTest{ModelTest: h.Neighbor()}
	withSources(n, private(h, h.Namespace))
	h.Create()
	h.Reconcile()
	n.Create()
	n.Reconcile()
	h.Finish("", "")
	h.Reconcile()
	n.Reconcile() // asks for the mirror
	h.Reconcile()
	h.MirrorUp(controllertest.VersionOne)
	n.Reconcile()
	jobs := n.Jobs()
	if len(jobs) != 1 || len(valuesOf(jobs[0], "--mirror")) != 1 || cache.ReachSecretName(jobs[0].Spec.Template.Spec) != "" {
		t.Fatalf("the Jobs are %+v, want one that asks the mirror alone", jobs)
	}
	tellsNothing(h, log)
	tellsNothing(n, log)
}
