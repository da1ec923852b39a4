package source

import (
	"bytes"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// TestABlockOfASpanIsBoundedAndWhole is about what a gateway may send for a leaf:
// with or without a length, cut off, or longer than any block.
func TestABlockOfASpanIsBoundedAndWhole(t *testing.T) {
	block := bytes.Repeat([]byte("dehug"), 100_000)
	leaf := ipld.Leaf{Size: int64(len(block)), Digest: ipld.ComputeCID(ipld.CodecRaw, block).Digest}
	for name, tc := range map[string]struct {
		length int // that the answer claims, -1 for none
		body   []byte
		want   string // in the error, "" for the block
	}{
		"whole":                          {len(block), block, ""},
		"whole, without a length":        {-1, block, ""},
		"cut off":                        {len(block), block[:1000], "connection broke off"},
		"longer than a block may be":     {ipld.MaxBlock + 1, make([]byte, ipld.MaxBlock+1), "more than 2097152 bytes"},
		"too long, and without a length": {-1, make([]byte, ipld.MaxBlock+1), "more than 2097152 bytes"},
	} {
		t.Run(name, func(t *testing.T) {
			g := serveAs(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Query().Get("format") != "raw" {
					w.WriteHeader(http.StatusNotFound)
					return
				}
				w.Header().Set("Content-Type", mediaTypeRaw)
				if tc.length >= 0 {
					w.Header().Set("Content-Length", strconv.Itoa(tc.length))
				} else {
					w.(http.Flusher).Flush()
				}
				_, _ = w.Write(tc.body)
			})
			stream, err := OpenSpan(t.Context(), g, SpanRequest{
				Path: "a", File: leaf.CID(), FileSize: leaf.Size, Leaves: []ipld.Leaf{leaf}, Size: leaf.Size,
			})
			if err != nil {
				t.Fatal(err)
			}
			defer stream.Close()
			for range 2 { // the first answer opened the stream
				came, err := stream.Next(t.Context(), leaf, LeafBuffer{Bytes: make([]byte, ipld.MaxBlock)})
				var failure *Error
				switch {
				case tc.want == "":
					if err != nil || came.Sum != leaf.Digest || !bytes.Equal(came.Data, block) || !came.IsBlock {
						t.Errorf("Next: %d bytes, %v; want the block", len(came.Data), err)
					}
				case !errors.As(err, &failure) || !strings.Contains(failure.Reason, tc.want):
					t.Errorf("Next: %v, want %q", err, tc.want)
				}
			}
		})
	}
}
