package v1alpha1

import (
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// Protocol that an inference server speaks.
// +kubebuilder:validation:Enum=OpenAI
type Protocol string

// ProtocolOpenAI is the OpenAI HTTP API under /v1.
const ProtocolOpenAI Protocol = "OpenAI"

// InferenceRuntimeSpec says how a model format is served.
type InferenceRuntimeSpec struct {
	// Formats that the server loads, best first.
	// +required
	// +listType=set
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=16
	// +kubebuilder:validation:items:MaxLength=32
	// +kubebuilder:validation:items:Pattern=`^[a-z0-9][a-z0-9-]*$`
	Formats []string `json:"formats"`
	// Protocol that the server speaks.
	// +optional
	// +kubebuilder:default=OpenAI
	Protocol Protocol `json:"protocol,omitempty"`
	// Port that the server listens on; ${PORT} in the template.
	// +optional
	// +kubebuilder:default=8080
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:Maximum=65535
	Port int32 `json:"port,omitempty"`
	// Template of the pod. The container named server (or the first) is the server.
	// ${MODEL_PATH} (primary file of a single-file format, else the folder), ${MODEL_DIR}, ${MODEL_NAME} and ${PORT}
	// are replaced in command, args and environment values.
	// +required
	Template corev1.PodTemplateSpec `json:"template"`
}

// InferenceRuntime says how a model format is served.
// +kubebuilder:object:root=true
// +kubebuilder:resource:scope=Cluster,shortName=irt,categories=dehug
// +kubebuilder:printcolumn:name="Formats",type=string,JSONPath=`.spec.formats`
// +kubebuilder:printcolumn:name="Protocol",type=string,JSONPath=`.spec.protocol`
// +kubebuilder:printcolumn:name="Image",type=string,JSONPath=`.spec.template.spec.containers[0].image`,priority=1
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=`.metadata.creationTimestamp`
type InferenceRuntime struct {
	metav1.TypeMeta   `json:",inline"`
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// Spec is the admin's.
	// +required
	Spec InferenceRuntimeSpec `json:"spec"`
}

// InferenceRuntimeList is a list of InferenceRuntimes.
// +kubebuilder:object:root=true
type InferenceRuntimeList struct {
	metav1.TypeMeta `json:",inline"`
	metav1.ListMeta `json:"metadata,omitempty"`
	Items           []InferenceRuntime `json:"items"`
}
