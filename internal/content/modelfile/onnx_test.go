package modelfile

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
)

// pb builds a protobuf message.
type pb []byte

func (p pb) num(field byte, v uint64) pb { return appendBig(p, field, protoVarint, v) }

func (p pb) msg(field byte, v []byte) pb {
	return append(appendBig(p, field, protoBytes, uint64(len(v))), v...)
}

func (p pb) text(field byte, s string) pb { return p.msg(field, []byte(s)) }

// appendBig is for fields of two bytes too.
func appendBig(dst []byte, field, wire byte, v uint64) []byte {
	tag := uint64(field)<<3 | uint64(wire)
	for ; tag >= 0x80; tag >>= 7 {
		dst = append(dst, byte(tag)|0x80)
	}
	dst = append(dst, byte(tag))
	for ; v >= 0x80; v >>= 7 {
		dst = append(dst, byte(v)|0x80)
	}
	return append(dst, byte(v))
}

func opset(domain string) pb { return pb{}.text(1, domain).num(2, 18) }

// external is a tensor whose bytes are in another file.
func external(location string) pb {
	return pb{}.num(1, 4).msg(13, pb{}.text(1, "location").text(2, location)).msg(13, pb{}.text(1, "offset").text(2, "0")).num(14, 1)
}

// onnx is a model with a graph and operator sets.
func onnx(graph pb, domains ...string) pb {
	m := pb{}.num(1, 9).text(2, "test").msg(7, graph)
	for _, d := range domains {
		m = m.msg(8, opset(d))
	}
	return m
}

func onnxCases() map[string]struct {
	file   []byte
	want   error // nil for a valid file
	wantIn string
} {
	graph := pb{}.msg(1, pb{}.text(1, "x").text(4, "Add")).text(2, "g").msg(5, pb{}.num(1, 4).msg(9, make([]byte, 100_000)))
	inBranch := func(tensor pb) pb { // of an If, in the attribute of a node
		return pb{}.msg(1, pb{}.text(4, "If").msg(5, pb{}.text(1, "then_branch").msg(6, pb{}.msg(5, tensor))))
	}
	deep := pb{}
	for range 60 {
		deep = pb{}.msg(1, pb{}.msg(5, pb{}.msg(6, deep)))
	}
	return map[string]struct {
		file   []byte
		want   error
		wantIn string
	}{
		"plain":              {onnx(graph, ""), nil, ""},
		"Microsoft's":        {onnx(graph, "", "com.microsoft"), nil, ""},
		"own functions":      {onnx(graph, "", "my.fn").msg(25, pb{}.text(1, "F").msg(9, opset("")).text(10, "my.fn")), nil, ""},
		"external data":      {onnx(pb{}.msg(5, external("model.onnx_data")), ""), nil, ""},
		"external in folder": {onnx(pb{}.msg(5, external("data/w.onnx_data")), ""), nil, ""},
		"custom operators":   {onnx(graph, "", "evil.ops"), ErrUnsafe, `"evil.ops" need code`},
		"extensions":         {onnx(graph, "ai.onnx.contrib"), ErrUnsafe, "need code"},
		"in a function": {onnx(graph, "", "my.fn").msg(25, pb{}.msg(9, opset("evil.ops")).text(10, "my.fn")),
			ErrUnsafe, `"evil.ops"`},
		"absolute path":        {onnx(pb{}.msg(5, external("/etc/passwd")), ""), ErrUnsafe, `"/etc/passwd" outside`},
		"parent folder":        {onnx(pb{}.msg(5, external("a/../../x")), ""), ErrUnsafe, "outside of the content"},
		"backslashes":          {onnx(pb{}.msg(5, external(`..\x`)), ""), ErrUnsafe, "outside of the content"},
		"no path":              {onnx(pb{}.msg(5, external("")), ""), ErrUnsafe, "outside of the content"},
		"path in a branch":     {onnx(inBranch(external("../x")), ""), ErrUnsafe, "outside of the content"},
		"path in a sparse one": {onnx(pb{}.msg(15, pb{}.msg(1, external("../x"))), ""), ErrUnsafe, "outside of the content"},
		"path in an attribute": {onnx(pb{}.msg(1, pb{}.msg(5, pb{}.msg(5, external("../x")))), ""), ErrUnsafe, "outside of the content"},
		"path in training":     {onnx(graph, "").msg(20, pb{}.msg(2, pb{}.msg(5, external("../x")))), ErrUnsafe, "outside of the content"},
		"path in a function": {onnx(graph, "").msg(25, pb{}.msg(7, pb{}.msg(5, pb{}.msg(5, external("../x"))))),
			ErrUnsafe, "outside of the content"},
		"empty":           {nil, ErrMalformed, "0 graphs"},
		"no operators":    {onnx(graph), ErrMalformed, "0 operator sets"},
		"two graphs":      {onnx(graph, "").msg(7, graph), ErrMalformed, "2 graphs"},
		"no graph":        {pb{}.num(1, 9).msg(8, opset("")), ErrMalformed, "0 graphs"},
		"cut":             {onnx(graph, "")[:1000], ErrMalformed, "more than there are"},
		"length too long": {pb{}.num(1, 9).msg(7, nil)[:3], ErrMalformed, "protobuf"},
		"huge length":     {append(pb{}.num(1, 9), 0x3a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f), ErrMalformed, "more than there are"},
		"endless varint":  {bytes.Repeat([]byte{0x88}, 20), ErrMalformed, "protobuf"},
		"group":           {pb{0x08, 9, 0x0b}, ErrMalformed, "protobuf"},
		"field 0":         {pb{0x08, 9, 0x02, 0x00}, ErrMalformed, "a field"},
		"nested deep":     {onnx(deep, ""), ErrMalformed, "nested deeper"},
		"long domain":     {onnx(graph, strings.Repeat("x", 2000)), ErrMalformed, "name of 2000 bytes"},
		"text":            {[]byte("\x08hello, this is not a model"), ErrMalformed, ""},
	}
}

// TestONNXOfItsOwnLibrary is about a file that the onnx package wrote: with
// external data, a branch that is a graph, and a function of its own.
func TestONNXOfItsOwnLibrary(t *testing.T) {
	data, err := os.ReadFile("testdata/external.onnx")
	if err != nil {
		t.Fatal(err)
	}
	if err := CheckFile(bytes.NewReader(data), "external.onnx", int64(len(data))); err != nil {
		t.Errorf("a valid file is refused: %v", err)
	}
	moved := bytes.Replace(data, []byte("ext.onnx_data"), []byte("../onnx_data!"), 1)
	if err := CheckFile(bytes.NewReader(moved), "external.onnx", int64(len(moved))); !errors.Is(err, ErrUnsafe) {
		t.Errorf("with its data outside of the content: %v, want ErrUnsafe", err)
	}
}

func TestONNX(t *testing.T) {
	for name, tc := range onnxCases() {
		t.Run(name, func(t *testing.T) {
			err := checkONNX(bytes.NewReader(tc.file), int64(len(tc.file)))
			if !errors.Is(err, tc.want) || (err != nil && !strings.Contains(err.Error(), tc.wantIn)) {
				t.Errorf("got %v, want %v with %q", err, tc.want, tc.wantIn)
			}
		})
	}
}

func TestAModelThatDoesNotBeginWithItsVersionIsNone(t *testing.T) {
	file := pb{}.text(2, "producer").msg(7, pb{}.text(2, "g")).msg(8, opset(""))
	for name, data := range map[string][]byte{"another field": file, "nothing": nil} {
		err := CheckFile(bytes.NewReader(data), "model.onnx", int64(len(data)))
		if !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "does not begin like ONNX") {
			t.Errorf("%s: %v, want ErrMalformed that says so", name, err)
		}
	}
}
