package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/image"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/parts"
)

func imageCommand() *cobra.Command {
	var spec image.Spec
	var out string
	var withLibs bool
	cmd := &cobra.Command{
		Use:   "image --name repo:tag --entrypoint /program --out x.tar SRC=DST...",
		Short: "Write a one-layer image without Docker; the same inputs give the same bytes",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, a := range args {
				f, err := image.ParseFile(a)
				if err != nil {
					return err
				}
				if withLibs {
					libs, err := image.Libraries(cmd.Context(), f.Src)
					if err != nil {
						return err
					}
					spec.Files = append(spec.Files, libs...)
				}
				spec.Files = append(spec.Files, f)
			}
			return writeImage(spec, out)
		},
	}
	f := cmd.Flags()
	f.StringVar(&spec.Name, "name", "", "reference that pods use, repo:tag")
	f.StringArrayVar(&spec.Entrypoint, "entrypoint", nil, "command of the image; repeat for its fixed arguments")
	f.StringVar(&spec.User, "user", image.NonRoot, "uid:gid that it runs as")
	f.StringArrayVar(&spec.Env, "env", nil, "NAME=VALUE; repeatable")
	f.BoolVar(&withLibs, "with-libs", false, "add the shared libraries of the given programs")
	f.StringVar(&out, "out", "", "file to write")
	for _, required := range []string{"name", "entrypoint", "out"} {
		_ = cmd.MarkFlagRequired(required)
	}
	return cmd
}

// componentImages are the demo's programs as images, with the entry points of their upstream images.
var componentImages = map[string]struct{ program, path, version string }{
	"kubo":         {"ipfs", "/usr/local/bin/ipfs", parts.KuboVersion},
	"geth":         {"geth", "/usr/local/bin/geth", parts.GethVersion},
	"llama-server": {"llama-server", "/app/llama-server", parts.LlamaVersion},
	"checkapp":     {"checkapp", "/checkapp", "1"},
}

func componentImageCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "component-image kubo|geth|llama-server --out x.tar",
		Short: "Write the image dehug.io/dev/<component>:<version> of a demo program, building it when missing",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			b, err := builder()
			if err != nil {
				return err
			}
			return componentImage(cmd.Context(), b, args[0], out)
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "file to write")
	_ = cmd.MarkFlagRequired("out")
	return cmd
}

// componentImage builds a component when missing and writes its image to out.
func componentImage(ctx context.Context, b parts.Builder, component, out string) error {
	c, ok := componentImages[component]
	if !ok {
		return fmt.Errorf("no image for %q: choose kubo, geth or llama-server", component)
	}
	if err := b.Build(ctx, component); err != nil {
		return err
	}
	program, err := b.Path(c.program)
	if err != nil {
		return err
	}
	return writeImage(image.Spec{
		Name:       "dehug.io/dev/" + component + ":" + strings.TrimPrefix(c.version, "v"),
		Entrypoint: []string{c.path},
		Files:      []image.File{{Src: program, Dst: c.path}},
	}, out)
}

func writeImage(spec image.Spec, out string) error {
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return fmt.Errorf("making the folder of %s: %w", out, err)
	}
	if err := image.Write(spec, out); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "wrote %s as %s\n", spec.Name, out)
	return nil
}
