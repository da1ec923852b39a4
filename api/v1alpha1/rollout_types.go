package v1alpha1

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// RolloutSpec specifies how pods are replaced.
// +kubebuilder:validation:XValidation:rule="!has(self.canary) || (has(self.strategy) && self.strategy == 'Canary')",message="canary is for strategy: Canary alone: set the strategy, or remove canary"
type RolloutSpec struct {
	// strategy specifies how pods are replaced: Surge starts the new pod first, Replace stops the old pods first, one at a time,
	// and Canary lets pods of a new version of the model answer some requests before the others are replaced. When it is unset,
	// Replace is used for pods that request devices such as GPUs, since a new pod would wait for the devices of the old one, and
	// Surge otherwise.
	// +optional
	// +kubebuilder:validation:Enum=Surge;Replace;Canary
	Strategy RolloutStrategy `json:"strategy,omitempty"`
	// canary specifies how a new version is judged. It is only allowed with the strategy Canary.
	// +optional
	Canary *CanarySpec `json:"canary,omitempty"`
}

// RolloutStrategy specifies how pods are replaced.
type RolloutStrategy string

// Rollout strategies.
const (
	RolloutSurge   RolloutStrategy = "Surge"
	RolloutReplace RolloutStrategy = "Replace"
	RolloutCanary  RolloutStrategy = "Canary"
)

// CanarySpec specifies how a new version of the model is judged before it replaces the stable one.
type CanarySpec struct {
	// weight is the share of the requests, in percent, that pods of the new version answer while they are judged. As many pods
	// run for them, in addition to the stable ones: this share of replicas, at least one.
	// +optional
	// +kubebuilder:default=10
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:Maximum=99
	Weight int32 `json:"weight,omitempty"`
	// minRequests is the number of requests that the new version must have answered before it is promoted. Requests that a
	// caller gave up, that were refused for what they asked, or that met a pod that was busy are not counted.
	// +optional
	// +kubebuilder:default=100
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:Maximum=1000000000
	MinRequests int64 `json:"minRequests,omitempty"`
	// minDuration is how long the new version must have answered requests before it is promoted.
	// +optional
	// +kubebuilder:default="10m"
	// +kubebuilder:validation:Type=string
	// +kubebuilder:validation:Format=duration
	// +kubebuilder:validation:XValidation:rule="duration(self) >= duration('0s') && duration(self) <= duration('720h')",message="minDuration must be between 0s and 720h"
	MinDuration *metav1.Duration `json:"minDuration,omitempty"`
	// maxErrorRate is the largest share of errors, such as 1% or 0.5%, at which the new version is promoted. Above it, the new
	// version is rolled back at once. An error is an answer with a status of 500 or above, an answer that breaks off or does not
	// begin in time, and a pod that cannot be reached.
	// +optional
	// +kubebuilder:default="1%"
	// +kubebuilder:validation:Pattern=`^(100|[0-9]{1,2}(\.[0-9]{1,2})?)%$`
	// +kubebuilder:validation:MaxLength=6
	MaxErrorRate string `json:"maxErrorRate,omitempty"`
	// promotion specifies whether a version that was judged good replaces the stable one by itself: Automatic or Manual. With
	// Manual it continues to answer its share until promotion is set to Automatic, or strategy to Surge or Replace.
	// +optional
	// +kubebuilder:default=Automatic
	// +kubebuilder:validation:Enum=Automatic;Manual
	Promotion PromotionPolicy `json:"promotion,omitempty"`
}

// PromotionPolicy specifies whether a version that was judged good replaces the stable one by itself.
type PromotionPolicy string

// Promotion policies.
const (
	PromotionAutomatic PromotionPolicy = "Automatic"
	PromotionManual    PromotionPolicy = "Manual"
)

// CanaryStep is how far a new version has come.
type CanaryStep string

// Steps of a canary.
const (
	// CanaryStarting: its pods are not ready yet, and get no requests.
	CanaryStarting CanaryStep = "Starting"
	// CanaryJudging: it answers its share of the requests, which are counted.
	CanaryJudging CanaryStep = "Judging"
	// CanaryJudged: it was judged good, answers its share and waits to be promoted.
	CanaryJudged CanaryStep = "Judged"
	// CanaryPromoting: the stable pods are replaced by pods of its version.
	CanaryPromoting CanaryStep = "Promoting"
	// CanaryPromoted: all pods are of its version.
	CanaryPromoted CanaryStep = "Promoted"
	// CanaryRolledBack: it failed, and is not tried again.
	CanaryRolledBack CanaryStep = "RolledBack"
)

// CanaryStatus describes the last version that was tried with the strategy Canary.
type CanaryStatus struct {
	// step is how far the version has come: Starting, Judging, Judged, Promoting, Promoted or RolledBack.
	// +required
	Step CanaryStep `json:"step"`
	// cid is the root CID of the content of the version.
	// +required
	CID string `json:"cid"`
	// reason is the reason of the step, as that of a condition.
	// +required
	// +kubebuilder:validation:MaxLength=64
	Reason string `json:"reason"`
	// message describes the reason.
	// +optional
	// +kubebuilder:validation:MaxLength=1024
	Message string `json:"message,omitempty"`
	// since is the time at which the step began.
	// +required
	Since metav1.Time `json:"since"`
	// weight is the share of the requests, in percent, that the version answers now.
	// +optional
	Weight int32 `json:"weight,omitempty"`
	// requests is the number of requests that were counted for the version.
	// +optional
	Requests int64 `json:"requests,omitempty"`
	// errors is the number of these requests that were answered with an error.
	// +optional
	Errors int64 `json:"errors,omitempty"`
	// errorRate is the share of errors, in percent.
	// +optional
	// +kubebuilder:validation:MaxLength=8
	ErrorRate string `json:"errorRate,omitempty"`
	// trial identifies this trial in the counts of the gateway.
	// +required
	// +kubebuilder:validation:MaxLength=64
	Trial string `json:"trial"`
	// tried identifies what is tried: the content, the pod template and the runtime that the spec names. What was rolled back is
	// tried again once it changes.
	// +required
	// +kubebuilder:validation:MaxLength=64
	Tried string `json:"tried"`
	// judgedBy identifies the rollout of the spec that the version was rolled back by. It is tried again once that changes.
	// +optional
	// +kubebuilder:validation:MaxLength=64
	JudgedBy string `json:"judgedBy,omitempty"`
	// seen are the counts of each gateway that are in requests and errors.
	// +optional
	// +listType=map
	// +listMapKey=gateway
	// +kubebuilder:validation:MaxItems=16
	Seen []SeenOutcomes `json:"seen,omitempty"`
}

// SeenOutcomes are the counts of one gateway that were taken into account.
type SeenOutcomes struct {
	// gateway is the name of the gateway's pod.
	// +required
	Gateway string `json:"gateway"`
	// run identifies the run of the gateway: its counts begin anew with each.
	// +required
	// +kubebuilder:validation:MaxLength=64
	Run string `json:"run"`
	// requests is the number of requests.
	// +required
	Requests int64 `json:"requests"`
	// errors is the number of errors.
	// +required
	Errors int64 `json:"errors"`
}
