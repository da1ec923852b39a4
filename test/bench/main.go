// Command bench measures fetch beside the tools that it has to stand up to, on
// the same bytes from the same servers on loopback, and prints Markdown tables.
//
//	go run ./test/bench [--mib 1024] [--runs 3] [--dir /tmp] [--only one,faults,small,link,import,kubo] \
//	  [--ipfs path/to/ipfs]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
)

type bench struct {
	mib, files, runs int
	dir, fetch, ipfs string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := execute(ctx)
	stop()
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "bench: "+err.Error())
		os.Exit(1)
	}
}

func execute(ctx context.Context) error {
	if len(os.Args) == 3 && os.Args[1] == measureCommand {
		return measure(ctx, os.Args[2])
	}
	if len(os.Args) == 3 && os.Args[1] == importCommand {
		return importFolder(ctx, os.Args[2])
	}
	b := &bench{}
	only := flag.String("only", "one,faults,small,link,import", "what to measure: one, faults, small, link, import, kubo")
	flag.IntVar(&b.mib, "mib", 1024, "size of the large file in MiB")
	flag.IntVar(&b.files, "files", 10_000, "number of small files")
	flag.IntVar(&b.runs, "runs", 3, "runs of each tool; the median counts")
	flag.StringVar(&b.dir, "dir", os.TempDir(), "folder on the disk to measure")
	flag.StringVar(&b.ipfs, "ipfs", "", "the ipfs program, for kubo and beside import")
	flag.Parse()
	work, err := os.MkdirTemp(b.dir, "dehug-bench-")
	if err != nil {
		return fmt.Errorf("making the working folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(work) }()
	b.dir, b.fetch = work, filepath.Join(work, "fetch")
	build := exec.CommandContext(ctx, "go", "build", "-o", b.fetch, "./cmd/fetch")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building fetch: %w: %s", err, out)
	}
	parts := map[string]func(context.Context) error{
		"one": b.oneSource, "faults": b.faults, "small": b.smallFiles, "kubo": b.kubo, "link": b.distance,
		"import": b.imports,
	}
	for _, name := range strings.Split(*only, ",") {
		part, ok := parts[name]
		if !ok {
			return fmt.Errorf("--only names %q, which is not known: give some of one, faults, small, link, import, kubo", name)
		}
		if err := part(ctx); err != nil {
			return fmt.Errorf("measuring %s: %w", name, err)
		}
	}
	return nil
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

// oneSource compares the fetch of one large file with tools that move the same
// bytes, in each way of asking.
func (b *bench) oneSource(ctx context.Context) error {
	dir, imp, err := b.largeFile(ctx)
	if err != nil {
		return err
	}
	contenders := []contender{}
	for _, way := range []struct {
		name string
		ways ways
	}{{"byte ranges", ways{ranges: true}}, {"CAR", ways{car: true}}, {"raw blocks", ways{}}} {
		g, err := newGateway(ctx, imp, dir, way.ways)
		if err != nil {
			return err
		}
		url, err := start(ctx, g)
		if err != nil {
			return err
		}
		contenders = append(contenders, b.fetchFrom("fetch, "+way.name, imp.Root, url))
		if len(contenders) > 1 {
			continue
		}
		file := url + "/weights.txt"
		contenders = append(contenders,
			contender{name: "curl", script: "curl -sf -o $out " + file},
			contender{name: "curl, synced", script: "curl -sf -o $out " + file + " && sync $out"},
			contender{name: "curl, sha256sum, synced", script: "curl -sf -o $out " + file + " && sha256sum $out && sync $out"})
		if _, err := exec.LookPath("aria2c"); err == nil {
			contenders = append(contenders, contender{name: "aria2c -x16, sha256sum",
				script: "aria2c -q -x16 -s16 -k1M --file-allocation=none -d / -o ${out#/} " + file + " && sha256sum $out"})
		}
	}
	results, err := race(ctx, b.dir, imp.TotalBytes, b.runs, contenders)
	if err != nil {
		return err
	}
	print(os.Stdout, fmt.Sprintf("%d MiB, one loopback source", b.mib), imp.TotalBytes, results)
	return nil
}

func (b *bench) fetchFrom(name, root string, urls ...string) contender {
	script := b.fetch + " --cid " + root + " --out $out"
	for _, u := range urls {
		script += " --source " + u
	}
	return contender{name: name, script: script}
}
