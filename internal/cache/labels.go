package cache

import (
	"k8s.io/apimachinery/pkg/types"

	"github.com/dehug-io/dehug-operator/internal/names"
)

func cacheLabels(cid string) map[string]string {
	return map[string]string{
		names.LabelManagedBy: names.ManagedBy,
		names.LabelName:      names.ComponentCache,
		names.LabelCID:       cid,
	}
}

// claimAnnotation records which claim a Job fills.
func claimAnnotation(uid types.UID) map[string]string {
	if uid == "" {
		return nil
	}
	return map[string]string{names.AnnotationClaimUID: string(uid)}
}

// folderAnnotation says which folder an object is about, unless it is that of the whole content.
func folderAnnotation(cid, folder string) map[string]string {
	if folder == cid {
		return nil
	}
	return map[string]string{names.AnnotationFolder: folder}
}
