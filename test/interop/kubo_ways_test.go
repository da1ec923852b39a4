package interop

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// way is one way to write content with Kubo's commands.
type way struct {
	name string
	// write writes it and returns the root and the files that it should have; a
	// root that is a file has its text under "".
	write func(s *shell) (root string, want map[string]string)
	// refused is what our refusal says, where the content is one that is never
	// accepted.
	refused string
}

// shell runs commands of one Kubo, in a folder of its own.
type shell struct {
	*testing.T
	kubo    *kubo
	dir     string
	offered map[string][]string
	tried   map[string]bool
	files   int
}

func (s *shell) run(args ...string) string { return s.runWith("", args...) }

// runWith runs a command with an input.
func (s *shell) runWith(stdin string, args ...string) string {
	s.Helper()
	noteTried(s.offered, s.tried, args)
	ctx, cancel := context.WithTimeout(s.Context(), time.Minute)
	defer cancel()
	cmd := s.kubo.command(ctx, args...)
	cmd.Stdin, cmd.Dir = strings.NewReader(stdin), s.dir
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		s.Fatalf("ipfs %s: %v: %s", strings.Join(args, " "), err, &stderr)
	}
	return string(out)
}

// add runs `ipfs add` with options over paths and returns the root.
func (s *shell) add(stdin string, args ...string) string {
	s.Helper()
	lines := strings.Fields(s.runWith(stdin, append([]string{"add", "-Q"}, args...)...))
	return lines[len(lines)-1]
}

// mfs returns a new path in MFS.
func (s *shell) mfs() string {
	s.files++
	return fmt.Sprintf("/%s-%d", filepath.Base(s.dir), s.files)
}

// rootOf returns the CID of a path in MFS.
func (s *shell) rootOf(path string) string {
	s.Helper()
	return strings.TrimSpace(s.run("files", "stat", "--hash", path))
}

// put writes files below the shell's folder.
func (s *shell) put(files map[string]string) {
	s.Helper()
	for name, text := range files {
		path := filepath.Join(s.dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			s.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			s.Fatal(err)
		}
	}
}

func one(text string) map[string]string { return map[string]string{"": text} }

var folderFiles = map[string]string{
	"folder/a.txt": "a", "folder/empty.txt": "", "folder/sub/b.txt": contenttest.Noise(10_000, 3), "folder/sub/deep/c.txt": contenttest.Noise(4096, 4),
}

// inFolder returns files by their path in the folder that is added.
func inFolder(files map[string]string) map[string]string {
	out := map[string]string{}
	for name, text := range files {
		out[strings.TrimPrefix(name, "folder/")] = text
	}
	return out
}

func addText(text string, args ...string) func(s *shell) (string, map[string]string) {
	return func(s *shell) (string, map[string]string) { return s.add(text, args...), one(text) }
}

func addFolder(files map[string]string, args ...string) func(s *shell) (string, map[string]string) {
	return func(s *shell) (string, map[string]string) {
		s.put(folderFiles)
		return s.add("", append(args, "folder")...), files
	}
}

// waysToAdd are those of `ipfs add`, but for the folders'.
func waysToAdd() (out []way) {
	for _, version := range []string{"--cid-version=0", "--cid-version=1"} {
		for _, raw := range []string{"--raw-leaves=true", "--raw-leaves=false"} {
			for _, layout := range []string{"--trickle=false", "--trickle=true"} {
				for _, metadata := range [][]string{nil, {"--mode=0640", "--mtime=1700000000", "--mtime-nsecs=7"}} {
					if raw == "--raw-leaves=true" && metadata != nil {
						continue // Kubo refuses both together
					}
					for _, size := range []int{0, 5, 4096, 300_003} {
						args := append([]string{version, raw, layout}, metadata...)
						name := fmt.Sprintf("add %d bytes %s", size, strings.Join(args, " "))
						out = append(out, way{name: name, write: addText(contenttest.Noise(size, uint64(size+1)), args...)})
					}
				}
			}
		}
	}
	long := contenttest.Noise(600_000, 9)
	for _, chunker := range []string{"size-1000", "size-262144", "size-1048576", "rabin", "rabin-512-1024-2048", "buzhash"} {
		for _, raw := range []string{"--raw-leaves=true", "--raw-leaves=false"} {
			out = append(out, way{name: "add --chunker " + chunker + raw, write: addText(long, "--chunker="+chunker, raw)})
		}
	}
	for _, layout := range []string{"--trickle=false", "--trickle=true"} {
		out = append(out, way{name: "add with few links " + layout, write: addText(long, "--max-file-links=5", "--raw-leaves=false", layout)})
	}
	return append(out,
		way{name: "add --hash", write: addText(long, "--hash=sha2-256")},
		way{name: "add another hash", write: addText(long, "--hash=blake3"), refused: "only sha2-256"},
		way{name: "add inlined", write: addText("short", "--inline", "--inline-limit=40", "--cid-version=1"), refused: "identity CID"},
		way{name: "add --inline of what is too long", write: addText(long, "--inline", "--cid-version=1")},
		way{name: "add --only-hash first", write: func(s *shell) (string, map[string]string) {
			root := s.add(long, "--only-hash")
			if again := s.add(long); again != root {
				s.Errorf("--only-hash says %s, add %s", root, again)
			}
			return root, one(long)
		}},
		way{name: "add --to-files", write: func(s *shell) (string, map[string]string) {
			path := s.mfs()
			s.put(map[string]string{"long.txt": long})
			s.add("", "--to-files="+path, "long.txt")
			return s.rootOf(path), one(long)
		}},
		way{name: "add --nocopy", write: func(s *shell) (string, map[string]string) {
			s.put(map[string]string{"long.txt": long})
			return s.add("", "--nocopy", "long.txt"), one(long)
		}},
		way{name: "add --fscache", write: func(s *shell) (string, map[string]string) {
			s.put(map[string]string{"long.txt": long})
			return s.add("", "--fscache", "long.txt"), one(long)
		}},
		way{name: "add --wrap-with-directory", write: func(s *shell) (string, map[string]string) {
			return s.add(long, "--wrap-with-directory", "--stdin-name=long.txt"), map[string]string{"long.txt": long}
		}},
	)
}

// waysToAddFolders are those of `ipfs add` that are about folders.
func waysToAddFolders() []way {
	all := inFolder(folderFiles)
	without := func(names ...string) map[string]string {
		out := maps.Clone(all)
		for _, name := range names {
			delete(out, name)
		}
		return out
	}
	hidden := func(args ...string) func(s *shell) (string, map[string]string) {
		return func(s *shell) (string, map[string]string) {
			s.put(folderFiles)
			s.put(map[string]string{"folder/.hidden.txt": "h", "rules": "*.none\n"})
			want := without()
			want[".hidden.txt"] = "h"
			return s.add("", append(args, "folder")...), want
		}
	}
	linked := func(args ...string) func(s *shell) (string, map[string]string) {
		return func(s *shell) (string, map[string]string) {
			s.put(folderFiles)
			for from, to := range map[string]string{"folder/link.txt": "a.txt", "linked": "folder"} {
				if err := os.Symlink(to, filepath.Join(s.dir, from)); err != nil {
					s.Fatal(err)
				}
			}
			want := without()
			want["link.txt"] = "a"
			return s.add("", args...), want
		}
	}
	return []way{
		{name: "add a folder", write: addFolder(all, "--recursive")},
		{name: "add a folder, wrapped leaves", write: addFolder(all, "--recursive", "--cid-version=0", "--raw-leaves=false")},
		{name: "add a folder with its metadata", write: addFolder(all, "--recursive", "--preserve-mode", "--preserve-mtime")},
		{name: "add a folder with metadata and raw leaves", write: addFolder(all, "--recursive", "--cid-version=1", "--mode=0600", "--mtime=-5")},
		{name: "add a sharded folder", write: addFolder(all, "--recursive", "--max-directory-links=2", "--max-hamt-fanout=8")},
		{name: "add a sharded folder with metadata", write: addFolder(all, "--recursive", "--max-directory-links=2", "--max-hamt-fanout=1024", "--preserve-mtime")},
		{name: "add with --ignore", write: addFolder(without("a.txt"), "--recursive", "--ignore=a.txt")},
		{name: "add with --empty-dirs", write: func(s *shell) (string, map[string]string) {
			s.put(folderFiles)
			if err := os.MkdirAll(filepath.Join(s.dir, "folder", "none"), 0o755); err != nil {
				s.Fatal(err)
			}
			return s.add("", "--recursive", "--empty-dirs=true", "folder"), all
		}},
		{name: "add hidden files", write: hidden("--recursive", "--hidden")},
		{name: "add with rules", write: hidden("--recursive", "--hidden", "--ignore-rules-path=rules")},
		{name: "add a link to a folder", write: linked("--recursive", "--dereference-args", "--dereference-symlinks", "linked")},
		{name: "add with links followed", write: linked("--recursive", "--dereference-symlinks", "folder")},
		{name: "add with links", write: linked("--recursive", "folder"), refused: "is a symbolic link"},
	}
}

// edit is one `ipfs files write`.
type edit struct {
	at   int
	text string
	args []string
}

// editFile adds a text to MFS, makes edits, and returns what is there.
func editFile(create []string, text string, edits ...edit) func(s *shell) (string, map[string]string) {
	return func(s *shell) (string, map[string]string) {
		path := s.mfs()
		want := []byte(text)
		s.runWith(text, append(append([]string{"files", "write", "--create"}, create...), path)...)
		for _, e := range edits {
			s.runWith(e.text, append(append([]string{"files", "write", fmt.Sprint("--offset=", e.at)}, e.args...), path)...)
			for len(want) < e.at+len(e.text) {
				want = append(want, 0)
			}
			copy(want[e.at:], e.text)
		}
		return s.rootOf(path), one(string(want))
	}
}

// copyFile adds a text with `ipfs add`, copies it into MFS and changes it there.
func copyFile(text, after string, change func(s *shell, path string), args ...string) func(s *shell) (string, map[string]string) {
	return func(s *shell) (string, map[string]string) {
		path := s.mfs()
		s.run("files", "cp", "/ipfs/"+s.add(text, args...), path)
		change(s, path)
		return s.rootOf(path), one(after)
	}
}

// waysToEdit are those of `ipfs files`.
func waysToEdit() (out []way) {
	text, over := contenttest.Noise(50_000, 11), contenttest.Noise(9000, 12)
	for _, create := range [][]string{
		{"--cid-version=0", "--raw-leaves=false"}, {"--cid-version=1", "--raw-leaves=true"}, {"--cid-version=1", "--raw-leaves=false", "--hash=sha2-256"},
	} {
		name := strings.Join(create, " ")
		out = append(out,
			way{name: "files write " + name, write: editFile(create, text)},
			way{name: "files write within " + name, write: editFile(create, text, edit{at: 3000, text: over})},
			way{name: "files write over the end " + name, write: editFile(create, text, edit{at: 49_000, text: over})},
			way{name: "files write at the end " + name, write: editFile(create, text, edit{at: 50_000, text: over}, edit{at: 59_000, text: over, args: create})},
			way{name: "files write far behind the end " + name, write: editFile(create, text, edit{at: 90_000, text: over})},
			way{name: "files write over one block " + name, write: editFile(create, "short", edit{at: 1, text: "HOR"})},
		)
	}
	for _, args := range [][]string{{"--cid-version=0"}, {"--cid-version=1"}, {"--cid-version=1", "--mtime=1700000000", "--mode=0644"}, {"--cid-version=0", "--mtime=1700000000"}} {
		for kind, given := range map[string]string{"one block": "short", "many blocks": text} {
			name := fmt.Sprint(kind, " ", strings.Join(args, " "))
			out = append(out,
				way{name: "files touch " + name, write: copyFile(given, given, func(s *shell, path string) { s.run("files", "touch", "--mtime=1600000000", "--mtime-nsecs=3", path) }, args...)},
				way{name: "files chmod " + name, write: copyFile(given, given, func(s *shell, path string) { s.run("files", "chmod", "0600", path) }, args...)},
				way{name: "files write --truncate " + name, write: copyFile(given, over, func(s *shell, path string) {
					s.runWith(over, "files", "write", "--truncate", path)
				}, args...)},
				way{name: "files write --count within " + name, write: copyFile(given, "SHO"+given[3:], func(s *shell, path string) {
					s.runWith("SHOUT", "files", "write", "--count=3", path)
				}, args...)},
			)
		}
	}
	// Kubo drops the bytes of a wrapped block when it appends to it: its own
	// `ipfs files read` has 5 of 10 bytes then.
	lost := copyFile("short", "shortlong!", func(s *shell, path string) { s.runWith("long!", "files", "write", "--offset=5", path) }, "--cid-version=0", "--raw-leaves=false")
	return append(out, way{name: "files write behind one wrapped block", write: lost, refused: "readers of UnixFS do not agree"},
		way{name: "files write behind one raw block", write: copyFile("short", "shortlong!", func(s *shell, path string) { s.runWith("long!", "files", "write", "--offset=5", path) }, "--cid-version=1")})
}

// waysOfFolders are those of `ipfs files` that are about folders.
func waysOfFolders() []way {
	grow := func(s *shell, n int, args ...string) (string, map[string]string) {
		dir, want := s.mfs(), map[string]string{}
		s.run(append(append([]string{"files", "mkdir", "--parents"}, args...), dir)...)
		file := s.add("text")
		for i := range n {
			name := fmt.Sprintf("a longer name, so that the folder is sharded, %d.txt", i)
			s.run("files", "cp", "/ipfs/"+file, dir+"/"+name)
			want[name] = "text"
		}
		return dir, want
	}
	return []way{
		{name: "files mkdir", write: func(s *shell) (string, map[string]string) {
			dir, want := grow(s, 3, "--cid-version=1", "--hash=sha2-256")
			return s.rootOf(dir), want
		}},
		{name: "files cp until sharded", write: func(s *shell) (string, map[string]string) {
			dir, want := grow(s, 30)
			return s.rootOf(dir), want
		}},
		{name: "files rm until not sharded", write: func(s *shell) (string, map[string]string) {
			dir, want := grow(s, 30)
			for i := range 27 {
				name := fmt.Sprintf("a longer name, so that the folder is sharded, %d.txt", i)
				s.run("files", "rm", dir+"/"+name)
				delete(want, name)
			}
			return s.rootOf(dir), want
		}},
		{name: "files mv, rm, cp, chmod and touch of folders", write: func(s *shell) (string, map[string]string) {
			dir, want := grow(s, 2)
			s.runWith("moved", "files", "write", "--create", "--parents", dir+"/x/y/z.txt")
			s.run("files", "mv", dir+"/x/y", dir+"/moved")
			s.run("files", "rm", "--recursive", dir+"/x")
			s.run("files", "cp", "--parents", dir+"/moved/z.txt", dir+"/deep/er/z.txt")
			s.run("files", "cp", "--force", "/ipfs/"+s.add("forced"), dir+"/deep/er/z.txt")
			s.runWith("gone", "files", "write", "--create", dir+"/gone.txt")
			s.run("files", "rm", "--force", dir+"/gone.txt")
			s.run("files", "chmod", "0700", dir+"/moved")
			s.run("files", "touch", "--mtime=5", dir)
			want["moved/z.txt"], want["deep/er/z.txt"] = "moved", "forced"
			return s.rootOf(dir), want
		}},
		{name: "files chcid", write: func(s *shell) (string, map[string]string) {
			dir, want := grow(s, 2)
			s.run("files", "chcid", "--cid-version=1", "--hash=sha2-256", dir)
			s.runWith("after", "files", "write", "--create", dir+"/after.txt")
			want["after.txt"] = "after"
			return s.rootOf(dir), want
		}},
	}
}

// waysOfBlocks put blocks and links by hand.
func waysOfBlocks() []way {
	long := contenttest.Noise(50_000, 13)
	folder := func(s *shell) string {
		s.put(folderFiles)
		return s.add("", "--recursive", "folder")
	}
	return []way{
		{name: "block put of a raw block", write: func(s *shell) (string, map[string]string) {
			return strings.TrimSpace(s.runWith(long, "block", "put", "--cid-codec=raw", "--mhtype=sha2-256", "--mhlen=32")), one(long)
		}},
		{name: "block put of a node", write: func(s *shell) (string, map[string]string) {
			file := s.add(long, "--cid-version=1")
			return strings.TrimSpace(s.runWith(s.run("block", "get", file), "block", "put", "--format=v0")), one(long)
		}},
		{name: "block put of a big block", refused: "more than 2097152 bytes, which is not transferred", write: func(s *shell) (string, map[string]string) {
			big := contenttest.Noise(3<<20, 1)
			return strings.TrimSpace(s.runWith(big, "block", "put", "--allow-big-block")), nil
		}},
		{name: "dag put", write: func(s *shell) (string, map[string]string) {
			leaf := s.add("hello", "--cid-version=1")
			// Type File, size 5, one block of 5 bytes; the link claims no true size.
			node := fmt.Sprintf(`{"Data":{"/":{"bytes":"CAIYBSAF"}},"Links":[{"Hash":{"/":%q},"Name":"","Tsize":123}]}`, leaf)
			return strings.TrimSpace(s.runWith(node, "dag", "put", "--input-codec=dag-json", "--store-codec=dag-pb", "--hash=sha2-256")), one("hello")
		}},
		{name: "dag put of a folder with a wrong size", write: func(s *shell) (string, map[string]string) {
			leaf := s.add("hello", "--cid-version=1")
			node := fmt.Sprintf(`{"Data":{"/":{"bytes":"CAE"}},"Links":[{"Hash":{"/":%q},"Name":"a.txt","Tsize":3}]}`, leaf)
			return strings.TrimSpace(s.runWith(node, "dag", "put", "--input-codec=dag-json", "--store-codec=dag-pb")), map[string]string{"a.txt": "hello"}
		}},
		{name: "dag import", write: func(s *shell) (string, map[string]string) {
			root := folder(s)
			s.runWith(s.run("dag", "export", "--progress=false", root), "dag", "import")
			return root, inFolder(folderFiles)
		}},
		{name: "object patch add-link", write: func(s *shell) (string, map[string]string) {
			want := inFolder(folderFiles)
			want["added/here.txt"] = long
			root := s.run("object", "patch", "add-link", "--create", folder(s), "added/here.txt", s.add(long))
			return strings.TrimSpace(root), want
		}},
		{name: "object patch rm-link", write: func(s *shell) (string, map[string]string) {
			want := inFolder(folderFiles)
			delete(want, "sub/b.txt")
			return strings.TrimSpace(s.run("object", "patch", "rm-link", folder(s), "sub/b.txt")), want
		}},
		{name: "object patch add-link to a file", refused: "links but", write: func(s *shell) (string, map[string]string) {
			file := s.add(long, "--chunker=size-10000")
			return strings.TrimSpace(s.run("object", "patch", "add-link", "--allow-non-unixfs", file, "x", s.add("more"))), nil
		}},
		{name: "object patch rm-link of a file, all its links", write: func(s *shell) (string, map[string]string) {
			file := s.add(long, "--chunker=size-10000")
			return strings.TrimSpace(s.run("object", "patch", "rm-link", "--allow-non-unixfs", file, "")), one("")
		}},
	}
}

// TestEveryWayToWrite writes content in every way that Kubo's commands offer, and
// fetches it from the node's gateway, its RPC API and by bitswap: each alone, and
// none is blamed for how the content is laid out.
func TestEveryWayToWrite(t *testing.T) {
	k := startKubo(t,
		[]string{"--json", "Import.UnixFSChunker", `"size-4096"`}, []string{"--json", "Import.UnixFSHAMTDirectorySizeThreshold", `"1KiB"`},
		[]string{"--json", "Experimental.FilestoreEnabled", "true"})
	offered, tried := commandOptions(t, k), map[string]bool{}
	sources := k.sources(t)
	count := 0
	for _, ways := range [][]way{waysToAdd(), waysToAddFolders(), waysToEdit(), waysOfFolders(), waysOfBlocks()} {
		for _, w := range ways {
			t.Run(w.name, func(t *testing.T) {
				s := &shell{T: t, kubo: k, dir: t.TempDir(), offered: offered, tried: tried}
				s.files = count * 100
				count++
				root, want := w.write(s)
				for _, url := range sources {
					checkWritten(t, w, root, url, want)
				}
			})
		}
	}
	t.Logf("%d ways, %d commands and options", count, len(tried))
	for _, what := range unclassified(offered, tried) {
		t.Error(what)
	}
}

func checkWritten(t *testing.T, w way, root, url string, want map[string]string) {
	t.Helper()
	if w.refused == "" {
		if text, single := want[""]; single {
			id, err := ipld.ParseCID(root)
			if err != nil {
				t.Fatal(err)
			}
			want = map[string]string{id.String(): text}
		}
		fetchFrom(t, root, url, want)
		return
	}
	_, result, err := fetch(t, root, url)
	if err == nil || !strings.Contains(err.Error(), w.refused) || errors.Is(err, ipld.ErrCorrupt) {
		t.Errorf("%s: %v, want a refusal with %q", url, err, w.refused)
	}
	if result != nil && len(result.Sources) > 0 && result.Sources[0].DisabledReason != "" {
		t.Errorf("the source is blamed: %+v", result.Sources[0])
	}
}

// sources returns the URLs of all ways to ask the node.
func (k *kubo) sources(t *testing.T) []string {
	t.Helper()
	api, err := os.ReadFile(filepath.Join(k.repo, "api"))
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(strings.TrimSpace(string(api)), "/") // /ip4/127.0.0.1/tcp/5001
	peer, _, _ := strings.Cut(k.ipfs(t, "id", "-f", "<addrs>"), "\n")
	return []string{k.gateway, fmt.Sprintf("ipfs+rpc://%s:%s", parts[2], parts[4]), peer}
}
