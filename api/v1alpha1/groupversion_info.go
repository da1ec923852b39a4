// Package v1alpha1 holds the API of dehug.io: what a cluster admin and an ML engineer apply and read.
// It has no behavior.
// +kubebuilder:object:generate=true
// +kubebuilder:ac:generate=true
// +groupName=dehug.io
package v1alpha1

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// GroupVersion is the group and version of every kind in this package.
var GroupVersion = schema.GroupVersion{Group: "dehug.io", Version: "v1alpha1"}

// SchemeGroupVersion is GroupVersion under the name that generated apply configurations expect.
var SchemeGroupVersion = GroupVersion

var (
	schemeBuilder = runtime.NewSchemeBuilder(addKnownTypes)
	// AddToScheme registers the kinds of this package with a scheme.
	AddToScheme = schemeBuilder.AddToScheme
)

func addKnownTypes(scheme *runtime.Scheme) error {
	scheme.AddKnownTypes(GroupVersion,
		&DeHugNetwork{}, &DeHugNetworkList{},
		&DeHugModel{}, &DeHugModelList{},
		&InferenceRuntime{}, &InferenceRuntimeList{},
		&InferenceEndpoint{}, &InferenceEndpointList{},
		&UsageReport{}, &UsageReportList{},
	)
	metav1.AddToGroupVersion(scheme, GroupVersion)
	return nil
}
