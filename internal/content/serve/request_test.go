package serve_test

import (
	"net/http"
	"strings"
	"testing"
)

const (
	acceptRaw = "application/vnd.ipld.raw"
	acceptCAR = "application/vnd.ipld.car"
)

// TestRequestsAreUnderstood is about the statuses and headers that the specification of trustless gateways gives to
// requests.
func TestRequestsAreUnderstood(t *testing.T) {
	k := publish(t, model(), nil)
	big := k.cid(t, "big.txt")
	leaf := k.cid(t, "README.md")
	const absent = "bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy"
	v0 := "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn" // an empty directory, which is not here
	car := func(dups string) string { return acceptCAR + "; version=1; order=dfs; dups=" + dups }
	tests := map[string]struct {
		path     string
		header   []string
		status   int
		media    string
		wantIn   string
		location string
	}{
		"raw by the URL":           {path: leaf + "?format=raw", status: 200, media: acceptRaw, wantIn: "# tiny"},
		"raw by the header":        {path: leaf, header: []string{"Accept", acceptRaw}, status: 200, media: acceptRaw, location: "?format=raw"},
		"raw by both":              {path: leaf + "?format=raw", header: []string{"Accept", acceptRaw}, status: 200, media: acceptRaw},
		"the URL counts first":     {path: leaf + "?format=raw", header: []string{"Accept", acceptCAR}, status: 200, media: acceptRaw},
		"a browser asks for raw":   {path: leaf + "?format=raw", header: []string{"Accept", "text/html"}, status: 200, media: acceptRaw},
		"raw of an inner node":     {path: k.root + "?format=raw", status: 200, media: acceptRaw, wantIn: "big.txt"},
		"raw of a path":            {path: k.root + "/README.md?format=raw", status: 400, wantIn: "by its CID"},
		"CAR by the URL":           {path: k.root + "?format=car", status: 200, media: car("n")},
		"CAR by the header":        {path: k.root, header: []string{"Accept", acceptCAR}, status: 200, media: car("n"), location: "?car-dups=n&car-order=dfs&car-version=1&format=car"},
		"CAR with repeats":         {path: k.root, header: []string{"Accept", acceptCAR + ";version=1;order=dfs;dups=y"}, status: 200, media: car("y"), location: "?car-dups=y&car-order=dfs&car-version=1&format=car"},
		"parameters by both":       {path: k.root + "?format=car", header: []string{"Accept", acceptCAR + "; dups=y"}, status: 200, media: car("y")},
		"parameters by the URL":    {path: k.root + "?format=car&car-dups=n", header: []string{"Accept", acceptCAR + "; dups=y"}, status: 200, media: car("n")},
		"any order":                {path: k.root + "?format=car&car-order=unk", status: 200, media: car("n")},
		"another order":            {path: k.root + "?format=car&car-order=bfs", status: 406, wantIn: "order=dfs"},
		"CAR of version 2":         {path: k.root + "?format=car&car-version=2", status: 406, wantIn: "version=1"},
		"CAR of 2 or else raw":     {path: leaf, header: []string{"Accept", acceptCAR + ";version=2, " + acceptRaw + ";q=0.5"}, status: 200, media: acceptRaw, location: "?format=raw"},
		"dups that cannot be read": {path: k.root + "?format=car&car-dups=maybe", status: 406, wantIn: "dups"},
		"unknown scope":            {path: k.root + "?format=car&dag-scope=some", status: 400, wantIn: "dag-scope"},
		"unreadable bytes":         {path: big + "?format=car&entity-bytes=1-2", status: 400, wantIn: "entity-bytes"},
		"empty bytes":              {path: big + "?format=car&entity-bytes=", status: 400, wantIn: "entity-bytes"},
		"bytes outside":            {path: big + "?format=car&entity-bytes=3145733:*", status: 400, wantIn: "3145733"},
		"bytes before the start":   {path: big + "?format=car&entity-bytes=0:-99999999", status: 400, wantIn: "outside"},
		"anything":                 {path: leaf, header: []string{"Accept", "*/*"}, status: 200, media: "application/octet-stream"},
		"no header":                {path: leaf, status: 200, media: "application/octet-stream", wantIn: "# tiny"},
		"a browser":                {path: leaf, header: []string{"Accept", "text/html,application/xml;q=0.9,*/*;q=0.8"}, status: 200, media: "application/octet-stream"},
		"raw rather than anything": {path: leaf, header: []string{"Accept", "*/*, " + acceptRaw}, status: 200, media: acceptRaw, location: "?format=raw"},
		"two headers":              {path: leaf, header: []string{"Accept", "text/html", "Accept", acceptRaw}, status: 200, media: acceptRaw, location: "?format=raw"},
		"only a web page":          {path: leaf, header: []string{"Accept", "text/html"}, status: 406, wantIn: acceptRaw},
		"nothing at all":           {path: leaf, header: []string{"Accept", "*/*;q=0"}, status: 406},
		"a tarball":                {path: k.root + "?format=tar", status: 406, wantIn: "format=car"},
		"a directory's bytes":      {path: k.root, status: 406, wantIn: "directory"},
		"a file by its path":       {path: k.root + "/sub/deep/vocab.txt", status: 200, media: "application/octet-stream"},
		"a trailing slash":         {path: k.root + "/README.md/", status: 200, media: "application/octet-stream"},
		"a path that leads away":   {path: k.root + "/..%2f..%2fetc%2fpasswd", status: 400, wantIn: "leads out"},
		"dots":                     {path: k.root + "/../" + k.root, status: 400, wantIn: "leads out"},
		"a slash twice":            {path: k.root + "//README.md", status: 200, media: "application/octet-stream"},
		"an escaped slash":         {path: k.root + "/sub%2Fdeep%2fvocab.txt", status: 200, media: "application/octet-stream"},
		"dots that stay inside":    {path: k.root + "/sub/%2E%2E/./README.md", status: 200, media: "application/octet-stream", wantIn: "# tiny"},
		"a path into a file":       {path: k.root + "/big.txt/x", status: 404},
		"no such file":             {path: k.root + "/none.txt", status: 404, wantIn: "none.txt"},
		"not here":                 {path: absent + "?format=raw", status: 404, wantIn: "not part of"},
		"not here as a CAR":        {path: absent + "?format=car", status: 404},
		"not here, version 0":      {path: v0 + "?format=raw", status: 404},
		"not here, if cached":      {path: absent + "?format=raw", header: []string{"Cache-Control", "only-if-cached"}, status: 412},
		"here, if cached":          {path: leaf + "?format=raw", header: []string{"Cache-Control", "only-if-cached"}, status: 200, media: acceptRaw},
		"not a CID":                {path: "hello?format=raw", status: 400, wantIn: "not a CID"},
		"a CID that was cut":       {path: leaf[:40] + "?format=raw", status: 400},
		"no CID":                   {path: "", status: 400, wantIn: "/ipfs/<cid>"},
		"another codec":            {path: "bafyreigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi?format=raw", status: 400, wantIn: "codec"},
		"probe, raw":               {path: "bafkqaaa?format=raw", header: []string{"Accept", acceptRaw}, status: 200, media: acceptRaw},
		"probe, CAR":               {path: "bafkqaaa?format=car", header: []string{"Accept", acceptCAR}, status: 200, media: car("n")},
		"identity, bytes":          {path: "bafkqaddumv4hi", status: 400},
		"identity, raw":            {path: "bafkqabdumv4hi?format=raw", status: 200, media: acceptRaw, wantIn: "text"},
		"identity, the bytes":      {path: "bafkqabdumv4hi", status: 200, media: "application/octet-stream", wantIn: "text"},
		"identity, CAR":            {path: "bafkqabdumv4hi?format=car&car-dups=y", status: 200, media: car("y")},
		"probe with a path":        {path: "bafkqaaa/x?format=car", status: 400},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			resp, body := do(t, "GET", k.url+"/ipfs/"+tc.path, tc.header...)
			if resp.StatusCode != tc.status || !strings.Contains(string(body), tc.wantIn) {
				t.Fatalf("status %d %.300q, want %d with %q", resp.StatusCode, body, tc.status, tc.wantIn)
			}
			head, none := do(t, "HEAD", k.url+"/ipfs/"+tc.path, tc.header...)
			if head.StatusCode != tc.status || len(none) > 0 {
				t.Errorf("HEAD: status %d and %d bytes, want %d and none", head.StatusCode, len(none), tc.status)
			}
			checkHeaders(t, resp, tc.media)
			checkHeaders(t, head, tc.media)
			if got := resp.Header.Get("Content-Location"); !strings.HasSuffix(got, tc.location) || (tc.location == "") != (got == "") {
				t.Errorf("Content-Location %q, want …%s", got, tc.location)
			}
		})
	}
}

// checkHeaders looks at an answer of a media type, "" for an error.
func checkHeaders(t *testing.T, resp *http.Response, media string) {
	t.Helper()
	want := map[string]string{"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8"}
	if media != "" {
		want["Cache-Control"] = "public, max-age=29030400, immutable"
		want["Content-Type"] = media
		if !strings.HasPrefix(resp.Header.Get("Content-Disposition"), "attachment; filename") || resp.Header.Get("Etag") == "" {
			t.Errorf("headers %v, want an attachment and an Etag", resp.Header)
		}
	} else if resp.Header.Get("Etag") != "" {
		t.Errorf("an error has an Etag")
	}
	for name, value := range want {
		if got := resp.Header.Get(name); got != value {
			t.Errorf("%s is %q, want %q", name, got, value)
		}
	}
}
