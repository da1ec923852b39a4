// Package meter counts what answers of inference servers deliver. It reads bytes and decides; it relays nothing.
//
// A pod's own count is taken within bounds that follow from the bytes that were seen: it may not be more than a request
// of that size can ask for and an answer of that size can hold, nor less than what was delivered. Each answer of a
// request counts, each prompt of a list, and all text of an answer, whatever the name of its field.
package meter

// What bounds follow from.
const (
	// bytesPerToken is the estimate for text that a pod did not count.
	bytesPerToken = 4
	// bytesPerChunk is the most text per chunk, on average, of a stream whose chunks are one token each.
	bytesPerChunk = 8
	// maxBytesPerToken is the most text per token that a pod's count is believed with, and maxBytesPerTokenOfMany the same
	// where it may have counted one of several answers or prompts.
	maxBytesPerToken       = 16
	maxBytesPerTokenOfMany = 6
	// unseenTokens are those of an answer that no text shows, such as the marks around reasoning and the end.
	unseenTokens = 64
	// templateTokens are what a chat template may add to a prompt.
	templateTokens = 1024
	// tokensPerMedium and bytesPerMediaToken bound what an image, sound, film or file counts.
	tokensPerMedium    = 4096
	bytesPerMediaToken = 8
	// maxTokens bounds what one request can count, in each direction.
	maxTokens = 1 << 24
)

// answer is what was delivered of one answer.
type answer struct {
	index    int64
	text     uint64
	allowed  uint64
	tool     uint64
	chunks   uint64 // with text other than calls of tools
	finished bool
	cut      uint64 // how often it was cut at the request's or the model's limit
	usage    report
}

// Meter counts one request's answers. The zero value is ready to use.
type Meter struct {
	chunk   chunk
	answers []answer
	whole   bool
	failed  bool
	// reports are counts of the whole request, of which there should be one.
	reports                                      uint64
	promptSum, promptMost, answerSum, answerMost uint64
}

// ReadChunk reads one chunk of a stream. It counts nothing until Deliver. It reports whether the chunk is the pod's
// count and nothing else, which callers who did not ask for it are not shown.
func (m *Meter) ReadChunk(data []byte) (countOnly bool) {
	m.chunk.reset()
	if len(data) == 0 {
		return false
	}
	m.chunk.read(&cursor{data: data}, 0)
	return m.chunk.usage.given && len(m.chunk.parts) == 0 && m.chunk.loose == 0 && !m.chunk.failed
}

// Finishes reports whether the chunk that was read last ends an answer.
func (m *Meter) Finishes() bool {
	for i := range m.chunk.parts {
		if m.chunk.parts[i].finished {
			return true
		}
	}
	return false
}

// Deliver counts the chunk that was read last: it has left to the caller, or is the pod's count.
func (m *Meter) Deliver() {
	k := &m.chunk
	m.failed = m.failed || k.failed
	for i := range k.parts {
		m.add(&k.parts[i])
	}
	if k.loose > 0 {
		m.add(&part{text: k.loose})
	}
	switch {
	case !k.usage.given:
	case len(k.parts) == 0:
		m.note(k.usage)
	default:
		m.answer(k.parts[0].index).usage = k.usage
	}
}

// ReadWhole reads and counts an answer in one piece, or several in an array.
func (m *Meter) ReadWhole(body []byte) {
	m.whole = true
	c := &cursor{data: body}
	if c.peek() != '[' {
		m.readWhole(c, 0)
		return
	}
	c.at++
	for base := int64(0); c.element(); base += 1 << 21 {
		m.readWhole(c, base)
	}
}

func (m *Meter) readWhole(c *cursor, base int64) {
	m.chunk.reset()
	m.chunk.read(c, base)
	k := &m.chunk
	m.failed = m.failed || k.failed
	for i := range k.parts {
		k.parts[i].index = base + int64(i) // some servers give all of them the same number
		m.add(&k.parts[i])
	}
	if k.loose > 0 {
		m.add(&part{index: base, text: k.loose})
	}
	if k.usage.given {
		m.note(k.usage)
	}
}

// Failed reports whether the pod said that it failed.
func (m *Meter) Failed() bool { return m.failed }

// Finished reports whether every answer that was seen has come to its end.
func (m *Meter) Finished() bool {
	for i := range m.answers {
		if !m.answers[i].finished {
			return false
		}
	}
	return len(m.answers) > 0
}

// Reported reports whether the pod gave its count of the whole request.
func (m *Meter) Reported() bool { return m.reports > 0 }

// Delivered reports whether any text was delivered.
func (m *Meter) Delivered() bool {
	for i := range m.answers {
		if m.answers[i].text > 0 {
			return true
		}
	}
	return false
}

func (m *Meter) add(p *part) {
	a := m.answer(p.index)
	a.text += uint64(p.text)
	a.tool += uint64(p.tool)
	a.allowed += uint64(p.allowed)
	if p.text > p.tool {
		a.chunks++
	}
	a.finished = a.finished || p.finished
	if p.cut {
		a.cut++
	}
}

// answer returns the answer of a number.
func (m *Meter) answer(index int64) *answer {
	if index >= 0 && index < int64(len(m.answers)) && m.answers[index].index == index {
		return &m.answers[index]
	}
	for i := range m.answers {
		if m.answers[i].index == index {
			return &m.answers[i]
		}
	}
	if len(m.answers) < maxAnswers {
		m.answers = append(m.answers, answer{index: index})
	}
	return &m.answers[len(m.answers)-1]
}

func (m *Meter) note(u report) {
	prompt, completion := uint64(min(u.prompt, maxTokens+1)), uint64(min(u.completion, maxTokens+1))
	m.reports++
	m.promptSum, m.promptMost = m.promptSum+prompt, max(m.promptMost, prompt)
	m.answerSum, m.answerMost = m.answerSum+completion, max(m.answerMost, completion)
}
