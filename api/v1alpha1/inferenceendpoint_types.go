package v1alpha1

import (
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// InferenceEndpointSpec specifies what runs, how many replicas of it, and which callers are admitted.
type InferenceEndpointSpec struct {
	// modelRef names the DeHugModel in the same namespace that is served.
	// +required
	// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="modelRef cannot change: create another InferenceEndpoint"
	ModelRef ObjectReference `json:"modelRef"`
	// runtimeRef names the InferenceRuntime that serves the model. When it is unset, a runtime is selected by the model's
	// formats.
	// +optional
	RuntimeRef *ObjectReference `json:"runtimeRef,omitempty"`
	// replicas specifies the desired number of pods.
	// +optional
	// +kubebuilder:default=1
	// +kubebuilder:validation:Minimum=0
	// +kubebuilder:validation:Maximum=1000
	Replicas *int32 `json:"replicas,omitempty"`
	// template is merged over the runtime's pod template (strategic merge).
	// +optional
	Template *corev1.PodTemplateSpec `json:"template,omitempty"`
	// rollout specifies how pods are replaced when the spec or the version of the model changes.
	// +optional
	Rollout RolloutSpec `json:"rollout,omitzero"`
	// access specifies which callers the endpoint admits. When it is unset, every caller that reaches the gateway is admitted.
	// +optional
	Access *AccessSpec `json:"access,omitempty"`
	// export lets requests without an API key that name the model alone reach this endpoint, from any namespace. Without it,
	// the name leads to this endpoint only with an API key of its namespace, and its own URL leads to it in any case.
	// +optional
	Export bool `json:"export,omitempty"`
	// suspend stops the reconciliation of this endpoint. Running pods continue to run.
	// +optional
	Suspend bool `json:"suspend,omitempty"`
}

// AccessSpec specifies which callers the endpoint admits.
type AccessSpec struct {
	// apiKeySecretRefs names Secrets in the same namespace. Each value in them of at least 16 bytes is an API key.
	// +required
	// +listType=map
	// +listMapKey=name
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=32
	APIKeySecretRefs []ObjectReference `json:"apiKeySecretRefs"`
}

// InferenceEndpointStatus describes what runs.
type InferenceEndpointStatus struct {
	// conditions describe the state of the endpoint. Their types are ModelReady, LicenseValid, WorkloadAvailable, Routed,
	// UsageReported, Ready, Reconciling and Stalled.
	// +optional
	// +listType=map
	// +listMapKey=type
	Conditions []metav1.Condition `json:"conditions,omitempty"`
	// observedGeneration is the generation of the spec that this status describes. It is -1 before the operator has observed
	// the object.
	// +optional
	ObservedGeneration int64 `json:"observedGeneration,omitempty"`
	// url is the base URL of the endpoint on the gateway. A client appends /chat/completions to it.
	// +optional
	URL string `json:"url,omitempty"`
	// routes describe how the gateway serves this endpoint, one per version that has pods. They are empty while the endpoint
	// must not be routed.
	// +optional
	// +listType=map
	// +listMapKey=service
	// +kubebuilder:validation:MaxItems=16
	Routes []RouteStatus `json:"routes,omitempty"`
	// servedAs is the model name that the endpoint was first routed under, and the time. When several namespaces serve a model,
	// its name alone leads to the one that has served it for the longest time.
	// +optional
	ServedAs *ServedName `json:"servedAs,omitempty"`
	// runtime is the name of the InferenceRuntime that is used.
	// +optional
	Runtime string `json:"runtime,omitempty"`
	// replicas is the number of pods that exist.
	// +optional
	Replicas int32 `json:"replicas,omitempty"`
	// readyReplicas is the number of pods that are ready.
	// +optional
	ReadyReplicas int32 `json:"readyReplicas,omitempty"`
	// canary describes the last version that was tried with the strategy Canary. It is unset with another strategy.
	// +optional
	Canary *CanaryStatus `json:"canary,omitempty"`
	// seats describe what this endpoint has of the seats of its license. They are unset when the license does not limit them.
	// +optional
	Seats *SeatsStatus `json:"seats,omitempty"`
	// selector is the label selector of the pods, for the scale subresource.
	// +optional
	Selector string `json:"selector,omitempty"`
	// usage describes the last settlement that included this endpoint's model.
	// +optional
	Usage *EndpointUsage `json:"usage,omitempty"`
	// applied identifies what the operator applied last and what became of it, so that an operator that was restarted applies
	// nothing anew.
	// +optional
	// +kubebuilder:validation:MaxLength=64
	Applied string `json:"applied,omitempty"`
}

// SeatsStatus describes what an endpoint has of the seats of its license, which all endpoints of the cluster share.
type SeatsStatus struct {
	// licensed is the number of seats of the license.
	// +required
	Licensed int64 `json:"licensed"`
	// granted is the number of replicas that this endpoint may have now.
	// +required
	Granted int64 `json:"granted"`
	// held is the number of replicas that run or were ordered.
	// +required
	Held int64 `json:"held"`
}

// RouteStatus describes how the gateway serves and meters one version that an endpoint has pods of.
type RouteStatus struct {
	// model is the name of the model in requests.
	// +required
	Model string `json:"model"`
	// network is the name of the DeHugNetwork that usage is reported to.
	// +required
	Network string `json:"network"`
	// tokenID is the id of the token that usage is metered under.
	// +required
	TokenID Hash `json:"tokenID"`
	// chainID is the id of the chain that usage is settled on.
	// +optional
	ChainID int64 `json:"chainID,omitempty"`
	// oracle is the address of the UsageOracle that settles usage.
	// +optional
	Oracle Address `json:"oracle,omitempty"`
	// payer is the account that pays for usage.
	// +optional
	Payer Address `json:"payer,omitempty"`
	// provider is the account that is credited for serving.
	// +optional
	Provider Address `json:"provider,omitempty"`
	// termsIndex is the index of the terms in force in the license registry.
	// +optional
	TermsIndex int64 `json:"termsIndex,omitempty"`
	// prices are the prices of usage under these terms.
	// +optional
	Prices *TermsPrices `json:"prices,omitempty"`
	// service is the name of the Service that selects the ready pods of this version.
	// +required
	Service string `json:"service"`
	// cid is the root CID of the content that the pods serve.
	// +optional
	CID string `json:"cid,omitempty"`
	// weight is the share of the requests, in percent, that pods of this version answer. The routes without one share the rest.
	// +optional
	// +kubebuilder:validation:Minimum=0
	// +kubebuilder:validation:Maximum=99
	Weight int32 `json:"weight,omitempty"`
	// trial identifies the trial that the gateway counts the outcomes of requests for.
	// +optional
	// +kubebuilder:validation:MaxLength=64
	Trial string `json:"trial,omitempty"`
}

// ServedName is a name that an endpoint is served under.
type ServedName struct {
	// model is the name of the model in requests.
	// +required
	Model string `json:"model"`
	// since is the time at which the endpoint was first routed under this name.
	// +required
	Since metav1.Time `json:"since"`
}

// EndpointUsage describes the last settlement of the endpoint's model.
type EndpointUsage struct {
	// lastReport is the name of the UsageReport of the last settlement.
	// +required
	LastReport string `json:"lastReport"`
	// lastSettledAt is the time of the last settlement.
	// +optional
	LastSettledAt *metav1.Time `json:"lastSettledAt,omitempty"`
}

// InferenceEndpoint is a licensed model that is served, routed, metered and settled.
// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
// +kubebuilder:subresource:scale:specpath=.spec.replicas,statuspath=.status.replicas,selectorpath=.status.selector
// +kubebuilder:resource:shortName=iep,categories=dehug
// +kubebuilder:printcolumn:name="URL",type=string,JSONPath=`.status.url`
// +kubebuilder:printcolumn:name="Ready",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].status`
// +kubebuilder:printcolumn:name="Reason",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].reason`
// +kubebuilder:printcolumn:name="Model",type=string,JSONPath=`.spec.modelRef.name`
// +kubebuilder:printcolumn:name="Replicas",type=integer,JSONPath=`.status.readyReplicas`
// +kubebuilder:printcolumn:name="Canary",type=string,JSONPath=`.status.canary.step`
// +kubebuilder:printcolumn:name="Canary Errors",type=string,JSONPath=`.status.canary.errorRate`,priority=1
// +kubebuilder:printcolumn:name="Seats",type=integer,JSONPath=`.status.seats.held`,priority=1
// +kubebuilder:printcolumn:name="Runtime",type=string,JSONPath=`.status.runtime`,priority=1
// +kubebuilder:printcolumn:name="Last Settled",type=date,JSONPath=`.status.usage.lastSettledAt`,priority=1
// +kubebuilder:printcolumn:name="Message",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].message`,priority=1
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=`.metadata.creationTimestamp`
// +kubebuilder:validation:XValidation:rule="self.metadata.name.size() <= 46",message="name must be at most 46 characters: the names of its pods are made from it"
type InferenceEndpoint struct {
	metav1.TypeMeta `json:",inline"`
	// metadata is the standard metadata of the object.
	// +optional
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// spec specifies what runs and which callers are admitted.
	// +required
	Spec InferenceEndpointSpec `json:"spec"`
	// status describes what runs.
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
