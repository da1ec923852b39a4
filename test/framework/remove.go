package framework

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

const removalLimit = 3 * time.Minute

// dependants are the kinds that the operator makes for a model or an endpoint.
var dependants = []schema.GroupVersionKind{
	{Group: "apps", Version: "v1", Kind: "Deployment"},
	{Group: "batch", Version: "v1", Kind: "Job"},
	{Group: "networking.k8s.io", Version: "v1", Kind: "NetworkPolicy"},
	{Version: "v1", Kind: "Service"},
	{Version: "v1", Kind: "PersistentVolumeClaim"},
}

// removeObjects takes the demo's own objects out of a cluster that the demo did not make. Kinds, roles and the
// operator's namespace go only when no DeHug object of others is left, because deleting a kind deletes all its objects.
func (s *Framework) removeObjects(ctx context.Context) error {
	c, err := s.Client()
	if err != nil {
		return err
	}
	// The operator goes after its objects, and the reports after the reporter that writes them.
	if err := s.removeServed(ctx, c); err != nil {
		return err
	}
	for _, workload := range []string{"deployment/dehug-manager", "statefulset/dehug-gateway",
		"deployment/dehug-reporter"} {
		if err := s.Kubectl(ctx, "-n", SystemNamespace, "delete", workload, "--ignore-not-found"); err != nil {
			return err
		}
	}
	if err := removeSettled(ctx, c); err != nil {
		return err
	}
	if err := s.Kubectl(ctx, "delete", "-k", "config/demo/backends", "--ignore-not-found"); err != nil {
		return err
	}
	others, err := othersObjects(ctx, c)
	if err != nil {
		return err
	}
	if len(others) > 0 {
		s.Say("kept the kinds, the cluster roles and namespace %s, because these are not the demo's: %s",
			SystemNamespace, strings.Join(others, ", "))
		return nil
	}
	return s.Kubectl(ctx, "delete", "-k", "config/demo", "--ignore-not-found")
}

// removeServed deletes the demo's endpoints and models, and waits until what the operator made for them is gone too.
func (s *Framework) removeServed(ctx context.Context, c client.Client) error {
	var served []client.Object
	for _, name := range []string{SampleEndpoint, leaseEndpoint} {
		served = append(served, &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: UserNamespace,
			Name: name}})
	}
	for _, name := range []string{SampleModel, gatedModel, leaseModel} {
		served = append(served, &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: UserNamespace,
			Name: name}})
	}
	var owners []types.UID
	for _, object := range served {
		if err := c.Get(ctx, client.ObjectKeyFromObject(object), object); err != nil {
			if isAbsent(err) {
				continue
			}
			return fmt.Errorf("reading what the demo serves: %w", err)
		}
		owners = append(owners, object.GetUID())
		if err := remove(ctx, c, object); err != nil {
			return err
		}
	}
	var left []string
	err := s.WaitFor(ctx, removalLimit, func(ctx context.Context) (bool, error) {
		var err error
		left, err = ownedBy(ctx, c, owners)
		return len(left) == 0, err
	})
	if err != nil {
		return fmt.Errorf("waiting until the operator's objects are gone (left: %s): %w", strings.Join(left, ", "), err)
	}
	return nil
}

// ownedBy lists what belongs to one of the owners, and the pods of the demo's endpoints.
func ownedBy(ctx context.Context, c client.Client, owners []types.UID) ([]string, error) {
	var left []string
	for _, kind := range dependants {
		list := &metav1.PartialObjectMetadataList{}
		list.SetGroupVersionKind(kind)
		if err := c.List(ctx, list, client.InNamespace(UserNamespace)); err != nil {
			return nil, fmt.Errorf("listing each %s of namespace %s: %w", kind.Kind, UserNamespace, err)
		}
		for _, object := range list.Items {
			if slices.ContainsFunc(object.OwnerReferences, func(r metav1.OwnerReference) bool {
				return slices.Contains(owners,
					r.UID)
			}) {
				left = append(left, kind.Kind+" "+object.Name)
			}
		}
	}
	for _, endpoint := range []string{SampleEndpoint, leaseEndpoint} {
		var pods corev1.PodList
		labels := client.MatchingLabels{"dehug.io/endpoint": endpoint}
		if err := c.List(ctx, &pods, client.InNamespace(UserNamespace), labels); err != nil {
			return nil, fmt.Errorf("listing the pods of endpoint %s: %w", endpoint, err)
		}
		for _, pod := range pods.Items {
			left = append(left, "Pod "+pod.Name)
		}
	}
	return left, nil
}

// removeSettled deletes the demo's network with its reports, its runtime and its Secrets.
func removeSettled(ctx context.Context, c client.Client) error {
	var reports dehugv1alpha1.UsageReportList
	if err := c.List(ctx, &reports); err != nil && !isAbsent(err) {
		return fmt.Errorf("listing usage reports: %w", err)
	}
	objects := []client.Object{
		&dehugv1alpha1.DeHugNetwork{ObjectMeta: metav1.ObjectMeta{Name: NetworkName}},
		&dehugv1alpha1.InferenceRuntime{ObjectMeta: metav1.ObjectMeta{Name: sampleRuntime}},
		&corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: UserNamespace, Name: apiKeySecret}},
		&corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: SystemNamespace, Name: signerSecret}},
		&corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: SystemNamespace, Name: ledgerSecret}},
	}
	for i := range reports.Items {
		if reports.Items[i].Spec.NetworkRef.Name == NetworkName {
			objects = append(objects, &reports.Items[i])
		}
	}
	for _, object := range objects {
		if err := remove(ctx, c, object); err != nil {
			return err
		}
	}
	return nil
}

// othersObjects lists the DeHug objects that are left.
func othersObjects(ctx context.Context, c client.Client) ([]string, error) {
	var others []string
	for _, list := range []client.ObjectList{
		&dehugv1alpha1.DeHugNetworkList{}, &dehugv1alpha1.DeHugModelList{}, &dehugv1alpha1.InferenceEndpointList{},
		&dehugv1alpha1.InferenceRuntimeList{}, &dehugv1alpha1.UsageReportList{},
	} {
		if err := c.List(ctx, list); err != nil {
			if isAbsent(err) {
				continue
			}
			return nil, fmt.Errorf("listing what others have: %w", err)
		}
		err := meta.EachListItem(list, func(item runtime.Object) error {
			others = append(others, describeObject(c, item.(client.Object)))
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("listing what others have: %w", err)
		}
	}
	return others, nil
}

func describeObject(c client.Client, object client.Object) string {
	name := object.GetName()
	if namespace := object.GetNamespace(); namespace != "" {
		name = namespace + "/" + name
	}
	kind, err := c.GroupVersionKindFor(object)
	if err != nil {
		return name
	}
	return kind.Kind + " " + name
}

func remove(ctx context.Context, c client.Client, object client.Object) error {
	if err := c.Delete(ctx, object); err != nil && !isAbsent(err) {
		return fmt.Errorf("deleting %s: %w", describeObject(c, object), err)
	}
	return nil
}

// isAbsent reports whether an object, or its kind, does not exist.
func isAbsent(err error) bool { return apierrors.IsNotFound(err) || meta.IsNoMatchError(err) }
