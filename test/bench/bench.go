package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
)

type bench struct {
	mib, files, runs int
	dir, fetch, ipfs string
	beside           []string // other builds of fetch
}

// largeFile makes a folder with one large file and imports it.
func (b *bench) largeFile(ctx context.Context) (dir string, imp *folder.Imported, err error) {
	dir = filepath.Join(b.dir, "large")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", nil, fmt.Errorf("making the content: %w", err)
	}
	path := filepath.Join(dir, "weights.txt")
	if _, err := os.Stat(path); err != nil {
		if _, err := run(ctx, fmt.Sprintf("head -c %dM /dev/urandom > %s", b.mib, path)); err != nil {
			return "", nil, err
		}
	}
	imp, err = folder.Import(ctx, dir)
	return dir, imp, err
}

// builds are the fetch that was built here and those beside it.
func (b *bench) builds(name, root, url string) []contender {
	out := []contender{b.fetchFrom(name, root, url)}
	for _, program := range b.beside {
		out = append(out, fetchBy(program, name+", "+filepath.Base(program), root, url))
	}
	return out
}

func (b *bench) fetchFrom(name, root string, urls ...string) contender {
	return fetchBy(b.fetch, name, root, urls...)
}

func fetchBy(program, name, root string, urls ...string) contender {
	script := program + " --cid " + root + " --out $out"
	for _, u := range urls {
		script += " --source " + u
	}
	return contender{name: name, script: script}
}
