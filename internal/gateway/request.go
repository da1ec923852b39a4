package gateway

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/gateway/meter"
)

// Paths that are relayed to pods.
const (
	pathChat        = "/v1/chat/completions"
	pathCompletions = "/v1/completions"
	pathEmbeddings  = "/v1/embeddings"
)

// call is one inference request, read and made ready to be sent on.
type call struct {
	// path below the pod's root, such as /v1/chat/completions.
	path  string
	model string
	// stream is whether the caller wants server-sent events.
	stream bool
	// wantsUsage is whether a streaming caller asked for the usage chunk.
	wantsUsage bool
	// body goes to the pod: each key once, and a usage chunk asked for.
	body []byte
	// bounds are what the answer can cost.
	bounds meter.Request
}

// parseCall reads an OpenAI request body in one pass and without copying it. It is changed only where a stream must be
// made to end with its usage. A key that is there twice is refused, since gateway and pod could read it differently.
func parseCall(path string, raw []byte) (*call, error) {
	fields, err := topLevel(raw)
	if err != nil {
		return nil, err
	}
	c := &call{path: path, body: raw, bounds: meter.ScanRequest(raw)}
	if at, ok := fields["model"]; !ok || json.Unmarshal(raw[at.begin:at.end], &c.model) != nil || c.model == "" {
		return nil, errors.New("the body has no \"model\": give the model's on-chain name, such as alice/tiny-chat")
	}
	if err := decodeField(raw, fields, "stream", &c.stream); err != nil {
		return nil, err
	}
	if c.stream && path != pathEmbeddings {
		if err := c.askForUsage(raw, fields); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// askForUsage makes the body ask for the usage chunk.
func (c *call) askForUsage(raw []byte, fields map[string]span) error {
	options := map[string]json.RawMessage{}
	if err := decodeField(raw, fields, "stream_options", &options); err != nil {
		return err
	}
	if options == nil {
		options = map[string]json.RawMessage{}
	}
	if included, ok := options["include_usage"]; ok && json.Unmarshal(included, &c.wantsUsage) != nil {
		return errors.New("\"include_usage\" has the wrong type")
	}
	options["include_usage"] = json.RawMessage("true")
	encoded, err := json.Marshal(options)
	if err != nil {
		return fmt.Errorf("encoding stream_options: %w", err)
	}
	at, ok := fields["stream_options"]
	if !ok {
		begin := skipSpace(raw, 0) + 1 // behind the brace
		at, encoded = span{begin, begin}, slices.Concat([]byte(`"stream_options":`), encoded, []byte(","))
	}
	c.body = slices.Concat(raw[:at.begin], encoded, raw[at.end:])
	return nil
}

// heldBytes is the number of bytes that the call holds while a pod works on it.
func (c *call) heldBytes(raw []byte) int64 {
	if len(raw) > 0 && &c.body[0] == &raw[0] {
		return int64(cap(raw))
	}
	return int64(cap(c.body))
}

// decodeField decodes one optional key; null leaves the value as it is.
func decodeField(raw []byte, fields map[string]span, key string, into any) error {
	at, ok := fields[key]
	if !ok {
		return nil
	}
	if err := json.Unmarshal(raw[at.begin:at.end], into); err != nil {
		return fmt.Errorf("%q has the wrong type", key)
	}
	return nil
}
