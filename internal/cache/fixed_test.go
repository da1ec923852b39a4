package cache

import (
	"strings"
	"testing"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	"k8s.io/utils/ptr"
)

func TestAChangeThatAClaimCannotTakeIsTold(t *testing.T) {
	claim := BuildClaim(Claim{Namespace: "a", CID: testCID, Folder: testCID, Bytes: 2 << 30, StorageClassName: ptr.To("fast"),
		AccessMode: corev1.ReadWriteOnce})
	for name, tc := range map[string]struct {
		class *string
		mode  corev1.PersistentVolumeAccessMode
		size  string
		says  []string
	}{
		"as it is":               {ptr.To("fast"), corev1.ReadWriteOnce, "2Gi", nil},
		"nothing is asked":       {nil, "", "0", nil},
		"a larger size grows it": {nil, "", "3Gi", nil},
		"another class":          {ptr.To("slow"), "", "0", []string{"spec.cache.storageClassName is slow and the claim has fast", claim.Name}},
		"another access mode":    {nil, corev1.ReadWriteMany, "0", []string{"spec.cache.accessMode is ReadWriteMany and the claim has ReadWriteOnce"}},
		"a smaller size":         {nil, "", "1Gi", []string{"spec.cache.size is 1Gi and the claim has 2Gi", "set the field back"}},
		"all of it":              {ptr.To("slow"), corev1.ReadWriteMany, "1Gi", []string{"storageClassName", "accessMode", "spec.cache.size"}},
	} {
		size := resource.MustParse(tc.size)
		got := Fixed(claim, tc.class, tc.mode, size.Value())
		if (got == "") != (len(tc.says) == 0) {
			t.Errorf("%s: %q", name, got)
		}
		for _, word := range tc.says {
			if !strings.Contains(got, word) {
				t.Errorf("%s: %q does not say %q", name, got, word)
			}
		}
	}
	bare := claim.DeepCopy()
	bare.Spec = corev1.PersistentVolumeClaimSpec{}
	if got := Fixed(bare, ptr.To("slow"), corev1.ReadWriteMany, 1); got != "" {
		t.Errorf("a claim of which nothing is known: %q", got)
	}
}
