package publish

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
)

func FuzzKuboImportAnswer(f *testing.F) {
	f.Add(`{"Root":{"Cid":{"/":"bafyroot"},"PinErrorMsg":""}}`)
	f.Add(`{"Root":null}{"Message":"x","Type":"error"}`)
	f.Add(`{"Root":{"Cid":{"/":["bafyroot"]}}}`)
	f.Fuzz(func(t *testing.T, body string) {
		resp := &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(strings.NewReader(body))}
		err := checkImport(resp, &folder.Imported{Root: "bafyroot"}, "http://a")
		if err == nil && !strings.Contains(body, "oot") {
			t.Errorf("%q is taken for the root pinned", body)
		}
	})
}
