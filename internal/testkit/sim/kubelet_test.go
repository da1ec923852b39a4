package sim

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/equality"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// What Kubernetes takes its time for.
const (
	kubernetesEvery = time.Second
	fetchTakes      = 20 * time.Second
	startTakes      = 8 * time.Second
)

// runKubernetes does once what Kubernetes' own controllers and its nodes do.
func (w *World) runKubernetes() {
	if time.Since(w.changed) > 2*fetchTakes {
		return // nothing is under way
	}
	for _, o := range w.server.Objects("PersistentVolumeClaim") {
		w.bindClaim(o.(*corev1.PersistentVolumeClaim))
	}
	for _, o := range w.server.Objects("Job") {
		w.finishJob(o.(*batchv1.Job))
	}
	for _, o := range w.server.Objects("Deployment") {
		w.deployPods(o.(*appsv1.Deployment))
	}
	for _, o := range w.server.Objects("Pod") {
		w.runPod(o.(*corev1.Pod))
	}
	w.server.Collect()
}

func (w *World) bindClaim(claim *corev1.PersistentVolumeClaim) {
	if claim.Status.Phase == corev1.ClaimBound {
		return
	}
	bound := claim.DeepCopy()
	bound.Status = corev1.PersistentVolumeClaimStatus{Phase: corev1.ClaimBound, Capacity: claim.Spec.Resources.Requests}
	w.mustWrite(w.hands.Status().Update(context.Background(), bound))
}

// finishJob lets a fetch Job succeed after a while.
func (w *World) finishJob(job *batchv1.Job) {
	if len(job.Status.Conditions) > 0 || time.Since(job.CreationTimestamp.Time) < fetchTakes {
		return
	}
	done, now := job.DeepCopy(), metav1.Now()
	done.Status = batchv1.JobStatus{StartTime: &job.CreationTimestamp, CompletionTime: &now, Succeeded: 1,
		Conditions: []batchv1.JobCondition{{Type: batchv1.JobComplete, Status: corev1.ConditionTrue,
			LastTransitionTime: now}}}
	w.mustWrite(w.hands.Status().Update(context.Background(), done))
}

// deployPods makes and ends pods so that a Deployment has as many as it asks for, of its template.
func (w *World) deployPods(d *appsv1.Deployment) {
	hash := w.templateHash(d)
	var current, former []*corev1.Pod
	ready := int32(0)
	for _, p := range w.podsOf(d) {
		if p.DeletionTimestamp != nil {
			continue
		}
		if p.Labels[appsv1.DefaultDeploymentUniqueLabelKey] != hash {
			former = append(former, p)
			continue
		}
		if current = append(current, p); isReady(p) {
			ready++
		}
	}
	want := int(ptr.Deref(d.Spec.Replicas, 1))
	for i := len(current); i < want; i++ {
		w.startPod(d, hash)
	}
	for _, p := range current[min(want, len(current)):] {
		w.endPod(p)
	}
	if int(ready) >= want {
		for _, p := range former {
			w.endPod(p)
		}
	}
	after := d.DeepCopy()
	after.Status = appsv1.DeploymentStatus{ObservedGeneration: d.Generation, Replicas: int32(len(current) + len(former)),
		UpdatedReplicas: int32(len(current)), ReadyReplicas: ready, AvailableReplicas: ready}
	if !equality.Semantic.DeepEqual(after.Status, d.Status) {
		w.mustWrite(w.hands.Status().Update(context.Background(), after))
	}
}

// templateHash is that of the Deployment's present template.
func (w *World) templateHash(d *appsv1.Deployment) string {
	key := fmt.Sprint(d.UID, d.Generation)
	if w.hashes[key] != "" {
		return w.hashes[key]
	}
	text, err := json.Marshal(d.Spec.Template)
	if err != nil {
		panic(err)
	}
	h := fnv.New32a()
	_, _ = h.Write(text)
	w.hashes[key] = fmt.Sprint(h.Sum32())
	return w.hashes[key]
}

func (w *World) podsOf(d *appsv1.Deployment) []*corev1.Pod {
	var pods []*corev1.Pod
	for _, o := range w.server.Objects("Pod") {
		if p := o.(*corev1.Pod); metav1.IsControlledBy(p, d) {
			pods = append(pods, p)
		}
	}
	return pods
}

func (w *World) startPod(d *appsv1.Deployment, hash string) {
	labels := map[string]string{appsv1.DefaultDeploymentUniqueLabelKey: hash}
	for k, v := range d.Spec.Template.Labels {
		labels[k] = v
	}
	w.pods++
	w.mustWrite(w.hands.Create(context.Background(), &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: d.Namespace, Name: fmt.Sprintf("%s-%d", d.Name, w.pods), Labels: labels,
			Annotations: d.Spec.Template.Annotations,
			OwnerReferences: []metav1.OwnerReference{{APIVersion: "apps/v1", Kind: "Deployment", Name: d.Name, UID: d.UID,
				Controller: ptr.To(true)}}},
		Spec: *d.Spec.Template.Spec.DeepCopy(),
	}))
}

// endPod tells a pod to end.
func (w *World) endPod(p *corev1.Pod) {
	patch := fmt.Sprintf(`{"metadata":{"deletionTimestamp":%q,"deletionGracePeriodSeconds":%d}}`,
		time.Now().UTC().Format(time.RFC3339), ptr.Deref(p.Spec.TerminationGracePeriodSeconds, 30))
	w.mustWrite(w.hands.Patch(context.Background(), p.DeepCopy(), client.RawPatch(types.MergePatchType, []byte(patch))))
}

// runPod lets a pod become ready, and be gone.
func (w *World) runPod(p *corev1.Pod) {
	switch {
	case p.DeletionTimestamp != nil:
		grace := time.Duration(ptr.Deref(p.DeletionGracePeriodSeconds, 30)) * time.Second
		if time.Since(p.DeletionTimestamp.Time) >= min(grace, endTakes) {
			w.mustWrite(w.hands.Delete(context.Background(), p.DeepCopy()))
		}
	case !isReady(p) && time.Since(p.CreationTimestamp.Time) >= startTakes && w.hasClaims(p):
		after := p.DeepCopy()
		after.Status = corev1.PodStatus{Phase: corev1.PodRunning,
			Conditions: []corev1.PodCondition{{Type: corev1.PodReady, Status: corev1.ConditionTrue}},
			ContainerStatuses: []corev1.ContainerStatus{{Name: p.Spec.Containers[0].Name, Ready: true,
				State: corev1.ContainerState{Running: &corev1.ContainerStateRunning{}}}}}
		w.mustWrite(w.hands.Status().Update(context.Background(), after))
	}
}

// hasClaims reports whether the claims that a pod mounts are there.
func (w *World) hasClaims(p *corev1.Pod) bool {
	for _, v := range p.Spec.Volumes {
		if v.PersistentVolumeClaim == nil {
			continue
		}
		claim := &corev1.PersistentVolumeClaim{}
		key := client.ObjectKey{Namespace: p.Namespace, Name: v.PersistentVolumeClaim.ClaimName}
		if err := w.hands.Get(context.Background(), key, claim); err != nil {
			return false
		}
		if deleted := claim.DeletionTimestamp; deleted != nil && !p.CreationTimestamp.Before(deleted) {
			return false
		}
	}
	return true
}

// endTakes is how long a pod that was told to end takes.
const endTakes = 5 * time.Second

func isReady(p *corev1.Pod) bool {
	return slices.ContainsFunc(p.Status.Conditions, func(c corev1.PodCondition) bool {
		return c.Type == corev1.PodReady && c.Status == corev1.ConditionTrue
	})
}
