// Package gowrap writes the go.mod of a wrapper module, through which programs of a published Go module are built
// with the dependency versions that the module itself asks for. It is pure.
package gowrap

import (
	"fmt"
	"path"
	"sort"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/semver"
)

// stagingVersion is what a Kubernetes release asks of its own staging modules, which it replaces by local folders.
const stagingVersion = "v0.0.0"

// GoMod returns the text of a wrapper's go.mod around module@version. upstream is that module's own go.mod: its
// requirements are copied, its replacements by local folders dropped, and k8s.io staging modules get the version
// that the release was published under (v1.36.3 gives v0.36.3). align forces further modules to exact versions, so
// that packages shared with another build are compiled once; a module that upstream does not require is left out.
func GoMod(module, version string, upstream []byte, align map[string]string) (string, error) {
	up, err := modfile.ParseLax(module+"/go.mod", upstream, nil)
	if err != nil {
		return "", fmt.Errorf("reading the go.mod of %s: %w", module, err)
	}
	if up.Go == nil {
		return "", fmt.Errorf("reading the go.mod of %s: it has no go line", module)
	}
	replace := map[string]string{}
	var b strings.Builder
	fmt.Fprintf(&b, "module devcluster.invalid/wrap/%s\n\ngo %s\n\nrequire (\n\t%s %s\n", path.Base(module), up.Go.Version, module, version)
	for _, r := range up.Require {
		v, indirect := r.Mod.Version, ""
		if strings.HasPrefix(r.Mod.Path, "k8s.io/") && v == stagingVersion {
			if v, err = staged(version); err != nil {
				return "", err
			}
			replace[r.Mod.Path] = v
		}
		if forced, ok := align[r.Mod.Path]; ok {
			v, replace[r.Mod.Path] = forced, forced
		}
		if r.Indirect {
			indirect = " // indirect"
		}
		fmt.Fprintf(&b, "\t%s %s%s\n", r.Mod.Path, v, indirect)
	}
	b.WriteString(")\n\nreplace (\n")
	for _, p := range sortedKeys(replace) {
		fmt.Fprintf(&b, "\t%s => %s %s\n", p, p, replace[p])
	}
	b.WriteString(")\n")
	return b.String(), nil
}

// Requirements returns the module versions that GoMod would ask for, for use as another wrapper's align argument.
func Requirements(module, version string, upstream []byte) (map[string]string, error) {
	text, err := GoMod(module, version, upstream, nil)
	if err != nil {
		return nil, err
	}
	f, err := modfile.ParseLax("go.mod", []byte(text), nil)
	if err != nil {
		return nil, fmt.Errorf("reading the wrapper of %s: %w", module, err)
	}
	versions := map[string]string{}
	for _, r := range f.Require {
		if r.Mod.Path != module {
			versions[r.Mod.Path] = r.Mod.Version
		}
	}
	return versions, nil
}

// staged turns a Kubernetes release version into the version of its staging modules.
func staged(release string) (string, error) {
	rest, ok := strings.CutPrefix(release, "v1.")
	if !ok || !semver.IsValid(release) {
		return "", fmt.Errorf("version %q: k8s.io staging modules are only known for v1.x.y", release)
	}
	return "v0." + rest, nil
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
