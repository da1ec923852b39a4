package modelfile

import (
	"errors"
	"math"
	"strings"
	"testing"
)

// part returns a field of a protobuf message that has a length.
func part(number int, text string) string {
	return string([]byte{byte(number<<3 | protoBytes), byte(len(text))}) + text
}

// piece returns a piece of SentencePiece: text, score, type.
func piece(text string) string {
	bits := math.Float32bits(-1.5)
	return part(1, part(1, text)+"\x15"+string([]byte{byte(bits), byte(bits >> 8), byte(bits >> 16), byte(bits >> 24)})+"\x18\x01")
}

func TestTokenizersAreToldFromPicklesByTheirContent(t *testing.T) {
	model := piece("<unk>") + piece("▁a") + part(2, "trainer") + part(3, "\xff normalizer")
	tests := map[string]struct {
		data string
		want error
	}{
		"SentencePiece":                   {model, nil},
		"with test data and denormalizer": {model + part(4, "t") + part(5, "d"), nil},
		"with an extension":               {model + "\xc2\x0c\x01x", nil},
		"tiktoken":                        {"IQ== 0\nIg== 1\nIA== 220\n", nil},
		"tiktoken of Windows":             {"IQ== 0\r\nIg== 1\r\n", nil},

		"nothing":                     {"", ErrUnsafe},
		"a pickle of protocol 0":      {"cos\nsystem\n(S'id'\ntR.", ErrUnsafe},
		"a pickle of protocol 4":      {"\x80\x04\x95\x02\x00\x00\x00\x00\x00\x00\x00K\x01.", ErrUnsafe},
		"tiktoken, then a pickle":     {"IQ== 0\ncos\nsystem\n(S'id'\ntR.", ErrUnsafe},
		"text":                        {"hello world\n", ErrUnsafe},
		"a model, then a pickle":      {model + "\x80\x04K\x01.", ErrMalformed},
		"a model that is cut off":     {model[:len(model)-3], ErrMalformed},
		"a piece that is cut off":     {"\x0a\x7fabc", ErrMalformed},
		"a piece without a text":      {part(1, "\x18\x01"), ErrMalformed},
		"a piece with two texts":      {part(1, part(1, "a")+part(1, "b")), ErrMalformed},
		"a piece that is no UTF-8":    {part(1, part(1, "\xff")), ErrMalformed},
		"a piece of no known type":    {part(1, part(1, "a")+"\x18\x07"), ErrMalformed},
		"a piece with another field":  {part(1, part(1, "a")+part(9, "x")), ErrMalformed},
		"a part that models have not": {piece("a") + part(6, "x"), ErrMalformed},
		"a number where a part is":    {piece("a") + "\x10\x01", ErrMalformed},
		"a field of number 0":         {piece("a") + "\x02\x00", ErrMalformed},
		"an endless number":           {piece("a") + strings.Repeat("\xff", 11), ErrMalformed},
		"a length beyond all":         {"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", ErrMalformed},
		"a group":                     {piece("a") + "\x13", ErrMalformed},
	}
	for name, tc := range tests {
		for _, file := range []string{"tokenizer.model", "sub/Source.SPM", "tokenizer.model.v3", "m.model"} {
			err := CheckFile(strings.NewReader(tc.data), file, int64(len(tc.data)))
			if !errors.Is(err, tc.want) || (err != nil && !strings.HasPrefix(err.Error(), file+" ")) {
				t.Errorf("%s as %s: %v, want %v", name, file, err, tc.want)
			}
		}
	}
	if err := CheckFile(strings.NewReader(model), "tokenizer.model", maxTokenizer+1); !errors.Is(err, ErrUnsafe) {
		t.Errorf("a tokenizer beyond the bound: %v", err)
	}
}

func TestPointersOfLFSAreNoFiles(t *testing.T) {
	const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
	for _, name := range []string{"model.safetensors", "model.gguf", "model.onnx", "tokenizer.json", "tokenizer.model", "README.md"} {
		err := CheckFile(strings.NewReader(pointer), name, int64(len(pointer)))
		if !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "git lfs pull") || !strings.HasPrefix(err.Error(), name+" ") {
			t.Errorf("%s: %v, want ErrMalformed that says what to run", name, err)
		}
	}
}

func TestAFolderHasAModelOrNot(t *testing.T) {
	for name, tc := range map[string]struct {
		paths       []string
		allowUnsafe bool
		says        string
	}{
		"safetensors":            {[]string{"config.json", "model.safetensors"}, false, ""},
		"GGUF":                   {[]string{"q4.gguf"}, false, ""},
		"ONNX":                   {[]string{"onnx/model.onnx"}, false, ""},
		"an adapter":             {[]string{"adapter_model.safetensors"}, false, ""},
		"nothing":                {nil, false, "it is empty"},
		"configuration alone":    {[]string{"config.json", "README.md"}, false, "it has config.json, README.md"},
		"many files":             {[]string{"a.txt", "b.txt", "c.txt", "d.txt", "e.txt"}, false, "it has a.txt, b.txt, c.txt and 2 more"},
		"a projector alone":      {[]string{"mmproj-f16.gguf"}, false, "mmproj-f16.gguf"},
		"a later part alone":     {[]string{"q4-00002-of-00003.gguf"}, false, "q4-00002"},
		"pickles":                {[]string{"pytorch_model.bin"}, false, "pytorch_model.bin"},
		"pickles, allowed":       {[]string{"sub/pytorch_model.BIN"}, true, ""},
		"Keras, allowed":         {[]string{"model.keras"}, true, ""},
		"scripts alone, allowed": {[]string{"modeling.py"}, true, "modeling.py"},
	} {
		err := CheckModel(tc.paths, tc.allowUnsafe)
		if (err == nil) != (tc.says == "") || (err != nil && (!errors.Is(err, ErrNoModel) || !strings.Contains(err.Error(), tc.says))) {
			t.Errorf("%s: %v, want %q", name, err, tc.says)
		}
	}
}

func FuzzTokenizer(f *testing.F) {
	f.Add([]byte(piece("<unk>") + part(2, "t")))
	f.Add([]byte("IQ== 0\n"))
	f.Add([]byte("\x80\x04K\x01."))
	f.Fuzz(func(t *testing.T, data []byte) {
		err := CheckFile(strings.NewReader(string(data)), "tokenizer.model", int64(len(data)))
		if err == nil && findDisguise(data) != "" {
			t.Fatalf("%q passed", data)
		}
	})
}
