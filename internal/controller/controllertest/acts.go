package controllertest

import (
	"encoding/json"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/model"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/controller/upkeep"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// Finish ends the one fetch Job as the Job controller would: reason is empty for success.
func (h *ModelTest) Finish(reason, message string) {
	h.Helper()
	jobs := h.Jobs()
	if len(jobs) != 1 {
		h.Fatalf("%d fetch Jobs, want 1", len(jobs))
	}
	if reason != "" {
		h.endedPod(&jobs[0], 1, map[string]any{"reason": reason, "message": message, "bytes": 30, "totalBytes": 100})
	}
	h.endJob(&jobs[0], reason == "")
}

// FinishScrub ends the scrub Job of a version as the Job controller would, with what its pod reports; nil for a pod
// that reports nothing.
func (h *ModelTest) FinishScrub(id evm.Hash, ok bool, report *content.ScrubReport) {
	h.Helper()
	job := h.ScrubJob(id)
	if job == nil {
		h.Fatal("there is no scrub Job")
	}
	if report != nil {
		h.endedPod(job, map[bool]int32{false: 1}[ok], map[string]any{"reason": "Scrubbed", "message": "m", "scrub": report})
	}
	h.endJob(job, ok)
}

func (h *ModelTest) endJob(job *batchv1.Job, ok bool) {
	h.Helper()
	at := metav1.NewTime(h.Now)
	job.Status.StartTime = &at
	condition := func(t batchv1.JobConditionType) batchv1.JobCondition {
		return batchv1.JobCondition{Type: t, Status: corev1.ConditionTrue, LastTransitionTime: at, LastProbeTime: at}
	}
	if ok {
		job.Status.CompletionTime, job.Status.Succeeded = &at, 1
		job.Status.Conditions = append(job.Status.Conditions, condition(batchv1.JobSuccessCriteriaMet),
			condition(batchv1.JobComplete))
	} else {
		job.Status.Failed = 1
		job.Status.Conditions = append(job.Status.Conditions, condition(batchv1.JobFailureTarget),
			condition(batchv1.JobFailed))
	}
	h.Must(h.Client.Status().Update(h.Ctx, job))
}

func (h *ModelTest) endedPod(job *batchv1.Job, code int32, outcome any) {
	h.Helper()
	said, err := json.Marshal(outcome)
	h.Must(err)
	pod := &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, GenerateName: "fetch-", Labels: job.Spec.Template.Labels,
			OwnerReferences: []metav1.OwnerReference{{APIVersion: "batch/v1", Kind: "Job", Name: job.Name, UID: job.UID}}},
		Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "fetch", Image: "x"}},
			RestartPolicy: corev1.RestartPolicyNever},
	}
	h.Must(h.Client.Create(h.Ctx, pod))
	pod.Status = corev1.PodStatus{Phase: corev1.PodFailed, ContainerStatuses: []corev1.ContainerStatus{{
		Name: "fetch", Image: "x", State: corev1.ContainerState{Terminated: &corev1.ContainerStateTerminated{
			ExitCode: code, Message: string(said), FinishedAt: metav1.NewTime(h.Now)}}}}}
	h.Must(h.Client.Status().Update(h.Ctx, pod))
}

// ScrubJob returns the scrub Job of a version; nil when there is none.
func (h *ModelTest) ScrubJob(id evm.Hash) *batchv1.Job {
	h.Helper()
	cid, job := ipld.CIDFromDigest(id), &batchv1.Job{}
	if h.missing(ClientKey(h.Namespace, names.ScrubJob(names.Mirror(cid, names.CacheClaim(cid)))), job) {
		return nil
	}
	return job
}

// WantMirror asks for the mirror of a version, as another namespace would, and has it made.
func (h *ModelTest) WantMirror(id evm.Hash) {
	h.Helper()
	h.AskForMirror(id)
	h.Reconcile()
}

// AskForMirror asks for the mirror of a version.
func (h *ModelTest) AskForMirror(id evm.Hash) {
	h.Helper()
	cid := ipld.CIDFromDigest(id)
	keeper := &upkeep.Keeper{Client: h.Client, Live: h.Client}
	_, err := keeper.Ask(h.Ctx, "another", cid, dehugv1alpha1.GroupVersion.WithKind("DeHugModel"),
		[]cache.Candidate{{Namespace: h.Namespace, Name: "tiny", UID: string(h.Model().UID),
			MirrorName: names.Mirror(cid, names.CacheClaim(cid))}}, h.Now)
	h.Must(err)
}

// Mirror returns the mirror's objects of a version; nil for those that do not exist.
func (h *ModelTest) Mirror(id evm.Hash) (*appsv1.Deployment, *corev1.Service, *networkingv1.NetworkPolicy) {
	h.Helper()
	cid := ipld.CIDFromDigest(id)
	key := ClientKey(h.Namespace, names.Mirror(cid, names.CacheClaim(cid)))
	d, s, p := &appsv1.Deployment{}, &corev1.Service{}, &networkingv1.NetworkPolicy{}
	if h.missing(key, d) {
		d = nil
	}
	if h.missing(key, s) {
		s = nil
	}
	if h.missing(key, p) {
		p = nil
	}
	return d, s, p
}

func (h *ModelTest) missing(key client.ObjectKey, o client.Object) bool {
	h.Helper()
	err := h.Client.Get(h.Ctx, key, o)
	if !apierrors.IsNotFound(err) {
		h.Must(err)
	}
	return apierrors.IsNotFound(err) || o.GetDeletionTimestamp() != nil
}

// MirrorUp does what the Deployment controller does once the mirror answers.
func (h *ModelTest) MirrorUp(id evm.Hash) {
	h.Helper()
	d, _, _ := h.Mirror(id)
	d.Status.Replicas, d.Status.ReadyReplicas, d.Status.AvailableReplicas, d.Status.UpdatedReplicas = 1, 1, 1, 1
	h.Must(h.Client.Status().Update(h.Ctx, d))
}

// Neighbor is the same model in another namespace of the same cluster.
func (h *ModelTest) Neighbor() *ModelTest {
	h.Helper()
	n := &ModelTest{T: h.T, Ctx: h.Ctx, Client: h.Client, Namespace: testkit.StartEnv(h.T).Namespace(h.T), Now: h.Now,
		Chain: h.Chain, Content: h.Content, Reports: h.Reports, Events: h.Events, Reconciler: h.Reconciler}
	h.Cleanup(n.Leave)
	network := Network("net-" + n.Namespace)
	n.Must(n.Client.Create(n.Ctx, network))
	n.Checked(network, nil)
	return n
}

// Eventually waits up to 30 s until is reports true.
func (h *ModelTest) Eventually(what string, is func() bool) {
	h.Helper()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if is() {
			return
		}
	}
	h.Fatalf("never came true: %s; the model says %+v", what, h.Model().Status.Conditions)
}

// ReadyIs returns a function that reports whether Ready has the reason.
func (h *ModelTest) ReadyIs(reason string) func() bool {
	return func() bool {
		c := meta.FindStatusCondition(h.Model().Status.Conditions, "Ready")
		return c != nil && c.Reason == reason
	}
}

// RunningPod is a pod of the template with an address.
func (h *ModelTest) RunningPod(name string, template corev1.PodTemplateSpec,
	owners ...metav1.OwnerReference) client.ObjectKey {
	h.Helper()
	meta := metav1.ObjectMeta{Namespace: h.Namespace, Name: name, Labels: template.Labels, OwnerReferences: owners}
	pod := &corev1.Pod{ObjectMeta: meta, Spec: template.Spec}
	h.Must(h.Client.Create(h.Ctx, pod))
	pod.Status = corev1.PodStatus{Phase: corev1.PodRunning, PodIP: "10.0.0.7", PodIPs: []corev1.PodIP{{IP: "10.0.0.7"}}}
	h.Must(h.Client.Status().Update(h.Ctx, pod))
	return client.ObjectKeyFromObject(pod)
}

// ReportOf returns the report of a fetch pod that has done bytes.
func ReportOf(done int64, sources ...content.SourceTotals) content.Report {
	return content.Report{CID: ipld.CIDFromDigest(VersionOne), Activity: content.ActivityFetching, BytesDone: done,
		BytesTotal:     ContentBytes,
		BytesPerSecond: 1 << 20, ETASeconds: 2, Sources: sources}
}

// RetainCache makes a model leave its cache when it goes.
func RetainCache(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.Retain = dehugv1alpha1.RetainKeep }

// ClientKey returns the key of an object.
func ClientKey(namespace, name string) client.ObjectKey {
	return client.ObjectKey{Namespace: namespace, Name: name}
}

// RequestFor returns the request for an object.
func RequestFor(namespace, name string) ctrl.Request {
	return ctrl.Request{NamespacedName: ClientKey(namespace, name)}
}

// Restart gives the reconciler an empty memory, as a new manager has. Heads of the network are only what its status
// says.
func (h *ModelTest) Restart() {
	old := h.Reconciler
	h.Reconciler = &model.Reconciler{
		Client: old.Client, Live: old.Live, Recorder: old.Recorder, Content: old.Content, FindProviders: old.FindProviders,
		Now: old.Now, Poll: old.Poll, CABundle: old.CABundle, ProxyEnv: old.ProxyEnv,
		Sources: network.NewSources(old.Live, old.SystemNamespace, old.Now),
		Readers: network.NewReaders(h.dial),
		Image:   old.Image, PullPolicy: old.PullPolicy, SystemNamespace: old.SystemNamespace, ModelsOf: old.ModelsOf,
		EndpointsOf: old.EndpointsOf,
		Progress:    old.Progress,
		Upkeep:      &upkeep.Keeper{Client: old.Upkeep.Client, Live: old.Upkeep.Live},
	}
}
