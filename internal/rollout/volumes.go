package rollout

import (
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
)

// operatorPrefix begins the names of what the operator makes: volumes in a pod, claims in a namespace.
const operatorPrefix = "dehug-"

// checkVolumes refuses a merged template that mounts the operator's volumes or a claim with a model's content: a pod
// that could write there could change what was verified.
func checkVolumes(t *corev1.PodTemplateSpec, claims []string) error {
	for _, v := range t.Spec.Volumes {
		if strings.HasPrefix(v.Name, operatorPrefix) {
			return invalidTemplate("volume %s has a name of the operator's: rename the volume in the template", v.Name)
		}
		if c := v.PersistentVolumeClaim; c != nil && (strings.HasPrefix(c.ClaimName, operatorPrefix) ||
			slices.Contains(claims, c.ClaimName)) {
			return invalidTemplate("volume %s is the claim %s, which holds the content of a model: the operator mounts the "+
				"content at %s, "+
				"read-only; remove the volume", v.Name, c.ClaimName, modelMount)
		}
	}
	for _, c := range allContainers(t) {
		if err := checkMounts(c); err != nil {
			return err
		}
	}
	return nil
}

func checkMounts(c *corev1.Container) error {
	for _, m := range c.VolumeMounts {
		if strings.HasPrefix(m.Name, operatorPrefix) {
			return invalidTemplate("container %s mounts the volume %s, which is the operator's: it is mounted already; "+
				"remove the mount",
				c.Name, m.Name)
		}
		if m.MountPath == modelMount || strings.HasPrefix(m.MountPath, modelMount+"/") {
			return invalidTemplate("container %s mounts volume %s at %s, where the model's content goes: mount it elsewhere",
				c.Name, m.Name, m.MountPath)
		}
	}
	for _, d := range c.VolumeDevices {
		if strings.HasPrefix(d.Name, operatorPrefix) {
			return invalidTemplate("container %s has the device %s, which is the operator's volume: remove the device", c.Name,
				d.Name)
		}
	}
	return nil
}
