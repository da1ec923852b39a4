package cachereport

import (
	"fmt"
	"net/url"
	"slices"
	"sort"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content"
)

// Bounds of what is taken over from a report.
const (
	maxSources = 8
	maxDamaged = 16
	maxText    = 256
)

// describeReport writes what a pod said into the status of its cache. done says that the content is complete, so that
// only a scrub is news.
func describeReport(c *dehugv1alpha1.CacheStatus, report content.Report, done bool, now time.Time) {
	if report.Scrub != nil {
		c.LastScrub = DescribeScrub(report.Scrub, now)
	}
	if done || report.BytesTotal <= 0 {
		return
	}
	if c.TotalBytes == 0 {
		c.TotalBytes = report.BytesTotal
	}
	c.Bytes = min(max(0, report.BytesDone), c.TotalBytes)
	c.Progress = fmt.Sprintf("%d%%", min(99, int(float64(c.Bytes)/float64(c.TotalBytes)*100)))
	c.BytesPerSecond = max(0, report.BytesPerSecond)
	c.ETA = nil
	if report.ETASeconds >= 0 && report.ETASeconds < int64(30*24*time.Hour/time.Second) {
		c.ETA = &metav1.Duration{Duration: time.Duration(report.ETASeconds) * time.Second}
	}
	c.Sources = DescribeSources(report.Sources)
}

// DescribeScrub bounds what a pod said of a scrub.
func DescribeScrub(s *content.ScrubReport, now time.Time) *dehugv1alpha1.ScrubStatus {
	at := s.FinishedAt
	if at.After(now) {
		at = now
	}
	out := &dehugv1alpha1.ScrubStatus{
		FinishedAt: metav1.Time{Time: at.Truncate(time.Second)}, RepairedBlocks: int64(max(0, s.RepairedBlocks)),
		Message: boundText(s.Error),
	}
	for _, path := range s.Damaged[:min(len(s.Damaged), maxDamaged)] {
		out.Damaged = append(out.Damaged, boundText(path))
	}
	return out
}

// DescribeSources lists those that brought most first, each name once.
func DescribeSources(all []content.SourceTotals) []dehugv1alpha1.CacheSource {
	bytes := make([]int64, 0, len(all))
	for _, s := range all {
		bytes = append(bytes, s.Bytes)
	}
	shares := cache.Percentages(bytes)
	out := make([]dehugv1alpha1.CacheSource, 0, len(all))
	for i, s := range all {
		name := redactURL(s.Name)
		if slices.ContainsFunc(out, func(o dehugv1alpha1.CacheSource) bool { return o.Name == name }) {
			continue
		}
		out = append(out, dehugv1alpha1.CacheSource{
			Name: name, Bytes: max(0, s.Bytes), Share: shares[i],
			Failures: int32(min(max(0, s.Failures), 1<<30)), DisabledReason: boundText(s.DisabledReason),
			//nolint:gosec // bounded in the same line
		})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Bytes > out[j].Bytes })
	return out[:min(len(out), maxSources)]
}

// redactURL leaves of a source's URL what is no credential.
func redactURL(name string) string {
	u, err := url.Parse(name)
	if err != nil || name == "" {
		return "unnamed"
	}
	u.User, u.RawQuery, u.Fragment = nil, "", ""
	return boundText(u.String())
}

// boundText bounds what somebody else wrote.
func boundText(s string) string {
	s = strings.ToValidUTF8(s, "?")
	if len(s) > maxText {
		s = strings.ToValidUTF8(s[:maxText-1], "") + "…"
	}
	return s
}
