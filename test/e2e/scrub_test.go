//go:build e2e

package e2e

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// TestADamagedCacheIsRepairedWhileTheEndpointServes flips a bit of the weights on the volume that the demo's endpoint
// has mapped. A fetch from the mirror then meets the damage, which has it repaired from the IPFS node.
func TestADamagedCacheIsRepairedWhileTheEndpointServes(t *testing.T) {
	w := newWorld(t)
	model := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: framework.UserNamespace, Name: framework.SampleModel}}
	w.must(w.client.Get(w.ctx, client.ObjectKeyFromObject(model), model))
	root, err := volumePath(w.ctx, framework.UserNamespace, model.Status.Cache.ClaimName)
	w.must(err)
	manifest, err := content.ReadManifest(filepath.Join(root, model.Status.Cache.Path))
	w.must(err)
	file := manifest.File("tiny-chat-f16.gguf")
	path := filepath.Join(root, model.Status.Cache.Path, file.Path)
	intact, err := os.ReadFile(path)
	w.must(err)
	w.must(flipOnDisk(path, file.Size/2))

	w.must(framework.WantMirror(w.ctx, w.client, model))
	// One that was wanted before may be about to go, its Service first.
	mirror, name := "", names.Mirror(model.Status.Token.CID, model.Status.Cache.ClaimName)
	w.eventually("the mirror answers", 2*time.Minute, func(ctx context.Context) (bool, error) {
		d := &appsv1.Deployment{}
		err := w.client.Get(ctx, client.ObjectKey{Namespace: framework.UserNamespace, Name: name}, d)
		if err != nil || d.DeletionTimestamp != nil || d.Status.ReadyReplicas != 1 {
			return false, client.IgnoreNotFound(err)
		}
		mirror, err = demo.Forward(w.ctx, framework.UserNamespace, "service/"+name, int(names.ReportPort))
		return err == nil, nil
	})
	if got, err := download(w.ctx, "http://"+mirror+"/ipfs/"+file.CID+"?format=car"); err == nil && int64(len(got)) > file.Size {
		t.Errorf("the mirror sent all of a damaged file")
	}
	w.eventually("the bytes on the volume are right again", time.Minute, func(context.Context) (bool, error) {
		if _, err := demo.Ask(w.ctx, "What is the capital of France?"); err != nil {
			return false, fmt.Errorf("asking while the cache is repaired: %w", err)
		}
		now, err := os.ReadFile(path)
		return bytes.Equal(now, intact), err
	})
	w.eventually("the model's status tells of the repair", 2*time.Minute, func(ctx context.Context) (bool, error) {
		err := w.client.Get(ctx, client.ObjectKeyFromObject(model), model)
		scrub := model.Status.Cache.LastScrub
		return scrub != nil && scrub.RepairedBlocks > 0 && len(scrub.Damaged) == 0, err
	})
	w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
}

// TestADueScrubRepairsTheCache flips a bit of the weights and sets back the time of the last scrub: a Job finds and
// repairs it, and is gone when that is told.
func TestADueScrubRepairsTheCache(t *testing.T) {
	w := newWorld(t)
	model := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: framework.UserNamespace, Name: framework.SampleModel}}
	w.must(w.client.Get(w.ctx, client.ObjectKeyFromObject(model), model))
	root, err := volumePath(w.ctx, framework.UserNamespace, model.Status.Cache.ClaimName)
	w.must(err)
	manifest, err := content.ReadManifest(filepath.Join(root, model.Status.Cache.Path))
	w.must(err)
	file := manifest.File("tiny-chat-f16.gguf")
	w.must(flipOnDisk(filepath.Join(root, model.Status.Cache.Path, file.Path), file.Size/3))

	before := model.DeepCopy()
	past := metav1.NewTime(time.Now().Add(-30 * time.Hour))
	for i := range model.Status.Conditions {
		if c := &model.Status.Conditions[i]; c.Type == dehugv1alpha1.ConditionCached {
			c.LastTransitionTime = past
		}
	}
	model.Status.Cache.LastScrub = &dehugv1alpha1.ScrubStatus{FinishedAt: past}
	w.must(w.client.Status().Patch(w.ctx, model, client.MergeFrom(before)))
	w.eventually("the scrub is told", 5*time.Minute, func(ctx context.Context) (bool, error) {
		err := w.client.Get(ctx, client.ObjectKeyFromObject(model), model)
		last := model.Status.Cache.LastScrub
		return last != nil && last.FinishedAt.After(past.Time) && last.RepairedBlocks == 1 && len(last.Damaged) == 0, err
	})
	w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
	job := &batchv1.Job{ObjectMeta: metav1.ObjectMeta{Namespace: framework.UserNamespace,
		Name: names.ScrubJob(names.Mirror(model.Status.Cache.Path, model.Status.Cache.ClaimName))}}
	w.gone(job)
}

// flipOnDisk flips one bit of a file in place, as a failing disk would.
func flipOnDisk(path string, at int64) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("flipping a bit: %w", err)
	}
	defer f.Close()
	one := make([]byte, 1)
	if _, err := f.ReadAt(one, at); err != nil {
		return fmt.Errorf("flipping a bit: %w", err)
	}
	one[0] ^= 0x01
	if _, err := f.WriteAt(one, at); err != nil {
		return fmt.Errorf("flipping a bit: %w", err)
	}
	return f.Sync()
}

func download(ctx context.Context, url string) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
