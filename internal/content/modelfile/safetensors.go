package modelfile

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"math/bits"
	"sort"
	"unicode/utf8"
)

// Bounds of a safetensors header. Real headers are some hundred bytes per
// tensor; common loaders refuse more than 25 MB.
const (
	maxSafetensorsHeader = 25 << 20
	maxTensorDims        = 16
)

// bitsPerElement by safetensors dtype.
var bitsPerElement = map[string]uint64{
	"BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8,
	"U16": 16, "I16": 16, "F16": 16, "BF16": 16, "U32": 32, "I32": 32, "F32": 32,
	"U64": 64, "I64": 64, "F64": 64, "C64": 64, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
}

// tensorSpan is where one tensor's bytes lie in the data section.
type tensorSpan struct {
	name       string
	begin, end uint64
}

// checkSafetensors validates the header of a safetensors file of size bytes:
// its length, UTF-8, no key twice, and tensors that fill the data section
// exactly, each with as many bytes as its type and shape need.
func checkSafetensors(r io.ReaderAt, size int64) error {
	var prefix [8]byte
	if _, err := r.ReadAt(prefix[:], 0); err != nil {
		return headerError(err, "it is too short for a safetensors header")
	}
	n := binary.LittleEndian.Uint64(prefix[:])
	if n < 2 || n > maxSafetensorsHeader || int64(n) > size-8 {
		return malformedf("its header claims %d bytes, which is not a safetensors header", n)
	}
	header := make([]byte, n)
	if _, err := r.ReadAt(header, 8); err != nil {
		return headerError(err, "it ends inside its header")
	}
	spans, err := parseSafetensorsHeader(header)
	if err != nil {
		return err
	}
	return checkSpans(spans, uint64(size)-8-n)
}

func headerError(err error, what string) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return malformedf("%s", what)
	}
	return err
}

func parseSafetensorsHeader(header []byte) ([]tensorSpan, error) {
	if header[0] != '{' || !utf8.Valid(header) {
		return nil, malformedf("its header is not a JSON object in UTF-8")
	}
	d := &headerReader{json.NewDecoder(bytes.NewReader(header))}
	d.UseNumber()
	var spans []tensorSpan
	err := d.readObject(func(name string) error {
		if name == "__metadata__" {
			return d.readObject(func(string) error {
				_, err := d.readText()
				return err
			})
		}
		span, err := d.readTensor(name)
		spans = append(spans, span)
		return err
	})
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, malformedf("its header has bytes after the JSON object")
	}
	return spans, nil
}

// headerReader walks JSON token by token, which shows keys that are given
// twice and never builds more than one tensor's description.
type headerReader struct{ *json.Decoder }

func (d *headerReader) readObject(member func(key string) error) error {
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return malformedf("its header is not of the form name: {dtype, shape, data_offsets}")
	}
	seen := map[string]bool{}
	for d.More() {
		key, err := d.readText()
		if err != nil {
			return err
		}
		if seen[key] {
			return malformedf("its header gives the key %q twice", clip(key))
		}
		seen[key] = true
		if err := member(key); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil {
		return malformedf("its header is not valid JSON")
	}
	return nil
}

func (d *headerReader) readText() (string, error) {
	t, err := d.Token()
	s, ok := t.(string)
	if err != nil || !ok {
		return "", malformedf("its header has something other than a string where one is due")
	}
	return s, nil
}

// readNumbers reads an array of at most maxTensorDims unsigned integers.
func (d *headerReader) readNumbers() ([]uint64, error) {
	bad := malformedf("its header has something other than a short list of whole numbers where one is due")
	if t, err := d.Token(); err != nil || t != json.Delim('[') {
		return nil, bad
	}
	var out []uint64
	for d.More() {
		t, err := d.Token()
		number, ok := t.(json.Number)
		if err != nil || !ok || len(out) == maxTensorDims {
			return nil, bad
		}
		var v uint64
		if json.Unmarshal([]byte(number), &v) != nil {
			return nil, bad
		}
		out = append(out, v)
	}
	if _, err := d.Token(); err != nil {
		return nil, bad
	}
	return out, nil
}

func (d *headerReader) readTensor(name string) (tensorSpan, error) {
	var dtype string
	var shape, offsets []uint64
	found := 0
	err := d.readObject(func(key string) (err error) {
		found++
		switch key {
		case "dtype":
			dtype, err = d.readText()
		case "shape":
			shape, err = d.readNumbers()
		case "data_offsets":
			offsets, err = d.readNumbers()
		default:
			err = malformedf("tensor %q has the unknown key %q", clip(name), clip(key))
		}
		return err
	})
	if err != nil {
		return tensorSpan{}, err
	}
	if found != 3 || len(offsets) != 2 || offsets[0] > offsets[1] {
		return tensorSpan{}, malformedf("tensor %q has no valid dtype, shape and data_offsets", clip(name))
	}
	need, ok := tensorBytes(dtype, shape)
	if !ok || need != offsets[1]-offsets[0] {
		return tensorSpan{}, malformedf("tensor %q has not the number of bytes that its dtype %q and shape need",
			clip(name), clip(dtype))
	}
	return tensorSpan{name: name, begin: offsets[0], end: offsets[1]}, nil
}

// tensorBytes returns the size of a tensor, false when the type is unknown or
// the size is not a whole number of bytes in range.
func tensorBytes(dtype string, shape []uint64) (uint64, bool) {
	total, known := bitsPerElement[dtype]
	for _, dim := range shape {
		hi, lo := bits.Mul64(total, dim)
		if hi != 0 {
			return 0, false
		}
		total = lo
	}
	return total / 8, known && total%8 == 0
}

// checkSpans requires that the tensors fill the data section of size bytes
// without holes or overlap.
func checkSpans(spans []tensorSpan, size uint64) error {
	sort.Slice(spans, func(i, j int) bool {
		a, b := spans[i], spans[j]
		return a.begin < b.begin || (a.begin == b.begin && a.end < b.end)
	})
	var next uint64
	for _, s := range spans {
		if s.begin != next {
			return malformedf("tensor %q does not begin where the one before it ends", clip(s.name))
		}
		next = s.end
	}
	if next != size {
		return malformedf("its tensors take %d bytes but its data section has %d", next, size)
	}
	return nil
}
