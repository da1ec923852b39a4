package modelfile

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
)

func FuzzSafetensorsHeader(f *testing.F) {
	f.Add([]byte(`{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}`), uint16(8))
	f.Add([]byte(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{}}`), uint16(1))
	f.Fuzz(func(t *testing.T, header []byte, n uint16) {
		file := safetensors(string(header), int(n))
		if checkSafetensors(bytes.NewReader(file), int64(len(file))) != nil {
			return
		}
		spans, err := parseSafetensorsHeader(header)
		if err != nil {
			t.Fatalf("a checked header does not parse: %v", err)
		}
		var sum uint64
		for _, s := range spans {
			sum += s.end - s.begin
		}
		if sum != uint64(n) {
			t.Errorf("an admitted header describes %d bytes of %d", sum, n)
		}
	})
}

func FuzzGGUFHeader(f *testing.F) {
	f.Add(head(1, 1).str("general.alignment").u32(4, 64).f32("a", 1, 64).data(64, 68))
	f.Add(head(1, 1).str("tokens").u32(9, 8).u64(2).str("a").str("b").f32("a", 8, 0).data(32, 32))
	f.Fuzz(func(t *testing.T, file []byte) {
		if checkGGUF(bytes.NewReader(file), int64(len(file))) == nil && !bytes.HasPrefix(file, []byte("GGUF")) {
			t.Error("a file without the magic was admitted")
		}
	})
}

func FuzzONNX(f *testing.F) {
	for _, tc := range onnxCases() {
		if len(tc.file) < 4<<10 {
			f.Add(tc.file)
		}
	}
	if data, err := os.ReadFile("testdata/external.onnx"); err == nil {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		err := checkONNX(bytes.NewReader(file), int64(len(file)))
		if err != nil && !errors.Is(err, ErrMalformed) && !errors.Is(err, ErrUnsafe) {
			t.Errorf("an error of another kind: %v", err)
		}
	})
}

func FuzzHeader(f *testing.F) {
	for _, data := range disguised {
		f.Add("config.json", []byte(data))
		f.Add("model.gguf", []byte(data))
	}
	f.Add("model.safetensors", safetensors(`{}`, 0))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		err := CheckFile(bytes.NewReader(data), name, int64(len(data)))
		if err == nil && findDisguise(data[:min(len(data), headBytes)]) != "" && !strings.HasSuffix(strings.ToLower(name), ".safetensors") {
			t.Errorf("%q is admitted with %q", name, data)
		}
		if err != nil && !errors.Is(err, ErrMalformed) && !errors.Is(err, ErrUnsafe) {
			t.Errorf("an error of another kind: %v", err)
		}
	})
}
