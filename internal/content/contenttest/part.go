package contenttest

import (
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// part answers with a part of a file, in the ways that the server knows.
func (g *Gateway) part(r *http.Request, reply *Reply) {
	byCID := strings.HasPrefix(r.URL.Path, "/ipfs/")
	f, found := g.files[r.URL.Path]
	car := r.URL.Query().Get("format") == "car"
	switch {
	case byCID && car && g.ways&CAR != 0 && found:
		g.car(r, reply, f)
	case byCID && !car && g.ways&Ranges != 0 && found, !byCID && g.ways&Mirror != 0 && found:
		g.byteRange(r, reply, f)
	case byCID && g.ways&Mirror == 0:
		reply.Status = http.StatusNotAcceptable
	default:
		reply.Status = http.StatusNotFound
	}
}

func (g *Gateway) read(f ipld.File, from, to int64) []byte {
	data, err := os.ReadFile(filepath.Join(g.dir, filepath.FromSlash(f.Path)))
	if err != nil {
		panic(err)
	}
	return data[from:to]
}

func (g *Gateway) byteRange(r *http.Request, reply *Reply, f ipld.File) {
	var from, to int64
	if _, err := fmt.Sscanf(r.Header.Get("Range"), "bytes=%d-%d", &from, &to); err != nil || to >= f.Size {
		reply.Status = http.StatusRequestedRangeNotSatisfiable
		return
	}
	reply.Status = http.StatusPartialContent
	reply.Header.Set("Content-Type", "application/octet-stream")
	reply.Header.Set("Content-Range", fmt.Sprintf("bytes %d-%d/%d", from, to, f.Size))
	reply.Body = g.read(f, from, to+1)
}

// car sends the file's root and the leaves in the range.
func (g *Gateway) car(r *http.Request, reply *Reply, f ipld.File) {
	var from, to int64
	if _, err := fmt.Sscanf(r.URL.Query().Get("entity-bytes"), "%d:%d", &from, &to); err != nil {
		reply.Status = http.StatusBadRequest
		return
	}
	reply.Header.Set("Content-Type", "application/vnd.ipld.car; version=1; order=dfs; dups=y")
	root := binaryCID(f.CID)
	header := append([]byte("\xa2eroots\x81\xd8\x2a\x58\x25\x00"), root...)
	header = append(header, "gversion\x01"...)
	body := append(binary.AppendUvarint(nil, uint64(len(header))), header...)
	if len(f.Leaves) > 1 {
		body = section(body, root, g.store[f.CID])
	}
	var at int64
	for _, l := range f.Leaves {
		if at+l.Size > from && at <= to {
			cid := append([]byte{1, 0x55, 0x12, 32}, l.Digest[:]...)
			body = section(body, cid, g.read(f, at, at+l.Size))
		}
		at += l.Size
	}
	reply.Body = body
}

func section(body, cid, block []byte) []byte {
	body = binary.AppendUvarint(body, uint64(len(cid)+len(block)))
	return append(append(body, cid...), block...)
}

func binaryCID(cid string) []byte {
	raw, err := base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding).DecodeString(cid[1:])
	if err != nil {
		panic(err)
	}
	return raw
}

// OtherBlock puts a block that was not asked for in front of those of a CAR.
func OtherBlock(r *Reply) {
	n, used := binary.Uvarint(r.Body)
	if used <= 0 {
		return
	}
	head := used + int(n)
	cid := append([]byte{1, 0x55, 0x12, 32}, make([]byte, 32)...)
	r.Body = append(section(append([]byte(nil), r.Body[:head]...), cid, []byte("other")), r.Body[head:]...)
}
