package content

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// maxManifest bounds a manifest in bytes; one of two million leaves has less
// than half of that.
const maxManifest = 256 << 20

// Leaf is one block that holds bytes of a file. The leaves of a file lie one
// after the other without gaps.
type Leaf struct {
	// Digest is the sha2-256 digest of the block.
	Digest [32]byte
	// Size is the number of file bytes in the block.
	Size int64
	// Wrapped says that the block is a dag-pb node around the bytes, as older
	// importers write it; otherwise the block is the bytes.
	Wrapped bool
}

func (l Leaf) id() blockID {
	if l.Wrapped {
		return blockID{codec: codecDagPB, digest: l.Digest}
	}
	return blockID{codec: codecRaw, digest: l.Digest}
}

// Leaves is a file's table of leaves in order. In JSON it is one base64 string
// of 37-byte records: flags, size (uint32, big endian), digest.
type Leaves []Leaf

const leafRecord = 1 + 4 + digestLength

// MarshalText returns the table as base64.
func (ls Leaves) MarshalText() ([]byte, error) {
	raw := make([]byte, 0, len(ls)*leafRecord)
	for _, l := range ls {
		var flags byte
		if l.Wrapped {
			flags = 1
		}
		raw = append(raw, flags)
		raw = binary.BigEndian.AppendUint32(raw, uint32(l.Size))
		raw = append(raw, l.Digest[:]...)
	}
	return base64.StdEncoding.AppendEncode(nil, raw), nil
}

// UnmarshalText reads the form that MarshalText writes.
func (ls *Leaves) UnmarshalText(text []byte) error {
	raw, err := base64.StdEncoding.AppendDecode(nil, text)
	if err != nil || len(raw)%leafRecord != 0 {
		return malformed("the leaf table of a manifest is damaged")
	}
	*ls = make(Leaves, 0, len(raw)/leafRecord)
	for ; len(raw) > 0; raw = raw[leafRecord:] {
		*ls = append(*ls, Leaf{
			Wrapped: raw[0] == 1,
			Size:    int64(binary.BigEndian.Uint32(raw[1:5])),
			Digest:  [digestLength]byte(raw[5:leafRecord]),
		})
	}
	return nil
}

// File is one file of the content.
type File struct {
	// Path is relative to the root, with forward slashes.
	Path string `json:"path"`
	// Size is in bytes.
	Size int64 `json:"size"`
	// CID names the file's own DAG.
	CID string `json:"cid"`
	// SHA256 is the plain sha2-256 of all the file's bytes, in hex, as other
	// tools give it. It is known once the file is complete, and "" in a manifest
	// of an older version.
	SHA256 string `json:"sha256,omitempty"`
	// Leaves hold the file's bytes in order.
	Leaves Leaves `json:"leaves"`
}

// Format is a way in which the content can be served.
type Format struct {
	// Name is gguf, safetensors or onnx.
	Name string `json:"name"`
	// Path is the primary file, relative to the root.
	Path string `json:"path"`
}

// Manifest is the resolved tree of one root CID: what there is to fetch and
// how each byte is verified.
type Manifest struct {
	// Root is the canonical CID.
	Root string `json:"root"`
	// Files are sorted by path.
	Files []File `json:"files"`
	// EmptyDirs are the folders without entries, sorted.
	EmptyDirs []string `json:"emptyDirs,omitempty"`
	// TotalBytes is the sum of the file sizes.
	TotalBytes int64 `json:"totalBytes"`
	// Nodes is the number of DAG nodes, inner ones and leaves.
	Nodes int `json:"nodes"`
	// Formats lists how the content can be served, sorted by name, then path.
	Formats []Format `json:"formats,omitempty"`
}

// File returns the file at path, or nil.
func (m *Manifest) File(path string) *File {
	for i := range m.Files {
		if m.Files[i].Path == path {
			return &m.Files[i]
		}
	}
	return nil
}

// decodeManifest reads a manifest as it is kept beside a published folder. It
// refuses what no fetch writes.
func decodeManifest(data []byte) (*Manifest, error) {
	m := &Manifest{}
	if err := json.Unmarshal(data, m); err != nil {
		return nil, malformed("it is not the JSON object that it should be")
	}
	for i := range m.Files {
		if err := m.Files[i].check(); err != nil {
			return nil, err
		}
	}
	for _, dir := range m.EmptyDirs {
		if !fs.ValidPath(dir) || dir == "." {
			return nil, malformed("it has a folder of the name %q", clip(dir))
		}
	}
	return m, nil
}

// check refuses a file that no fetch writes down.
func (f *File) check() error {
	if !fs.ValidPath(f.Path) || f.Path == "." {
		return malformed("it has a file of the name %q", clip(f.Path))
	}
	if _, err := parseBlockID(f.CID); err != nil {
		return malformed("it has a file without a valid CID")
	}
	var size int64
	for _, l := range f.Leaves {
		if size += l.Size; l.Size > maxBlock {
			return malformed("it has a leaf that is too large")
		}
	}
	if size != f.Size {
		return malformed("it has a file whose leaves do not add up to its size")
	}
	if sum, err := hex.DecodeString(f.SHA256); err != nil || (len(sum) != 0 && len(sum) != digestLength) {
		return malformed("it has a file with a sha256 that is none")
	}
	return nil
}

// readAtMost reads a file of at most max bytes.
func readAtMost(path string, max int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, max+1))
	if err == nil && int64(len(data)) > max {
		err = fmt.Errorf("%s has more than %d bytes", path, max)
	}
	return data, err
}
