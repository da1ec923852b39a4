package content_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// rpcServer answers the upload with lines after it read the CAR, if read.
func rpcServer(t *testing.T, read bool, status int, answer string, car *bytes.Buffer) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost || r.URL.Path != "/api/v0/dag/import" || r.URL.Query().Get("pin-roots") != "true" {
			w.WriteHeader(http.StatusTeapot)
			return
		}
		if read {
			part, err := r.MultipartReader()
			if err != nil {
				t.Errorf("the upload is not multipart: %v", err)
				return
			}
			file, err := part.NextPart()
			if err != nil {
				t.Errorf("the upload has no part: %v", err)
				return
			}
			if _, err := io.Copy(car, file); err != nil {
				t.Errorf("reading the upload: %v", err)
			}
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, answer)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// upload parses targets and uploads to them.
func upload(t *testing.T, dir string, imp *content.Imported, o content.UploadOptions, urls ...string) ([]content.UploadResult, error) {
	t.Helper()
	targets, err := content.ParseTargets(urls, content.TargetOptions{Folder: dir, PinToken: pinToken, PinTimeout: 20 * time.Second})
	if err != nil {
		t.Fatalf("ParseTargets: %v", err)
	}
	return content.Upload(t.Context(), dir, imp, targets, o)
}

// sections splits a CARv1 into its sections; the first is the header.
func sections(t *testing.T, car []byte) [][]byte {
	t.Helper()
	var out [][]byte
	for len(car) > 0 {
		n, used := binary.Uvarint(car)
		if used <= 0 || n > uint64(len(car)-used) {
			t.Fatalf("the CAR ends inside a section")
		}
		out = append(out, car[used:used+int(n)])
		car = car[used+int(n):]
	}
	return out
}

func TestUploadSendsEveryBlockOnce(t *testing.T) {
	dir := contenttest.WriteFolder(t, model())
	imp, store := contenttest.Import(t, dir)
	var car bytes.Buffer
	answer := fmt.Sprintf(`{"Root":{"Cid":{"/":%q},"PinErrorMsg":""}}`+"\n"+`{"Stats":{"BlockCount":1,"BlockBytesCount":1}}`, imp.Root)
	url := rpcServer(t, true, http.StatusOK, answer, &car)
	var last content.UploadProgress
	results, err := upload(t, dir, imp, content.UploadOptions{Progress: func(p content.UploadProgress) { last = p }}, url)
	if err != nil || len(results) != 1 || !results[0].Serves || results[0].Target != url {
		t.Fatalf("Upload: %+v, %v", results, err)
	}
	if want := (content.UploadProgress{Target: url, Done: int64(car.Len()), Total: int64(car.Len())}); last != want {
		t.Errorf("progress ended at %+v, want %+v", last, want)
	}
	got := sections(t, car.Bytes())[1:]
	if len(got) != imp.Blocks || len(store) != imp.Blocks {
		t.Errorf("the CAR has %d blocks, want %d", len(got), imp.Blocks)
	}
	for _, section := range got {
		found := false
		for _, block := range store {
			found = found || bytes.Equal(section[36:], block)
		}
		if !found {
			t.Errorf("a section of %d bytes is not a block of the content", len(section))
		}
	}
}

func TestUploadSaysWhatTheNodeRefuses(t *testing.T) {
	dir := contenttest.WriteFolder(t, model())
	imp, _ := contenttest.Import(t, dir)
	root := fmt.Sprintf(`{"Root":{"Cid":{"/":%q},"PinErrorMsg":"disk quota"}}`, imp.Root)
	tests := map[string]struct {
		read   bool
		status int
		answer string
		want   error
		wantIn string
	}{
		"not an RPC API":   {false, 404, "404 page not found", content.ErrUnavailable, "HTTP status 404"},
		"pin failed":       {true, 200, root, content.ErrUnavailable, "disk quota"},
		"error in stream":  {true, 200, `{"Message":"bad block","Type":"error"}`, content.ErrUnavailable, "bad block"},
		"another root":     {true, 200, `{"Root":{"Cid":{"/":"bafyother"},"PinErrorMsg":""}}`, ipld.ErrCorrupt, imp.Root},
		"silent":           {true, 200, ``, ipld.ErrCorrupt, imp.Root},
		"answer cut short": {true, 200, `{"Root":`, io.ErrUnexpectedEOF, "reading the answer"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			url := rpcServer(t, tc.read, tc.status, tc.answer, &bytes.Buffer{})
			_, err := upload(t, dir, imp, content.UploadOptions{}, url)
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Upload: %v, want %v with %q", err, tc.want, tc.wantIn)
			}
		})
	}
	if _, err := upload(t, dir, imp, content.UploadOptions{}, "http://127.0.0.1:1"); !errors.Is(err, content.ErrUnavailable) {
		t.Errorf("Upload to nobody: %v, want ErrUnavailable", err)
	}
}

const somePeer = "/dns4/kubo/tcp/4001/p2p/12D3KooWFixx1WWSV5rkGquL6CoAu7NwCaG9dQ9ctUYoUx15vWcV"

func TestParseSource(t *testing.T) {
	folder := t.TempDir()
	tests := map[string]struct{ in, want, wantIn string }{
		"plain":         {in: "https://ipfs.example.org", want: "https://ipfs.example.org"},
		"trailing":      {in: "http://a:8080/ipfs/", want: "http://a:8080"},
		"base path":     {in: "http://a/mirror/", want: "http://a/mirror"},
		"other scheme":  {in: "ftp://models", wantIn: "not supported"},
		"peer":          {in: somePeer, want: somePeer},
		"whose id":      {in: "/ip4/1.2.3.4/tcp/4001", wantIn: "`ipfs id`"},
		"no peer id":    {in: "/ip4/1.2.3.4/tcp/4001/p2p/x", wantIn: "not valid"},
		"peer by QUIC":  {in: "/ip4/1.2.3.4/udp/4001/quic-v1/p2p/12D3KooWFixx1WWSV5rkGquL6CoAu7NwCaG9dQ9ctUYoUx15vWcV", wantIn: "QUIC"},
		"only a path":   {in: "/srv/models", wantIn: "not supported"},
		"Kubo":          {in: "ipfs+rpc://127.0.0.1:5001", want: "ipfs+rpc://127.0.0.1:5001"},
		"Kubo and path": {in: "ipfs+rpc://127.0.0.1:5001/api", wantIn: "host and port only"},
		"folder":        {in: "file://" + folder, want: "file://" + folder},
		"no folder":     {in: "file:///no/such/folder", wantIn: "check the path"},
		"relative":      {in: "file://models", wantIn: "absolute path"},
		"no host":       {in: "http://", wantIn: "host"},
		"credentials":   {in: "http://u:secret@a", wantIn: "host and optional path only"},
		"query":         {in: "http://a?x=1", wantIn: "host and optional path only"},
		"not a URL":     {in: "http://[", wantIn: "not a URL"},
		"without slash": {in: "localhost:8080", wantIn: "not supported"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			s, err := content.ParseSource(tc.in)
			if tc.wantIn != "" {
				if err == nil || !strings.Contains(err.Error(), tc.wantIn) || strings.Contains(err.Error(), "secret") {
					t.Errorf("ParseSource: %v, want an error with %q", err, tc.wantIn)
				}
				return
			}
			if err != nil || s.Name() != tc.want {
				t.Errorf("ParseSource: %v, %v; want %s", s, err, tc.want)
			}
		})
	}
}
