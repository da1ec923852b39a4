package modelfile

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestFormatsThatALoaderIsGiven(t *testing.T) {
	tests := map[string]struct {
		paths []string
		want  []Format
	}{
		"none":                {[]string{"README.md", "config.json"}, nil},
		"one safetensors":     {[]string{"config.json", "model.safetensors"}, []Format{{"safetensors", "model.safetensors"}}},
		"the usual name wins": {[]string{"adapter.safetensors", "model.safetensors"}, []Format{{"safetensors", "model.safetensors"}}},
		"sharded safetensors": {
			[]string{"model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors", "model.safetensors.index.json"},
			[]Format{{"safetensors", "model.safetensors.index.json"}},
		},
		"an index without weights": {[]string{"model.safetensors.index.json"}, nil},
		"sharded GGUF": {
			[]string{"q4-00001-of-00003.gguf", "q4-00002-of-00003.gguf", "q4-00003-of-00003.gguf"},
			[]Format{{"gguf", "q4-00001-of-00003.gguf"}},
		},
		"a projector is no model": {[]string{"mmproj-f16.gguf", "q8.gguf"}, []Format{{"gguf", "q8.gguf"}}},
		"all of them, sorted": {
			[]string{"onnx/model.onnx", "b.gguf", "model.safetensors", "A.GGUF"},
			[]Format{{"gguf", "A.GGUF"}, {"gguf", "b.gguf"}, {"onnx", "onnx/model.onnx"}, {"safetensors", "model.safetensors"}},
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if got := FindFormats(tc.paths); !slices.Equal(got, tc.want) {
				t.Errorf("FindFormats: %v, want %v", got, tc.want)
			}
		})
	}
}

func TestPathsThatCanCarryCodeAreRefused(t *testing.T) {
	for path, wantIn := range map[string]string{
		"model.safetensors": "", "a/b/model.GGUF": "", "model.onnx_data": "", "config.json": "", "LICENSE": "", "LICENSE-2.txt": "",
		".gitattributes": "", "sub/.gitattributes": "", ".dehug/provenance.json": "", "tokenizer.model": "", "spiece.model": "",
		"tokenizer.model.v3": "", "source.spm.model": "", "README": "", "chat_template.jinja": "",

		"other.model": "", "source.spm": "", "sentencepiece.bpe.model": "",
		"pytorch_model.bin": "pickle", "rng_state.PTH": "pickle", "a.model.bin": "pickle", "a.npz": "pickle",
		"modeling.py": "carry code", "run.sh": "carry code", "a.ipynb": "carry code", "lib.so": "carry code", "weights.h5": "carry code",
		".env": "hidden", ".git/config": "hidden", "a/.dehug/x.json": "hidden", ".dehug/.x.json": "hidden",
		".dehug/run.py": "carry code", "weights.xyz": "not on the list", "model": "not on the list", "README2": "not on the list",
	} {
		err := CheckPaths([]string{"config.json", path})
		switch {
		case wantIn == "" && err != nil:
			t.Errorf("%s is refused: %v", path, err)
		case wantIn != "" && (!errors.Is(err, ErrUnsafe) || !strings.Contains(err.Error(), wantIn) || !strings.HasPrefix(err.Error(), path+" ")):
			t.Errorf("%s: %v, want ErrUnsafe naming it, with %q", path, err, wantIn)
		}
	}
}
