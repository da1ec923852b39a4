package cache

import (
	"fmt"
	"testing"
	"time"
)

// sharing returns n namespaces that share a content, the oldest first.
func sharing(n int) []Candidate {
	out := make([]Candidate, n)
	for i := range out {
		out[i] = Candidate{Namespace: fmt.Sprintf("ns%03d", i), Name: "tiny", Claim: "c", Licensed: true, Shares: true,
			Cached: true, Created: time.Unix(int64(i), 0), MirrorURL: fmt.Sprint(i), MirrorReady: true}
	}
	return out
}

func without(all []Candidate, i int) []Candidate {
	return append(append([]Candidate{}, all[:i]...), all[i+1:]...)
}

// TestThoseThatAreAskedServe checks that the caches which others look at are among those that serve, and that these are
// few however many share the content.
func TestThoseThatAreAskedServe(t *testing.T) {
	for _, n := range []int{1, MaxHubs, MaxHubs + 1, MaxHubs + 2, 100} {
		all := sharing(n)
		serves := map[string]bool{}
		for i, c := range all {
			if ServesOthers(c, without(all, i)) {
				serves[c.Namespace] = true
			}
		}
		if len(serves) > MaxHubs+1 {
			t.Errorf("of %d caches %d serve others", n, len(serves))
		}
		for i := range all {
			for j, asked := range without(all, i) {
				if j < MaxHubs && !serves[asked.Namespace] {
					t.Errorf("of %d caches number %d looks at %s, which does not serve", n, i, asked.Namespace)
				}
			}
		}
	}
}

// TestAYoungerCacheServesWhenOlderOnesDoNot checks that those which do not share, or have nothing, take no place.
func TestAYoungerCacheServesWhenOlderOnesDoNot(t *testing.T) {
	for name, change := range map[string]func(*Candidate){
		"private": func(c *Candidate) { c.Shares = false }, "incomplete": func(c *Candidate) { c.Cached = false },
		"unlicensed": func(c *Candidate) { c.Licensed = false },
	} {
		all := sharing(30)
		if ServesOthers(all[29], all[:29]) {
			t.Fatal("the youngest of 30 serves: the test shows nothing")
		}
		for i := range 21 {
			change(&all[i])
		}
		if !ServesOthers(all[29], all[:29]) {
			t.Errorf("%s: the youngest does not serve in their place", name)
		}
	}
}
