package modelfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// headBytes of a file show what it is; a tar archive does so last.
const headBytes = 512

// lfsPointer begins what a clone has in place of a large file that was not pulled.
var lfsPointer = []byte("version https://git-lfs.github.com/spec/v1\n")

// CheckFile looks at the structure of a verified file: safetensors and GGUF
// headers, ONNX graphs and models of tokenizers must be valid, JSON must begin
// like JSON, and nothing may be an archive, a program or a pickle under a plain
// name, or a pointer instead of the file.
func CheckFile(r io.ReaderAt, name string, size int64) error {
	head := make([]byte, headBytes)
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return fmt.Errorf("reading the header of %s: %w", name, err)
	}
	if bytes.HasPrefix(head[:n], lfsPointer) {
		return malformedf("%s is a pointer of git LFS instead of the file: "+
			"have the creator run git lfs pull and publish again", name)
	}
	what := findDisguise(head[:n])
	switch ext := strings.ToLower(path.Ext(name)); ext {
	case ".safetensors":
		// A true header may begin like a pickle: it is judged by itself.
		return modelError(name, checkSafetensors(r, size), what)
	case ".gguf":
		return modelError(name, checkGGUF(r, size), what)
	default:
		return checkPlain(r, name, ext, size, head[:n])
	}
}

func checkPlain(r io.ReaderAt, name, ext string, size int64, head []byte) error {
	what := findDisguise(head)
	switch {
	case what != "":
		return unsafef("%s is %s under a harmless name: "+
			"do not use this model unless you trust its creator", name, what)
	case isTokenizer(name):
		return tokenizerError(name, checkTokenizer(r, size))
	case ext == ".json" && !likeJSON(head):
		return malformedf("%s does not begin like JSON: ask the creator to publish it again", name)
	case ext == ".onnx" && (len(head) == 0 || head[0] != 0x08):
		return modelError(name, malformedf("it does not begin like ONNX"), "")
	case ext == ".onnx":
		return modelError(name, checkONNX(r, size), "")
	}
	return nil
}

// modelError names the file of an error, and what the file looks like.
func modelError(name string, err error, looksLike string) error {
	if looksLike != "" {
		looksLike = " (it begins like " + looksLike + ")"
	}
	switch {
	case errors.Is(err, ErrMalformed):
		return malformedf("%s is not a valid model file: %s%s: ask the creator to publish it again",
			name, err.Error(), looksLike)
	case errors.Is(err, ErrUnsafe):
		return unsafef("%s can run or read what is not in the content: %s: "+
			"do not use this model unless you trust its creator", name, err.Error())
	}
	return err
}

// tokenizerError names the tokenizer of an error.
func tokenizerError(name string, err error) error {
	if !errors.Is(err, ErrUnsafe) {
		return modelError(name, err, "")
	}
	return unsafef("%s may be a Python pickle, which runs code when it is loaded: %s: "+
		"do not use this model unless you trust its creator", name, err.Error())
}

// likeJSON reports whether a file may be JSON, by its first character. Pickles
// of the oldest protocols, which have no mark of their own, are not.
func likeJSON(head []byte) bool {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return len(text) == 0 || bytes.IndexByte([]byte(`{["-0123456789tfn`), text[0]) >= 0
}
