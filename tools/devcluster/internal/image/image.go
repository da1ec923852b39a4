// Package image writes container images without Docker: docker-archive tars of one layer, the same bytes for the
// same inputs.
package image

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// NonRoot is the user that images run as by default, uid:gid.
const NonRoot = "65532:65532"

// Spec describes an image.
type Spec struct {
	// Name is the reference that pods use, repo:tag.
	Name string
	// Entrypoint is the command; Args are added by pods.
	Entrypoint []string
	// User is uid:gid; empty means NonRoot.
	User string
	// Env are NAME=VALUE settings in addition to PATH.
	Env []string
	// Files are host files or folders and where the image has them.
	Files []File
}

// File is one host file or folder, copied with its executable bits to the absolute path Dst.
type File struct{ Src, Dst string }

// searchPath is PATH inside images.
const searchPath = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/app:/"

// Write writes the image to out, replacing it in one step.
func Write(spec Spec, out string) error {
	entries, err := layerEntries(spec.Files)
	if err != nil {
		return fmt.Errorf("collecting the files of image %s: %w", spec.Name, err)
	}
	layer, err := os.CreateTemp(filepath.Dir(out), ".layer-*")
	if err != nil {
		return fmt.Errorf("writing image %s: %w", spec.Name, err)
	}
	defer os.Remove(layer.Name())
	defer layer.Close()
	digest := sha256.New()
	if err := writeLayer(io.MultiWriter(layer, digest), entries); err != nil {
		return fmt.Errorf("writing image %s: %w", spec.Name, err)
	}
	diffID := hex.EncodeToString(digest.Sum(nil))
	config, err := configJSON(spec, diffID)
	if err != nil {
		return fmt.Errorf("writing image %s: %w", spec.Name, err)
	}
	tmp := fmt.Sprintf("%s.%d", out, os.Getpid())
	defer os.Remove(tmp)
	if err := writeArchive(tmp, spec.Name, config, diffID, layer); err != nil {
		return fmt.Errorf("writing image %s: %w", spec.Name, err)
	}
	if err := os.Rename(tmp, out); err != nil {
		return fmt.Errorf("writing image %s: %w", spec.Name, err)
	}
	return nil
}

func configJSON(spec Spec, diffID string) ([]byte, error) {
	type settings struct {
		User       string
		Env        []string
		Entrypoint []string
		WorkingDir string
	}
	type rootfs struct {
		Type    string   `json:"type"`
		DiffIDs []string `json:"diff_ids"`
	}
	user := spec.User
	if user == "" {
		user = NonRoot
	}
	return json.Marshal(struct {
		Architecture string    `json:"architecture"`
		OS           string    `json:"os"`
		Created      time.Time `json:"created"`
		Config       settings  `json:"config"`
		RootFS       rootfs    `json:"rootfs"`
	}{
		runtime.GOARCH, "linux", time.Unix(0, 0).UTC(),
		settings{user, append([]string{searchPath}, spec.Env...), spec.Entrypoint, "/"},
		rootfs{"layers", []string{"sha256:" + diffID}},
	})
}

func writeArchive(path, name string, config []byte, diffID string, layer *os.File) error {
	sum := sha256.Sum256(config)
	configName, layerName := hex.EncodeToString(sum[:])+".json", diffID+"/layer.tar"
	manifest, err := json.Marshal([]map[string]any{{
		"Config": configName, "RepoTags": []string{name}, "Layers": []string{layerName},
	}})
	if err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	size, err := layer.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if _, err := layer.Seek(0, io.SeekStart); err != nil {
		return err
	}
	w := tar.NewWriter(f)
	for _, e := range []struct {
		name string
		size int64
		data io.Reader
	}{
		{configName, int64(len(config)), bytes.NewReader(config)},
		{layerName, size, layer},
		{"manifest.json", int64(len(manifest)), bytes.NewReader(manifest)},
	} {
		if err := w.WriteHeader(header(e.name, tar.TypeReg, 0o644, e.size)); err != nil {
			return err
		}
		if _, err := io.Copy(w, e.data); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return f.Close()
}

// Name reads the reference that a docker-archive tags its image with.
func Name(archive string) (string, error) {
	f, err := os.Open(archive)
	if err != nil {
		return "", fmt.Errorf("reading the image: %w", err)
	}
	defer f.Close()
	for r := tar.NewReader(f); ; {
		h, err := r.Next()
		if err != nil {
			return "", fmt.Errorf("reading %s: no manifest.json in it; is it a docker-archive? %w", archive, err)
		}
		if h.Name != "manifest.json" {
			continue
		}
		var m []struct{ RepoTags []string }
		if err := json.NewDecoder(r).Decode(&m); err != nil {
			return "", fmt.Errorf("reading %s: %w", archive, err)
		}
		if len(m) == 0 || len(m[0].RepoTags) == 0 {
			return "", fmt.Errorf("reading %s: its image has no name", archive)
		}
		return m[0].RepoTags[0], nil
	}
}

// ParseFile reads SRC=DST, where DST is absolute.
func ParseFile(arg string) (File, error) {
	src, dst, ok := strings.Cut(arg, "=")
	if !ok || src == "" || !filepath.IsAbs(dst) {
		return File{}, fmt.Errorf("%q: write SRC=DST with an absolute DST", arg)
	}
	return File{Src: src, Dst: filepath.Clean(dst)}, nil
}
