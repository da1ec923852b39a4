package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"k8s.io/client-go/rest"
	"sigs.k8s.io/controller-runtime/pkg/envtest"
)

// Users of the API server, by whose names the audit log tells who wrote.
const (
	managerUser = "manager"
	driverUser  = "driver"
)

// auditPolicy records each write of the users once, and each read that no informer makes.
const auditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived, ResponseStarted]
rules:
- level: None
  verbs: [watch]
- level: Metadata
  users: [manager, driver]
- level: None
`

// patienceForCRDs is how long an API server may take to serve new kinds: KServe's schemas are large.
const patienceForCRDs = 5 * time.Minute

// plane is one API server with its etcd.
type plane struct {
	environment *envtest.Environment
	folder      string
	// manager and driver reach it as those users, without a limit.
	manager, driver *rest.Config
	apiserver, etcd int
}

// startPlane starts an API server whose audit log, data and certificates lie in a folder.
func startPlane(folder string, crds ...string) (*plane, error) {
	policy := filepath.Join(folder, "audit-policy.yaml")
	if err := os.WriteFile(policy, []byte(auditPolicy), 0o600); err != nil {
		return nil, fmt.Errorf("writing the audit policy: %w", err)
	}
	p := &plane{folder: folder, environment: &envtest.Environment{
		CRDInstallOptions: envtest.CRDInstallOptions{Paths: crds, ErrorIfPathMissing: true, MaxTime: patienceForCRDs},
	}}
	p.environment.ControlPlane.GetAPIServer().Configure().
		Set("audit-policy-file", policy).Set("audit-log-path", p.auditLog()).Set("audit-log-mode", "batch").
		Set("service-cluster-ip-range", "10.0.0.0/16")
	config, err := p.environment.Start()
	if err != nil {
		return nil, errors.Join(fmt.Errorf("starting an API server: %w", err), p.environment.Stop())
	}
	for user, to := range map[string]**rest.Config{managerUser: &p.manager, driverUser: &p.driver} {
		added, err := p.environment.AddUser(envtest.User{Name: user, Groups: []string{"system:masters"}}, config)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("adding user %s: %w", user, err), p.stop())
		}
		*to = added.Config()
		(*to).QPS = -1
	}
	if p.apiserver, p.etcd, err = findChildren(); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	return p, nil
}

func (p *plane) auditLog() string { return filepath.Join(p.folder, "audit.log") }

func (p *plane) stop() error { return p.environment.Stop() }

// kubeconfig writes a file by which a program reaches the API server as a manager.
func (p *plane) kubeconfig() (string, error) {
	user, err := p.environment.AddUser(envtest.User{Name: managerUser, Groups: []string{"system:masters"}},
		p.environment.Config)
	if err != nil {
		return "", fmt.Errorf("adding user %s: %w", managerUser, err)
	}
	data, err := user.KubeConfig()
	if err != nil {
		return "", fmt.Errorf("making a kubeconfig: %w", err)
	}
	path := filepath.Join(p.folder, "kubeconfig")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return "", fmt.Errorf("writing a kubeconfig: %w", err)
	}
	return path, nil
}
