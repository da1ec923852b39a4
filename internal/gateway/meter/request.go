package meter

// Request is what a request body says about what its answer can cost.
type Request struct {
	// Bytes of the body, without media.
	Bytes int
	// PromptBytes are those of the text that is given to the model, ToolBytes those of the tools' description.
	PromptBytes, ToolBytes int
	// PromptIDs counts prompt tokens that are given as numbers.
	PromptIDs int
	// Prompts counts the prompts of a list; at least 1.
	Prompts int
	// Media counts images, sounds, films and files; MediaBytes are theirs.
	Media, MediaBytes int
	// Choices is how many answers each prompt asks for, and Tried how many the server may make to find them; at least 1.
	Choices, Tried int
	// MaxTokens bounds each answer; 0 when the request does not say.
	MaxTokens int
}

// Bounds of what is taken from a request: no legitimate request has more.
const (
	maxChoices = 1 << 10
	maxPrompts = 1 << 16
	maxHidden  = 32 << 10
)

// ScanRequest reads a request body, which should be a JSON object.
func ScanRequest(body []byte) Request {
	r := Request{}
	c := cursor{data: body}
	for in := c.enter('{'); in; {
		key, more := c.member()
		if !more {
			break
		}
		switch string(key) {
		case "messages":
			r.PromptBytes += r.text(&c, 0)
			r.Prompts = max(r.Prompts, 1)
		case "prompt", "input":
			r.prompts(&c)
		case "tools", "functions":
			r.ToolBytes += len(c.skip())
		case "n":
			r.Choices = max(r.Choices, count(&c, maxChoices))
		case "best_of":
			r.Tried = max(r.Tried, count(&c, maxChoices))
		case "max_tokens", "max_completion_tokens":
			r.MaxTokens = max(r.MaxTokens, count(&c, 1<<31-1))
		default:
			c.skip()
		}
	}
	r.Prompts, r.Choices = max(1, min(r.Prompts, maxPrompts)), max(1, r.Choices)
	r.Tried = max(r.Tried, r.Choices)
	r.Bytes = len(body) - r.MediaBytes
	return r
}

// Answers is how many answers the request asks for in all.
func (r Request) Answers() int { return r.Prompts * r.Choices }

func count(c *cursor, most int64) int { return int(min(c.number(), most)) }

// prompts reads one prompt or a list of them, each as text or as token numbers.
func (r *Request) prompts(c *cursor) {
	if !c.enter('[') {
		r.Prompts++
		r.PromptBytes += r.text(c, 0)
		return
	}
	numbers := 0
	for c.element() {
		switch c.peek() {
		case '[':
			r.Prompts++
			for c.at++; c.element(); {
				r.item(c)
			}
		case '"', '{':
			r.Prompts++
			r.PromptBytes += r.text(c, 0)
		default:
			c.skip()
			numbers++
		}
	}
	if r.PromptIDs += numbers; numbers > 0 {
		r.Prompts++
	}
}

// item reads a token number, or text where none is expected.
func (r *Request) item(c *cursor) {
	switch c.peek() {
	case '"', '{', '[':
		r.PromptBytes += r.text(c, 0)
	default:
		c.skip()
		r.PromptIDs++
	}
}

// text returns the length of all text in a value, and counts media on the way.
func (r *Request) text(c *cursor, depth int) int {
	if depth > maxDepth {
		return len(c.skip())
	}
	total := 0
	switch c.peek() {
	case '"':
		return textLength(c.str())
	case '[':
		for c.at++; c.element(); {
			total += r.text(c, depth+1)
		}
	case '{':
		c.at++
		for key, more := c.member(); more; key, more = c.member() {
			switch string(key) {
			case "role", "type", "tool_call_id", "id":
				c.skip()
			case "image_url", "input_image", "input_audio", "audio_url", "video_url", "file":
				r.Media++
				r.MediaBytes += len(c.skip())
			default:
				total += r.text(c, depth+1)
			}
		}
	default:
		c.skip()
	}
	return total
}
