package source

import (
	"bytes"
	"crypto/sha256"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// spanOf8MiB is a span as the engine asks for it, and the file that it is all of.
func spanOf8MiB() (SpanRequest, []byte) {
	const leaf, leaves = 1 << 20, 8
	data := make([]byte, leaf*leaves)
	for i := range data {
		data[i] = byte(i * i >> 7)
	}
	req := SpanRequest{Path: "weights.bin", FileSize: int64(len(data)), Size: int64(len(data))}
	for at := 0; at < len(data); at += leaf {
		data[at] = byte(at / leaf) // no two leaves are the same block
		req.Leaves = append(req.Leaves, ipld.Leaf{Size: leaf, Digest: sha256.Sum256(data[at : at+leaf])})
	}
	req.File = ipld.ComputeCID(ipld.CodecDagPB, []byte("the file's root"))
	return req, data
}

// serveSpanAs starts a gateway that serves a span in one way.
func serveSpanAs(tb testing.TB, mode string, req SpanRequest, data []byte) Source {
	tb.Helper()
	blocks := map[string][]byte{}
	for i, l := range req.Leaves {
		blocks["/ipfs/"+l.CID().String()] = data[i<<20 : (i+1)<<20]
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch format := r.URL.Query().Get("format"); {
		case mode == "bytes" && format == "":
			http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
		case mode == "car" && format == "car":
			w.Header().Set("Content-Type", mediaTypeCAR+"; version=1; order=dfs; dups=y")
			_, _ = w.Write(ipld.EncodeCARHeader(req.File.Bytes()))
			for i, l := range req.Leaves {
				_ = ipld.WriteCARSection(w, l.CID().Bytes(), data[i<<20:(i+1)<<20])
			}
		case mode == "blocks" && format == "raw" && blocks[r.URL.Path] != nil:
			w.Header().Set("Content-Type", mediaTypeRaw)
			w.Header().Set("Content-Length", strconv.Itoa(1<<20))
			_, _ = w.Write(blocks[r.URL.Path])
		default:
			w.WriteHeader(http.StatusNotFound)
		}
	}))
	tb.Cleanup(server.Close)
	s, err := Parse(server.URL)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// readSpan reads a span and checks each leaf's hash.
func readSpan(tb testing.TB, s Source, req SpanRequest, buf []byte) {
	tb.Helper()
	stream, err := OpenSpan(tb.Context(), s, req)
	if err != nil {
		tb.Fatal(err)
	}
	defer stream.Close()
	for i, l := range req.Leaves {
		came, err := stream.Next(tb.Context(), l, LeafBuffer{Bytes: buf})
		if err != nil || came.Sum != l.Digest {
			tb.Fatalf("leaf %d: %v, hash %x; want %x", i, err, came.Sum, l.Digest)
		}
	}
	s.(SpanSource).Proved()
}

// TestASpanIsReadIntoTheBufferOfTheLeaf holds what a span of 8 MiB allocates,
// in whichever way it comes and with the server's part, below one of its leaves.
func TestASpanIsReadIntoTheBufferOfTheLeaf(t *testing.T) {
	req, data := spanOf8MiB()
	buf := make([]byte, ipld.MaxBlock)
	for _, mode := range []string{"bytes", "car", "blocks"} {
		t.Run(mode, func(t *testing.T) {
			s := serveSpanAs(t, mode, req, data)
			readSpan(t, s, req, buf) // the first one connects, and finds out how to ask
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			readSpan(t, s, req, buf)
			runtime.ReadMemStats(&after)
			if got := after.TotalAlloc - before.TotalAlloc; got > 1<<20 {
				t.Errorf("a span of %d bytes allocates %d, want less than a leaf", len(data), got)
			}
		})
	}
}

func BenchmarkSpan(b *testing.B) {
	req, data := spanOf8MiB()
	buf := make([]byte, ipld.MaxBlock)
	for _, mode := range []string{"bytes", "car", "blocks"} {
		b.Run(mode, func(b *testing.B) {
			s := serveSpanAs(b, mode, req, data)
			b.SetBytes(req.Size)
			b.ReportAllocs()
			for b.Loop() {
				readSpan(b, s, req, buf)
			}
		})
	}
}
