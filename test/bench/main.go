// Command bench measures fetch beside the tools that it has to stand up to, on
// the same bytes from the same servers on loopback, and prints Markdown tables.
//
//	go run ./test/bench [--mib 1024] [--runs 3] [--dir /tmp] [--only one,faults,small,link,import,kubo] \
//	  [--ipfs path/to/ipfs] [--beside path/to/an/older/fetch]
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
)

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
	flag.IntVar(&b.runs, "runs", 3, "runs of each tool; the medians count")
	flag.StringVar(&b.dir, "dir", os.TempDir(), "folder on the disk to measure")
	flag.StringVar(&b.ipfs, "ipfs", "", "the ipfs program, for kubo and beside import")
	flag.Func("beside", "another build of fetch, for one; repeat for more", func(path string) error {
		b.beside = append(b.beside, path)
		return nil
	})
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
