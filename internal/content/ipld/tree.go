package ipld

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"io/fs"
)

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

func (l Leaf) CID() CID {
	if l.Wrapped {
		return CID{Codec: CodecDagPB, Digest: l.Digest}
	}
	return CID{Codec: CodecRaw, Digest: l.Digest}
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
		return Malformedf("the leaf table of a manifest is damaged")
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

// Tree is the resolved tree of one root CID: what there is to fetch and how
// each byte is verified.
type Tree struct {
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
}

// File returns the file at path, or nil.
func (t *Tree) File(path string) *File {
	for i := range t.Files {
		if t.Files[i].Path == path {
			return &t.Files[i]
		}
	}
	return nil
}

// Paths returns the paths of the files.
func (t *Tree) Paths() []string { return Paths(t.Files) }

// Paths returns the paths of files, in their order.
func Paths(files []File) []string {
	out := make([]string, len(files))
	for i := range files {
		out[i] = files[i].Path
	}
	return out
}

// Check returns an ErrMalformed for a tree that Resolve does not give. It is
// for a tree that was stored.
func (t *Tree) Check() error {
	for i := range t.Files {
		if err := t.Files[i].checkFile(); err != nil {
			return err
		}
	}
	for _, dir := range t.EmptyDirs {
		if !fs.ValidPath(dir) || dir == "." {
			return Malformedf("it has a folder of the name %q", Clip(dir))
		}
	}
	return nil
}

// checkFile returns an error for a file that Resolve does not give.
func (f *File) checkFile() error {
	if !fs.ValidPath(f.Path) || f.Path == "." {
		return Malformedf("it has a file of the name %q", Clip(f.Path))
	}
	if _, err := ParseCID(f.CID); err != nil {
		return Malformedf("it has a file without a valid CID")
	}
	var size int64
	for _, l := range f.Leaves {
		if size += l.Size; l.Size > MaxBlock {
			return Malformedf("it has a leaf that is too large")
		}
	}
	if size != f.Size {
		return Malformedf("it has a file whose leaves do not add up to its size")
	}
	if sum, err := hex.DecodeString(f.SHA256); err != nil || (len(sum) != 0 && len(sum) != digestLength) {
		return Malformedf("it has a file with a sha256 that is none")
	}
	return nil
}

// Offsets returns where in the file each leaf begins.
func (ls Leaves) Offsets() []int64 {
	out := make([]int64, len(ls))
	var at int64
	for i, l := range ls {
		out[i] = at
		at += l.Size
	}
	return out
}

// KnownSHA256 returns the file's sha2-256 if its leaves give it away: the digest
// of a single raw leaf is that of the file.
func (f *File) KnownSHA256() (string, bool) {
	if len(f.Leaves) != 1 || f.Leaves[0].Wrapped {
		return "", false
	}
	return hex.EncodeToString(f.Leaves[0].Digest[:]), true
}

// FileBytes returns the file bytes in a verified block of the leaf, which must be
// as many as the leaf table says. path names the file in errors.
func (l Leaf) FileBytes(block []byte, path string) ([]byte, error) {
	data := block
	if l.Wrapped {
		n, u, err := DecodeUnixFS(block)
		if err != nil {
			return nil, withPath(path, err)
		}
		// What is kept is only the bytes inside; they must be enough to prove
		// the block again when the folder is scrubbed.
		if len(n.Links) > 0 || !l.Holds(u.Data) {
			return nil, Malformedf("%s: block %s is not a leaf in the usual encoding: "+
				"ask the creator to add it again with raw leaves", path, l.CID())
		}
		data = u.Data
	}
	if int64(len(data)) != l.Size {
		return nil, Malformedf("%s: block %s has %d bytes but its parent claims %d: "+
			"ask the creator to publish it again", path, l.CID(), len(data), l.Size)
	}
	return data, nil
}

// Holds reports whether file bytes on disk are those of the leaf.
func (l Leaf) Holds(data []byte) bool {
	_, ok := l.Block(data)
	return ok
}

// Block returns the leaf's block around its bytes, and whether they are its
// bytes. A fetch keeps no wrapped leaf that is not in one of the usual encodings.
func (l Leaf) Block(data []byte) ([]byte, bool) {
	if !l.Wrapped {
		return data, l.CID().Matches(data)
	}
	for _, kind := range []uint64{KindFile, KindRaw} {
		if block := encodeWrapped(kind, data); l.CID().Matches(block) {
			return block, true
		}
	}
	return nil, false
}
