package v1alpha1

import (
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// InferenceEndpointSpec says what runs, how many, and who may call it.
type InferenceEndpointSpec struct {
	// ModelRef names a DeHugModel in the same namespace.
	// +required
	// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="modelRef cannot change: create another InferenceEndpoint"
	ModelRef ObjectReference `json:"modelRef"`
	// RuntimeRef names an InferenceRuntime; without it one is chosen by the model's formats.
	// +optional
	RuntimeRef *ObjectReference `json:"runtimeRef,omitempty"`
	// Replicas to run.
	// +optional
	// +kubebuilder:default=1
	// +kubebuilder:validation:Minimum=0
	// +kubebuilder:validation:Maximum=1000
	Replicas *int32 `json:"replicas,omitempty"`
	// Template is merged over the runtime's pod template (strategic merge).
	// +optional
	Template *corev1.PodTemplateSpec `json:"template,omitempty"`
	// Rollout says how pods are replaced when something of them changes: Surge starts the new one first, Replace stops the
	// old one first, one at a time. Without it Replace where the pods ask for devices such as GPUs, which a new pod would
	// wait for while the old one has them, else Surge.
	// +optional
	// +kubebuilder:validation:Enum=Surge;Replace
	Rollout RolloutPolicy `json:"rollout,omitempty"`
	// Access says who may call the endpoint; without it anybody who reaches the gateway.
	// +optional
	Access *AccessSpec `json:"access,omitempty"`
	// Suspend stops reconciling this endpoint; what runs goes on.
	// +optional
	Suspend bool `json:"suspend,omitempty"`
}

// RolloutPolicy says how pods are replaced.
type RolloutPolicy string

// Rollout policies.
const (
	RolloutSurge   RolloutPolicy = "Surge"
	RolloutReplace RolloutPolicy = "Replace"
)

// AccessSpec says who may call the endpoint.
type AccessSpec struct {
	// APIKeySecretRefs name Secrets of the same namespace; each value in them of 16 bytes and more is an API key.
	// +required
	// +listType=map
	// +listMapKey=name
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=32
	APIKeySecretRefs []ObjectReference `json:"apiKeySecretRefs"`
}

// InferenceEndpointStatus is what runs.
type InferenceEndpointStatus struct {
	// Conditions: ModelReady, LicenseValid, WorkloadAvailable, Routed, UsageReported, Ready, Reconciling, Stalled.
	// +optional
	// +listType=map
	// +listMapKey=type
	Conditions []metav1.Condition `json:"conditions,omitempty"`
	// ObservedGeneration of the spec that the status describes; -1 before the operator has looked at the object.
	// +optional
	ObservedGeneration int64 `json:"observedGeneration,omitempty"`
	// URL of the endpoint on the gateway, to append /chat/completions to.
	// +optional
	URL string `json:"url,omitempty"`
	// Routes are what the gateway serves this endpoint by, one per version that has pods; empty while it must not be
	// routed.
	// +optional
	// +listType=map
	// +listMapKey=service
	// +kubebuilder:validation:MaxItems=16
	Routes []RouteStatus `json:"routes,omitempty"`
	// ServedAs is the model name that the endpoint was first routed under, and when. Of the namespaces that serve a model,
	// its name alone leads to the one that has served it for longest.
	// +optional
	ServedAs *ServedName `json:"servedAs,omitempty"`
	// Runtime that was chosen.
	// +optional
	Runtime string `json:"runtime,omitempty"`
	// Replicas that exist.
	// +optional
	Replicas int32 `json:"replicas,omitempty"`
	// ReadyReplicas that answer.
	// +optional
	ReadyReplicas int32 `json:"readyReplicas,omitempty"`
	// Selector of the pods, for the scale subresource.
	// +optional
	Selector string `json:"selector,omitempty"`
	// Usage is the last settlement that included this endpoint's model.
	// +optional
	Usage *EndpointUsage `json:"usage,omitempty"`
}

// RouteStatus is what the gateway needs to serve and meter one version that an endpoint has pods of.
type RouteStatus struct {
	// Model is the name that callers ask for.
	// +required
	Model string `json:"model"`
	// Network that usage is reported to.
	// +required
	Network string `json:"network"`
	// TokenID that usage is metered under.
	// +required
	TokenID Hash `json:"tokenID"`
	// ChainID of the chain that usage is settled on.
	// +optional
	ChainID int64 `json:"chainID,omitempty"`
	// Oracle that usage is settled with.
	// +optional
	Oracle Address `json:"oracle,omitempty"`
	// Payer of the usage.
	// +optional
	Payer Address `json:"payer,omitempty"`
	// Provider that is credited for serving.
	// +optional
	Provider Address `json:"provider,omitempty"`
	// TermsIndex of the terms in force, in the license registry.
	// +optional
	TermsIndex int64 `json:"termsIndex,omitempty"`
	// Prices of usage under these terms.
	// +optional
	Prices *TermsPrices `json:"prices,omitempty"`
	// Service that has the ready pods of this version.
	// +required
	Service string `json:"service"`
	// CID of the content that its pods serve.
	// +optional
	CID string `json:"cid,omitempty"`
}

// ServedName is a name that an endpoint is served by.
type ServedName struct {
	// Model is the name that callers ask for.
	// +required
	Model string `json:"model"`
	// Since is when the endpoint was first routed under the name.
	// +required
	Since metav1.Time `json:"since"`
}

// EndpointUsage is the last settlement of the endpoint's model.
type EndpointUsage struct {
	// LastReport names the UsageReport.
	// +required
	LastReport string `json:"lastReport"`
	// LastSettledAt is when it was settled.
	// +optional
	LastSettledAt *metav1.Time `json:"lastSettledAt,omitempty"`
}

// InferenceEndpoint is a licensed model that runs, is routed, metered and reported.
// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
// +kubebuilder:subresource:scale:specpath=.spec.replicas,statuspath=.status.replicas,selectorpath=.status.selector
// +kubebuilder:resource:shortName=iep,categories=dehug
// +kubebuilder:printcolumn:name="URL",type=string,JSONPath=`.status.url`
// +kubebuilder:printcolumn:name="Ready",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].status`
// +kubebuilder:printcolumn:name="Reason",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].reason`
// +kubebuilder:printcolumn:name="Model",type=string,JSONPath=`.spec.modelRef.name`
// +kubebuilder:printcolumn:name="Replicas",type=integer,JSONPath=`.status.readyReplicas`
// +kubebuilder:printcolumn:name="Runtime",type=string,JSONPath=`.status.runtime`,priority=1
// +kubebuilder:printcolumn:name="Last Settled",type=date,JSONPath=`.status.usage.lastSettledAt`,priority=1
// +kubebuilder:printcolumn:name="Message",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].message`,priority=1
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=`.metadata.creationTimestamp`
// +kubebuilder:validation:XValidation:rule="self.metadata.name.size() <= 46",message="name must be at most 46 characters: the names of its pods are made from it"
type InferenceEndpoint struct {
	metav1.TypeMeta   `json:",inline"`
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// Spec is the user's.
	// +required
	Spec InferenceEndpointSpec `json:"spec"`
	// Status is the operator's.
	// +optional
	// +kubebuilder:default={"observedGeneration":-1}
	Status InferenceEndpointStatus `json:"status,omitzero"`
}

// InferenceEndpointList is a list of InferenceEndpoints.
// +kubebuilder:object:root=true
type InferenceEndpointList struct {
	metav1.TypeMeta `json:",inline"`
	metav1.ListMeta `json:"metadata,omitempty"`
	Items           []InferenceEndpoint `json:"items"`
}
