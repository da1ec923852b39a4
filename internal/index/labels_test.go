package index

import (
	"testing"

	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/names"
)

func TestListsByALabelAreFoundByItsIndex(t *testing.T) {
	for name, tc := range map[string]struct {
		list  client.ObjectList
		opts  []client.ListOption
		field string
		value string
	}{
		"pods of an endpoint": {&corev1.PodList{}, []client.ListOption{client.InNamespace("a"),
			client.MatchingLabels{names.LabelName: "x", names.LabelEndpoint: "e"}}, fieldOf(names.LabelEndpoint), "e"},
		"pods of an endpoint and a content": {&corev1.PodList{}, []client.ListOption{
			client.MatchingLabels{names.LabelCID: "c", names.LabelEndpoint: "e"}}, fieldOf(names.LabelEndpoint), "e"},
		"Jobs of a content": {&batchv1.JobList{}, []client.ListOption{
			client.MatchingLabels{names.LabelCID: "c"}}, fieldOf(names.LabelCID), "c"},
		"claims of an owner": {&corev1.PersistentVolumeClaimList{}, []client.ListOption{
			client.MatchingLabels{names.LabelName: "x"}, OwnedBy("u")}, owners, "u"},
		"a label without an index": {&corev1.PodList{}, []client.ListOption{
			client.MatchingLabels{names.LabelName: "x"}}, "", ""},
		"a kind without an index": {&corev1.ConfigMapList{}, []client.ListOption{
			client.MatchingLabels{names.LabelCID: "c"}}, "", ""},
		"a list by another field": {&corev1.PodList{}, []client.ListOption{client.MatchingFields{"spec.nodeName": "n"},
			client.MatchingLabels{names.LabelCID: "c"}}, "", ""},
		"all": {&corev1.PodList{}, nil, "", ""},
	} {
		if field, value := findIndex(tc.list, tc.opts); field != tc.field || value != tc.value {
			t.Errorf("%s: %q = %q, want %q = %q", name, field, value, tc.field, tc.value)
		}
	}
}
