package v1alpha1

import metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

// DeHugNetworkSpec is one chain deployment of DeHug and how to reach it.
type DeHugNetworkSpec struct {
	// ChainID that every RPC endpoint must report.
	// +required
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="chainID cannot change: create another DeHugNetwork for another chain"
	ChainID int64 `json:"chainID"`
	// RPC endpoints of the chain.
	// +required
	RPC RPC `json:"rpc"`
	// Contracts of this deployment.
	// +required
	// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="contracts cannot change: create another DeHugNetwork for another deployment"
	Contracts Contracts `json:"contracts"`
	// Finality that each decision waits for.
	// +optional
	// +kubebuilder:default={}
	Finality FinalityPolicy `json:"finality,omitzero"`
	// Staleness says what happens to running endpoints when the chain cannot be read for long.
	// +optional
	// +kubebuilder:default={}
	Staleness StalenessPolicy `json:"staleness,omitzero"`
	// Account of this cluster on the chain.
	// +required
	Account Account `json:"account"`
	// Content says where the bytes come from.
	// +required
	Content ContentSources `json:"content"`
	// Settlement says when metered usage is settled on chain.
	// +optional
	// +kubebuilder:default={}
	Settlement SettlementPolicy `json:"settlement,omitzero"`
	// Limits bound what usage may cost this cluster.
	// +optional
	// +kubebuilder:default={}
	Limits Limits `json:"limits,omitzero"`
}

// Amount is a decimal number of whole payment tokens, such as 25 or 0.004.
// +kubebuilder:validation:MaxLength=48
// +kubebuilder:validation:Pattern=`^(0|[1-9][0-9]{0,26})(\.[0-9]{1,18})?$`
type Amount string

// CoinAmount is a decimal number of whole coins of the chain, such as 0.001.
// +kubebuilder:validation:MaxLength=48
// +kubebuilder:validation:Pattern=`^(0|[1-9][0-9]{0,26})(\.[0-9]{1,18})?$`
type CoinAmount string

// Limits bound what usage may cost. All of them are finite: a price or a count that a stranger chooses must not empty
// the escrow.
type Limits struct {
	// MaxPricePerMillion is the highest price of 1,000,000 input or output tokens, in the payment token. Models whose
	// terms ask for more are not served.
	// +optional
	// +kubebuilder:default="1000"
	MaxPricePerMillion Amount `json:"maxPricePerMillion,omitempty"`
	// MaxPricePerRequest is the highest price of one request, in the payment token.
	// +optional
	// +kubebuilder:default="1"
	MaxPricePerRequest Amount `json:"maxPricePerRequest,omitempty"`
	// PerModelPerDay is the most that the usage of one token may cost the licensee in one day (UTC), in the payment token.
	// Beyond it requests are refused, and nothing more is vouched for.
	// +optional
	// +kubebuilder:default="100"
	PerModelPerDay Amount `json:"perModelPerDay,omitempty"`
}

// RPC lists the JSON-RPC endpoints of the chain.
// +kubebuilder:validation:XValidation:rule="!has(self.agreement) || self.agreement <= self.endpoints.size()",message="agreement cannot be larger than the number of endpoints: add endpoints or lower agreement"
type RPC struct {
	// Endpoints to ask.
	// +required
	// +listType=map
	// +listMapKey=url
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=8
	Endpoints []RPCEndpoint `json:"endpoints"`
	// Agreement is how many endpoints must give the same answer to a security-relevant read; more than half of them when empty.
	// +optional
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:Maximum=8
	Agreement int32 `json:"agreement,omitempty"`
	// MaxHeadAge is how old the newest block of a finality may be before the chain counts as standing still, which is no answer.
	// 0s is for chains that make blocks on demand only.
	// +optional
	// +kubebuilder:default="1h"
	// +kubebuilder:validation:XValidation:rule="duration(self) == duration('0s') || duration(self) >= duration('1m')",message="maxHeadAge must be 0s (blocks of any age) or at least 1m: a safe block is some minutes old"
	MaxHeadAge *metav1.Duration `json:"maxHeadAge,omitempty"`
}

// RPCEndpoint is one JSON-RPC endpoint.
type RPCEndpoint struct {
	// URL of the endpoint.
	// +required
	// +kubebuilder:validation:MaxLength=512
	// +kubebuilder:validation:Pattern=`^https?://[^\s@]+$`
	URL string `json:"url"`
}

// Contracts are the addresses of a deployment.
// +kubebuilder:validation:XValidation:rule="self.registry != self.licenses && self.registry != self.oracle && self.licenses != self.oracle",message="registry, licenses and oracle are three different contracts: copy them from the addresses file of the deployment"
type Contracts struct {
	// Registry is the ModelRegistry.
	// +required
	Registry Address `json:"registry"`
	// Licenses is the LicenseRegistry.
	// +required
	Licenses Address `json:"licenses"`
	// Oracle is the UsageOracle.
	// +required
	Oracle Address `json:"oracle"`
}

// FinalityPolicy names the block that each decision is taken at.
type FinalityPolicy struct {
	// Grant is the finality of a positive licence answer.
	// +optional
	// +kubebuilder:default=Safe
	Grant Finality `json:"grant,omitempty"`
	// Revoke is the finality of a negative answer that stops a running endpoint.
	// +optional
	// +kubebuilder:default=Finalized
	Revoke Finality `json:"revoke,omitempty"`
	// Settle is the finality at which a settlement counts as done.
	// +optional
	// +kubebuilder:default=Finalized
	Settle Finality `json:"settle,omitempty"`
}

// StaleAction says what to do when the chain was unreadable for longer than allowed.
// +kubebuilder:validation:Enum=Keep;Drain
type StaleAction string

// Actions on a stale licence.
const (
	StaleKeep  StaleAction = "Keep"
	StaleDrain StaleAction = "Drain"
)

// StalenessPolicy bounds how old a licence answer may be.
type StalenessPolicy struct {
	// MaxAge of the last answer before OnExpired applies. A chain that stands still gives no answer.
	// +optional
	// +kubebuilder:default="24h"
	// +kubebuilder:validation:XValidation:rule="duration(self) >= duration('1m')",message="maxAge must be at least 1m: shorter outages of an RPC are normal"
	MaxAge metav1.Duration `json:"maxAge,omitzero"`
	// OnExpired is Keep (go on serving) or Drain.
	// +optional
	// +kubebuilder:default=Keep
	OnExpired StaleAction `json:"onExpired,omitempty"`
}

// Account is who this cluster is on the chain.
type Account struct {
	// Licensee holds the licenses and, by default, pays for usage.
	// +required
	// +kubebuilder:validation:XValidation:rule="self.lowerAscii() == oldSelf.lowerAscii()",message="licensee cannot change: every license is its own; create another DeHugNetwork for another licensee"
	Licensee Address `json:"licensee"`
	// Provider is credited for serving, and the only one who can settle; the licensee when empty.
	// +optional
	Provider Address `json:"provider,omitempty"`
	// Signer signs for the licensee and sends settlements for the provider: it is, or is authorised by, each of them. Without it usage is
	// metered but not settled.
	// +optional
	Signer *Signer `json:"signer,omitempty"`
}

// Signer says where the signing key is.
type Signer struct {
	// SecretRef names a Secret with a raw key. For development networks only.
	// +required
	SecretRef *SecretKeyReference `json:"secretRef"`
}

// ContentSources says where content is fetched from. Sources need not be trusted: every block is verified. All of them are used at once.
// +kubebuilder:validation:XValidation:rule="(has(self.gateways) && self.gateways.size() > 0) || (has(self.peers) && self.peers.size() > 0)",message="content has no source: add a gateway to gateways or an IPFS node to peers"
type ContentSources struct {
	// Gateways are trustless IPFS gateways, web servers with the same files, or RPC APIs of Kubo nodes (ipfs+rpc://host:port).
	// +optional
	// +listType=set
	// +kubebuilder:validation:MaxItems=16
	// +kubebuilder:validation:items:MaxLength=512
	// +kubebuilder:validation:items:Pattern=`^(https?://[^\s@]+|ipfs\+rpc://[^\s@/]+)$`
	Gateways []string `json:"gateways,omitempty"`
	// Peers are IPFS nodes that are asked by bitswap, as multiaddrs over TCP with their peer id.
	// +optional
	// +listType=set
	// +kubebuilder:validation:MaxItems=16
	// +kubebuilder:validation:items:MaxLength=512
	// +kubebuilder:validation:items:XValidation:rule="self.contains('/p2p/')",message="a peer is named by its id: add /p2p/<peer id>, which ipfs id prints on that node"
	// +kubebuilder:validation:items:XValidation:rule="!self.contains('/p2p/') || self.matches('^/(ip4|ip6|dns|dns4|dns6)/[^/ ]+/tcp/[0-9]{1,5}/p2p/[1-9A-Za-z]{20,120}$')",message="a peer is a multiaddr over TCP such as /dns4/kubo.ipfs.svc/tcp/4001/p2p/<peer id>; QUIC, WebSocket and relays are not supported"
	Peers []string `json:"peers,omitempty"`
	// AllowUnsafeFormats permits models to ask for content that can run code when it is loaded, such as pickles.
	// +optional
	AllowUnsafeFormats bool `json:"allowUnsafeFormats,omitempty"`
}

// SettlementPolicy says when usage is settled.
type SettlementPolicy struct {
	// Interval between two settlements of one network.
	// +optional
	// +kubebuilder:default="1h"
	// +kubebuilder:validation:XValidation:rule="duration(self) >= duration('5s')",message="interval must be at least 5s: each settlement is a transaction"
	Interval metav1.Duration `json:"interval,omitzero"`
	// KeepReports is how many UsageReports of a network are kept.
	// +optional
	// +kubebuilder:default=50
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:Maximum=1000
	KeepReports int32 `json:"keepReports,omitempty"`
	// MaxFee is the most that the transaction of one settlement may cost, in the chain's coin. Nothing above it is signed, whatever
	// the endpoints ask.
	// +optional
	// +kubebuilder:default="0.001"
	MaxFee CoinAmount `json:"maxFee,omitempty"`
	// CoinPrice is what one whole coin of the chain is worth, in the payment token. A settlement that would cost more than it settles
	// waits until more usage is due. Give an estimate on the high side: twice the price makes settlements wait for twice the usage.
	// 0 says that the coin has no price, as on a development chain.
	// +optional
	// +kubebuilder:default="4000"
	CoinPrice Amount `json:"coinPrice,omitempty"`
}

// Defaults of Limits.
const (
	DefaultMaxPricePerMillion = Amount("1000")
	DefaultMaxPricePerRequest = Amount("1")
	DefaultPerModelPerDay     = Amount("100")
)

// Defaults of SettlementPolicy.
const (
	DefaultMaxFee    = CoinAmount("0.001")
	DefaultCoinPrice = Amount("4000")
)

// DeHugNetworkStatus is what was last seen of the network.
type DeHugNetworkStatus struct {
	// Conditions: ChainReachable, ContractsVerified, Ready, Reconciling, Stalled.
	// +optional
	// +listType=map
	// +listMapKey=type
	Conditions []metav1.Condition `json:"conditions,omitempty"`
	// ObservedGeneration of the spec that the status describes; -1 before the operator has looked at the object.
	// +optional
	ObservedGeneration int64 `json:"observedGeneration,omitempty"`
	// PaymentToken is the ERC-20 that escrow and credits are in, as the oracle names it.
	// +optional
	PaymentToken Address `json:"paymentToken,omitempty"`
	// PaymentDecimals of the payment token, as its contract says; not set while it could not be read.
	// +optional
	PaymentDecimals *int32 `json:"paymentDecimals,omitempty"`
	// Heads of the chain as they were seen.
	// +optional
	Heads *NetworkHeads `json:"heads,omitempty"`
}

// NetworkHeads are the newest blocks that were seen, by finality, since the spec last changed. An older block than these is
// no answer. They are written at most once a minute.
type NetworkHeads struct {
	// Latest block's number.
	// +optional
	Latest int64 `json:"latest,omitempty"`
	// Safe block's number.
	// +optional
	Safe int64 `json:"safe,omitempty"`
	// Finalized block's number.
	// +optional
	Finalized int64 `json:"finalized,omitempty"`
	// AnsweredAt is when the chain answered at all of them.
	// +required
	AnsweredAt metav1.Time `json:"answeredAt"`
}

// DeHugNetwork is one chain deployment of DeHug and how this cluster reaches it.
// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
// +kubebuilder:resource:scope=Cluster,shortName=dhn,categories=dehug
// +kubebuilder:printcolumn:name="Chain",type=integer,JSONPath=`.spec.chainID`
// +kubebuilder:printcolumn:name="Ready",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].status`
// +kubebuilder:printcolumn:name="Reason",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].reason`
// +kubebuilder:printcolumn:name="Licensee",type=string,JSONPath=`.spec.account.licensee`,priority=1
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=`.metadata.creationTimestamp`
type DeHugNetwork struct {
	metav1.TypeMeta   `json:",inline"`
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// Spec is the admin's.
	// +required
	Spec DeHugNetworkSpec `json:"spec"`
	// Status is the operator's.
	// +optional
	// +kubebuilder:default={"observedGeneration":-1}
	Status DeHugNetworkStatus `json:"status,omitzero"`
}

// DeHugNetworkList is a list of DeHugNetworks.
// +kubebuilder:object:root=true
type DeHugNetworkList struct {
	metav1.TypeMeta `json:",inline"`
	metav1.ListMeta `json:"metadata,omitempty"`
	Items           []DeHugNetwork `json:"items"`
}
