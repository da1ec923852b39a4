package framework

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// samplesOverlay names what only this run knows: addresses, accounts and the hash of the accepted terms.
const samplesOverlay = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [%[1]s]
patches:
  - path: addresses.json
    target: {kind: DeHugNetwork}
  - target: {kind: DeHugNetwork}
    patch: |
      apiVersion: dehug.io/v1alpha1
      kind: DeHugNetwork
      metadata: {name: %[5]s}
      spec:
        rpc: {endpoints: [{url: "http://chain.%[4]s.svc:8545"}], agreement: 1}
        finality: {grant: Safe, revoke: Safe, settle: Safe}
        account: {licensee: "%[2]s", signer: {secretRef: {namespace: dehug-system, name: dehug-signer, key: key}}}
        content: {sources: [{url: "http://ipfs.%[4]s.svc:8080"}]}
        settlement: {interval: 5s, keepReports: 20, coinPrice: "0"}
  - target: {kind: DeHugModel}
    patch: |
      - {op: replace, path: /spec/license, value: {use: Commercial, acceptTerms: "%[3]s"}}
`

// ApplySamples applies config/samples with the addresses of this run.
func (s *Framework) ApplySamples(ctx context.Context) error {
	if err := s.ensureSecrets(ctx); err != nil {
		return err
	}
	folder, err := s.writeOverlay(ctx)
	if err != nil {
		return err
	}
	return s.Kubectl(ctx, "apply", "--server-side", "--force-conflicts", "-k", folder)
}

func (s *Framework) writeOverlay(ctx context.Context) (string, error) {
	addresses, err := os.ReadFile(s.addressesFile())
	if err != nil {
		return "", fmt.Errorf("reading the addresses of the deployment: %w", err)
	}
	licensee, err := s.Address(ctx, Licensee)
	if err != nil {
		return "", err
	}
	license, err := s.License(ctx, ModelName)
	if err != nil {
		return "", err
	}
	folder, err := s.overlay("samples", samplesOverlay, licensee, license.TermsHash, DemoNamespace, NetworkName)
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(folder, "addresses.json"), addresses, 0o644); err != nil {
		return "", fmt.Errorf("writing the samples' overlay: %w", err)
	}
	return folder, nil
}

// overlay writes a kustomization over config/<name>, whose path from it is the first argument of the format. It returns
// the overlay's folder.
func (s *Framework) overlay(name, format string, args ...any) (string, error) {
	folder := s.file(name)
	base, err := filepath.Rel(folder, filepath.Join(s.Root, "config", name))
	if err != nil {
		return "", fmt.Errorf("finding config/%s: %w", name, err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", fmt.Errorf("writing the overlay of config/%s: %w", name, err)
	}
	text := fmt.Sprintf(format, append([]any{base}, args...)...)
	if err := os.WriteFile(filepath.Join(folder, "kustomization.yaml"), []byte(text), 0o644); err != nil {
		return "", fmt.Errorf("writing the overlay of config/%s: %w", name, err)
	}
	return folder, nil
}

// ensureSecrets creates the signing key's Secret and the API key's Secret, once.
func (s *Framework) ensureSecrets(ctx context.Context) error {
	if err := s.ensureSecret(ctx, SystemNamespace, signerSecret, "--from-file=key="+s.keyFile(Licensee)); err != nil {
		return err
	}
	key, err := randomHex(16)
	if err != nil {
		return err
	}
	return s.ensureSecret(ctx, UserNamespace, apiKeySecret, "--from-literal=key=sk-"+key)
}

func randomHex(size int) (string, error) {
	secret := make([]byte, size)
	if _, err := rand.Read(secret); err != nil {
		return "", fmt.Errorf("making a secret: %w", err)
	}
	return hex.EncodeToString(secret), nil
}

func (s *Framework) ensureSecret(ctx context.Context, namespace, name, content string) error {
	_, err := s.KubectlOutput(ctx, "-n", namespace, "get", "secret", name)
	if err == nil {
		return nil
	}
	if !strings.Contains(err.Error(), "NotFound") {
		return err
	}
	return s.Kubectl(ctx, "-n", namespace, "create", "secret", "generic", name, content)
}

// WaitServing follows the model and the endpoint until they are Ready.
func (s *Framework) WaitServing(ctx context.Context) error {
	network := &dehugv1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: NetworkName}}
	if _, err := s.WaitCondition(ctx, network, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "",
		time.Minute); err != nil {
		return err
	}
	model := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: UserNamespace, Name: SampleModel}}
	if _, err := s.WaitCondition(ctx, model, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "",
		2*time.Minute); err != nil {
		return err
	}
	endpoint := &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: UserNamespace,
		Name: SampleEndpoint}}
	if _, err := s.WaitCondition(ctx, endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "",
		2*time.Minute); err != nil {
		return err
	}
	known := model.Status
	s.Say("owner %s, license %s, content %s (%d bytes), at block %d",
		known.Token.Owner, known.License.State, known.Token.CID, known.Content.Bytes, known.License.Block.Number)
	return nil
}
