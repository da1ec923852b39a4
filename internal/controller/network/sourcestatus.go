package network

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// sourceStatuses describes each source; since is kept while the reason is the same.
func sourceStatuses(before []dehugv1alpha1.SourceStatus, sources []Source, now time.Time) []dehugv1alpha1.SourceStatus {
	out := make([]dehugv1alpha1.SourceStatus, 0, len(sources))
	for _, s := range sources {
		is := dehugv1alpha1.SourceStatus{
			URL: s.URL, Kind: dehugv1alpha1.SourceKind(cmp.Or(s.Kind, source.DeriveKind(s.URL))),
			DisabledReason: s.DisabledReason, Message: s.Message, Since: metav1.NewTime(now).Rfc3339Copy(),
		}
		for _, b := range before {
			if sameClass(b, is) {
				is.Since = b.Since
			}
		}
		out = append(out, is)
	}
	return out
}

// sameClass reports whether two statuses of a source differ in no more than words.
func sameClass(a, b dehugv1alpha1.SourceStatus) bool {
	return a.URL == b.URL && a.DisabledReason == b.DisabledReason
}

// withSources adds what the sources mean for the network: without any it is not ready, unless a router may name some.
func withSources(conditions []metav1.Condition, routers []string, sources []Source) []metav1.Condition {
	if len(sources) == 0 {
		return conditions
	}
	const usable, ready = dehugv1alpha1.ConditionSourcesUsable, dehugv1alpha1.ConditionReady
	var disabled []string
	for _, s := range sources {
		if s.DisabledReason != "" {
			disabled = append(disabled, fmt.Sprintf("%s (%s: %s)", source.DisplayURL(s.URL), s.DisabledReason, s.Message))
		}
	}
	all := strings.Join(disabled, "; ")
	switch {
	case len(disabled) == 0:
		return append(conditions, status.True(usable, dehugv1alpha1.ReasonUsable, "every source of content can be used"))
	case len(disabled) < len(sources) || len(routers) > 0:
		return append(conditions, status.True(usable, dehugv1alpha1.ReasonSomeSourcesDisabled,
			fmt.Sprintf("of %d sources %d cannot be used: %s", len(sources), len(disabled), all)))
	}
	none := status.False(usable, dehugv1alpha1.ReasonNoSourceUsable, "no source of content can be used: "+all)
	i := slices.IndexFunc(conditions, func(c metav1.Condition) bool {
		return c.Type == ready && c.Status == metav1.ConditionTrue
	})
	if i >= 0 {
		conditions[i] = status.False(ready, none.Reason, none.Message)
		conditions = append(conditions,
			status.True(dehugv1alpha1.ConditionReconciling, none.Reason, "the sources are looked at again"))
	}
	return append(conditions, none)
}
