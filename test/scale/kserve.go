package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/yaml"
)

const kserveName = "kserve"

// kserve is KServe's manager: its program, and the source of that.
type kserve struct{ program, source string }

func (kserve) name() string                       { return kserveName }
func (kserve) kinds() int                         { return 1 }
func (kserve) ready() schema.GroupVersionResource { return services }
func (k kserve) crds() []string {
	var files []string
	for _, kind := range []string{"inferenceservices", "inferencegraphs", "servingruntimes", "clusterservingruntimes",
		"trainedmodels"} {
		files = append(files, filepath.Join(k.source, "charts", "kserve-crd", "templates", "serving.kserve.io_"+kind+".yaml"))
	}
	return files
}
func (kserve) objects(i, namespaces int) []*unstructured.Unstructured {
	return kserveObjects(i, namespaces)
}

// prepare creates KServe's namespace and configuration, as its manifests have it.
func (k kserve) prepare(ctx context.Context, s setting) (*startedChain, error) {
	data, err := os.ReadFile(filepath.Join(k.source, "config", "configmap", "inferenceservice.yaml"))
	if err != nil {
		return nil, fmt.Errorf("reading KServe's configuration: %w", err)
	}
	configuration := &corev1.ConfigMap{}
	if err := yaml.Unmarshal(data, configuration); err != nil {
		return nil, fmt.Errorf("reading KServe's configuration: %w", err)
	}
	ns := &corev1.Namespace{}
	ns.Name = configuration.Namespace
	if err := errors.Join(s.client.Create(ctx, ns), s.client.Create(ctx, configuration)); err != nil {
		return nil, fmt.Errorf("creating KServe's configuration: %w", err)
	}
	return nil, nil
}

func (k kserve) command(ctx context.Context, s setting, metrics string) (*exec.Cmd, error) {
	kubeconfig, err := s.plane.kubeconfig()
	if err != nil {
		return nil, err
	}
	temporary, err := writeCertificate(s.plane.folder)
	if err != nil {
		return nil, err
	}
	ports, err := freePorts(ctx, 2)
	if err != nil {
		return nil, err
	}
	command := exec.CommandContext(ctx, k.program, "--metrics-addr", metrics, "--webhook-port", strconv.Itoa(ports[0]),
		"--health-probe-addr", fmt.Sprintf("127.0.0.1:%d", ports[1]))
	command.Env = append(os.Environ(), "KUBECONFIG="+kubeconfig, "TMPDIR="+temporary, "POD_NAMESPACE=kserve")
	return command, nil
}

func freePorts(ctx context.Context, n int) (ports []int, err error) {
	for range n {
		listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
		if err != nil {
			return nil, fmt.Errorf("finding a port: %w", err)
		}
		defer func() { _ = listener.Close() }()
		ports = append(ports, listener.Addr().(*net.TCPAddr).Port)
	}
	return ports, nil
}

// writeCertificate writes the certificate of webhooks, which are not called here, where controller-runtime looks for it
// below a folder for temporary files.
func writeCertificate(folder string) (temporary string, err error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return "", fmt.Errorf("making a key: %w", err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "webhook"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour)}
	certificate, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return "", fmt.Errorf("making a certificate: %w", err)
	}
	private, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return "", fmt.Errorf("writing a key: %w", err)
	}
	at := filepath.Join(folder, "k8s-webhook-server", "serving-certs")
	return folder, errors.Join(os.MkdirAll(at, 0o700),
		os.WriteFile(filepath.Join(at, "tls.crt"), pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: certificate}),
			0o600),
		os.WriteFile(filepath.Join(at, "tls.key"), pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: private}),
			0o600))
}
