// Package hostile is an inference server that does on request what a broken or hostile one does: it counts absurdly,
// fails fast, falls silent after its headers or within its answer, and closes connections early. The attack tests
// serve models with it.
package hostile

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Modes of the server, and words of a prompt by which a caller chooses one for its answer. Any other word is nothing.
const (
	// Honest counts what it sends: the words of the prompt and of the answer.
	Honest = "honest"
	// Absurd says that it used AbsurdCount tokens of each kind.
	Absurd = "absurd"
	// Negative says that it used less than nothing.
	Negative = "negative"
	// Mute does not say what it used.
	Mute = "mute"
	// Fail answers 500 at once.
	Fail = "fail"
	// Stall sends its headers, and nothing more until the caller leaves.
	Stall = "stall"
	// Hush begins an answer, and sends nothing more until the caller leaves.
	Hush = "hush"
	// Single counts one prompt and one answer, however many there are.
	Single = "single"
	// Cut ends the connection in the midst of the answer.
	Cut = "cut"
)

// AbsurdCount is what Absurd says it used.
const AbsurdCount = 1_000_000_000_000

// Word is what every token of an answer is.
const Word = "word "

// KeepAlive is how long a connection stays open unused: shorter than the pause between two requests of a caller.
const KeepAlive = 20 * time.Millisecond

const maxTokens = 100_000

// Server answers as a mode says. Name is told in every answer, so that a caller knows who answered.
type Server struct{ Name, Mode string }

// New returns an http.Server on an address.
func (s Server) New(addr string) *http.Server {
	return &http.Server{Addr: addr, Handler: s.Handler(), IdleTimeout: KeepAlive, ReadHeaderTimeout: 10 * time.Second}
}

// Handler serves health, the list of models and completions.
func (s Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) { _, _ = fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /v1/models", func(w http.ResponseWriter, _ *http.Request) {
		_,
			_ = fmt.Fprintln(w, `{"object":"list","data":[]}`)
	})
	mux.HandleFunc("POST /v1/chat/completions", s.complete)
	mux.HandleFunc("POST /v1/completions", s.complete)
	return mux
}

type request struct {
	Model    string `json:"model"`
	Messages []struct {
		Content string `json:"content"`
	} `json:"messages"`
	Prompt    []string `json:"prompt"`
	MaxTokens int      `json:"max_tokens"`
	Stream    bool     `json:"stream"`
	N         int      `json:"n"`
}

// prompts are the texts of a request: those of a list, or the messages as one.
func (r request) prompts() []string {
	if len(r.Prompt) > 0 {
		return r.Prompt
	}
	var all strings.Builder
	for _, m := range r.Messages {
		all.WriteString(m.Content + " ")
	}
	return []string{all.String()}
}

type usage struct {
	Prompt     int64 `json:"prompt_tokens"`
	Completion int64 `json:"completion_tokens"`
	Total      int64 `json:"total_tokens"`
}

// plan is what an answer will be.
type plan struct {
	mode    string
	prompt  int64 // words of all prompts
	prompts int
	tokens  int // of each choice
	choices int // of all prompts
}

func (s Server) plan(r request) plan {
	prompts := r.prompts()
	p := plan{mode: s.Mode, prompts: len(prompts), tokens: min(max(r.MaxTokens, 1), maxTokens)}
	p.choices = min(max(r.N, 1), 16) * p.prompts
	for _, text := range prompts {
		for _, word := range strings.Fields(text) {
			p.prompt++
			switch word {
			case Honest, Absurd, Negative, Mute, Fail, Stall, Hush, Single, Cut:
				p.mode = word
			}
		}
	}
	return p
}

// usage is what the server says it used; nil when it does not say.
func (p plan) usage() *usage {
	u := usage{Prompt: p.prompt, Completion: int64(p.tokens * p.choices)}
	switch p.mode {
	case Mute:
		return nil
	case Absurd:
		u.Prompt, u.Completion = AbsurdCount, AbsurdCount
	case Negative:
		u.Prompt, u.Completion = -AbsurdCount, -AbsurdCount
	case Single:
		u.Prompt, u.Completion = p.prompt/int64(p.prompts), int64(p.tokens)
	}
	u.Total = u.Prompt + u.Completion
	return &u
}

// complete answers a chat or a list of prompts.
func (s Server) complete(w http.ResponseWriter, r *http.Request) {
	var asked request
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 64<<20)).Decode(&asked); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	p := s.plan(asked)
	w.Header().Set("X-Served-By", s.Name)
	switch {
	case p.mode == Fail:
		http.Error(w, `{"error":{"message":"failing for the test"}}`, http.StatusInternalServerError)
	case p.mode == Stall:
		w.Header().Set("Content-Type", "text/event-stream")
		w.WriteHeader(http.StatusOK)
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	case asked.Stream:
		s.stream(w, r, p)
	default:
		s.whole(w, r, p)
	}
}

func (s Server) whole(w http.ResponseWriter, r *http.Request, p plan) {
	choices := make([]map[string]any, p.choices)
	for i := range choices {
		choices[i] = map[string]any{"index": i, "finish_reason": "stop"}
		if text := strings.Repeat(Word, p.tokens); isChat(r) {
			choices[i]["message"] = map[string]string{"role": "assistant", "content": text}
		} else {
			choices[i]["text"] = text
		}
	}
	body := map[string]any{"id": "1", "object": "chat.completion", "choices": choices, "system_fingerprint": s.Name}
	if u := p.usage(); u != nil {
		body["usage"] = u
	}
	text, _ := json.Marshal(body)
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(text)))
	if p.mode == Cut || p.mode == Hush {
		_, _ = w.Write(text[:len(text)/2])
		breakOff(w, r, p.mode)
	}
	_, _ = w.Write(text)
}

func isChat(r *http.Request) bool { return strings.HasSuffix(r.URL.Path, "/chat/completions") }

// breakOff ends the connection where the mode is Cut, and keeps it without a word until the caller leaves where it is
// Hush.
func breakOff(w http.ResponseWriter, r *http.Request, mode string) {
	switch mode {
	case Hush:
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	case Cut:
	default:
		return
	}
	panic(http.ErrAbortHandler)
}

func (s Server) stream(w http.ResponseWriter, r *http.Request, p plan) {
	w.Header().Set("Content-Type", "text/event-stream")
	send := func(event map[string]any) {
		event["id"], event["object"], event["system_fingerprint"] = "1", "chat.completion.chunk", s.Name
		text, _ := json.Marshal(event)
		_, _ = fmt.Fprintf(w, "data: %s\n\n", text)
		_ = http.NewResponseController(w).Flush()
	}
	for n := range p.tokens {
		if n == p.tokens/2 {
			breakOff(w, r, p.mode)
		}
		for i := range p.choices {
			choice := map[string]any{"index": i, "text": Word}
			if isChat(r) {
				choice = map[string]any{"index": i, "delta": map[string]string{"content": Word}}
			}
			send(map[string]any{"choices": []any{choice}})
		}
	}
	if u := p.usage(); u != nil {
		send(map[string]any{"choices": []any{}, "usage": u})
	}
	_, _ = fmt.Fprint(w, "data: [DONE]\n\n")
}
