package rollout

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
)

func runtimeOf(name string, formats ...string) dehugv1alpha1.InferenceRuntime {
	return dehugv1alpha1.InferenceRuntime{
		ObjectMeta: metav1.ObjectMeta{Name: name},
		Spec:       dehugv1alpha1.InferenceRuntimeSpec{Formats: formats, Protocol: dehugv1alpha1.ProtocolOpenAI, Port: 8080},
	}
}

func TestChooseRuntime(t *testing.T) {
	gguf := dehugv1alpha1.ContentFormat{Name: "gguf", Path: "m.gguf"}
	safetensors := dehugv1alpha1.ContentFormat{Name: "safetensors", Path: "model.safetensors"}
	both := []dehugv1alpha1.ContentFormat{gguf, safetensors}
	llama, vllm := runtimeOf("llama-cpp", "gguf"), runtimeOf("vllm", "safetensors")
	tests := map[string]struct {
		runtimes    []dehugv1alpha1.InferenceRuntime
		ref         string
		formats     []dehugv1alpha1.ContentFormat
		wantRuntime string
		wantFormat  dehugv1alpha1.ContentFormat
		wantReason  string
		wantWords   []string
	}{
		"the first runtime by name that fits, whatever the order of the list": {
			runtimes: []dehugv1alpha1.InferenceRuntime{vllm, llama}, formats: both,
			wantRuntime: "llama-cpp", wantFormat: gguf,
		},
		"a runtime that does not fit is passed over": {
			runtimes: []dehugv1alpha1.InferenceRuntime{llama, vllm}, formats: []dehugv1alpha1.ContentFormat{safetensors},
			wantRuntime: "vllm", wantFormat: safetensors,
		},
		"the runtime's best format is taken": {
			runtimes: []dehugv1alpha1.InferenceRuntime{runtimeOf("any", "safetensors", "gguf")}, formats: both,
			wantRuntime: "any", wantFormat: safetensors,
		},
		"the named runtime is taken": {
			runtimes: []dehugv1alpha1.InferenceRuntime{llama, vllm}, ref: "vllm", formats: both,
			wantRuntime: "vllm", wantFormat: safetensors,
		},
		"a name that no runtime has": {
			runtimes: []dehugv1alpha1.InferenceRuntime{llama}, ref: "triton", formats: both,
			wantReason: "RuntimeNotFound", wantWords: []string{"triton", "llama-cpp", "spec.runtimeRef"},
		},
		"a named runtime that does not fit": {
			runtimes: []dehugv1alpha1.InferenceRuntime{llama, vllm}, ref: "vllm", formats: []dehugv1alpha1.ContentFormat{gguf},
			wantReason: "NoRuntimeFits", wantWords: []string{"gguf", "vllm (safetensors)", "remove spec.runtimeRef"},
		},
		"no runtime fits": {
			runtimes:   []dehugv1alpha1.InferenceRuntime{vllm, runtimeOf("ort", "onnx")},
			formats:    []dehugv1alpha1.ContentFormat{gguf},
			wantReason: "NoRuntimeFits", wantWords: []string{"gguf", "ort (onnx), vllm (safetensors)",
				"create an InferenceRuntime"},
		},
		"there is no runtime": {
			formats: both, wantReason: "NoRuntimeFits", wantWords: []string{"gguf, safetensors", "runtimes here: none"},
		},
		"the model has nothing to serve": {
			runtimes:   []dehugv1alpha1.InferenceRuntime{llama},
			wantReason: "NoRuntimeFits", wantWords: []string{"none that can be served"},
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			runtime, format, err := ChooseRuntime(tc.runtimes, tc.ref, tc.formats)
			if tc.wantReason != "" {
				expectRefusal(t, err, tc.wantReason, tc.wantWords...)
				return
			}
			if err != nil || runtime.Name != tc.wantRuntime {
				t.Fatalf("runtime %v, error %v; want %s", runtime, err, tc.wantRuntime)
			}
			if diff := cmp.Diff(tc.wantFormat, format); diff != "" {
				t.Errorf("format (-want +got):\n%s", diff)
			}
		})
	}
}

func expectRefusal(t *testing.T, err error, reason string, words ...string) {
	t.Helper()
	var refusal *cause.Cause
	if !errors.As(err, &refusal) {
		t.Fatalf("error %v is no refusal", err)
	}
	if refusal.Reason != reason {
		t.Errorf("reason %s, want %s (%s)", refusal.Reason, reason, refusal.Message)
	}
	for _, word := range words {
		if !strings.Contains(refusal.Message, word) {
			t.Errorf("message %q does not contain %q", refusal.Message, word)
		}
	}
}

func TestModelPath(t *testing.T) {
	for name, tc := range map[string]struct {
		format dehugv1alpha1.ContentFormat
		want   string
	}{
		"a single file": {dehugv1alpha1.ContentFormat{Name: "gguf", Path: "q4/m.gguf"}, "/models/q4/m.gguf"},
		"a folder": {dehugv1alpha1.ContentFormat{Name: "safetensors", Path: "model.safetensors"},
			"/models"},
		"a folder within the folder": {dehugv1alpha1.ContentFormat{Name: "safetensors", Path: "hf/model.safetensors"},
			"/models/hf"},
		"a path that climbs stays": {dehugv1alpha1.ContentFormat{Name: "gguf", Path: "m/../../m.gguf"}, "/models/m.gguf"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := modelPath(tc.format); got != tc.want {
				t.Errorf("path %s, want %s", got, tc.want)
			}
		})
	}
}
