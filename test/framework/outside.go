package framework

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Outside is what a person has before the first command of the documentation: a cluster, images in a registry, a chain
// with a payment token, and an IPFS node.
type Outside struct {
	// RPC and IPFS are reached from this machine, ClusterRPC and Content from pods.
	RPC, IPFS, ClusterRPC, Content string
	ChainID                        string
	PaymentToken                   string
	// Treasury is an account of the test's own.
	Treasury string
}

// BringUpOutside starts what the documentation takes for granted, without contracts, operator and accounts. operator is
// the image that pods find in place of a registry's.
func (s *Framework) BringUpOutside(ctx context.Context, operator string) error {
	if err := s.CheckCluster(ctx); err != nil {
		return err
	}
	return s.run(ctx, []step{
		{"Building the project's programs", s.BuildPrograms},
		{"Taking down what an earlier run left", s.RemoveLeftovers},
		{"Building Kubernetes, the chain's node, the IPFS node and the inference server (cached)", s.BuildCluster},
		{"Starting the cluster", s.StartCluster},
		{"Making images and loading them", s.BuildAndLoadImages},
		{"Loading the images that the documentation names", func(ctx context.Context) error {
			return s.loadPublicImages(ctx, operator)
		}},
		{"Starting the chain and the IPFS node", s.StartChainAndIPFS},
		{"Making a payment token", s.DeployContracts},
	})
}

// presetImage is that of the preset for llama.cpp.
const presetImage = "ghcr.io/ggml-org/llama.cpp:server"

// loadPublicImages loads our programs and the inference server under names that are in registries.
func (s *Framework) loadPublicImages(ctx context.Context, operator string) error {
	var files []string
	for _, program := range programs {
		files = append(files, s.bin(program)+"=/"+program)
	}
	if err := s.makeAndLoad(ctx, operator, "registry-operator", "/manager", files...); err != nil {
		return err
	}
	server, err := s.output(ctx, s.bin("devcluster"), "path", "llama-server")
	if err != nil {
		return err
	}
	return s.makeAndLoad(ctx, presetImage, "registry-llama", "/app/llama-server",
		strings.TrimSpace(server)+"=/app/llama-server")
}

// FindOutside says where what BringUpOutside started is.
func (s *Framework) FindOutside(ctx context.Context) (Outside, error) {
	rpc, err := s.ChainURL(ctx)
	if err != nil {
		return Outside{}, err
	}
	ipfs, err := s.IPFSURL(ctx)
	if err != nil {
		return Outside{}, err
	}
	addresses, err := s.Addresses()
	if err != nil {
		return Outside{}, err
	}
	treasury, err := s.Address(ctx, Deployer)
	return Outside{
		RPC: rpc, IPFS: "ipfs+rpc" + strings.TrimPrefix(ipfs, "http"), ChainID: chainID,
		ClusterRPC: fmt.Sprintf("http://chain.%s.svc:8545", DemoNamespace),
		Content:    fmt.Sprintf("http://ipfs.%s.svc:8080", DemoNamespace), PaymentToken: addresses.PaymentToken,
		Treasury: treasury,
	}, err
}

// Pay sends coin or payment tokens out of the deployer's pocket.
func (s *Framework) Pay(ctx context.Context, what, amount, account string) error {
	switch what {
	case "coin":
		return s.Dehug(ctx, Deployer, "coin", "send", account, amount)
	case "tokens":
		return s.Dehug(ctx, Deployer, "account", "fund-dev", amount, "--to", account)
	}
	return fmt.Errorf("a wallet pays coin or tokens, not %q", what)
}

// Environment is that of a person who works at the cluster, with a home of their own. What Go has built and downloaded
// is shared.
func (s *Framework) Environment(ctx context.Context, home string) ([]string, error) {
	caches, err := s.output(ctx, "go", "env", "GOCACHE", "GOMODCACHE")
	if err != nil {
		return nil, err
	}
	cache, modules, _ := strings.Cut(strings.TrimSpace(caches), "\n")
	tools := filepath.Join(home, ".tools")
	if err := os.MkdirAll(tools, 0o700); err != nil {
		return nil, fmt.Errorf("making a home: %w", err)
	}
	if kubectl := s.kubectlPath(ctx); filepath.IsAbs(kubectl) {
		err := os.Symlink(kubectl, filepath.Join(tools, "kubectl"))
		if err != nil && !errors.Is(err, fs.ErrExist) {
			return nil, fmt.Errorf("making a home: %w", err)
		}
	}
	return []string{
		"HOME=" + home, "PATH=" + tools + ":" + os.Getenv("PATH"), "KUBECONFIG=" + s.kubeconfigPath(), "GOCACHE=" + cache,
		"GOMODCACHE=" + modules, "GOTOOLCHAIN=" + os.Getenv("GOTOOLCHAIN"), "CGO_ENABLED=0", "TERM=dumb",
		"GOFLAGS=" + os.Getenv("GOFLAGS"), "GOPROXY=" + os.Getenv("GOPROXY"), "GOSUMDB=" + os.Getenv("GOSUMDB"),
	}, nil
}

// kubeconfigPath is that of the cluster, or of the user who runs the tests.
func (s *Framework) kubeconfigPath() string {
	if s.kubeconfig != "" {
		return s.kubeconfig
	}
	if path := os.Getenv("KUBECONFIG"); path != "" {
		return path
	}
	return filepath.Join(os.Getenv("HOME"), ".kube", "config")
}
