package v1alpha1

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// DeHugModelSpec specifies a model, its license and its cache.
// +kubebuilder:validation:XValidation:rule="has(self.model) != has(self.tokenID)",message="set exactly one of model (namespace/name) and tokenID"
// +kubebuilder:validation:XValidation:rule="!has(self.tokenID) || !has(self.revision)",message="revision pins a version of a name: a tokenID is one version already, remove revision"
// +kubebuilder:validation:XValidation:rule="has(self.model) == has(oldSelf.model) && (!has(self.model) || self.model == oldSelf.model)",message="model cannot change: what runs is licensed under it; create another DeHugModel, and name it in spec.modelRef of an InferenceEndpoint"
// +kubebuilder:validation:XValidation:rule="has(self.tokenID) == has(oldSelf.tokenID) && (!has(self.tokenID) || self.tokenID.lowerAscii() == oldSelf.tokenID.lowerAscii())",message="tokenID cannot change: what runs is licensed under it; create another DeHugModel, and name it in spec.modelRef of an InferenceEndpoint"
type DeHugModelSpec struct {
	// networkRef names the DeHugNetwork that the model is published on.
	// +required
	// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="networkRef cannot change: create another DeHugModel"
	NetworkRef ObjectReference `json:"networkRef"`
	// model specifies the on-chain name of the model, as namespace/name.
	// +optional
	// +kubebuilder:validation:MaxLength=96
	// +kubebuilder:validation:Pattern=`^[A-Za-z0-9_][A-Za-z0-9._-]*/[A-Za-z0-9_][A-Za-z0-9._-]*$`
	Model string `json:"model,omitempty"`
	// tokenID specifies one exact version of a model by its token id.
	// +optional
	TokenID Hash `json:"tokenID,omitempty"`
	// revision pins the version whose content has this root CID. When it is unset, the newest published version is used.
	// +optional
	// +kubebuilder:validation:MaxLength=128
	// +kubebuilder:validation:XValidation:rule="self.matches('^bafybei[a-z2-7]{52}$')",message="revision must be a CID in its canonical form, version 1 in base32 (bafybei…): `ipfs cid base32 <cid>` prints that of any other"
	Revision string `json:"revision,omitempty"`
	// license specifies what the model is used for and which terms are accepted.
	// +optional
	// +kubebuilder:default={}
	License LicenseRequest `json:"license,omitzero"`
	// content specifies which files of the content are used.
	// +optional
	Content ContentSelection `json:"content,omitzero"`
	// cache specifies where the content is stored.
	// +optional
	// +kubebuilder:default={}
	Cache CacheSpec `json:"cache,omitzero"`
	// onRevoked specifies how serving ends when the license ends.
	// +optional
	// +kubebuilder:default={}
	OnRevoked RevocationPolicy `json:"onRevoked,omitzero"`
	// allowUnsafeFormats permits content that can run code when it is loaded, such as pickles. It has an effect only when
	// spec.content.allowUnsafeFormats of the network is true as well.
	// +optional
	AllowUnsafeFormats bool `json:"allowUnsafeFormats,omitempty"`
	// suspend stops changes: while it is true, nothing is fetched and no newer version is used. The license is still read, and
	// its end still takes effect.
	// +optional
	Suspend bool `json:"suspend,omitempty"`
}

// UseKind specifies what a model is used for.
// +kubebuilder:validation:Enum=Commercial;NonCommercial
type UseKind string

// Kinds of use.
const (
	UseCommercial    UseKind = "Commercial"
	UseNonCommercial UseKind = "NonCommercial"
)

// LicenseRequest is what the user declares about the license.
type LicenseRequest struct {
	// use specifies what the model is used for. The terms must permit it.
	// +optional
	// +kubebuilder:default=Commercial
	Use UseKind `json:"use,omitempty"`
	// acceptTerms specifies the hash of the terms that the user has read and accepts. It is required unless the terms are an
	// open license.
	// +optional
	AcceptTerms Hash `json:"acceptTerms,omitempty"`
}

// ContentSelection specifies which files of the content are used.
type ContentSelection struct {
	// files specifies the files that are fetched and served, as globs of their whole path within the content: *, ? and classes
	// such as [45] match within one folder, and ** stands for any number of folders, as in **/*.json. When it is unset, all
	// files are fetched.
	// +optional
	// +listType=set
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=32
	// +kubebuilder:validation:items:MaxLength=256
	// +kubebuilder:validation:items:Pattern=`^([^\[\]\\/\x00-\x1f]|\[\^?([^\[\]\\/^\x00-\x1f-](-[^\[\]\\/\x00-\x1f-])?)+\])+(/([^\[\]\\/\x00-\x1f]|\[\^?([^\[\]\\/^\x00-\x1f-](-[^\[\]\\/\x00-\x1f-])?)+\])+)*$`
	Files []string `json:"files,omitempty"`
}

// RetainPolicy specifies what happens to the cache when no model needs it any more.
// +kubebuilder:validation:Enum=Delete;Keep
type RetainPolicy string

// Retain policies.
const (
	RetainDelete RetainPolicy = "Delete"
	RetainKeep   RetainPolicy = "Keep"
)

// MirrorPolicy specifies which namespaces may fetch the content from a cache.
// +kubebuilder:validation:Enum=Cluster;Off
type MirrorPolicy string

// Mirror policies.
const (
	MirrorCluster MirrorPolicy = "Cluster"
	MirrorOff     MirrorPolicy = "Off"
)

// CacheSpec specifies where the content is stored.
// +kubebuilder:validation:XValidation:rule="!has(self.existingClaim) || !has(self.storageClassName)",message="existingClaim has its storage class already: remove storageClassName"
type CacheSpec struct {
	// size specifies the size of the claim. When it is unset, the claim has the content's size and some headroom.
	// +optional
	// +kubebuilder:validation:XValidation:rule="quantity(string(self)).isGreaterThan(quantity('0'))",message="size must be more than 0: remove it to have the content's size and some room"
	Size *resource.Quantity `json:"size,omitempty"`
	// storageClassName specifies the storage class of the claim. When it is unset, the default class is used.
	// +optional
	// +kubebuilder:validation:MaxLength=253
	StorageClassName *string `json:"storageClassName,omitempty"`
	// accessMode specifies the access mode of the claim.
	// +optional
	// +kubebuilder:default=ReadWriteOnce
	// +kubebuilder:validation:Enum=ReadWriteOnce;ReadWriteMany
	AccessMode corev1.PersistentVolumeAccessMode `json:"accessMode,omitempty"`
	// existingClaim names a PersistentVolumeClaim of the user's to store the content in. The operator never deletes it.
	// +optional
	// +kubebuilder:validation:MaxLength=253
	ExistingClaim string `json:"existingClaim,omitempty"`
	// retain specifies what happens to the claim when the last model that uses it is deleted.
	// +optional
	// +kubebuilder:default=Delete
	Retain RetainPolicy `json:"retain,omitempty"`
	// scrubInterval specifies the time between two checks of every byte of the complete content. Damaged blocks are fetched
	// again. 0s disables the checks.
	// +optional
	// +kubebuilder:default="24h"
	// +kubebuilder:validation:XValidation:rule="duration(self) == duration('0s') || duration(self) >= duration('10m')",message="scrubInterval must be 0s (never) or at least 10m: each scrub reads the whole content"
	ScrubInterval *metav1.Duration `json:"scrubInterval,omitempty"`
	// mirror specifies whether other namespaces that are licensed for the same content may fetch it from this cache (Cluster)
	// or not (Off).
	// +optional
	// +kubebuilder:default=Cluster
	Mirror MirrorPolicy `json:"mirror,omitempty"`

	CachePods `json:",inline"`
}

// RevocationPolicy specifies how serving ends when the license ends.
type RevocationPolicy struct {
	// gracePeriod specifies the time between the end of the license and the end of the last pod. New requests are refused as
	// soon as the license ends.
	// +optional
	// +kubebuilder:default="10m"
	// +kubebuilder:validation:XValidation:rule="duration(self) >= duration('0s') && duration(self) <= duration('24h')",message="gracePeriod must be between 0s and 24h"
	GracePeriod metav1.Duration `json:"gracePeriod,omitzero"`
	// cache specifies whether the cached content is kept (Keep) or deleted (Delete) when the license ends.
	// +optional
	// +kubebuilder:default=Keep
	Cache RetainPolicy `json:"cache,omitempty"`
}

// DeHugModelStatus describes what the operator observed on the chain and in the cache.
type DeHugModelStatus struct {
	// conditions describe the state of the model. Their types are OwnershipVerified, LicenseValid, ContentVerified, Cached,
	// Ready, Reconciling and Stalled.
	// +optional
	// +listType=map
	// +listMapKey=type
	Conditions []metav1.Condition `json:"conditions,omitempty"`
	// observedGeneration is the generation of the spec that this status describes. It is -1 before the operator has observed
	// the object.
	// +optional
	ObservedGeneration int64 `json:"observedGeneration,omitempty"`
	// token describes the resolved version, as the model registry states it.
	// +optional
	Token *TokenStatus `json:"token,omitempty"`
	// claims describe which accounts rightfully stand for the namespace of the token's name, by the word of the attestors that
	// the network names. It is unset when the network names none, or the token has no name.
	// +optional
	Claims *ClaimsStatus `json:"claims,omitempty"`
	// license describes the license, as the license registry states it.
	// +optional
	License *LicenseStatus `json:"license,omitempty"`
	// content describes what the content's directory tree contains.
	// +optional
	Content *ContentStatus `json:"content,omitempty"`
	// cache describes where the content is stored.
	// +optional
	Cache *CacheStatus `json:"cache,omitempty"`
	// next describes the newer version that is being prepared while the current one is in use.
	// +optional
	Next *NextVersion `json:"next,omitempty"`
	// former describe the versions that pods of the model's endpoints still serve although another one is in use. Their licenses
	// are read until no pod serves them.
	// +optional
	// +listType=map
	// +listMapKey=cid
	// +kubebuilder:validation:MaxItems=16
	Former []FormerVersion `json:"former,omitempty"`
}

// FormerVersion describes a version that pods still serve although another one is in use.
type FormerVersion struct {
	// cid is the root CID of the content.
	// +required
	CID string `json:"cid"`
	// tokenID is the id of the token.
	// +required
	TokenID Hash `json:"tokenID"`
	// licenseValid reports whether its license is valid: True, False or Unknown.
	// +required
	LicenseValid metav1.ConditionStatus `json:"licenseValid"`
	// reason is that of a LicenseValid condition.
	// +required
	Reason string `json:"reason"`
	// message describes the reason.
	// +optional
	// +kubebuilder:validation:MaxLength=1024
	Message string `json:"message,omitempty"`
	// endsAt is the time at which its grant ends, as the chain last stated it. It is unset when the grant has no end.
	// +optional
	EndsAt *metav1.Time `json:"endsAt,omitempty"`
	// endedAt is the time at which the operator first saw that its license had ended.
	// +optional
	EndedAt *metav1.Time `json:"endedAt,omitempty"`
	// block is the number of a block at which the license held.
	// +optional
	Block int64 `json:"block,omitempty"`
	// seats is the number of replicas that its license permits, 0 when it does not limit them. It is unset while that is not
	// known.
	// +optional
	Seats *int64 `json:"seats,omitempty"`
}

// NextVersion describes a newer version that this model is licensed for and that is being fetched.
type NextVersion struct {
	// cid is the root CID of the newer version's content.
	// +required
	CID string `json:"cid"`
	// since is the time at which its preparation began.
	// +required
	Since metav1.Time `json:"since"`
}

// TokenStatus describes the resolved version, as the model registry states it.
type TokenStatus struct {
	// id is the id of the token.
	// +required
	ID Hash `json:"id"`
	// cid is the root CID of the content.
	// +required
	CID string `json:"cid"`
	// name is the on-chain name that the version was published under.
	// +optional
	Name string `json:"name,omitempty"`
	// owner is the current owner of the token.
	// +required
	Owner Address `json:"owner"`
	// creator is the creator of record of the token.
	// +required
	Creator Address `json:"creator"`
}

// ClaimsStatus describes the claims of rightful ownership of a namespace. They are read at the same block as the token.
type ClaimsStatus struct {
	// namespace is the namespace that the claims are about.
	// +required
	// +kubebuilder:validation:MaxLength=96
	Namespace string `json:"namespace"`
	// attestations are the claims that hold, in the order of the network's attestors.
	// +optional
	// +listType=map
	// +listMapKey=attestor
	// +kubebuilder:validation:MaxItems=8
	Attestations []NamespaceAttestation `json:"attestations,omitempty"`
	// message describes why the claims could not be read. The attestations are then those of the last answer.
	// +optional
	// +kubebuilder:validation:MaxLength=1024
	Message string `json:"message,omitempty"`
}

// NamespaceAttestation is an attestor's word that an account rightfully stands for a namespace.
type NamespaceAttestation struct {
	// attestor is the account that attested.
	// +required
	Attestor Address `json:"attestor"`
	// account is the account that stands for the namespace by its word.
	// +required
	Account Address `json:"account"`
	// kind is what the evidence is about: Domain, HuggingFace or Other.
	// +required
	// +kubebuilder:validation:Enum=Domain;HuggingFace;Other
	Kind string `json:"kind"`
	// evidence is what the attestor saw, such as dns:acme.com or hf:acme.
	// +required
	// +kubebuilder:validation:MaxLength=96
	Evidence string `json:"evidence"`
	// forCreator reports whether the account is the creator of the token. When it is not, somebody else published under the
	// namespace.
	// +required
	ForCreator bool `json:"forCreator"`
	// attestedAt is the time of the attestation.
	// +required
	AttestedAt metav1.Time `json:"attestedAt"`
	// expiresAt is the last second at which the attestation holds.
	// +required
	ExpiresAt metav1.Time `json:"expiresAt"`
}

// LicenseStatus describes the license, as the license registry states it. It is updated only when the license changes or
// answers stop.
type LicenseStatus struct {
	// state is the state of the license: Open, Granted, NoTerms, NoGrant, Expired or Revoked.
	// +required
	State string `json:"state"`
	// id is the SPDX identifier or LicenseRef of the terms.
	// +optional
	ID string `json:"id,omitempty"`
	// termsIndex is the index of the terms in the license registry.
	// +optional
	TermsIndex int64 `json:"termsIndex,omitempty"`
	// termsHash is the hash of the terms, which spec.license.acceptTerms accepts.
	// +optional
	TermsHash Hash `json:"termsHash,omitempty"`
	// grantedAt is the time at which the grant was given. It is unset when no grant is needed.
	// +optional
	GrantedAt *metav1.Time `json:"grantedAt,omitempty"`
	// expiresAt is the time at which the grant ends. It is unset when the grant has no end.
	// +optional
	ExpiresAt *metav1.Time `json:"expiresAt,omitempty"`
	// revokedAt is the time at which a revocation of the grant takes effect. It is unset when the grant is not revoked.
	// +optional
	RevokedAt *metav1.Time `json:"revokedAt,omitempty"`
	// endedAt is the time at which the operator first saw that the license had ended.
	// +optional
	EndedAt *metav1.Time `json:"endedAt,omitempty"`
	// seats is the maximum number of replicas. 0 means no limit.
	// +optional
	Seats int64 `json:"seats,omitempty"`
	// licensee is the account that the license was read for.
	// +optional
	Licensee Address `json:"licensee,omitempty"`
	// prices are the prices of usage under the terms.
	// +optional
	Prices *TermsPrices `json:"prices,omitempty"`
	// block is the block at which this license was first read. While the license is in force, only a later block of the
	// finality of revocations ends it.
	// +optional
	Block *BlockReference `json:"block,omitempty"`
	// checkedAt is the time of the answer that these fields were read from. It is updated when another field changes, and when
	// answers stop it is the time of the last answer.
	// +optional
	CheckedAt *metav1.Time `json:"checkedAt,omitempty"`
	// staleness is the last known staleness policy of the network. It applies after the network's deletion as well.
	// +optional
	Staleness *StalenessPolicy `json:"staleness,omitempty"`
}

// TermsPrices are the prices of usage per 1,000,000 units, as integers in the smallest unit of the payment token.
type TermsPrices struct {
	// inputPerMillion is the price of 1,000,000 input tokens.
	// +required
	// +kubebuilder:validation:Pattern=`^[0-9]{1,20}$`
	InputPerMillion string `json:"inputPerMillion"`
	// outputPerMillion is the price of 1,000,000 output tokens.
	// +required
	// +kubebuilder:validation:Pattern=`^[0-9]{1,20}$`
	OutputPerMillion string `json:"outputPerMillion"`
	// requestPerMillion is the price of 1,000,000 requests.
	// +required
	// +kubebuilder:validation:Pattern=`^[0-9]{1,20}$`
	RequestPerMillion string `json:"requestPerMillion"`
}

// ContentStatus describes the content.
type ContentStatus struct {
	// bytes is the total size in bytes of the files that spec.content.files selects, or of all.
	// +required
	Bytes int64 `json:"bytes"`
	// files is the number of those files.
	// +required
	Files int64 `json:"files"`
	// selection lists the globs of spec.content.files that this status describes, sorted. It is unset for all files.
	// +optional
	// +listType=set
	Selection []string `json:"selection,omitempty"`
	// offeredBytes is the total size of all files of the content in bytes. Of a file that is not selected it is what its first
	// node states.
	// +optional
	OfferedBytes int64 `json:"offeredBytes,omitempty"`
	// offeredFiles is the number of all files of the content.
	// +optional
	OfferedFiles int64 `json:"offeredFiles,omitempty"`
	// formats are the model formats in the content that a runtime can serve.
	// +optional
	// +listType=map
	// +listMapKey=name
	Formats []ContentFormat `json:"formats,omitempty"`
	// quantizations are the GGUF files in the content that can be served, at most 64 of them. Of those that are selected the first
	// by path is served.
	// +optional
	// +listType=map
	// +listMapKey=path
	// +kubebuilder:validation:MaxItems=64
	Quantizations []ContentQuantization `json:"quantizations,omitempty"`
	// tasks are what the model is for, such as text-generation, as README.md (pipeline_tag) and config.json (architectures) say.
	// +optional
	// +listType=set
	// +kubebuilder:validation:MaxItems=8
	Tasks []string `json:"tasks,omitempty"`
}

// ContentQuantization describes one GGUF file in the content that can be served.
type ContentQuantization struct {
	// path is the path of the file, or of its first part, within the content.
	// +required
	Path string `json:"path"`
	// name is the quantization, such as Q4_K_M, as the file's name or its header states it.
	// +optional
	Name string `json:"name,omitempty"`
	// bytes is the size of the file with all its parts in bytes.
	// +optional
	Bytes int64 `json:"bytes,omitempty"`
	// selected reports whether spec.content.files selects the file.
	// +optional
	Selected bool `json:"selected,omitempty"`
}

// ContentFormat describes one model format in the content that a runtime can serve.
type ContentFormat struct {
	// name is the name of the format, such as gguf or safetensors.
	// +required
	Name string `json:"name"`
	// path is the path of the primary file within the content, the first by name of those that spec.content.files selects. It is
	// unset when none is selected.
	// +optional
	Path string `json:"path,omitempty"`
}

// CacheStatus describes where the content is stored.
type CacheStatus struct {
	// claimName is the name of the PersistentVolumeClaim that stores the content.
	// +required
	ClaimName string `json:"claimName"`
	// path is the path of the content's folder within the claim.
	// +required
	Path string `json:"path"`
	// progress is the verified share of the content, such as 42%.
	// +optional
	Progress string `json:"progress,omitempty"`
	// bytes is the number of bytes that are verified and stored.
	// +optional
	Bytes int64 `json:"bytes,omitempty"`
	// totalBytes is the size of the whole content in bytes.
	// +optional
	TotalBytes int64 `json:"totalBytes,omitempty"`
	// bytesPerSecond is the rate at which the content arrives, in bytes per second.
	// +optional
	BytesPerSecond int64 `json:"bytesPerSecond,omitempty"`
	// eta is the estimated time until the fetch is complete.
	// +optional
	ETA *metav1.Duration `json:"eta,omitempty"`
	// sources are the sources of the last fetch, those with the most bytes first.
	// +optional
	// +listType=map
	// +listMapKey=name
	// +kubebuilder:validation:MaxItems=8
	Sources []CacheSource `json:"sources,omitempty"`
	// lastScrub describes the last check of every byte of the complete content.
	// +optional
	LastScrub *ScrubStatus `json:"lastScrub,omitempty"`
}

// CacheSource describes what one source delivered in a fetch.
type CacheSource struct {
	// name is the URL of the source, without credentials.
	// +required
	Name string `json:"name"`
	// bytes is the number of verified bytes that the source delivered.
	// +required
	Bytes int64 `json:"bytes"`
	// share is the percentage of all fetched bytes that the source delivered.
	// +required
	Share int32 `json:"share"`
	// failures is the number of requests to which the source did not deliver all that was requested.
	// +optional
	Failures int32 `json:"failures,omitempty"`
	// disabledReason is the reason why the source is no longer used in this fetch. It is unset while the source is in use.
	// +optional
	DisabledReason string `json:"disabledReason,omitempty"`
}

// ScrubStatus describes the outcome of hashing a complete content again.
type ScrubStatus struct {
	// finishedAt is the time at which the check ended.
	// +required
	FinishedAt metav1.Time `json:"finishedAt"`
	// repairedBlocks is the number of blocks that were damaged on disk and fetched again.
	// +optional
	RepairedBlocks int64 `json:"repairedBlocks,omitempty"`
	// damaged lists the files that could not be repaired, at most 16 of them.
	// +optional
	// +listType=atomic
	// +kubebuilder:validation:MaxItems=16
	Damaged []string `json:"damaged,omitempty"`
	// message describes why something could not be checked or repaired.
	// +optional
	Message string `json:"message,omitempty"`
}

// DeHugModel is a model that its namespace is licensed for and of which it stores a verified copy.
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
// +kubebuilder:printcolumn:name="Claimed",type=string,JSONPath=`.status.claims.attestations[?(@.forCreator==true)].evidence`,priority=1
// +kubebuilder:printcolumn:name="Message",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].message`,priority=1
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=`.metadata.creationTimestamp`
type DeHugModel struct {
	metav1.TypeMeta `json:",inline"`
	// metadata is the standard metadata of the object.
	// +optional
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// spec specifies the model and how it is licensed and cached.
	// +required
	Spec DeHugModelSpec `json:"spec"`
	// status describes what the operator observed on the chain and in the cache.
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
