package modelfile

import (
	"bytes"
	"encoding/binary"
	"io"
	"regexp"
	"unicode/utf8"
)

// Bounds on a tokenizer's vocabulary. The largest that are in use have a quarter of a million pieces and a few MiB.
const (
	maxTokenizer = 32 << 20
	maxPiece     = 64 << 10
	maxPieces    = 4 << 20
)

// checkTokenizer looks at a file that ends in .model or .spm. Python objects have the same endings, so it must be the
// model of SentencePiece, or a vocabulary of tiktoken, from its first byte to its last.
func checkTokenizer(r io.ReaderAt, size int64) error {
	if size == 0 || size > maxTokenizer {
		return unsafef("it has %d bytes, which is no tokenizer", size)
	}
	data := make([]byte, size)
	if _, err := r.ReadAt(data, 0); err != nil && err != io.EOF {
		return err
	}
	if data[0] == pieceField || !isTiktoken(data) {
		return checkSentencePiece(data)
	}
	return nil
}

// tiktokenLine is a token in base64 and its rank.
var tiktokenLine = regexp.MustCompile(`^[A-Za-z0-9+/]+={0,2} [0-9]+\r?$`)

func isTiktoken(data []byte) bool {
	lines := 0
	for line := range bytes.SplitSeq(bytes.TrimSuffix(data, []byte("\n")), []byte("\n")) {
		if len(line) > maxPiece || !tiktokenLine.Match(line) {
			return false
		}
		lines++
	}
	return lines > 0
}

// pieceField is the first byte of SentencePiece's ModelProto: its field 1, a message. No pickle begins so.
const pieceField = 0x0a

// Fields of the ModelProto (pieces, the trainer, the normalizer, test data, the denormalizer) and of a piece; those of
// 200 and up are extensions.
const (
	lastModelField   = 5
	firstExtension   = 200
	pieceText        = 1
	pieceScore       = 2
	pieceType        = 3
	highestPieceType = 6
)

func checkSentencePiece(data []byte) error {
	if data[0] != pieceField {
		return unsafef("it is neither a model of SentencePiece nor a vocabulary of tiktoken")
	}
	pieces := 0
	for len(data) > 0 {
		f, rest, ok := nextField(data)
		if !ok || f.wire != protoBytes || f.number > lastModelField && f.number < firstExtension {
			return malformedf("the model of SentencePiece breaks off or has a part that it cannot have, after %d pieces", pieces)
		}
		if f.number == 1 {
			if pieces++; pieces > maxPieces || !isPiece(f.bytes) {
				return malformedf("piece %d of the model of SentencePiece cannot be read", pieces)
			}
		}
		data = rest
	}
	return nil
}

// isPiece reports whether a message is a piece: a text, a score, a type.
func isPiece(data []byte) bool {
	texts := 0
	for len(data) > 0 {
		f, rest, ok := nextField(data)
		switch {
		case !ok:
			return false
		case f.number == pieceText && f.wire == protoBytes:
			if texts++; len(f.bytes) > maxPiece || !utf8.Valid(f.bytes) {
				return false
			}
		case f.number == pieceScore && f.wire == protoFixed32:
		case f.number == pieceType && f.wire == protoVarint && f.value >= 1 && f.value <= highestPieceType:
		case f.number >= firstExtension:
		default:
			return false
		}
		data = rest
	}
	return texts == 1
}

// field is one field of a protobuf message.
type field struct {
	number uint64
	wire   uint64
	value  uint64
	bytes  []byte
}

// nextField reads a field. What follows it is returned.
func nextField(data []byte) (f field, rest []byte, ok bool) {
	tag, n := binary.Uvarint(data)
	if n <= 0 || tag>>3 == 0 {
		return f, nil, false
	}
	f.number, f.wire = tag>>3, tag&7
	data = data[n:]
	take := uint64(0)
	switch f.wire {
	case protoVarint:
		if f.value, n = binary.Uvarint(data); n <= 0 {
			return f, nil, false
		}
		return f, data[n:], true
	case protoFixed32:
		take = 4
	case protoFixed64:
		take = 8
	case protoBytes:
		if take, n = binary.Uvarint(data); n <= 0 {
			return f, nil, false
		}
		data = data[n:]
	default:
		return f, nil, false
	}
	if take > uint64(len(data)) {
		return f, nil, false
	}
	f.bytes = data[:take]
	return f, data[take:], true
}
