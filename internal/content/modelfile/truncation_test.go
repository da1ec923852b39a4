package modelfile

import (
	"bytes"
	"errors"
	"io"
	"testing"
)

// wholeFiles are valid files whose last byte belongs to their structure.
func wholeFiles() map[string][]byte {
	return map[string][]byte{
		"model.safetensors": safetensors(`{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}`, 8),
		"model.gguf":        head(1, 2).str("general.name").u32(8).str("tiny").str("tokens").u32(9).u32(8).u64(2).str("a").str("b").f32("t", 4, 0).data(32, 16),
		"tokenizer.model":   []byte(piece("<unk>") + piece("▁a") + part(2, "trainer")),
	}
}

func TestAFileThatIsCutOffAnywhereIsRefused(t *testing.T) {
	for name, file := range wholeFiles() {
		if err := CheckFile(bytes.NewReader(file), name, int64(len(file))); err != nil {
			t.Fatalf("%s is refused whole: %v", name, err)
		}
		taken := 0
		for n := range len(file) {
			err := CheckFile(bytes.NewReader(file[:n]), name, int64(n))
			if err == nil {
				taken++
			} else if !errors.Is(err, ErrMalformed) && !errors.Is(err, ErrUnsafe) {
				t.Errorf("%s cut off at %d: %v, of another kind", name, n, err)
			}
		}
		// Pieces are whole messages: cut between two of them, a smaller vocabulary is left.
		if allowed := map[string]int{"tokenizer.model": 2}[name]; taken != allowed {
			t.Errorf("%s is taken at %d of %d places to cut it, want %d", name, taken, len(file), allowed)
		}
	}
}

func TestBytesBehindTheEndAreRefused(t *testing.T) {
	for name, file := range wholeFiles() {
		longer := append(bytes.Clone(file), 0x80, 0x04, 'K', 0x01, '.')
		err := CheckFile(bytes.NewReader(longer), name, int64(len(longer)))
		// GGUF files may be padded at their end.
		if padded := name == "model.gguf"; (err == nil) != padded {
			t.Errorf("%s with a pickle behind it: %v", name, err)
		}
	}
}

// brokenDisk fails from an offset on.
type brokenDisk struct {
	data []byte
	from int64
}

var errDisk = errors.New("input/output error")

func (b brokenDisk) ReadAt(p []byte, at int64) (int, error) {
	if at+int64(len(p)) > b.from {
		n := 0
		if at < b.from {
			n = copy(p, b.data[at:min(b.from, int64(len(b.data)))])
		}
		return n, errDisk
	}
	n := copy(p, b.data[at:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

func TestADiskThatFailsIsNoMalformedFile(t *testing.T) {
	files := wholeFiles()
	files["config.json"], files["model.onnx"] = []byte("{}"), onnx(pb{}.text(2, "g"), "")
	for name, file := range files {
		for _, from := range []int64{0, int64(len(file)) - 1} {
			err := CheckFile(brokenDisk{file, from}, name, int64(len(file)))
			if !errors.Is(err, errDisk) || errors.Is(err, ErrMalformed) || errors.Is(err, ErrUnsafe) {
				t.Errorf("%s that cannot be read from %d on: %v, want the disk's error alone", name, from, err)
			}
		}
	}
}
