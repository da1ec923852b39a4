package v1alpha1

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// DeHugModelSpec says which model, on what licence, cached how.
// +kubebuilder:validation:XValidation:rule="has(self.model) != has(self.tokenID)",message="set exactly one of model (namespace/name) and tokenID"
// +kubebuilder:validation:XValidation:rule="!has(self.tokenID) || !has(self.revision)",message="revision pins a version of a name: a tokenID is one version already, remove revision"
// +kubebuilder:validation:XValidation:rule="has(self.model) == has(oldSelf.model) && (!has(self.model) || self.model == oldSelf.model)",message="model cannot change: what runs is licensed under it; create another DeHugModel, and name it in spec.modelRef of an InferenceEndpoint"
// +kubebuilder:validation:XValidation:rule="has(self.tokenID) == has(oldSelf.tokenID) && (!has(self.tokenID) || self.tokenID.lowerAscii() == oldSelf.tokenID.lowerAscii())",message="tokenID cannot change: what runs is licensed under it; create another DeHugModel, and name it in spec.modelRef of an InferenceEndpoint"
type DeHugModelSpec struct {
	// NetworkRef names the DeHugNetwork that the model is published on.
	// +required
	// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="networkRef cannot change: create another DeHugModel"
	NetworkRef ObjectReference `json:"networkRef"`
	// Model is the on-chain name, namespace/name.
	// +optional
	// +kubebuilder:validation:MaxLength=96
	// +kubebuilder:validation:Pattern=`^[A-Za-z0-9_][A-Za-z0-9._-]*/[A-Za-z0-9_][A-Za-z0-9._-]*$`
	Model string `json:"model,omitempty"`
	// TokenID is one exact version by its token id.
	// +optional
	TokenID Hash `json:"tokenID,omitempty"`
	// Revision pins the root CID of a version; without it the newest published version is taken.
	// +optional
	// +kubebuilder:validation:MaxLength=128
	// +kubebuilder:validation:Pattern=`^bafybei[a-z2-7]{52}$`
	Revision string `json:"revision,omitempty"`
	// License says what the model is used for and which terms were accepted.
	// +optional
	// +kubebuilder:default={}
	License LicenseRequest `json:"license,omitzero"`
	// Cache says where the content is kept.
	// +optional
	// +kubebuilder:default={}
	Cache CacheSpec `json:"cache,omitzero"`
	// OnRevoked says how serving ends when the licence does.
	// +optional
	// +kubebuilder:default={}
	OnRevoked RevocationPolicy `json:"onRevoked,omitzero"`
	// AllowUnsafeFormats admits content that can run code when it is loaded, such as pickles. It has effect only where the
	// network permits it too, by spec.content.allowUnsafeFormats.
	// +optional
	AllowUnsafeFormats bool `json:"allowUnsafeFormats,omitempty"`
	// Suspend stops changes: nothing is fetched and no newer version is taken. The license is read as before, and its end takes
	// effect.
	// +optional
	Suspend bool `json:"suspend,omitempty"`
}

// UseKind says what a model is used for.
// +kubebuilder:validation:Enum=Commercial;NonCommercial
type UseKind string

// Kinds of use.
const (
	UseCommercial    UseKind = "Commercial"
	UseNonCommercial UseKind = "NonCommercial"
)

// LicenseRequest is what the user declares about the licence.
type LicenseRequest struct {
	// Use must be permitted by the terms.
	// +optional
	// +kubebuilder:default=Commercial
	Use UseKind `json:"use,omitempty"`
	// AcceptTerms is the hash of the terms that the user read and accepts. Needed unless the terms are an open licence.
	// +optional
	AcceptTerms Hash `json:"acceptTerms,omitempty"`
}

// RetainPolicy says what happens to the cache when no model needs it any more.
// +kubebuilder:validation:Enum=Delete;Keep
type RetainPolicy string

// Retain policies.
const (
	RetainDelete RetainPolicy = "Delete"
	RetainKeep   RetainPolicy = "Keep"
)

// MirrorPolicy says who may take the content from a cache.
// +kubebuilder:validation:Enum=Cluster;Off
type MirrorPolicy string

// Mirror policies.
const (
	MirrorCluster MirrorPolicy = "Cluster"
	MirrorOff     MirrorPolicy = "Off"
)

// CacheSpec says where the content is kept.
// +kubebuilder:validation:XValidation:rule="!has(self.existingClaim) || !has(self.storageClassName)",message="existingClaim has its storage class already: remove storageClassName"
type CacheSpec struct {
	// Size of the claim. Without it the content's size and some room.
	// +optional
	// +kubebuilder:validation:XValidation:rule="quantity(string(self)).isGreaterThan(quantity('0'))",message="size must be more than 0: remove it to have the content's size and some room"
	Size *resource.Quantity `json:"size,omitempty"`
	// StorageClassName of the claim; the default class when empty.
	// +optional
	// +kubebuilder:validation:MaxLength=253
	StorageClassName *string `json:"storageClassName,omitempty"`
	// AccessMode of the claim.
	// +optional
	// +kubebuilder:default=ReadWriteOnce
	// +kubebuilder:validation:Enum=ReadWriteOnce;ReadWriteMany
	AccessMode corev1.PersistentVolumeAccessMode `json:"accessMode,omitempty"`
	// ExistingClaim is a claim of the user's to keep the content in. It is never deleted.
	// +optional
	// +kubebuilder:validation:MaxLength=253
	ExistingClaim string `json:"existingClaim,omitempty"`
	// Retain says what happens to the claim when the last model that uses it is deleted.
	// +optional
	// +kubebuilder:default=Delete
	Retain RetainPolicy `json:"retain,omitempty"`
	// ScrubInterval between two looks at every byte of the complete content; damaged blocks are fetched again. 0s means
	// never.
	// +optional
	// +kubebuilder:default="24h"
	// +kubebuilder:validation:XValidation:rule="duration(self) == duration('0s') || duration(self) >= duration('10m')",message="scrubInterval must be 0s (never) or at least 10m: each scrub reads the whole content"
	ScrubInterval *metav1.Duration `json:"scrubInterval,omitempty"`
	// Mirror lets the other namespaces that are licensed for the same content fetch it from this cache (Cluster), or
	// not (Off).
	// +optional
	// +kubebuilder:default=Cluster
	Mirror MirrorPolicy `json:"mirror,omitempty"`
	// Placement of the pods that fetch and keep the content: give them the nodes that the server runs on where a volume can
	// be attached there only.
	// +optional
	Placement *PodPlacement `json:"placement,omitempty"`
}

// PodPlacement says on which nodes a pod may run, and before which others.
type PodPlacement struct {
	// NodeSelector is the labels that a node must have.
	// +optional
	// +kubebuilder:validation:MaxProperties=16
	NodeSelector map[string]string `json:"nodeSelector,omitempty"`
	// Tolerations of taints that a node may have.
	// +optional
	// +listType=atomic
	// +kubebuilder:validation:MaxItems=16
	Tolerations []corev1.Toleration `json:"tolerations,omitempty"`
	// PriorityClassName of the pods; none of the system's own.
	// +optional
	// +kubebuilder:validation:MaxLength=253
	// +kubebuilder:validation:XValidation:rule="!self.startsWith('system-')",message="priorityClassName must not be one of the system's: name a class of your own"
	PriorityClassName string `json:"priorityClassName,omitempty"`
}

// RevocationPolicy says how serving ends when the licence does.
type RevocationPolicy struct {
	// GracePeriod between the end of the licence and the end of the last pod; new requests are refused at once.
	// +optional
	// +kubebuilder:default="10m"
	// +kubebuilder:validation:XValidation:rule="duration(self) >= duration('0s') && duration(self) <= duration('24h')",message="gracePeriod must be between 0s and 24h"
	GracePeriod metav1.Duration `json:"gracePeriod,omitzero"`
	// Cache is Keep or Delete.
	// +optional
	// +kubebuilder:default=Keep
	Cache RetainPolicy `json:"cache,omitempty"`
}

// DeHugModelStatus is what the chain and the cache say.
type DeHugModelStatus struct {
	// Conditions: OwnershipVerified, LicenseValid, ContentVerified, Cached, Ready, Reconciling, Stalled.
	// +optional
	// +listType=map
	// +listMapKey=type
	Conditions []metav1.Condition `json:"conditions,omitempty"`
	// ObservedGeneration of the spec that the status describes; -1 before the operator has looked at the object.
	// +optional
	ObservedGeneration int64 `json:"observedGeneration,omitempty"`
	// Token is what the registry says.
	// +optional
	Token *TokenStatus `json:"token,omitempty"`
	// License is what the licence registry says.
	// +optional
	License *LicenseStatus `json:"license,omitempty"`
	// Content is what was found in the content's directory tree.
	// +optional
	Content *ContentStatus `json:"content,omitempty"`
	// Cache is where the content is.
	// +optional
	Cache *CacheStatus `json:"cache,omitempty"`
	// Next is the newer version that is being prepared while the one above is in use.
	// +optional
	Next *NextVersion `json:"next,omitempty"`
}

// NextVersion is a newer version that this model is licensed for and that is being fetched.
type NextVersion struct {
	// CID is the root of its content.
	// +required
	CID string `json:"cid"`
	// Since when it is being prepared.
	// +required
	Since metav1.Time `json:"since"`
}

// TokenStatus is what the registry says of the resolved version.
type TokenStatus struct {
	// ID of the token.
	// +required
	ID Hash `json:"id"`
	// CID is the root of the content.
	// +required
	CID string `json:"cid"`
	// Name under which it was published.
	// +optional
	Name string `json:"name,omitempty"`
	// Owner of the token.
	// +required
	Owner Address `json:"owner"`
	// Creator of record.
	// +required
	Creator Address `json:"creator"`
}

// LicenseStatus is what the license registry says. It moves only when something in it changed, or the answers stop.
type LicenseStatus struct {
	// State: Open, Granted, NoTerms, NoGrant, Expired, Revoked.
	// +required
	State string `json:"state"`
	// ID is the SPDX identifier or LicenseRef of the terms.
	// +optional
	ID string `json:"id,omitempty"`
	// TermsIndex in the licence registry.
	// +optional
	TermsIndex int64 `json:"termsIndex,omitempty"`
	// TermsHash is what spec.license.acceptTerms accepts.
	// +optional
	TermsHash Hash `json:"termsHash,omitempty"`
	// GrantedAt is when the grant was given; empty when none is needed.
	// +optional
	GrantedAt *metav1.Time `json:"grantedAt,omitempty"`
	// ExpiresAt is when the grant ends; empty means without end.
	// +optional
	ExpiresAt *metav1.Time `json:"expiresAt,omitempty"`
	// EndedAt is when the licence was seen to have ended.
	// +optional
	EndedAt *metav1.Time `json:"endedAt,omitempty"`
	// Seats bounds replicas; 0 means without limit.
	// +optional
	Seats int64 `json:"seats,omitempty"`
	// Licensee that this was read for.
	// +optional
	Licensee Address `json:"licensee,omitempty"`
	// Prices of usage under the terms.
	// +optional
	Prices *TermsPrices `json:"prices,omitempty"`
	// Block at which this was first read. While the license is in force, only the finality of revocations at a later block ends it.
	// +optional
	Block *BlockReference `json:"block,omitempty"`
	// CheckedAt is when the chain gave the answer; it moves with the other fields, and when the answers stop, to the last one.
	// +optional
	CheckedAt *metav1.Time `json:"checkedAt,omitempty"`
	// Staleness is the network's policy as it was last seen. It applies also when the network is gone.
	// +optional
	Staleness *StalenessPolicy `json:"staleness,omitempty"`
}

// TermsPrices are what terms ask for usage, as integers in the smallest unit of the payment token per 1,000,000 units.
type TermsPrices struct {
	// InputPerMillion is the price of 1,000,000 input tokens.
	// +required
	// +kubebuilder:validation:Pattern=`^[0-9]{1,20}$`
	InputPerMillion string `json:"inputPerMillion"`
	// OutputPerMillion is the price of 1,000,000 output tokens.
	// +required
	// +kubebuilder:validation:Pattern=`^[0-9]{1,20}$`
	OutputPerMillion string `json:"outputPerMillion"`
	// RequestPerMillion is the price of 1,000,000 requests.
	// +required
	// +kubebuilder:validation:Pattern=`^[0-9]{1,20}$`
	RequestPerMillion string `json:"requestPerMillion"`
}

// ContentStatus is what the content consists of.
type ContentStatus struct {
	// Bytes in all files.
	// +required
	Bytes int64 `json:"bytes"`
	// Files in the tree.
	// +required
	Files int64 `json:"files"`
	// Formats that a runtime can be chosen by.
	// +optional
	// +listType=map
	// +listMapKey=name
	Formats []ContentFormat `json:"formats,omitempty"`
}

// ContentFormat is one servable format in the content.
type ContentFormat struct {
	// Name, such as gguf or safetensors.
	// +required
	Name string `json:"name"`
	// Path of the primary file in the content.
	// +required
	Path string `json:"path"`
}

// CacheStatus is where the content is kept.
type CacheStatus struct {
	// ClaimName of the PVC.
	// +required
	ClaimName string `json:"claimName"`
	// Path of the content's folder within the claim.
	// +required
	Path string `json:"path"`
	// Progress of the fetch, such as 42%.
	// +optional
	Progress string `json:"progress,omitempty"`
	// Bytes of TotalBytes are verified and in place.
	// +optional
	Bytes int64 `json:"bytes,omitempty"`
	// TotalBytes of the content.
	// +optional
	TotalBytes int64 `json:"totalBytes,omitempty"`
	// BytesPerSecond at which the content is arriving.
	// +optional
	BytesPerSecond int64 `json:"bytesPerSecond,omitempty"`
	// ETA is how long the rest takes at that rate.
	// +optional
	ETA *metav1.Duration `json:"eta,omitempty"`
	// Sources of the last fetch, those that brought most first.
	// +optional
	// +listType=map
	// +listMapKey=name
	// +kubebuilder:validation:MaxItems=8
	Sources []CacheSource `json:"sources,omitempty"`
	// LastScrub is the last look at every byte of the complete content.
	// +optional
	LastScrub *ScrubStatus `json:"lastScrub,omitempty"`
}

// CacheSource is what one source did for a fetch.
type CacheSource struct {
	// Name is the source's URL, without credentials.
	// +required
	Name string `json:"name"`
	// Bytes that it brought, verified.
	// +required
	Bytes int64 `json:"bytes"`
	// Share of all bytes that were brought, in percent.
	// +required
	Share int32 `json:"share"`
	// Failures counts requests that did not bring all that was asked for.
	// +optional
	Failures int32 `json:"failures,omitempty"`
	// Struck says why the source was given up; empty when it was not.
	// +optional
	Struck string `json:"struck,omitempty"`
}

// ScrubStatus is the outcome of hashing a complete content again.
type ScrubStatus struct {
	// FinishedAt is when the scrub ended.
	// +required
	FinishedAt metav1.Time `json:"finishedAt"`
	// RepairedBlocks had other bytes on disk and were fetched again.
	// +optional
	RepairedBlocks int64 `json:"repairedBlocks,omitempty"`
	// Damaged files could not be repaired; at most 16 are listed.
	// +optional
	// +listType=atomic
	// +kubebuilder:validation:MaxItems=16
	Damaged []string `json:"damaged,omitempty"`
	// Message says why something could not be checked or repaired.
	// +optional
	Message string `json:"message,omitempty"`
}

// DeHugModel is a model that this namespace is licensed for and keeps a verified copy of.
// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
// +kubebuilder:resource:shortName=dhm,categories=dehug
// +kubebuilder:printcolumn:name="Model",type=string,JSONPath=`.spec.model`
// +kubebuilder:printcolumn:name="Ready",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].status`
// +kubebuilder:printcolumn:name="Reason",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].reason`
// +kubebuilder:printcolumn:name="License",type=string,JSONPath=`.status.license.state`
// +kubebuilder:printcolumn:name="Cached",type=string,JSONPath=`.status.cache.progress`
// +kubebuilder:printcolumn:name="CID",type=string,JSONPath=`.status.token.cid`,priority=1
// +kubebuilder:printcolumn:name="Owner",type=string,JSONPath=`.status.token.owner`,priority=1
// +kubebuilder:printcolumn:name="Message",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].message`,priority=1
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=`.metadata.creationTimestamp`
type DeHugModel struct {
	metav1.TypeMeta   `json:",inline"`
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// Spec is the user's.
	// +required
	Spec DeHugModelSpec `json:"spec"`
	// Status is the operator's.
	// +optional
	// +kubebuilder:default={"observedGeneration":-1}
	Status DeHugModelStatus `json:"status,omitzero"`
}

// DeHugModelList is a list of DeHugModels.
// +kubebuilder:object:root=true
type DeHugModelList struct {
	metav1.TypeMeta `json:",inline"`
	metav1.ListMeta `json:"metadata,omitempty"`
	Items           []DeHugModel `json:"items"`
}
