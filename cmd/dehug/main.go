// Command dehug publishes, licenses and settles models on chain.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/dehug-io/dehug-operator/internal/cli"
)

// version is set by the linker.
var version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cli.Main(ctx, version)
	stop()
	os.Exit(code)
}
