package cache

import "github.com/dehug-io/dehug-operator/internal/names"

func cacheLabels(cid string) map[string]string {
	return map[string]string{
		names.LabelManagedBy: names.ManagedBy,
		names.LabelName:      names.ComponentCache,
		names.LabelCID:       cid,
	}
}

// folderAnnotation says which folder an object is about, unless it is that of the whole content.
func folderAnnotation(cid, folder string) map[string]string {
	if folder == cid {
		return nil
	}
	return map[string]string{names.AnnotationFolder: folder}
}
