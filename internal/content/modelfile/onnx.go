package modelfile

import (
	"bufio"
	"io"
	"io/fs"
	"strings"
	"unicode"
)

// Bounds of an ONNX file, far above any real model.
const (
	maxONNXFields  = 1 << 24
	maxONNXNesting = 32
	maxONNXText    = 1 << 10
	maxONNXName    = 255
	onnxBuffer     = 64 << 10
)

// Wire types of protobuf.
const (
	protoVarint  = 0
	protoFixed64 = 1
	protoBytes   = 2
	protoFixed32 = 5
)

// onnxKind is a message of the ONNX format; only those on the way to what is
// judged have a name.
type onnxKind int

const (
	onnxNone onnxKind = iota
	onnxModel
	onnxGraph
	onnxNode
	onnxAttribute
	onnxTensor
	onnxSparseTensor
	onnxOpset
	onnxFunction
	onnxTraining
	onnxExternal
)

// onnxChildren specifies which fields of a message are messages that are read too.
var onnxChildren = map[onnxKind]map[uint64]onnxKind{
	onnxModel:    {7: onnxGraph, 8: onnxOpset, 20: onnxTraining, 25: onnxFunction},
	onnxTraining: {1: onnxGraph, 2: onnxGraph},
	onnxGraph:    {1: onnxNode, 5: onnxTensor, 15: onnxSparseTensor},
	onnxFunction: {7: onnxNode, 9: onnxOpset, 11: onnxAttribute},
	onnxNode:     {5: onnxAttribute},
	onnxAttribute: {
		5: onnxTensor, 6: onnxGraph, 10: onnxTensor, 11: onnxGraph, 22: onnxSparseTensor, 23: onnxSparseTensor,
	},
	onnxSparseTensor: {1: onnxTensor, 2: onnxTensor},
	onnxTensor:       {13: onnxExternal},
}

// onnxText specifies which fields of a message are kept, as text.
var onnxText = map[onnxKind]map[uint64]bool{
	onnxOpset:    {1: true},          // domain
	onnxFunction: {10: true},         // domain
	onnxExternal: {1: true, 2: true}, // key and value
}

// onnxDomains are the operator sets that the common runtimes bring with them.
// Operators of others are code from elsewhere, unless the model defines them.
var onnxDomains = map[string]bool{
	"": true, "ai.onnx": true, "ai.onnx.ml": true, "ai.onnx.training": true, "ai.onnx.preview": true,
	"ai.onnx.preview.training": true, "com.microsoft": true, "com.microsoft.nchwc": true,
	"com.microsoft.experimental": true, "com.ms.internal.nhwc": true,
}

// onnxReader reads an ONNX file forward without holding more than one short
// text. It skips weights without reading them.
type onnxReader struct {
	file   io.ReaderAt
	r      *bufio.Reader
	at     int64
	size   int64
	fields int

	graphs   int
	imported map[string]bool // domains of operators
	defined  map[string]bool // domains of the model's own functions
	// locations are the files with external data, as far as they are few.
	locations map[string]bool
}

// checkONNX validates the structure of an ONNX file of size bytes as far as it
// is judged: one graph, external data beside the file, and no operators that
// need code from elsewhere.
func checkONNX(file io.ReaderAt, size int64) error {
	return newONNXReader(file, size).readModel()
}

func newONNXReader(file io.ReaderAt, size int64) *onnxReader {
	return &onnxReader{
		file: file, size: size, imported: map[string]bool{}, defined: map[string]bool{}, locations: map[string]bool{},
	}
}

func (o *onnxReader) readModel() error {
	o.jumpTo(0)
	if err := o.readMessage(onnxModel, o.size, 0); err != nil {
		return err
	}
	if o.graphs != 1 || len(o.imported) == 0 {
		return malformedf("it has %d graphs and %d operator sets, where one and at least one are due",
			o.graphs, len(o.imported))
	}
	for domain := range o.imported {
		if !onnxDomains[domain] && !o.defined[domain] {
			return unsafef("its operators of the domain %q need code that is not in the model", clip(domain))
		}
	}
	return nil
}

// jumpTo continues at an offset of the file.
func (o *onnxReader) jumpTo(to int64) {
	if o.r != nil && to-o.at <= int64(o.r.Buffered()) {
		_, _ = o.r.Discard(int(to - o.at))
		o.at = to
		return
	}
	section := io.NewSectionReader(o.file, to, o.size-to)
	if o.r == nil {
		o.r = bufio.NewReaderSize(section, onnxBuffer)
	} else {
		o.r.Reset(section)
	}
	o.at = to
}

// readVarint reads a number that lies before end.
func (o *onnxReader) readVarint(end int64) (uint64, error) {
	var v uint64
	for shift := 0; shift < 64 && o.at < end; shift += 7 {
		b, err := o.r.ReadByte()
		if err != nil {
			return 0, headerError(err, "it ends inside a field")
		}
		o.at++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return v, nil
		}
	}
	return 0, malformedf("it is not a valid protobuf message")
}

// readMessage reads the fields of a message up to end.
func (o *onnxReader) readMessage(kind onnxKind, end int64, nesting int) error {
	if nesting > maxONNXNesting {
		return malformedf("its graph is nested deeper than %d levels", maxONNXNesting)
	}
	text := map[uint64]string{}
	for o.at < end {
		if o.fields++; o.fields > maxONNXFields {
			return malformedf("it has more than %d fields", maxONNXFields)
		}
		tag, err := o.readVarint(end)
		if err != nil {
			return err
		}
		if err := o.readField(kind, tag>>3, byte(tag&7), end, nesting, text); err != nil {
			return err
		}
	}
	return o.judgeMessage(kind, text)
}

func (o *onnxReader) readField(
	kind onnxKind, num uint64, wire byte, end int64, nesting int, text map[uint64]string,
) error {
	size, err := o.readLength(wire, end)
	if err != nil {
		return err
	}
	if num == 0 || size > uint64(end-o.at) {
		return malformedf("a field of it claims %d bytes, more than there are", size)
	}
	next, child := o.at+int64(size), onnxChildren[kind][num]
	switch {
	case wire == protoBytes && onnxText[kind][num]:
		text[num], err = o.readText(size)
		return err
	case wire == protoBytes && child != onnxNone:
		if kind == onnxModel && child == onnxGraph {
			o.graphs++
		}
		return o.readMessage(child, next, nesting+1)
	}
	o.jumpTo(next)
	return nil
}

// readLength returns how many bytes the value of a field has; a number is read.
func (o *onnxReader) readLength(wire byte, end int64) (uint64, error) {
	switch wire {
	case protoVarint:
		_, err := o.readVarint(end)
		return 0, err
	case protoFixed64:
		return 8, nil
	case protoFixed32:
		return 4, nil
	case protoBytes:
		return o.readVarint(end)
	default:
		return 0, malformedf("it is not a valid protobuf message")
	}
}

func (o *onnxReader) readText(size uint64) (string, error) {
	if size > maxONNXText {
		return "", malformedf("it has a name of %d bytes", size)
	}
	b := make([]byte, size)
	if _, err := io.ReadFull(o.r, b); err != nil {
		return "", headerError(err, "it ends inside a field")
	}
	o.at += int64(size)
	return string(b), nil
}

// judgeMessage looks at what the texts of a message say.
func (o *onnxReader) judgeMessage(kind onnxKind, text map[uint64]string) error {
	switch kind {
	case onnxOpset:
		o.imported[text[1]] = true
	case onnxFunction:
		o.defined[text[10]] = true
	case onnxExternal:
		if text[1] == "location" {
			if len(o.locations) < maxShards {
				o.locations[text[2]] = true
			}
			return checkLocation(text[2])
		}
	}
	if len(o.imported)+len(o.defined) > maxONNXText {
		return malformedf("it has more than %d operator sets", maxONNXText)
	}
	return nil
}

// checkLocation accepts a file beside or below the model: a loader opens what
// it is told to, on a system whose paths may have other separators.
func checkLocation(location string) error {
	outside := func(why string) error {
		return unsafef("it keeps weights in the file %q outside of the content (%s)", clip(location), why)
	}
	if !fs.ValidPath(location) || location == "." {
		return outside("it is not a plain path below the model")
	}
	if strings.ContainsFunc(location, func(r rune) bool {
		return strings.ContainsRune(`\:*?"<>|`, r) || !unicode.IsPrint(r) || unicode.Is(unicode.Cf, r)
	}) {
		return outside("its name has a reserved or unprintable character")
	}
	for part := range strings.SplitSeq(location, "/") {
		if strings.HasSuffix(part, ".") || strings.TrimSpace(part) != part || len(part) > maxONNXName {
			return outside("a part of its name begins or ends with a space, ends with a dot, or is too long")
		}
	}
	return nil
}
