// Package informers makes informers of our kinds in which an object that cannot be decoded harms itself alone. A typed
// client decodes a list as a whole: one object that an older schema admitted would hide all others of its kind.
package informers

import (
	"context"
	"fmt"
	"reflect"
	"time"

	"github.com/go-logr/logr"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/rest"
	toolscache "k8s.io/client-go/tools/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// annotation on an object in a cache says why the object could not be decoded. No object in the API server has it from
// us.
const annotation = "dehug.io/decode-error"

// Func makes an informer, as controller-runtime's cache.Options.NewInformer wants it.
type Func = func(toolscache.ListerWatcher, runtime.Object, time.Duration,
	toolscache.Indexers) toolscache.SharedIndexInformer

// New returns a Func whose informers of our kinds decode each object by itself, cluster-wide and without selectors.
// What cannot be decoded is kept with its metadata and, where that can be decoded, its status; DecodeError tells it
// apart. Informers of other kinds are the usual ones.
func New(config *rest.Config, scheme *runtime.Scheme, log logr.Logger) (Func, error) {
	reader, err := dynamic.NewForConfig(config)
	if err != nil {
		return nil, fmt.Errorf("making a client for informers: %w", err)
	}
	return func(
		lw toolscache.ListerWatcher, example runtime.Object, resync time.Duration, indexers toolscache.Indexers,
	) toolscache.SharedIndexInformer {
		kinds, _, err := scheme.ObjectKinds(example)
		_, isTyped := example.(client.Object)
		if _, isUnstructured := example.(runtime.Unstructured); err == nil && isTyped && !isUnstructured &&
			len(kinds) > 0 && kinds[0].Group == v1alpha1.GroupVersion.Group {
			resource, _ := meta.UnsafeGuessKindToResource(kinds[0])
			d := decoder{kind: reflect.TypeOf(example).Elem(), log: log}
			lw = d.listerWatcher(reader.Resource(resource))
		}
		return toolscache.NewSharedIndexInformer(lw, example, resync, indexers)
	}, nil
}

// DecodeError returns why an object of a cache could not be decoded; empty when it was. Such an object has no spec.
func DecodeError(o client.Object) string { return o.GetAnnotations()[annotation] }

// decoder makes objects of one kind.
type decoder struct {
	kind reflect.Type
	log  logr.Logger
}

func (d decoder) listerWatcher(resource dynamic.ResourceInterface) *toolscache.ListWatch {
	return &toolscache.ListWatch{
		ListWithContextFunc: func(ctx context.Context, options metav1.ListOptions) (runtime.Object, error) {
			found, err := resource.List(ctx, options)
			if err != nil {
				return nil, err
			}
			list := &metav1.List{ListMeta: metav1.ListMeta{
				ResourceVersion: found.GetResourceVersion(), Continue: found.GetContinue(),
				RemainingItemCount: found.GetRemainingItemCount()}}
			for i := range found.Items {
				list.Items = append(list.Items, runtime.RawExtension{Object: d.decode(&found.Items[i])})
			}
			return list, nil
		},
		WatchFuncWithContext: func(ctx context.Context, options metav1.ListOptions) (watch.Interface, error) {
			options.Watch, options.AllowWatchBookmarks = true, true
			events, err := resource.Watch(ctx, options)
			if err != nil {
				return nil, err
			}
			return watch.Filter(events, func(e watch.Event) (watch.Event, bool) {
				if u, ok := e.Object.(*unstructured.Unstructured); ok && e.Type != watch.Error {
					e.Object = d.decode(u)
				}
				return e, true
			}), nil
		},
	}
}

// decode never fails: it keeps of an object what can be decoded.
func (d decoder) decode(u *unstructured.Unstructured) client.Object {
	o, err := d.convert(u.Object)
	if err == nil {
		if annotations := o.GetAnnotations(); annotations[annotation] != "" {
			delete(annotations, annotation)
			o.SetAnnotations(annotations)
		}
		return o
	}
	d.log.Error(err, "An object cannot be decoded and is left out; correct it", "kind", u.GetKind(), "namespace",
		u.GetNamespace(),
		"name", u.GetName())
	rest := map[string]any{"apiVersion": u.GetAPIVersion(), "kind": u.GetKind(), "metadata": u.Object["metadata"],
		"status": u.Object["status"]}
	kept, failed := d.convert(rest)
	if failed != nil {
		delete(rest, "status")
		if kept, failed = d.convert(rest); failed != nil {
			kept = d.empty()
			kept.SetNamespace(u.GetNamespace())
			kept.SetName(u.GetName())
			kept.SetUID(u.GetUID())
			kept.SetResourceVersion(u.GetResourceVersion())
			kept.SetGeneration(u.GetGeneration())
		}
	}
	annotations := map[string]string{annotation: err.Error()}
	for key, value := range kept.GetAnnotations() {
		if key != annotation {
			annotations[key] = value
		}
	}
	kept.SetAnnotations(annotations)
	return kept
}

func (d decoder) empty() client.Object { return reflect.New(d.kind).Interface().(client.Object) }

func (d decoder) convert(fields map[string]any) (client.Object, error) {
	o := d.empty()
	if err := runtime.DefaultUnstructuredConverter.FromUnstructured(fields, o); err != nil {
		return nil, fmt.Errorf("decoding: %w", err)
	}
	return o, nil
}
