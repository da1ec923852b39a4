package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
)

// node is a Kubo daemon that knows only the peers that it is told of.
type node struct {
	program, repo string
	port          int // of the swarm; the API and the gateway follow
	daemon        *exec.Cmd
}

func (n *node) url(service int) string { return fmt.Sprintf("http://127.0.0.1:%d", n.port+service) }

func (n *node) ipfs(ctx context.Context, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, n.program, args...)
	cmd.Env = append(os.Environ(), "IPFS_PATH="+n.repo)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("running ipfs %s: %w: %s", args[0], err, out)
	}
	return strings.TrimSpace(string(out)), nil
}

// start makes a new repository and runs a daemon over it.
func (n *node) start(ctx context.Context) error {
	n.stop()
	if err := os.RemoveAll(n.repo); err != nil {
		return fmt.Errorf("removing the old repository: %w", err)
	}
	at := func(i int) string { return fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", n.port+i) }
	swarm, err := json.Marshal([]string{at(0)})
	if err != nil {
		return err
	}
	for _, args := range [][]string{
		{"init", "--empty-repo"}, {"bootstrap", "rm", "--all"},
		{"config", "--json", "AutoConf.Enabled", "false"},
		{"config", "Routing.Type", "none"}, {"config", "--json", "Discovery.MDNS.Enabled", "false"},
		{"config", "--json", "AutoTLS.Enabled", "false"}, {"config", "--json", "Addresses.Swarm", string(swarm)},
		{"config", "Addresses.API", at(1)}, {"config", "Addresses.Gateway", at(2)},
	} {
		if _, err := n.ipfs(ctx, args...); err != nil {
			return err
		}
	}
	n.daemon = exec.CommandContext(ctx, n.program, "daemon")
	n.daemon.Env = append(os.Environ(), "IPFS_PATH="+n.repo)
	if err := n.daemon.Start(); err != nil {
		return fmt.Errorf("starting the daemon: %w", err)
	}
	for range 100 {
		if _, err := n.ipfs(ctx, "--api", at(1), "id"); err == nil {
			return nil
		}
		time.Sleep(200 * time.Millisecond)
	}
	return errors.New("the Kubo daemon does not answer")
}

// address is where other peers reach the node.
func (n *node) address(ctx context.Context) (string, error) {
	id, err := n.ipfs(ctx, "id", "-f", "<id>")
	return fmt.Sprintf("/ip4/127.0.0.1/tcp/%d/p2p/%s", n.port, id), err
}

func (n *node) stop() {
	if n.daemon != nil {
		_ = n.daemon.Process.Signal(os.Interrupt)
		_ = n.daemon.Wait()
		n.daemon = nil
	}
}

// kubo compares fetch with `ipfs get` from one Kubo node: fetch from the same
// node, and from a gateway that is no Kubo.
func (b *bench) kubo(ctx context.Context) error {
	if b.ipfs == "" {
		return errors.New("--ipfs is missing: give the ipfs program")
	}
	server := &node{program: b.ipfs, repo: filepath.Join(b.dir, "server"), port: 14001}
	client := &node{program: b.ipfs, repo: filepath.Join(b.dir, "client"), port: 14101}
	defer server.stop()
	defer client.stop()
	if err := server.start(ctx); err != nil {
		return err
	}
	for _, set := range []struct {
		title string
		make  func(context.Context) (string, *folder.Imported, error)
	}{
		{fmt.Sprintf("%d MiB from Kubo", b.mib), b.largeFile},
		{fmt.Sprintf("%d files of 4 KiB from Kubo", b.files), b.manyFiles},
	} {
		dir, imp, err := set.make(ctx)
		if err != nil {
			return err
		}
		contenders, err := b.kuboContenders(ctx, dir, imp, server, client)
		if err != nil {
			return err
		}
		results, err := race(ctx, b.dir, imp.TotalBytes, b.runs, contenders)
		if err != nil {
			return err
		}
		print(os.Stdout, set.title, imp.TotalBytes, results)
	}
	return nil
}

// kuboContenders puts the content on the server, and returns the ways to get it.
func (b *bench) kuboContenders(ctx context.Context, dir string, imp *folder.Imported, server, client *node) (
	[]contender, error) {
	targets, err := publish.ParseTargets([]string{server.url(1)}, publish.TargetOptions{Folder: dir})
	if err != nil {
		return nil, err
	}
	if _, err := publish.Upload(ctx, dir, imp, targets, publish.Options{}); err != nil {
		return nil, err
	}
	g, err := newGateway(ctx, imp, dir, ways{ranges: true, car: true})
	if err != nil {
		return nil, err
	}
	plain, err := start(ctx, g)
	if err != nil {
		return nil, err
	}
	peer, err := server.address(ctx)
	if err != nil {
		return nil, err
	}
	return []contender{
		b.fetchFrom("fetch from a plain gateway", imp.Root, plain),
		{name: "ipfs get", prepare: func(ctx context.Context) error { return meet(ctx, client, server) },
			script: "IPFS_PATH=" + client.repo + " " + b.ipfs + " get -o $out " + imp.Root},
		b.fetchFrom("fetch by bitswap", imp.Root, peer),
		b.fetchFrom("fetch from the gateway", imp.Root, server.url(2)),
		b.fetchFrom("fetch from the RPC API", imp.Root, strings.Replace(server.url(1), "http:", "ipfs+rpc:", 1)),
	}, nil
}

// meet starts the client with an empty repository, connected to the server.
func meet(ctx context.Context, client, server *node) error {
	if err := client.start(ctx); err != nil {
		return err
	}
	peer, err := server.address(ctx)
	if err != nil {
		return err
	}
	_, err = client.ipfs(ctx, "swarm", "connect", peer)
	return err
}
