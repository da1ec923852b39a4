package index

import (
	"context"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/selection"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// owners finds claims by the UIDs of their owners.
const owners = "metadata.ownerReferences.uid"

// labelIndexes are labels by which objects of a namespace are found without looking at all others of it.
var labelIndexes = []struct {
	object client.Object
	label  string
}{
	{&corev1.Pod{}, names.LabelEndpoint}, {&corev1.Pod{}, names.LabelCID},
	{&corev1.Service{}, names.LabelEndpoint},
	{&batchv1.Job{}, names.LabelCID},
}

func fieldOf(label string) string { return "metadata.labels." + label }

func labelOf(label string) func(client.Object) []string {
	return func(o client.Object) []string {
		if value := o.GetLabels()[label]; value != "" {
			return []string{value}
		}
		return nil
	}
}

func ownersOf(o client.Object) []string {
	var uids []string
	for _, ref := range o.GetOwnerReferences() {
		uids = append(uids, string(ref.UID))
	}
	return uids
}

// ownedBy is an option of lists.
type ownedBy struct{ uid types.UID }

// OwnedBy lets a list of claims leave out what does not name an owner, where the client has an index: a caller still
// looks at the owners of what it gets.
func OwnedBy(uid types.UID) client.ListOption { return ownedBy{uid} }

// ApplyToList changes nothing: only NewIndexed knows the option.
func (ownedBy) ApplyToList(*client.ListOptions) {}

// NewIndexed returns a client that lists by the indexes of Setup where a list names a label that has one.
func NewIndexed(c client.Client) client.Client { return indexed{c} }

type indexed struct{ client.Client }

func (c indexed) List(ctx context.Context, list client.ObjectList, opts ...client.ListOption) error {
	if field, value := findIndex(list, opts); field != "" {
		opts = append(opts[:len(opts):len(opts)], client.MatchingFields{field: value})
	}
	return c.Client.List(ctx, list, opts...)
}

// findIndex finds the field by which a list can be found, and its value.
func findIndex(list client.ObjectList, opts []client.ListOption) (field, value string) {
	o := client.ListOptions{}
	o.ApplyOptions(opts)
	if o.FieldSelector != nil {
		return "", ""
	}
	var indexed []string
	switch list.(type) {
	case *corev1.PersistentVolumeClaimList:
		for _, opt := range opts {
			if by, ok := opt.(ownedBy); ok {
				return owners, string(by.uid)
			}
		}
	case *corev1.PodList:
		indexed = []string{names.LabelEndpoint, names.LabelCID}
	case *corev1.ServiceList:
		indexed = []string{names.LabelEndpoint}
	case *batchv1.JobList:
		indexed = []string{names.LabelCID}
	}
	if o.LabelSelector == nil {
		return "", ""
	}
	requirements, _ := o.LabelSelector.Requirements()
	for _, label := range indexed {
		for _, r := range requirements {
			if r.Key() == label && r.Operator() == selection.Equals && r.Values().Len() == 1 {
				return fieldOf(label), r.Values().UnsortedList()[0]
			}
		}
	}
	return "", ""
}
