package rollout

import (
	"fmt"
	"path"
	"slices"
	"sort"
	"strings"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// singleFile are the formats whose servers are given a file. Others are given the folder that the file is in.
var singleFile = []string{"gguf", "onnx"}

// ChooseRuntime returns the runtime that serves a model of these formats, and the format that it is served in: the
// runtime named ref, or when ref is empty the first by name that fits. Of the formats the runtime's best one is taken.
// The error is a *cause.Cause.
func ChooseRuntime(
	runtimes []dehugv1alpha1.InferenceRuntime, ref string, formats []dehugv1alpha1.ContentFormat,
) (*dehugv1alpha1.InferenceRuntime, dehugv1alpha1.ContentFormat, error) {
	sorted := slices.Clone(runtimes)
	sort.Slice(sorted, func(i, j int) bool { return sorted[i].Name < sorted[j].Name })
	var offers []string
	for i := range sorted {
		r := &sorted[i]
		if ref != "" && r.Name != ref {
			continue
		}
		if f, ok := bestFormat(r.Spec.Formats, formats); ok {
			return r, f, nil
		}
		offers = append(offers, fmt.Sprintf("%s (%s)", r.Name, strings.Join(r.Spec.Formats, ", ")))
	}
	if ref != "" && len(offers) == 0 {
		return nil, dehugv1alpha1.ContentFormat{}, cause.Newf(dehugv1alpha1.ReasonRuntimeNotFound,
			"InferenceRuntime %s does not exist: create it, or correct or remove spec.runtimeRef (runtimes here: %s)",
			ref, listOr(runtimeNames(sorted), "none"))
	}
	return nil, dehugv1alpha1.ContentFormat{}, &cause.Cause{Reason: dehugv1alpha1.ReasonNoRuntimeFits,
		Message: noFit(ref, formats, offers)}
}

func bestFormat(served []string, have []dehugv1alpha1.ContentFormat) (dehugv1alpha1.ContentFormat, bool) {
	for _, name := range served {
		for _, f := range have {
			if f.Name == name && f.Path != "" {
				return f, true
			}
		}
	}
	return dehugv1alpha1.ContentFormat{}, false
}

func noFit(ref string, formats []dehugv1alpha1.ContentFormat, offers []string) string {
	have := make([]string, 0, len(formats))
	for _, f := range formats {
		if f.Path != "" {
			have = append(have, f.Name)
		}
	}
	slices.Sort(have)
	have = slices.Compact(have)
	if ref != "" {
		return fmt.Sprintf("the model's formats are %s, but the InferenceRuntime that spec.runtimeRef names is %s: "+
			"remove spec.runtimeRef or name a runtime that serves one of them", listOr(have, "none that can be served"),
			offers[0])
	}
	return fmt.Sprintf("the model's formats are %s, and no InferenceRuntime serves any of them (runtimes here: %s): "+
		"create an InferenceRuntime with one of the model's formats, or publish the model in another format",
		listOr(have, "none that can be served"), listOr(offers, "none"))
}

func runtimeNames(runtimes []dehugv1alpha1.InferenceRuntime) []string {
	out := make([]string, 0, len(runtimes))
	for i := range runtimes {
		out = append(out, runtimes[i].Name)
	}
	return out
}

func listOr(list []string, none string) string {
	if len(list) == 0 {
		return none
	}
	return strings.Join(list, ", ")
}

// modelPath is what a server is told to load: the file of a single-file format, else the folder that it is in.
func modelPath(f dehugv1alpha1.ContentFormat) string {
	p := path.Join(names.ModelMountPath, path.Join("/", f.Path)) // a path never leaves the folder
	if slices.Contains(singleFile, f.Name) {
		return p
	}
	return path.Dir(p)
}
