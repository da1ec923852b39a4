package ipld

// Budget bounds what an untrusted DAG may make us do. Counts are of the
// expanded tree: a sub-DAG that is linked twice counts twice.
type Budget struct {
	// MaxBytes bounds the sum of all file sizes.
	MaxBytes int64
	// MaxNodes bounds the nodes of the DAG, inner ones and leaves.
	MaxNodes int
	// MaxEntries bounds the directory entries in the whole tree.
	MaxEntries int
	// MaxDepth bounds the nesting of directories and the height of a file's tree.
	MaxDepth int
	// MaxNameLength bounds one name, in bytes.
	MaxNameLength int
}

// Block sizes on the wire, in bytes. Two MiB is what trustless gateways and
// bitswap carry.
const (
	MaxBlock      = 2 << 20
	maxInnerSlack = 64 << 20
	// maxFrames bounds what is kept of all blocks around the bytes of files.
	maxFrames = 16 << 20
)

// DefaultBudget returns the bounds used where a caller has no tighter ones:
// 512 GiB, two million nodes, 50,000 entries, depth 16, names of 255 bytes.
func DefaultBudget() Budget {
	return Budget{
		MaxBytes:      512 << 30,
		MaxNodes:      2_000_000,
		MaxEntries:    50_000,
		MaxDepth:      16,
		MaxNameLength: 255,
	}
}

// orDefault fills the fields that are zero or negative.
func (b Budget) orDefault() Budget {
	d := DefaultBudget()
	if b.MaxBytes <= 0 {
		b.MaxBytes = d.MaxBytes
	}
	if b.MaxNodes <= 0 {
		b.MaxNodes = d.MaxNodes
	}
	if b.MaxEntries <= 0 {
		b.MaxEntries = d.MaxEntries
	}
	if b.MaxDepth <= 0 {
		b.MaxDepth = d.MaxDepth
	}
	if b.MaxNameLength <= 0 {
		b.MaxNameLength = d.MaxNameLength
	}
	return b
}

// NewMeter returns a new meter of a budget, whose fields that are zero or
// negative take their default.
func NewMeter(limit Budget) *Meter { return &Meter{Limit: limit.orDefault()} }

// Meter counts what a tree has used of its budget so far.
type Meter struct {
	Limit   Budget
	Bytes   int64
	inner   int64
	frames  int
	Nodes   int
	entries int
}

func (s *Meter) AddBytes(n int64, path string) error {
	if n < 0 || n > s.Limit.MaxBytes-s.Bytes {
		return Errorf(ErrOverBudget, "the content is larger than the %d bytes allowed (passed at %s): "+
			"raise the limit (spec.cache.size, or --max-bytes)", s.Limit.MaxBytes, DisplayPath(path))
	}
	s.Bytes += n
	return nil
}

func (s *Meter) AddNode(path string) error {
	if s.Nodes >= s.Limit.MaxNodes {
		return Errorf(ErrOverBudget, "the content has more than the %d DAG nodes allowed (passed at %s): "+
			"add it again with larger chunks", s.Limit.MaxNodes, DisplayPath(path))
	}
	s.Nodes++
	return nil
}

func (s *Meter) AddEntries(n int, path string) error {
	if n > s.Limit.MaxEntries-s.entries {
		return Errorf(ErrOverBudget, "the content has more than the %d directory entries allowed (passed at %s): "+
			"pack small files together", s.Limit.MaxEntries, DisplayPath(path))
	}
	s.entries += n
	return nil
}

// addInner counts the bytes of inner nodes, which are overhead: a small part
// of honest content, so more is a DAG made to waste our time.
func (s *Meter) addInner(n int, path string) error {
	s.inner += int64(n)
	if s.inner > maxInnerSlack+s.Limit.MaxBytes/64 {
		return Errorf(ErrOverBudget, "the inner nodes of the content alone pass %d bytes (at %s): "+
			"add it again with larger chunks", maxInnerSlack+s.Limit.MaxBytes/64, DisplayPath(path))
	}
	return nil
}

// addFrame counts the bytes that are kept of a block around those of a file.
func (s *Meter) addFrame(n int, path string) error {
	if s.frames += n; s.frames > maxFrames {
		return Errorf(ErrOverBudget, "the metadata around the bytes of files alone passes %d bytes (at %s): "+
			"add it again with raw leaves", maxFrames, DisplayPath(path))
	}
	return nil
}

func (s *Meter) CheckDepth(depth int, path string) error {
	if depth > s.Limit.MaxDepth {
		return Errorf(ErrOverBudget, "the content is nested deeper than the %d levels allowed (at %s): "+
			"flatten it", s.Limit.MaxDepth, DisplayPath(path))
	}
	return nil
}

// DisplayPath names a path in a message; the root has no path of its own.
func DisplayPath(path string) string {
	if path == "" {
		return "the root"
	}
	return path
}
