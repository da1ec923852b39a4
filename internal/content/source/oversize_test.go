package source

import (
	"bytes"
	"errors"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// TestABlockThatIsTooLargeIsNoLie is about nodes that were told to admit big
// blocks: only one that is not the block either is a lie.
func TestABlockThatIsTooLargeIsNoLie(t *testing.T) {
	big := bytes.Repeat([]byte("x"), ipld.MaxBlock+1)
	id := ipld.ComputeCID(ipld.CodecRaw, big)
	for name, tc := range map[string]struct {
		body   []byte
		length bool
		lied   bool
	}{
		"true":                     {big, true, false},
		"true, without a length":   {big, false, false},
		"false":                    {append(bytes.Clone(big), 'y'), true, true},
		"false, without length":    {append(bytes.Clone(big), 'y'), false, true},
		"longer than is looked at": {make([]byte, maxProved+ipld.MaxBlock+2), false, true},
	} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", mediaTypeRaw)
				if tc.length {
					w.Header().Set("Content-Length", strconv.Itoa(len(tc.body)))
				} else {
					w.(http.Flusher).Flush()
				}
				_, _ = w.Write(tc.body)
			}))
			defer server.Close()
			from, err := Parse(server.URL)
			if err != nil {
				t.Fatal(err)
			}
			_, err = from.Block(t.Context(), id.String(), ipld.MaxBlock)
			var failure *Error
			if !errors.As(err, &failure) || failure.Lied != tc.lied || failure.Retryable || !strings.Contains(failure.Reason, "more than 2097152 bytes") {
				t.Errorf("Block: %+v, want a refusal that is a lie: %v", err, tc.lied)
			}
		})
	}
}
