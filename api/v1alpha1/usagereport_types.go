package v1alpha1

import metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

// UsageReportSpec specifies the contents of one settlement. The reporter creates it, and it cannot change.
// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="a UsageReport is a record: it cannot change"
type UsageReportSpec struct {
	// networkRef names the DeHugNetwork that the usage is settled on.
	// +required
	NetworkRef ObjectReference `json:"networkRef"`
	// vouchers lists what the settlement sends, one entry per token, as lines of one signed batch per payer and provider.
	// +required
	// +listType=map
	// +listMapKey=tokenID
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=100
	Vouchers []VoucherRecord `json:"vouchers"`
}

// VoucherRecord is one line of a batch: the total ever owed for a token, payer and provider.
type VoucherRecord struct {
	// tokenID specifies the token that was used.
	// +required
	TokenID Hash `json:"tokenID"`
	// model specifies the on-chain name of the token.
	// +optional
	// +kubebuilder:validation:MaxLength=96
	Model string `json:"model,omitempty"`
	// payer specifies the account whose escrow pays.
	// +required
	Payer Address `json:"payer"`
	// provider specifies the account that served.
	// +required
	Provider Address `json:"provider"`
	// total specifies all usage ever metered for this token, payer and provider.
	// +required
	Total UsageUnits `json:"total"`
	// value specifies all that was ever owed for this token, payer and provider, as a decimal integer in the smallest unit of
	// the payment token.
	// +required
	// +kubebuilder:validation:MaxLength=32
	// +kubebuilder:validation:Pattern=`^[0-9]+$`
	Value string `json:"value"`
	// timestamp specifies when the totals were taken, in seconds since 1970.
	// +required
	Timestamp int64 `json:"timestamp"`
}

// UsageUnits counts usage.
type UsageUnits struct {
	// inputTokens is the number of input tokens.
	// +optional
	InputTokens int64 `json:"inputTokens"`
	// outputTokens is the number of output tokens.
	// +optional
	OutputTokens int64 `json:"outputTokens"`
	// requests is the number of answered requests.
	// +optional
	Requests int64 `json:"requests"`
}

// UsageReportStatus describes the outcome of the settlement.
type UsageReportStatus struct {
	// conditions describe the state of the settlement. Their types are Settled, Ready, Reconciling and Stalled.
	// +optional
	// +listType=map
	// +listMapKey=type
	Conditions []metav1.Condition `json:"conditions,omitempty"`
	// observedGeneration is the generation of the spec that this status describes. It is -1 before the operator has observed
	// the object.
	// +optional
	ObservedGeneration int64 `json:"observedGeneration,omitempty"`
	// transaction is the hash of the settlement transaction.
	// +optional
	Transaction Hash `json:"transaction,omitempty"`
	// block is the block that contains the transaction.
	// +optional
	Block *BlockReference `json:"block,omitempty"`
	// paid is the amount that the transactions of this settlement paid, as the chain states it. It is a decimal integer in the
	// smallest unit of the payment token.
	// +optional
	Paid string `json:"paid,omitempty"`
	// paidText is the paid amount in whole payment tokens with their symbol.
	// +optional
	// +kubebuilder:validation:MaxLength=128
	PaidText string `json:"paidText,omitempty"`
	// settledAt is the time at which the settlement reached the finality that the network requires.
	// +optional
	SettledAt *metav1.Time `json:"settledAt,omitempty"`
}

// UsageReport is the record of one settlement.
// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
// +kubebuilder:resource:scope=Cluster,shortName=dhu,categories=dehug
// +kubebuilder:printcolumn:name="Network",type=string,JSONPath=`.spec.networkRef.name`
// +kubebuilder:printcolumn:name="Settled",type=string,JSONPath=`.status.conditions[?(@.type=="Settled")].status`
// +kubebuilder:printcolumn:name="Reason",type=string,JSONPath=`.status.conditions[?(@.type=="Settled")].reason`
// +kubebuilder:printcolumn:name="Paid",type=string,JSONPath=`.status.paidText`
// +kubebuilder:printcolumn:name="Transaction",type=string,JSONPath=`.status.transaction`,priority=1
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=`.metadata.creationTimestamp`
type UsageReport struct {
	metav1.TypeMeta `json:",inline"`
	// metadata is the standard metadata of the object.
	// +optional
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// spec specifies the settlement.
	// +required
	Spec UsageReportSpec `json:"spec"`
	// status describes the outcome of the settlement.
	// +optional
	// +kubebuilder:default={"observedGeneration":-1}
	Status UsageReportStatus `json:"status,omitzero"`
}

// UsageReportList is a list of UsageReports.
// +kubebuilder:object:root=true
type UsageReportList struct {
	metav1.TypeMeta `json:",inline"`
	metav1.ListMeta `json:"metadata,omitempty"`
	Items           []UsageReport `json:"items"`
}
