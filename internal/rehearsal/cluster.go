package rehearsal

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

// Cluster is a client of a cluster that is read and never written. It is safe for concurrent use.
type Cluster struct {
	reader client.Reader
	scheme *runtime.Scheme
	mapper meta.RESTMapper
	// namespaces are listed one by one where all of them may not be.
	namespaces []string

	mu   sync.Mutex
	kept map[identity]*entry
	// order is that in which objects were first touched.
	order []*entry
	gaps  []string
}

// identity names an object.
type identity struct {
	schema.GroupKind
	client.ObjectKey
}

// entry is an object that was written, or that a manifest gave.
type entry struct {
	gvk schema.GroupVersionKind
	key client.ObjectKey
	// before is how the cluster has it, after how it would be; nil when it does not exist.
	before, after *unstructured.Unstructured
	// given reports whether a manifest, and no controller, changed it first.
	given bool
}

var _ client.Client = &Cluster{}

// New returns a client that reads from reader. Where it may not list a kind in all namespaces, it lists it in the ones
// that are named, and Gaps says so. mapper may be nil.
func New(reader client.Reader, scheme *runtime.Scheme, mapper meta.RESTMapper, namespaces ...string) *Cluster {
	return &Cluster{reader: reader, scheme: scheme, mapper: mapper, namespaces: namespaces,
		kept: map[identity]*entry{}}
}

// Gaps returns what could not be read, and what is taken for it instead; in order and once.
func (c *Cluster) Gaps() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	gaps := slices.Clone(c.gaps)
	slices.Sort(gaps)
	return slices.Compact(gaps)
}

func (c *Cluster) noteGap(format string, args ...any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.gaps = append(c.gaps, fmt.Sprintf(format, args...))
}

// Get reads an object as it would be. One of which only the metadata is asked for, and that may not be read, is taken
// to exist without labels.
func (c *Cluster) Get(ctx context.Context, key client.ObjectKey, o client.Object, opts ...client.GetOption) error {
	gvk, err := apiutil.GVKForObject(o, c.scheme)
	if err != nil {
		return fmt.Errorf("naming the kind of an object: %w", err)
	}
	if e := c.keptEntry(identity{gvk.GroupKind(), key}); e != nil {
		if e.after == nil {
			return notFound(gvk, key.Name)
		}
		return fillObject(e.after, o)
	}
	err = c.reader.Get(ctx, key, o, opts...)
	if _, metadata := o.(*metav1.PartialObjectMetadata); metadata && apierrors.IsForbidden(err) {
		c.noteGap("%s %s may not be read: it is taken to exist, without labels", gvk.Kind, displayKey(key))
		o.SetNamespace(key.Namespace)
		o.SetName(key.Name)
		return nil
	}
	return err
}

// List reads objects as they would be.
func (c *Cluster) List(ctx context.Context, list client.ObjectList, opts ...client.ListOption) error {
	gvk, err := apiutil.GVKForObject(list, c.scheme)
	if err != nil {
		return fmt.Errorf("naming the kind of a list: %w", err)
	}
	gvk.Kind = strings.TrimSuffix(gvk.Kind, "List")
	var o client.ListOptions
	o.ApplyOptions(opts)
	if err := c.listCluster(ctx, gvk, list, o, opts); err != nil {
		return err
	}
	items, err := meta.ExtractList(list)
	if err != nil {
		return fmt.Errorf("reading a list: %w", err)
	}
	items = slices.DeleteFunc(items, func(item runtime.Object) bool {
		read, ok := item.(client.Object)
		return ok && c.keptEntry(identity{gvk.GroupKind(), client.ObjectKeyFromObject(read)}) != nil
	})
	kept, err := c.selectKept(gvk, o)
	if err != nil {
		return err
	}
	return meta.SetList(list, append(items, kept...))
}

// listCluster lists in the cluster; where the whole of it is closed, in the namespaces that are known.
func (c *Cluster) listCluster(
	ctx context.Context, gvk schema.GroupVersionKind, list client.ObjectList, o client.ListOptions,
	opts []client.ListOption,
) error {
	err := c.reader.List(ctx, list, opts...)
	if !apierrors.IsForbidden(err) || o.Namespace != "" || len(c.namespaces) == 0 {
		return err
	}
	var all []runtime.Object
	for _, namespace := range c.namespaces {
		if err := c.reader.List(ctx, list, append(slices.Clone(opts), client.InNamespace(namespace))...); err != nil {
			return err
		}
		items, err := meta.ExtractList(list)
		if err != nil {
			return fmt.Errorf("reading a list: %w", err)
		}
		all = append(all, items...)
	}
	c.noteGap("%s objects of namespaces other than %s may not be read: they are not counted", gvk.Kind,
		strings.Join(c.namespaces, ", "))
	return meta.SetList(list, all)
}

// selectKept returns the objects in memory that a list has.
func (c *Cluster) selectKept(gvk schema.GroupVersionKind, o client.ListOptions) ([]runtime.Object, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var out []runtime.Object
	for _, e := range c.order {
		if e.after == nil || e.gvk.GroupKind() != gvk.GroupKind() || (o.Namespace != "" && o.Namespace != e.key.Namespace) ||
			(o.LabelSelector != nil && !o.LabelSelector.Matches(labels.Set(e.after.GetLabels()))) {
			continue
		}
		item, err := c.newObject(e.gvk)
		if err != nil {
			return nil, err
		}
		if err := fillObject(e.after, item); err != nil {
			return nil, err
		}
		out = append(out, item)
	}
	return out, nil
}

func (c *Cluster) newObject(gvk schema.GroupVersionKind) (client.Object, error) {
	made, err := c.scheme.New(gvk)
	if err != nil {
		return nil, fmt.Errorf("making an object: %w", err)
	}
	return made.(client.Object), nil
}

func (c *Cluster) keptEntry(id identity) *entry {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.kept[id]
}

// Scheme returns the scheme of the cluster's kinds.
func (c *Cluster) Scheme() *runtime.Scheme { return c.scheme }

// RESTMapper returns the mapper of the cluster's kinds.
func (c *Cluster) RESTMapper() meta.RESTMapper { return c.mapper }

// GroupVersionKindFor returns an object's kind.
func (c *Cluster) GroupVersionKindFor(o runtime.Object) (schema.GroupVersionKind, error) {
	return apiutil.GVKForObject(o, c.scheme)
}

// IsObjectNamespaced reports whether an object's kind is one in namespaces.
func (c *Cluster) IsObjectNamespaced(o runtime.Object) (bool, error) {
	return apiutil.IsObjectNamespaced(o, c.scheme, c.mapper)
}

// fillObject makes o what u says.
func fillObject(u *unstructured.Unstructured, o client.Object) error {
	reflect.ValueOf(o).Elem().SetZero()
	if err := runtime.DefaultUnstructuredConverter.FromUnstructured(u.DeepCopy().Object, o); err != nil {
		return fmt.Errorf("decoding %s %s: %w", u.GetKind(), u.GetName(), err)
	}
	return nil
}

func notFound(gvk schema.GroupVersionKind, name string) error {
	return apierrors.NewNotFound(schema.GroupResource{Group: gvk.Group, Resource: strings.ToLower(gvk.Kind)}, name)
}

func displayKey(key client.ObjectKey) string {
	if key.Namespace == "" {
		return key.Name
	}
	return key.String()
}
