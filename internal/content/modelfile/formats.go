package modelfile

import (
	"path"
	"regexp"
	"sort"
	"strings"
)

// Format is a way in which a model can be served.
type Format struct {
	// Name is gguf, safetensors or onnx.
	Name string `json:"name"`
	// Path is the primary file, relative to the root.
	Path string `json:"path"`
}

var shard = regexp.MustCompile(`-(\d{5})-of-\d{5}\.gguf$`)

// FindFormats returns how files of these paths can be served, sorted by name,
// then path. Of sharded weights only the file that a loader is given counts;
// projectors are not models.
func FindFormats(paths []string) []Format {
	var formats []Format
	for _, p := range paths {
		if name := loadedAlone(p); name != "" {
			formats = append(formats, Format{Name: name, Path: p})
		}
	}
	if entry := safetensorsEntry(paths); entry != "" {
		formats = append(formats, Format{Name: "safetensors", Path: entry})
	}
	sort.Slice(formats, func(i, j int) bool {
		a, b := formats[i], formats[j]
		return a.Name < b.Name || (a.Name == b.Name && a.Path < b.Path)
	})
	return formats
}

// IsServed reports whether FindFormats can make something of a path.
func IsServed(p string) bool {
	switch name := strings.ToLower(p); path.Ext(name) {
	case ".gguf", ".onnx", ".safetensors":
		return true
	default:
		return IsIndex(p)
	}
}

// loadedAlone returns the format of a file that a loader is given by itself,
// "" if it is not one.
func loadedAlone(p string) string {
	name := strings.ToLower(path.Base(p))
	switch path.Ext(name) {
	case ".gguf":
		part := shard.FindStringSubmatch(name)
		if !strings.HasPrefix(name, "mmproj") && (part == nil || part[1] == "00001") {
			return "gguf"
		}
	case ".onnx":
		return "onnx"
	}
	return ""
}

// safetensorsEntry returns the file that a loader of safetensors is given: the
// index of sharded weights, else the weights; "" if there are no weights.
func safetensorsEntry(paths []string) string {
	weights, index := "", ""
	for _, p := range paths {
		name := strings.ToLower(path.Base(p))
		switch {
		case path.Ext(name) == ".safetensors" && (weights == "" || name == "model.safetensors"):
			weights = p
		case strings.HasSuffix(name, ".safetensors.index.json"):
			index = p
		}
	}
	if weights != "" && index != "" {
		return index
	}
	return weights
}
