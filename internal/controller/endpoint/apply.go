package endpoint

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"strconv"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/types"
	appsv1ac "k8s.io/client-go/applyconfigurations/apps/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/apply"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

const (
	// refusalRecheck is how soon the API server is asked again for a template that it refused: its policies may change.
	refusalRecheck = 10 * time.Minute
	// annotationGrace records the model's grace period on the Deployment, for when the model is deleted.
	annotationGrace = "dehug.io/grace-period"
)

// applyWorkload chooses the runtime, builds the objects and applies those that are not as they should be.
// A mistake that the user must fix is a *cause.Cause.
func (r *Reconciler) applyWorkload(ctx context.Context, s *endpointScope, w appliedTo) error {
	var runtimes dehugv1alpha1.InferenceRuntimeList
	if err := r.Client.List(ctx, &runtimes); err != nil {
		return fmt.Errorf("listing the InferenceRuntimes: %w", err)
	}
	ref := ""
	if s.endpoint.Spec.RuntimeRef != nil {
		ref = s.endpoint.Spec.RuntimeRef.Name
	}
	runtime, format, err := rollout.ChooseRuntime(runtimes.Items, ref, s.model.Status.Content.Formats)
	if err != nil {
		return err
	}
	s.runtime = runtime
	bounds, err := r.readBounds(ctx, s)
	if err != nil {
		return err
	}
	deployment, err := rollout.Build(rollout.Workload{
		Endpoint:         s.endpoint,
		Runtime:          runtime,
		Format:           format,
		ModelName:        ServedName(s.model),
		CID:              s.model.Status.Token.CID,
		ClaimName:        s.model.Status.Cache.ClaimName,
		Path:             path.Clean(s.model.Status.Cache.Path),
		Replicas:         w.replicas,
		Canary:           w.canary,
		Seated:           s.seats != nil && !s.seats.spare,
		Hurry:            s.decision.Hurry,
		Grace:            s.model.Spec.OnRevoked.GracePeriod.Duration,
		ProgressDeadline: r.ProgressDeadline,
		Security:         bounds.security,
		Users:            bounds.users,
		Claims:           bounds.claims,
		Recorded:         rollout.RecordedOf(w.deployment),
	})
	if err != nil {
		return err
	}
	owner := apply.OwnerReference(s.endpoint, endpointKind, true)
	deployment.WithOwnerReferences(owner).
		WithAnnotations(map[string]string{annotationGrace: s.model.Spec.OnRevoked.GracePeriod.Duration.String()})
	return r.applyChanged(ctx, s, w, deployment)
}

// applyChanged applies the Deployment unless it is what was applied last and is unchanged since.
func (r *Reconciler) applyChanged(
	ctx context.Context, s *endpointScope, w appliedTo, d *appsv1ac.DeploymentApplyConfiguration,
) error {
	if err := r.isolatePods(ctx, s); err != nil {
		return err
	}
	digest, err := digestOf(d)
	if err != nil {
		return err
	}
	current := deploymentVersion(w.deployment)
	last := r.applied.lastOf(w.key(s))
	if last.digest == "" && w.deployment != nil && s.endpoint.Status.Applied == identify(digest, current) {
		last = appliedWorkload{digest: digest, after: current} // by a manager before this one
		r.applied.remember(w.key(s), last)
	}
	if !last.isUpToDate(digest, current, s.now) {
		if last, err = r.applyDeployment(ctx, s, w, d); err != nil {
			return err
		}
		last.digest = digest
		if w.deployment != nil { // objects that are gone again look just like objects that were not made yet
			last.before = current
		}
		r.applied.remember(w.key(s), last)
	}
	if last.refusal != nil {
		s.requeueWithin(last.refusedUntil.Sub(s.now))
		return last.refusal
	}
	s.endpoint.Status.Applied = identify(digest, last.after)
	return nil
}

// applyDeployment applies the Deployment.
func (r *Reconciler) applyDeployment(
	ctx context.Context, s *endpointScope, w appliedTo, d *appsv1ac.DeploymentApplyConfiguration,
) (appliedWorkload, error) {
	var result appliedWorkload
	if err := r.checkNotDeleted(ctx, s); err != nil {
		return result, err
	}
	err := apply.Apply(ctx, r.Client, d)
	switch {
	case apierrors.IsInvalid(err):
		result.refusal = &cause.Cause{Reason: dehugv1alpha1.ReasonInvalidTemplate, Message: fmt.Sprintf(
			"the pod template that results from the InferenceRuntime and spec.template is invalid (%v): correct what it names",
			err)}
		result.refusedUntil = s.now.Add(refusalRecheck)
		result.after = deploymentVersion(w.deployment)
		return result, nil
	case err != nil:
		return result, s.recordRefusal(err)
	}
	result.after = versionOf(d.UID, d.Generation)
	s.noteApplied(w, d)
	return result, nil
}

func digestOf(d *appsv1ac.DeploymentApplyConfiguration) (string, error) {
	data, err := json.Marshal(d)
	if err != nil {
		return "", fmt.Errorf("marshaling the workload: %w", err)
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}

func deploymentVersion(d *appsv1.Deployment) string {
	if d == nil {
		d = &appsv1.Deployment{}
	}
	return versionOf(&d.UID, &d.Generation)
}

// versionOf is the part of a version that one object contributes.
func versionOf(uid *types.UID, generation *int64) string {
	out := ""
	if uid != nil {
		out = string(*uid)
	}
	if generation != nil {
		out += "/" + strconv.FormatInt(*generation, 10)
	}
	return out + ";"
}

// scaleWorkload changes the number of the stable pods.
func (r *Reconciler) scaleWorkload(ctx context.Context, s *endpointScope) error {
	return r.scaleDeployment(ctx, s, s.deployment, s.decision.Replicas, &s.ordered.stable)
}

// scaleDeployment changes the number of pods and leaves the rest of the Deployment as it is: the model that it was made
// from may be gone or in the middle of a change.
func (r *Reconciler) scaleDeployment(ctx context.Context, s *endpointScope, of *appsv1.Deployment, replicas int32,
	ordered *orderedDeployment) error {
	patch := fmt.Sprintf(`{"spec":{"replicas":%d}}`, replicas)
	d := of.DeepCopy()
	err := r.Client.Patch(ctx, d, client.RawPatch(types.MergePatchType, []byte(patch)),
		client.FieldOwner(names.FieldOwner))
	if err == nil {
		*ordered = orderedDeployment{string(d.UID), d.Generation}
	}
	if client.IgnoreNotFound(err) != nil {
		return s.recordRefusal(&refusal.WriteError{Verb: "scaling", Kind: "Deployment", Name: of.Name, Err: err})
	}
	return nil
}

// terminationOf is how long a pod of the workload may take to end.
func terminationOf(d *appsv1.Deployment) time.Duration {
	if d == nil || d.Spec.Template.Spec.TerminationGracePeriodSeconds == nil {
		return 0
	}
	return time.Duration(*d.Spec.Template.Spec.TerminationGracePeriodSeconds) * time.Second
}

// graceOf reads the grace period that was recorded when the model still existed.
func graceOf(d *appsv1.Deployment) time.Duration {
	if d == nil {
		return 0
	}
	grace, err := time.ParseDuration(d.Annotations[annotationGrace])
	if err != nil {
		return 0
	}
	return grace
}
