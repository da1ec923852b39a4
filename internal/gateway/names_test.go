package gateway

import (
	"slices"
	"testing"
	"time"
)

// served makes an endpoint of the model m, open, routed, and since an hour of a day the holder of the name.
func served(namespace, name string, hour int, change ...func(*Endpoint)) *Endpoint {
	e := &Endpoint{Namespace: namespace, Name: name, Model: "alice/m", Routed: true, Exported: true,
		Since: time.Date(2026, 5, 4, hour, 0, 0, 0, time.UTC)}
	for _, f := range change {
		f(e)
	}
	return e
}

func restrictedTo(keys ...string) func(*Endpoint) {
	return func(e *Endpoint) {
		e.Restricted = true
		for _, key := range keys {
			e.Keys = append(e.Keys, HashKey(key))
		}
	}
}

func notExported(e *Endpoint) { e.Exported = false }

func notRouted(e *Endpoint) { e.Routed = false }

func neverRouted(e *Endpoint) { e.Routed, e.Since = false, time.Time{} }

func serves(model string) func(*Endpoint) { return func(e *Endpoint) { e.Model = model } }

// nameCases are requests for alice/m by a URL that names no endpoint: want are the endpoints that may answer, else code is
// the refusal.
var nameCases = map[string]struct {
	endpoints []*Endpoint
	key       string
	want      []string
	code      string
}{
	"the only namespace":                            {endpoints: []*Endpoint{served("team", "a", 1), served("team", "b", 2)}, want: []string{"team/a", "team/b"}},
	"an endpoint that its owner does not export":    {endpoints: []*Endpoint{served("team", "a", 1, notExported)}, code: "model_not_found"},
	"an exported one beside an older that is not":   {endpoints: []*Endpoint{served("rival", "a", 1, notExported), served("team", "a", 2)}, want: []string{"team/a"}},
	"of one namespace only those that are exported": {endpoints: []*Endpoint{served("team", "a", 1), served("team", "b", 2, notExported)}, want: []string{"team/a"}},
	"a key leads to what is not exported":           {endpoints: []*Endpoint{served("rival", "a", 1), served("team", "a", 2, restrictedTo("k"), notExported)}, key: "k", want: []string{"team/a"}},
	"an older namespace keeps the name":             {endpoints: []*Endpoint{served("rival", "a", 2), served("team", "a", 1)}, want: []string{"team/a"}},
	"also while it has no ready pod":                {endpoints: []*Endpoint{served("rival", "a", 2), served("team", "a", 1, notRouted)}, code: "endpoint_not_ready"},
	"an endpoint that never ran holds none":         {endpoints: []*Endpoint{served("squatter", "a", 0, neverRouted), served("team", "a", 1)}, want: []string{"team/a"}},
	"a name without a holder":                       {endpoints: []*Endpoint{served("team", "a", 0, neverRouted)}, code: "endpoint_not_ready"},
	"a deleted holder releases the name":            {endpoints: []*Endpoint{served("rival", "a", 2)}, want: []string{"rival/a"}},
	"no key to a name that needs one":               {endpoints: []*Endpoint{served("rival", "a", 2), served("team", "a", 1, restrictedTo("k"))}, code: "model_not_found"},
	"a newcomer's restricted endpoint":              {endpoints: []*Endpoint{served("rival", "a", 2, restrictedTo("r")), served("team", "a", 1)}, want: []string{"team/a"}},
	"the key's namespace, not the name's":           {endpoints: []*Endpoint{served("rival", "a", 1), served("team", "a", 2, restrictedTo("k"))}, key: "k", want: []string{"team/a"}},
	"also while it has no ready pod, with a key": {
		endpoints: []*Endpoint{served("rival", "a", 1), served("team", "a", 2, restrictedTo("k"), notRouted)}, key: "k", code: "endpoint_not_ready"},
	"the key's namespace does not serve the model": {
		endpoints: []*Endpoint{served("rival", "a", 1), served("team", "a", 2, restrictedTo("k"), serves("alice/other"))}, key: "k", code: "model_not_found"},
	"an open endpoint beside the key's, in its namespace": {
		endpoints: []*Endpoint{served("rival", "a", 1), served("team", "a", 2), served("team", "b", 3, restrictedTo("k"), serves("alice/other"))},
		key:       "k", want: []string{"team/a"}},
	"a key that no endpoint knows": {endpoints: []*Endpoint{served("rival", "a", 1), served("team", "a", 2, restrictedTo("k"))}, key: "old", code: "invalid_api_key"},
	"a key that no endpoint knows, to open endpoints": {
		endpoints: []*Endpoint{served("team", "a", 1)}, key: "none", code: "invalid_api_key"},
	"a key that two namespaces know": {
		endpoints: []*Endpoint{served("rival", "a", 2, restrictedTo("k")), served("team", "a", 1, restrictedTo("k"))}, key: "k", want: []string{"team/a"}},
	"a key that two namespaces know, the older without a ready pod": {
		endpoints: []*Endpoint{served("rival", "a", 2, restrictedTo("k")), served("team", "a", 1, restrictedTo("k"), notRouted)}, key: "k", code: "endpoint_not_ready"},
	"endpoints of the namespace that do not admit the key": {
		endpoints: []*Endpoint{served("team", "a", 1, restrictedTo("k")), served("team", "b", 1, restrictedTo("other"))}, key: "k", want: []string{"team/a"}},
}

func TestANameNeverLeadsIntoAnotherNamespace(t *testing.T) {
	for name, tc := range nameCases {
		t.Run(name, func(t *testing.T) {
			var key *KeyHash
			if tc.key != "" {
				hash := HashKey(tc.key)
				key = &hash
			}
			for range 2 { // the order of what was observed means nothing
				slices.Reverse(tc.endpoints)
				snapshot := NewSnapshot(tc.endpoints)
				endpoints, refusal := snapshot.findByModel("alice/m", key)
				var got []string
				for _, e := range endpoints {
					got = append(got, e.ID())
				}
				slices.Sort(got)
				if !slices.Equal(got, tc.want) {
					t.Errorf("leads to %v, want %v", got, tc.want)
				}
				if code := codeOf(refusal); code != tc.code {
					t.Errorf("refused with %q, want %q", code, tc.code)
				}
				checkListed(t, snapshot, key, len(tc.want) > 0)
			}
		})
	}
}

func codeOf(e *apiError) string {
	if e == nil {
		return ""
	}
	return e.code
}

// checkListed compares the list of models with what a request would get.
func checkListed(t *testing.T, s *Snapshot, key *KeyHash, want bool) {
	t.Helper()
	listed, _ := s.listModels(key)
	if got := slices.ContainsFunc(listed, func(e *Endpoint) bool { return e.Model == "alice/m" }); got != want {
		t.Errorf("the list of models has the name: %t, want %t", got, want)
	}
}
