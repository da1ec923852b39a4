package parts

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/layout"
)

// recipe makes the files of a part.
type recipe interface {
	// describe says everything that changes the result; it decides whether an earlier build is reused.
	describe() string
	// build puts the part's files into out, an empty folder; work is a folder kept between builds.
	build(ctx context.Context, work, out string) error
}

// Builder builds parts into the cache.
type Builder struct {
	Layout layout.Layout
	// Progress receives one line per part, and one every half minute of a long build.
	Progress io.Writer
}

// Build makes the given components ("kubernetes", "kubo", ...) unless the cache has them. It returns an error that
// names the unknown component, or the part that could not be built.
func (b Builder) Build(ctx context.Context, components ...string) error {
	var todo []part
	for _, c := range components {
		found := false
		for _, p := range catalog() {
			if p.component == c {
				found = true
				todo = append(todo, p)
			}
		}
		if !found {
			return fmt.Errorf("unknown component %q: choose from %s", c, strings.Join(componentNames(), ", "))
		}
	}
	return b.buildAll(ctx, todo)
}

// Path returns the absolute path of a cached program, or an error that says which command builds it.
func (b Builder) Path(program string) (string, error) {
	for _, p := range catalog() {
		file, ok := p.programs[program]
		if !ok {
			continue
		}
		full := filepath.Join(b.dir(p), file)
		if _, err := os.Stat(full); err != nil {
			return "", fmt.Errorf("%s is not built yet: run `devcluster build %s`", program, p.component)
		}
		return full, nil
	}
	return "", fmt.Errorf("unknown program %q", program)
}

// TestAssets returns a folder with etcd, kube-apiserver and kubectl for KUBEBUILDER_ASSETS, built when missing.
func (b Builder) TestAssets(ctx context.Context) (string, error) {
	programs := []string{"etcd", "kube-apiserver", "kubectl"}
	var todo []part
	for _, p := range catalog() {
		if slices.ContainsFunc(programs, func(n string) bool { _, ok := p.programs[n]; return ok }) {
			todo = append(todo, p)
		}
	}
	if err := b.buildAll(ctx, todo); err != nil {
		return "", err
	}
	dir := b.Layout.TestAssets()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("making the test assets: %w", err)
	}
	for _, name := range programs {
		target, err := b.Path(name)
		if err != nil {
			return "", err
		}
		link := filepath.Join(dir, name)
		if now, err := os.Readlink(link); err == nil && now == target {
			continue
		}
		// A rename replaces the link in one step: a test that starts now sees the old one or the new one.
		fresh := fmt.Sprintf("%s.%d", link, os.Getpid())
		if err := os.Symlink(target, fresh); err != nil {
			return "", fmt.Errorf("making the test assets: %w", err)
		}
		if err := os.Rename(fresh, link); err != nil {
			return "", fmt.Errorf("making the test assets: %w", err)
		}
	}
	return dir, nil
}

func (b Builder) buildAll(ctx context.Context, todo []part) error {
	if !slices.ContainsFunc(todo, func(p part) bool { return !b.have(p) }) {
		return nil
	}
	start, built := time.Now(), 0
	for _, p := range todo {
		if b.have(p) {
			continue
		}
		if err := b.buildLocked(ctx, p); err != nil {
			return fmt.Errorf("building %s: %w", p.key(), err)
		}
		built++
	}
	if built > 1 {
		fmt.Fprintf(b.Progress, "built %d parts in %.0f s\n", built, time.Since(start).Seconds())
	}
	return nil
}

// buildLocked builds a part unless another process, for which it waits, has just done so.
func (b Builder) buildLocked(ctx context.Context, p part) error {
	unlock, err := lock(b.work(p) + ".lock")
	if err != nil {
		return err
	}
	defer unlock()
	if b.have(p) {
		return nil
	}
	return b.buildOne(ctx, p)
}

func (b Builder) buildOne(ctx context.Context, p part) error {
	start := time.Now()
	label := p.component + " " + strings.TrimPrefix(p.version, "v")
	if len(p.programs) > 1 {
		label += " (" + strings.Join(programNames(p), " ") + ")"
	}
	fmt.Fprintf(b.Progress, "building %s\n", label)
	done := make(chan struct{})
	defer close(done)
	go b.heartbeat(label, start, done)

	out := filepath.Join(b.Layout.Temp(), fmt.Sprintf("%s.%d", p.key(), os.Getpid()))
	defer os.RemoveAll(out)
	work := b.work(p)
	for _, dir := range []string{out, work, b.Layout.Parts()} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	if err := p.recipe.build(ctx, work, out); err != nil {
		return err
	}
	for _, file := range p.programs {
		if _, err := os.Stat(filepath.Join(out, file)); err != nil {
			return fmt.Errorf("the build ended without %s: %w", file, err)
		}
	}
	if err := os.Rename(out, b.dir(p)); err != nil {
		return err
	}
	fmt.Fprintf(b.Progress, "built %s in %.0f s\n", label, time.Since(start).Seconds())
	return nil
}

func (b Builder) heartbeat(label string, start time.Time, done <-chan struct{}) {
	tick := time.NewTicker(30 * time.Second)
	defer tick.Stop()
	for {
		select {
		case <-done:
			return
		case <-tick.C:
			fmt.Fprintf(b.Progress, "  still building %s: %.0f s\n", label, time.Since(start).Seconds())
		}
	}
}

func (b Builder) dir(p part) string { return filepath.Join(b.Layout.Parts(), p.key()) }

// work is the folder that a component's parts are built in, one at a time.
func (b Builder) work(p part) string {
	return filepath.Join(b.Layout.Work(), p.component+"-"+strings.TrimPrefix(p.version, "v"))
}

func (b Builder) have(p part) bool {
	_, err := os.Stat(b.dir(p))
	return err == nil
}

// lock takes an exclusive lock on file, waiting for its holder, and returns the function that gives it back.
func lock(file string) (func(), error) {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return nil, fmt.Errorf("locking %s: %w", file, err)
	}
	f, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("locking %s: %w", file, err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		f.Close()
		return nil, fmt.Errorf("locking %s: %w", file, err)
	}
	return func() { f.Close() }, nil
}

func fingerprint(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return fmt.Sprintf("%x", sum[:4])
}

func componentNames() []string {
	var names []string
	for _, p := range catalog() {
		if !slices.Contains(names, p.component) {
			names = append(names, p.component)
		}
	}
	return names
}

func programNames(p part) []string {
	var names []string
	for n := range p.programs {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}
