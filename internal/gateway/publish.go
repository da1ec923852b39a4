package gateway

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// publishPeriod is how often the report is written, when it changed.
const publishPeriod = 5 * time.Second

// Publisher writes the outcomes of trials, and which Secrets are missing, into the ConfigMap that only gateways may
// write, where the manager reads them.
type Publisher struct {
	// Client writes; Namespace is the system's, and Instance the name of this gateway's pod.
	Client              client.Client
	Namespace, Instance string
	Outcomes            *Outcomes
	Snapshot            func() *Snapshot
	// MissingSecrets lists the Secrets with API keys that are missing; nil lists none.
	MissingSecrets func() []string
	Log            *slog.Logger

	written string
}

// Run publishes until ctx ends. While there is nothing to tell, nothing is written.
func (p *Publisher) Run(ctx context.Context) {
	ticker := time.NewTicker(publishPeriod)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		if err := p.PublishOutcomes(ctx); err != nil && ctx.Err() == nil {
			p.Log.Error("the manager could not be told what this gateway has seen, so no new version is promoted", "error", err)
		}
	}
}

// PublishOutcomes writes what changed since the last time.
func (p *Publisher) PublishOutcomes(ctx context.Context) error {
	snapshot := p.Snapshot()
	if snapshot == nil {
		return nil
	}
	var missing []string
	if p.MissingSecrets != nil {
		missing = p.MissingSecrets()
	}
	text, err := p.Outcomes.report(snapshot.trialsUnderWay(), missing, time.Now())
	if err != nil || text == p.written {
		return err
	}
	object := corev1ac.ConfigMap(names.GatewayOutcomes, p.Namespace)
	if text != "" {
		object.WithData(map[string]string{p.Instance: text})
	}
	owner := client.FieldOwner("dehug-gateway/" + p.Instance)
	if err := p.Client.Apply(ctx, object, owner, client.ForceOwnership); err != nil {
		return fmt.Errorf("writing ConfigMap %s: %w", names.GatewayOutcomes, err)
	}
	p.written = text
	return nil
}
