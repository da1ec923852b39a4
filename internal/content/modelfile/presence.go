package modelfile

import (
	"fmt"
	"path"
	"strings"
)

// CheckModel refuses (ErrNoModel) files of which none can be served: there must be safetensors, GGUF or ONNX, or, where
// unsafe formats are allowed, weights of another kind.
func CheckModel(paths []string, allowUnsafe bool) error {
	if len(FindFormats(paths)) > 0 || allowUnsafe && hasUnsafeWeights(paths) {
		return nil
	}
	found := "it is empty"
	if len(paths) > 0 {
		found = "it has " + listSome(paths)
	}
	const text = "there is no model: a folder to publish holds *.safetensors, *.gguf or *.onnx, and %s"
	return &refusal{kind: ErrNoModel, message: fmt.Sprintf(text, found)}
}

func hasUnsafeWeights(paths []string) bool {
	for _, p := range paths {
		if ext := strings.ToLower(path.Ext(p)); pickles[ext] || ext == ".h5" || ext == ".keras" {
			return true
		}
	}
	return false
}

// listSome names the first of some paths.
func listSome(paths []string) string {
	const most = 3
	var names []string
	for _, p := range paths[:min(len(paths), most)] {
		names = append(names, clip(p))
	}
	if more := len(paths) - most; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names, ", "), more)
	}
	return strings.Join(names, ", ")
}
