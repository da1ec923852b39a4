package modelfile

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
)

// quantizationMark is how names of GGUF files tell the quantization.
var quantizationMark = regexp.MustCompile(
	`(?i)(?:^|[-._/])((?:I?Q[1-8](?:_[0-9A-Z]+)*|TQ[12]_0|MXFP4(?:_MOE)?|BF16|FP?16|FP?32))(?:[-.]|$)`)

// QuantizationOfName returns the quantization that the name of a GGUF file
// tells, such as Q4_K_M; "" if it tells none.
func QuantizationOfName(p string) string {
	found := quantizationMark.FindAllStringSubmatch(strings.TrimSuffix(path.Base(p), path.Ext(p)), -1)
	if len(found) == 0 {
		return ""
	}
	name := strings.ToUpper(found[len(found)-1][1])
	if name == "FP16" || name == "FP32" {
		name = "F" + name[2:]
	}
	return name
}

// ggufFileTypes are the values of general.file_type.
var ggufFileTypes = map[uint32]string{
	0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 7: "Q8_0", 8: "Q5_0", 9: "Q5_1", 10: "Q2_K", 11: "Q3_K_S", 12: "Q3_K_M",
	13: "Q3_K_L",
	14: "Q4_K_S", 15: "Q4_K_M", 16: "Q5_K_S", 17: "Q5_K_M", 18: "Q6_K", 19: "IQ2_XXS", 20: "IQ2_XS", 21: "Q2_K_S",
	22: "IQ3_XS",
	23: "IQ3_XXS", 24: "IQ1_S", 25: "IQ4_NL", 26: "IQ3_S", 27: "IQ3_M", 28: "IQ2_S", 29: "IQ2_M", 30: "IQ4_XS",
	31: "IQ1_M",
	32: "BF16", 36: "TQ1_0", 37: "TQ2_0", 38: "MXFP4_MOE",
}

const ggufFileTypeKey = "general.file_type"

// QuantizationOfHeader returns the quantization that the header of a GGUF file
// of size bytes tells, of which start has the first ones; "" if it tells none
// there.
func QuantizationOfHeader(start []byte, size int64) string {
	g := &ggufReader{r: bufio.NewReader(bytes.NewReader(start)), size: uint64(size), align: ggufAlignment}
	_, pairs, err := g.readStart()
	if err != nil {
		return ""
	}
	seen := map[string]bool{}
	for range pairs {
		key, err := g.readName(seen)
		if err != nil {
			return ""
		}
		kind, err := g.readUint32()
		if err != nil {
			return ""
		}
		if key == ggufFileTypeKey && kind == ggufUint32 {
			value, err := g.readUint32()
			if err != nil {
				return ""
			}
			return ggufFileTypes[value]
		}
		if err := g.skipValue(kind, maxGGUFNesting); err != nil {
			return ""
		}
	}
	return ""
}

// architectureTasks are the tasks of architectures by the end of their name.
var architectureTasks = []struct{ end, task string }{
	{"ForCausalLM", "text-generation"}, {"LMHeadModel", "text-generation"}, {"ForMaskedLM", "fill-mask"},
	{"ForSequenceClassification", "text-classification"}, {"ForTokenClassification", "token-classification"},
	{"ForQuestionAnswering", "question-answering"}, {"WhisperForConditionalGeneration", "automatic-speech-recognition"},
	{"ForSpeechSeq2Seq", "automatic-speech-recognition"}, {"ForCTC", "automatic-speech-recognition"},
	{"T5ForConditionalGeneration", "text2text-generation"}, {"BartForConditionalGeneration", "text2text-generation"},
	{"ForConditionalGeneration", "image-text-to-text"}, {"ForImageClassification", "image-classification"},
	{"ForObjectDetection", "object-detection"},
}

var (
	taskForm    = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{1,62}$`)
	pipelineTag = regexp.MustCompile(`(?m)^pipeline_tag:[ \t]*["']?([A-Za-z0-9-]+)["']?[ \t\r]*$`)
)

// maxTasks bounds what FindTasks returns.
const maxTasks = 8

// FindTasks returns, sorted, what a model is for: as the pipeline_tag in the
// front matter of its README.md says, and its architectures in config.json. What
// cannot be read says nothing.
func FindTasks(config, readme []byte) []string {
	var tasks []string
	if rest, ok := bytes.CutPrefix(readme, []byte("---")); ok {
		front, _, _ := bytes.Cut(rest, []byte("\n---"))
		if tag := pipelineTag.FindSubmatch(front); tag != nil && taskForm.Match(tag[1]) {
			tasks = append(tasks, string(tag[1]))
		}
	}
	var c struct {
		Architectures []string `json:"architectures"`
	}
	if json.Unmarshal(config, &c) == nil {
		for _, architecture := range c.Architectures {
			for _, a := range architectureTasks {
				if strings.HasSuffix(architecture, a.end) {
					tasks = append(tasks, a.task)
					break
				}
			}
		}
	}
	slices.Sort(tasks)
	tasks = slices.Compact(tasks)
	return tasks[:min(maxTasks, len(tasks))]
}

// IsIndex reports whether a file names the shards of weights.
func IsIndex(p string) bool {
	name := strings.ToLower(path.Base(p))
	return strings.HasSuffix(name, ".safetensors.index.json") || strings.HasSuffix(name, ".bin.index.json")
}

// maxShards bounds the shards that an index may name.
const maxShards = 20_000

// ShardsOf returns the paths of the files that an index at p names, sorted.
func ShardsOf(p string, index []byte) ([]string, error) {
	shards := map[string]bool{}
	d := json.NewDecoder(bytes.NewReader(index))
	if err := enterWeightMap(d); err != nil {
		return nil, malformedf("%s is not an index of weights (%s): ask the creator to publish it again", p, err.Error())
	}
	for d.More() {
		_, err := d.Token()
		var value json.Token
		if err == nil {
			value, err = d.Token()
		}
		file, isText := value.(string)
		if err != nil {
			return nil, malformedf("%s is cut off or no JSON: ask the creator to publish it again", p)
		}
		if !isText {
			return nil, malformedf("%s has no valid weight_map: ask the creator to publish it again", p)
		}
		shards[path.Join(path.Dir(p), file)] = true
		if len(shards) > maxShards {
			return nil, malformedf("%s names more than %d files: ask the creator to publish it with fewer", p, maxShards)
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, malformedf("%s is cut off or no JSON: ask the creator to publish it again", p)
	}
	return sortedKeys(shards), nil
}

// enterWeightMap reads an index up to the entries of its weight_map.
func enterWeightMap(d *json.Decoder) error {
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return malformedf("it is no JSON object")
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return malformedf("it is no valid JSON")
		}
		if key == "weight_map" {
			if t, err := d.Token(); err != nil || t != json.Delim('{') {
				return malformedf("its weight_map is no object")
			}
			return nil
		}
		var other json.RawMessage
		if err := d.Decode(&other); err != nil {
			return malformedf("it is no valid JSON")
		}
	}
	return malformedf("it has no weight_map")
}

func sortedKeys(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for key := range set {
		out = append(out, key)
	}
	slices.Sort(out)
	return out
}

// PartsOf returns the paths of all parts of a sharded GGUF file of which p is
// one, nil if it is not.
func PartsOf(p string) []string {
	m := shardOf.FindStringSubmatch(p)
	if m == nil {
		return nil
	}
	var n int
	for _, digit := range m[2] {
		n = 10*n + int(digit-'0')
	}
	parts := make([]string, 0, min(n, maxShards))
	for i := 1; i <= min(n, maxShards); i++ {
		number := []byte("00000")
		for at, rest := 4, i; rest > 0; at, rest = at-1, rest/10 {
			number[at] = byte('0' + rest%10)
		}
		parts = append(parts, m[1]+string(number)+"-of-"+m[2]+m[3])
	}
	return parts
}

var shardOf = regexp.MustCompile(`^(.*-)\d{5}-of-(\d{5})(\.(?i:gguf))$`)

// ExternalDataOf returns the paths of the files that keep the weights of an ONNX
// file at p, sorted.
func ExternalDataOf(p string, r io.ReaderAt, size int64) ([]string, error) {
	o := newONNXReader(r, size)
	if err := modelError(p, o.readModel(), ""); err != nil {
		return nil, err
	}
	files := map[string]bool{}
	for location := range o.locations {
		files[path.Join(path.Dir(p), location)] = true
	}
	return sortedKeys(files), nil
}
