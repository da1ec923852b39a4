package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/util/workqueue"
	"k8s.io/utils/ptr"
)

// kubelet does what Kubernetes' controllers and nodes do of claims, Jobs, Deployments and their pods.
type kubelet struct {
	client    kubernetes.Interface
	factory   informers.SharedInformerFactory
	queue     workqueue.TypedDelayingInterface[work]
	fetchTime time.Duration
	startTime time.Duration

	mu   sync.Mutex
	done map[string]bool
}

// work is one step with an object; each is done once.
type work struct{ step, namespace, name, uid string }

// Steps of objects' lives.
const (
	bindClaim = "bind"
	finishJob = "finish"
	startPod  = "start"
	readyPod  = "ready"
)

// startKubelet works until the context ends.
func startKubelet(ctx context.Context, config *rest.Config, o options) (*kubelet, error) {
	config = rest.CopyConfig(config)
	const protobuf = "application/vnd.kubernetes.protobuf"
	config.ContentType, config.AcceptContentTypes = protobuf, protobuf
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return nil, fmt.Errorf("making a client for the nodes: %w", err)
	}
	k := &kubelet{
		client: client, factory: informers.NewSharedInformerFactory(client, 0), done: map[string]bool{},
		queue:     workqueue.NewTypedDelayingQueue[work](),
		fetchTime: o.fetchTime, startTime: o.startTime,
	}
	for _, kind := range []cache.SharedIndexInformer{
		k.factory.Core().V1().PersistentVolumeClaims().Informer(), k.factory.Batch().V1().Jobs().Informer(),
		k.factory.Apps().V1().Deployments().Informer(),
	} {
		if _, err := kind.AddEventHandler(cache.ResourceEventHandlerFuncs{AddFunc: k.begin}); err != nil {
			return nil, fmt.Errorf("watching for the nodes: %w", err)
		}
	}
	k.factory.Start(ctx.Done())
	k.factory.WaitForCacheSync(ctx.Done())
	for range o.nodes {
		go k.work(ctx)
	}
	go func() {
		<-ctx.Done()
		k.queue.ShutDown()
	}()
	return k, nil
}

// begin plans the first step of an object.
func (k *kubelet) begin(o any) {
	switch o := o.(type) {
	case *corev1.PersistentVolumeClaim:
		k.queue.Add(work{bindClaim, o.Namespace, o.Name, string(o.UID)})
	case *batchv1.Job:
		k.queue.AddAfter(work{finishJob, o.Namespace, o.Name, string(o.UID)}, k.fetchTime)
	case *appsv1.Deployment:
		k.queue.Add(work{startPod, o.Namespace, o.Name, string(o.UID)})
	}
}

func (k *kubelet) work(ctx context.Context) {
	for {
		w, shutdown := k.queue.Get()
		if shutdown {
			return
		}
		err := k.take(ctx, w)
		k.queue.Done(w)
		if apierrors.IsNotFound(err) || ctx.Err() != nil {
			continue
		}
		if err != nil {
			k.queue.AddAfter(w, 100*time.Millisecond)
		}
	}
}

// take takes one step, once.
func (k *kubelet) take(ctx context.Context, w work) error {
	k.mu.Lock()
	done := k.done[w.step+w.uid]
	k.mu.Unlock()
	if done {
		return nil
	}
	err := map[string]func(context.Context, work) error{
		bindClaim: k.bindClaim, finishJob: k.finishJob, startPod: k.startPod, readyPod: k.readyPod,
	}[w.step](ctx, w)
	if err == nil {
		k.mu.Lock()
		k.done[w.step+w.uid] = true
		k.mu.Unlock()
	}
	return err
}

func (k *kubelet) bindClaim(ctx context.Context, w work) error {
	claim, err := k.factory.Core().V1().PersistentVolumeClaims().Lister().PersistentVolumeClaims(w.namespace).Get(w.name)
	if err != nil {
		return err
	}
	claim = claim.DeepCopy()
	claim.Status = corev1.PersistentVolumeClaimStatus{Phase: corev1.ClaimBound, Capacity: claim.Spec.Resources.Requests,
		AccessModes: claim.Spec.AccessModes}
	_, err = k.client.CoreV1().PersistentVolumeClaims(w.namespace).UpdateStatus(ctx, claim, metav1.UpdateOptions{})
	return err
}

// finishJob lets a Job succeed.
func (k *kubelet) finishJob(ctx context.Context, w work) error {
	job, err := k.factory.Batch().V1().Jobs().Lister().Jobs(w.namespace).Get(w.name)
	if err != nil {
		return err
	}
	job = job.DeepCopy()
	now := metav1.Now()
	job.Status = batchv1.JobStatus{StartTime: &job.CreationTimestamp, CompletionTime: &now, Succeeded: 1,
		UncountedTerminatedPods: &batchv1.UncountedTerminatedPods{}}
	for _, kind := range []batchv1.JobConditionType{batchv1.JobSuccessCriteriaMet, batchv1.JobComplete} {
		job.Status.Conditions = append(job.Status.Conditions, batchv1.JobCondition{Type: kind, Status: corev1.ConditionTrue,
			LastTransitionTime: now, LastProbeTime: now})
	}
	_, err = k.client.BatchV1().Jobs(w.namespace).UpdateStatus(ctx, job, metav1.UpdateOptions{})
	return err
}

// startPod makes the one pod of a Deployment, which is not ready yet.
func (k *kubelet) startPod(ctx context.Context, w work) error {
	d, err := k.factory.Apps().V1().Deployments().Lister().Deployments(w.namespace).Get(w.name)
	if err != nil {
		return err
	}
	labels := map[string]string{appsv1.DefaultDeploymentUniqueLabelKey: "1"}
	for key, value := range d.Spec.Template.Labels {
		labels[key] = value
	}
	pod := &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: w.namespace, Name: podOf(w.name), Labels: labels,
			Annotations: d.Spec.Template.Annotations,
			OwnerReferences: []metav1.OwnerReference{{APIVersion: "apps/v1", Kind: "ReplicaSet", Name: w.name + "-1",
				UID: d.UID, Controller: ptr.To(true)}}},
		Spec: *d.Spec.Template.Spec.DeepCopy(),
	}
	_, err = k.client.CoreV1().Pods(w.namespace).Create(ctx, pod, metav1.CreateOptions{})
	if err != nil && !apierrors.IsAlreadyExists(err) {
		return err
	}
	if err := k.describeDeployment(ctx, d, false); err != nil {
		return err
	}
	k.queue.AddAfter(work{readyPod, w.namespace, w.name, w.uid}, k.startTime)
	return nil
}

func podOf(deployment string) string { return deployment + "-1-abcde" }

// readyPod lets the pod be ready.
func (k *kubelet) readyPod(ctx context.Context, w work) error {
	status := fmt.Sprintf(`{"status":{"phase":"Running","conditions":[{"type":"Ready","status":"True",`+
		`"lastTransitionTime":%q}],"containerStatuses":[{"name":"c","ready":true,"image":"","imageID":"",`+
		`"restartCount":0,"state":{"running":{}}}]}}`, metav1.Now().UTC().Format(time.RFC3339))
	_, err := k.client.CoreV1().Pods(w.namespace).Patch(ctx, podOf(w.name), "application/merge-patch+json",
		[]byte(status), metav1.PatchOptions{}, "status")
	if err != nil {
		return err
	}
	d, err := k.factory.Apps().V1().Deployments().Lister().Deployments(w.namespace).Get(w.name)
	if err != nil {
		return err
	}
	return k.describeDeployment(ctx, d, true)
}

func (k *kubelet) describeDeployment(ctx context.Context, d *appsv1.Deployment, ready bool) error {
	d = d.DeepCopy()
	now := metav1.Now()
	d.Status = appsv1.DeploymentStatus{ObservedGeneration: d.Generation, Replicas: 1, UpdatedReplicas: 1}
	available := corev1.ConditionFalse
	if ready {
		available, d.Status.ReadyReplicas, d.Status.AvailableReplicas = corev1.ConditionTrue, 1, 1
	} else {
		d.Status.UnavailableReplicas = 1
	}
	for _, c := range []appsv1.DeploymentCondition{
		{Type: appsv1.DeploymentAvailable, Status: available, Reason: "MinimumReplicas"},
		{Type: appsv1.DeploymentProgressing, Status: corev1.ConditionTrue, Reason: "ReplicaSetUpdated"},
	} {
		c.LastUpdateTime, c.LastTransitionTime = now, now
		d.Status.Conditions = append(d.Status.Conditions, c)
	}
	_, err := k.client.AppsV1().Deployments(d.Namespace).UpdateStatus(ctx, d, metav1.UpdateOptions{})
	return err
}
