// Package traffic sends requests to a gateway and counts apart from it what comes back. Its server is that of package
// hostile, whose tokens are words.
package traffic

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// Unscoped is the path that leads to a model by its name alone.
const Unscoped = "/v1/chat/completions"

// EndpointPath is the path of one endpoint.
func EndpointPath(namespace, name string) string {
	return "/namespaces/" + namespace + "/endpoints/" + name + Unscoped
}

// Question is one request to a gateway.
type Question struct {
	Path, Key, Model, Prompt string
	Tokens, Choices          int
	Stream                   bool
}

// Reply is what came. Words are the tokens of the server.
type Reply struct {
	Status   int
	ServedBy string
	Words    int64
	// Sent and Received are the bytes of the request's body, and of the answer's text.
	Sent, Received int64
	// Text is an answer that is none of a model.
	Text string
	// Broken says that the answer ended early.
	Broken error
}

// PromptWords is what an honest server counts for the prompt.
func (q Question) PromptWords() int64 { return int64(len(strings.Fields(q.Prompt))) }

// Bounds are the most tokens that a gateway counts for an exchange, whatever the server reports.
type Bounds struct{ Input, Output uint64 }

// Most is what the bytes of an exchange bound its count to: what was asked and what a chat template may add to it; the text
// that came, the tokens of an answer that no text shows, and those that the caller allowed for hidden thoughts.
func Most(q Question, r Reply) Bounds {
	const templateTokens, unseenTokens = 1024, 64
	choices := uint64(max(q.Choices, 1))
	return Bounds{
		Input:  uint64(r.Sent) + templateTokens,
		Output: uint64(r.Received) + choices*unseenTokens + choices*uint64(max(q.Tokens, 1)),
	}
}

// Ask sends one request and counts what comes back. It fails only where there is no answer at all.
func Ask(ctx context.Context, gateway string, q Question) (Reply, error) {
	body, err := json.Marshal(map[string]any{
		"model": q.Model, "messages": []any{map[string]string{"role": "user", "content": q.Prompt}},
		"max_tokens": max(q.Tokens, 1), "n": max(q.Choices, 1), "stream": q.Stream,
	})
	if err != nil {
		return Reply{}, fmt.Errorf("writing the request: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, gateway+q.Path, bytes.NewReader(body))
	if err != nil {
		return Reply{}, fmt.Errorf("making the request: %w", err)
	}
	request.Header.Set("Content-Type", "application/json")
	if q.Key != "" {
		request.Header.Set("Authorization", "Bearer "+q.Key)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return Reply{}, fmt.Errorf("asking the gateway: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	r := Reply{Status: response.StatusCode, Sent: int64(len(body))}
	if response.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(io.LimitReader(response.Body, 4096))
		r.Text = string(text)
		return r, nil
	}
	if q.Stream {
		r.readStream(response.Body)
		return r, nil
	}
	text, err := io.ReadAll(response.Body)
	r.Broken = err
	r.readEvent(text)
	return r, nil
}

func (r *Reply) readStream(body io.Reader) {
	lines := bufio.NewScanner(body)
	ended := false
	for lines.Scan() {
		data, is := strings.CutPrefix(lines.Text(), "data: ")
		if data == "[DONE]" {
			ended = true
		} else if is {
			r.readEvent([]byte(data))
		}
	}
	if r.Broken = lines.Err(); r.Broken == nil && !ended {
		r.Broken = io.ErrUnexpectedEOF
	}
}

func (r *Reply) readEvent(text []byte) {
	type content struct {
		Content string `json:"content"`
	}
	var event struct {
		Fingerprint string `json:"system_fingerprint"`
		Choices     []struct {
			Message content `json:"message"`
			Delta   content `json:"delta"`
		} `json:"choices"`
	}
	if json.Unmarshal(text, &event) != nil {
		return
	}
	if event.Fingerprint != "" {
		r.ServedBy = event.Fingerprint
	}
	for _, choice := range event.Choices {
		said := choice.Message.Content + choice.Delta.Content
		r.Words += int64(len(strings.Fields(said)))
		r.Received += int64(len(said))
	}
}
