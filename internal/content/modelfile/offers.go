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
