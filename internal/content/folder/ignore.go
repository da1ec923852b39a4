package folder

import (
	"fmt"
	"path"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

// IgnoreFile names further patterns, beside the published files.
const IgnoreFile = ".dehugignore"

// usualPatterns name what people's folders hold beside the files of a model: what tools keep for themselves, and what
// only the training continues from.
var usualPatterns = []string{
	// Version control, editors and systems.
	".git", ".gitignore", ".gitmodules", ".gitkeep", ".github", IgnoreFile,
	".idea", ".vscode", ".venv", ".DS_Store", "._*", "Thumbs.db", "desktop.ini",
	// Python and notebooks.
	"__pycache__", "*.pyc", ".ipynb_checkpoints", ".pytest_cache",
	// The caches of Hugging Face, and what a download or another process leaves.
	".cache", ".huggingface", ".locks", ".no_exist", "*.lock", "*.incomplete", "*.tmp",
	// The state of a training: optimizers, random numbers, DeepSpeed, FSDP, logs and earlier checkpoints.
	"optimizer.pt", "optimizer.bin", "scheduler.pt", "scaler.pt", "rng_state*.pth", "random_states_*.pkl",
	"training_args.bin", "global_step*/", "/latest", "zero_to_fp32.py", "pytorch_model_fsdp_[0-9]*/",
	"optimizer_[0-9]*/", "checkpoint-[0-9]*/", "events.out.tfevents.*", "wandb/",
}

// secretPatterns name what grants access to something. They are compared in lower case, and nothing brings them back.
var secretPatterns = []string{
	".env", ".env.*", "*.pem", "*.key", "*.p12", "*.pfx", "*.jks", "*.keystore", "*.kdbx",
	"id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", ".ssh", ".aws", ".gnupg", ".kube",
	".netrc", "_netrc", ".git-credentials", ".pypirc", ".npmrc", ".vault-token",
	"token", ".token", "hf_token", "stored_tokens", "credentials.json", "client_secret*.json", "service-account*.json",
	"secrets.y*ml", "secrets.json",
}

// rule is one pattern. See parseRule for what it can say.
type rule struct {
	text       string
	name       string          // a pattern of names, or
	glob       modelfile.Globs // one of paths
	folderOnly bool
	keep       bool
}

// ignore decides which paths of a folder are left out.
type ignore struct{ rules, secrets []rule }

// newIgnore returns the usual rules, then those of an ignore file, then others. The last one that matches decides.
func newIgnore(file string, patterns []string) (*ignore, error) {
	i := &ignore{}
	for _, text := range secretPatterns {
		r, _, err := parseRule(text)
		if err != nil {
			return nil, err
		}
		i.secrets = append(i.secrets, r)
	}
	if err := i.addRules("the usual patterns", usualPatterns); err != nil {
		return nil, err
	}
	if err := i.addRules(IgnoreFile, strings.Split(file, "\n")); err != nil {
		return nil, err
	}
	return i, i.addRules("--ignore", patterns)
}

func (i *ignore) addRules(origin string, lines []string) error {
	for n, line := range lines {
		r, ok, err := parseRule(line)
		if err != nil {
			return fmt.Errorf("reading pattern %d of %s: %w", n+1, origin, err)
		}
		if ok {
			i.rules = append(i.rules, r)
		}
	}
	return nil
}

// parseRule reads a pattern as .gitignore has them: one without a slash is the name of a file or folder anywhere, one
// with a slash in front or in the middle is a path from the top, a slash at the end means folders alone; *, ? and
// [a-z] stay within a name, ** is any number of folders, ! brings back. It is not ok for a blank line and a comment.
func parseRule(line string) (r rule, ok bool, err error) {
	text := strings.TrimSpace(line)
	if text == "" || text[0] == '#' {
		return r, false, nil
	}
	r.text = text
	text, r.keep = strings.CutPrefix(text, "!")
	text, r.folderOnly = strings.CutSuffix(text, "/")
	if !strings.Contains(text, "/") {
		r.name = text
	}
	if r.glob, err = modelfile.ParseGlobs([]string{strings.TrimPrefix(text, "/")}); err != nil {
		return r, false, fmt.Errorf("%q is not a pattern: check its brackets and slashes", line)
	}
	return r, true, nil
}

func (r *rule) matches(p string) bool {
	if r.name == "" {
		return r.glob.Match(p)
	}
	ok, _ := path.Match(r.name, path.Base(p))
	return ok
}

// findRule returns the rule that leaves a path out, nil if none does, and whether it is a secret.
func (i *ignore) findRule(p string, isFolder bool) (found *rule, secret bool) {
	lower := strings.ToLower(p)
	for n := range i.secrets {
		if i.secrets[n].matches(lower) {
			return &i.secrets[n], true
		}
	}
	for n := len(i.rules) - 1; n >= 0; n-- {
		r := &i.rules[n]
		if (isFolder || !r.folderOnly) && r.matches(p) {
			if r.keep {
				return nil, false
			}
			return r, false
		}
	}
	return nil, false
}
