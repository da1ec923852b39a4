// The demo runs the whole loop on real parts and prints its story: see README.md.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/dehug-io/dehug-operator/test/framework"
)

var errUsage = errors.New("usage: demo up|down [--cluster devcluster|kind|current]")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "demo:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return errUsage
	}
	flags := flag.NewFlagSet("demo", flag.ContinueOnError)
	cluster := flags.String("cluster", "devcluster", "devcluster, kind or current")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	root, err := checkout()
	if err != nil {
		return err
	}
	demo, err := framework.New(root, *cluster, os.Stdout)
	if err != nil {
		return err
	}
	defer demo.Close()
	switch args[0] {
	case "up":
		return demo.Up(ctx)
	case "down":
		return demo.Down(ctx)
	}
	return errUsage
}

// checkout finds the root of the project from the working directory.
func checkout() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "PROJECT")); err == nil {
			return dir, nil
		}
	}
	return "", errors.New("the demo must be run inside a checkout of the project")
}
