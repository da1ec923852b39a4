package v1alpha1

import metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

// UsageReportSpec says what one settlement is about. The reporter creates it; it never changes.
// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="a UsageReport is a record: it cannot change"
type UsageReportSpec struct {
	// NetworkRef names the DeHugNetwork.
	// +required
	NetworkRef ObjectReference `json:"networkRef"`
	// Vouchers that the settlement sends, one a token, as lines of one signed batch for each payer and provider.
	// +required
	// +listType=map
	// +listMapKey=tokenID
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=100
	Vouchers []VoucherRecord `json:"vouchers"`
}

// VoucherRecord is one line of a batch: the total ever owed under a token, payer and provider.
type VoucherRecord struct {
	// TokenID that was used.
	// +required
	TokenID Hash `json:"tokenID"`
	// Model is its on-chain name.
	// +optional
	// +kubebuilder:validation:MaxLength=96
	Model string `json:"model,omitempty"`
	// Payer whose escrow pays.
	// +required
	Payer Address `json:"payer"`
	// Provider that served.
	// +required
	Provider Address `json:"provider"`
	// Total ever metered under this key.
	// +required
	Total UsageUnits `json:"total"`
	// Value ever owed under this key, a decimal integer in the smallest unit of the payment token.
	// +required
	// +kubebuilder:validation:MaxLength=32
	// +kubebuilder:validation:Pattern=`^[0-9]+$`
	Value string `json:"value"`
	// Timestamp at which the totals were taken, in seconds since 1970.
	// +required
	Timestamp int64 `json:"timestamp"`
}

// UsageUnits counts what was used.
type UsageUnits struct {
	// InputTokens read.
	// +optional
	InputTokens int64 `json:"inputTokens"`
	// OutputTokens written.
	// +optional
	OutputTokens int64 `json:"outputTokens"`
	// Requests answered.
	// +optional
	Requests int64 `json:"requests"`
}

// UsageReportStatus says how the settlement went.
type UsageReportStatus struct {
	// Conditions: Settled, Ready, Reconciling, Stalled.
	// +optional
	// +listType=map
	// +listMapKey=type
	Conditions []metav1.Condition `json:"conditions,omitempty"`
	// ObservedGeneration of the spec that the status describes; -1 before the operator has looked at the object.
	// +optional
	ObservedGeneration int64 `json:"observedGeneration,omitempty"`
	// Transaction hash of the settlement.
	// +optional
	Transaction Hash `json:"transaction,omitempty"`
	// Block that it is in.
	// +optional
	Block *BlockReference `json:"block,omitempty"`
	// Paid by the transactions of this settlement, as the chain says; a decimal integer in the smallest unit of the payment token.
	// +optional
	Paid string `json:"paid,omitempty"`
	// PaidText is paid in whole payment tokens with their symbol, for readers.
	// +optional
	// +kubebuilder:validation:MaxLength=128
	PaidText string `json:"paidText,omitempty"`
	// SettledAt is when it reached the wanted finality.
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
	metav1.TypeMeta   `json:",inline"`
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// Spec is the settlement.
	// +required
	Spec UsageReportSpec `json:"spec"`
	// Status says how it went.
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
