package main

import (
	"bytes"
	"context"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// gateway is a plain trustless gateway over one folder, as fast as net/http
// makes it: byte ranges by CID and by path, CARs of parts, raw blocks.
type gateway struct {
	dir   string
	files map[string]ipld.File // by path of the URL
	inner map[string][]byte    // by CID
	leaf  map[string]leafPlace // by CID
	ways  ways
}

type leafPlace struct {
	path         string
	offset, size int64
}

// ways are the ways in which a gateway answers for files.
type ways struct{ ranges, car bool }

func newGateway(ctx context.Context, imp *folder.Imported, dir string, w ways) (*gateway, error) {
	g := &gateway{
		dir: dir, ways: w, files: map[string]ipld.File{},
		inner: map[string][]byte{}, leaf: map[string]leafPlace{},
	}
	for _, f := range imp.Files {
		g.files["/"+f.Path], g.files["/ipfs/"+f.CID] = f, f
		var at int64
		for _, l := range f.Leaves {
			g.leaf[rawCID(l.Digest)] = leafPlace{f.Path, at, l.Size}
			at += l.Size
		}
	}
	err := imp.EachBlock(ctx, dir, func(cid string, data []byte) error {
		if _, isLeaf := g.leaf[cid]; !isLeaf {
			g.inner[cid] = bytes.Clone(data)
		}
		return nil
	})
	return g, err
}

// start serves h on a loopback port until ctx ends and returns its URL.
func start(ctx context.Context, h http.Handler) (string, error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("listening: %w", err)
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: time.Minute}
	go func() { _ = server.Serve(listener) }()
	context.AfterFunc(ctx, func() { _ = server.Close() })
	return "http://" + listener.Addr().String(), nil
}

func (g *gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, found := g.files[r.URL.Path]
	byCID := strings.HasPrefix(r.URL.Path, "/ipfs/")
	switch format := r.URL.Query().Get("format"); {
	case format == "raw":
		g.raw(w, strings.TrimPrefix(r.URL.Path, "/ipfs/"))
	case format == "car" && found && g.ways.car:
		g.car(w, r, f)
	case format == "" && found && (g.ways.ranges || !byCID):
		h, err := os.Open(filepath.Join(g.dir, filepath.FromSlash(f.Path)))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		defer func() { _ = h.Close() }()
		w.Header().Set("Content-Type", "application/octet-stream")
		http.ServeContent(w, r, "", time.Time{}, h)
	default:
		http.Error(w, "not served", http.StatusNotAcceptable)
	}
}

func (g *gateway) raw(w http.ResponseWriter, cid string) {
	w.Header().Set("Content-Type", "application/vnd.ipld.raw")
	if block, ok := g.inner[cid]; ok {
		_, _ = w.Write(block)
		return
	}
	at, ok := g.leaf[cid]
	if !ok {
		http.Error(w, "no such block", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Length", fmt.Sprint(at.size))
	_ = g.copy(w, at)
}

func (g *gateway) copy(w io.Writer, at leafPlace) error {
	h, err := os.Open(filepath.Join(g.dir, filepath.FromSlash(at.path)))
	if err != nil {
		return err
	}
	defer func() { _ = h.Close() }()
	if _, err := h.Seek(at.offset, io.SeekStart); err != nil {
		return err
	}
	_, err = io.Copy(w, io.LimitReader(h, at.size))
	return err
}

// car sends the file's root and the leaves in the range.
func (g *gateway) car(w http.ResponseWriter, r *http.Request, f ipld.File) {
	var from, to int64
	if _, err := fmt.Sscanf(r.URL.Query().Get("entity-bytes"), "%d:%d", &from, &to); err != nil {
		http.Error(w, "entity-bytes is missing", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/vnd.ipld.car; version=1; order=dfs; dups=y")
	root := binaryCID(f.CID)
	header := append([]byte("\xa2eroots\x81\xd8\x2a\x58\x25\x00"), root...)
	header = append(header, "gversion\x01"...)
	_, _ = w.Write(append(binary.AppendUvarint(nil, uint64(len(header))), header...))
	if block, ok := g.inner[f.CID]; ok {
		_, _ = w.Write(append(binary.AppendUvarint(nil, uint64(len(root)+len(block))), root...))
		_, _ = w.Write(block)
	}
	var at int64
	for _, l := range f.Leaves {
		if at+l.Size > from && at <= to {
			cid := append([]byte{1, 0x55, 0x12, 32}, l.Digest[:]...)
			_, _ = w.Write(append(binary.AppendUvarint(nil, uint64(len(cid))+uint64(l.Size)), cid...))
			if g.copy(w, leafPlace{f.Path, at, l.Size}) != nil {
				panic(http.ErrAbortHandler)
			}
		}
		at += l.Size
	}
}

var cidBase = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

func rawCID(digest [32]byte) string {
	return "b" + cidBase.EncodeToString(append([]byte{1, 0x55, 0x12, 32}, digest[:]...))
}

func binaryCID(cid string) []byte {
	raw, err := cidBase.DecodeString(cid[1:])
	if err != nil {
		panic(err) // our own importer made it
	}
	return raw
}
