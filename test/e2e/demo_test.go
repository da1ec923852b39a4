//go:build e2e

package e2e

import (
	"context"
	"math/big"
	"strings"
	"testing"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/test/framework"
)

func TestTheModelIsWhatTheChainSays(t *testing.T) {
	w := newWorld(t)
	model := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: framework.UserNamespace, Name: framework.SampleModel}}
	for _, conditionType := range []string{
		dehugv1alpha1.ConditionOwnershipVerified, dehugv1alpha1.ConditionLicenseValid,
		dehugv1alpha1.ConditionContentVerified, dehugv1alpha1.ConditionCached, dehugv1alpha1.ConditionReady,
	} {
		w.expect(model, conditionType, metav1.ConditionTrue, "")
	}
	standing, err := demo.License(w.ctx, framework.ModelName)
	w.must(err)
	creator, err := demo.Address(w.ctx, framework.Creator)
	w.must(err)
	token := model.Status.Token
	if !strings.EqualFold(string(token.ID), standing.TokenID) || token.CID != standing.CID {
		t.Errorf("status has token %s, CID %s; the chain has %s, %s", token.ID, token.CID, standing.TokenID, standing.CID)
	}
	if !strings.EqualFold(string(token.Owner), creator) || !strings.EqualFold(string(token.Creator), creator) {
		t.Errorf("status has owner %s and creator %s, want %s", token.Owner, token.Creator, creator)
	}
	imported, err := folder.Import(w.ctx, demo.State+"/models/"+framework.ModelName)
	w.must(err)
	if imported.Root != token.CID {
		t.Errorf("the served CID is %s, the published folder's is %s", token.CID, imported.Root)
	}
	if model.Status.License.Block == nil || model.Status.License.Block.Number == 0 {
		t.Errorf("status does not say at which block the license was read")
	}
}

func TestTheCacheIsKeyedByCIDVerifiedAndMountedReadOnly(t *testing.T) {
	w := newWorld(t)
	var model dehugv1alpha1.DeHugModel
	w.must(w.client.Get(w.ctx, client.ObjectKey{Namespace: framework.UserNamespace, Name: framework.SampleModel}, &model))
	var claim corev1.PersistentVolumeClaim
	w.must(w.client.Get(w.ctx, client.ObjectKey{Namespace: framework.UserNamespace, Name: model.Status.Cache.ClaimName}, &claim))
	if claim.Annotations["dehug.io/verified-cid"] != model.Status.Token.CID {
		t.Errorf("the claim says it holds %q, want %s", claim.Annotations["dehug.io/verified-cid"], model.Status.Token.CID)
	}
	if len(claim.OwnerReferences) != 1 || claim.OwnerReferences[0].UID != model.UID {
		t.Errorf("the claim is owned by %+v, want the DeHugModel alone", claim.OwnerReferences)
	}
	if len(model.Finalizers) != 0 {
		t.Errorf("the model has finalizers %v", model.Finalizers)
	}
	var pods corev1.PodList
	w.must(w.client.List(w.ctx, &pods, client.InNamespace(framework.UserNamespace), client.MatchingLabels{"dehug.io/endpoint": framework.SampleEndpoint}))
	if len(pods.Items) == 0 {
		t.Fatal("no serving pod")
	}
	for _, pod := range pods.Items {
		mounted := false
		for _, mount := range pod.Spec.Containers[0].VolumeMounts {
			if mount.SubPath == model.Status.Token.CID {
				mounted = true
				if !mount.ReadOnly {
					t.Errorf("pod %s mounts the content writable", pod.Name)
				}
			}
		}
		if !mounted {
			t.Errorf("pod %s does not mount the content of %s", pod.Name, model.Status.Token.CID)
		}
	}
	var jobs batchv1.JobList
	w.must(w.client.List(w.ctx, &jobs, client.InNamespace(framework.UserNamespace)))
	for _, job := range jobs.Items {
		if job.Status.Failed > 0 {
			t.Errorf("fetch Job %s had %d failures", job.Name, job.Status.Failed)
		}
	}
}

func TestTheModelAnswersSensiblyPlainAndStreaming(t *testing.T) {
	w := newWorld(t)
	plain, err := demo.AskWithCurl(w.ctx, "What is the capital of France?", false)
	w.must(err)
	if !strings.Contains(plain, "Paris") {
		t.Errorf("the plain answer is %s", plain)
	}
	stream, err := demo.AskWithCurl(w.ctx, "What is the capital of France?", true)
	w.must(err)
	if !strings.HasSuffix(strings.TrimSpace(stream), "data: [DONE]") {
		t.Errorf("the stream ends with %q", stream[max(0, len(stream)-200):])
	}
	if strings.Contains(stream, `"usage":{`) {
		t.Errorf("the stream has a usage chunk that was not requested: %s", stream)
	}
}

func TestWhatTheGatewaySaysWasUsedIsSettledToTheUnitAndCreditsTheCreator(t *testing.T) {
	w := newWorld(t)
	before, err := quiescent(w.ctx)
	w.must(err)
	used, err := demo.Ask(w.ctx, "What is 3 plus 4?")
	w.must(err)
	want := before
	want.Add(used)
	w.eventually("the usage is settled", 2*time.Minute, func(ctx context.Context) (bool, error) {
		now, _, err := demo.SettledUsage(ctx)
		return now == want, err
	})
	w.must(checkValueOnChain(w.ctx, want))

	creator, err := demo.Address(w.ctx, framework.Creator)
	w.must(err)
	balance, err := demo.Balance(w.ctx, creator)
	w.must(err)
	credits, ok := new(big.Rat).SetString(balance.UsageCredits)
	if !ok || credits.Sign() <= 0 {
		t.Errorf("the creator's credits are %q", balance.UsageCredits)
	}
	endpoint := &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: framework.UserNamespace, Name: framework.SampleEndpoint}}
	w.expect(endpoint, dehugv1alpha1.ConditionUsageReported, metav1.ConditionTrue, dehugv1alpha1.ReasonSettled)
}

func TestASecondDemoRunIsHarmless(t *testing.T) {
	w := newWorld(t)
	var before dehugv1alpha1.DeHugModel
	w.must(w.client.Get(w.ctx, client.ObjectKey{Namespace: framework.UserNamespace, Name: framework.SampleModel}, &before))
	w.must(demo.Up(w.ctx))
	var after dehugv1alpha1.DeHugModel
	w.must(w.client.Get(w.ctx, client.ObjectKeyFromObject(&before), &after))
	if before.UID != after.UID || before.Generation != after.Generation {
		t.Errorf("the second run changed the model: %s/%d to %s/%d", before.UID, before.Generation, after.UID, after.Generation)
	}
}
