package modelfile

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// Globs pick files by their path. Each is matched segment by segment as
// path.Match does; a segment ** stands for any number of folders, also none. A
// file is picked if one of them matches its whole path; where there are none,
// every file is.
type Globs [][]string

// ParseGlobs returns the globs, or an error that names the one that is none.
func ParseGlobs(patterns []string) (Globs, error) {
	var globs Globs
	for _, p := range patterns {
		segments := strings.Split(p, "/")
		for _, s := range segments {
			if _, err := path.Match(s, ""); err != nil || s == "" {
				return nil, fmt.Errorf("%q is not a glob of a path within the content, such as *.gguf or onnx/**: correct it",
					clip(p))
			}
		}
		globs = append(globs, segments)
	}
	return globs, nil
}

// CleanPatterns returns patterns in the order and form in which two lists that
// mean the same are equal.
func CleanPatterns(patterns []string) []string {
	sorted := slices.Clone(patterns)
	slices.Sort(sorted)
	return slices.Compact(sorted)
}

// Match reports whether a file is picked.
func (g Globs) Match(file string) bool { return len(g) == 0 || g.FirstMatch(file) >= 0 }

// FirstMatch returns the index of the first glob that matches, -1 if none does.
func (g Globs) FirstMatch(file string) int {
	segments := strings.Split(file, "/")
	return slices.IndexFunc(g, func(glob []string) bool { return matchSegments(glob, segments, false) })
}

// Below reports whether a file in a folder, or further down, may be picked.
func (g Globs) Below(dir string) bool {
	segments := strings.Split(dir, "/")
	return len(g) == 0 || slices.ContainsFunc(g, func(glob []string) bool { return matchSegments(glob, segments, true) })
}

// matchSegments matches a path, or with below a folder that the glob may lead
// into. Each row tells for one beginning of the path which beginnings of the
// glob match it, so that many ** cost no more than their number.
func matchSegments(glob, segments []string, below bool) bool {
	row := make([]bool, len(glob)+1)
	row[0] = true
	skipFolders(glob, row)
	for _, s := range segments {
		next := make([]bool, len(glob)+1)
		for i, g := range glob {
			switch {
			case !row[i]:
			case g == "**":
				next[i] = true
			default:
				if ok, _ := path.Match(g, s); ok {
					next[i+1] = true
				}
			}
		}
		skipFolders(glob, next)
		row = next
	}
	if below {
		return slices.Contains(row[:len(glob)], true)
	}
	// A glob that ends in ** takes whatever lies below, and not the folder itself.
	return row[len(glob)] || len(glob) > 0 && glob[len(glob)-1] == "**" && row[len(glob)-1] && len(segments) >= len(glob)
}

// skipFolders lets each ** stand for no folder.
func skipFolders(glob []string, row []bool) {
	for i := range len(glob) - 1 {
		if row[i] && glob[i] == "**" {
			row[i+1] = true
		}
	}
}
