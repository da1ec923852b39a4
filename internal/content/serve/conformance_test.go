package serve_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
)

// The tests of this file ask what the public conformance suite of IPFS gateways asks of trustless ones, about blocks,
// CARs and paths. Left out is what a store of published folders never has: roots in DAG-CBOR, and files without some
// of their blocks.

// shard is a name in a folder of so many and long ones that it is sharded.
func shard(i int) string { return fmt.Sprintf("%s-%04d.txt", strings.Repeat("n", 240), i) }

func conformanceFolder(inShards int) map[string]string {
	many := contenttest.Noise(4<<20+2, 9) // five leaves
	files := map[string]string{
		"ascii.txt": "hello application/vnd.ipld.car\n", "ascii-copy.txt": "hello application/vnd.ipld.car\n", "hello.txt": "hello world\n",
		"multiblock.txt": many, "subdir/ascii.txt": "below\n", "subdir/multiblock.txt": many, "łódź & #1 100%.txt": "name\n",
	}
	for i := range inShards {
		files["shards/"+shard(i)] = strconv.Itoa(i)
	}
	return files
}

// readCAR returns the CIDs of the blocks of a CAR, each of which is verified.
func readCAR(t *testing.T, car []byte) (cids []string) {
	t.Helper()
	for header := true; len(car) > 0; header = false {
		n, used := binary.Uvarint(car)
		if used <= 0 || n > uint64(len(car)-used) {
			t.Fatalf("the CAR is cut off after %d blocks", len(cids))
		}
		section := car[used : used+int(n)]
		car = car[used+int(n):]
		if header {
			continue
		}
		sum := sha256.Sum256(section[36:])
		if !bytes.Equal(section[4:36], sum[:]) {
			t.Fatalf("block %d has another hash", len(cids))
		}
		cids = append(cids, "b"+base32Lower.EncodeToString(section[:36]))
	}
	return cids
}

// blocks are the CIDs of a file's blocks, its root first.
func (k *mirror) blocks(t *testing.T, name string) []string {
	t.Helper()
	f := k.shelf.Manifest().File(name)
	if f == nil {
		t.Fatalf("no file %s", name)
	}
	cids := []string{f.CID}
	for _, l := range f.Leaves {
		if len(f.Leaves) > 1 {
			cids = append(cids, leafCID(l))
		}
	}
	return cids
}

// shardsTo are the inner blocks from a sharded folder to one of its files: each has the CID of the next in it.
func (k *mirror) shardsTo(t *testing.T, from, to string) []string {
	t.Helper()
	if bytes.Contains(k.store[from], binaryCID(to)) {
		return []string{from}
	}
	for cid := range k.store {
		if cid[:5] == "bafyb" && bytes.Contains(k.store[from], binaryCID(cid)) {
			if below := k.shardsTo(t, cid, to); below != nil {
				return append([]string{from}, below...)
			}
		}
	}
	return nil
}

var carName = regexp.MustCompile(`^attachment; filename="[a-z0-9]+\.car"$`)

func TestConformanceOfCARs(t *testing.T) {
	k := publish(t, conformanceFolder(1000), nil)
	dirs := k.rootOf(t)
	subdir, shards, file := dirs("subdir/"), dirs("shards/"), k.blocks(t, "multiblock.txt")
	hello := k.cid(t, "shards/"+shard(7))
	tests := map[string]struct {
		path, query string
		want        []string
	}{
		"a file on a path":              {k.root + "/subdir/ascii.txt", "", []string{k.root, subdir, k.cid(t, "subdir/ascii.txt")}},
		"a file in a sharded folder":    {shards + "/" + shard(7), "", append(k.shardsTo(t, shards, hello), hello)},
		"block of a folder":             {k.root + "/subdir", "dag-scope=block", []string{k.root, subdir}},
		"block of a file":               {k.root + "/subdir/ascii.txt", "dag-scope=block", []string{k.root, subdir, k.cid(t, "subdir/ascii.txt")}},
		"block of a chunked file":       {k.root + "/multiblock.txt", "dag-scope=block", []string{k.root, file[0]}},
		"block in a sharded folder":     {shards + "/" + shard(7), "dag-scope=block", append(k.shardsTo(t, shards, hello), hello)},
		"entity of a folder":            {k.root, "dag-scope=entity", []string{k.root}},
		"entity of a file":              {k.root + "/subdir/ascii.txt", "dag-scope=entity", []string{k.root, subdir, k.cid(t, "subdir/ascii.txt")}},
		"entity of a chunked file":      {k.root + "/subdir/multiblock.txt", "dag-scope=entity", append([]string{k.root, subdir}, file...)},
		"all of a folder on a path":     {k.root + "/subdir", "dag-scope=all", append([]string{k.root, subdir, k.cid(t, "subdir/ascii.txt")}, file...)},
		"all of a chunked file":         {k.root + "/subdir/multiblock.txt", "dag-scope=all", append([]string{k.root, subdir}, file...)},
		"bytes of a whole file":         {k.root + "/subdir/multiblock.txt", "dag-scope=entity&entity-bytes=0:*", append([]string{k.root, subdir}, file...)},
		"bytes of a folder":             {subdir, "dag-scope=entity&entity-bytes=0:*", []string{subdir}},
		"from the middle to the end":    {file[0], "dag-scope=entity&entity-bytes=2097152:*", slices.Concat(file[:1], file[3:])},
		"the middle":                    {file[0], "dag-scope=entity&entity-bytes=2097152:4194303", slices.Concat(file[:1], file[3:5])},
		"the middle, by a negative end": {file[0], "dag-scope=entity&entity-bytes=2097152:-1048576", slices.Concat(file[:1], file[3:5])},
		"the last bytes":                {file[0], "dag-scope=entity&entity-bytes=-5:*", slices.Concat(file[:1], file[4:])},
		"from before the start":         {file[0], "dag-scope=entity&entity-bytes=-9999999:*", file},
		"up to before the end":          {file[0], "dag-scope=entity&entity-bytes=-9999999:-3", file[:5]},
		"the first byte":                {file[0], "dag-scope=entity&entity-bytes=0:0", file[:2]},
	}
	for name, tc := range tests {
		for spelling, header := range map[string][]string{"format=car": nil, "": {"Accept", acceptCAR}} {
			t.Run(name+" "+spelling, func(t *testing.T) {
				resp, body := do(t, "GET", k.url+"/ipfs/"+tc.path+"?"+strings.Trim(tc.query+"&"+spelling, "&"), header...)
				if resp.StatusCode != 200 {
					t.Fatalf("status %d: %s", resp.StatusCode, body)
				}
				if diff := cmp.Diff(tc.want, readCAR(t, body)); diff != "" {
					t.Errorf("blocks differ (-want +got):\n%s", diff)
				}
				checkCARHeaders(t, resp.Header)
			})
		}
	}
	if resp, _ := do(t, "GET", k.url+"/ipfs/"+k.root+"/subdir/none?format=car"); resp.StatusCode != 404 {
		t.Errorf("no such file: status %d, want 404 instead of a part of a CAR", resp.StatusCode)
	}
	checkShardedEntity(t, k, shards)
}

// checkCARHeaders looks at the headers that every CAR has.
func checkCARHeaders(t *testing.T, h http.Header) {
	t.Helper()
	if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Accept-Ranges") != "none" || h.Get("Etag") == "" ||
		!strings.HasPrefix(h.Get("Content-Type"), acceptCAR) || !carName.MatchString(h.Get("Content-Disposition")) {
		t.Errorf("headers %v", h)
	}
}

// checkShardedEntity wants all inner blocks of a sharded folder and nothing below.
func checkShardedEntity(t *testing.T, k *mirror, shards string) {
	t.Helper()
	inner := 0
	for cid, block := range k.store {
		if cid[:5] == "bafyb" && bytes.Contains(block, []byte("nnnn")) {
			inner++
		}
	}
	_, body := do(t, "GET", k.url+"/ipfs/"+shards+"?format=car&dag-scope=entity")
	if got := readCAR(t, body); len(got) != inner || got[0] != shards || inner < 2 {
		t.Errorf("a sharded folder as an entity has %d blocks, want the %d inner ones", len(got), inner)
	}
}

func TestConformanceOfOrderAndDuplicates(t *testing.T) {
	files := conformanceFolder(0)
	for name := range files {
		if strings.Contains(name, "/") {
			delete(files, name)
		}
	}
	files["zz-copy.txt"] = files["multiblock.txt"]
	k := publish(t, files, nil)
	once := slices.Concat([]string{k.root, k.cid(t, "ascii-copy.txt"), k.cid(t, "hello.txt")}, k.blocks(t, "multiblock.txt"))
	twice := slices.Concat(once[:2], once[1:], k.blocks(t, "zz-copy.txt"))
	once, twice = slices.Concat(once, []string{k.cid(t, "łódź & #1 100%.txt")}), append(twice, k.cid(t, "łódź & #1 100%.txt"))
	tests := map[string]struct {
		query, accept string
		want          []string
		dups          string
	}{
		"dups=y":                              {"", "; version=1; order=dfs; dups=y", twice, "y"},
		"dups=n":                              {"", "; version=1; order=dfs; dups=n", once, "n"},
		"order=unk":                           {"", "; version=1; order=unk", once, "n"},
		"the header beside format=car":        {"?format=car", "; version=1; order=dfs; dups=y", twice, "y"},
		"car-order=dfs rather than order=unk": {"?format=car&car-order=dfs", "; order=unk", once, "n"},
		"car-dups=y rather than dups=n":       {"?format=car&car-dups=y", "; dups=n", twice, "y"},
		"car-dups=n rather than dups=y":       {"?format=car&car-dups=n", "; dups=y", once, "n"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			resp, body := do(t, "GET", k.url+"/ipfs/"+k.root+tc.query, "Accept", acceptCAR+tc.accept)
			if diff := cmp.Diff(tc.want, readCAR(t, body)); diff != "" {
				t.Errorf("blocks differ (-want +got):\n%s", diff)
			}
			media, params, err := mime.ParseMediaType(resp.Header.Get("Content-Type"))
			if want := map[string]string{"version": "1", "order": "dfs", "dups": tc.dups}; err != nil || media != acceptCAR || !cmp.Equal(params, want) {
				t.Errorf("Content-Type %q, want %v", resp.Header.Get("Content-Type"), want)
			}
		})
	}
	resp, body := do(t, "GET", k.url+"/ipfs/bafkqaf3imvwgy3zaneqgc3janfxgy2lomvscay3jmqfa", "Accept", acceptCAR+"; dups=y")
	if got := readCAR(t, body); resp.StatusCode != 200 || len(got) > 0 || !strings.Contains(resp.Header.Get("Content-Type"), "dups=y") {
		t.Errorf("an identity CID: status %d and %d blocks, want none", resp.StatusCode, len(got))
	}
}

func TestConformanceOfBlocks(t *testing.T) {
	k := publish(t, conformanceFolder(0), nil)
	cid := k.cid(t, "ascii.txt")
	text := conformanceFolder(0)["ascii.txt"]
	for name, tc := range map[string]struct{ query, accept string }{"by the URL": {"?format=raw", "*/*"}, "by the header": {"", acceptRaw}} {
		if resp, body := do(t, "GET", k.url+"/ipfs/"+k.root+tc.query, "Accept", tc.accept); resp.StatusCode != 200 || !bytes.Equal(body, k.store[k.root]) {
			t.Errorf("a folder %s: status %d, %d bytes", name, resp.StatusCode, len(body))
		}
		resp, body := do(t, "GET", k.url+"/ipfs/"+cid+tc.query, "Accept", tc.accept)
		want := map[string]string{
			"Content-Type": acceptRaw, "Content-Length": strconv.Itoa(len(text)), "X-Content-Type-Options": "nosniff",
			"Content-Disposition": `attachment; filename="` + cid + `.bin"`, "X-Ipfs-Roots": cid, "X-Ipfs-Path": "/ipfs/" + cid,
			"Ipfs-Uri": "ipfs://" + cid, "Cache-Control": "public, max-age=29030400, immutable", "Etag": `"` + cid + `.raw"`,
		}
		for header, value := range want {
			if got := resp.Header.Get(header); got != value {
				t.Errorf("%s: %s is %q, want %q", name, header, got, value)
			}
		}
		if string(body) != text {
			t.Errorf("%s: another block", name)
		}
	}
	for asked, parts := range map[string][]string{"bytes=6-16": {text[6:17]}, "bytes=0-4": {text[:5]}, "bytes=0-4,6-16": {text[:5], text[6:17]}} {
		resp, body := do(t, "GET", k.url+"/ipfs/"+cid, "Accept", acceptRaw, "Range", asked)
		if got := rangesIn(t, resp, body); resp.StatusCode != http.StatusPartialContent || !slices.Equal(got, parts) {
			t.Errorf("%s: status %d and %q, want %q", asked, resp.StatusCode, got, parts)
		}
	}
}

// rangesIn are the parts of an answer to a request for ranges.
func rangesIn(t *testing.T, resp *http.Response, body []byte) (parts []string) {
	t.Helper()
	media, params, err := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if media != "multipart/byteranges" {
		return []string{string(body)}
	}
	for r := multipart.NewReader(bytes.NewReader(body), params["boundary"]); ; {
		part, err := r.NextPart()
		if err != nil {
			return parts
		}
		text, _ := io.ReadAll(part)
		if part.Header.Get("Content-Type") != acceptRaw {
			t.Errorf("a part is %q", path.Base(part.Header.Get("Content-Type")))
		}
		parts = append(parts, string(text))
	}
}
