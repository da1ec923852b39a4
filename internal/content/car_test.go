package content

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func carOf(root blockID, blocks ...[]byte) []byte {
	out := carHeader(root)
	for _, b := range blocks {
		id := idOf(codecRaw, b).bytes()
		out = binary.AppendUvarint(out, uint64(len(id)+len(b)))
		out = append(append(out, id...), b...)
	}
	return out
}

// readCAR reads every block and returns them.
func readCAR(data []byte) ([]string, error) {
	r := newCARReader(bytes.NewReader(data))
	if err := r.header(); err != nil {
		return nil, err
	}
	buf := make([]byte, maxBlock)
	var out []string
	for {
		_, _, _, err := r.section()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		block, _, err := r.block(landing{buf: buf})
		if err != nil {
			return out, err
		}
		out = append(out, string(block))
	}
}

func TestReadCAR(t *testing.T) {
	root := idOf(codecDagPB, nil)
	good := carOf(root, []byte("one"), nil, []byte("three"))
	long := append(carHeader(root), 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)
	tests := map[string]struct {
		car    []byte
		want   string
		wantIn string
	}{
		"good":              {good, "one,,three", ""},
		"no blocks":         {carHeader(root), "", ""},
		"nothing":           {nil, "", "not a CAR"},
		"a web page":        {[]byte("<html>" + strings.Repeat("x", 100)), "", "not of version 1"},
		"other version":     {append([]byte{0x0a, 0xa1, 0x67}, "version\x02"...), "", "not of version 1"},
		"ends in a block":   {good[:len(good)-2], "one,", "broke off"},
		"ends in a length":  {append(carHeader(root), 0x80), "", "broke off"},
		"length too long":   {long, "", "too long"},
		"block too large":   {append(carHeader(root), 0xff, 0xff, 0xff, 0x03), "", "no block has"},
		"section too small": {append(carHeader(root), 0x03, 1, 2, 3), "", "no block has"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := readCAR(tc.car)
			if strings.Join(got, ",") != tc.want {
				t.Errorf("blocks %q, want %q", got, tc.want)
			}
			if (err != nil) != (tc.wantIn != "") || (err != nil && !strings.Contains(err.Error(), tc.wantIn)) {
				t.Errorf("error %v, want one with %q", err, tc.wantIn)
			}
		})
	}
}

func TestCARFileThatEndsTooSoonKeepsWhatIsWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cut.car")
	data := carOf(idOf(codecDagPB, nil), []byte("one"), []byte("two"))
	if err := os.WriteFile(path, data[:len(data)-1], 0o644); err != nil {
		t.Fatal(err)
	}
	source, err := newCARFile(path)
	if err != nil {
		t.Fatal(err)
	}
	block, err := source.Block(t.Context(), idOf(codecRaw, []byte("one")).String(), 100)
	if err != nil || string(block) != "one" {
		t.Errorf("Block: %q, %v; want the whole block", block, err)
	}
	if _, err := source.Block(t.Context(), idOf(codecRaw, []byte("two")).String(), 100); err == nil {
		t.Error("Block of the block that is cut off succeeded")
	}
}

func TestLocalSourcesSurviveAStoppedIndex(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("a"), 0o644); err != nil {
		t.Fatal(err)
	}
	source, err := newFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	leaf := idOf(codecRaw, []byte("a")).String()
	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := source.Block(stopped, leaf, 100); err == nil {
		t.Fatal("Block with a context that has ended succeeded")
	}
	if block, err := source.Block(t.Context(), leaf, 100); err != nil || string(block) != "a" {
		t.Errorf("Block after a stopped one: %q, %v", block, err)
	}
}
