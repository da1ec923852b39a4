package main

import (
	"context"
	"os/exec"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// setting is what a side is measured in.
type setting struct {
	*options
	plane *plane
	// client is that of users and admins.
	client client.Client
}

// side is one of those that are compared.
type side interface {
	name() string
	// crds are folders or files.
	crds() []string
	// kinds is how many objects of a user one pair is.
	kinds() int
	// ready is the kind whose objects are to become Ready.
	ready() schema.GroupVersionResource
	// prepare makes what the cluster's admin makes, and returns the chain that is followed, if any.
	prepare(ctx context.Context, s setting) (*startedChain, error)
	objects(i, namespaces int) []*unstructured.Unstructured
	// command starts a manager that serves its metrics at an address.
	command(ctx context.Context, s setting, metrics string) (*exec.Cmd, error)
}
