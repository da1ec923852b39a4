package main

import (
	"context"
	"errors"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// managerContainer is the name of the manager's container in its pod.
const managerContainer = "manager"

// chooseImage returns the image that fetch Jobs run: the one that was given, or else the one that the manager's own pod
// runs, which is that of the same build whatever overlay named it.
func chooseImage(ctx context.Context, reader client.Reader, given string, getenv func(string) string) (string, error) {
	if given != "" {
		return given, nil
	}
	own := client.ObjectKey{Namespace: getenv("POD_NAMESPACE"), Name: getenv("POD_NAME")}
	if own.Namespace == "" || own.Name == "" {
		return "", errors.New("finding the image of fetch Jobs: give --image, or set POD_NAME and POD_NAMESPACE to the " +
			"manager's own pod")
	}
	var pod corev1.Pod
	if err := reader.Get(ctx, own, &pod); err != nil {
		return "", fmt.Errorf("finding the image of fetch Jobs in pod %s: %w; or give --image", own, err)
	}
	for _, container := range pod.Spec.Containers {
		if container.Name == managerContainer {
			return container.Image, nil
		}
	}
	return "", fmt.Errorf("finding the image of fetch Jobs: pod %s has no container %s; give --image", own,
		managerContainer)
}
