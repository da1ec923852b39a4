package layout_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// references are the names that each file of a package uses of each other one: by the file that uses them, then by the
// file that declares them.
type references map[string]map[string][]string

// circles returns the files that reach one another, a circle at a time.
func (r references) circles() [][]string {
	var circles [][]string
	placed := map[string]bool{}
	for _, file := range slices.Sorted(maps.Keys(r)) {
		if placed[file] || !r.reach(file)[file] {
			continue
		}
		var circle []string
		for other := range r.reach(file) {
			if r.reach(other)[file] {
				circle = append(circle, other)
				placed[other] = true
			}
		}
		slices.Sort(circle)
		circles = append(circles, circle)
	}
	return circles
}

// reach returns the files that a file uses, directly or by way of others.
func (r references) reach(file string) map[string]bool {
	reached := map[string]bool{}
	next := []string{file}
	for len(next) > 0 {
		for used := range r[next[0]] {
			if !reached[used] {
				reached[used] = true
				next = append(next, used)
			}
		}
		next = next[1:]
	}
	return reached
}

// describe lists what the files use of one another, a line for each two.
func (r references) describe(files []string) string {
	var text strings.Builder
	for _, from := range files {
		for _, to := range files {
			if names := r[from][to]; len(names) > 0 {
				fmt.Fprintf(&text, "%s uses %s of %s\n", from, strings.Join(names, ", "), to)
			}
		}
	}
	return text.String()
}

// loadReferences returns the references of each package that a pattern names, without those of its tests. It compiles
// what they import, where that is not done yet.
func loadReferences(t *testing.T, pattern string) map[string]references {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-export", "-json=ImportPath,Dir,Export,GoFiles,DepOnly", pattern)
	list.Dir, list.Stderr = "../..", os.Stderr
	out, err := list.StdoutPipe()
	if err == nil {
		err = list.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	fset, compiled, all := token.NewFileSet(), map[string]string{}, map[string]references{}
	imports := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(compiled[path])
	})
	for decoder := json.NewDecoder(out); ; {
		var p struct {
			ImportPath, Dir, Export string
			GoFiles                 []string
			DepOnly                 bool
		}
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		compiled[p.ImportPath] = p.Export // after those of what it imports
		if p.DepOnly {
			continue
		}
		var files []*ast.File
		for _, name := range p.GoFiles {
			files = append(files, parseFile(t, fset, filepath.Join(p.Dir, name), nil))
		}
		all[p.ImportPath] = referencesOf(t, fset, files, imports)
	}
	if err := list.Wait(); err != nil {
		t.Fatal(err)
	}
	return all
}

// checkSources returns the references of a package that is given as text, file by file.
func checkSources(t *testing.T, sources map[string]string) references {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for name, text := range sources {
		files = append(files, parseFile(t, fset, name, text))
	}
	return referencesOf(t, fset, files, nil)
}

func parseFile(t *testing.T, fset *token.FileSet, name string, source any) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(fset, name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// referencesOf finds the uses of functions, methods, fields, types, constants and variables that another file declares.
func referencesOf(t *testing.T, fset *token.FileSet, files []*ast.File, imports types.Importer) references {
	t.Helper()
	found := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	pkg, err := (&types.Config{Importer: imports}).Check("p", fset, files, found)
	if err != nil {
		t.Fatal(err)
	}
	nameOf := func(at token.Pos) string { return filepath.Base(fset.Position(at).Filename) }
	r := references{}
	for use, object := range found.Uses {
		from, to := nameOf(use.Pos()), nameOf(object.Pos())
		isLocal := object.Parent() != nil && object.Parent() != pkg.Scope() // methods and fields have no parent
		if object.Pkg() != pkg || isLocal || from == to {
			continue
		}
		if r[from] == nil {
			r[from] = map[string][]string{}
		}
		if names := r[from][to]; !slices.Contains(names, use.Name) {
			r[from][to] = append(names, use.Name)
			slices.Sort(r[from][to])
		}
	}
	return r
}
