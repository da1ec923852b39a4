package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Bounds of a list of mirrors.
const (
	maxMirrorsFile = 64 << 10 // bytes
	maxMirrorLines = 16
)

// mirrorList is a file with the URL of one mirror per line, which changes while the server runs.
type mirrorList struct {
	file string
	// known are the mirrors seen so far, which keep what was learned of them.
	known map[string]source.Source
}

// readMirrors returns the mirrors that the file names now, none without a file. Only HTTP mirrors are taken; the error
// is about those that are not.
func (l *mirrorList) readMirrors() ([]source.Source, error) {
	if l.file == "" {
		return nil, nil
	}
	f, err := os.Open(l.file)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the mirrors: %w", err)
	}
	defer func() { _ = f.Close() }()
	raw, err := io.ReadAll(io.LimitReader(f, maxMirrorsFile))
	if err != nil {
		return nil, fmt.Errorf("reading the mirrors: %w", err)
	}
	var out []source.Source
	var wrong error
	for _, url := range strings.Fields(string(raw)) {
		if len(out) == maxMirrorLines {
			break
		}
		source, err := l.openMirror(url)
		if err != nil {
			wrong = err
			continue
		}
		out = append(out, source)
	}
	return out, wrong
}

func (l *mirrorList) openMirror(url string) (source.Source, error) {
	if s := l.known[url]; s != nil {
		return s, nil
	}
	if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
		return nil, fmt.Errorf("mirror %q in %s is not an HTTP URL", url, l.file)
	}
	s, err := source.Parse(url, source.WithoutProxy())
	if err != nil {
		return nil, err
	}
	if l.known == nil || len(l.known) > 4*maxMirrorLines {
		l.known = map[string]source.Source{}
	}
	l.known[url] = source.AsMirror(s)
	return l.known[url], nil
}
