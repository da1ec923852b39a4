package framework

import (
	"context"
	"fmt"
	"time"

	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// Rollout waits until all pods of a workload, such as deployment/chain, are ready. It does not wait for an image that a
// node has not got.
func (s *Framework) Rollout(ctx context.Context, namespace, workload string, limit time.Duration) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	go func() {
		if missing := s.awaitMissingImage(ctx, namespace); missing != "" {
			cancel(fmt.Errorf("starting the pods of namespace %s: a node has not got the image %s: load the archives named "+
				"above into "+
				"the nodes, or set DEMO_LOAD_IMAGE='<command> {archive}' for the demo to do it", namespace, missing))
		}
	}()
	err := s.Kubectl(ctx, "-n", namespace, "rollout", "status", workload, "--timeout="+limit.String())
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}

// awaitMissingImage returns an image that a pod of the namespace waits for in vain, "" once ctx is over.
func (s *Framework) awaitMissingImage(ctx context.Context, namespace string) string {
	image := ""
	_ = s.WaitFor(ctx, time.Hour, func(ctx context.Context) (bool, error) {
		reader, err := s.Client()
		if err != nil {
			return false, err
		}
		var pods corev1.PodList
		if err := reader.List(ctx, &pods, client.InNamespace(namespace)); err != nil {
			return false, err
		}
		image = missingImage(pods.Items)
		return image != "", nil
	})
	return image
}

// missingImage returns an image that the kubelet of a pod could not get.
func missingImage(pods []corev1.Pod) string {
	for _, pod := range pods {
		for _, container := range pod.Status.ContainerStatuses {
			if waiting := container.State.Waiting; waiting != nil &&
				(waiting.Reason == "ImagePullBackOff" || waiting.Reason == "ErrImageNeverPull") {
				return container.Image
			}
		}
	}
	return ""
}
