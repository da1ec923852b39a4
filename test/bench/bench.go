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

func (b *bench) fetchFrom(name, root string, urls ...string) contender {
	script := b.fetch + " --cid " + root + " --out $out"
	for _, u := range urls {
		script += " --source " + u
	}
	return contender{name: name, script: script}
}
