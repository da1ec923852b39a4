package plugin

import (
	"context"
	"fmt"
	"slices"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/config/crd"
	"github.com/dehug-io/dehug-operator/internal/crdschema"
	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/rehearsal"
)

// plan is what would become of manifests.
type plan struct {
	// Given is what the manifests themselves change; Unchanged counts their other objects.
	Given     []rehearsal.Change `json:"given"`
	Unchanged int                `json:"unchanged"`
	// Invalid are the objects that the API server would refuse. Then nothing else is looked at.
	Invalid []invalid `json:"invalid,omitempty"`
	// Now is what the operator would change at once, and Later what it would once contents are in their claims.
	Now   []rehearsal.Change `json:"now"`
	Later []rehearsal.Change `json:"later"`
	// Objects are how those that are concerned would be in the end.
	Objects []explain.Explanation `json:"objects"`
	Notes   []string              `json:"notes,omitempty"`
}

// invalid is an object that the API server would refuse.
type invalid struct {
	Kind      string `json:"kind"`
	Namespace string `json:"namespace,omitempty"`
	Name      string `json:"name"`
	Message   string `json:"message"`
}

// isRefused reports whether something of a plan cannot be carried out before somebody changes something.
func (p plan) isRefused() bool {
	return len(p.Invalid) > 0 || slices.ContainsFunc(p.Objects, func(e explain.Explanation) bool {
		return slices.ContainsFunc(e.Conditions, func(c explain.Condition) bool {
			return c.Type == dehugv1alpha1.ConditionStalled && c.Status == string(metav1.ConditionTrue)
		})
	})
}

// planner makes a plan on a stage.
type planner struct {
	*stage
	plan plan
	// concerned are the objects that the controllers look at.
	networks, runtimes []string
	models, endpoints  []client.ObjectKey
	explained          map[string]explain.Explanation
}

// giveAll puts the manifests on the stage. What the API server would refuse is told.
func (p *planner) giveAll(ctx context.Context, objects []*unstructured.Unstructured) error {
	kinds, err := crdschema.ReadKinds(crd.Bases)
	if err != nil {
		return err
	}
	for _, o := range objects {
		kind, ours := kinds[o.GroupVersionKind()]
		if !ours && o.GroupVersionKind().Group == dehugv1alpha1.GroupVersion.Group {
			p.refuseObject(o, fmt.Errorf("%s has no kind %s", o.GetAPIVersion(), o.GetKind()))
			continue
		}
		if !ours && !p.cluster.Scheme().Recognizes(o.GroupVersionKind()) {
			p.plan.Notes = append(p.plan.Notes, fmt.Sprintf("%s %s is of a kind that is not looked at", o.GetKind(),
				o.GetName()))
			continue
		}
		refused := false
		err := p.cluster.Give(ctx, o, func(u, old *unstructured.Unstructured) error {
			if !ours {
				return nil
			}
			err := kind.Admit(ctx, u, old)
			refused = err != nil
			return err
		})
		switch {
		case refused:
			p.refuseObject(o, err)
		case err != nil:
			return err
		default:
			p.noteConcerned(o)
		}
	}
	return nil
}

func (p *planner) refuseObject(o *unstructured.Unstructured, err error) {
	p.plan.Invalid = append(p.plan.Invalid, invalid{Kind: o.GetKind(), Namespace: o.GetNamespace(), Name: o.GetName(),
		Message: err.Error()})
}

// noteConcerned notes an object that the controllers are to look at.
func (p *planner) noteConcerned(o *unstructured.Unstructured) {
	key := client.ObjectKeyFromObject(o)
	switch o.GetKind() {
	case "DeHugNetwork":
		p.networks = append(p.networks, key.Name)
	case "InferenceRuntime":
		p.runtimes = append(p.runtimes, key.Name)
	case "DeHugModel":
		p.models = append(p.models, key)
	case "InferenceEndpoint":
		p.endpoints = append(p.endpoints, key)
	}
}
