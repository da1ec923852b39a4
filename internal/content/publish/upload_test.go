package publish_test

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

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/content/source"
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
func upload(t *testing.T, dir string, imp *folder.Imported, o publish.Options, urls ...string) ([]publish.Result, error) {
	t.Helper()
	targets, err := publish.ParseTargets(urls, publish.TargetOptions{Folder: dir, PinToken: pinToken, PinTimeout: 20 * time.Second})
	if err != nil {
		t.Fatalf("ParseTargets: %v", err)
	}
	return publish.Upload(t.Context(), dir, imp, targets, o)
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
	dir := contenttest.WriteFolder(t, contenttest.Model())
	imp, store := contenttest.Import(t, dir)
	var car bytes.Buffer
	answer := fmt.Sprintf(`{"Root":{"Cid":{"/":%q},"PinErrorMsg":""}}`+"\n"+`{"Stats":{"BlockCount":1,"BlockBytesCount":1}}`, imp.Root)
	url := rpcServer(t, true, http.StatusOK, answer, &car)
	var last publish.Progress
	results, err := upload(t, dir, imp, publish.Options{Progress: func(p publish.Progress) { last = p }}, url)
	if err != nil || len(results) != 1 || !results[0].Serves || results[0].Target != url {
		t.Fatalf("Upload: %+v, %v", results, err)
	}
	if want := (publish.Progress{Target: url, Done: int64(car.Len()), Total: int64(car.Len())}); last != want {
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
	dir := contenttest.WriteFolder(t, contenttest.Model())
	imp, _ := contenttest.Import(t, dir)
	root := fmt.Sprintf(`{"Root":{"Cid":{"/":%q},"PinErrorMsg":"disk quota"}}`, imp.Root)
	tests := map[string]struct {
		read   bool
		status int
		answer string
		want   error
		wantIn string
	}{
		"not an RPC API":   {false, 404, "404 page not found", source.ErrUnavailable, "HTTP status 404"},
		"pin failed":       {true, 200, root, source.ErrUnavailable, "disk quota"},
		"error in stream":  {true, 200, `{"Message":"bad block","Type":"error"}`, source.ErrUnavailable, "bad block"},
		"another root":     {true, 200, `{"Root":{"Cid":{"/":"bafyother"},"PinErrorMsg":""}}`, ipld.ErrCorrupt, imp.Root},
		"silent":           {true, 200, ``, ipld.ErrCorrupt, imp.Root},
		"answer cut short": {true, 200, `{"Root":`, io.ErrUnexpectedEOF, "reading the answer"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			url := rpcServer(t, tc.read, tc.status, tc.answer, &bytes.Buffer{})
			_, err := upload(t, dir, imp, publish.Options{}, url)
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Upload: %v, want %v with %q", err, tc.want, tc.wantIn)
			}
		})
	}
	if _, err := upload(t, dir, imp, publish.Options{}, "http://127.0.0.1:1"); !errors.Is(err, source.ErrUnavailable) {
		t.Errorf("Upload to a closed port: %v, want ErrUnavailable", err)
	}
}
