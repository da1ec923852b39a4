package content_test

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// look surveys files and describes them.
func look(t *testing.T, files map[string]string, globs ...string) (*content.Description, *contenttest.Gateway, error) {
	t.Helper()
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, files))
	gateway := contenttest.Serve(t, store)
	from := []source.Source{gateway.Source(t)}
	s, err := content.Look(t.Context(), from, imp.Root, content.SurveyOptions{Files: globs, Readable: content.IsDescribing})
	if err != nil {
		t.Fatal(err)
	}
	d, err := content.Describe(t.Context(), from, s)
	return d, gateway, err
}

// externalONNX is an ONNX model that keeps a tensor in the file at location.
func externalONNX(location string) string {
	field := func(num byte, data string) string {
		return string(append([]byte{num<<3 | 2}, binary.AppendUvarint(nil, uint64(len(data)))...)) + data
	}
	tensor := string(binary.AppendUvarint(nil, 13<<3|2))
	entry := field(1, "location") + field(2, location)
	tensor += string(binary.AppendUvarint(nil, uint64(len(entry)))) + entry
	return "\x08\x08" + field(7, field(5, tensor)) + field(8, field(1, "")+"\x10\x11")
}

func TestAShardThatIsNamedAndLackingIsRefusedBeforeItsBytes(t *testing.T) {
	weights := contenttest.Noise(2<<20, 7)
	index := `{"weight_map":{"a":"model-00001-of-00002.safetensors","b":"model-00002-of-00002.safetensors"}}`
	tests := map[string]struct {
		files  map[string]string
		globs  []string
		wantIn []string
	}{
		"whole": {map[string]string{"model.safetensors.index.json": index, "model-00001-of-00002.safetensors": weights,
			"model-00002-of-00002.safetensors": weights}, nil, nil},
		"the content lacks a shard": {map[string]string{"model.safetensors.index.json": index, "model-00001-of-00002.safetensors": weights}, nil,
			[]string{"model.safetensors.index.json", "model-00002-of-00002.safetensors", "the content does not have"}},
		"the selection lacks a shard": {map[string]string{"model.safetensors.index.json": index, "model-00001-of-00002.safetensors": weights,
			"model-00002-of-00002.safetensors": weights}, []string{"*.json", "*-00001-*"},
			[]string{"model-00002-of-00002.safetensors", "spec.content.files does not select"}},
		"no index is selected": {map[string]string{"model.safetensors.index.json": index, "a-Q8_0.gguf": weights}, []string{"*.gguf"}, nil},
		"in a folder": {map[string]string{"sub/model.safetensors.index.json": index, "model-00001-of-00002.safetensors": weights,
			"model-00002-of-00002.safetensors": weights}, nil, []string{"names sub/model-00001-of-00002.safetensors"}},
		"pickles": {map[string]string{"pytorch_model.bin.index.json": `{"weight_map":{"a":"pytorch_model-00001-of-00001.bin"}}`, "a-Q8_0.gguf": weights}, nil,
			[]string{"pytorch_model.bin.index.json", "pytorch_model-00001-of-00001.bin"}},
		"GGUF, whole":    {map[string]string{"m-Q8_0-00001-of-00002.gguf": weights, "m-Q8_0-00002-of-00002.gguf": weights}, nil, nil},
		"GGUF, the last": {map[string]string{"m-Q8_0-00001-of-00002.gguf": weights}, nil, []string{"m-Q8_0-00002-of-00002.gguf"}},
		"GGUF, the first": {map[string]string{"m-Q8_0-00001-of-00002.gguf": weights, "m-Q8_0-00002-of-00002.gguf": weights}, []string{"*-00002-*"},
			[]string{"m-Q8_0-00001-of-00002.gguf"}},
		"ONNX, whole":  {map[string]string{"onnx/m.onnx": externalONNX("m.onnx_data"), "onnx/m.onnx_data": weights}, nil, nil},
		"ONNX, absent": {map[string]string{"onnx/m.onnx": externalONNX("m.onnx_data"), "m.onnx_data": weights}, nil, []string{"onnx/m.onnx_data"}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			_, gateway, err := look(t, tc.files, tc.globs...)
			if errors.Is(err, content.ErrShardMissing) != (tc.wantIn != nil) || (err != nil) != (tc.wantIn != nil) {
				t.Fatalf("Describe: %v", err)
			}
			for _, words := range tc.wantIn {
				if !strings.Contains(err.Error(), words) {
					t.Errorf("%q is not in: %v", words, err)
				}
			}
			if gateway.Sent() > 16<<10 {
				t.Errorf("%d bytes were sent for it", gateway.Sent())
			}
		})
	}
}

func TestAnIndexThatIsNoneIsMalformed(t *testing.T) {
	_, _, err := look(t, map[string]string{"model.safetensors.index.json": "{}", "a.safetensors": "x"})
	if content.Reason(err) != content.ReasonMalformed {
		t.Errorf("Describe: %v", err)
	}
}

func TestADescriptionTellsQuantizationsAndTasks(t *testing.T) {
	le := binary.LittleEndian
	header := string(le.AppendUint32(le.AppendUint32(append(le.AppendUint64(le.AppendUint64(le.AppendUint64(
		le.AppendUint32([]byte("GGUF"), 3), 0), 1), 17), "general.file_type"...), 4), 17))
	d, gateway, err := look(t, map[string]string{
		"config.json": `{"architectures":["LlamaForCausalLM"]}`, "README.md": "---\npipeline_tag: text-generation\n---\n",
		"m-Q4_K_M.gguf": contenttest.Noise(1<<20, 1), "m-Q8_0-00001-of-00002.gguf": contenttest.Noise(1<<20, 2),
		"m-Q8_0-00002-of-00002.gguf": contenttest.Noise(2<<20, 3), "other.gguf": header, "mmproj-f16.gguf": "x",
	}, "*Q4_K_M*", "other.gguf")
	if err != nil {
		t.Fatal(err)
	}
	want := &content.Description{Tasks: []string{"text-generation"}, Quantizations: []content.Quantization{
		{Path: "m-Q4_K_M.gguf", Name: "Q4_K_M", Bytes: 1 << 20, Picked: true},
		{Path: "m-Q8_0-00001-of-00002.gguf", Name: "Q8_0", Bytes: 3 << 20},
		{Path: "other.gguf", Name: "Q5_K_M", Bytes: int64(len(header)), Picked: true},
	}}
	if diff := cmp.Diff(want, d); diff != "" {
		t.Errorf("description (-want +got):\n%s", diff)
	}
	if gateway.Sent() > 16<<10 {
		t.Errorf("%d bytes were sent for it", gateway.Sent())
	}
}
