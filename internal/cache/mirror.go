package cache

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	appsv1ac "k8s.io/client-go/applyconfigurations/apps/v1"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"
	metav1ac "k8s.io/client-go/applyconfigurations/meta/v1"
	networkingv1ac "k8s.io/client-go/applyconfigurations/networking/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/refusal"
)

// mirrorsVolume is the volume of the ConfigMap in a mirror's pod.
const mirrorsVolume = "mirrors"

// MirrorSpec is what the mirror of a complete content is built from: a pod that serves the claim to the fetch pods of
// other namespaces, and repairs what they find damaged.
type MirrorSpec struct {
	Namespace, CID, ClaimName string
	// Folder that it keeps; see names.CacheFolder.
	Folder string
	// Bytes of the folder.
	Bytes int64
	// Image holds the fetch program.
	Image      string
	PullPolicy corev1.PullPolicy
	// Sources are asked for damaged blocks after Mirrors. Mirrors are other namespaces', so that they come and go at
	// others' will: they are in a ConfigMap that the pod reads again, and not part of the pod.
	Sources, Mirrors []string
	// Reach is how sources are reached whose URL does not say all.
	Reach       Reach
	AllowUnsafe bool
	// Readers are the namespaces whose fetch pods may take the content, sorted.
	Readers []string
	// ManagerNamespace is where the manager runs, which reads how the mirror is.
	ManagerNamespace string
	// Pods says where the pod runs and what it asks for.
	Pods dehugv1alpha1.CachePods
	// Users are the namespace's; the zero value is names.DefaultUsers.
	Users names.Users
	// GivesWay: the pod must not run just now.
	GivesWay bool
	// Owners are the models that use the claim: with the last of them the mirror goes.
	Owners []*metav1ac.OwnerReferenceApplyConfiguration
}

// MirrorObjects are the objects of a mirror. Each carries a digest of what it is made of, so that it is applied again
// only when that changes: of the Deployment it is neither the image nor the way in which an operator makes pods.
type MirrorObjects struct {
	Deployment    *appsv1ac.DeploymentApplyConfiguration
	Service       *corev1ac.ServiceApplyConfiguration
	NetworkPolicy *networkingv1ac.NetworkPolicyApplyConfiguration
	ConfigMap     *corev1ac.ConfigMapApplyConfiguration
}

// Name of the mirror's objects.
func (k MirrorSpec) Name() string { return names.Mirror(k.Folder, k.ClaimName) }

// BuildMirror returns the objects of a mirror.
func BuildMirror(k MirrorSpec) (MirrorObjects, error) {
	out := MirrorObjects{Deployment: mirrorDeployment(k), NetworkPolicy: mirrorPolicy(k), ConfigMap: otherMirrors(k),
		Service: mirrorService(k)}
	out.ConfigMap.WithOwnerReferences(k.Owners...)
	out.Deployment.WithOwnerReferences(k.Owners...).WithAnnotations(behaviorAnnotation())
	out.NetworkPolicy.WithOwnerReferences(k.Owners...)
	out.Service.WithOwnerReferences(k.Owners...)
	for _, o := range []struct {
		madeOf   any
		annotate func(map[string]string)
	}{
		{k.podInputs(), func(a map[string]string) { out.Deployment.WithAnnotations(a) }},
		{out.NetworkPolicy, func(a map[string]string) { out.NetworkPolicy.WithAnnotations(a) }},
		{out.ConfigMap, func(a map[string]string) { out.ConfigMap.WithAnnotations(a) }},
		{out.Service, func(a map[string]string) { out.Service.WithAnnotations(a) }},
	} {
		data, err := json.Marshal(o.madeOf)
		if err != nil {
			return MirrorObjects{}, fmt.Errorf("marshaling the mirror: %w", err)
		}
		sum := sha256.Sum256(data)
		o.annotate(map[string]string{names.AnnotationInputs: hex.EncodeToString(sum[:8])})
	}
	return out, nil
}

// podInputs is all that the pod of a mirror is made of but the operator's image.
func (k MirrorSpec) podInputs() []any {
	return []any{k.Folder, k.ClaimName, k.Bytes, k.Sources, k.AllowUnsafe, k.GivesWay, k.Owners, podInputs(k.Pods),
		userInputs(k.Users), k.Reach.inputs()}
}

// IsAsBuilt reports whether an object was made of the same, by whichever operator whose pods may still run.
func IsAsBuilt(has metav1.Object, want map[string]string) bool {
	if has.GetUID() == "" || has.GetDeletionTimestamp() != nil {
		return false
	}
	if want[names.AnnotationBehavior] != "" && behaviorOf(has) < behaviorLeast {
		return false
	}
	return has.GetAnnotations()[names.AnnotationInputs] == want[names.AnnotationInputs]
}

// IsPermanent reports whether the Deployment of a mirror is an operator's that let mirrors run for ever. It is left as
// it is until the mirror is wanted no more.
func IsPermanent(d *appsv1.Deployment) bool {
	return behaviorOf(d) == behaviorFirst && behaviorLeast <= behaviorFirst
}

// ReplicasRefused tells why the API server admits no pod of a mirror; empty when it does.
func ReplicasRefused(d *appsv1.Deployment) string {
	for _, c := range d.Status.Conditions {
		if c.Type == appsv1.DeploymentReplicaFailure && c.Status == corev1.ConditionTrue {
			why := refusal.Anonymous(c.Message)
			return fmt.Sprintf("the API server refuses the pods of Deployment %s (%s): %s", d.Name, why,
				cmp.Or(refusal.Fix(why, ""), "fix what the message names"))
		}
	}
	return ""
}

func (k MirrorSpec) mirrorLabels() map[string]string {
	return map[string]string{
		names.LabelManagedBy: names.ManagedBy,
		names.LabelName:      names.ComponentMirror,
		names.LabelCID:       k.CID,
		names.LabelMirror:    k.Name(),
	}
}

func (k MirrorSpec) podSelector() map[string]string {
	return map[string]string{names.LabelName: names.ComponentMirror, names.LabelMirror: k.Name()}
}

// mirrorDeployment recreates its pod instead of rolling it: two mirrors of one claim would both repair it.
func mirrorDeployment(k MirrorSpec) *appsv1ac.DeploymentApplyConfiguration {
	replicas := int32(1)
	if k.GivesWay {
		replicas = 0
	}
	pod := cachePod(k.ClaimName, k.Pods, k.Users, mirrorContainer(k)).
		WithVolumes(corev1ac.Volume().WithName(mirrorsVolume).WithConfigMap(
			corev1ac.ConfigMapVolumeSource().WithName(k.Name()).WithOptional(true))).
		WithTerminationGracePeriodSeconds(15)
	preferUsers(pod, k.CID)
	k.Reach.addTo(pod, &pod.Containers[0], k.Name())
	return appsv1ac.Deployment(k.Name(), k.Namespace).
		WithLabels(k.mirrorLabels()).
		WithSpec(appsv1ac.DeploymentSpec().
			WithReplicas(replicas).
			WithRevisionHistoryLimit(1).
			WithStrategy(appsv1ac.DeploymentStrategy().WithType(appsv1.RecreateDeploymentStrategyType)).
			WithSelector(metav1ac.LabelSelector().WithMatchLabels(k.podSelector())).
			WithTemplate(corev1ac.PodTemplateSpec().
				WithLabels(k.mirrorLabels()).
				WithAnnotations(folderAnnotation(k.CID, k.Folder)).
				WithSpec(pod)))
}

// preferUsers prefers the node of the pods that serve the same content, then that of any which have it mounted: a
// volume that only one node can attach must not be pulled to another one. Where it nevertheless is, the pod gives way.
func preferUsers(pod *corev1ac.PodSpecApplyConfiguration, cid string) {
	if pod.Affinity == nil {
		pod.WithAffinity(corev1ac.Affinity())
	}
	near := func(weight int32, labels map[string]string) *corev1ac.WeightedPodAffinityTermApplyConfiguration {
		return corev1ac.WeightedPodAffinityTerm().WithWeight(weight).WithPodAffinityTerm(corev1ac.PodAffinityTerm().
			WithTopologyKey(corev1.LabelHostname).
			WithLabelSelector(metav1ac.LabelSelector().WithMatchLabels(labels)))
	}
	pod.Affinity.WithPodAffinity(corev1ac.PodAffinity().WithPreferredDuringSchedulingIgnoredDuringExecution(
		near(100, map[string]string{names.LabelName: names.ComponentServer, names.LabelCID: cid}),
		near(50, map[string]string{names.LabelManagedBy: names.ManagedBy, names.LabelCID: cid})))
}

func mirrorContainer(k MirrorSpec) *corev1ac.ContainerApplyConfiguration {
	args := []string{
		"serve", "--out", path.Join(names.CacheMountPath, k.Folder),
		"--listen", listenAddress, "--scrub-interval", "0s",
		"--mirrors-file", path.Join(names.MirrorsPath, names.MirrorsKey),
	}
	args = append(args, sourceArgs(k.Sources, nil, k.AllowUnsafe)...)
	probe := func(seconds int32) *corev1ac.ProbeApplyConfiguration {
		return corev1ac.Probe().WithPeriodSeconds(seconds).WithHTTPGet(
			corev1ac.HTTPGetAction().WithPath("/healthz").WithPort(intstr.FromInt32(names.ReportPort)))
	}
	return fetchProgram("mirror", k.Image, k.PullPolicy).
		WithArgs(args...).
		WithPorts(reportPort()).
		WithVolumeMounts(corev1ac.VolumeMount().WithName(mirrorsVolume).WithMountPath(names.MirrorsPath).WithReadOnly(true)).
		WithReadinessProbe(probe(1)).
		WithLivenessProbe(probe(20).WithTimeoutSeconds(10).WithFailureThreshold(6)).
		WithResources(mirrorResources(k))
}

// mirrorResources are those of the pods that keep a content.
func mirrorResources(k MirrorSpec) *corev1ac.ResourceRequirementsApplyConfiguration {
	return buildResources(k.Pods.Resources.Mirror,
		corev1.ResourceList{
			corev1.ResourceCPU:    resource.MustParse("10m"),
			corev1.ResourceMemory: resource.MustParse("32Mi"),
		},
		corev1.ResourceList{corev1.ResourceMemory: memoryFor(256<<20, k.Bytes)})
}

// otherMirrors is what the pod reads before each repair. A whole folder is mounted: a single file would not follow.
func otherMirrors(k MirrorSpec) *corev1ac.ConfigMapApplyConfiguration {
	return corev1ac.ConfigMap(k.Name(), k.Namespace).
		WithLabels(k.mirrorLabels()).
		WithData(map[string]string{names.MirrorsKey: strings.Join(k.Mirrors, "\n")})
}

func mirrorService(k MirrorSpec) *corev1ac.ServiceApplyConfiguration {
	return corev1ac.Service(k.Name(), k.Namespace).
		WithLabels(k.mirrorLabels()).
		WithSpec(corev1ac.ServiceSpec().
			WithType(corev1.ServiceTypeClusterIP).
			WithSelector(k.podSelector()).
			WithPorts(corev1ac.ServicePort().
				WithName("http").WithProtocol(corev1.ProtocolTCP).
				WithPort(names.ReportPort).WithTargetPort(intstr.FromInt32(names.ReportPort))))
}

// mirrorPolicy lets in the manager, and the fetch and mirror pods of the namespaces that are licensed for the content.
func mirrorPolicy(k MirrorSpec) *networkingv1ac.NetworkPolicyApplyConfiguration {
	port := networkingv1ac.NetworkPolicyPort().WithProtocol(corev1.ProtocolTCP).WithPort(
		intstr.FromInt32(names.ReportPort))
	spec := networkingv1ac.NetworkPolicySpec().
		WithPodSelector(metav1ac.LabelSelector().WithMatchLabels(k.podSelector())).
		WithPolicyTypes(networkingv1.PolicyTypeIngress).
		WithIngress(networkingv1ac.NetworkPolicyIngressRule().WithPorts(port).
			WithFrom(networkPolicyPeer(corev1.LabelMetadataName, []string{k.ManagerNamespace}, names.ComponentManager)))
	if len(k.Readers) > 0 {
		spec.WithIngress(networkingv1ac.NetworkPolicyIngressRule().WithPorts(port).
			WithFrom(networkPolicyPeer(corev1.LabelMetadataName, k.Readers, names.ComponentCache, names.ComponentMirror)))
	}
	return networkingv1ac.NetworkPolicy(k.Name(), k.Namespace).WithLabels(k.mirrorLabels()).WithSpec(spec)
}

func networkPolicyPeer(key string, namespaces []string,
	components ...string) *networkingv1ac.NetworkPolicyPeerApplyConfiguration {
	in := func(key string, values []string) *metav1ac.LabelSelectorApplyConfiguration {
		return metav1ac.LabelSelector().WithMatchExpressions(metav1ac.LabelSelectorRequirement().
			WithKey(key).WithOperator(metav1.LabelSelectorOpIn).WithValues(values...))
	}
	return networkingv1ac.NetworkPolicyPeer().
		WithNamespaceSelector(in(key, namespaces)).
		WithPodSelector(in(names.LabelName, components))
}
