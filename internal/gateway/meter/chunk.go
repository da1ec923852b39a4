package meter

import "bytes"

// bytesPerSound is how much base64 of generated sound takes at least one token.
const bytesPerSound = 64

// maxAnswers bounds how many answers are counted apart. Further ones count together with the last.
const maxAnswers = 4 << 10

// part is what one chunk says about one answer.
type part struct {
	index int64
	// text is the length of what was generated, tool that of calls of tools within it; allowed is how many more tokens
	// than that the pod may have needed for it.
	text, tool, allowed int
	finished, cut       bool
}

// report is a pod's own count.
type report struct {
	given              bool
	prompt, completion int64
}

// chunk is what was read of one chunk of a stream, or of an answer in one piece.
type chunk struct {
	parts  []part
	usage  report
	loose  int // text outside of any answer, which counts when there is none
	failed bool
}

func (k *chunk) reset() { *k = chunk{parts: k.parts[:0]} }

// read reads one object in OpenAI's shape. Answers are numbered from base.
func (k *chunk) read(c *cursor, base int64) {
	if c.peek() != '{' {
		k.loose += len(c.skip())
		return
	}
	c.at++
	loose, answers := 0, false
	for key, more := c.member(); more; key, more = c.member() {
		switch string(key) {
		case "choices":
			if !c.enter('[') {
				loose += walk(c, 0)
				continue
			}
			for c.element() {
				answers = true
				k.parts = append(k.parts, readPart(c, base))
			}
		case "usage":
			if u := readUsage(c); u.given {
				k.usage = u
			}
		case "error":
			k.failed = !bytes.Equal(c.skip(), []byte("null")) || k.failed
		case "id", "object", "model", "created", "system_fingerprint", "service_tier", "timings", "data", "prompt",
			"generation_settings":
			c.skip()
		default:
			loose += walk(c, 0)
		}
	}
	if !answers {
		k.loose += loose
	}
}

// readPart reads one element of choices.
func readPart(c *cursor, base int64) part {
	p := part{index: base}
	if !c.enter('{') {
		p.text += walk(c, 0)
		return p
	}
	for key, more := c.member(); more; key, more = c.member() {
		switch string(key) {
		case "index":
			p.index = base + min(c.number(), 1<<20)
		case "finish_reason":
			reason := c.skip()
			p.finished = len(reason) > 0 && reason[0] == '"'
			p.cut = bytes.Equal(reason, []byte(`"length"`))
		case "delta", "message":
			p.message(c)
		case "logprobs", "prompt_logprobs", "token_ids", "prompt_token_ids", "stop_reason", "matched_stop",
			"native_finish_reason", "content_filter_results":
			c.skip()
		default:
			p.text += walk(c, 0)
		}
	}
	return p
}

// message reads a delta or a message: all its text counts, whatever its name. Text that is there twice, as servers
// write it while a field is renamed, counts once.
func (p *part) message(c *cursor) {
	if !c.enter('{') {
		p.text += walk(c, 0)
		return
	}
	var seen [4][]byte
	n := 0
	for key, more := c.member(); more; key, more = c.member() {
		switch string(key) {
		case "role", "id", "annotations", "name", "tool_call_id":
			c.skip()
			continue
		case "tool_calls", "function_call":
			start := c.at
			length := walk(c, 0)
			p.text, p.tool, p.allowed = p.text+length, p.tool+length, p.allowed+c.at-start
			continue
		case "audio":
			start := c.at
			p.text += walk(c, 0)
			p.allowed += (c.at - start) / bytesPerSound
			continue
		}
		start := c.at
		length := walk(c, 0)
		if length == 0 {
			continue
		}
		raw := bytes.TrimSpace(c.data[start:c.at])
		twice := false
		for _, other := range seen[:n] {
			twice = twice || bytes.Equal(raw, other)
		}
		if twice {
			continue
		}
		if p.text += length; n < len(seen) {
			seen[n], n = raw, n+1
		}
	}
}

// walk returns the length of all text in a value. Media and what only names or types something are no text.
func walk(c *cursor, depth int) int {
	if depth > maxDepth {
		return len(c.skip())
	}
	total := 0
	switch c.peek() {
	case '"':
		return textLength(c.str())
	case '[':
		for c.at++; c.element(); {
			total += walk(c, depth+1)
		}
	case '{':
		c.at++
		for key, more := c.member(); more; key, more = c.member() {
			switch string(key) {
			case "id", "type", "role", "index", "format", "signature", "encrypted_content", "data", "b64_json", "image_url",
				"url", "expires_at", "mime_type", "media_type":
				c.skip()
			default:
				total += walk(c, depth+1)
			}
		}
	default:
		c.skip()
	}
	return total
}

// readUsage reads a usage object, in either of the names that its counts go by.
func readUsage(c *cursor) report {
	if !c.enter('{') {
		c.skip()
		return report{}
	}
	u := report{given: true}
	for key, more := c.member(); more; key, more = c.member() {
		switch string(key) {
		case "prompt_tokens", "input_tokens":
			u.prompt = max(u.prompt, c.number())
		case "completion_tokens", "output_tokens":
			u.completion = max(u.completion, c.number())
		default:
			c.skip()
		}
	}
	return u
}
