package interop

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// limits are what the refusal of content that boxo reads must name.
var limits = []string{
	"is a symbolic link",             // they could lead out of the folder
	"the name",                       // not every name is one on every machine
	"a link's CID is not accepted",   // a weak hash or another codec
	"readers of UnixFS do not agree", // bytes in inner nodes, which boxo drops and its sizes count
	"claims",                         // sizes that are not true: no byte range could be served
	"block sizes",                    // as many as links
	"out of range", "overflow",       // numbers
	"a directory lies inside a file",           // boxo walks through it
	"neither file nor directory",               // metadata nodes
	"more than the 128 that are kept",          // metadata around leaves
	"that can be transferred",                  // blocks of more than 2 MiB
	"fanout", "slot", "shard", "uses the hash", // sharded directories that no writer writes
}

// innerLimits are further ones for whole trees: boxo follows the links of a node
// without decoding its UnixFS message, where we need its sizes.
var innerLimits = []string{"the UnixFS data", "the UnixFS node"}

// isLimit reports whether an error refuses content for a limit, and names it.
func isLimit(err error, further ...string) bool {
	if errors.Is(err, ipld.ErrOverBudget) || errors.Is(err, ipld.ErrInvalidCID) {
		return true
	}
	for _, limit := range append(further, limits...) {
		if errors.Is(err, ipld.ErrMalformed) && strings.Contains(err.Error(), limit) {
			return true
		}
	}
	return false
}

// choices are decisions that a fuzzer makes; after the last one all are 0.
type choices struct{ left []byte }

func (c *choices) below(n int) int {
	if len(c.left) == 0 {
		return 0
	}
	v := int(c.left[0])
	c.left = c.left[1:]
	return v % n
}

// oneIn is true once in n times, and never at the end.
func (c *choices) oneIn(n int) bool { return c.below(n) == n-1 }

// tree grows the DAG that choices make, mostly a valid one.
type tree struct {
	*choices
	ipldtest.DAG
	nodes int
}

func (g *tree) text() string { return "abcdefghij"[:g.below(11)] }

// change returns a block with a byte that is wrong now and then.
func (g *tree) change(block []byte) []byte {
	if len(block) == 0 || !g.oneIn(24) {
		return block
	}
	at := g.below(len(block))
	switch g.below(3) {
	case 0:
		block[at] ^= 1 << g.below(8)
	case 1:
		block = append(block[:at:at], block[at+1:]...)
	default:
		block = append(block[:at:at], append([]byte{byte(g.below(256))}, block[at:]...)...)
	}
	return block
}

// dress adds fields that change nothing, or should not.
func (g *tree) dress(message []byte) []byte {
	if g.oneIn(6) {
		message = ipldtest.AppendVarint(message, 7, uint64(g.below(256)))
	}
	if g.oneIn(6) {
		message = ipldtest.AppendBytes(message, 8, ipldtest.AppendVarint(nil, 1, uint64(g.below(256))))
	}
	if g.oneIn(12) {
		message = ipldtest.AppendVarint(message, byte(9+g.below(6)), uint64(g.below(256)))
	}
	if g.oneIn(12) {
		message = ipldtest.AppendBytes(message, byte(9+g.below(6)), []byte(g.text()))
	}
	return message
}

// part is a subtree and how many bytes of a file it has.
type part struct {
	link ipld.Link
	size int64
}

func (g *tree) leaf() part {
	text := g.text()
	if g.below(2) == 0 {
		return part{g.Put(ipld.CodecRaw, g.change([]byte(text))), int64(len(text))}
	}
	kind, data := uint64(ipld.KindFile), len(text) > 0 || g.oneIn(3)
	if g.below(2) == 0 {
		kind = ipld.KindRaw
	}
	var message []byte
	if data && g.oneIn(8) { // in another order
		message = ipldtest.AppendVarint(ipldtest.AppendBytes(nil, 2, []byte(text)), 1, kind)
	} else {
		message = ipldtest.AppendVarint(nil, 1, kind)
		if data {
			message = ipldtest.AppendBytes(message, 2, []byte(text))
		}
	}
	if !g.oneIn(8) {
		message = ipldtest.AppendVarint(message, 3, uint64(len(text)))
	}
	return part{g.Put(ipld.CodecDagPB, g.change(ipldtest.EncodeNode(g.dress(message)))), int64(len(text))}
}

func (g *tree) file(depth int) part {
	if g.nodes++; depth == 0 || g.nodes > 40 || g.below(3) == 0 {
		return g.leaf()
	}
	message := ipldtest.AppendVarint(nil, 1, ipld.KindFile)
	if g.oneIn(20) {
		message = ipldtest.AppendBytes(message, 2, []byte(g.text()))
	}
	var links []ipld.Link
	var sizes []uint64
	var total, below int64
	for range 1 + g.below(4) {
		p := g.file(depth - 1)
		links = append(links, g.sized(p.link))
		total, below = total+p.size, below+p.link.Size
		if g.oneIn(40) {
			p.size = int64(g.below(20))
		}
		sizes = append(sizes, uint64(p.size))
	}
	if !g.oneIn(20) {
		message = ipldtest.AppendVarint(message, 3, uint64(total))
	}
	for _, size := range sizes {
		message = ipldtest.AppendVarint(message, 4, size)
	}
	l := g.Put(ipld.CodecDagPB, g.change(ipldtest.EncodeNode(g.dress(message), links...)))
	l.Size += max(0, below)
	return part{l, total}
}

// sized returns a link that claims another size now and then.
func (g *tree) sized(l ipld.Link) ipld.Link {
	switch {
	case g.oneIn(16):
		l.Size = -1
	case g.oneIn(16):
		l.Size = int64(g.below(40))
	}
	l.V0 = l.CID.Codec == ipld.CodecDagPB && g.oneIn(4)
	return l
}

func (g *tree) directory(depth int) ipld.Link {
	var links []ipld.Link
	for i := range g.below(4) {
		var l ipld.Link
		if depth > 0 && g.oneIn(4) {
			l = g.directory(depth - 1)
		} else {
			l = g.file(g.below(4)).link
		}
		links = append(links, ipldtest.Named(g.sized(l), string(rune('a'+i))))
	}
	return g.Put(ipld.CodecDagPB, g.change(ipldtest.EncodeNode(g.dress(ipldtest.DirMessage()), links...)))
}

// compareReaders grows a tree and has both read it. It reports what came of it.
func compareReaders(t testing.TB, data []byte) (outcome string) {
	g := &tree{choices: &choices{data}, DAG: ipldtest.DAG{}}
	root := g.directory(2)
	s := newBoxoStore()
	for text, block := range g.DAG {
		id, err := ipld.ParseCID(text)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.put(id, block); err != nil {
			t.Fatal(err)
		}
	}
	c, err := cid.Cast(root.CID.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	theirs, theirErr := s.read(t.Context(), c)
	ours, ourErr := readOurs(s.get, root.CID.String())
	switch {
	case theirErr != nil && ourErr != nil:
		return "refused by both"
	case theirErr != nil:
		return "read by us alone"
	case ourErr != nil && !isLimit(ourErr, innerLimits...):
		t.Errorf("boxo reads %q, and our refusal names no limit: %v", theirs, ourErr)
		return "wrong"
	case ourErr != nil:
		return "refused for a limit"
	}
	sameFiles(t, "ours beside boxo's", theirs, ours)
	return "read alike"
}

func FuzzTreesReadAlike(f *testing.F) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		f.Add(randomBytes(rng))
	}
	f.Fuzz(func(t *testing.T, data []byte) { compareReaders(t, data) })
}

func randomBytes(rng *rand.Rand) []byte {
	out := make([]byte, 16+rng.IntN(400))
	for i := range out {
		out[i] = byte(rng.Uint32())
	}
	return out
}

// TestTreesReadAlike is the fuzzer's short form: some seconds of random trees.
func TestTreesReadAlike(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	rng := rand.New(rand.NewPCG(seed, 0))
	outcomes := map[string]int{}
	for begun := time.Now(); time.Since(begun) < 5*time.Second && !t.Failed(); {
		outcomes[compareReaders(t, randomBytes(rng))]++
	}
	t.Logf("seed %d: %v", seed, outcomes)
	if outcomes["read alike"] < 100 {
		t.Errorf("only %d trees were read by both: the fuzzer proves nothing", outcomes["read alike"])
	}
}
