package gateway

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/gateway/meter"
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
	// body goes to the pod: one value a key, and a usage chunk asked for.
	body []byte
	// bounds are what the answer can cost.
	bounds meter.Request
}

var errNotObject = errors.New("the body is not a JSON object")

// parseCall reads an OpenAI request body. The body is written anew, so that gateway and pod cannot read a repeated key
// differently, and so that every stream ends with its usage.
func parseCall(path string, raw []byte) (*call, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil || fields == nil {
		return nil, errNotObject
	}
	c := &call{path: path, bounds: meter.ScanRequest(raw)}
	if err := json.Unmarshal(fields["model"], &c.model); err != nil || c.model == "" {
		return nil, errors.New("the body has no \"model\": give the model's on-chain name, such as alice/tiny-chat")
	}
	if err := field(fields, "stream", &c.stream); err != nil {
		return nil, err
	}
	if c.stream && path != pathEmbeddings {
		options := map[string]json.RawMessage{}
		if err := field(fields, "stream_options", &options); err != nil {
			return nil, err
		}
		if options == nil {
			options = map[string]json.RawMessage{}
		}
		if err := field(options, "include_usage", &c.wantsUsage); err != nil {
			return nil, err
		}
		options["include_usage"] = json.RawMessage("true")
		encoded, err := json.Marshal(options)
		if err != nil {
			return nil, fmt.Errorf("encoding stream_options: %w", err)
		}
		fields["stream_options"] = encoded
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(fields); err != nil {
		return nil, fmt.Errorf("encoding the body: %w", err)
	}
	c.body = out.Bytes()
	return c, nil
}

// field decodes one optional key; null leaves the value as it is.
func field(fields map[string]json.RawMessage, key string, into any) error {
	raw, ok := fields[key]
	if !ok {
		return nil
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("%q has the wrong type", key)
	}
	return nil
}
