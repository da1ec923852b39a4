package model

import (
	"fmt"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
)

// describeCache says where the content is. What pods reported of it stays while it is about the same folder.
func describeCache(last *dehugv1alpha1.CacheStatus, v *version) *dehugv1alpha1.CacheStatus {
	if v.view == nil && v.failure != nil {
		return last
	}
	if v.view == nil || (!v.verdict.Allowed && !v.plan.Cached) {
		return nil
	}
	now := &dehugv1alpha1.CacheStatus{}
	if last != nil && last.ClaimName == v.claim && last.Path == v.folder {
		now = last.DeepCopy()
	}
	now.ClaimName, now.Path = v.claim, v.folder
	if v.content != nil {
		now.TotalBytes = v.content.Bytes
	}
	if v.sources != nil {
		now.Sources = cachereport.DescribeSources(v.sources)
	}
	switch {
	case v.plan.Cached:
		now.Bytes, now.Progress = now.TotalBytes, "100%"
		now.BytesPerSecond, now.ETA = 0, nil
		if v.scrub != nil {
			now.LastScrub = v.scrub
		}
	case v.plan.Percent >= 0: // the fetch ended before its time
		now.Progress = fmt.Sprintf("%d%%", v.plan.Percent)
		now.BytesPerSecond, now.ETA, now.LastScrub = 0, nil, nil
	default:
		now.LastScrub = nil
		if now.Progress == "100%" { // it was there, and is not any more
			now.Progress, now.Bytes, now.Sources = "", 0, nil
		}
	}
	return now
}

// describeNext names the newer version that is licensed and on its way.
func describeNext(s *modelScope, v *version) *dehugv1alpha1.NextVersion {
	n := v.newer
	if n == nil || n.token == nil || !n.isOwned() || !n.verdict.Allowed || n.contentFault != nil {
		return nil
	}
	if last := s.model.Status.Next; last != nil && last.CID == n.token.CID {
		return last
	}
	return &dehugv1alpha1.NextVersion{CID: n.token.CID, Since: metav1.Time{Time: s.now}}
}

// damageOf is what the last scrub of a complete content could not repair.
func damageOf(s *modelScope, v *version) *cause.Cause {
	last := v.scrub
	if last == nil {
		last = s.lastScrub(v)
	}
	if !v.plan.Cached || last == nil || len(last.Damaged) == 0 {
		return nil
	}
	why := ""
	if last.Message != "" {
		why = " (" + last.Message + ")"
	}
	return &cause.Cause{Reason: dehugv1alpha1.ReasonContentDamaged, Message: fmt.Sprintf("bytes on the claim %s are "+
		"not the content's any more and no source "+
		"could repair them, in %s%s: nothing new starts on them; add a source that has the content to "+
		"spec.content.sources of the "+
		"DeHugNetwork %s, or delete the claim, which goes once no pod uses it, to fetch everything again",
		v.claim, strings.Join(last.Damaged, ", "), why, s.model.Spec.NetworkRef.Name)}
}

// lastScrub is what status says of the last scrub of a version; nil when that is nothing.
func (s *modelScope) lastScrub(v *version) *dehugv1alpha1.ScrubStatus {
	c := s.model.Status.Cache
	if c == nil || c.ClaimName != v.claim || c.Path != v.folder {
		return nil
	}
	return c.LastScrub
}
