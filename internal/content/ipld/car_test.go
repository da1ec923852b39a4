package ipld_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// readCAR reads every block and returns them.
func readCAR(data []byte) ([]string, error) {
	r := ipld.NewCARReader(bytes.NewReader(data))
	if err := r.ReadHeader(); err != nil {
		return nil, err
	}
	buf := make([]byte, ipld.MaxBlock)
	var out []string
	for {
		_, size, _, err := r.NextSection()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		if _, err := io.ReadFull(r, buf[:size]); err != nil {
			return out, err
		}
		out = append(out, string(buf[:size]))
	}
}

func TestReadCAR(t *testing.T) {
	root := ipld.ComputeCID(ipld.CodecDagPB, nil)
	good := ipldtest.CAR(root, []byte("one"), nil, []byte("three"))
	long := append(ipld.EncodeCARHeader(root.Bytes()), 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)
	tests := map[string]struct {
		car    []byte
		want   string
		wantIn string
	}{
		"good":              {good, "one,,three", ""},
		"no blocks":         {ipld.EncodeCARHeader(root.Bytes()), "", ""},
		"nothing":           {nil, "", "not a CAR"},
		"a web page":        {[]byte("<html>" + strings.Repeat("x", 100)), "", "not of version 1"},
		"other version":     {append([]byte{0x0a, 0xa1, 0x67}, "version\x02"...), "", "not of version 1"},
		"ends in a block":   {good[:len(good)-2], "one,", "unexpected EOF"},
		"ends in a length":  {append(ipld.EncodeCARHeader(root.Bytes()), 0x80), "", "unexpected EOF"},
		"length too long":   {long, "", "too long"},
		"block too large":   {append(ipld.EncodeCARHeader(root.Bytes()), 0xff, 0xff, 0xff, 0x03), "", "no block has"},
		"section too small": {append(ipld.EncodeCARHeader(root.Bytes()), 0x03, 1, 2, 3), "", "no block has"},
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

func FuzzReadCAR(f *testing.F) {
	f.Add(ipldtest.CAR(ipld.ComputeCID(ipld.CodecDagPB, nil), []byte("one"), []byte("two")))
	f.Add(append(ipld.EncodeCARHeader(ipld.ComputeCID(ipld.CodecRaw, nil).Bytes()), 0x80))
	f.Add([]byte{0x0a, 0xa1, 0x67})
	f.Fuzz(func(t *testing.T, data []byte) {
		blocks, _ := readCAR(data)
		var sum int
		for _, b := range blocks {
			sum += len(b)
		}
		if sum > len(data) {
			t.Errorf("%d bytes of blocks out of %d", sum, len(data))
		}
	})
}
