package modelfile

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// repositories are what well-known models are published as.
var repositories = map[string]struct {
	paths   string
	formats []Format
	refused string // the path that is
}{
	"a chat model in shards": {
		paths: `.gitattributes LICENSE.txt README.md USE_POLICY.md config.json generation_config.json model-00001-of-00002.safetensors
			model-00002-of-00002.safetensors model.safetensors.index.json special_tokens_map.json tokenizer.json tokenizer_config.json`,
		formats: []Format{{"safetensors", "model.safetensors.index.json"}},
	},
	"one with SentencePiece of three versions": {
		paths: `README.md config.json consolidated.safetensors params.json tekken.json tokenizer.model tokenizer.model.v3
			model-00001-of-00001.safetensors model.safetensors.index.json`,
		formats: []Format{{"safetensors", "model.safetensors.index.json"}},
	},
	"a translator": {
		paths:   "README.md config.json generation_config.json model.safetensors sentencepiece.bpe.model source.spm target.spm tokenizer.json vocab.json",
		formats: []Format{{"safetensors", "model.safetensors"}},
	},
	"one for sentences, with ONNX beside": {
		paths: `1_Pooling/config.json 2_Normalize/config.json README.md config.json config_sentence_transformers.json model.safetensors modules.json
			onnx/model.onnx onnx/model_quantized.onnx sentence_bert_config.json vocab.txt`,
		formats: []Format{{"onnx", "onnx/model.onnx"}, {"onnx", "onnx/model_quantized.onnx"}, {"safetensors", "model.safetensors"}},
	},
	"one for vision, with pictures": {
		paths:   "README.md config.json model.safetensors preprocessor_config.json assets/teaser.png assets/teaser.JPG figures/a.webp",
		formats: []Format{{"safetensors", "model.safetensors"}},
	},
	"quantizations": {
		paths:   "README.md config.json tiny.Q4_K_M.gguf tiny.Q8_0.gguf mmproj-F16.gguf",
		formats: []Format{{"gguf", "tiny.Q4_K_M.gguf"}, {"gguf", "tiny.Q8_0.gguf"}},
	},
	"one for pictures, in parts": {
		paths:   "README.md model_index.json scheduler/scheduler_config.json tokenizer/merges.txt unet/config.json unet/diffusion_pytorch_model.safetensors vae/config.json",
		formats: []Format{{"safetensors", "unet/diffusion_pytorch_model.safetensors"}},
	},
	"speech": {
		paths:   "README.md added_tokens.json config.json merges.txt model.safetensors normalizer.json preprocessor_config.json vocab.json",
		formats: []Format{{"safetensors", "model.safetensors"}},
	},
	"an adapter": {
		paths:   "README.md adapter_config.json adapter_model.safetensors tokenizer.json tokenizer_config.json chat_template.jinja",
		formats: []Format{{"safetensors", "adapter_model.safetensors"}},
	},
	"one that dehug published": {
		paths:   ".dehug/provenance.json README.md config.json model.safetensors",
		formats: []Format{{"safetensors", "model.safetensors"}},
	},
	"weights in two ways": {
		paths:   "README.md config.json model.safetensors pytorch_model.bin",
		formats: []Format{{"safetensors", "model.safetensors"}}, refused: "pytorch_model.bin",
	},
	"code of its own":       {paths: "README.md config.json model.safetensors modeling_tiny.py", formats: []Format{{"safetensors", "model.safetensors"}}, refused: "modeling_tiny.py"},
	"weights of TensorFlow": {paths: "README.md config.json tf_model.h5", refused: "tf_model.h5"},
	"weights of Flax":       {paths: "README.md config.json flax_model.msgpack", refused: "flax_model.msgpack"},
	"a training":            {paths: "config.json model.safetensors optimizer.pt trainer_state.json", formats: []Format{{"safetensors", "model.safetensors"}}, refused: "optimizer.pt"},
	"notebooks":             {paths: "README.md model.safetensors demo.ipynb", formats: []Format{{"safetensors", "model.safetensors"}}, refused: "demo.ipynb"},
}

func TestWellKnownRepositoriesAreTakenOrRefusedByTheRightFile(t *testing.T) {
	for name, tc := range repositories {
		t.Run(name, func(t *testing.T) {
			paths := strings.Fields(tc.paths)
			err := CheckPaths(paths)
			if tc.refused == "" && err != nil {
				t.Errorf("CheckPaths: %v", err)
			}
			if tc.refused != "" && (!errors.Is(err, ErrUnsafe) || !strings.HasPrefix(err.Error(), tc.refused+" ")) {
				t.Errorf("CheckPaths: %v, want %s refused", err, tc.refused)
			}
			if got := FindFormats(paths); !slices.Equal(got, tc.formats) {
				t.Errorf("FindFormats: %v, want %v", got, tc.formats)
			}
			if err := CheckModel(paths, false); (err == nil) != (len(tc.formats) > 0) {
				t.Errorf("CheckModel: %v", err)
			}
			slices.Reverse(paths)
			if got := FindFormats(paths); !slices.Equal(got, tc.formats) {
				t.Errorf("FindFormats of the same paths in another order: %v, want %v", got, tc.formats)
			}
		})
	}
}

func TestRefusalsNameThePathAndTheWayOut(t *testing.T) {
	for path, wantIn := range map[string]string{
		"a/model.pkl": "can be a Python pickle", "run.sh": "can carry code", "x.bin": "allow unsafe formats", ".bashrc": "may begin with a dot",
		"weights.unknown": "not on the list of safe formats",
	} {
		err := CheckPaths([]string{"model.safetensors", path, "z.pkl"})
		if err == nil || !strings.HasPrefix(err.Error(), path+" ") || !strings.Contains(err.Error(), wantIn) || !strings.Contains(err.Error(), "publish the model as") {
			t.Errorf("%s: %v, want it named with %q and what to do", path, err, wantIn)
		}
	}
	if err := CheckPaths(nil); err != nil {
		t.Errorf("no paths: %v", err)
	}
}
