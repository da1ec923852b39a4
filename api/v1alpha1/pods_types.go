package v1alpha1

import corev1 "k8s.io/api/core/v1"

// CachePods specifies the pods that fetch, check and serve content: where they run, what they ask for and what they are
// admitted under.
type CachePods struct {
	// placement specifies where the pods that fetch and serve the content run. Where it names neither nodes nor tolerations, the
	// fetch goes to the nodes that the pod template of the inference server requires, so that the volume is bound where the server
	// can run.
	// +optional
	Placement *PodPlacement `json:"placement,omitempty"`
	// resources specifies what the pods request and what they are limited to, in place of the operator's own numbers.
	// +optional
	Resources CacheResources `json:"resources,omitzero"`
	// imagePullSecrets names Secrets in the model's namespace that the operator's image is pulled with.
	// +optional
	// +listType=map
	// +listMapKey=name
	// +kubebuilder:validation:MaxItems=8
	ImagePullSecrets []ObjectReference `json:"imagePullSecrets,omitempty"`
	// serviceAccountName names the ServiceAccount in the model's namespace that the pods are admitted under. They get no token
	// of it.
	// +optional
	// +kubebuilder:validation:MaxLength=253
	ServiceAccountName string `json:"serviceAccountName,omitempty"`
}

// PodPlacement specifies on which nodes pods may run and at which priority.
type PodPlacement struct {
	// nodeSelector specifies the labels that a node must have.
	// +optional
	// +kubebuilder:validation:MaxProperties=16
	NodeSelector map[string]string `json:"nodeSelector,omitempty"`
	// nodeAffinity specifies which nodes are required or preferred by rules on their labels, beside nodeSelector.
	// +optional
	NodeAffinity *corev1.NodeAffinity `json:"nodeAffinity,omitempty"`
	// tolerations specifies the taints of nodes that the pods tolerate.
	// +optional
	// +listType=atomic
	// +kubebuilder:validation:MaxItems=16
	Tolerations []corev1.Toleration `json:"tolerations,omitempty"`
	// priorityClassName specifies the priority class of the pods. The system's own classes are not permitted.
	// +optional
	// +kubebuilder:validation:MaxLength=253
	// +kubebuilder:validation:XValidation:rule="!self.startsWith('system-')",message="priorityClassName must not be one of the system's: name a class of your own"
	PriorityClassName string `json:"priorityClassName,omitempty"`
}

// CacheResources specifies what each kind of pod requests and is limited to.
type CacheResources struct {
	// fetch specifies the resources of the pod that fetches the content.
	// +optional
	Fetch PodResources `json:"fetch,omitzero"`
	// mirror specifies the resources of the pod that checks the content and serves it to other namespaces.
	// +optional
	Mirror PodResources `json:"mirror,omitzero"`
}

// PodResources specifies what a pod requests and is limited to. What it does not name is as the operator has it.
type PodResources struct {
	// requests specifies what is reserved for the pod, such as cpu and memory.
	// +optional
	Requests corev1.ResourceList `json:"requests,omitempty"`
	// limits specifies the most that the pod may use.
	// +optional
	Limits corev1.ResourceList `json:"limits,omitempty"`
}

// ModelPolicy specifies what DeHugModels may name for their pods besides what spec.cache of the network names. What is not
// permitted here is refused.
type ModelPolicy struct {
	// priorityClassNames specifies the priority classes that are permitted.
	// +optional
	// +listType=set
	// +kubebuilder:validation:MaxItems=32
	// +kubebuilder:validation:items:MaxLength=253
	PriorityClassNames []string `json:"priorityClassNames,omitempty"`
	// serviceAccountNames specifies the ServiceAccounts that are permitted, each in the namespace of the model.
	// +optional
	// +listType=set
	// +kubebuilder:validation:MaxItems=32
	// +kubebuilder:validation:items:MaxLength=253
	ServiceAccountNames []string `json:"serviceAccountNames,omitempty"`
}
