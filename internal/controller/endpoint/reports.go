package endpoint

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// readReports reads what the gateways tell, when the endpoint depends on it. No other account may write it. What cannot
// be read is not known: it promotes nothing, and no Secret is missing for it. What is not as a gateway writes it is
// left out.
func (r *Reconciler) readReports(ctx context.Context, s *endpointScope) error {
	canary := s.endpoint.Status.Canary
	if s.endpoint.Spec.Access == nil && (canary == nil || canary.Weight == 0) {
		return nil
	}
	written := &corev1.ConfigMap{}
	err := r.Live.Get(ctx, client.ObjectKey{Namespace: r.SystemNamespace, Name: names.GatewayOutcomes}, written)
	switch {
	case apierrors.IsNotFound(err), apierrors.IsForbidden(err):
		return nil
	case err != nil:
		return fmt.Errorf("reading what the gateways report: %w", err)
	}
	s.reports = map[string]gatewayReport{}
	for gateway, text := range written.Data {
		var report gatewayReport
		if err := json.Unmarshal([]byte(text), &report); err == nil && len(report.Run) <= 64 && len(gateway) <= 253 {
			s.reports[gateway] = report
		}
	}
	return nil
}

// outcomesOfTrial are the counts of the trial that is judged.
func (s *endpointScope) outcomesOfTrial() []rollout.Outcomes {
	if s.endpoint.Status.Canary == nil {
		return nil
	}
	var out []rollout.Outcomes
	for gateway, report := range s.reports {
		t, known := report.Trials[s.endpoint.Status.Canary.Trial]
		if known && t.Errors >= 0 && t.Requests >= t.Errors {
			out = append(out, rollout.Outcomes{Gateway: gateway, Run: report.Run, Requests: t.Requests, Errors: t.Errors})
		}
	}
	return out
}

// misses reports whether a gateway does not find a Secret of the endpoint's namespace.
func (s *endpointScope) misses(secret string) bool {
	for _, report := range s.reports {
		if slices.Contains(report.MissingSecrets, s.endpoint.Namespace+"/"+secret) {
			return true
		}
	}
	return false
}
