package meter

import "github.com/dehug-io/dehug-operator/internal/usage"

// Units returns what is charged for what was delivered, and what that follows from.
func (m *Meter) Units(r Request) (usage.Units, usage.Basis) {
	r.Prompts, r.Choices = max(1, r.Prompts), max(1, r.Choices)
	reported := m.reported(r)
	output, outputBasis := m.output(r, reported)
	input, inputBasis := input(r, reported)
	basis := outputBasis
	if outputBasis == usage.BasisReported || inputBasis == usage.BasisClamped {
		basis = inputBasis
	}
	return usage.Units{InputTokens: input, OutputTokens: output, Requests: 1}, basis
}

// reported is the pod's count of the request. Where a server counts each answer in a chunk of its own, they are added
// up, and a prompt that several answers share counts once.
func (m *Meter) reported(r Request) report {
	switch {
	case m.reports == 0:
		return m.running(r)
	case m.reports > 1 && m.reports == uint64(len(m.answers)):
		return report{given: true, prompt: int64(m.promptSum / m.share(r)), completion: int64(min(m.answerSum, maxTokens+1))}
	}
	return report{given: true, prompt: int64(m.promptMost), completion: int64(m.answerMost)}
}

// running adds up what a pod said of each answer on the way, where it has not yet said what all of them take.
func (m *Meter) running(r Request) report {
	var sum report
	for i := range m.answers {
		u := m.answers[i].usage
		sum.given = sum.given || u.given
		sum.prompt += min(u.prompt, maxTokens+1)
		sum.completion += min(u.completion, maxTokens+1)
	}
	sum.prompt /= int64(m.share(r))
	sum.completion = min(sum.completion, maxTokens+1)
	return sum
}

// share is how many of the answers that were seen share one prompt.
func (m *Meter) share(r Request) uint64 {
	return uint64(max(1, len(m.answers)/min(r.Prompts, max(1, len(m.answers)))))
}

// output decides about the tokens of the answers.
func (m *Meter) output(r Request, reported report) (uint64, usage.Basis) {
	said := uint64(max(0, reported.completion))
	least, counted, most := m.least(), m.counted(), m.most(r)
	if full := m.oneOfFull(r, said); full > 0 {
		return min(max(full, said), most), usage.BasisCounted
	}
	return decide(reported.given, said, least, counted, most)
}

// input decides about the tokens of the prompts.
func input(r Request, reported report) (uint64, usage.Basis) {
	perToken := maxBytesPerToken
	if r.Prompts > 1 {
		perToken = maxBytesPerTokenOfMany
	}
	ids := uint64(r.PromptIDs)
	least := ids + uint64(r.PromptBytes/perToken)
	counted := ids + tokens(uint64(r.PromptBytes+r.ToolBytes), bytesPerToken)
	most := ids + uint64(r.Bytes) + uint64(r.Media)*tokensPerMedium + uint64(r.MediaBytes)/bytesPerMediaToken +
		uint64(r.Prompts)*templateTokens
	return decide(reported.given, uint64(max(0, reported.prompt)), least, counted, most)
}

// decide takes a pod's count within bounds.
func decide(given bool, said, least, counted, most uint64) (uint64, usage.Basis) {
	most = min(most, maxTokens)
	switch {
	case !given:
		return min(counted, most), usage.BasisCounted
	case said > most:
		return most, usage.BasisClamped
	case said < least:
		return min(max(said, counted), most), usage.BasisCounted
	}
	return said, usage.BasisReported
}

// least is what the answers take at least. A chunk of a stream with text is at least one token; calls of tools are
// counted by their text, since some servers send several chunks of them per token.
func (m *Meter) least() uint64 {
	sum, perToken := uint64(0), uint64(maxBytesPerToken)
	if len(m.answers) > 1 {
		perToken = maxBytesPerTokenOfMany
	}
	for i := range m.answers {
		a := &m.answers[i]
		if m.whole {
			sum += tokens(a.text, perToken)
			continue
		}
		sum += max(a.chunks, tokens(a.text, maxBytesPerToken))
	}
	return sum
}

// counted is what the answers take by their text.
func (m *Meter) counted() uint64 {
	sum := uint64(0)
	for i := range m.answers {
		sum += m.answers[i].counted(m.whole)
	}
	return sum
}

// counted is the number of chunks where these are one token each, which their average size tells; else an estimate by
// text.
func (a *answer) counted(whole bool) uint64 {
	text := a.text - a.tool
	tools := tokens(a.tool, bytesPerToken)
	if !whole && text <= a.chunks*bytesPerChunk {
		return a.chunks + tools
	}
	return tokens(text, bytesPerToken) + tools
}

// most is what the answers can take at most: a token is at least one byte of text. A server that hides its reasoning is
// believed as far as the request's own limit goes.
func (m *Meter) most(r Request) uint64 {
	sum := uint64(0)
	for i := range m.answers {
		sum += m.answers[i].text + m.answers[i].allowed
	}
	answers := uint64(min(max(1, len(m.answers)), r.Answers()))
	tried := uint64(r.Prompts) * uint64(max(1, r.Tried))
	return sum + answers*unseenTokens + tried*uint64(min(r.MaxTokens, maxHidden))
}

// oneOfFull recognizes a count of one answer where several were cut at the request's limit, each of which took just
// that many; it returns what all of them take, 0 otherwise.
func (m *Meter) oneOfFull(r Request, said uint64) uint64 {
	if r.MaxTokens == 0 || said != uint64(r.MaxTokens) {
		return 0
	}
	cut, sum := uint64(0), uint64(0)
	for i := range m.answers {
		a := &m.answers[i]
		if cut += a.cut; a.cut > 0 {
			sum += a.cut * said
			continue
		}
		sum += a.counted(m.whole)
	}
	if cut < 2 {
		return 0
	}
	return sum
}

func tokens(bytes, perToken uint64) uint64 { return (bytes + perToken - 1) / perToken }
