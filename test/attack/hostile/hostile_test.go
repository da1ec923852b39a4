package hostile

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func ask(t *testing.T, ctx context.Context, server, prompt string, stream bool) (*http.Response, string, error) {
	t.Helper()
	body := fmt.Sprintf(`{"messages":[{"role":"user","content":%q}],"max_tokens":10,"n":2,"stream":%t}`, prompt, stream)
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, server+"/v1/chat/completions", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, "", err
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	return response, string(text), err
}

func TestModes(t *testing.T) {
	server := httptest.NewServer(Server{Name: "me", Mode: Honest}.Handler())
	defer server.Close()
	for _, stream := range []bool{false, true} {
		for prompt, want := range map[string]string{
			"two words":  `"prompt_tokens":2,"completion_tokens":20`,
			"absurd one": `"prompt_tokens":1000000000000,"completion_tokens":1000000000000`,
			"negative":   `"prompt_tokens":-1000000000000`,
			"mute":       `"system_fingerprint":"me"`,
			"one single": `"prompt_tokens":2,"completion_tokens":10`,
		} {
			response, text, err := ask(t, t.Context(), server.URL, prompt, stream)
			if err != nil || response.StatusCode != http.StatusOK || !strings.Contains(text, want) || strings.Count(text, Word) != 20 {
				t.Errorf("%q (stream: %t): %v, %d words, %s, want %s", prompt, stream, err, strings.Count(text, Word), text, want)
			}
			if has := strings.Contains(text, `"usage"`); has != (prompt != "mute") {
				t.Errorf("%q: usage is told: %t", prompt, has)
			}
			if response.Header.Get("X-Served-By") != "me" {
				t.Errorf("%q: it does not say who it is", prompt)
			}
		}
		if _, text, err := ask(t, t.Context(), server.URL, "cut", stream); err == nil || json.Valid([]byte(text)) {
			t.Errorf("cut (stream: %t): %v, %s", stream, err, text)
		}
	}
	if response, _, err := ask(t, t.Context(), server.URL, "fail", false); err != nil || response.StatusCode != http.StatusInternalServerError {
		t.Errorf("fail: %v", err)
	}
}

func TestSilentModes(t *testing.T) {
	server := httptest.NewServer(Server{Name: "me", Mode: Honest}.Handler())
	defer server.Close()
	for _, silent := range []string{Stall, Hush} {
		for _, stream := range []bool{false, true} {
			ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
			response, text, err := ask(t, ctx, server.URL, silent, stream)
			cancel()
			if !errors.Is(err, context.DeadlineExceeded) || response == nil || strings.Contains(text, Word) != (silent == Hush) {
				t.Errorf("%s (stream: %t): %v, %q, want the caller's own deadline after the headers", silent, stream, err, text)
			}
		}
	}
}

func TestPromptLists(t *testing.T) {
	server := httptest.NewServer(Server{Mode: Honest}.Handler())
	defer server.Close()
	for word, want := range map[string]string{
		Honest: `"prompt_tokens":6,"completion_tokens":60`, Single: `"prompt_tokens":2,"completion_tokens":10`,
	} {
		for _, stream := range []bool{false, true} {
			body := fmt.Sprintf(`{"prompt":["a %[1]s","b %[1]s","c %[1]s"],"max_tokens":10,"n":2,"stream":%[2]t}`, word, stream)
			response, err := http.Post(server.URL+"/v1/completions", "application/json", strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(response.Body)
			_ = response.Body.Close()
			if err != nil || !strings.Contains(string(text), want) || strings.Count(string(text), Word) != 60 || strings.Contains(string(text), "message") {
				t.Errorf("%s (stream: %t): %v, %s, want %s", word, stream, err, text, want)
			}
		}
	}
}

func TestConnectionsAreClosedEarly(t *testing.T) {
	server := httptest.NewUnstartedServer(nil)
	server.Config = Server{Mode: Honest}.New("")
	closed := make(chan struct{}, 1)
	server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateClosed {
			closed <- struct{}{}
		}
	}
	server.Start()
	defer server.Close()
	if _, _, err := ask(t, t.Context(), server.URL, "hello", false); err != nil {
		t.Fatal(err)
	}
	select {
	case <-closed:
	case <-time.After(10 * time.Second):
		t.Error("an unused connection stays open")
	}
}
