package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
)

// importCommand makes this program import a folder and print its root CID.
const importCommand = "import"

// importFolder is what a contender runs, so that it is measured as a process.
func importFolder(ctx context.Context, dir string) error {
	imp, err := folder.Import(ctx, dir)
	if err != nil {
		return err
	}
	_, err = fmt.Println(imp.Root)
	return err
}

// imports compares the computation of a root CID with tools that read the same
// bytes. All of them are in the page cache.
func (b *bench) imports(ctx context.Context) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("finding this program: %w", err)
	}
	for _, set := range []struct {
		title string
		make  func(context.Context) (string, *folder.Imported, error)
	}{
		{fmt.Sprintf("import of %d MiB", b.mib), b.largeFile},
		{fmt.Sprintf("import of %d files of 4 KiB", b.files), b.manyFiles},
	} {
		dir, imp, err := set.make(ctx)
		if err != nil {
			return err
		}
		contenders := []contender{
			{name: "import", script: same(imp.Root, self+" "+importCommand+" "+dir)},
			{name: "cat", script: "find " + dir + " -type f -print0 | xargs -0 cat | cat > /dev/null"},
			{name: "sha256sum", script: "find " + dir + " -type f -print0 | xargs -0 sha256sum"},
		}
		if b.ipfs != "" {
			contenders = append(contenders, b.adders(imp.Root, dir)...)
		}
		results, err := race(ctx, b.dir, imp.TotalBytes, b.runs, contenders)
		if err != nil {
			return err
		}
		print(os.Stdout, set.title, imp.TotalBytes, results)
	}
	return nil
}

// same fails when a command prints another root than was imported.
func same(root, command string) string { return `[ "$(` + command + `)" = ` + root + " ]" }

// adders are Kubo's own ways, each checked to find the same root.
func (b *bench) adders(root, dir string) []contender {
	repo := filepath.Join(b.dir, "adder")
	add := "IPFS_PATH=" + repo + " " + b.ipfs + " add -r -Q --hidden "
	fresh := func(ctx context.Context) error {
		if err := os.RemoveAll(repo); err != nil {
			return fmt.Errorf("removing the old repository: %w", err)
		}
		cmd := exec.CommandContext(ctx, b.ipfs, "init", "--empty-repo", "--profile", "unixfs-v1-2025")
		cmd.Env = append(os.Environ(), "IPFS_PATH="+repo)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("making a repository: %w: %s", err, out)
		}
		return nil
	}
	return []contender{
		{name: "ipfs add --only-hash", prepare: fresh, script: same(root, add+"--only-hash "+dir)},
		{name: "ipfs add", prepare: fresh, script: same(root, add+dir)},
	}
}
