// Command devcluster runs a real Kubernetes on one Linux machine without Docker.
package main

import (
	"fmt"
	"os"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/cli"
)

func main() {
	if err := cli.Root().Execute(); err != nil {
		fmt.Fprintln(os.Stderr, "devcluster:", err)
		os.Exit(1)
	}
}
