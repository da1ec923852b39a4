// Command conformance runs the tests of trustless blocks and CARs of the public
// suite for IPFS gateways (github.com/ipfs/gateway-conformance) against what
// serves mirrors, over the suite's own fixtures, and prints what passed and why
// the rest cannot pass.
//
//	go run ./test/conformance <folder of a checkout of the suite>
//
// It fails when a check fails that a store of published folders can pass.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/serve"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := execute(ctx)
	stop()
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "conformance: "+err.Error())
		os.Exit(1)
	}
}

func execute(ctx context.Context) error {
	if len(os.Args) != 2 {
		return errors.New("the suite is missing: give the folder of a checkout of github.com/ipfs/gateway-conformance")
	}
	suite, err := filepath.Abs(os.Args[1])
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "dehug-conformance-")
	if err != nil {
		return fmt.Errorf("making the working folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(work) }()
	stores, err := publishFixtures(ctx, filepath.Join(suite, "fixtures"), work)
	if err != nil {
		return err
	}
	url, err := serveStores(ctx, stores)
	if err != nil {
		return err
	}
	checks, err := runSuite(ctx, suite, url)
	if err != nil {
		return err
	}
	return printChecks(checks)
}

// serveStores answers from stores, as a mirror does, at the URL that it returns, until ctx ends.
func serveStores(ctx context.Context, stores []*content.Store) (url string, err error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	server := &http.Server{Handler: serve.New(serve.Options{}, stores...), ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = server.Serve(listener) }()
	context.AfterFunc(ctx, func() { _ = server.Close() })
	return "http://" + listener.Addr().String(), nil
}
