package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

const oursName = "ours"

// ours is this project's manager.
type ours struct{}

func (ours) name() string                       { return oursName }
func (ours) kinds() int                         { return 2 }
func (ours) ready() schema.GroupVersionResource { return endpoints }
func (ours) crds() []string {
	return []string{filepath.Join(moduleRoot(), "config", "crd", "bases")}
}
func (ours) objects(i, namespaces int) []*unstructured.Unstructured {
	return pairObjects(i, namespaces)
}

// moduleRoot is the folder of go.mod, at or above the present one.
func moduleRoot() string {
	dir, _ := os.Getwd()
	for dir != "/" {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		dir = filepath.Dir(dir)
	}
	return dir
}

func (ours) prepare(ctx context.Context, s setting) (*startedChain, error) {
	chain, err := startChain(ctx, s.pairs)
	if err != nil {
		return nil, err
	}
	for _, o := range clusterObjects(chain.url) {
		if err := s.client.Create(ctx, o); err != nil {
			return nil, fmt.Errorf("creating %s: %w", o.GetKind(), err)
		}
	}
	return chain, nil
}

// command is this program as a manager.
func (ours) command(ctx context.Context, s setting, metrics string) (*exec.Cmd, error) {
	kubeconfig, err := s.plane.kubeconfig()
	if err != nil {
		return nil, err
	}
	told := managerOptions{Kubeconfig: kubeconfig, Metrics: metrics, Workers: s.workers}
	if s.profiles != "" {
		told.Profiles = profileAddress
	}
	text, err := json.Marshal(told)
	if err != nil {
		return nil, fmt.Errorf("telling the manager: %w", err)
	}
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("finding this program: %w", err)
	}
	command := exec.CommandContext(ctx, self)
	command.Env = append(os.Environ(), managerVariable+"="+string(text))
	return command, nil
}
