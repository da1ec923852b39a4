// The attacker is the one program of the image that the attack tests run beside the operator:
//
//	attacker rpc <node's URL>   a JSON-RPC proxy that misbehaves on command, on :8545
//	attacker serve              a hostile inference server on :8080; MODE and NAME are environment variables
package main

import (
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/dehug-io/dehug-operator/test/attack/hostile"
	"github.com/dehug-io/dehug-operator/test/attack/rpcproxy"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "attacker:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "rpc":
		server := &http.Server{Addr: ":8545", Handler: rpcproxy.New(args[1]), ReadHeaderTimeout: 10 * time.Second}
		return server.ListenAndServe()
	case len(args) == 1 && args[0] == "serve":
		return hostile.Server{Name: os.Getenv("NAME"), Mode: os.Getenv("MODE")}.New(":8080").ListenAndServe()
	}
	return fmt.Errorf("usage: attacker rpc <node's URL> | attacker serve")
}
