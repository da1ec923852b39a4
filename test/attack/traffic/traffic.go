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
	"slices"
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
	// Prompts is how often the prompt is in a list; 0 for a chat.
	Prompts         int
	Tokens, Choices int
	Stream          bool
}

// answers is how many answers the request asks for in all.
func (q Question) answers() int { return max(q.Choices, 1) * max(q.Prompts, 1) }

// path is where the gateway takes a chat, or a list of prompts.
func (q Question) path() string {
	if q.Prompts == 0 {
		return q.Path
	}
	return strings.TrimSuffix(q.Path, Unscoped) + "/v1/completions"
}

// body is the request's.
func (q Question) body() ([]byte, error) {
	body := map[string]any{"model": q.Model, "max_tokens": max(q.Tokens, 1), "n": max(q.Choices, 1), "stream": q.Stream}
	if q.Prompts == 0 {
		body["messages"] = []any{map[string]string{"role": "user", "content": q.Prompt}}
	} else {
		body["prompt"] = slices.Repeat([]string{q.Prompt}, q.Prompts)
	}
	return json.Marshal(body)
}

// Reply is what came. Words are the tokens of the server.
type Reply struct {
	Status   int
	ServedBy string
	Words    int64
	// Sent and Received are the bytes of the request's body, and of the answer's text.
	Sent, Received int64
	// Text is an answer that is none of a model, or an error within one.
	Text string
	// Broken says that the answer ended early.
	Broken error
}

// PromptWords is what an honest server counts for the prompts.
func (q Question) PromptWords() int64 {
	return int64(len(strings.Fields(q.Prompt)) * max(q.Prompts, 1))
}

// AnswerWords is what an honest server sends.
func (q Question) AnswerWords() int64 { return int64(q.Tokens * q.answers()) }

// Bounds are the most tokens that a gateway counts for an exchange, whatever the server reports.
type Bounds struct{ Input, Output uint64 }

// Most is what the bytes of an exchange bound its count to: what was asked and what a chat template may add to it; the
// text that came, the tokens of an answer that no text shows, and those that the caller allowed for hidden thoughts.
func Most(q Question, r Reply) Bounds {
	const templateTokens, unseenTokens = 1024, 64
	answers := uint64(q.answers())
	return Bounds{
		Input:  uint64(r.Sent) + templateTokens*uint64(max(q.Prompts, 1)),
		Output: uint64(r.Received) + answers*unseenTokens + answers*uint64(max(q.Tokens, 1)),
	}
}

// Ask sends one request and counts what comes back. It fails only where there is no answer at all.
func Ask(ctx context.Context, gateway string, q Question) (Reply, error) {
	body, err := q.body()
	if err != nil {
		return Reply{}, fmt.Errorf("writing the request: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, gateway+q.path(), bytes.NewReader(body))
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
			Text    string  `json:"text"`
			Message content `json:"message"`
			Delta   content `json:"delta"`
		} `json:"choices"`
		Error json.RawMessage `json:"error"`
	}
	if json.Unmarshal(text, &event) != nil {
		return
	}
	r.Text += string(event.Error)
	if event.Fingerprint != "" {
		r.ServedBy = event.Fingerprint
	}
	for _, choice := range event.Choices {
		said := choice.Text + choice.Message.Content + choice.Delta.Content
		r.Words += int64(len(strings.Fields(said)))
		r.Received += int64(len(said))
	}
}

// Lists are requests for many answers at once: lists of prompts, and several answers of one prompt. The word is in each
// prompt.
func Lists(word string) []Question {
	prompt := word + " one two three four"
	return []Question{
		{Prompt: prompt, Tokens: 10, Prompts: 40},
		{Prompt: prompt, Tokens: 10, Prompts: 40, Stream: true},
		{Prompt: prompt, Tokens: 10, Prompts: 5, Choices: 4},
		{Prompt: prompt, Tokens: 10, Choices: 8},
		{Prompt: prompt, Tokens: 10, Choices: 8, Stream: true},
	}
}
