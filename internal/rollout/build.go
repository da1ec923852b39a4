package rollout

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	appsv1ac "k8s.io/client-go/applyconfigurations/apps/v1"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"
	metav1ac "k8s.io/client-go/applyconfigurations/meta/v1"
	psapi "k8s.io/pod-security-admission/api"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// ServicePort is the port of an endpoint's Services.
const ServicePort int32 = 80

// gatewayName is the app.kubernetes.io/name of the gateway's pods.
const gatewayName = "dehug-gateway"

// Workload is everything that an endpoint's Deployment is made from.
type Workload struct {
	// Endpoint and Runtime as the user and the admin wrote them.
	Endpoint *dehugv1alpha1.InferenceEndpoint
	Runtime  *dehugv1alpha1.InferenceRuntime
	// Format that the model is served in.
	Format dehugv1alpha1.ContentFormat
	// ModelName is the name that callers ask for.
	ModelName string
	// CID of the content, and where it lies: the folder Path in the claim ClaimName.
	CID, ClaimName, Path string
	// Replicas to run.
	Replicas int32
	// Seated is set when the license leaves no seat for a pod more than the replicas, not even during a rollout.
	Seated bool
	// Canary makes the workload of a new version that is tried beside the stable one.
	Canary bool
	// Hurry stops pods of older versions before new ones are ready.
	Hurry bool
	// Grace between the end of a license and the end of the last pod.
	Grace time.Duration
	// ProgressDeadline is how long a pod may take to become ready.
	ProgressDeadline time.Duration
	// Claims hold the contents of the namespace's models; no template may mount them.
	Claims []string
	// Security is the Pod Security Standard that the pods must pass; empty means restricted.
	Security psapi.Level
	// Users are the namespace's; the zero value is names.DefaultUsers.
	Users names.Users
	// Recorded is what the Deployment records of its pods; nil when there is none.
	Recorded *Recorded
}

// Selector returns the labels that select an endpoint's pods.
func Selector(endpoint string) map[string]string {
	return map[string]string{names.LabelName: names.ComponentServer, names.LabelEndpoint: endpoint}
}

// Build returns the Deployment of an endpoint, without an owner. A template that cannot be used is a *cause.Cause.
func Build(w Workload) (*appsv1ac.DeploymentApplyConfiguration, error) {
	b, err := buildTemplate(w)
	if err != nil {
		return nil, err
	}
	return deployment(w, rolloutStrategy(w, b.merged), b.template).WithAnnotations(b.annotations()), nil
}

// builtTemplate is a pod template as it is applied, and what is recorded of it.
type builtTemplate struct {
	Recorded
	template *corev1ac.PodTemplateSpecApplyConfiguration
	merged   *corev1.PodTemplateSpec
}

// buildTemplate builds the pod template with the behavior that the Deployment records, while that makes what it has,
// and with the newest otherwise. Of a Deployment without a digest nothing is known to have changed.
func buildTemplate(w Workload) (builtTemplate, error) {
	if w.Recorded != nil {
		b, err := buildTemplateAs(w, w.Recorded.Behavior)
		if err != nil || w.Recorded.Digest == "" || w.Recorded.Digest == b.Digest {
			return b, err
		}
	}
	return buildTemplateAs(w, behaviorNewest)
}

func buildTemplateAs(w Workload, behavior int) (builtTemplate, error) {
	t, err := completeTemplate(w, behavior)
	if err != nil {
		return builtTemplate{}, err
	}
	template, err := podTemplate(t, w)
	if err != nil {
		return builtTemplate{}, err
	}
	data, err := json.Marshal(template)
	if err != nil {
		return builtTemplate{}, fmt.Errorf("marshaling the pod template: %w", err)
	}
	sum := sha256.Sum256(data)
	return builtTemplate{Recorded{behavior, hex.EncodeToString(sum[:16])}, template, t}, nil
}

// completeTemplate returns the runtime's template with the endpoint's over it and what the operator adds.
func completeTemplate(w Workload, behavior int) (*corev1.PodTemplateSpec, error) {
	t, err := MergeTemplate(&w.Runtime.Spec, w.Endpoint.Spec.Template)
	if err != nil {
		return nil, err
	}
	if err := checkTermination(t, w.Grace); err != nil {
		return nil, err
	}
	if err := checkVolumes(t, slices.Concat(w.Claims, []string{w.ClaimName})); err != nil {
		return nil, err
	}
	substituteNames(t, map[string]string{
		"MODEL_PATH": modelPath(w.Format),
		"MODEL_DIR":  modelMount,
		"MODEL_NAME": w.ModelName,
		"PORT":       strconv.Itoa(int(w.Runtime.Spec.Port)),
	})
	users := names.DefaultUsers
	if behavior >= behaviorRange {
		users = cmp.Or(w.Users, users)
	}
	complete(t, &w.Runtime.Spec, users)
	if behavior >= behaviorSpread {
		spreadPods(t, Selector(w.Endpoint.Name))
	}
	nameServingPort(t, w.Runtime.Spec.Port)
	mountModel(t, w.ClaimName, w.Path)
	return t, checkSecurity(t, cmp.Or(w.Security, psapi.LevelRestricted))
}

// podTemplate converts the template and labels it. The label with the CID makes another version of the content roll.
func podTemplate(t *corev1.PodTemplateSpec, w Workload) (*corev1ac.PodTemplateSpecApplyConfiguration, error) {
	data, err := marshalSparse(corev1.PodTemplateSpec{Spec: t.Spec})
	if err != nil {
		return nil, fmt.Errorf("marshaling the pod template: %w", err)
	}
	ac := &corev1ac.PodTemplateSpecApplyConfiguration{}
	if err := json.Unmarshal(data, ac); err != nil {
		return nil, fmt.Errorf("converting the pod template: %w", err)
	}
	labels := map[string]string{}
	for key, value := range t.Labels {
		if !strings.HasPrefix(key, names.LabelPrefix) {
			labels[key] = value
		}
	}
	maps.Copy(labels, trackLabels(w, workloadLabels(w)))
	return ac.WithLabels(labels).WithAnnotations(t.Annotations), nil
}

// trackLabels adds to labels of a canary's what tells it from the stable workload.
func trackLabels(w Workload, labels map[string]string) map[string]string {
	if w.Canary {
		labels[names.LabelTrack] = names.TrackCanary
	}
	return labels
}

func workloadLabels(w Workload) map[string]string {
	return versionLabels(w.Endpoint.Name, w.CID)
}

func versionLabels(endpoint, cid string) map[string]string {
	labels := Selector(endpoint)
	labels[names.LabelManagedBy] = names.ManagedBy
	labels[names.LabelCID] = cid
	return labels
}

// rolloutStrategy is how pods of an older version are replaced.
func rolloutStrategy(w Workload, t *corev1.PodTemplateSpec) *appsv1ac.RollingUpdateDeploymentApplyConfiguration {
	out := appsv1ac.RollingUpdateDeployment()
	switch {
	case w.Hurry:
		return out.WithMaxUnavailable(intstr.FromString("100%")).WithMaxSurge(intstr.FromInt32(0))
	case surges(w, t):
		return out.WithMaxUnavailable(intstr.FromInt32(0)).WithMaxSurge(intstr.FromInt32(1))
	default:
		return out.WithMaxUnavailable(intstr.FromInt32(1)).WithMaxSurge(intstr.FromInt32(0))
	}
}

// surges reports whether new pods are started before the old ones stop. The license's seats count for more than the
// policy.
func surges(w Workload, t *corev1.PodTemplateSpec) bool {
	if w.Seated {
		return false
	}
	switch w.Endpoint.Spec.Rollout.Strategy {
	case dehugv1alpha1.RolloutSurge:
		return true
	case dehugv1alpha1.RolloutReplace:
		return false
	default:
		return !asksForDevices(&t.Spec)
	}
}

// asksForDevices reports whether a pod asks for what a node has few of: extended resources, such as nvidia.com/gpu, or
// devices by claim.
func asksForDevices(s *corev1.PodSpec) bool {
	if len(s.ResourceClaims) > 0 {
		return true
	}
	for i := range s.Containers {
		for name := range s.Containers[i].Resources.Limits {
			domain, _, qualified := strings.Cut(string(name), "/")
			if qualified && domain != "kubernetes.io" && !strings.HasSuffix(domain, ".kubernetes.io") {
				return true
			}
		}
	}
	return false
}

func deployment(
	w Workload, replace *appsv1ac.RollingUpdateDeploymentApplyConfiguration,
	t *corev1ac.PodTemplateSpecApplyConfiguration,
) *appsv1ac.DeploymentApplyConfiguration {
	name := names.Workload(w.Endpoint.Name)
	if w.Canary {
		name = names.Canary(w.Endpoint.Name)
	}
	return appsv1ac.Deployment(name, w.Endpoint.Namespace).
		WithLabels(trackLabels(w, workloadLabels(w))).
		WithSpec(appsv1ac.DeploymentSpec().
			WithReplicas(w.Replicas).
			WithRevisionHistoryLimit(2).
			WithProgressDeadlineSeconds(int32(w.ProgressDeadline / time.Second)).
			WithSelector(metav1ac.LabelSelector().WithMatchLabels(trackLabels(w, Selector(w.Endpoint.Name)))).
			WithStrategy(appsv1ac.DeploymentStrategy().
				WithType(appsv1.RollingUpdateDeploymentStrategyType).
				WithRollingUpdate(replace)).
			WithTemplate(t))
}
