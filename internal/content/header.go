package content

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// checkHeader looks at the first bytes of a verified file: safetensors and
// GGUF headers must be valid, and nothing else may be an archive, a program or
// a pickle under a plain name.
func checkHeader(r io.ReaderAt, name string, size int64) error {
	var err error
	switch strings.ToLower(path.Ext(name)) {
	case ".safetensors":
		err = checkSafetensors(r, size)
	case ".gguf":
		err = checkGGUF(r, size)
	default:
		return checkDisguise(r, name)
	}
	if errors.Is(err, ErrMalformed) {
		return errorOf(ErrMalformed, "%s is not a valid model file: %s: ask the creator to publish it again",
			name, err.Error())
	}
	return err
}

func checkDisguise(r io.ReaderAt, name string) error {
	head := make([]byte, 8)
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return fmt.Errorf("reading the header of %s: %w", name, err)
	}
	if what := disguise(head[:n]); what != "" {
		return errorOf(ErrUnsafeFormat, "%s is %s under a harmless name: "+
			"do not use this model unless you trust its creator", name, what)
	}
	if strings.HasSuffix(strings.ToLower(name), ".onnx") && (n == 0 || head[0] != 0x08) {
		return errorOf(ErrMalformed, "%s is not a valid model file: it does not begin like ONNX: "+
			"ask the creator to publish it again", name)
	}
	return nil
}
