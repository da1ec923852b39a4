package gateway

import (
	"errors"
	"fmt"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
)

func TestHoweverManyTenantsHoldBytesSomeAreLeftForTheNext(t *testing.T) {
	m := newMemory(256<<20, NewMetrics(prometheus.NewRegistry()))
	var held int64
	for n := range 8 {
		l := m.newLease(fmt.Sprint("tenant-", n))
		var own int64
		for l.resizeLease(own+1<<10) == nil {
			own += 1 << 10
		}
		left := m.limit - held
		if own < left*ownShare/(ownShare+1)-2<<10 || own > left*ownShare/(ownShare+1) {
			t.Errorf("tenant %d may hold %d of %d bytes that others left", n, own, left)
		}
		held += own
		want := errNoMemory
		if n == 0 {
			want = errNoShare
		}
		if err := l.resizeLease(own + 1<<20); !errors.Is(err, want) {
			t.Errorf("tenant %d beyond that: %v, want %v", n, err, want)
		}
	}
}
