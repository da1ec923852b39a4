package sim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit/apiserver"
)

// describeWorld describes every object of the cluster, one field a line.
func (w *World) describeWorld() []string {
	var lines []string
	for _, e := range w.server.All() {
		lines = append(lines, w.describeObject(e.Key, e.New)...)
	}
	return lines
}

// describeObject describes an object, one field a line, but for what no two runs have in common: identities, versions,
// times, blocks and the names of pods.
func (w *World) describeObject(key apiserver.Key, o client.Object) []string {
	if o == nil {
		return nil
	}
	text, err := json.Marshal(o)
	if err != nil {
		w.recordFailure("encoding a %s: %v", key.Kind, err)
		return nil
	}
	for i, url := range w.urls {
		text = bytes.ReplaceAll(text, []byte(url), fmt.Appendf(nil, "node-%d", i))
	}
	var object map[string]any
	if err := json.Unmarshal(text, &object); err != nil {
		w.recordFailure("reading a %s: %v", key.Kind, err)
		return nil
	}
	name := key.String()
	switch o := o.(type) {
	case *corev1.Pod:
		name = name[:strings.LastIndexByte(name, '-')] + fmt.Sprintf(" ready %v", isReady(o))
		object["metadata"].(map[string]any)["name"] = ""
	case *dehugv1alpha1.DeHugNetwork: // which of its nodes is behind now
		status, _ := object["status"].(map[string]any)
		object["status"] = map[string]any{"conditions": status["conditions"]}
	}
	return appendFields(nil, name, object)
}

// unlike are the fields in which no two runs are alike.
var unlike = map[string]bool{
	"uid": true, "resourceVersion": true, "generation": true, "observedGeneration": true, "creationTimestamp": true,
	"lastTransitionTime": true, "block": true, "startTime": true, "completionTime": true, "pod-template-hash": true,
	// A digest of what was applied, in which versions are.
	"applied": true,
	// The identity of the claim that a Job fills.
	names.AnnotationClaimUID: true,
}

// blockInText is a block and its time in a message.
var blockInText = regexp.MustCompile(`block is \d+, of [^ ,]+`)

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
		v = blockInText.ReplaceAllString(v, "block is one")
		return append(lines, path+": "+strings.ReplaceAll(v, "\n", `\n`))
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
