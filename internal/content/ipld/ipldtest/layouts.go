package ipldtest

import (
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// Layout is a folder in a way that is valid and that our importer does not write.
type Layout struct {
	Root  ipld.Link
	Files map[string]string
	// Misjudged reports whether links promise other than what lies below them, so that
	// only an exact look reads the folder.
	Misjudged bool
}

// Layouts returns folders as other writers, or edits in place, lay them out.
func Layouts(d DAG) map[string]Layout {
	out := map[string]Layout{}
	add := func(name string, misjudged bool, file ipld.Link, text string) {
		root := d.Dir(map[string]ipld.Link{"a.txt": file, "b.txt": d.Raw("beside it")})
		out[name] = Layout{Root: root, Files: map[string]string{"a.txt": text, "b.txt": "beside it"}, Misjudged: misjudged}
	}
	withMetadata := func(message []byte) []byte {
		return AppendBytes(AppendVarint(message, 7, 0o640), 8, AppendVarint(nil, 1, 1_700_000_000))
	}
	block := func(text string) []byte {
		return AppendVarint(AppendBytes(AppendVarint(nil, 1, ipld.KindFile), 2, []byte(text)), 3, uint64(len(text)))
	}
	wrap := func(text string) ipld.Link { return d.Wrapped(ipld.KindRaw, text) }
	sized := func(l ipld.Link, size int64) ipld.Link {
		l.Size = size
		return l
	}
	add("one block with mode and mtime", false, d.Node(withMetadata(block("hello"))), "hello")
	add("one raw block below mode and mtime", false, d.Node(withMetadata(FileMessage([]int64{5})), d.Raw("hello")),
		"hello")
	add("no bytes with mtime", false, d.Node(withMetadata(AppendVarint(AppendVarint(nil, 1, ipld.KindFile), 3, 0))), "")
	add("empty last leaf", false, d.File([]int64{5, 0}, d.Raw("hello"), d.Raw("")), "hello")
	add("empty last leaf, wrapped", false, d.File([]int64{5, 0}, wrap("hello"), wrap("")), "hello")
	add("empty first and middle leaves", false, d.File([]int64{0, 2, 0, 3}, d.Raw(""), d.Raw("he"), d.Raw(""),
		d.Raw("llo")), "hello")
	add("an empty leaf alone", false, d.File([]int64{0}, d.Raw("")), "")
	add("a field of a later UnixFS", false, d.Node(AppendBytes(AppendVarint(block("hello"), 12, 1<<63), 13, []byte("x"))),
		"hello")
	add("no file size", false, d.Node(AppendBytes(AppendVarint(nil, 1, ipld.KindFile), 2, []byte("hello"))), "hello")
	add("an inner node without its size", false,
		d.Node(AppendVarint(AppendVarint(AppendVarint(nil, 1, ipld.KindFile), 4, 2), 4, 3), d.Raw("he"), d.Raw("llo")),
		"hello")
	add("no size in a link", false, sized(d.Raw("hello"), -1), "hello")
	add("size 0 in a link", false, sized(d.Raw("hello"), 0), "hello")
	add("a size in a link that no block has", false, sized(d.Raw("hello"), 1<<60), "hello")
	add("a size in a link that is too small", true, sized(d.Raw("hello"), 3), "hello")
	add("a size in a link that is too large", true, sized(d.Raw("hello"), 7), "hello")
	add("a size for no bytes", false, sized(d.Raw(""), 7), "")
	add("wrapped leaves without sizes in links", false,
		d.File([]int64{2, 3}, sized(wrap("he"), -1), sized(wrap("llo"), 99)), "hello")
	addMixed(d, add)
	return out
}

// addMixed adds files whose leaves and nodes stand side by side.
func addMixed(d DAG, add func(name string, misjudged bool, file ipld.Link, text string)) {
	wrap := func(text string) ipld.Link { return d.Wrapped(ipld.KindRaw, text) }
	sized := func(l ipld.Link, size int64) ipld.Link {
		l.Size = size
		return l
	}
	data := AppendVarint(AppendVarint(AppendBytes(nil, 2, []byte("llo")), 1, ipld.KindRaw), 3, 3)
	add("a leaf whose fields are in another order", true, d.File([]int64{2, 3}, wrap("he"), d.Node(data)), "hello")
	add("a node that is said to be as long as a leaf", true,
		d.File([]int64{2, 3}, wrap("he"), sized(d.File([]int64{1, 2}, wrap("l"), wrap("lo")), wrap("llo").Size)), "hello")
	deep := func(text string) ipld.Link {
		var sizes []int64
		var leaves []ipld.Link
		for part := range strings.SplitSeq(text, ",") {
			sizes, leaves = append(sizes, int64(len(part))), append(leaves, wrap(part))
		}
		l := d.File(sizes, leaves...)
		for _, leaf := range leaves {
			l.Size += leaf.Size
		}
		return l
	}
	add("leaves before nodes, as in a trickle", false,
		d.File([]int64{4, 4, 4}, wrap("abcd"), wrap("efgh"), deep("ij,kl")), "abcdefghijkl")
	add("a leaf of the size of a node beside it", false,
		d.File([]int64{4, 4, 4}, wrap("abcd"), deep("ef,gh"), wrap("ijkl")), "abcdefghijkl")
}
