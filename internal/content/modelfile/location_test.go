package modelfile

import (
	"errors"
	"strings"
	"testing"
)

func TestExternalDataLiesBesideOrBelowTheModel(t *testing.T) {
	for location, ok := range map[string]bool{
		"model.onnx_data": true, "weights/layer 0.bin": true, "a/b/c": true, "größe.bin": true, ".hidden": true,

		"": false, ".": false, "..": false, "/etc/passwd": false, "../x": false, "a/../x": false, "a//b": false, "a/": false, "./a": false,
		`a\b`: false, "C:x": false, `\\host\share`: false, "a*": false, "a?": false, "a|b": false, `a"b`: false, "<a>": false,
		"a\x00b": false, "a\nb": false, "a\u202eb": false, "a\u200bb": false, "a\u00a0": false,
		"a.": false, "dir./a": false, "a ": false, " a": false, "a/ b": false, strings.Repeat("x", 256): false, "ok/" + strings.Repeat("x", 255): true,
	} {
		err := checkLocation(location)
		if (err == nil) != ok || (err != nil && !errors.Is(err, ErrUnsafe)) {
			t.Errorf("%q: %v, want it taken: %v", location, err, ok)
		}
		file := onnx(pb{}.msg(5, external(location)), "")
		if err := CheckFile(strings.NewReader(string(file)), "model.onnx", int64(len(file))); (err == nil) != ok {
			t.Errorf("a model with its data in %q: %v, want it taken: %v", location, err, ok)
		}
	}
}

func TestForeignTextInMessagesIsShort(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	files := map[string][]byte{
		"model.safetensors": safetensors(`{"`+long+`":{"dtype":"U8","shape":[1],"data_offsets":[0,2]}}`, 2),
		"model.onnx":        onnx(pb{}.msg(5, external(strings.Repeat("../", 300))), ""),
		"model.gguf":        head(0, 2).str(long[:256]).u32(7).u32(0).data(1, 1),
	}
	for name, file := range files {
		err := CheckFile(strings.NewReader(string(file)), name, int64(len(file)))
		if err == nil || len(err.Error()) > 600 {
			t.Errorf("%s: an error of %d bytes, want a short one: %.200v", name, len(err.Error()), err)
		}
	}
}
