package publish_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

const pinToken = "the-token"

// pinService implements what publishing uses of the IPFS Pinning Service API.
type pinService struct {
	mu       sync.Mutex
	statuses []string // of a request, one for each time that it is looked at; the last one stays
	standing string   // CID of a request that is there already
	hidden   bool     // the standing request is not listed the first time
	posts    int
	pin      map[string]any // of the last POST
	fail     func(w http.ResponseWriter, r *http.Request) bool
	as       string // CID that answers name instead of the one asked for
}

func (s *pinService) start(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	return "pin+" + server.URL
}

func (s *pinService) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fail != nil && s.fail(w, r) {
		return
	}
	switch {
	case r.Header.Get("Authorization") != "Bearer "+pinToken:
		failure(w, http.StatusUnauthorized, "UNAUTHORIZED", "no such token")
	case r.Method == http.MethodGet && r.URL.Path == "/pins":
		s.list(w, r)
	case r.Method == http.MethodPost && r.URL.Path == "/pins":
		s.posts++
		raw, _ := io.ReadAll(r.Body)
		s.pin = map[string]any{}
		if err := json.Unmarshal(raw, &s.pin); err != nil {
			failure(w, http.StatusBadRequest, "BAD_REQUEST", err.Error())
			return
		}
		if s.standing != "" {
			failure(w, http.StatusConflict, "DUPLICATE_OBJECT", "pinned before")
			return
		}
		s.standing, _ = s.pin["cid"].(string)
		w.WriteHeader(http.StatusAccepted)
		s.answer(w)
	case r.Method == http.MethodGet && r.URL.Path == "/pins/request/1":
		s.answer(w)
	default:
		failure(w, http.StatusNotFound, "NOT_FOUND", r.URL.Path)
	}
}

func (s *pinService) list(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	if s.standing == "" || query.Get("cid") != s.standing || s.hidden || query.Get("status") != "queued,pinning,pinned" {
		s.hidden = false
		_, _ = io.WriteString(w, `{"count":0,"results":[]}`)
		return
	}
	_, _ = io.WriteString(w, `{"count":1,"results":[`)
	s.answer(w)
	_, _ = io.WriteString(w, `]}`)
}

// answer writes the next status of the one request, whose id has a slash.
func (s *pinService) answer(w http.ResponseWriter) {
	status := s.statuses[0]
	if len(s.statuses) > 1 {
		s.statuses = s.statuses[1:]
	}
	cid := s.standing
	if s.as != "" {
		cid = s.as
	}
	_ = json.NewEncoder(w).Encode(map[string]any{
		"requestid": "request/1", "status": status, "created": "2026-01-01T00:00:00Z", "pin": map[string]any{"cid": cid},
		"delegates": []string{"/dns4/pins.example/tcp/4001/p2p/12D3", "not an address"},
		"info":      map[string]any{"status_details": "no\nproviders"},
	})
}

func failure(w http.ResponseWriter, status int, reason, details string) {
	w.WriteHeader(status)
	_, _ = fmt.Fprintf(w, `{"error":{"reason":%q,"details":%q}}`, reason, details)
}

// nodeWithPeers is a Kubo node that takes uploads, tells its addresses and
// notes whom it is to connect to.
func nodeWithPeers(t *testing.T, root string, connected *[]string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		switch r.URL.Path {
		case "/api/v0/dag/import":
			_, _ = fmt.Fprintf(w, `{"Root":{"Cid":{"/":%q},"PinErrorMsg":""}}`, root)
		case "/api/v0/id":
			_, _ = io.WriteString(w, `{"ID":"12D3","Addresses":["/ip4/127.0.0.1/tcp/4001/p2p/12D3","/ip4/192.0.2.1/tcp/4001/p2p/12D3"]}`)
		case "/api/v0/swarm/connect":
			*connected = append(*connected, r.URL.Query().Get("arg"))
		default:
			w.WriteHeader(http.StatusTeapot)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestAPinningServiceIsAskedAndWaitedFor(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, _ := contenttest.Import(t, dir)
	service := &pinService{statuses: []string{"queued", "pinning", "pinned"}}
	var connected, said []string
	url, node := service.start(t), nodeWithPeers(t, imp.Root, &connected)
	o := publish.Options{Name: "alice/tiny", Progress: func(p publish.Progress) {
		if p.State != "" {
			said = append(said, p.State)
		}
	}}
	results, err := upload(t, dir, imp, o, url, node)
	want := []publish.Result{{Target: node, Serves: true}, {Target: url, Serves: true}}
	if diff := cmp.Diff(want, results); diff != "" || err != nil {
		t.Fatalf("Upload: %v; results differ (-want +got):\n%s", err, diff)
	}
	if diff := cmp.Diff([]string{"queued", "pinning", "pinned"}, said); diff != "" {
		t.Errorf("states differ (-want +got):\n%s", diff)
	}
	origins := []any{"/ip4/127.0.0.1/tcp/4001/p2p/12D3", "/ip4/192.0.2.1/tcp/4001/p2p/12D3"}
	if diff := cmp.Diff(map[string]any{"cid": imp.Root, "name": "alice/tiny", "origins": origins}, service.pin); diff != "" {
		t.Errorf("the request differs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"/dns4/pins.example/tcp/4001/p2p/12D3"}, connected); diff != "" {
		t.Errorf("the node's new peers differ (-want +got):\n%s", diff)
	}
	if _, err := upload(t, dir, imp, o, url); err != nil || service.posts != 1 {
		t.Errorf("uploading again made %d requests in all, %v; want the standing one followed", service.posts, err)
	}
}

func TestAPinThatWasMadeMeanwhileIsFollowed(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, _ := contenttest.Import(t, dir)
	service := &pinService{statuses: []string{"pinning", "pinned"}, standing: imp.Root, hidden: true}
	if _, err := upload(t, dir, imp, publish.Options{}, service.start(t)); err != nil || service.posts != 1 {
		t.Errorf("Upload: %v after %d requests, want the standing request followed", err, service.posts)
	}
}

func TestTroubleOfAPinningServiceThatPasses(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, _ := contenttest.Import(t, dir)
	polls := 0
	service := &pinService{statuses: []string{"queued", "pinned"}, fail: func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != "/pins/request/1" {
			return false
		}
		polls++
		switch polls {
		case 1:
			w.WriteHeader(http.StatusBadGateway)
		case 2:
			w.Header().Set("Retry-After", "1")
			failure(w, http.StatusTooManyRequests, "SLOW_DOWN", "")
		}
		return polls < 3
	}}
	begun := time.Now()
	if _, err := upload(t, dir, imp, publish.Options{}, service.start(t)); err != nil || polls != 3 {
		t.Errorf("Upload: %v after %d polls, want success with the third", err, polls)
	}
	if took := time.Since(begun); took < time.Second {
		t.Errorf("it took %s, less than the service asked for", took)
	}
}

func TestUploadSaysWhatAPinningServiceRefuses(t *testing.T) {
	answer := func(status int, text string) func(http.ResponseWriter, *http.Request) bool {
		return func(w http.ResponseWriter, _ *http.Request) bool {
			w.WriteHeader(status)
			_, _ = io.WriteString(w, text)
			return true
		}
	}
	onPost := func(status int, reason string) func(http.ResponseWriter, *http.Request) bool {
		return func(w http.ResponseWriter, r *http.Request) bool {
			if r.Method == http.MethodPost {
				failure(w, status, reason, "")
			}
			return r.Method == http.MethodPost
		}
	}
	tests := map[string]struct {
		service *pinService
		want    error
		wantIn  string
	}{
		"failed":               {&pinService{statuses: []string{"queued", "failed"}}, source.ErrUnavailable, `"no\nproviders"`},
		"wrong token":          {&pinService{fail: answer(401, "")}, source.ErrUnavailable, "access token (HTTP status 401)"},
		"no funds":             {&pinService{fail: onPost(409, "INSUFFICIENT_FUNDS")}, source.ErrUnavailable, `HTTP status 409, "INSUFFICIENT_FUNDS"`},
		"server error":         {&pinService{fail: onPost(500, "INTERNAL")}, source.ErrUnavailable, "HTTP status 500"},
		"redirect":             {&pinService{fail: answer(302, "")}, source.ErrUnavailable, "HTTP status 302"},
		"web page":             {&pinService{fail: answer(200, "<html>")}, nil, "something else than the API says"},
		"other content":        {&pinService{statuses: []string{"pinned"}, as: "bafyother"}, ipld.ErrCorrupt, "other content"},
		"unknown status":       {&pinService{statuses: []string{"dreaming"}}, nil, `"dreaming"`},
		"request that is gone": {&pinService{statuses: []string{"queued"}, fail: gone}, source.ErrUnavailable, "HTTP status 404"},
	}
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, _ := contenttest.Import(t, dir)
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			results, err := upload(t, dir, imp, publish.Options{}, tc.service.start(t))
			if err == nil || !strings.Contains(err.Error(), tc.wantIn) || (tc.want != nil && !errors.Is(err, tc.want)) {
				t.Errorf("Upload: %v, want %v with %q", err, tc.want, tc.wantIn)
			}
			if strings.Contains(fmt.Sprint(err), pinToken) || len(results) != 0 {
				t.Errorf("Upload gave %v, and says %v", results, err)
			}
		})
	}
}

func gone(w http.ResponseWriter, r *http.Request) bool {
	if r.URL.Path == "/pins/request/1" {
		failure(w, http.StatusNotFound, "NOT_FOUND", "")
		return true
	}
	return false
}

func TestAPinningServiceIsNotWaitedForForEver(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, _ := contenttest.Import(t, dir)
	for name, tc := range map[string]struct {
		service *pinService
		wantIn  string
	}{
		"queued":     {&pinService{statuses: []string{"queued"}}, `(it says "queued")`},
		"unanswered": {&pinService{statuses: []string{"queued"}, fail: silent}, "did not answer within"},
	} {
		t.Run(name, func(t *testing.T) {
			targets, err := publish.ParseTargets([]string{tc.service.start(t)},
				publish.TargetOptions{Folder: dir, PinToken: pinToken, PinTimeout: 600 * time.Millisecond})
			if err != nil {
				t.Fatal(err)
			}
			_, err = publish.Upload(t.Context(), dir, imp, targets, publish.Options{})
			if !errors.Is(err, source.ErrUnavailable) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Upload: %v, want ErrUnavailable with %q", err, tc.wantIn)
			}
		})
	}
}

func silent(_ http.ResponseWriter, r *http.Request) bool {
	<-r.Context().Done()
	return true
}

func TestOneTargetThatFailsDoesNotKeepTheOthersFromTheContent(t *testing.T) {
	dir := contenttest.WriteFolder(t, map[string]string{"a.txt": "a"})
	imp, _ := contenttest.Import(t, dir)
	var connected []string
	good, service := nodeWithPeers(t, imp.Root, &connected), &pinService{statuses: []string{"pinned"}}
	pins := service.start(t)
	results, err := upload(t, dir, imp, publish.Options{}, "http://127.0.0.1:1", good, pins)
	if err == nil || !strings.Contains(err.Error(), "127.0.0.1:1") || len(results) != 2 {
		t.Errorf("Upload: %+v, %v; want two successes and the failure", results, err)
	}
	service.posts, service.standing = 0, ""
	results, err = upload(t, dir, imp, publish.Options{}, "http://127.0.0.1:1", pins)
	if err == nil || !strings.Contains(err.Error(), "was not asked") || len(results) != 0 || service.posts != 0 {
		t.Errorf("Upload: %+v, %v and %d requests; want the service not asked", results, err, service.posts)
	}
}
