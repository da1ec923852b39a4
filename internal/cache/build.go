package cache

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strconv"
	"strings"
	"time"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	batchv1ac "k8s.io/client-go/applyconfigurations/batch/v1"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"
	metav1ac "k8s.io/client-go/applyconfigurations/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// ContainerName is the fetch Job's one container.
const ContainerName = "fetch"

// exitFetchError is the code with which the fetch program ends after it named a cause.
const exitFetchError int32 = 1

// Claim is what a cache claim is built from.
type Claim struct {
	Namespace, CID string
	// Folder that the claim is for; see names.CacheFolder.
	Folder string
	// Bytes that are requested.
	Bytes int64
	// StorageClassName is nil for the default class.
	StorageClassName *string
	AccessMode       corev1.PersistentVolumeAccessMode
	// Owner is nil when the claim is to outlive its models.
	Owner *metav1.OwnerReference
}

// BuildClaim returns the claim to create. It is created, not applied: two models may make it at once, and neither may
// take the other's owner reference away.
func BuildClaim(c Claim) *corev1.PersistentVolumeClaim {
	claim := &corev1.PersistentVolumeClaim{
		ObjectMeta: metav1.ObjectMeta{
			Namespace: c.Namespace,
			Name:      names.CacheClaim(c.Folder),
			Labels:    cacheLabels(c.CID),
		},
		Spec: corev1.PersistentVolumeClaimSpec{
			AccessModes:      []corev1.PersistentVolumeAccessMode{c.AccessMode},
			StorageClassName: c.StorageClassName,
			Resources: corev1.VolumeResourceRequirements{
				Requests: corev1.ResourceList{corev1.ResourceStorage: *resource.NewQuantity(c.Bytes, resource.BinarySI)},
			},
		},
	}
	if c.Owner != nil {
		claim.OwnerReferences = []metav1.OwnerReference{*c.Owner}
	}
	return claim
}

// Fetch is what a fetch Job is built from.
type Fetch struct {
	Namespace, CID, ClaimName string
	// ClaimUID tells the claim from one that had its name before: what a Job brought is in that claim alone. It is empty
	// while there is no claim.
	ClaimUID types.UID
	// Files are the globs of the selection, sorted; empty for the whole content. Folder stores them; see
	// names.CacheFolder.
	Files  []string
	Folder string
	// Image holds the fetch program.
	Image      string
	PullPolicy corev1.PullPolicy
	// Sources are URLs outside the cluster, asked for what none of the Mirrors has.
	Sources []string
	// Reach is how sources are reached whose URL does not say all.
	Reach Reach
	// Mirrors are URLs of mirrors. They do not tell Jobs apart: mirrors come and go while a fetch runs.
	Mirrors []string
	// Providers are URLs that routers named. They do not tell Jobs apart either. They are connected to at public
	// addresses only, unless AllowPrivateProviders.
	Providers             []string
	AllowPrivateProviders bool
	// Bytes of the content: the fetch refuses more.
	Bytes int64
	// MaxEntries of the content's folders; 0 for as many as Bytes allow.
	MaxEntries  int
	AllowUnsafe bool
	Attempt     int
	// Pods says where the pod runs and what it asks for.
	Pods dehugv1alpha1.CachePods
	// Users are the namespace's; the zero value is names.DefaultUsers.
	Users names.Users
	// Nodes are those of the pods that will serve the content; nil when they are not known. The pod goes there unless Pods
	// names nodes. They do not tell Jobs apart: they can change while a fetch runs.
	Nodes *dehugv1alpha1.PodPlacement
	Owner *metav1ac.OwnerReferenceApplyConfiguration
}

// Inputs is a digest of everything that a Job is made from except its attempt, its owner and the operator's image:
// another digest means another Job, so a failed fetch is tried again at once when something in it changes.
func (f Fetch) Inputs() string { return f.inputs("") }

// inputs is the digest with an image in it, as operators of the first behavior made it.
func (f Fetch) inputs(image string) string {
	parts := append([]string{f.Folder, f.ClaimName, image, strconv.FormatBool(f.AllowUnsafe)}, f.Sources...)
	parts = append(parts, podInputs(f.Pods)...)
	parts = append(parts, userInputs(f.Users)...)
	parts = append(parts, f.Reach.inputs()...)
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// JobName tells Jobs of other inputs for the same content apart: two models of a namespace can want both.
func (f Fetch) JobName() string { return f.jobName("") }

func (f Fetch) jobName(image string) string { return names.FetchJob(f.CID) + "-" + f.inputs(image)[:8] }

// BuildJob returns the Job that fills the claim.
func BuildJob(f Fetch) *batchv1ac.JobApplyConfiguration {
	pods := f.Pods
	pods.Placement = FollowNodes(f.Pods.Placement, f.Nodes)
	pod := cachePod(f.ClaimName, pods, f.Users, fetchContainer(f)).WithRestartPolicy(corev1.RestartPolicyNever)
	f.Reach.addTo(pod, &pod.Containers[0], f.JobName())
	job := batchv1ac.Job(f.JobName(), f.Namespace).
		WithLabels(cacheLabels(f.CID)).
		WithAnnotations(map[string]string{
			names.AnnotationInputs:  f.Inputs(),
			names.AnnotationAttempt: strconv.Itoa(f.Attempt),
			names.AnnotationMirrors: strings.Join(f.Mirrors, " "),
		}).
		WithAnnotations(behaviorAnnotation()).
		WithAnnotations(folderAnnotation(f.CID, f.Folder)).
		WithAnnotations(nodesAnnotation(pods.Placement)).
		WithAnnotations(claimAnnotation(f.ClaimUID)).
		WithSpec(batchv1ac.JobSpec().
			WithBackoffLimit(3).
			WithActiveDeadlineSeconds(int64(Deadline(f.Bytes).Seconds())).
			WithPodFailurePolicy(failurePolicy()).
			WithTemplate(corev1ac.PodTemplateSpec().
				WithLabels(cacheLabels(f.CID)).
				WithAnnotations(folderAnnotation(f.CID, f.Folder)).
				WithSpec(pod)))
	if len(f.Reach.Files) == 0 { // credentials do not stay for longer than they are of use
		job.Spec.WithTTLSecondsAfterFinished(int32(finishedJobTTL.Seconds()))
	}
	if f.Owner != nil {
		job.WithOwnerReferences(f.Owner)
	}
	return job
}

// finishedJobTTL is when Kubernetes deletes a Job that has ended. It is longer than the delays of retries, and than a
// manager may be away without a fetch having to be repeated.
const finishedJobTTL = time.Hour

// Deadline of one Job: half an hour, and the time that the content takes at 1 MiB/s.
func Deadline(bytes int64) time.Duration {
	return 30*time.Minute + time.Duration(bytes/mebibyte)*time.Second
}

// failurePolicy lets Kubernetes replace pods that were killed, and ends the Job when the program named a cause: the
// operator then retries with growing delays.
func failurePolicy() *batchv1ac.PodFailurePolicyApplyConfiguration {
	return batchv1ac.PodFailurePolicy().WithRules(
		batchv1ac.PodFailurePolicyRule().
			WithAction(batchv1.PodFailurePolicyActionFailJob).
			WithOnExitCodes(batchv1ac.PodFailurePolicyOnExitCodesRequirement().
				WithContainerName(ContainerName).
				WithOperator(batchv1.PodFailurePolicyOnExitCodesOpIn).
				WithValues(exitFetchError)),
		batchv1ac.PodFailurePolicyRule().
			WithAction(batchv1.PodFailurePolicyActionIgnore).
			WithOnPodConditions(batchv1ac.PodFailurePolicyOnPodConditionsPattern().
				WithType(corev1.DisruptionTarget).WithStatus(corev1.ConditionTrue)),
	)
}

// listenAddress is where the fetch program tells of itself.
var listenAddress = ":" + strconv.Itoa(int(names.ReportPort))

func fetchContainer(f Fetch) *corev1ac.ContainerApplyConfiguration {
	args := []string{
		"--cid", f.CID,
		"--out", path.Join(names.CacheMountPath, f.Folder),
		"--listen", listenAddress,
		"--termination-log", names.TerminationLog,
	}
	for _, glob := range f.Files {
		args = append(args, "--files", glob)
	}
	if f.Bytes > 0 {
		args = append(args, "--max-bytes", strconv.FormatInt(f.Bytes, 10))
	}
	if f.MaxEntries > 0 {
		args = append(args, "--max-entries", strconv.Itoa(f.MaxEntries))
	}
	args = append(args, sourceArgs(f.Sources, f.Mirrors, f.AllowUnsafe)...)
	for _, p := range f.Providers {
		args = append(args, "--provider", p)
	}
	if len(f.Providers) > 0 && f.AllowPrivateProviders {
		args = append(args, "--allow-private-providers")
	}
	return fetchProgram(ContainerName, f.Image, f.PullPolicy).
		WithArgs(args...).
		WithPorts(reportPort()).
		WithTerminationMessagePath(names.TerminationLog).
		WithTerminationMessagePolicy(corev1.TerminationMessageFallbackToLogsOnError).
		WithResources(buildResources(f.Pods.Resources.Fetch,
			corev1.ResourceList{
				corev1.ResourceCPU:    resource.MustParse("100m"),
				corev1.ResourceMemory: resource.MustParse("128Mi"),
			},
			corev1.ResourceList{corev1.ResourceMemory: memoryFor(1<<30, f.Bytes)}))
}

func sourceArgs(sources, mirrors []string, allowUnsafe bool) []string {
	var args []string
	if allowUnsafe {
		args = append(args, "--allow-unsafe-formats")
	}
	for _, m := range mirrors {
		args = append(args, "--mirror", m)
	}
	for _, s := range sources {
		args = append(args, "--source", s)
	}
	return args
}

func reportPort() *corev1ac.ContainerPortApplyConfiguration {
	return corev1ac.ContainerPort().WithName("report").WithContainerPort(names.ReportPort)
}

// fetchProgram is a container that runs it, without arguments.
func fetchProgram(name, image string, pull corev1.PullPolicy) *corev1ac.ContainerApplyConfiguration {
	return corev1ac.Container().
		WithName(name).
		WithImage(image).
		WithImagePullPolicy(pull).
		WithCommand("/fetch").
		WithSecurityContext(corev1ac.SecurityContext().
			WithAllowPrivilegeEscalation(false).
			WithReadOnlyRootFilesystem(true).
			WithRunAsNonRoot(true).
			WithCapabilities(corev1ac.Capabilities().WithDrop("ALL")))
}
