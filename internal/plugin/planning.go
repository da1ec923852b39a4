package plugin

import (
	"context"
	"fmt"
	"slices"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// planObjects plans for the objects of manifests.
func (st *stage) planObjects(ctx context.Context, objects []*unstructured.Unstructured) (plan, error) {
	p := &planner{stage: st, explained: map[string]explain.Explanation{}}
	if err := p.giveAll(ctx, objects); err != nil {
		return plan{}, err
	}
	p.plan.Given = st.cluster.Changes()
	p.plan.Unchanged = len(objects) - len(p.plan.Given) - len(p.plan.Invalid)
	if len(p.plan.Invalid) == 0 {
		if err := p.rehearseAll(ctx); err != nil {
			return plan{}, err
		}
	}
	p.plan.Notes = slices.Concat(st.notes, p.plan.Notes, st.cluster.Gaps())
	return p.plan, nil
}

// rehearseAll runs the controllers: on things as they are, and once more as if the contents had been fetched.
func (p *planner) rehearseAll(ctx context.Context) error {
	if err := p.findConcerned(ctx); err != nil {
		return err
	}
	p.cluster.Forget()
	if err := p.runControllers(ctx); err != nil {
		return err
	}
	p.plan.Now = p.cluster.Changes()
	p.cluster.Forget()
	fetched, err := p.assumeFetched(ctx)
	if err != nil {
		return err
	}
	p.cluster.Forget()
	if fetched {
		if err := p.runControllers(ctx); err != nil {
			return err
		}
		p.plan.Later = p.cluster.Changes()
	}
	for _, kind := range []string{"DeHugNetwork", "DeHugModel", "InferenceEndpoint"} {
		for _, key := range p.keysOf(kind) {
			if e, ok := p.explained[kind+" "+key.String()]; ok {
				p.plan.Objects = append(p.plan.Objects, e)
			}
		}
	}
	return nil
}

func (p *planner) keysOf(kind string) []client.ObjectKey {
	switch kind {
	case "DeHugModel":
		return p.models
	case "InferenceEndpoint":
		return p.endpoints
	}
	var keys []client.ObjectKey
	for _, name := range p.networks {
		keys = append(keys, client.ObjectKey{Name: name})
	}
	return keys
}

// findConcerned adds what depends on the given networks, runtimes and models.
func (p *planner) findConcerned(ctx context.Context) error {
	if len(p.networks) > 0 {
		var list dehugv1alpha1.DeHugModelList
		if err := p.cluster.List(ctx, &list); err != nil {
			return fmt.Errorf("listing the DeHugModels: %w", err)
		}
		for i := range list.Items {
			if m := &list.Items[i]; slices.Contains(p.networks, m.Spec.NetworkRef.Name) {
				p.models = addKey(p.models, client.ObjectKeyFromObject(m))
			}
		}
	}
	if len(p.models)+len(p.runtimes) == 0 {
		return nil
	}
	var list dehugv1alpha1.InferenceEndpointList
	if err := p.cluster.List(ctx, &list); err != nil {
		return fmt.Errorf("listing the InferenceEndpoints: %w", err)
	}
	for i := range list.Items {
		e := &list.Items[i]
		named := e.Spec.RuntimeRef != nil && slices.Contains(p.runtimes, e.Spec.RuntimeRef.Name)
		of := client.ObjectKey{Namespace: e.Namespace, Name: e.Spec.ModelRef.Name}
		if named || slices.Contains(p.runtimes, e.Status.Runtime) || slices.Contains(p.models, of) {
			p.endpoints = addKey(p.endpoints, client.ObjectKeyFromObject(e))
		}
	}
	return nil
}

func addKey(keys []client.ObjectKey, key client.ObjectKey) []client.ObjectKey {
	if slices.Contains(keys, key) {
		return keys
	}
	return append(keys, key)
}

// runControllers runs each controller on what concerns it, in the order in which one builds on the other.
func (p *planner) runControllers(ctx context.Context) error {
	for _, name := range p.networks {
		if err := p.checkNetwork(ctx, name); err != nil {
			return err
		}
	}
	for _, key := range p.models {
		e, err := explainModel(ctx, p.stage, key)
		if err != nil {
			return err
		}
		p.noteExplained(key, e.Explanation)
	}
	for _, key := range p.endpoints {
		e, err := p.controllers.Endpoints.Explain(ctx, key)
		if err != nil {
			return err
		}
		p.noteExplained(key, e)
	}
	return nil
}

// noteExplained keeps the last explanation of an object. That its status says otherwise so far is what a plan is about.
func (p *planner) noteExplained(key client.ObjectKey, e explain.Explanation) {
	for _, note := range e.Notes {
		if !slices.Contains(p.plan.Notes, note) {
			p.plan.Notes = append(p.plan.Notes, note)
		}
	}
	e.Differs, e.Notes = "", nil
	p.explained[e.Kind+" "+key.String()] = e
}

// checkNetwork looks at the chain and the sources of a network.
func (p *planner) checkNetwork(ctx context.Context, name string) error {
	within, cancel := context.WithTimeout(ctx, p.patience)
	defer cancel()
	key := client.ObjectKey{Name: name}
	_, err := p.controllers.Networks.Reconcile(within, ctrl.Request{NamespacedName: key})
	switch {
	case err != nil && within.Err() != nil && ctx.Err() == nil:
		p.plan.Notes = append(p.plan.Notes, fmt.Sprintf("the chain of DeHugNetwork %s does not answer here within %s",
			name, p.patience.Round(time.Second)))
	case err != nil:
		return err
	}
	network := &dehugv1alpha1.DeHugNetwork{}
	if err := p.cluster.Get(ctx, key, network); err != nil {
		return fmt.Errorf("reading the DeHugNetwork: %w", err)
	}
	e := explain.Explanation{Kind: "DeHugNetwork", Name: name}
	for _, c := range network.Status.Conditions {
		is := explain.Condition{Type: c.Type, Status: string(c.Status), Reason: c.Reason, Message: c.Message}
		e.Conditions = append(e.Conditions, is)
		if c.Type == dehugv1alpha1.ConditionReady {
			e.Ready = is
		}
	}
	p.noteExplained(key, e)
	return nil
}

// assumeFetched makes the contents that are to be fetched be in their claims. It reports whether there are any.
func (p *planner) assumeFetched(ctx context.Context) (bool, error) {
	fetched := false
	for _, key := range p.models {
		m, claim := &dehugv1alpha1.DeHugModel{}, &corev1.PersistentVolumeClaim{}
		if err := p.cluster.Get(ctx, key, m); err != nil {
			return false, fmt.Errorf("reading the DeHugModel: %w", err)
		}
		if m.Status.Cache == nil {
			continue
		}
		name, folder := m.Status.Cache.ClaimName, m.Status.Cache.Path
		err := p.cluster.Get(ctx, client.ObjectKey{Namespace: key.Namespace, Name: name}, claim)
		if client.IgnoreNotFound(err) != nil {
			return false, fmt.Errorf("reading the cache claim: %w", err)
		}
		mark, value := names.AnnotationVerifiedCID, folder
		if name != names.CacheClaim(folder) {
			mark, value = names.VerifiedKey(folder), "true"
		}
		if err != nil || claim.Annotations[mark] == value {
			continue
		}
		metav1.SetMetaDataAnnotation(&claim.ObjectMeta, mark, value)
		claim.Status.Phase, claim.Status.Capacity = corev1.ClaimBound, claim.Spec.Resources.Requests
		if err := p.cluster.Update(ctx, claim); err != nil {
			return false, fmt.Errorf("taking the content to be in its claim: %w", err)
		}
		fetched = true
	}
	return fetched, nil
}
