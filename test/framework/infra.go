package framework

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"time"
)

const rolloutLimit = 3 * time.Minute

// StartChainAndIPFS runs the EVM node and the IPFS node as pods and waits until both answer.
func (s *Framework) StartChainAndIPFS(ctx context.Context) error {
	if err := s.Kubectl(ctx, "apply", "--server-side", "-k", "config/demo/backends"); err != nil {
		return err
	}
	for _, name := range []string{"chain", "ipfs"} {
		if err := s.Rollout(ctx, DemoNamespace, "deployment/"+name, rolloutLimit); err != nil {
			return err
		}
	}
	return nil
}

// operatorOverlay names the operator's image by its digest: its tag stays the same, and a new build is to roll out.
const operatorOverlay = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [%[1]s]
patches:
  - target: {kind: Deployment|StatefulSet}
    patch: |
      apiVersion: apps/v1
      kind: Any
      metadata: {name: any}
      spec: {template: {metadata: {annotations: {demo.dehug.io/image: "%[2]x"}}}}
`

// InstallOperator applies CRDs, RBAC, manager, gateway and reporter, and waits until they are ready.
func (s *Framework) InstallOperator(ctx context.Context) error {
	token, err := randomHex(24)
	if err != nil {
		return err
	}
	// What the pods mount is there before them: they would wait for it longer than it takes.
	if err := s.Kubectl(ctx, "apply", "--server-side", "-f", "config/default/namespace.yaml"); err != nil {
		return err
	}
	if err := s.ensureSecret(ctx, SystemNamespace, ledgerSecret, "--from-literal=token="+token); err != nil {
		return err
	}
	image, err := os.ReadFile(s.image("operator"))
	if err != nil {
		return fmt.Errorf("reading the operator's image: %w", err)
	}
	folder, err := s.overlay("demo", operatorOverlay, sha256.Sum256(image))
	if err != nil {
		return err
	}
	if err := s.Kubectl(ctx, "apply", "--server-side", "--force-conflicts", "-k", folder); err != nil {
		return err
	}
	for _, workload := range []string{"deployment/dehug-manager", "statefulset/dehug-gateway",
		"deployment/dehug-reporter"} {
		if err := s.Rollout(ctx, SystemNamespace, workload, rolloutLimit); err != nil {
			return err
		}
	}
	return nil
}
