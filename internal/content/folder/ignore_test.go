package folder

import (
	"strings"
	"testing"
)

func TestPatterns(t *testing.T) {
	tests := map[string]struct {
		file     string
		patterns []string
		out, in  string
	}{
		"a name, anywhere":       {patterns: []string{"notes.txt"}, out: "notes.txt sub/notes.txt", in: "notes.txt.md mynotes.txt"},
		"stars stay in a name":   {patterns: []string{"*.log"}, out: "a.log sub/deep/a.log", in: "a.log.txt log"},
		"a path from the top":    {patterns: []string{"/runs"}, out: "runs", in: "sub/runs"},
		"a path in the middle":   {patterns: []string{"sub/x.txt"}, out: "sub/x.txt", in: "x.txt a/sub/x.txt"},
		"a folder alone":         {patterns: []string{"logs/"}, out: "logs/ a/logs/", in: "logs a/logs"},
		"two stars":              {patterns: []string{"a/**/z.txt"}, out: "a/z.txt a/b/z.txt a/b/c/z.txt", in: "z.txt b/z.txt"},
		"a set and a mark":       {patterns: []string{"step-[0-9]?.txt"}, out: "step-1a.txt", in: "step-x1.txt step-1.txt"},
		"the last one decides":   {patterns: []string{"*.txt", "!keep.txt"}, out: "a.txt", in: "keep.txt sub/keep.txt"},
		"the flag over the file": {file: "*.txt\n# a comment\n\n!keep.txt\n", patterns: []string{"keep.txt"}, out: "keep.txt a.txt", in: "# a.md"},
		"a usual one, kept":      {file: "!optimizer.pt\r\n", out: "scheduler.pt", in: "optimizer.pt"},
		"version control":        {out: ".git/ sub/.git .gitignore .github/", in: ".gitattributes git"},
		"caches":                 {out: ".cache/ __pycache__/ a/__pycache__/ x.pyc .ipynb_checkpoints/ .DS_Store a/.DS_Store model.lock", in: "cache/ pycache.py"},
		"training":               {out: "optimizer.pt scheduler.pt rng_state.pth rng_state_0.pth training_args.bin global_step500/ checkpoint-500/ latest", in: "global_step500 trainer_state.json checkpoint-500 model.safetensors"},
		"secrets":                {out: ".env a/.env .env.local key.pem ID_RSA .netrc .ssh/ token HF_TOKEN .git-credentials", in: "tokenizer.json tokenizer_config.json special_tokens_map.json environment.md tokens.txt"},
		"secrets stay out":       {file: "!.env\n!*.pem", patterns: []string{"!token"}, out: ".env a.pem token"},
		"an ordinary model":      {in: "model.safetensors config.json README.md LICENSE tokenizer.model .dehug/ .dehug/provenance.json 1_Pooling/ 1_Pooling/config.json onnx/model.onnx"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			i, err := newIgnore(tc.file, tc.patterns)
			if err != nil {
				t.Fatal(err)
			}
			for want, paths := range map[bool]string{true: tc.out, false: tc.in} {
				for _, p := range strings.Fields(paths) {
					path, isFolder := strings.CutSuffix(p, "/")
					if r, _ := i.findRule(path, isFolder); (r != nil) != want {
						t.Errorf("%s is left out: %v, want %v", p, r != nil, want)
					}
				}
			}
		})
	}
	for _, bad := range []string{"[", "a//b", "!", "/", "a/[/b"} {
		if _, err := newIgnore("", []string{"ok", bad}); err == nil || !strings.Contains(err.Error(), "pattern 2 of --ignore") {
			t.Errorf("pattern %q: %v, want it refused by its number", bad, err)
		}
	}
}

func FuzzPatterns(f *testing.F) {
	f.Add("*.txt\n!a/**/b\n[a-z]/", "a/x/b")
	f.Add("**/**/**", "a/b/c/d/e/f")
	f.Fuzz(func(t *testing.T, file, path string) {
		if i, err := newIgnore(file, nil); err == nil && len(path) < 1<<10 && len(file) < 1<<10 {
			i.findRule(path, true)
		}
	})
}
