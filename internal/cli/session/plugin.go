package session

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
)

// RunPlugin has the kubectl plugin carry out a command line about a cluster, when it is in the PATH.
func (s *Session) RunPlugin(ctx context.Context, args ...string) error {
	path, err := exec.LookPath(pluginProgram)
	if err != nil {
		return Usagef("this asks a cluster, which %s does: build it (`go build -o bin/ ./cmd/%s`), put it into the PATH, "+
			"and run `kubectl dehug %s`", pluginProgram, pluginProgram, strings.Join(args, " "))
	}
	plugin := exec.CommandContext(ctx, path, args...)
	plugin.Stdin, plugin.Stdout, plugin.Stderr = s.In, s.Out, s.Log
	err = plugin.Run()
	var exited *exec.ExitError
	if errors.As(err, &exited) {
		return pluginEnded{exited.ExitCode()}
	}
	if err != nil {
		return fmt.Errorf("running %s: %w", path, err)
	}
	return nil
}
