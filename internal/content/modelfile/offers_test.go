package modelfile_test

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

func TestNamesTellTheQuantization(t *testing.T) {
	for name, want := range map[string]string{
		"Llama-3.1-8B-Instruct-Q4_K_M.gguf":                "Q4_K_M",
		"sub/llama-2-7b.Q5_K_S.gguf":                       "Q5_K_S",
		"qwen2.5-7b-instruct-q8_0-00001-of-00003.gguf":     "Q8_0",
		"gpt-oss-20b-MXFP4.gguf":                           "MXFP4",
		"DeepSeek-R1-UD-IQ1_S/R1-UD-IQ1_S-00001-of-3.gguf": "IQ1_S",
		"tiny-chat-f16.gguf":                               "F16",
		"gemma-2b-it.fp16.gguf":                            "F16",
		"model-BF16.gguf":                                  "BF16",
		"model.gguf":                                       "",
		"Q4-team-model.gguf":                               "Q4",
		"antiQ4_Kx.gguf":                                   "",
	} {
		if got := modelfile.QuantizationOfName(name); got != want {
			t.Errorf("QuantizationOfName(%s) = %q, want %q", name, got, want)
		}
	}
}

// ggufStart is the start of a GGUF file with one string and its file type.
func ggufStart(fileType uint32) []byte {
	le := binary.LittleEndian
	text := func(b []byte, s string) []byte { return append(le.AppendUint64(b, uint64(len(s))), s...) }
	b := le.AppendUint64(le.AppendUint64(le.AppendUint32([]byte("GGUF"), 3), 0), 2)
	b = text(le.AppendUint32(text(b, "general.architecture"), 8), "llama")
	return le.AppendUint32(le.AppendUint32(text(b, "general.file_type"), 4), fileType)
}

func TestHeadersTellTheQuantization(t *testing.T) {
	whole := ggufStart(15)
	tests := map[string]struct {
		start []byte
		want  string
	}{
		"Q4_K_M": {whole, "Q4_K_M"}, "unknown": {ggufStart(999), ""}, "no GGUF": {[]byte("hello, world, hello"), ""}, "nothing": {nil, ""},
	}
	for name, tc := range tests {
		if got := modelfile.QuantizationOfHeader(tc.start, 1<<30); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
	for n := range whole {
		if got := modelfile.QuantizationOfHeader(whole[:n], 1<<30); got != "" {
			t.Errorf("the first %d bytes tell %q", n, got)
		}
	}
}

func TestCardsTellTheTasks(t *testing.T) {
	tests := map[string]struct {
		config, readme string
		want           []string
	}{
		"both":               {`{"architectures":["LlamaForCausalLM"]}`, "---\nlicense: mit\npipeline_tag: \"text-generation\"\n---\n# x", []string{"text-generation"}},
		"two":                {`{"architectures":["BertForMaskedLM"]}`, "---\npipeline_tag: sentence-similarity\r\n---\n", []string{"fill-mask", "sentence-similarity"}},
		"speech":             {`{"architectures":["WhisperForConditionalGeneration"]}`, "", []string{"automatic-speech-recognition"}},
		"below the front":    {"", "---\na: b\n---\npipeline_tag: x-y\n", nil},
		"no front":           {"", "pipeline_tag: x-y\n", nil},
		"no JSON":            {"[", "", nil},
		"strange":            {`{"architectures":["Strange"]}`, "---\npipeline_tag: " + strings.Repeat("x", 100) + "\n---\n", nil},
		"architectures of 1": {`{"architectures":"LlamaForCausalLM"}`, "", nil},
	}
	for name, tc := range tests {
		if diff := cmp.Diff(tc.want, modelfile.FindTasks([]byte(tc.config), []byte(tc.readme))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestIndexesNameTheirShards(t *testing.T) {
	tests := map[string]struct {
		index  string
		want   []string
		wantIn string
	}{
		"two shards": {`{"metadata":{"total_size":1},"weight_map":{"a":"m-1.safetensors","b":"m-2.safetensors","c":"m-1.safetensors"}}`,
			[]string{"sub/m-1.safetensors", "sub/m-2.safetensors"}, ""},
		"none":          {`{"weight_map":{}}`, []string{}, ""},
		"no map":        {`{"metadata":{}}`, nil, "no weight_map"},
		"no object":     {`[]`, nil, "no JSON object"},
		"cut off":       {`{"weight_map":{"a":"b"`, nil, "is cut off"},
		"cut in a pair": {`{"weight_map":{"a":`, nil, "is cut off"},
		"numbers":       {`{"weight_map":{"a":1}}`, nil, "no valid weight_map"},
		"nested":        {`{"weight_map":{"a":{"b":"c"}}}`, nil, "no valid weight_map"},
	}
	for name, tc := range tests {
		got, err := modelfile.ShardsOf("sub/model.safetensors.index.json", []byte(tc.index))
		if diff := cmp.Diff(tc.want, got); diff != "" || (err == nil) != (tc.wantIn == "") ||
			err != nil && !strings.Contains(err.Error(), tc.wantIn) {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
}

func TestAPartNamesTheOthers(t *testing.T) {
	want := []string{"x/m-00001-of-00003.gguf", "x/m-00002-of-00003.gguf", "x/m-00003-of-00003.gguf"}
	for _, p := range want {
		if diff := cmp.Diff(want, modelfile.PartsOf(p)); diff != "" {
			t.Errorf("parts (-want +got):\n%s", diff)
		}
	}
	for _, p := range []string{"m.gguf", "m-1-of-3.gguf", "m-00001-of-00003.txt"} {
		if got := modelfile.PartsOf(p); got != nil {
			t.Errorf("PartsOf(%s) = %q", p, got)
		}
	}
	if got := modelfile.PartsOf("m-00001-of-99999.gguf"); len(got) != 20_000 {
		t.Errorf("%d parts", len(got))
	}
}
