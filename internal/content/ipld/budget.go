package ipld

import "math"

// Budget bounds what an untrusted DAG may make us do. Counts are of the
// expanded tree: a sub-DAG that is linked twice counts twice.
type Budget struct {
	// MaxBytes bounds the sum of all file sizes.
	MaxBytes int64
	// MaxNodes bounds the nodes of the DAG, inner ones and leaves; if zero, it
	// follows from MaxBytes.
	MaxNodes int
	// MaxEntries bounds the directory entries in the whole tree; if zero, it
	// follows from MaxBytes.
	MaxEntries int
	// MaxDepth bounds the nesting of directories and the height of a file's tree.
	MaxDepth int
	// MaxNameLength bounds one name, in bytes.
	MaxNameLength int
	// Names say in messages what sets the bounds.
	Names LimitNames
}

// LimitNames are the fields or flags that set a budget, as messages name them;
// empty where nothing does.
type LimitNames struct {
	Bytes, Nodes, Entries string
}

// Block sizes on the wire, in bytes. Two MiB is what trustless gateways and
// bitswap carry.
const (
	MaxBlock      = 2 << 20
	maxInnerSlack = 64 << 20
	// maxFrames bounds what is kept of all blocks around the bytes of files.
	maxFrames = 16 << 20
)

// DefaultMaxBytes is the size that is accepted where no other is set.
const DefaultMaxBytes = 8 << 40

// The counts that a size allows.
const (
	bytesPerNode  = 128 << 10
	leastNodes    = 2_000_000
	bytesPerEntry = 512 << 10
	leastEntries  = 50_000
	mostEntries   = 1_000_000
	pathsSlack    = 64 << 20
	pathPerEntry  = 128
	innerPerEntry = 1 << 10
	bytesPerInner = 64
)

// DefaultBudget returns the bounds used where a caller has no tighter ones:
// BudgetOf 8 TiB.
func DefaultBudget() Budget { return BudgetOf(DefaultMaxBytes) }

// BudgetOf returns the bounds of content of at most so many bytes: a directory
// entry per 512 KiB, but at least 50,000 and at most 1,000,000; two million
// nodes, one more per entry and one more per 128 KiB; depth 16; names of 255
// bytes. A node per 128 KiB is allowed for the bytes that were met so far and
// not for those that could come, so that a small DAG cannot pretend to be large.
func BudgetOf(maxBytes int64) Budget {
	entries := max(leastEntries, min(mostEntries, maxBytes/bytesPerEntry))
	return Budget{
		MaxBytes:      maxBytes,
		MaxNodes:      int(leastNodes + entries + maxBytes/bytesPerNode),
		MaxEntries:    int(entries),
		MaxDepth:      16,
		MaxNameLength: 255,
	}
}

// orDefault fills the fields that are zero or negative.
func (b Budget) orDefault() Budget {
	if b.MaxBytes <= 0 {
		b.MaxBytes = DefaultMaxBytes
	}
	d := BudgetOf(b.MaxBytes)
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

// orRaise adds to a remedy the field or flag that raises a limit, if there is one.
func orRaise(remedy, name string) string {
	switch {
	case name == "":
		return remedy
	case remedy == "":
		return "raise " + name
	}
	return remedy + ", or raise " + name
}

// NewMeter returns a new meter of a budget, whose fields that are zero or
// negative take their default.
func NewMeter(limit Budget) *Meter {
	return &Meter{Limit: limit.orDefault(), fixedNodes: limit.MaxNodes > 0, admitted: limit.MaxBytes == math.MaxInt64}
}

// Meter counts what a tree has used of its budget so far.
type Meter struct {
	Limit   Budget
	Bytes   int64
	inner   int64
	frames  int
	paths   int64
	Nodes   int
	entries int
	// fixedNodes: the caller chose MaxNodes.
	fixedNodes bool
	// admitted: the content was admitted before.
	admitted bool
}

func (s *Meter) AddBytes(n int64, path string) error {
	if n < 0 || n > s.Limit.MaxBytes-s.Bytes {
		return Errorf(ErrOverBudget, "the content is larger than the %d bytes allowed (passed at %s): %s",
			s.Limit.MaxBytes, DisplayPath(path), orRaise("publish it in parts", s.Limit.Names.Bytes))
	}
	s.Bytes += n
	return nil
}

func (s *Meter) AddNode(path string) error {
	limit := s.Limit.MaxNodes
	if !s.fixedNodes {
		limit = int(min(int64(limit), leastNodes+int64(s.entries)+s.Bytes/bytesPerNode))
	}
	if s.Nodes >= limit {
		return Errorf(ErrOverBudget, "the content has more than the %d DAG nodes allowed for its size (passed at %s): %s",
			limit, DisplayPath(path), orRaise("add it again with larger chunks", s.Limit.Names.Nodes))
	}
	s.Nodes++
	return nil
}

// addPath counts the bytes of the paths of files, which a tree of long names
// multiplies.
func (s *Meter) addPath(path string) error {
	limit := pathsSlack + pathPerEntry*int64(s.entries)
	if s.paths += int64(len(path)); s.paths > limit && !s.admitted {
		return Errorf(ErrOverBudget, "the paths of the content's files alone pass %d bytes (at %s): "+
			"nest them less, or use shorter names", limit, DisplayPath(Clip(path)))
	}
	return nil
}

func (s *Meter) AddEntries(n int, path string) error {
	if n > s.Limit.MaxEntries-s.entries {
		return Errorf(ErrOverBudget, "the content has more than the %d directory entries allowed (passed at %s): %s",
			s.Limit.MaxEntries, DisplayPath(path), orRaise("pack small files together", s.entriesName()))
	}
	s.entries += n
	return nil
}

// entriesName is empty where a larger size allows no more entries.
func (s *Meter) entriesName() string {
	if s.Limit.Names.Entries == s.Limit.Names.Bytes && s.Limit.MaxEntries >= mostEntries {
		return ""
	}
	return s.Limit.Names.Entries
}

// addInner counts the bytes of inner nodes, which are overhead: a small part
// of honest content, so more is a DAG made to waste our time.
func (s *Meter) addInner(n int, path string) error {
	limit := maxInnerSlack + innerPerEntry*int64(s.entries) + s.Bytes/bytesPerInner
	if s.inner += int64(n); s.inner > limit && !s.admitted {
		return Errorf(ErrOverBudget, "the inner nodes of the content alone pass %d bytes (at %s): "+
			"add it again with larger chunks", limit, DisplayPath(path))
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
