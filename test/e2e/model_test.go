//go:build e2e

package e2e

import (
	"testing"

	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/test/framework"
)

func TestModelFaultsHaveTheirOwnReason(t *testing.T) {
	small := resource.MustParse("1Mi")
	cases := map[string]struct {
		bend          func(*dehugv1alpha1.DeHugModelSpec)
		conditionType string
		reason        string
	}{
		"unpublished": {
			bend:          func(spec *dehugv1alpha1.DeHugModelSpec) { spec.Model = "absent/model" },
			conditionType: dehugv1alpha1.ConditionOwnershipVerified, reason: dehugv1alpha1.ReasonModelNotFound,
		},
		"wrong-cid": {
			bend: func(spec *dehugv1alpha1.DeHugModelSpec) {
				spec.Revision = "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"
			},
			conditionType: dehugv1alpha1.ConditionOwnershipVerified, reason: dehugv1alpha1.ReasonRevisionNotFound,
		},
		"terms-not-accepted": {
			bend:          func(spec *dehugv1alpha1.DeHugModelSpec) { spec.License.AcceptTerms = "" },
			conditionType: dehugv1alpha1.ConditionLicenseValid, reason: dehugv1alpha1.ReasonTermsNotAccepted,
		},
		"no-license": {
			bend: func(spec *dehugv1alpha1.DeHugModelSpec) {
				spec.Model, spec.License.AcceptTerms = framework.GatedModelName, ""
			},
			conditionType: dehugv1alpha1.ConditionLicenseValid, reason: dehugv1alpha1.ReasonLicenseMissing,
		},
		"claim-too-small": {
			bend:          func(spec *dehugv1alpha1.DeHugModelSpec) { spec.Cache.Size = &small },
			conditionType: dehugv1alpha1.ConditionCached, reason: dehugv1alpha1.ReasonInsufficientStorage,
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			model := w.model(name, c.bend)
			w.create(model)
			w.expect(model, c.conditionType, metav1.ConditionFalse, c.reason)
			w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionFalse, c.reason)
		})
	}
}

func TestContentThatNamesAnotherCreatorIsRefused(t *testing.T) {
	w := newWorld(t)
	w.must(publishStolen(w.ctx, "mallory/tiny-chat"))
	model := w.model("stolen", func(spec *dehugv1alpha1.DeHugModelSpec) {
		spec.Model, spec.License.AcceptTerms = "mallory/tiny-chat", ""
	})
	w.create(model)
	w.expect(model, dehugv1alpha1.ConditionOwnershipVerified, metav1.ConditionFalse, dehugv1alpha1.ReasonCreatorMismatch)
	w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionFalse, dehugv1alpha1.ReasonCreatorMismatch)
}

func TestAFlippedByteInTheIPFSNodeIsNeverServed(t *testing.T) {
	w := newWorld(t)
	published, err := publishOpen(w.ctx, "alice/tiny-flipped")
	w.must(err)
	restore, err := flipStoredByte(w.ctx, published, "tiny-chat-f16.gguf")
	w.must(err)
	model := w.model("flipped", func(spec *dehugv1alpha1.DeHugModelSpec) {
		spec.Model, spec.License.AcceptTerms = "alice/tiny-flipped", ""
	})
	endpoint := w.endpoint("flipped", "flipped", nil)
	w.create(model, endpoint)
	w.expect(model, dehugv1alpha1.ConditionContentVerified, metav1.ConditionFalse, dehugv1alpha1.ReasonContentCorrupt)
	w.expect(endpoint, dehugv1alpha1.ConditionReady, metav1.ConditionFalse, dehugv1alpha1.ReasonModelNotReady)

	// The store is repaired: the same model becomes Ready without anybody touching it.
	w.must(restore())
	w.expect(model, dehugv1alpha1.ConditionReady, metav1.ConditionTrue, "")
}
