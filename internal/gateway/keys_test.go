package gateway

import (
	"slices"
	"strings"
	"testing"
)

func TestAShortValueOfASecretIsNoKey(t *testing.T) {
	long := strings.Repeat("k", minKeyBytes)
	got := hashKeys(map[string][]byte{"region": []byte("eu"), "empty": nil, "padded": []byte("k" + strings.Repeat(" ", 40)), "key": []byte(long + "\n")})
	if want := []KeyHash{HashKey(long)}; !slices.Equal(got, want) {
		t.Errorf("%d values of the Secret are keys, want the long one alone", len(got))
	}
}
