package parts

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/gowrap"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/programs"
)

// goModule builds programs of a published Go module through a wrapper module: `go install pkg@version` refuses
// modules with replacements, as Kubernetes and etcd have.
type goModule struct {
	module, version string
	// packages maps each program to its main package; "." is mainSource in the wrapper itself.
	packages   map[string]string
	mainSource string
	// ldflags are added to -s -w.
	ldflags string
	// alignModule's requirements, where they begin with one of alignPrefixes, override this module's own.
	alignModule, alignVersion string
	alignPrefixes             []string
}

func (m goModule) describe() string {
	return fmt.Sprint(m.module, m.version, m.packages, m.mainSource, m.ldflags, m.alignModule, m.alignVersion, m.alignPrefixes)
}

func (m goModule) build(ctx context.Context, work, out string) error {
	if err := m.writeWrapper(ctx, work); err != nil {
		return err
	}
	// One go build for all: its compile steps share both cores; -o DIR names each file after its package's folder.
	argv := []string{"build", "-mod=mod", "-trimpath", "-ldflags", strings.TrimSpace("-s -w " + m.ldflags), "-o", out + "/"}
	if len(m.packages) == 1 {
		for program := range m.packages {
			argv[len(argv)-1] = filepath.Join(out, program)
		}
	}
	var packages []string
	for _, pkg := range m.packages {
		packages = append(packages, pkg)
	}
	slices.Sort(packages)
	_, err := goTool(ctx, work, append(argv, packages...)...)
	return err
}

// writeWrapper writes go.mod, go.sum and, where the part has one, main.go into work.
func (m goModule) writeWrapper(ctx context.Context, work string) error {
	up, err := download(ctx, m.module, m.version)
	if err != nil {
		return err
	}
	align, err := m.alignment(ctx)
	if err != nil {
		return err
	}
	text, err := gowrap.GoMod(m.module, m.version, up.mod, align)
	if err != nil {
		return err
	}
	files := map[string][]byte{"go.mod": []byte(text), "go.sum": up.sum}
	if m.mainSource != "" {
		files["main.go"] = []byte(m.mainSource)
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(work, name), data, 0o644); err != nil {
			return fmt.Errorf("writing the wrapper module: %w", err)
		}
	}
	return nil
}

func (m goModule) alignment(ctx context.Context) (map[string]string, error) {
	if m.alignModule == "" {
		return nil, nil
	}
	other, err := download(ctx, m.alignModule, m.alignVersion)
	if err != nil {
		return nil, err
	}
	all, err := gowrap.Requirements(m.alignModule, m.alignVersion, other.mod)
	if err != nil {
		return nil, err
	}
	wanted := map[string]string{}
	for module, version := range all {
		if slices.ContainsFunc(m.alignPrefixes, func(p string) bool { return strings.HasPrefix(module, p) }) {
			wanted[module] = version
		}
	}
	return wanted, nil
}

// published is what a module proxy has of one module version: its go.mod and the go.sum inside it.
type published struct{ mod, sum []byte }

func download(ctx context.Context, module, version string) (published, error) {
	text, err := goTool(ctx, os.TempDir(), "mod", "download", "-json", module+"@"+version)
	if err != nil {
		return published{}, fmt.Errorf("downloading %s@%s: %w", module, version, err)
	}
	var info struct{ GoMod, Dir string }
	if err := json.Unmarshal([]byte(text), &info); err != nil {
		return published{}, fmt.Errorf("downloading %s@%s: %w", module, version, err)
	}
	var p published
	if p.mod, err = os.ReadFile(info.GoMod); err != nil {
		return p, fmt.Errorf("downloading %s@%s: %w", module, version, err)
	}
	// The module's own go.sum covers dependencies that the checksum database has no record of.
	if p.sum, err = os.ReadFile(filepath.Join(info.Dir, "go.sum")); err != nil && !os.IsNotExist(err) {
		return p, fmt.Errorf("downloading %s@%s: %w", module, version, err)
	}
	return p, nil
}

// goTool runs the go command in dir without cgo and returns its standard output. The parts are built with the toolchain
// that the machine or their own go.mod chooses, not with the one that the project is built with.
func goTool(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := groupCommand(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(withoutToolchain(os.Environ()), "CGO_ENABLED=0", "GOWORK=off")
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("running go %s: %w: %s%s", args[0], err, lastLines(errOut.String(), 20), lastLines(out.String(), 20))
	}
	return out.String(), nil
}

func withoutToolchain(environ []string) []string {
	return slices.DeleteFunc(environ, func(v string) bool { return strings.HasPrefix(v, "GOTOOLCHAIN=") })
}

// lastLines cuts a long output to its end, where the error is.
func lastLines(text string, n int) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}

// goSource builds one of the programs whose source devcluster carries.
type goSource struct{ program string }

func sourcePart(program string) part {
	return part{component: program, version: "1", programs: map[string]string{program: program}, recipe: goSource{program}}
}

func (s goSource) describe() string {
	src, err := programs.Source(s.program)
	if err != nil {
		return err.Error()
	}
	return string(src)
}

func (s goSource) build(ctx context.Context, work, out string) error {
	src, err := programs.Source(s.program)
	if err != nil {
		return fmt.Errorf("reading the source of %s: %w", s.program, err)
	}
	files := map[string][]byte{"main.go": src, "go.mod": []byte("module devcluster.invalid/" + s.program + "\n\ngo 1.26.0\n")}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(work, name), data, 0o644); err != nil {
			return err
		}
	}
	_, err = goTool(ctx, work, "build", "-trimpath", "-ldflags", "-s -w", "-o", filepath.Join(out, s.program), ".")
	return err
}
