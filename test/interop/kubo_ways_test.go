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
