package framework

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// Images that the demo runs, and what each is made of.
const (
	operatorImage = "dehug.io/operator:dev"
	gethImage     = "dehug.io/dev/geth:1.17.8"
	kuboImage     = "dehug.io/dev/kubo:0.43.0"
	llamaImage    = "dehug.io/dev/llama-server:0.3.36"
)

// programs are the project's own commands that the operator's image holds.
var programs = []string{"manager", "fetch", "gateway", "reporter", "dehug"}

// buildTool compiles the devcluster tool.
func (s *Framework) buildTool(ctx context.Context) error {
	tool := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", s.bin("devcluster"), ".")
	tool.Dir = filepath.Join(s.Root, "tools", "devcluster")
	tool.Env = append(os.Environ(), "CGO_ENABLED=0")
	return s.stream(tool)
}

// BuildPrograms compiles the project's commands and the devcluster tool.
func (s *Framework) BuildPrograms(ctx context.Context) error {
	if err := s.buildTool(ctx); err != nil {
		return err
	}
	for _, program := range programs {
		build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags", "-s -w", "-o", s.bin(program), "./cmd/"+
			program)
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		if err := s.stream(build); err != nil {
			return err
		}
		s.Say("built %s", program)
	}
	return nil
}

// BuildImages writes the images that the demo runs as archives. It needs no Docker: one layer, the same inputs as the
// Dockerfile.
func (s *Framework) BuildImages(ctx context.Context) error {
	args := []string{"image", "--name", operatorImage, "--entrypoint", "/manager", "--user", "65532:65532", "--out",
		s.image("operator")}
	for _, program := range programs {
		args = append(args, s.bin(program)+"=/"+program)
	}
	if err := s.command(ctx, s.bin("devcluster"), args...); err != nil {
		return err
	}
	for _, component := range []string{"geth", "kubo", "llama-server"} {
		if err := s.command(ctx, s.bin("devcluster"), "component-image", component, "--out", s.image(component)); err != nil {
			return err
		}
	}
	return nil
}

func (s *Framework) image(name string) string { return filepath.Join(s.imageDir(), name+".tar") }

// imageArchives lists every image archive with its name.
func (s *Framework) imageArchives() map[string]string {
	return map[string]string{
		operatorImage: s.image("operator"), gethImage: s.image("geth"), kuboImage: s.image("kubo"),
		llamaImage: s.image("llama-server"),
	}
}

// LoadImages makes the images known to the cluster's nodes.
func (s *Framework) LoadImages(ctx context.Context) error {
	for name, archive := range s.imageArchives() {
		if err := s.loadImage(ctx, name, archive); err != nil {
			return err
		}
	}
	return nil
}

// LoadProgram makes an image of one of the checkout's commands, whose entry point it is, and loads it.
func (s *Framework) LoadProgram(ctx context.Context, image, command string) error {
	name := path.Base(command)
	build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags", "-s -w", "-o", s.bin(name), command)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if err := s.stream(build); err != nil {
		return err
	}
	return s.makeAndLoad(ctx, image, name, "/"+name, s.bin(name)+"=/"+name)
}

func (s *Framework) loadImage(ctx context.Context, name, archive string) error {
	var err error
	switch s.Cluster {
	case "devcluster":
		err = s.command(ctx, s.bin("devcluster"), "load-image", archive)
	case "kind":
		err = s.command(ctx, "kind", "load", "image-archive", archive, "--name", kindName)
	default:
		err = s.loadByTemplate(ctx, name, archive)
	}
	if err != nil {
		return fmt.Errorf("loading image %s: %w", name, err)
	}
	return nil
}

// loadByTemplate runs DEMO_LOAD_IMAGE, a shell command with {archive} and {image}, for clusters that the demo did not
// make.
func (s *Framework) loadByTemplate(ctx context.Context, name, archive string) error {
	template := os.Getenv("DEMO_LOAD_IMAGE")
	if template == "" {
		s.Say("image %s is in %s; set DEMO_LOAD_IMAGE='<command> {archive}' if your nodes do not have it", name, archive)
		return nil
	}
	command := strings.NewReplacer("{archive}", archive, "{image}", name).Replace(template)
	return s.command(ctx, "sh", "-c", command)
}

// makeAndLoad makes an image of files and loads it.
func (s *Framework) makeAndLoad(ctx context.Context, image, archive, entry string, files ...string) error {
	args := []string{"image", "--name", image, "--entrypoint", entry, "--user", "65532:65532", "--out", s.image(archive)}
	if err := s.command(ctx, s.bin("devcluster"), append(args, files...)...); err != nil {
		return err
	}
	return s.loadImage(ctx, image, s.image(archive))
}
