package folder_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// importAs imports a folder as it is published, and returns its paths and what was left out.
func importAs(t *testing.T, dir string, patterns ...string) (*folder.Imported, []string, map[string]string) {
	t.Helper()
	imp, err := folder.Import(t.Context(), dir, folder.WithIgnore(patterns))
	if err != nil {
		t.Fatalf("Import: %v", err)
	}
	out := map[string]string{}
	for _, o := range imp.LeftOut {
		out[o.Path] = o.Rule
	}
	return imp, ipld.Paths(imp.Files), out
}

// clean is a model without anything beside it; what is left of the folders below must have its CID.
func clean() map[string]string {
	return map[string]string{"README.md": "# tiny\n", "config.json": "{}", "model.safetensors": contenttest.Noise(2<<20+1, 4), "sub/vocab.txt": "a\n"}
}

func with(more map[string]string) map[string]string {
	files := clean()
	for name, text := range more {
		files[name] = text
	}
	return files
}

func TestPeoplesFoldersHaveTheCIDOfTheModelInThem(t *testing.T) {
	plain, _ := contenttest.Import(t, contenttest.WriteFolder(t, clean()))
	tests := map[string]struct {
		more    map[string]string
		wantOut map[string]string
	}{
		"hf download --local-dir": {map[string]string{
			".cache/huggingface/.gitignore": "*", ".cache/huggingface/CACHEDIR.TAG": "Signature: x", ".cache/huggingface/download/config.json.metadata": "rev\netag\n1.0\n",
			".cache/huggingface/download/config.json.lock": "", ".cache/huggingface/download/model.safetensors.abc.incomplete": "half",
		}, map[string]string{".cache": ".cache"}},
		"a training run": {map[string]string{
			"checkpoint-500/model.safetensors": "x", "checkpoint-500/optimizer.pt": "x", "training_args.bin": "x", "runs/Nov28_box/events.out.tfevents.1.box.1.0": "x",
			"wandb/run-1/files/output.log": "x", "optimizer.pt": "x", "scheduler.pt": "x", "rng_state.pth": "x",
		}, map[string]string{
			"checkpoint-500": "checkpoint-[0-9]*/", "training_args.bin": "training_args.bin", "runs/Nov28_box/events.out.tfevents.1.box.1.0": "events.out.tfevents.*",
			"wandb": "wandb/", "optimizer.pt": "optimizer.pt", "scheduler.pt": "scheduler.pt", "rng_state.pth": "rng_state*.pth",
		}},
		"a DeepSpeed checkpoint": {map[string]string{
			"global_step1000/zero_pp_rank_0_mp_rank_00_optim_states.pt": "x", "latest": "global_step1000", "zero_to_fp32.py": "import torch", "rng_state_3.pth": "x",
		}, map[string]string{
			"global_step1000": "global_step*/", "latest": "/latest", "zero_to_fp32.py": "zero_to_fp32.py", "rng_state_3.pth": "rng_state*.pth",
		}},
		"what systems leave": {map[string]string{
			".DS_Store": "x", "sub/.DS_Store": "x", "__pycache__/a.cpython-312.pyc": "x", ".ipynb_checkpoints/a.txt": "x", ".venv/bin/python": "x",
		}, map[string]string{
			".DS_Store": ".DS_Store", "sub/.DS_Store": ".DS_Store", "__pycache__": "__pycache__", ".ipynb_checkpoints": ".ipynb_checkpoints", ".venv": ".venv",
		}},
		"an ignore file": {map[string]string{".dehugignore": "# mine\nnotes/\n*.log\n", "notes/a.txt": "x", "sub/train.log": "x"},
			map[string]string{".dehugignore": ".dehugignore", "notes": "notes/", "sub/train.log": "*.log"}},
		"secrets": {map[string]string{".env": "HF_TOKEN=hf_x", "key.pem": "x", "sub/.netrc": "x", "id_rsa": "x"},
			map[string]string{".env": ".env", "key.pem": "*.pem", "sub/.netrc": ".netrc", "id_rsa": "id_rsa"}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			imp, _, out := importAs(t, contenttest.WriteFolder(t, with(tc.more)))
			if diff := cmp.Diff(tc.wantOut, out); diff != "" {
				t.Errorf("left out differs (-want +got):\n%s", diff)
			}
			if imp.Root != plain.Root {
				t.Errorf("the root is %s, want that of the model alone, %s", imp.Root, plain.Root)
			}
			for _, o := range imp.LeftOut {
				if o.Files == 0 || o.Secret != (name == "secrets") {
					t.Errorf("left out %+v", o)
				}
			}
		})
	}
}

func TestWhatIsLeftOutIsCounted(t *testing.T) {
	dir := contenttest.WriteFolder(t, with(map[string]string{".git/HEAD": "12345", ".git/objects/ab/cd": "1234567", "a.log": "123"}))
	imp, _, _ := importAs(t, dir, "*.log")
	want := []folder.LeftOut{{Path: ".git", Rule: ".git", Files: 2, Bytes: 12}, {Path: "a.log", Rule: "*.log", Files: 1, Bytes: 3}}
	if diff := cmp.Diff(want, imp.LeftOut); diff != "" {
		t.Errorf("left out differs (-want +got):\n%s", diff)
	}
	if _, err := folder.Import(t.Context(), dir, folder.WithIgnore([]string{"["})); !errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), "--ignore") {
		t.Errorf("a broken pattern: %v", err)
	}
	plain, err := folder.Import(t.Context(), dir)
	if err != nil || len(plain.LeftOut) > 0 || len(plain.Files) != len(clean())+3 {
		t.Errorf("without WithIgnore: %d files, %v left out, %v", len(plain.Files), plain.LeftOut, err)
	}
}

func TestAGitCloneIsTheModelInIt(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	origin, clone := contenttest.WriteFolder(t, with(map[string]string{".gitattributes": "*.safetensors filter=lfs\n", ".gitignore": "*.log\n"})), filepath.Join(t.TempDir(), "clone")
	for _, args := range [][]string{
		{"-C", origin, "init", "-q"}, {"-C", origin, "add", "-A"},
		{"-C", origin, "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", "commit", "-qm", "a"}, {"clone", "-q", origin, clone},
	} {
		cmd := exec.CommandContext(t.Context(), git, append([]string{"-c", "filter.lfs.required=false", "-c", "filter.lfs.clean=", "-c", "filter.lfs.smudge="}, args...)...)
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null")
		if text, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, text)
		}
	}
	_, paths, out := importAs(t, clone)
	want := []string{".gitattributes", "README.md", "config.json", "model.safetensors", "sub/vocab.txt"}
	if diff := cmp.Diff(want, paths); diff != "" || out[".git"] != ".git" || out[".gitignore"] != ".gitignore" || len(out) != 2 {
		t.Errorf("left out %v; files differ (-want +got):\n%s", out, diff)
	}
}

// hubCache makes the repository of files in Hugging Face's cache, and returns it and its snapshot.
func hubCache(t *testing.T, files map[string]string) (repository, snapshot string) {
	t.Helper()
	const revision = "0123456789abcdef0123456789abcdef01234567"
	repository = filepath.Join(t.TempDir(), "models--alice--tiny")
	snapshot = filepath.Join(repository, "snapshots", revision)
	write := func(path, text string) {
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(repository, "refs", "main"), revision)
	n := 0
	for name, text := range files {
		n++
		blob := fmt.Sprintf("%040x", n)
		write(filepath.Join(repository, "blobs", blob), text)
		link := filepath.Join(snapshot, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(link), 0o755); err != nil {
			t.Fatal(err)
		}
		up := strings.Repeat("../", 2+strings.Count(name, "/"))
		if err := os.Symlink(up+"blobs/"+blob, link); err != nil {
			t.Fatal(err)
		}
	}
	return repository, snapshot
}

func TestASnapshotInHuggingFacesCacheIsTheModelInIt(t *testing.T) {
	plain, _ := contenttest.Import(t, contenttest.WriteFolder(t, clean()))
	repository, snapshot := hubCache(t, clean())
	link := filepath.Join(t.TempDir(), "model")
	if err := os.Symlink(snapshot, link); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{snapshot, link} {
		imp, _, _ := importAs(t, dir)
		if imp.Root != plain.Root {
			t.Errorf("the root of %s is %s, want %s", dir, imp.Root, plain.Root)
		}
		if err := imp.WriteCAR(t.Context(), dir, io.Discard); err != nil {
			t.Errorf("reading the blocks of %s: %v", dir, err)
		}
		files := 0
		err := imp.EachFile(t.Context(), dir, func(f *ipld.File, r io.ReaderAt) error {
			files++
			got := make([]byte, f.Size)
			if n, err := r.ReadAt(got, 0); n < len(got) || string(got) != clean()[f.Path] {
				t.Errorf("%s: %d bytes, %v", f.Path, n, err)
			}
			return nil
		})
		if err != nil || files != len(clean()) {
			t.Errorf("%d files, %v", files, err)
		}
	}
	if _, err := folder.Import(t.Context(), repository); !errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), snapshot) {
		t.Errorf("the repository itself: %v, want its snapshot named", err)
	}
}

func TestLinksOfASnapshotLeadToItsBlobsAndNowhereElse(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret.txt")
	if err := os.WriteFile(outside, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct{ target, wantIn string }{
		"an absolute link":       {outside, "does not lead to a blob"},
		"out of the repository":  {"../../../secret.txt", "does not lead to a blob"},
		"through the blobs":      {"../../blobs/../../x", "does not lead to a blob"},
		"another snapshot":       {"../other/config.json", "does not lead to a blob"},
		"the refs":               {"../../refs/main", "does not lead to a blob"},
		"the folder of blobs":    {"../../blobs", "does not lead to a blob"},
		"a blob that is missing": {"../../blobs/ffff", "run hf download again"},
		"a blob that is a link":  {"../../blobs/link", "not a file"},
	} {
		t.Run(name, func(t *testing.T) {
			repository, snapshot := hubCache(t, clean())
			err := errors.Join(os.Symlink(outside, filepath.Join(repository, "blobs", "link")), os.Symlink(tc.target, filepath.Join(snapshot, "x.txt")))
			if err != nil {
				t.Fatal(err)
			}
			_, err = folder.Import(t.Context(), snapshot)
			if !errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), tc.wantIn) || !strings.HasPrefix(err.Error(), "x.txt ") {
				t.Errorf("Import: %v, want x.txt refused with %q", err, tc.wantIn)
			}
		})
	}
	dir := contenttest.WriteFolder(t, clean())
	if err := os.Symlink("config.json", filepath.Join(dir, "x.txt")); err != nil {
		t.Fatal(err)
	}
	if _, err := folder.Import(t.Context(), dir); !errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), "--ignore x.txt") {
		t.Errorf("a link in another folder: %v", err)
	}
	if _, paths, _ := importAs(t, dir, "x.txt"); len(paths) != len(clean()) {
		t.Errorf("a link that is left out: %v", paths)
	}
}
