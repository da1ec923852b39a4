package modelfile

import (
	"bytes"
	"path"
	"regexp"
	"strings"
)

// plainExtensions are formats that their loaders read without running code.
// Safetensors and GGUF headers are checked besides.
var plainExtensions = map[string]bool{
	".safetensors": true, ".gguf": true, ".onnx": true, ".onnx_data": true,
	".json": true, ".jsonl": true, ".txt": true, ".md": true, ".rst": true,
	".jinja": true, ".jinja2": true, ".tiktoken": true, ".vocab": true, ".bpe": true,
	".yaml": true, ".yml": true, ".png": true, ".jpg": true, ".jpeg": true, ".webp": true, ".gif": true,
}

// tokenizerModels are models of SentencePiece and vocabularies of tiktoken. Pickles
// have the same names: what they are is told by their content.
var tokenizerModels = regexp.MustCompile(`\.(model(\.v[0-9]+)?|spm)$`)

func isTokenizer(name string) bool { return tokenizerModels.MatchString(strings.ToLower(name)) }

// plainNames are files without a telling extension.
var plainNames = regexp.MustCompile(
	`^(LICEN[CS]E|NOTICE|README|COPYING|USE_POLICY|AUTHORS|CHANGELOG)([._-][A-Za-z0-9._-]*)?$`)

var pickles = map[string]bool{
	".bin": true, ".pt": true, ".pth": true, ".pkl": true, ".pickle": true, ".ckpt": true,
	".joblib": true, ".npy": true, ".npz": true, ".mar": true,
}

var code = map[string]bool{
	".py": true, ".pyc": true, ".ipynb": true, ".sh": true, ".so": true, ".dll": true, ".dylib": true,
	".exe": true, ".js": true, ".jar": true, ".wasm": true, ".lua": true, ".h5": true, ".hdf5": true, ".keras": true,
}

// CheckPaths refuses every file whose name says that it can carry code: only model,
// tokenizer, configuration and documentation formats pass, and of the hidden
// files only .gitattributes and those in the folder .dehug. The error is an
// ErrUnsafe that names the file.
func CheckPaths(paths []string) error {
	for _, p := range paths {
		if why := unsafePath(p); why != "" {
			return unsafef("%s %s: publish the model as safetensors, GGUF or ONNX without it, "+
				"or allow unsafe formats if you trust the creator", p, why)
		}
	}
	return nil
}

// unsafePath returns why a path is refused, "" if it is not.
func unsafePath(p string) string {
	dir, name := path.Split(p)
	if isHidden(p) {
		return "is hidden (only .gitattributes and the folder .dehug may begin with a dot)"
	}
	if name == ".gitattributes" {
		return ""
	}
	if dir == ".dehug/" && path.Ext(name) == ".json" {
		return ""
	}
	ext := strings.ToLower(path.Ext(name))
	switch {
	case plainExtensions[ext] || plainNames.MatchString(name) || isTokenizer(name):
		return ""
	case pickles[ext]:
		return "can be a Python pickle, which runs code when it is loaded"
	case code[ext]:
		return "can carry code"
	default:
		return "is of a kind that is not on the list of safe formats"
	}
}

func isHidden(p string) bool {
	for i, part := range strings.Split(p, "/") {
		allowed := (i == 0 && part == ".dehug") || part == ".gitattributes"
		if strings.HasPrefix(part, ".") && !allowed {
			return true
		}
	}
	return false
}

// disguises are the first bytes of formats that carry code or hide files.
var disguises = map[string][]byte{
	"a ZIP archive (as torch.save writes it)": []byte("PK\x03\x04"),
	"a 7z archive":        []byte("7z\xbc\xaf\x27\x1c"),
	"a program":           []byte("\x7fELF"),
	"a Windows program":   []byte("MZ\x90\x00"),
	"an HDF5 file":        []byte("\x89HDF"),
	"a gzip archive":      []byte("\x1f\x8b\x08"),
	"an xz archive":       []byte("\xfd7zXZ\x00"),
	"a Zstandard archive": []byte("\x28\xb5\x2f\xfd"),
	"a RAR archive":       []byte("Rar!\x1a\x07"),
	"a NumPy file":        []byte("\x93NUMPY"),
}

// tarMark lies at tarMarkAt in a tar archive.
const (
	tarMark   = "ustar"
	tarMarkAt = 257
)

// findDisguise returns what the first bytes of a file with a plain name show it to
// be, "" if nothing unsafe.
func findDisguise(head []byte) string {
	switch {
	case len(head) > 1 && head[0] == 0x80 && head[1] <= 5:
		return "a Python pickle"
	case len(head) > 6 && string(head[:3]) == "BZh" && string(head[4:7]) == "1AY":
		return "a bzip2 archive"
	case len(head) > tarMarkAt && strings.HasPrefix(string(head[tarMarkAt:]), tarMark):
		return "a tar archive"
	}
	for what, magic := range disguises {
		if bytes.HasPrefix(head, magic) {
			return what
		}
	}
	return ""
}
