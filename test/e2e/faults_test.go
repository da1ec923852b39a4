//go:build e2e

package e2e

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/dehug-io/dehug-operator/test/framework"
)

// stopChain takes the chain's node away; its data stays.
func stopChain(ctx context.Context) error {
	if err := demo.Kubectl(ctx, "-n", framework.DemoNamespace, "scale", "deployment/chain", "--replicas=0"); err != nil {
		return err
	}
	return demo.Kubectl(ctx, "-n", framework.DemoNamespace, "wait", "pod", "-l", "app.kubernetes.io/name=chain", "--for=delete", "--timeout=60s")
}

// startChain brings the chain's node back.
func startChain(ctx context.Context) error {
	demo.ResetForwards()
	if err := demo.Kubectl(ctx, "-n", framework.DemoNamespace, "scale", "deployment/chain", "--replicas=1"); err != nil {
		return err
	}
	return demo.Rollout(ctx, framework.DemoNamespace, "deployment/chain", 2*time.Minute)
}

// killPods kills the pods with a label at once, without grace.
func killPods(ctx context.Context, namespace, selector string) error {
	demo.ResetForwards()
	return demo.Kubectl(ctx, "-n", namespace, "delete", "pod", "-l", selector, "--grace-period=0", "--force", "--ignore-not-found")
}

// killGateway kills the gateway, which holds the usage ledger, and waits until it is back.
func killGateway(ctx context.Context) error {
	if err := killPods(ctx, framework.SystemNamespace, "app.kubernetes.io/name=dehug-gateway"); err != nil {
		return err
	}
	return demo.Rollout(ctx, framework.SystemNamespace, "statefulset/dehug-gateway", 2*time.Minute)
}

// volumePath returns where a claim's volume lies on the node's disk.
func volumePath(ctx context.Context, namespace, claim string) (string, error) {
	volume, err := demo.KubectlOutput(ctx, "-n", namespace, "get", "pvc", claim, "-o", "jsonpath={.spec.volumeName}")
	if err != nil {
		return "", err
	}
	return demo.KubectlOutput(ctx, "get", "pv", volume, "-o", "jsonpath={.spec.local.path}{.spec.hostPath.path}")
}

// flipStoredByte flips a byte in a block of the IPFS node's store, on the node's disk, and returns how to undo that.
// The block is the first leaf of the file.
func flipStoredByte(ctx context.Context, published framework.Published, file string) (func() error, error) {
	root, err := volumePath(ctx, framework.DemoNamespace, "ipfs")
	if err != nil {
		return nil, err
	}
	path, original, err := storedBlock(ctx, root, published, file)
	if err != nil {
		return nil, err
	}
	flipped := append([]byte(nil), original...)
	flipped[len(flipped)/2] ^= 0x01
	if err := os.WriteFile(path, flipped, 0o644); err != nil {
		return nil, fmt.Errorf("flipping a byte: %w", err)
	}
	demo.Say("flipped one bit in %s", filepath.Base(path))
	return func() error { return os.WriteFile(path, original, 0o644) }, nil
}

// storedBlock finds the file of the node's block store that holds the first leaf of a content's file.
func storedBlock(ctx context.Context, root string, published framework.Published, file string) (string, []byte, error) {
	want, err := firstLeaf(filepath.Join(demo.State, "models", filepath.FromSlash(published.Name), file))
	if err != nil {
		return "", nil, err
	}
	found := ""
	err = filepath.WalkDir(filepath.Join(root, "ipfs", "blocks"), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if entry.Name() == want+".data" {
			found = path
			return filepath.SkipAll
		}
		return nil
	})
	if err != nil {
		return "", nil, fmt.Errorf("searching the IPFS node's store: %w", err)
	}
	if found == "" {
		return "", nil, errors.New("the IPFS node's store has no block of " + file)
	}
	content, err := os.ReadFile(found)
	return found, content, err
}

// firstLeaf returns the name by which the IPFS node's store keeps the first leaf (1 MiB) of a file: its multihash in base32.
func firstLeaf(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("reading the published file: %w", err)
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.CopyN(hash, file, 1<<20); err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("reading the published file: %w", err)
	}
	multihash := hash.Sum([]byte{0x12, sha256.Size})
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(multihash), nil
}
