package rollout

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// Fields that an endpoint's template may have, by their names in YAML. A field that a later Kubernetes adds is refused
// until it is listed.
var (
	allowedMeta = []string{"labels", "annotations"}
	allowedPod  = []string{
		"volumes", "initContainers", "containers", "restartPolicy", "terminationGracePeriodSeconds", "dnsPolicy",
		"dnsConfig", "nodeSelector", "serviceAccountName", "automountServiceAccountToken", "securityContext",
		"imagePullSecrets", "hostname", "subdomain", "affinity", "schedulerName", "tolerations", "hostAliases",
		"priorityClassName", "readinessGates", "runtimeClassName", "enableServiceLinks", "topologySpreadConstraints",
		"setHostnameAsFQDN", "hostUsers", "resourceClaims", "resources",
		// These are refused by the Pod Security Standards, in words that people know.
		"hostNetwork", "hostPID", "hostIPC",
	}
	allowedContainer = []string{
		"name", "image", "command", "args", "workingDir", "ports", "envFrom", "env", "resources", "resizePolicy",
		"restartPolicy", "volumeMounts", "volumeDevices", "livenessProbe", "readinessProbe", "startupProbe", "lifecycle",
		"terminationMessagePath", "terminationMessagePolicy", "imagePullPolicy", "securityContext",
	}
	allowedVolume = []string{
		"name", "emptyDir", "configMap", "secret", "downwardAPI", "projected", "persistentVolumeClaim", "ephemeral", "image",
	}
)

// unknownFields returns the first field of a template that none of the lists has, "" if there is none.
func unknownFields(t *corev1.PodTemplateSpec) string {
	if field := fieldBeyond(t.ObjectMeta, allowedMeta); field != "" {
		return "metadata." + field
	}
	if field := fieldBeyond(t.Spec, allowedPod); field != "" {
		return "spec." + field
	}
	for _, c := range allContainers(t) {
		if field := fieldBeyond(*c, allowedContainer); field != "" {
			return "container " + c.Name + ": " + field
		}
	}
	for i := range t.Spec.Volumes {
		v := &t.Spec.Volumes[i]
		if field := fieldBeyond(*v, allowedVolume); field != "" {
			return "spec.volumes[" + v.Name + "]." + field
		}
	}
	return ""
}

// fieldBeyond returns the name of the first field of a struct that is set and not allowed.
func fieldBeyond(of any, allowed []string) string {
	found := ""
	for name, value := range fieldsOf(reflect.ValueOf(of)) {
		if !value.IsZero() && !slices.Contains(allowed, name) && (found == "" || name < found) {
			found = name
		}
	}
	return found
}

// fieldsOf returns the fields of a struct by their names in YAML, those of embedded structs among them.
func fieldsOf(of reflect.Value) map[string]reflect.Value {
	out := map[string]reflect.Value{}
	for i := range of.NumField() {
		field := of.Type().Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "" && field.Anonymous {
			for inner, value := range fieldsOf(of.Field(i)) {
				out[inner] = value
			}
			continue
		}
		out[name] = of.Field(i)
	}
	return out
}

// beyondPolicy returns the first thing that a template names and the runtime's policy does not permit.
func beyondPolicy(t *corev1.PodTemplateSpec, permits dehugv1alpha1.TemplatePolicy) string {
	class := ""
	if t.Spec.RuntimeClassName != nil {
		class = *t.Spec.RuntimeClassName
	}
	secret := ""
	if !permits.Secrets {
		secret = usesSecret(t)
	}
	return cmp.Or(firstUsed([]escape{
		{"spec.priorityClassName: " + t.Spec.PriorityClassName, !isPermitted(t.Spec.PriorityClassName,
			permits.PriorityClassNames)},
		{"spec.serviceAccountName: " + t.Spec.ServiceAccountName, !isPermitted(t.Spec.ServiceAccountName,
			permits.ServiceAccountNames)},
		{"spec.runtimeClassName: " + class, !isPermitted(class, permits.RuntimeClassNames)},
	}), secret)
}

func isPermitted(name string, names []string) bool {
	return name == "" || slices.Contains(names, name)
}

// usesSecret returns where a template gives a Secret of the namespace to its containers, "" if it does not.
func usesSecret(t *corev1.PodTemplateSpec) string {
	for _, c := range allContainers(t) {
		for _, from := range c.EnvFrom {
			if from.SecretRef != nil {
				return "container " + c.Name + ": envFrom: secretRef"
			}
		}
		for _, env := range c.Env {
			if env.ValueFrom != nil && env.ValueFrom.SecretKeyRef != nil {
				return "container " + c.Name + ": env " + env.Name + ": secretKeyRef"
			}
		}
	}
	for i := range t.Spec.Volumes {
		v := &t.Spec.Volumes[i]
		if v.Secret != nil {
			return "spec.volumes[" + v.Name + "].secret"
		}
		if v.Projected != nil && slices.ContainsFunc(v.Projected.Sources, func(s corev1.VolumeProjection) bool {
			return s.Secret != nil
		}) {
			return "spec.volumes[" + v.Name + "].projected: secret"
		}
	}
	return ""
}
