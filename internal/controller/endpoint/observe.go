package endpoint

import (
	"context"
	"fmt"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"

	"github.com/dehug-io/dehug-operator/internal/age"
)

const (
	// missingSecretRecheck is how soon a Secret that is missing is looked for again: Secrets are not watched, because
	// that needs the right to read every Secret of the cluster.
	missingSecretRecheck = 15 * time.Second
	// secretRecheck is how often it is looked whether the Secrets still exist.
	secretRecheck = 10 * time.Minute
)

// accessFinding says which of the Secrets with API keys exist.
type accessFinding struct {
	// restricted says that the endpoint names Secrets at all; present counts those that exist.
	restricted bool
	present    int
	// missing names those that do not.
	missing []string
}

// isClosed reports whether no caller can have a key.
func (f accessFinding) isClosed() bool { return f.restricted && f.present == 0 }

// describeAccess describes what is missing and what to do.
func (f accessFinding) describeAccess() string {
	return fmt.Sprintf("spec.access names Secrets that do not exist: %s: create each with one API key per value, "+
		"or correct spec.access.apiKeySecretRefs", strings.Join(f.missing, ", "))
}

// readAccess looks whether the Secrets exist, by their metadata: the operator never reads a key.
func (r *Reconciler) readAccess(ctx context.Context, s *endpointScope) error {
	if s.endpoint.Spec.Access == nil {
		return nil
	}
	s.access.restricted = true
	for _, ref := range s.endpoint.Spec.Access.APIKeySecretRefs {
		secret := &metav1.PartialObjectMetadata{}
		secret.SetGroupVersionKind(corev1.SchemeGroupVersion.WithKind("Secret"))
		err := r.Live.Get(ctx, client.ObjectKey{Namespace: s.endpoint.Namespace, Name: ref.Name}, secret)
		switch {
		case apierrors.IsNotFound(err):
			s.access.missing = append(s.access.missing, ref.Name)
		case err != nil:
			return fmt.Errorf("looking for Secret %s: %w", ref.Name, err)
		default:
			s.access.present++
		}
	}
	s.requeueWithin(secretRecheck)
	if len(s.access.missing) > 0 {
		s.requeueWithin(missingSecretRecheck)
	}
	return nil
}

// usageFinding is what the settlements say of the endpoint's model.
type usageFinding struct {
	// newest report that has the model's token, and the newest of those that are settled.
	newest, settled *dehugv1alpha1.UsageReport
}

// readUsage finds the newest UsageReports of the model's token.
func (r *Reconciler) readUsage(ctx context.Context, s *endpointScope) error {
	if s.model == nil || s.model.Status.Token == nil {
		return nil
	}
	var list dehugv1alpha1.UsageReportList
	if err := r.Client.List(ctx, &list, client.UnsafeDisableDeepCopy); err != nil {
		return fmt.Errorf("listing the UsageReports: %w", err)
	}
	for i := range list.Items {
		report := &list.Items[i]
		if report.Spec.NetworkRef != s.model.Spec.NetworkRef || !reportsToken(report, s.model.Status.Token.ID) {
			continue
		}
		if isNewer(report, s.usage.newest) {
			s.usage.newest = report
		}
		if isSettled(report) && isNewer(report, s.usage.settled) {
			s.usage.settled = report
		}
	}
	return nil
}

func isSettled(r *dehugv1alpha1.UsageReport) bool {
	return meta.IsStatusConditionTrue(r.Status.Conditions, dehugv1alpha1.ConditionSettled)
}

func reportsToken(r *dehugv1alpha1.UsageReport, token dehugv1alpha1.Hash) bool {
	for i := range r.Spec.Vouchers {
		if r.Spec.Vouchers[i].TokenID == token {
			return true
		}
	}
	return false
}

func isNewer(a, b *dehugv1alpha1.UsageReport) bool {
	return b == nil || age.IsOlder(age.Age{Created: b.CreationTimestamp.Time, Name: b.Name},
		age.Age{Created: a.CreationTimestamp.Time, Name: a.Name})
}
