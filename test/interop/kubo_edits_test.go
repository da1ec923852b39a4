package interop

import (
	"fmt"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
)

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
