package model

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// inspectContent looks at the content's directory and compares its provenance with the token. Content that was looked
// at before needs no source.
func (r *Reconciler) inspectContent(ctx context.Context, s *modelScope, v *version) error {
	if v.facts == nil || v.facts.Missing != nil || v.ownership.Status == metav1.ConditionFalse {
		return nil
	}
	of := s.inspectedOf(v)
	found := r.inspections.foundContent(of)
	if found == nil {
		if s.isInspected(v) {
			inspectFromStatus(s, v, nil)
			return nil
		}
		if err := r.askMirrors(ctx, s, v); err != nil {
			return err
		}
		err := r.findProviders(ctx, s, v)
		if err == nil {
			found, err = r.inspections.inspectOnce(ctx, client.ObjectKeyFromObject(s.model), r.Content, s.sourcesOf(v), of)
		}
		if ctx.Err() != nil {
			return fmt.Errorf("reading the content: %w", ctx.Err())
		}
		if err != nil {
			inspectFromStatus(s, v, err)
			return nil
		}
	}
	v.content = &dehugv1alpha1.ContentStatus{
		Bytes: found.Bytes, Files: found.Files, OfferedBytes: found.OfferedBytes, OfferedFiles: found.OfferedFiles,
		Selection: selectionOf(s.model), Formats: found.Formats, Quantizations: found.Quantizations, Tasks: found.Tasks,
	}
	v.ownership = checkProvenance(s.network, v.token, found)
	readName(s, v, found)
	v.contentFault = findFault(s, found)
	return nil
}

// findFault is why the content that was found cannot be used, if it cannot.
func findFault(s *modelScope, found *Content) *cause.Cause {
	switch {
	case found.Unmatched != "":
		return &cause.Cause{Reason: dehugv1alpha1.ReasonFilesNotFound, Message: found.Unmatched}
	case found.ShardError != "":
		return &cause.Cause{Reason: dehugv1alpha1.ReasonShardMissing, Message: found.ShardError}
	case found.UnsafeError != "" && !s.allowUnsafe():
		return &cause.Cause{Reason: dehugv1alpha1.ReasonUnsafeFormat, Message: found.UnsafeError + unsafeHint(s)}
	}
	return nil
}

// lastingFaults are those that content of one CID and one selection keeps.
var lastingFaults = map[string]bool{
	dehugv1alpha1.ReasonFilesNotFound: true,
	dehugv1alpha1.ReasonShardMissing:  true,
}

// inspectedOf is what is looked at for a version.
func (s *modelScope) inspectedOf(v *version) Inspected {
	of := Inspected{CID: v.token.CID, MaxBytes: maxSize(s.network), Files: strings.Join(selectionOf(s.model), "\n")}
	if s.network != nil {
		of.Network = s.network.Name
	}
	return of
}

// maxSize is the network's limit of a content in bytes.
func maxSize(network *dehugv1alpha1.DeHugNetwork) int64 {
	if network == nil || network.Spec.Content.MaxSize == nil {
		return ipld.DefaultMaxBytes
	}
	return max(1, network.Spec.Content.MaxSize.Value())
}

// isInspected reports whether the status says all that looking at the content again would: it was looked at under the
// present spec, and nothing about unsafe formats is open.
func (s *modelScope) isInspected(v *version) bool {
	return s.verifiedBefore(v) && s.model.Status.ObservedGeneration == s.model.Generation && s.lastFault() == nil &&
		(s.allowUnsafe() || !s.model.Spec.AllowUnsafeFormats)
}

// verifiedBefore reports whether the status is about this version's content, and says whose it is.
func (s *modelScope) verifiedBefore(v *version) bool {
	return s.isKnown(v) && s.statusContent() != nil &&
		meta.IsStatusConditionTrue(s.model.Status.Conditions, dehugv1alpha1.ConditionOwnershipVerified)
}

// lastFault repeats what was found wrong with the content: what lasts, and that it holds what can run code as long as
// that is not permitted.
func (s *modelScope) lastFault() *cause.Cause {
	last := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionContentVerified)
	if last == nil || !lastingFaults[last.Reason] && (last.Reason != dehugv1alpha1.ReasonUnsafeFormat || s.allowUnsafe()) {
		return nil
	}
	return &cause.Cause{Reason: last.Reason, Message: last.Message}
}

// unsafeHint names both fields that admit content which can run code, and which of them is missing.
func unsafeHint(s *modelScope) string {
	network := fmt.Sprintf("spec.content.allowUnsafeFormats of the DeHugNetwork %s", s.network.Name)
	if s.model.Spec.AllowUnsafeFormats {
		return " (spec.allowUnsafeFormats asks for it, but " + network + " does not permit it: the cluster's admin can " +
			"set that to true)"
	}
	return " (spec.allowUnsafeFormats: true, where " + network + " permits it)"
}

// inspectFromStatus trusts that the same CID was verified before. Without that, err is why its directory is not known.
func inspectFromStatus(s *modelScope, v *version, err error) {
	if s.verifiedBefore(v) {
		last := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionOwnershipVerified)
		v.content, v.contentFault = s.model.Status.Content, s.lastFault()
		v.ownership = status.True(last.Type, last.Reason, last.Message)
		return
	}
	v.contentFault = &cause.Cause{Reason: content.Reason(err), Message: err.Error()}
	if errors.Is(err, errInspecting) || errors.Is(err, errSearching) {
		v.contentFault.Reason = dehugv1alpha1.ReasonPending
	}
	v.ownership = status.Unknown(dehugv1alpha1.ConditionOwnershipVerified, v.contentFault.Reason,
		"the content's provenance is not known: "+err.Error())
}
