package modelfile

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// disguised are the first bytes of what must not pass under a harmless name.
var disguised = map[string]string{
	"pickle 0":  "cos\nsystem\n(S'id'\ntR.",
	"pickle 1":  "}q\x00.",
	"pickle 2":  "\x80\x02cos\nsystem\nq\x00X\x02\x00\x00\x00idq\x01\x85q\x02Rq\x03.",
	"pickle 4":  "\x80\x04\x95\x1c\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94\x93\x94.",
	"pickle 5":  "\x80\x05\x95abc",
	"zip":       "PK\x03\x04\x14\x00\x00\x00data.pkl",
	"7z":        "7z\xbc\xaf\x27\x1c\x00\x04",
	"gzip":      "\x1f\x8b\x08\x00\x00\x00\x00\x00",
	"bzip2":     "BZh91AY&SY",
	"xz":        "\xfd7zXZ\x00\x00\x04",
	"zstd":      "\x28\xb5\x2f\xfd\x04\x00",
	"rar":       "Rar!\x1a\x07\x01\x00",
	"tar":       strings.Repeat("\x00", 257) + "ustar  \x00" + strings.Repeat("\x00", 300),
	"program":   "\x7fELF\x02\x01\x01",
	"HDF5":      "\x89HDF\r\n\x1a\n",
	"NumPy":     "\x93NUMPY\x01\x00",
	"executive": "MZ\x90\x00\x03\x00",
}

// TestNothingHidesUnderAHarmlessName is about pickles, archives and programs
// under names that loaders take for weights or configuration.
func TestNothingHidesUnderAHarmlessName(t *testing.T) {
	wantIn := map[string]string{
		"model.safetensors": "is not a valid model file", "model.gguf": "is not a valid model file",
		"model.onnx": "", "config.json": "", "sub/tokenizer_config.JSON": "",
	}
	for what, data := range disguised {
		for name, in := range wantIn {
			err := CheckFile(strings.NewReader(data), name, int64(len(data)))
			refused := errors.Is(err, ErrUnsafe) || errors.Is(err, ErrMalformed)
			if !refused || !strings.HasPrefix(err.Error(), name+" ") || !strings.Contains(err.Error(), in) {
				t.Errorf("%s as %s: %v, want it refused by name", what, name, err)
			}
		}
		for _, name := range []string{"README.md", "tokenizer.model", "source.spm", "model.onnx_data"} {
			// Of the oldest pickles no byte tells them from text, which nothing loads.
			text := (what == "pickle 0" || what == "pickle 1") && !isTokenizer(name)
			if err := CheckFile(strings.NewReader(data), name, int64(len(data))); errors.Is(err, ErrUnsafe) == text {
				t.Errorf("%s as %s: %v", what, name, err)
			}
		}
	}
	pickle := disguised["pickle 2"]
	err := CheckFile(strings.NewReader(pickle), "model.safetensors", int64(len(pickle)))
	if err == nil || !strings.Contains(err.Error(), "begins like a Python pickle") {
		t.Errorf("a pickle as safetensors: %v, want it called so", err)
	}
}

func TestTrueFilesPassTheLookAtTheirHeaders(t *testing.T) {
	tests := map[string][]byte{
		// A header of 0x0280 bytes begins like a pickle.
		"model.safetensors": safetensors(`{}`+strings.Repeat(" ", 0x027e), 0),
		"config.json":       []byte(" \n{\"a\": 1}"),
		"bom.json":          []byte("\xef\xbb\xbf[1]"),
		"empty.json":        nil,
		"text.json":         []byte(`"x"`),
		"true.json":         []byte("true"),
		"number.json":       []byte("-1"),
		"model.gguf":        head(0, 0).data(32, 0),
		"vocab.txt":         []byte("BZh is a token"),
	}
	for name, data := range tests {
		if err := CheckFile(bytes.NewReader(data), name, int64(len(data))); err != nil {
			t.Errorf("%s is refused: %v", name, err)
		}
	}
}
