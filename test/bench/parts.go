package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
)

// faults compares one good source with the same source in bad company.
func (b *bench) faults(ctx context.Context) error {
	dir, imp, err := b.largeFile(ctx)
	if err != nil {
		return err
	}
	g, err := newGateway(ctx, imp, dir, ways{ranges: true})
	if err != nil {
		return err
	}
	var dying atomic.Int64
	handlers := []http.Handler{g, lying(g), crawling(g, 1_000_000), dieAfter(g, imp.TotalBytes/4, &dying)}
	urls := make([]string, len(handlers))
	for i, h := range handlers {
		if urls[i], err = start(ctx, h); err != nil {
			return err
		}
	}
	bad := b.fetchFrom("a liar, a crawler and a dying one beside it", imp.Root, urls[1], urls[2], urls[3], urls[0])
	bad.prepare = func(context.Context) error {
		dying.Store(0)
		return nil
	}
	// The bytes of the published file are compared as a whole as well.
	bad.script += "\ncmp $out/weights.txt " + filepath.Join(dir, "weights.txt")
	alone := b.fetchFrom("the good source alone", imp.Root, urls[0])
	alone.script += "\ncmp $out/weights.txt " + filepath.Join(dir, "weights.txt")
	results, err := race(ctx, b.dir, imp.TotalBytes, b.runs, []contender{alone, bad})
	if err != nil {
		return err
	}
	print(os.Stdout, fmt.Sprintf("%d MiB, bad sources", b.mib), imp.TotalBytes, results)
	return nil
}

// changed passes what is written on to change.
type changed struct {
	http.ResponseWriter
	change func(p []byte) ([]byte, error)
}

func (c changed) Write(p []byte) (int, error) {
	q, err := c.change(p)
	if err != nil {
		return 0, err
	}
	_, err = c.ResponseWriter.Write(q)
	return len(p), err
}

// forFiles changes the bodies of files; skeletons stay true, or the source
// would be out before the fetch begins.
func forFiles(h http.Handler, change func(p []byte) ([]byte, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("format") == "" {
			w = changed{w, change}
		}
		h.ServeHTTP(w, r)
	})
}

func lying(h http.Handler) http.Handler {
	return forFiles(h, func(p []byte) ([]byte, error) {
		q := append([]byte(nil), p...)
		q[len(q)/2] ^= 1
		return q, nil
	})
}

// crawling sends bytesPerSecond on each connection.
func crawling(h http.Handler, bytesPerSecond int) http.Handler {
	return forFiles(h, func(p []byte) ([]byte, error) {
		time.Sleep(time.Duration(len(p)) * time.Second / time.Duration(bytesPerSecond))
		return p, nil
	})
}

// dieAfter breaks every connection once so many bytes were sent.
func dieAfter(h http.Handler, bytes int64, sent *atomic.Int64) http.Handler {
	inner := forFiles(h, func(p []byte) ([]byte, error) {
		if sent.Add(int64(len(p))) > bytes {
			panic(http.ErrAbortHandler)
		}
		return p, nil
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if sent.Load() > bytes {
			panic(http.ErrAbortHandler)
		}
		inner.ServeHTTP(w, r)
	})
}

// smallFiles measures many files of a few KiB.
func (b *bench) smallFiles(ctx context.Context) error {
	dir, imp, err := b.manyFiles(ctx)
	if err != nil {
		return err
	}
	g, err := newGateway(ctx, imp, dir, ways{ranges: true, car: true})
	if err != nil {
		return err
	}
	url, err := start(ctx, g)
	if err != nil {
		return err
	}
	list := filepath.Join(b.dir, "list")
	text := ""
	for _, f := range imp.Files {
		text += fmt.Sprintf("url = %s/%s\noutput = %s\n", url, f.Path, f.Path)
	}
	if err := os.WriteFile(list, []byte(text), 0o644); err != nil {
		return fmt.Errorf("writing the list of files: %w", err)
	}
	results, err := race(ctx, b.dir, imp.TotalBytes, b.runs, []contender{
		b.fetchFrom("fetch", imp.Root, url),
		{name: "curl --parallel", script: "mkdir $out && cd $out && curl -sf --parallel --parallel-max 16 --create-dirs -K " +
			list},
	})
	if err != nil {
		return err
	}
	print(os.Stdout, fmt.Sprintf("%d files of 4 KiB", b.files), imp.TotalBytes, results)
	return nil
}

// manyFiles makes a folder with folders of small files and imports it.
func (b *bench) manyFiles(ctx context.Context) (dir string, imp *folder.Imported, err error) {
	dir = filepath.Join(b.dir, "small")
	for i := range b.files {
		sub := filepath.Join(dir, fmt.Sprintf("part-%03d", i/100))
		if i%100 == 0 {
			if err := os.MkdirAll(sub, 0o755); err != nil {
				return "", nil, fmt.Errorf("making the content: %w", err)
			}
		}
		data := make([]byte, 4096)
		copy(data, fmt.Sprintf("%d of many", i))
		if err := os.WriteFile(filepath.Join(sub, fmt.Sprintf("%05d.txt", i)), data, 0o644); err != nil {
			return "", nil, fmt.Errorf("making the content: %w", err)
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
		isFirst := len(contenders) == 0
		contenders = append(contenders, b.builds("fetch, "+way.name, imp.Root, url)...)
		if !isFirst {
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
