package cache

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// reachVolume is the volume of the Secret with the sources' headers in a pod.
const reachVolume = "sources"

// Reach is how the fetch program reaches its sources where their URLs do not say all.
type Reach struct {
	// Files are mounted from a Secret that goes with what mounts it: names.SourcesKey with sources, their headers, CA
	// bundles and proxies, and names.CABundleKey with authorities that are trusted for all sources. None of it is in an
	// argument or a variable.
	Files map[string][]byte
	// Version changes with Files, and tells nothing of them.
	Version string
	// Env are variables that name proxies; none holds a credential.
	Env map[string]string
}

// SecretName names the Secret of a Job or a Deployment; empty when it needs none.
func (r Reach) SecretName(owner string) string {
	if len(r.Files) == 0 {
		return ""
	}
	return owner + "-" + r.Version
}

// reachVersion is what versions look like: a digest.
var reachVersion = regexp.MustCompile(`^[0-9a-f]{8}$`)

// IsReachSecret reports whether a Secret's name is one that SecretName gives for an owner.
func IsReachSecret(name, owner string) bool {
	version, is := strings.CutPrefix(name, owner+"-")
	return is && reachVersion.MatchString(version)
}

// inputs tell one way of reaching sources from another.
func (r Reach) inputs() []string {
	out := []string{}
	if len(r.Files) > 0 {
		out = append(out, r.Version)
	}
	for _, name := range slices.Sorted(maps.Keys(r.Env)) {
		out = append(out, name+"="+r.Env[name])
	}
	return out
}

// addTo lets a container of a pod reach its sources.
func (r Reach) addTo(
	pod *corev1ac.PodSpecApplyConfiguration, container *corev1ac.ContainerApplyConfiguration, owner string,
) {
	for _, name := range slices.Sorted(maps.Keys(r.Env)) {
		container.WithEnv(corev1ac.EnvVar().WithName(name).WithValue(r.Env[name]))
	}
	secret := r.SecretName(owner)
	if secret == "" {
		return
	}
	pod.WithVolumes(corev1ac.Volume().WithName(reachVolume).WithSecret(
		corev1ac.SecretVolumeSource().WithSecretName(secret).WithDefaultMode(0o440)))
	container.WithVolumeMounts(corev1ac.VolumeMount().
		WithName(reachVolume).WithMountPath(names.SourcesPath).WithReadOnly(true))
	for _, file := range []struct{ key, flag string }{
		{names.SourcesKey, "--sources-file"}, {names.CABundleKey, "--ca-bundle-file"},
	} {
		if _, has := r.Files[file.key]; has {
			container.WithArgs(file.flag, path.Join(names.SourcesPath, file.key))
		}
	}
}

// BuildReachSecret returns the Secret that a Job or a Deployment mounts, nil when it needs none. It never changes:
// another version has another name. It is deleted with its owner.
func BuildReachSecret(r Reach, namespace, cid string, owner metav1.OwnerReference) *corev1.Secret {
	if len(r.Files) == 0 {
		return nil
	}
	immutable := true
	return &corev1.Secret{
		ObjectMeta: metav1.ObjectMeta{
			Namespace: namespace, Name: r.SecretName(owner.Name), Labels: cacheLabels(cid),
			OwnerReferences: []metav1.OwnerReference{owner},
		},
		Type: corev1.SecretTypeOpaque, Immutable: &immutable, Data: r.Files,
	}
}

// ReachSecretName returns the Secret with sources that a pod mounts; empty for none.
func ReachSecretName(pod corev1.PodSpec) string {
	for _, v := range pod.Volumes {
		if v.Name == reachVolume && v.Secret != nil {
			return v.Secret.SecretName
		}
	}
	return ""
}
