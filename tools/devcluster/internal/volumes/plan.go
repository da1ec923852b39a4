// Package volumes is the cluster's volume provisioner: a claim becomes a directory on the node that the scheduler
// chose, as a `local` volume, which honors fsGroup and is mounted on that node alone.
package volumes

import (
	"path/filepath"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

const (
	// Provisioner is the name in StorageClass.provisioner.
	Provisioner = "dehug.io/devcluster-local"

	selectedNode  = "volume.kubernetes.io/selected-node"
	provisionedBy = "pv.kubernetes.io/provisioned-by"
	askedFor      = "volume.kubernetes.io/storage-provisioner"
)

// Plan is what one pass has to do.
type Plan struct {
	// Create are volumes for claims that wait.
	Create []corev1.PersistentVolume
	// Delete are our volumes whose claims are gone.
	Delete []corev1.PersistentVolume
}

// Decide compares claims and volumes. root is the folder under which volumes get their directories.
func Decide(root string, claims []corev1.PersistentVolumeClaim, pvs []corev1.PersistentVolume) Plan {
	var p Plan
	have := map[string]bool{}
	for _, v := range pvs {
		have[v.Name] = true
		if v.Annotations[provisionedBy] == Provisioner && v.Status.Phase == corev1.VolumeReleased &&
			v.Spec.PersistentVolumeReclaimPolicy == corev1.PersistentVolumeReclaimDelete {
			p.Delete = append(p.Delete, v)
		}
	}
	for _, c := range claims {
		if waits(c) && !have[volumeName(c)] {
			p.Create = append(p.Create, volume(root, c))
		}
	}
	return p
}

// waits tells whether a claim asks for one of our volumes and the scheduler has chosen its node.
func waits(c corev1.PersistentVolumeClaim) bool {
	block := c.Spec.VolumeMode != nil && *c.Spec.VolumeMode == corev1.PersistentVolumeBlock
	return c.Annotations[askedFor] == Provisioner && c.Annotations[selectedNode] != "" && c.Spec.VolumeName == "" &&
		c.DeletionTimestamp == nil && !block
}

func volumeName(c corev1.PersistentVolumeClaim) string { return "pvc-" + string(c.UID) }

func volume(root string, c corev1.PersistentVolumeClaim) corev1.PersistentVolume {
	node, name := c.Annotations[selectedNode], volumeName(c)
	v := corev1.PersistentVolume{
		ObjectMeta: metav1.ObjectMeta{Name: name, Annotations: map[string]string{provisionedBy: Provisioner}},
		Spec: corev1.PersistentVolumeSpec{
			Capacity:                      corev1.ResourceList{corev1.ResourceStorage: c.Spec.Resources.Requests[corev1.ResourceStorage]},
			AccessModes:                   c.Spec.AccessModes,
			PersistentVolumeReclaimPolicy: corev1.PersistentVolumeReclaimDelete,
			ClaimRef: &corev1.ObjectReference{
				APIVersion: "v1", Kind: "PersistentVolumeClaim", Namespace: c.Namespace, Name: c.Name, UID: c.UID,
			},
			PersistentVolumeSource: corev1.PersistentVolumeSource{
				Local: &corev1.LocalVolumeSource{Path: filepath.Join(root, node, name)},
			},
			NodeAffinity: &corev1.VolumeNodeAffinity{Required: &corev1.NodeSelector{NodeSelectorTerms: []corev1.NodeSelectorTerm{{
				MatchExpressions: []corev1.NodeSelectorRequirement{{
					Key: corev1.LabelHostname, Operator: corev1.NodeSelectorOpIn, Values: []string{node},
				}},
			}}}},
		},
	}
	if c.Spec.StorageClassName != nil {
		v.Spec.StorageClassName = *c.Spec.StorageClassName
	}
	return v
}
