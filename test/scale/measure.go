package main

import (
	"context"
	"errors"
	"fmt"
	"os"
)

// measure runs one side from nothing to its rest after a restart.
func (o *options) measure(ctx context.Context, s side) (*result, error) {
	folder, err := os.MkdirTemp(o.dir, "dehug-scale-")
	if err != nil {
		return nil, fmt.Errorf("making a folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	plane, err := startPlane(folder, s.crds()...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = plane.stop() }()
	if _, err := startKubelet(ctx, plane.driver, *o); err != nil {
		return nil, err
	}
	r := &run{setting: setting{options: o, plane: plane}, side: s, result: &result{side: s.name(), pairs: o.pairs,
		namespaces: o.countNamespaces(), kinds: s.kinds()}}
	defer r.stopManager()
	for _, phase := range []func(context.Context) error{r.prepare, r.create, r.observeRest, r.restart} {
		if err := phase(ctx); err != nil {
			return r.result, errors.Join(err, r.manager.stop())
		}
	}
	return r.result, nil
}
