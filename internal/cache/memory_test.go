package cache

import "testing"

func TestMemoryFollowsFromTheContent(t *testing.T) {
	for content, want := range map[int64]string{0: "1Gi", 800 << 20: "1Gi", 810 << 30: "1834Mi", 4 << 40: "5Gi"} {
		if got := memoryFor(1<<30, content); got.String() != want {
			t.Errorf("a content of %d bytes has %s, want %s", content, got.String(), want)
		}
	}
	f := Fetch{CID: testCID, Folder: testCID, ClaimName: "c", Image: "i", Bytes: 4 << 40}
	if got := (*BuildJob(f).Spec.Template.Spec.Containers[0].Resources.Limits)["memory"]; got.String() != "5Gi" {
		t.Errorf("the fetch of 4 TiB has %s", got.String())
	}
}
