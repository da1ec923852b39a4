package chain

import "testing"

func TestAdviceIsOnRefusalsThatThereAre(t *testing.T) {
	names := map[string]bool{}
	for _, refusal := range refusals {
		names[refusal.Name] = true
	}
	for name := range advice {
		if !names[name] {
			t.Errorf("no contract refuses with %s any more", name)
		}
	}
}
