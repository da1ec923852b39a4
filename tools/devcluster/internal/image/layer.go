package image

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"
)

// certificates is where Debian keeps the public authorities; images carry them so that HTTPS works from pods.
const certificates = "/etc/ssl/certs/ca-certificates.crt"

const (
	passwd = "root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/tmp:/sbin/nologin\n"
	group  = "root:x:0:\nnonroot:x:65532:\n"
)

// entry is one file or folder of the layer; path has no leading slash.
type entry struct {
	path string
	mode int64
	dir  bool
	src  string
	data []byte
}

// layerEntries returns the layer's content sorted by path: the given files, their parent folders, /tmp, the user
// database and, when the host has them, the certificates. A later file replaces an earlier one at the same path.
func layerEntries(files []File) ([]entry, error) {
	all := map[string]entry{}
	add := func(e entry) {
		for d := filepath.Dir(e.path); d != "."; d = filepath.Dir(d) {
			if _, ok := all[d]; !ok {
				all[d] = entry{path: d, mode: 0o755, dir: true}
			}
		}
		all[e.path] = e
	}
	add(entry{path: "tmp", mode: 0o1777, dir: true})
	add(entry{path: "etc/passwd", mode: 0o644, data: []byte(passwd)})
	add(entry{path: "etc/group", mode: 0o644, data: []byte(group)})
	if _, err := os.Stat(certificates); err == nil {
		files = append([]File{{certificates, certificates}}, files...)
	}
	for _, f := range files {
		if err := walk(f, add); err != nil {
			return nil, err
		}
	}
	sorted := make([]entry, 0, len(all))
	for _, e := range all {
		sorted = append(sorted, e)
	}
	sort.Slice(sorted, func(i, j int) bool { return sorted[i].path < sorted[j].path })
	return sorted, nil
}

// walk adds a host file, or a folder with all below it. Links are followed: the image gets what they point to.
func walk(f File, add func(entry)) error {
	info, err := os.Stat(f.Src)
	if err != nil {
		return err
	}
	path := strings.TrimPrefix(filepath.Clean(f.Dst), "/")
	if !info.IsDir() {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s is neither a file nor a folder", f.Src)
		}
		add(entry{path: path, mode: normalized(info.Mode()), src: f.Src})
		return nil
	}
	children, err := os.ReadDir(f.Src)
	if err != nil {
		return err
	}
	add(entry{path: path, mode: 0o755, dir: true})
	for _, c := range children {
		if err := walk(File{filepath.Join(f.Src, c.Name()), filepath.Join(f.Dst, c.Name())}, add); err != nil {
			return err
		}
	}
	return nil
}

// normalized keeps of a mode only whether the file can be executed: the rest differs from checkout to checkout.
func normalized(m fs.FileMode) int64 {
	if m&0o111 != 0 {
		return 0o755
	}
	return 0o644
}

func writeLayer(out io.Writer, entries []entry) error {
	w := tar.NewWriter(out)
	for _, e := range entries {
		if err := writeEntry(w, e); err != nil {
			return fmt.Errorf("adding /%s: %w", e.path, err)
		}
	}
	return w.Close()
}

func writeEntry(w *tar.Writer, e entry) error {
	if e.dir {
		return w.WriteHeader(header(e.path+"/", tar.TypeDir, e.mode, 0))
	}
	var data io.Reader = bytes.NewReader(e.data)
	size := int64(len(e.data))
	if e.src != "" {
		f, err := os.Open(e.src)
		if err != nil {
			return err
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return err
		}
		data, size = f, info.Size()
	}
	if err := w.WriteHeader(header(e.path, tar.TypeReg, e.mode, size)); err != nil {
		return err
	}
	n, err := io.Copy(w, data)
	if err == nil && n != size {
		err = errors.New("it changed while it was read")
	}
	return err
}

// header has nothing in it that differs from run to run: owner root, time zero.
func header(name string, kind byte, mode, size int64) *tar.Header {
	return &tar.Header{Name: name, Typeflag: kind, Mode: mode, Size: size, ModTime: time.Unix(0, 0), Format: tar.FormatPAX}
}
