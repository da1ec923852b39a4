package v1alpha1

import (
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// Protocol is the protocol that an inference server speaks.
// +kubebuilder:validation:Enum=OpenAI
type Protocol string

// ProtocolOpenAI is the OpenAI HTTP API under /v1.
const ProtocolOpenAI Protocol = "OpenAI"

// InferenceRuntimeSpec specifies how a model format is served.
type InferenceRuntimeSpec struct {
	// formats specifies the model formats that the server loads, the preferred one first.
	// +required
	// +listType=set
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=16
	// +kubebuilder:validation:items:MaxLength=32
	// +kubebuilder:validation:items:Pattern=`^[a-z0-9][a-z0-9-]*$`
	Formats []string `json:"formats"`
	// protocol specifies the protocol that the server speaks.
	// +optional
	// +kubebuilder:default=OpenAI
	Protocol Protocol `json:"protocol,omitempty"`
	// port specifies the port that the server listens on, which is ${PORT} in the template.
	// +optional
	// +kubebuilder:default=8080
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:Maximum=65535
	Port int32 `json:"port,omitempty"`
	// template specifies the pod. Its container named server, or else the first one, is the inference server.
	// ${MODEL_PATH} (the primary file of a single-file format, else the folder), ${MODEL_DIR}, ${MODEL_NAME} and ${PORT} are
	// replaced in the command, the args and the values of environment variables.
	// +required
	Template corev1.PodTemplateSpec `json:"template"`
	// templates specifies what the pod templates of InferenceEndpoints that use this runtime may name besides what each may.
	// +optional
	Templates TemplatePolicy `json:"templates,omitzero"`
}

// TemplatePolicy specifies what the pod templates of InferenceEndpoints may name. What is not permitted here is refused.
type TemplatePolicy struct {
	// priorityClassNames specifies the priority classes that are permitted.
	// +optional
	// +listType=set
	// +kubebuilder:validation:MaxItems=32
	// +kubebuilder:validation:items:MaxLength=253
	PriorityClassNames []string `json:"priorityClassNames,omitempty"`
	// runtimeClassNames specifies the container runtime classes that are permitted.
	// +optional
	// +listType=set
	// +kubebuilder:validation:MaxItems=32
	// +kubebuilder:validation:items:MaxLength=253
	RuntimeClassNames []string `json:"runtimeClassNames,omitempty"`
	// serviceAccountNames specifies the ServiceAccounts that are permitted, each in the namespace of the endpoint. The pods get a
	// token of it only where the template of the runtime mounts one.
	// +optional
	// +listType=set
	// +kubebuilder:validation:MaxItems=32
	// +kubebuilder:validation:items:MaxLength=253
	ServiceAccountNames []string `json:"serviceAccountNames,omitempty"`
	// secrets permits variables and volumes from Secrets of the endpoint's namespace: each account that may create
	// InferenceEndpoints there can then read those Secrets.
	// +optional
	Secrets bool `json:"secrets,omitempty"`
}

// InferenceRuntime specifies how a model format is served.
// +kubebuilder:object:root=true
// +kubebuilder:resource:scope=Cluster,shortName=irt,categories=dehug
// +kubebuilder:printcolumn:name="Formats",type=string,JSONPath=`.spec.formats`
// +kubebuilder:printcolumn:name="Protocol",type=string,JSONPath=`.spec.protocol`
// +kubebuilder:printcolumn:name="Image",type=string,JSONPath=`.spec.template.spec.containers[0].image`,priority=1
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=`.metadata.creationTimestamp`
type InferenceRuntime struct {
	metav1.TypeMeta `json:",inline"`
	// metadata is the standard metadata of the object.
	// +optional
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// spec specifies how a model format is served.
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
