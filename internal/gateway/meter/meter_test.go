package meter_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/gateway/meter"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const prompt = `{"model":"m","messages":[{"role":"user","content":"say hello to everybody!!"}]}` // 24 bytes

func stream(t *testing.T, chunks ...string) *meter.Meter {
	t.Helper()
	var m meter.Meter
	for _, chunk := range chunks {
		m.ReadChunk([]byte(chunk))
		m.Deliver()
	}
	return &m
}

func whole(t *testing.T, body string) *meter.Meter {
	t.Helper()
	if !json.Valid([]byte(body)) {
		t.Fatalf("no JSON: %s", body)
	}
	var m meter.Meter
	m.ReadWhole([]byte(body))
	return &m
}

func repeat(n int, chunk string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = strings.ReplaceAll(chunk, "%i", fmt.Sprint(i))
	}
	return out
}

func delta(fields string) string { return `{"choices":[{"index":0,"delta":{` + fields + `}}]}` }

func wantOutput(t *testing.T, m *meter.Meter, request string, want uint64, basis usage.Basis) {
	t.Helper()
	units, got := m.Units(meter.ScanRequest([]byte(request)))
	if units.OutputTokens != want || got != basis {
		t.Errorf("output = %d (%s), want %d (%s)", units.OutputTokens, got, want, basis)
	}
}

func TestEveryTextOfADeltaCountsWhateverItsName(t *testing.T) {
	for name, fields := range map[string]string{
		"content":           `"role":"assistant","content":"word"`,
		"reasoning":         `"reasoning":"word"`,
		"reasoning_content": `"reasoning_content":"word","content":null`,
		"refusal":           `"refusal":"word"`,
		"audio.transcript":  `"audio":{"id":"a","data":"` + strings.Repeat("A", 400) + `","transcript":"word"}`,
		"a list of parts":   `"content":[{"type":"text","text":"word"}]`,
		"an unknown field":  `"thinking_text":"word"`,
		"an escaped name":   `"c\u006fntent":"word"`,
		"escaped text":      `"content":"\u0077\u006f\u0072\u0064"`,
	} {
		t.Run(name, func(t *testing.T) {
			wantOutput(t, stream(t, repeat(10, delta(fields))...), prompt, 10, usage.BasisCounted)
		})
	}
	t.Run("function_call", func(t *testing.T) {
		m := stream(t, repeat(10, delta(`"function_call":{"name":"f","arguments":"{\"a\":1}"}`))...)
		wantOutput(t, m, prompt, 20, usage.BasisCounted) // 10 × 8 bytes
	})
	t.Run("tool_calls", func(t *testing.T) {
		m := stream(t, repeat(10, delta(`"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"arguments":"{\"a\":1}x"}}]`))...)
		wantOutput(t, m, prompt, 20, usage.BasisCounted)
	})
	t.Run("the same text under two names counts once", func(t *testing.T) {
		m := stream(t, delta(`"reasoning":"`+strings.Repeat("w", 400)+`","reasoning_content":"`+strings.Repeat("w", 400)+`"`))
		wantOutput(t, m, prompt, 100, usage.BasisCounted)
	})
	t.Run("no text", func(t *testing.T) {
		m := stream(t, delta(`"role":"assistant","content":""`), delta(`"content":null`), `{"choices":[]}`)
		if wantOutput(t, m, prompt, 0, usage.BasisCounted); m.Delivered() {
			t.Error("delivered, though there is no text")
		}
	})
}

func TestAnEstimateFollowsTheTextNotTheChunks(t *testing.T) {
	for name, c := range map[string]struct {
		chunks []string
		want   uint64
	}{
		"one token a chunk":      {chunks: repeat(100, delta(`"content":" word"`)), want: 100},
		"many tokens in a chunk": {chunks: repeat(3, delta(`"content":"`+strings.Repeat("word", 100)+`"`)), want: 300},
		"no JSON":                {chunks: []string{strings.Repeat("x", 40)}, want: 10},
		"text outside of choices": {chunks: []string{
			`{"id":"1","object":"o","model":"m","content":"` + strings.Repeat("word", 10) + `"}`}, want: 10},
	} {
		t.Run(name, func(t *testing.T) {
			wantOutput(t, stream(t, c.chunks...), prompt, c.want, usage.BasisCounted)
		})
	}
}

func TestEveryAnswerCounts(t *testing.T) {
	const four = `{"model":"m","n":4,"max_tokens":16,"messages":[{"role":"user","content":"say hello to everybody!!"}]}`
	const free = `{"model":"m","n":4,"messages":[{"role":"user","content":"say hello to everybody!!"}]}`
	text := strings.Repeat("word", 16)
	var chunks []string
	for i := range 64 {
		chunks = append(chunks, fmt.Sprintf(`{"choices":[{"index":%d,"delta":{"content":"word"}}]}`, i%4))
	}
	ends := repeat(4, `{"choices":[{"index":%i,"delta":{},"finish_reason":"length"}]}`)
	one := `{"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":16}}`
	all := `{"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":64}}`
	answers := func(index, end string) string {
		return `[` + strings.Join(repeat(4, `{"index":`+index+`,"message":{"content":"`+text+`"},"finish_reason":"`+end+`"}`), ",") + `]`
	}
	with := func(choices string, reported int) string {
		return fmt.Sprintf(`{"choices":%s,"usage":{"prompt_tokens":9,"completion_tokens":%d}}`, choices, reported)
	}
	cat := func(lists ...[]string) (out []string) {
		for _, list := range lists {
			out = append(out, list...)
		}
		return out
	}
	for name, c := range map[string]struct {
		m       *meter.Meter
		request string
		basis   usage.Basis
	}{
		"stream, usage of one":                    {stream(t, cat(chunks, ends, []string{one})...), four, usage.BasisCounted},
		"stream, usage of each":                   {stream(t, cat(chunks, ends, []string{one, one, one, one})...), four, usage.BasisReported},
		"stream, usage of all":                    {stream(t, cat(chunks, ends, []string{all})...), four, usage.BasisReported},
		"stream, all under one index":             {stream(t, cat(repeat(64, delta(`"content":"word"`)), []string{one, one, one, one})...), free, usage.BasisCounted},
		"stream, running usage of each":           {stream(t, runningUsage(4, 16)...), four, usage.BasisReported},
		"one piece, usage of one":                 {whole(t, with(answers("%i", "stop"), 16)), free, usage.BasisCounted},
		"one piece, usage of all":                 {whole(t, with(answers("%i", "stop"), 64)), free, usage.BasisReported},
		"one piece, all under one index":          {whole(t, with(answers("0", "stop"), 16)), free, usage.BasisCounted},
		"one piece, cut at the limit":             {whole(t, with(answers("%i", "length"), 16)), four, usage.BasisCounted},
		"an array of answers with usage of each":  {whole(t, "["+strings.Join(repeat(4, with(`[{"index":0,"text":"`+text+`"}]`, 16)), ",")+"]"), free, usage.BasisReported},
		"stream cut at the limit, held-back text": {stream(t, cat(chunks[:32], ends, []string{one})...), four, usage.BasisCounted},
	} {
		t.Run(name, func(t *testing.T) { wantOutput(t, c.m, c.request, 64, c.basis) })
	}
}

// runningUsage streams answers whose chunks each say what that answer has taken so far.
func runningUsage(answers, tokens int) []string {
	var out []string
	for i := range answers * tokens {
		out = append(out, fmt.Sprintf(`{"choices":[{"index":%d,"delta":{"content":"word"}}],"usage":{"prompt_tokens":9,"completion_tokens":%d}}`,
			i%answers, i/answers+1))
	}
	return out
}

func TestEveryPromptOfAListCounts(t *testing.T) {
	text := strings.Repeat("word", 25) // 100 bytes
	reply := `{"choices":[` + strings.Join(repeat(40, `{"index":%i,"text":"`+text+`","finish_reason":"stop"}`), ",") +
		`],"usage":{"prompt_tokens":25,"completion_tokens":25}}`
	ids := `[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]`
	for name, list := range map[string]string{"text": `"` + text + `"`, "token numbers": ids} {
		t.Run(name, func(t *testing.T) {
			r := meter.ScanRequest([]byte(`{"prompt":[` + strings.Join(repeat(40, list), ",") + `]}`))
			if r.Prompts != 40 {
				t.Errorf("%d prompts, want 40", r.Prompts)
			}
			got, basis := whole(t, reply).Units(r)
			want := usage.Units{InputTokens: 1000, OutputTokens: 1000, Requests: 1}
			if diff := cmp.Diff(want, got); diff != "" || basis != usage.BasisCounted {
				t.Errorf("%s (-want +got):\n%s", basis, diff)
			}
		})
	}
	single := meter.ScanRequest([]byte(`{"prompt":` + ids + `}`))
	if single.Prompts != 1 || single.PromptIDs != 25 {
		t.Errorf("one prompt of 25 numbers: %+v", single)
	}
}

func TestAPodsCountIsTakenWithinWhatItsBytesAllow(t *testing.T) {
	hello := `"choices":[{"index":0,"message":{"content":"hello"},"finish_reason":"stop"}]`
	reply := func(in, out any) string {
		return fmt.Sprintf(`{%s,"usage":{"prompt_tokens":%v,"completion_tokens":%v}}`, hello, in, out)
	}
	limited := strings.Replace(prompt, "{", `{"max_tokens":500,`, 1)
	for name, c := range map[string]struct {
		request string
		in, out any
		want    usage.Units
		basis   usage.Basis
	}{
		"as reported":                   {prompt, 7, 2, usage.Units{InputTokens: 7, OutputTokens: 2, Requests: 1}, usage.BasisReported},
		"with marks that no text shows": {prompt, 900, 69, usage.Units{InputTokens: 900, OutputTokens: 69, Requests: 1}, usage.BasisReported},
		"more than the text":            {prompt, 7, 70, usage.Units{InputTokens: 7, OutputTokens: 69, Requests: 1}, usage.BasisClamped},
		"absurd": {prompt, math.MaxInt64, math.MaxInt64,
			usage.Units{InputTokens: uint64(len(prompt)) + 1024, OutputTokens: 69, Requests: 1}, usage.BasisClamped},
		"beyond any integer": {prompt, "1e300", "9223372036854775808",
			usage.Units{InputTokens: uint64(len(prompt)) + 1024, OutputTokens: 69, Requests: 1}, usage.BasisClamped},
		"hidden reasoning within max_tokens": {limited, 7, 450, usage.Units{InputTokens: 7, OutputTokens: 450, Requests: 1}, usage.BasisReported},
		"hidden reasoning beyond max_tokens": {limited, 7, 5000, usage.Units{InputTokens: 7, OutputTokens: 569, Requests: 1}, usage.BasisClamped},
		"negative":                           {prompt, -1, -5, usage.Units{InputTokens: 6, OutputTokens: 2, Requests: 1}, usage.BasisCounted},
		"no numbers":                         {prompt, `"x"`, `null`, usage.Units{InputTokens: 6, OutputTokens: 2, Requests: 1}, usage.BasisCounted},
	} {
		t.Run(name, func(t *testing.T) {
			got, basis := whole(t, reply(c.in, c.out)).Units(meter.ScanRequest([]byte(c.request)))
			if diff := cmp.Diff(c.want, got); diff != "" || basis != c.basis {
				t.Errorf("%s, want %s (-want +got):\n%s", basis, c.basis, diff)
			}
		})
	}
	t.Run("below what was streamed", func(t *testing.T) {
		chunks := append(repeat(50, delta(`"content":"word"`)), `{"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":1}}`)
		wantOutput(t, stream(t, chunks...), prompt, 50, usage.BasisCounted)
	})
	t.Run("answers that were not requested allow nothing", func(t *testing.T) {
		chunks := append(repeat(4000, `{"choices":[{"index":%i,"delta":{}}]}`), `{"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":100000}}`)
		wantOutput(t, stream(t, chunks...), prompt, 64, usage.BasisClamped)
	})
	t.Run("far below 2^32", func(t *testing.T) {
		huge := meter.ScanRequest([]byte(`{"n":1000000000,"max_tokens":99999999999,"best_of":88888888888,"prompt":"x"}`))
		got, _ := whole(t, reply(math.MaxInt64, math.MaxInt64)).Units(huge)
		if got.OutputTokens > 1<<24 || got.InputTokens > 1<<24 {
			t.Errorf("units = %+v", got)
		}
	})
}

func TestMediaAreNoText(t *testing.T) {
	data := strings.Repeat("A", 1<<20)
	for name, part := range map[string]string{
		"image": `{"type":"image_url","image_url":{"url":"data:image/png;base64,` + data + `"}}`,
		"sound": `{"type":"input_audio","input_audio":{"data":"` + data + `","format":"wav"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			r := meter.ScanRequest([]byte(`{"messages":[{"role":"user","content":[{"type":"text","text":"what is it?"},` + part + `]}]}`))
			if r.PromptBytes != len("what is it?") || r.Media != 1 || r.Bytes > 200 {
				t.Errorf("request = %+v", r)
			}
		})
	}
	t.Run("text that looks like one", func(t *testing.T) {
		if r := meter.ScanRequest([]byte(`{"messages":[{"role":"user","content":"data: a long text"}]}`)); r.PromptBytes != 17 {
			t.Errorf("request = %+v", r)
		}
	})
}

func FuzzMeter(f *testing.F) {
	for _, seed := range []string{
		prompt, delta(`"content":"wo\u0072d","tool_calls":[{"function":{"arguments":"{}"}}]`), `{"choices":[{"index":1e99,"delta":"x`,
		`[{"choices":{}},[]]`, `{"usage":{"prompt_tokens":-1e400,"completion_tokens":NaN}}`, `{"a":"\ud83d\ude00\`, `}{]`, `{"prompt":[[1,"x",[`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := meter.ScanRequest(data)
		var streamed, piece meter.Meter
		for range 2 {
			streamed.ReadChunk(data)
			streamed.Deliver()
		}
		piece.ReadWhole(data)
		for _, m := range []*meter.Meter{&streamed, &piece} {
			if units, _ := m.Units(r); units.OutputTokens > 1<<24 || units.InputTokens > 1<<24 || units.Requests != 1 {
				t.Errorf("units = %+v", units)
			}
		}
	})
}

func BenchmarkChunk(b *testing.B) {
	chunk := []byte(`{"id":"chatcmpl-123","object":"chat.completion.chunk","created":1700000000,"model":"alice/tiny-chat",` +
		`"system_fingerprint":"fp","choices":[{"index":0,"delta":{"content":" word"},"logprobs":null,"finish_reason":null}]}`)
	var m meter.Meter
	b.ReportAllocs()
	b.SetBytes(int64(len(chunk)))
	for b.Loop() {
		m.ReadChunk(chunk)
		m.Deliver()
	}
}
