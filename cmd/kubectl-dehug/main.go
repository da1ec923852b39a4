// Command kubectl-dehug explains objects in a cluster and plans changes of them; kubectl runs it as `kubectl dehug`.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/dehug-io/dehug-operator/internal/plugin"
)

// version is set by the linker.
var version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := plugin.Run(ctx, version, os.Args[1:], plugin.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr})
	stop()
	os.Exit(code)
}
