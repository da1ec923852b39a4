package framework

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Suite is a package of tests that run on one demo environment.
type Suite struct {
	// Name begins the suite's messages of failures.
	Name string
	// Limit is how long Prepare may take.
	Limit time.Duration
	// Prepare brings up what the tests stand on.
	Prepare func(context.Context, *Framework) error
	// Run runs the tests, as testing.M does, and returns the exit code.
	Run func() int
	// Clear removes what the tests leave in a cluster that stays; nil where that is nothing.
	Clear func(context.Context, *Framework) error
}

// Main runs the suite and returns the exit code of its program. The checkout is two folders above the working
// directory; CLUSTER names the kind of cluster, devcluster when empty, and KEEP=1 leaves it running.
func (s Suite) Main() int {
	code, err := s.main(context.Background())
	if err != nil {
		s.report("running the suite", err)
		return max(code, 1)
	}
	return code
}

func (s Suite) main(ctx context.Context) (int, error) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		return 1, fmt.Errorf("finding the checkout: %w", err)
	}
	cluster := os.Getenv("CLUSTER")
	if cluster == "" {
		cluster = "devcluster"
	}
	demo, err := New(root, cluster, os.Stdout)
	if err != nil {
		return 1, err
	}
	defer demo.Close()
	if os.Getenv("KEEP") == "" {
		defer func() {
			if err := demo.Down(ctx); err != nil {
				s.report("taking the cluster down", err)
			}
		}()
	}
	return s.runOn(ctx, demo)
}

// runOn prepares the environment, runs the tests and clears up; what fails is diagnosed.
func (s Suite) runOn(ctx context.Context, demo *Framework) (int, error) {
	limited, cancel := context.WithTimeout(ctx, s.Limit)
	defer cancel()
	if err := s.Prepare(limited, demo); err != nil {
		demo.Diagnose(ctx)
		return 1, err
	}
	code := s.Run()
	if code != 0 {
		demo.Diagnose(ctx)
	}
	if s.Clear == nil {
		return code, nil
	}
	return code, s.Clear(ctx, demo)
}

func (s Suite) report(doing string, err error) {
	_, _ = fmt.Fprintf(os.Stderr, "%s: %s: %v\n", s.Name, doing, err)
}
