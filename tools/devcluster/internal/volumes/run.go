package volumes

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/watch"
	clientcorev1 "k8s.io/client-go/kubernetes/typed/core/v1"
	"k8s.io/client-go/tools/clientcmd"
)

// resync is the longest time between two passes; passes are otherwise driven by watches.
const resync = 10 * time.Second

// Run provisions and reclaims volumes under root until ctx ends; it returns an error only for an unusable kubeconfig.
func Run(ctx context.Context, kubeconfig, root string) error {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return fmt.Errorf("reading the kubeconfig: %w", err)
	}
	config.QPS, config.Burst = 50, 100
	client, err := clientcorev1.NewForConfig(config)
	if err != nil {
		return fmt.Errorf("making the client: %w", err)
	}
	changed := make(chan struct{}, 1)
	go follow(ctx, changed, func() (watch.Interface, error) {
		return client.PersistentVolumeClaims("").Watch(ctx, metav1.ListOptions{})
	})
	go follow(ctx, changed, func() (watch.Interface, error) {
		return client.PersistentVolumes().Watch(ctx, metav1.ListOptions{})
	})
	for {
		if err := pass(ctx, client, root); err != nil && ctx.Err() == nil {
			slog.Error("pass", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-changed:
		case <-time.After(resync):
		}
	}
}

// follow turns watch events into signals, opening the watch again whenever it ends.
func follow(ctx context.Context, changed chan<- struct{}, open func() (watch.Interface, error)) {
	for ctx.Err() == nil {
		w, err := open()
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		for range w.ResultChan() {
			select {
			case changed <- struct{}{}:
			default:
			}
		}
	}
}

// pass lists, decides and acts once. It goes on after a failed volume and returns the last error.
func pass(ctx context.Context, client *clientcorev1.CoreV1Client, root string) error {
	claims, err := client.PersistentVolumeClaims("").List(ctx, metav1.ListOptions{})
	if err != nil {
		return fmt.Errorf("listing claims: %w", err)
	}
	pvs, err := client.PersistentVolumes().List(ctx, metav1.ListOptions{})
	if err != nil {
		return fmt.Errorf("listing volumes: %w", err)
	}
	plan := Decide(root, claims.Items, pvs.Items)
	var last error
	for i := range plan.Create {
		if err := create(ctx, client, &plan.Create[i]); err != nil {
			last = err
		}
	}
	for i := range plan.Delete {
		if err := remove(ctx, client, root, &plan.Delete[i]); err != nil {
			last = err
		}
	}
	return last
}

func create(ctx context.Context, client *clientcorev1.CoreV1Client, v *corev1.PersistentVolume) error {
	path := v.Spec.Local.Path
	if err := os.MkdirAll(path, 0o777); err != nil {
		return fmt.Errorf("making the directory of %s: %w", v.Name, err)
	}
	// Any user of a pod may write, as with an empty disk whose owner is set by fsGroup; umask must not narrow it.
	if err := os.Chmod(path, 0o777); err != nil {
		return fmt.Errorf("making the directory of %s: %w", v.Name, err)
	}
	if _, err := client.PersistentVolumes().Create(ctx, v, metav1.CreateOptions{}); err != nil && !apierrors.IsAlreadyExists(err) {
		return fmt.Errorf("creating volume %s: %w", v.Name, err)
	}
	slog.Info("created", "volume", v.Name, "claim", v.Spec.ClaimRef.Namespace+"/"+v.Spec.ClaimRef.Name)
	return nil
}

func remove(ctx context.Context, client *clientcorev1.CoreV1Client, root string, v *corev1.PersistentVolume) error {
	// The object is anybody's to edit: only a directory below our root is ever deleted.
	if v.Spec.Local == nil || !strings.HasPrefix(filepath.Clean(v.Spec.Local.Path), root+string(filepath.Separator)) {
		return fmt.Errorf("volume %s names a path outside %s: it is left alone", v.Name, root)
	}
	if err := os.RemoveAll(v.Spec.Local.Path); err != nil {
		return fmt.Errorf("deleting the directory of %s: %w", v.Name, err)
	}
	if err := client.PersistentVolumes().Delete(ctx, v.Name, metav1.DeleteOptions{}); err != nil && !apierrors.IsNotFound(err) {
		return fmt.Errorf("deleting volume %s: %w", v.Name, err)
	}
	slog.Info("deleted", "volume", v.Name)
	return nil
}
