package model

import (
	"fmt"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// stalledReasons are those that somebody must act on; all others pass by themselves.
var stalledReasons = map[string]bool{
	dehugv1alpha1.ReasonModelNotFound:       true,
	dehugv1alpha1.ReasonRevisionNotFound:    true,
	dehugv1alpha1.ReasonNotAModel:           true,
	dehugv1alpha1.ReasonCreatorMismatch:     true,
	dehugv1alpha1.ReasonProvenanceMissing:   true,
	dehugv1alpha1.ReasonNoTerms:             true,
	dehugv1alpha1.ReasonLicenseMissing:      true,
	dehugv1alpha1.ReasonTermsNotAccepted:    true,
	dehugv1alpha1.ReasonUseNotPermitted:     true,
	dehugv1alpha1.ReasonVersionDeactivated:  true,
	dehugv1alpha1.ReasonPriceTooHigh:        true,
	dehugv1alpha1.ReasonLicenseExpired:      true,
	dehugv1alpha1.ReasonLicenseRevoked:      true,
	dehugv1alpha1.ReasonLicenseStale:        true,
	dehugv1alpha1.ReasonKnownEndPassed:      true,
	dehugv1alpha1.ReasonContentCorrupt:      true,
	dehugv1alpha1.ReasonContentMalformed:    true,
	dehugv1alpha1.ReasonContentOverBudget:   true,
	dehugv1alpha1.ReasonContentDamaged:      true,
	dehugv1alpha1.ReasonUnsafeFormat:        true,
	dehugv1alpha1.ReasonFilesNotFound:       true,
	dehugv1alpha1.ReasonShardMissing:        true,
	dehugv1alpha1.ReasonInsufficientStorage: true,
	dehugv1alpha1.ReasonNotPermitted:        true,
	dehugv1alpha1.ReasonObjectRefused:       true,
}

// contentReasons of a failed fetch are about the content; the others are about the claim or the pod.
var contentReasons = map[string]bool{
	dehugv1alpha1.ReasonContentUnavailable: true,
	dehugv1alpha1.ReasonContentCorrupt:     true,
	dehugv1alpha1.ReasonContentMalformed:   true,
	dehugv1alpha1.ReasonContentOverBudget:  true,
	dehugv1alpha1.ReasonUnsafeFormat:       true,
}

// modelConditions derives every condition at once.
func modelConditions(v *version) []metav1.Condition {
	valid, verified, cached := licenseValid(v), contentVerified(v), contentCached(v)
	conditions := []metav1.Condition{v.ownership, valid, verified, cached}
	ready := modelReady(v, valid, verified, cached)
	conditions = append(conditions, ready)
	switch {
	case ready.Status != metav1.ConditionTrue && stalledReasons[ready.Reason]:
		conditions = append(conditions, status.True(dehugv1alpha1.ConditionStalled, ready.Reason, ready.Message))
	case ready.Status != metav1.ConditionTrue:
		conditions = append(conditions, status.True(dehugv1alpha1.ConditionReconciling, ready.Reason, ready.Message))
	case v.newer != nil && !stalledReasons[newerReady(v).Reason]:
		conditions = append(conditions, status.True(dehugv1alpha1.ConditionReconciling, dehugv1alpha1.ReasonProgressing,
			v.newer.describeName()+" is being prepared"))
	}
	return conditions
}

func licenseValid(v *version) metav1.Condition {
	const valid = dehugv1alpha1.ConditionLicenseValid
	switch {
	case v.verdict.Reason == "":
		return status.Unknown(valid, dehugv1alpha1.ReasonPending, "the model is not resolved")
	case v.verdict.Unknown:
		return status.Unknown(valid, v.verdict.Reason, v.verdict.Message)
	case v.verdict.Allowed:
		return status.True(valid, v.verdict.Reason, v.verdict.Message)
	default:
		return status.False(valid, v.verdict.Reason, v.verdict.Message)
	}
}

func contentVerified(v *version) metav1.Condition {
	const verified = dehugv1alpha1.ConditionContentVerified
	switch {
	case v.contentFault != nil &&
		(v.contentFault.Reason == dehugv1alpha1.ReasonContentUnavailable ||
			v.contentFault.Reason == dehugv1alpha1.ReasonPending):
		return status.Unknown(verified, v.contentFault.Reason, v.contentFault.Message)
	case v.contentFault != nil:
		return status.False(verified, v.contentFault.Reason, v.contentFault.Message)
	case v.damage != nil:
		return status.False(verified, v.damage.Reason, v.damage.Message)
	case v.plan.Cached:
		return status.True(verified, dehugv1alpha1.ReasonVerified, "every byte in the claim hashes to the CID")
	case v.plan.Failed && v.verdict.Allowed && contentReasons[v.plan.Reason]:
		return status.False(verified, v.plan.Reason, v.plan.Message)
	default:
		return status.Unknown(verified, dehugv1alpha1.ReasonPending, "the content is not fetched yet")
	}
}

func contentCached(v *version) metav1.Condition {
	const cached = dehugv1alpha1.ConditionCached
	switch {
	case v.plan.Cached:
		return status.True(cached, v.plan.Reason, v.plan.Message)
	case v.plan.Reason == "":
		return status.Unknown(cached, dehugv1alpha1.ReasonPending, "the content is not known")
	case !v.isOwned() || v.contentFault != nil || !v.verdict.Allowed:
		return status.False(cached, dehugv1alpha1.ReasonPending, "nothing is fetched before owner, content and license "+
			"are verified")
	default:
		return status.False(cached, v.plan.Reason, v.plan.Message)
	}
}

// modelReady repeats the first condition that keeps the model from being ready.
func modelReady(v *version, valid, verified, cached metav1.Condition) metav1.Condition {
	blocking := func(c metav1.Condition) metav1.Condition {
		c.Type = dehugv1alpha1.ConditionReady
		return c
	}
	switch {
	case !v.isOwned():
		return blocking(v.ownership)
	case !v.verdict.Allowed:
		return blocking(valid)
	case v.contentFault != nil:
		return blocking(verified)
	case !v.plan.Cached:
		return blocking(cached)
	case v.damage != nil:
		return blocking(verified)
	}
	message := "licensed, verified and cached"
	if v.verdict.Unknown || v.verdict.Reason == license.ReasonLicenseEnding {
		message += "; " + v.verdict.Message
	}
	if v.newer != nil {
		newer := newerReady(v)
		message += "; " + v.newer.describeName() + " is not in use: " + newer.Message
	}
	if several := severalQuantizations(v.content); several != "" {
		message += "; " + several
	}
	for _, refusal := range v.refusals {
		message += "; " + refusal
	}
	return status.True(dehugv1alpha1.ConditionReady, dehugv1alpha1.ReasonReady, message)
}

// severalQuantizations says which of several GGUF files is served; empty when there is no choice.
func severalQuantizations(c *dehugv1alpha1.ContentStatus) string {
	if c == nil {
		return ""
	}
	var first string
	n := 0
	for _, q := range c.Quantizations {
		if !q.Selected {
			continue
		}
		if n++; n == 1 {
			first = q.Path
		}
	}
	if n < 2 {
		return ""
	}
	return fmt.Sprintf("%d GGUF files are stored and the first by path, %s, is served: pick one with spec.content.files",
		n, first)
}

// describeName is how messages name a version that is wanted while another one is in use.
func (v *version) describeName() string {
	switch {
	case v.token == nil:
		return "the version that is wanted"
	case v.query.Revision != nil:
		return "the version " + v.token.CID + " that spec.revision names"
	default:
		return "the newer version " + v.token.CID
	}
}

func newerReady(v *version) metav1.Condition {
	return modelReady(v.newer, licenseValid(v.newer), contentVerified(v.newer), contentCached(v.newer))
}
