package modelfile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
)

// safetensors returns a file with a header and n bytes of data.
func safetensors(header string, n int) []byte {
	out := binary.LittleEndian.AppendUint64(nil, uint64(len(header)))
	return append(append(out, header...), make([]byte, n)...)
}

func TestSafetensorsHeaders(t *testing.T) {
	tests := map[string]struct {
		file   []byte
		wantIn string // "" for a valid file
	}{
		"two tensors": {safetensors(`{"__metadata__":{"format":"pt"},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]},`+
			`"a":{"dtype":"BF16","shape":[2,1],"data_offsets":[0,4]}}   `, 12), ""},
		"no tensors":      {safetensors(`{}`, 0), ""},
		"scalar":          {safetensors(`{"a":{"dtype":"I64","shape":[],"data_offsets":[0,8]}}`, 8), ""},
		"empty tensor":    {safetensors(`{"a":{"dtype":"I64","shape":[0],"data_offsets":[0,0]}}`, 0), ""},
		"half bytes":      {safetensors(`{"a":{"dtype":"F4","shape":[4],"data_offsets":[0,2]}}`, 2), ""},
		"empty file":      {nil, "too short"},
		"huge header":     {binary.LittleEndian.AppendUint64(nil, 1<<62), "claims"},
		"header past end": {safetensors(`{}`, 0)[:9], "claims"},
		"not JSON":        {safetensors(`{"a":`, 0), "header"},
		"not UTF-8":       {safetensors("{\"\xff\":1}", 0), "UTF-8"},
		"key twice": {safetensors(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},`+
			`"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}`, 1), `"a" twice`},
		"key twice inside":   {safetensors(`{"a":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}}`, 1), `"dtype" twice`},
		"escaped key twice":  {safetensors(`{"__metadata__":{"a":"x","\u0061":"y"}}`, 0), `"a" twice`},
		"unknown dtype":      {safetensors(`{"a":{"dtype":"X9","shape":[1],"data_offsets":[0,1]}}`, 1), "dtype"},
		"wrong size":         {safetensors(`{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,3]}}`, 3), "bytes that its dtype"},
		"shape overflow":     {safetensors(`{"a":{"dtype":"U8","shape":[4294967296,4294967296],"data_offsets":[0,0]}}`, 0), "bytes that its dtype"},
		"past the end":       {safetensors(`{"a":{"dtype":"U8","shape":[9],"data_offsets":[0,9]}}`, 1), "data section"},
		"hole":               {safetensors(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}`, 2), "does not begin"},
		"bytes left over":    {safetensors(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}`, 9), "data section"},
		"offsets reversed":   {safetensors(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[1,0]}}`, 1), "no valid dtype"},
		"negative offset":    {safetensors(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[-1,0]}}`, 1), "whole numbers"},
		"fraction":           {safetensors(`{"a":{"dtype":"U8","shape":[1.5],"data_offsets":[0,1]}}`, 1), "whole numbers"},
		"unknown key":        {safetensors(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"x":1}}`, 1), "unknown key"},
		"missing key":        {safetensors(`{"a":{"dtype":"U8","shape":[1]}}`, 1), "no valid dtype"},
		"nested metadata":    {safetensors(`{"__metadata__":{"a":{}}}`, 0), "string"},
		"bytes after header": {safetensors(`{}x`, 0), "after the JSON"},
		"two objects":        {safetensors(`{}{}`, 0), "after the JSON"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			err := checkSafetensors(bytes.NewReader(tc.file), int64(len(tc.file)))
			checkHeaderError(t, err, tc.wantIn)
		})
	}
}

func checkHeaderError(t *testing.T, err error, wantIn string) {
	t.Helper()
	if wantIn == "" {
		if err != nil {
			t.Errorf("a valid file is refused: %v", err)
		}
		return
	}
	if !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), wantIn) {
		t.Errorf("got %v, want ErrMalformed with %q", err, wantIn)
	}
}

// gguf builds GGUF files field by field.
type gguf struct{ bytes.Buffer }

func (g *gguf) u32(vs ...uint32) *gguf {
	for _, v := range vs {
		g.Write(binary.LittleEndian.AppendUint32(nil, v))
	}
	return g
}

func (g *gguf) u64(vs ...uint64) *gguf {
	for _, v := range vs {
		g.Write(binary.LittleEndian.AppendUint64(nil, v))
	}
	return g
}

func (g *gguf) str(s string) *gguf {
	g.u64(uint64(len(s)))
	g.WriteString(s)
	return g
}

// head starts a file of version 3.
func head(tensors, pairs uint64) *gguf {
	g := &gguf{}
	g.WriteString("GGUF")
	return g.u32(3).u64(tensors, pairs)
}

// f32 adds a tensor of n numbers.
func (g *gguf) f32(name string, n, offset uint64) *gguf {
	return g.str(name).u32(1).u64(n).u32(0).u64(offset)
}

// data pads the header to the alignment and adds n bytes.
func (g *gguf) data(align, n int) []byte {
	out := g.Bytes()
	for len(out)%align != 0 {
		out = append(out, 0)
	}
	return append(out, make([]byte, n)...)
}

func TestGGUFHeaders(t *testing.T) {
	tests := map[string]struct {
		file   []byte
		wantIn string
	}{
		"two tensors": {head(2, 2).str("general.name").u32(8).str("tiny").
			str("tokens").u32(9).u32(8).u64(2).str("a").str("b").
			f32("b", 4, 32).f32("a", 8, 0).data(32, 48), ""},
		"alignment":           {head(1, 1).str("general.alignment").u32(4, 64).f32("a", 1, 64).data(64, 68), ""},
		"quantized":           {head(1, 0).str("q").u32(2).u64(32, 2).u32(8).u64(0).data(32, 68), ""},
		"metadata only":       {head(0, 0).data(32, 0), ""},
		"newer type":          {head(1, 0).str("q").u32(1).u64(32).u32(99).u64(0).data(32, 0), ""},
		"empty file":          {nil, "ends inside"},
		"other magic":         {[]byte("GGML\x03\x00\x00\x00"), "not a GGUF"},
		"version 1":           {[]byte("GGUF\x01\x00\x00\x00"), "not a GGUF"},
		"big endian":          {[]byte("GGUF\x00\x00\x00\x03"), "not a GGUF"},
		"cut":                 {head(1, 0).Bytes(), "ends inside"},
		"many tensors":        {head(1<<60, 0).Bytes(), "more than any model"},
		"many pairs":          {head(0, 1<<60).Bytes(), "more than any model"},
		"long key":            {head(0, 1).u64(1 << 40).Bytes(), "name of"},
		"long string":         {head(0, 1).str("k").u32(8).u64(1 << 60).Bytes(), "past the end"},
		"long array":          {head(0, 1).str("k").u32(9, 4).u64(1 << 62).Bytes(), "cannot be in the file"},
		"deep array":          {head(0, 1).str("k").u32(9, 9).u64(1).u32(9).u64(1).u32(9).u64(1).data(32, 99), "cannot be in the file"},
		"unknown value":       {head(0, 1).str("k").u32(77).data(32, 32), "unknown type 77"},
		"same key twice":      {append(head(0, 2).str("k").u32(4, 1).str("k").u32(4, 1).Bytes(), 0), `"k" twice`},
		"bad alignment":       {head(0, 1).str("general.alignment").u32(4, 24).data(32, 32), "power of two"},
		"no alignment":        {head(0, 1).str("general.alignment").u32(4, 0).data(32, 32), "power of two"},
		"tensor twice":        {head(2, 0).f32("a", 1, 0).f32("a", 1, 32).data(32, 64), `"a" twice`},
		"tensor past the end": {head(1, 0).f32("a", 9, 0).data(32, 32), "inside the file"},
		"tensor unaligned":    {head(1, 0).f32("a", 1, 4).data(32, 32), "inside the file"},
		"tensors overlap":     {head(2, 0).f32("a", 16, 0).f32("b", 1, 32).data(32, 64), "inside the file"},
		"offset overflow":     {head(1, 0).f32("a", 8, 1<<64-32).data(32, 32), "shape"},
		"shape overflow":      {head(1, 0).str("a").u32(2).u64(1<<40, 1<<40).u32(0).u64(0).data(32, 32), "shape"},
		"many dimensions":     {head(1, 0).str("a").u32(5).data(32, 64), "dimensions"},
		"part of a block":     {head(1, 0).str("q").u32(1).u64(33).u32(8).u64(0).data(32, 68), "shape"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			err := checkGGUF(bytes.NewReader(tc.file), int64(len(tc.file)))
			checkHeaderError(t, err, tc.wantIn)
		})
	}
}
