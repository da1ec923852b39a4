package gateway

import (
	"encoding/json"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// bytesPerToken is the estimate for text that a pod did not count.
const bytesPerToken = 4

// reportedUsage is the usage object of an OpenAI reply.
type reportedUsage struct {
	PromptTokens     int64 `json:"prompt_tokens"`
	CompletionTokens int64 `json:"completion_tokens"`
}

// reply is what the gateway reads of a reply or of one chunk of it.
type reply struct {
	Choices []struct {
		Text         string  `json:"text"`
		FinishReason *string `json:"finish_reason"`
		Delta        delta   `json:"delta"`
		Message      delta   `json:"message"`
	} `json:"choices"`
	Usage *reportedUsage  `json:"usage"`
	Error json.RawMessage `json:"error"`
}

type delta struct {
	Content          string          `json:"content"`
	ReasoningContent string          `json:"reasoning_content"`
	ToolCalls        json.RawMessage `json:"tool_calls"`
}

func (d delta) bytes() int {
	return len(d.Content) + len(d.ReasoningContent) + len(d.ToolCalls)
}

// counter adds up what one request delivered. The pod's own count wins. Without it, as when a caller hangs up, each
// chunk that carries text counts as one output token, a reply in one piece as one token per bytesPerToken bytes, and the
// prompt as one input token per bytesPerToken bytes: a caller pays for what was delivered.
type counter struct {
	promptBytes int
	deltas      uint64
	textBytes   int
	reported    *reportedUsage
	finished    bool
	failed      bool
}

// chunk counts one chunk of a stream.
func (c *counter) chunk(r *reply) {
	c.note(r)
	for _, choice := range r.Choices {
		if choice.Text != "" || choice.Delta.bytes() > 0 {
			c.deltas++
		}
	}
}

// whole counts a reply in one piece.
func (c *counter) whole(r *reply) {
	c.note(r)
	for _, choice := range r.Choices {
		c.textBytes += len(choice.Text) + choice.Message.bytes()
	}
}

func (c *counter) note(r *reply) {
	if r.Usage != nil {
		c.reported = r.Usage
	}
	for _, choice := range r.Choices {
		c.finished = c.finished || choice.FinishReason != nil
	}
	c.failed = c.failed || (len(r.Error) > 0 && string(r.Error) != "null")
}

// units is what the request is charged for.
func (c *counter) units() usage.Units {
	if c.reported != nil {
		return usage.Units{
			InputTokens:  uint64(max(0, c.reported.PromptTokens)),
			OutputTokens: uint64(max(0, c.reported.CompletionTokens)),
			Requests:     1,
		}
	}
	return usage.Units{
		InputTokens: tokens(c.promptBytes), OutputTokens: c.deltas + tokens(c.textBytes), Requests: 1,
	}
}

func tokens(bytes int) uint64 { return uint64((bytes + bytesPerToken - 1) / bytesPerToken) }
