package stage

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
)

// StartChainAndIPFS runs the EVM node and the IPFS node as pods and waits until both answer.
func (s *Stage) StartChainAndIPFS(ctx context.Context) error {
	if err := s.Kubectl(ctx, "apply", "--server-side", "-k", "config/demo/backends"); err != nil {
		return err
	}
	for _, name := range []string{"chain", "ipfs"} {
		if err := s.Kubectl(ctx, "-n", DemoNamespace, "rollout", "status", "deployment/"+name, "--timeout=180s"); err != nil {
			return err
		}
	}
	return nil
}

// InstallOperator applies CRDs, RBAC, manager, gateway and reporter, and waits until they are ready.
func (s *Stage) InstallOperator(ctx context.Context) error {
	if err := s.Kubectl(ctx, "apply", "--server-side", "--force-conflicts", "-k", "config/demo"); err != nil {
		return err
	}
	token, err := randomHex(24)
	if err != nil {
		return err
	}
	if err := s.ensureSecret(ctx, SystemNamespace, ledgerSecret, "--from-literal=token="+token); err != nil {
		return err
	}
	image, err := os.ReadFile(s.image("operator"))
	if err != nil {
		return fmt.Errorf("reading the operator's image: %w", err)
	}
	// The image's tag stays the same: its digest in the template makes a new build roll out.
	patch := fmt.Sprintf(`{"spec":{"template":{"metadata":{"annotations":{"demo.dehug.io/image":"%x"}}}}}`, sha256.Sum256(image))
	for _, workload := range []string{"deployment/dehug-manager", "statefulset/dehug-gateway", "deployment/dehug-reporter"} {
		if err := s.Kubectl(ctx, "-n", SystemNamespace, "patch", workload, "--patch", patch); err != nil {
			return err
		}
		if err := s.Kubectl(ctx, "-n", SystemNamespace, "rollout", "status", workload, "--timeout=180s"); err != nil {
			return err
		}
	}
	return nil
}

// ChainURL returns an address of the EVM node that this machine reaches.
func (s *Stage) ChainURL(ctx context.Context) (string, error) {
	addr, err := s.Forward(ctx, DemoNamespace, "service/chain", 8545)
	return "http://" + addr, err
}

// IPFSURL returns an address of the IPFS node's RPC API that this machine reaches.
func (s *Stage) IPFSURL(ctx context.Context) (string, error) {
	addr, err := s.Forward(ctx, DemoNamespace, "service/ipfs", 5001)
	return "http://" + addr, err
}

// GatewayURL returns an address of the inference gateway that this machine reaches.
func (s *Stage) GatewayURL(ctx context.Context) (string, error) {
	addr, err := s.Forward(ctx, SystemNamespace, "service/dehug-gateway", 80)
	return "http://" + addr, err
}
