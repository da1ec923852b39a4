package content

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

// maxManifest bounds a manifest in bytes; one of two million leaves has less
// than half of that.
const maxManifest = 256 << 20

// Manifest is the resolved tree of one root CID and how it can be served.
type Manifest struct {
	ipld.Tree
	// Formats lists how the content can be served, sorted by name, then path.
	Formats []modelfile.Format `json:"formats,omitempty"`
}

// decodeManifest reads a manifest as it is kept beside a published folder. It
// refuses what no fetch writes.
func decodeManifest(data []byte) (*Manifest, error) {
	m := &Manifest{}
	if err := json.Unmarshal(data, m); err != nil {
		return nil, ipld.Malformedf("it is not the JSON object that it should be")
	}
	return m, m.Check()
}

// readAtMost reads a file of at most max bytes.
func readAtMost(path string, max int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, max+1))
	if err == nil && int64(len(data)) > max {
		err = fmt.Errorf("%s has more than %d bytes", path, max)
	}
	return data, err
}
