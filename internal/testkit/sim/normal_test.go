package sim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// describeWorld describes every object of the cluster, one field a line, but for what no two runs have in common:
// identities, versions, times, blocks and the names of pods.
func (w *World) describeWorld() []string {
	var lines []string
	for _, e := range w.server.All() {
		text, err := json.Marshal(e.New)
		if err != nil {
			w.recordFailure("encoding a %s: %v", e.Kind, err)
			return nil
		}
		for i, url := range w.urls {
			text = bytes.ReplaceAll(text, []byte(url), fmt.Appendf(nil, "node-%d", i))
		}
		var object map[string]any
		if err := json.Unmarshal(text, &object); err != nil {
			w.recordFailure("reading a %s: %v", e.Kind, err)
			return nil
		}
		name := e.String()
		switch o := e.New.(type) {
		case *corev1.Pod:
			name = name[:strings.LastIndexByte(name, '-')] + fmt.Sprintf(" ready %v", isReady(o))
			object["metadata"].(map[string]any)["name"] = ""
		case *dehugv1alpha1.DeHugNetwork: // which of its nodes is behind now
			object["status"] = map[string]any{"conditions": object["status"].(map[string]any)["conditions"]}
		}
		lines = appendFields(lines, name, object)
	}
	return lines
}

// unlike are the fields in which no two runs are alike.
var unlike = map[string]bool{
	"uid": true, "resourceVersion": true, "generation": true, "observedGeneration": true, "creationTimestamp": true,
	"lastTransitionTime": true, "block": true, "startTime": true, "completionTime": true, "pod-template-hash": true,
	// A digest of what was applied, in which versions are.
	"applied": true,
}

// appendFields appends a line for each value within a JSON value that two runs can have in common.
func appendFields(lines []string, path string, v any) []string {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if !unlike[name] {
				lines = appendFields(lines, path+"."+name, v[name])
			}
		}
		return lines
	case []any:
		for i := range v {
			lines = appendFields(lines, fmt.Sprintf("%s[%d]", path, i), v[i])
		}
		return lines
	case string:
		if _, err := time.Parse(time.RFC3339, v); err == nil {
			return append(lines, path+": a time")
		}
	}
	return append(lines, fmt.Sprintf("%s: %v", path, v))
}

// differenceOf describes how one run ended otherwise than another one; empty when it did not.
func differenceOf(want, got []string) string {
	var out strings.Builder
	missing, added := map[string]int{}, map[string]int{}
	for _, line := range want {
		missing[line]++
	}
	for _, line := range got {
		if missing[line]--; missing[line] < 0 {
			added[line]++
		}
	}
	for _, line := range slices.Sorted(maps.Keys(missing)) {
		if missing[line] > 0 {
			fmt.Fprintf(&out, "- %s\n", line)
		}
	}
	for _, line := range slices.Sorted(maps.Keys(added)) {
		fmt.Fprintf(&out, "+ %s\n", line)
	}
	return out.String()
}
