package v1alpha1

import (
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// DeHugNetworkSpec specifies one deployment of DeHug on a chain and how to reach it.
type DeHugNetworkSpec struct {
	// chainID specifies the id of the chain, which every RPC endpoint must report.
	// +required
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="chainID cannot change: create another DeHugNetwork for another chain"
	ChainID int64 `json:"chainID"`
	// rpc specifies how the chain is reached.
	// +required
	RPC RPC `json:"rpc"`
	// contracts specifies the contracts of the deployment.
	// +required
	// +kubebuilder:validation:XValidation:rule="self == oldSelf",message="contracts cannot change: create another DeHugNetwork for another deployment"
	Contracts Contracts `json:"contracts"`
	// claims specifies whose word on namespaces is shown beside the models that are published in them. When it is unset, no
	// claims are read. Claims decide nothing.
	// +optional
	Claims *ClaimsPolicy `json:"claims,omitempty"`
	// finality specifies the finality that each kind of decision requires.
	// +optional
	// +kubebuilder:default={}
	Finality FinalityPolicy `json:"finality,omitzero"`
	// staleness specifies what happens to running endpoints when the chain cannot be read for a long time.
	// +optional
	// +kubebuilder:default={}
	Staleness StalenessPolicy `json:"staleness,omitzero"`
	// account specifies the accounts of this cluster on the chain.
	// +required
	Account Account `json:"account"`
	// content specifies where the bytes of models are fetched from.
	// +required
	Content ContentSources `json:"content"`
	// cache specifies the pods that fetch, check and serve the content of the network's models, where spec.cache of a model does
	// not say otherwise. Each field of a model's replaces the field here.
	// +optional
	Cache CachePods `json:"cache,omitzero"`
	// models specifies what the network's models may name for their pods besides what each may.
	// +optional
	Models ModelPolicy `json:"models,omitzero"`
	// settlement specifies when metered usage is settled on the chain.
	// +optional
	// +kubebuilder:default={}
	Settlement SettlementPolicy `json:"settlement,omitzero"`
	// limits specifies the maximum that usage may cost this cluster.
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

// Limits specifies the maximum that usage may cost. Each limit is finite, so that a price or a count that a stranger chooses
// cannot empty the escrow.
type Limits struct {
	// maxPricePerMillion specifies the highest accepted price of 1,000,000 input or output tokens, in the payment token. Models
	// with a higher price in their terms are not served.
	// +optional
	// +kubebuilder:default="1000"
	MaxPricePerMillion Amount `json:"maxPricePerMillion,omitempty"`
	// maxPricePerRequest specifies the highest accepted price of one request, in the payment token. Models with a higher price
	// in their terms are not served.
	// +optional
	// +kubebuilder:default="1"
	MaxPricePerRequest Amount `json:"maxPricePerRequest,omitempty"`
	// perModelPerDay specifies the maximum that the usage of one token may cost the licensee per day (UTC), in the payment
	// token. Beyond it, requests are refused and no further usage is vouched for.
	// +optional
	// +kubebuilder:default="100"
	PerModelPerDay Amount `json:"perModelPerDay,omitempty"`
}

// RPC specifies how the chain is reached.
// +kubebuilder:validation:XValidation:rule="!has(self.agreement) || self.agreement <= self.endpoints.size()",message="agreement cannot be larger than the number of endpoints: add endpoints or lower agreement"
type RPC struct {
	// endpoints specifies the JSON-RPC endpoints of the chain. Several URLs of one host count as one endpoint, and the first of
	// them is asked; on a loopback address the port counts too.
	// +required
	// +listType=map
	// +listMapKey=url
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=8
	Endpoints []RPCEndpoint `json:"endpoints"`
	// agreement specifies how many endpoints must give the same answer to a security-relevant read. When it is unset, more than
	// half of them must.
	// +optional
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:Maximum=8
	Agreement int32 `json:"agreement,omitempty"`
	// maxHeadAge specifies how old the newest block of a finality may be before the chain is considered stalled, which counts
	// as no answer. 0s disables the check, for chains that make blocks only on demand.
	// +optional
	// +kubebuilder:default="1h"
	// +kubebuilder:validation:XValidation:rule="duration(self) == duration('0s') || duration(self) >= duration('1m')",message="maxHeadAge must be 0s (blocks of any age) or at least 1m: a safe block is some minutes old"
	MaxHeadAge *metav1.Duration `json:"maxHeadAge,omitempty"`
}

// RPCEndpoint is one JSON-RPC endpoint.
type RPCEndpoint struct {
	// url specifies the URL of the endpoint.
	// +required
	// +kubebuilder:validation:MaxLength=512
	// +kubebuilder:validation:Pattern=`^https?://[^\s@]+$`
	URL string `json:"url"`
}

// Contracts specifies the addresses of the contracts of a deployment.
// +kubebuilder:validation:XValidation:rule="self.registry != self.licenses && self.registry != self.oracle && self.licenses != self.oracle",message="registry, licenses and oracle are three different contracts: copy them from the addresses file of the deployment"
type Contracts struct {
	// registry specifies the address of the ModelRegistry.
	// +required
	Registry Address `json:"registry"`
	// licenses specifies the address of the LicenseRegistry.
	// +required
	Licenses Address `json:"licenses"`
	// oracle specifies the address of the UsageOracle.
	// +required
	Oracle Address `json:"oracle"`
}

// ClaimsPolicy specifies which claims of rightful ownership of namespaces are read. Anybody can attest, so only the attestors
// that are named count.
type ClaimsPolicy struct {
	// contract specifies the address of the NamespaceClaims contract.
	// +required
	Contract Address `json:"contract"`
	// attestors specifies the accounts whose claims are shown.
	// +required
	// +listType=set
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=8
	Attestors []Address `json:"attestors"`
}

// FinalityPolicy specifies the finality that each kind of decision requires.
type FinalityPolicy struct {
	// grant specifies the finality at which a license is accepted.
	// +optional
	// +kubebuilder:default=Safe
	Grant Finality `json:"grant,omitempty"`
	// revoke specifies the finality at which the end of a license stops a running endpoint.
	// +optional
	// +kubebuilder:default=Finalized
	Revoke Finality `json:"revoke,omitempty"`
	// settle specifies the finality at which a settlement is considered complete.
	// +optional
	// +kubebuilder:default=Finalized
	Settle Finality `json:"settle,omitempty"`
}

// StaleAction specifies what happens when the chain could not be read for longer than permitted.
// +kubebuilder:validation:Enum=Keep;Drain
type StaleAction string

// Actions on a stale license.
const (
	StaleKeep  StaleAction = "Keep"
	StaleDrain StaleAction = "Drain"
)

// StalenessPolicy specifies how old an answer about a license may be.
type StalenessPolicy struct {
	// maxAge specifies the maximum age of the last answer about a license before onExpired applies. A chain that is stalled
	// gives no answer.
	// +optional
	// +kubebuilder:default="24h"
	// +kubebuilder:validation:XValidation:rule="duration(self) >= duration('1m')",message="maxAge must be at least 1m: shorter outages of an RPC are normal"
	MaxAge metav1.Duration `json:"maxAge,omitzero"`
	// onExpired specifies whether endpoints continue to serve (Keep) or are drained (Drain) after maxAge.
	// +optional
	// +kubebuilder:default=Keep
	OnExpired StaleAction `json:"onExpired,omitempty"`
	// onKnownEnd specifies whether endpoints continue to serve (Keep) or are drained (Drain) when the end of a grant passes, as
	// the chain last stated it, while the chain gives no answer about a renewal.
	// +optional
	// +kubebuilder:default=Keep
	OnKnownEnd StaleAction `json:"onKnownEnd,omitempty"`
}

// Account specifies the accounts of this cluster on the chain.
type Account struct {
	// licensee specifies the account that holds the licenses and, by default, pays for usage.
	// +required
	// +kubebuilder:validation:XValidation:rule="self.lowerAscii() == oldSelf.lowerAscii()",message="licensee cannot change: every license is its own; create another DeHugNetwork for another licensee"
	Licensee Address `json:"licensee"`
	// provider specifies the account that is credited for serving and that alone can settle. When it is unset, the licensee is
	// the provider.
	// +optional
	Provider Address `json:"provider,omitempty"`
	// signer specifies the key that signs for the licensee and sends settlements for the provider. Its account must be each of
	// the two or be authorized by it. When it is unset, and --key of the reporter names no key for the network, usage is metered
	// but not settled.
	// +optional
	Signer *Signer `json:"signer,omitempty"`
}

// Signer specifies where the signing key is.
type Signer struct {
	// secretRef names a key of a Secret that holds a raw private key. It is for development networks only.
	// +required
	SecretRef *SecretKeyReference `json:"secretRef"`
}

// ContentSources specifies where content is fetched from. All sources are used at once, and none needs to be trusted: every
// block is verified.
// +kubebuilder:validation:XValidation:rule="(has(self.sources) && self.sources.size() > 0) || (has(self.routers) && self.routers.size() > 0)",message="content has no source: add a gateway or an IPFS node to sources, or a router to routers"
type ContentSources struct {
	// sources specifies trustless IPFS gateways, web servers with the same files, RPC APIs of Kubo nodes and IPFS nodes.
	// +optional
	// +listType=map
	// +listMapKey=url
	// +kubebuilder:validation:MaxItems=32
	Sources []ContentSource `json:"sources,omitempty"`
	// routers specifies delegated routers: HTTP servers of /routing/v1, such as https://delegated-ipfs.dev, that are asked who
	// provides a content. The trustless gateways and IPFS nodes that they name join the other sources, at public addresses only.
	// +optional
	// +listType=set
	// +kubebuilder:validation:MaxItems=8
	// +kubebuilder:validation:items:MaxLength=512
	// +kubebuilder:validation:items:XValidation:rule="self.matches('^https?://[^/?#@ ]+(/routing/v1)?/?$')",message="a router is http(s):// and a host, with nothing or /routing/v1 after it, such as https://delegated-ipfs.dev; a user, a query or another path is not supported"
	Routers []string `json:"routers,omitempty"`
	// allowPrivateProviders permits routers to name gateways and nodes at private addresses, such as those of this cluster. Set it
	// only where every router is trusted not to point the manager and the fetch Jobs at other services of the cluster.
	// +optional
	AllowPrivateProviders bool `json:"allowPrivateProviders,omitempty"`
	// maxSize specifies the largest content, by the bytes of the files that a model wants, that models of this network may have.
	// It also bounds the entries of the content's folders: one per 512 KiB of it, at least 50,000 and at most 1,000,000.
	// +optional
	// +kubebuilder:default="8Ti"
	// +kubebuilder:validation:XValidation:rule="quantity(string(self)).isGreaterThan(quantity('0'))",message="maxSize must be more than 0: remove it to have the default of 8Ti"
	MaxSize *resource.Quantity `json:"maxSize,omitempty"`
	// allowUnsafeFormats permits models to request content that can run code when it is loaded, such as pickles.
	// +optional
	AllowUnsafeFormats bool `json:"allowUnsafeFormats,omitempty"`
}

// SettlementPolicy specifies when usage is settled.
type SettlementPolicy struct {
	// interval specifies the time between two settlements of the network.
	// +optional
	// +kubebuilder:default="1h"
	// +kubebuilder:validation:XValidation:rule="duration(self) >= duration('5s')",message="interval must be at least 5s: each settlement is a transaction"
	Interval metav1.Duration `json:"interval,omitzero"`
	// keepReports specifies how many UsageReports of the network are kept.
	// +optional
	// +kubebuilder:default=50
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:Maximum=1000
	KeepReports int32 `json:"keepReports,omitempty"`
	// maxFee specifies the maximum fee of one settlement's transaction, in the chain's coin. No transaction with a higher fee
	// is signed, whatever the RPC endpoints suggest.
	// +optional
	// +kubebuilder:default="0.001"
	MaxFee CoinAmount `json:"maxFee,omitempty"`
	// coinPrice specifies the value of one whole coin of the chain, in the payment token. A settlement that would cost more
	// than it settles waits for more usage, so estimate on the high side: twice the price makes it wait for twice the usage. 0
	// means that the coin has no price.
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

// DeHugNetworkStatus describes what the operator last observed of the network.
type DeHugNetworkStatus struct {
	// conditions describe the state of the network. Their types are ChainReachable, ContractsVerified, SourcesUsable,
	// UsageReported, Ready, Reconciling and Stalled.
	// +optional
	// +listType=map
	// +listMapKey=type
	Conditions []metav1.Condition `json:"conditions,omitempty"`
	// observedGeneration is the generation of the spec that this status describes. It is -1 before the operator has observed
	// the object.
	// +optional
	ObservedGeneration int64 `json:"observedGeneration,omitempty"`
	// paymentToken is the address of the ERC-20 token that escrow and credits are in, as the oracle states it.
	// +optional
	PaymentToken Address `json:"paymentToken,omitempty"`
	// paymentDecimals is the number of decimals of the payment token, as its contract states it. It is unset while it could not
	// be read.
	// +optional
	PaymentDecimals *int32 `json:"paymentDecimals,omitempty"`
	// sources describe whether each source of spec.content can be used.
	// +optional
	// +listType=map
	// +listMapKey=url
	// +kubebuilder:validation:MaxItems=32
	Sources []SourceStatus `json:"sources,omitempty"`
	// heads are the newest blocks of the chain that the operator has seen.
	// +optional
	Heads *NetworkHeads `json:"heads,omitempty"`
	// endpoints describe what each of spec.rpc.endpoints is worth. They are written when a state changes; the numbers are in the
	// metrics of the manager.
	// +optional
	// +listType=map
	// +listMapKey=host
	// +kubebuilder:validation:MaxItems=16
	Endpoints []EndpointStatus `json:"endpoints,omitempty"`
	// signer describes whether the signer can pay for settlements. It is written when the state changes; the numbers are in the
	// metrics of the reporter.
	// +optional
	Signer *SignerStatus `json:"signer,omitempty"`
}

// SignerState classifies the funds of a signer.
// +kubebuilder:validation:Enum=Funded;Low;Empty
type SignerState string

// States of a signer's funds.
const (
	// SignerFunded: it can pay for at least 20 settlements of spec.settlement.maxFee.
	SignerFunded SignerState = "Funded"
	// SignerLow: it can pay for fewer.
	SignerLow SignerState = "Low"
	// SignerEmpty: it cannot pay for one.
	SignerEmpty SignerState = "Empty"
)

// SignerStatus describes the account that sends settlements.
type SignerStatus struct {
	// account is the account of the key that spec.account.signer names.
	// +required
	Account Address `json:"account"`
	// state is what its coin is worth: Funded, Low or Empty.
	// +required
	State SignerState `json:"state"`
	// message says what to do about it.
	// +optional
	// +kubebuilder:validation:MaxLength=1024
	Message string `json:"message,omitempty"`
	// since is the time at which the state began.
	// +required
	Since metav1.Time `json:"since"`
}

// EndpointState classifies a chain RPC endpoint.
// +kubebuilder:validation:Enum=Ready;Lagging;Incomplete;Unreachable;WrongChain
type EndpointState string

// States of a chain RPC endpoint.
const (
	// EndpointReady: it answers, and is as far as the others.
	EndpointReady EndpointState = "Ready"
	// EndpointLagging: its newest blocks are older than those of another one.
	EndpointLagging EndpointState = "Lagging"
	// EndpointIncomplete: it has no block of a finality that the network asks for.
	EndpointIncomplete EndpointState = "Incomplete"
	// EndpointUnreachable: it does not answer, or refuses.
	EndpointUnreachable EndpointState = "Unreachable"
	// EndpointWrongChain: it serves another chain.
	EndpointWrongChain EndpointState = "WrongChain"
)

// EndpointStatus describes a chain RPC endpoint.
type EndpointStatus struct {
	// host is the scheme, host and port of the endpoint. Endpoints that share them are numbered.
	// +required
	// +kubebuilder:validation:MaxLength=300
	Host string `json:"host"`
	// state is what the endpoint is worth: Ready, Lagging, Incomplete, Unreachable or WrongChain.
	// +required
	State EndpointState `json:"state"`
	// message says what is wrong, and what to do about it.
	// +optional
	// +kubebuilder:validation:MaxLength=1024
	Message string `json:"message,omitempty"`
	// since is the time at which the state began.
	// +required
	Since metav1.Time `json:"since"`
}

// NetworkHeads describes the newest blocks that were seen per finality since the spec last changed. An older block than these
// counts as no answer. They are written at most once per minute.
type NetworkHeads struct {
	// latest is the number of the latest block.
	// +optional
	Latest int64 `json:"latest,omitempty"`
	// safe is the number of the newest safe block.
	// +optional
	Safe int64 `json:"safe,omitempty"`
	// finalized is the number of the newest finalized block.
	// +optional
	Finalized int64 `json:"finalized,omitempty"`
	// answeredAt is the time at which the chain last returned all of these blocks.
	// +required
	AnsweredAt metav1.Time `json:"answeredAt"`
}

// DeHugNetwork is one deployment of DeHug on a chain and how this cluster reaches it.
// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
// +kubebuilder:resource:scope=Cluster,shortName=dhn,categories=dehug
// +kubebuilder:printcolumn:name="Chain",type=integer,JSONPath=`.spec.chainID`
// +kubebuilder:printcolumn:name="Ready",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].status`
// +kubebuilder:printcolumn:name="Reason",type=string,JSONPath=`.status.conditions[?(@.type=="Ready")].reason`
// +kubebuilder:printcolumn:name="Licensee",type=string,JSONPath=`.spec.account.licensee`,priority=1
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=`.metadata.creationTimestamp`
type DeHugNetwork struct {
	metav1.TypeMeta `json:",inline"`
	// metadata is the standard metadata of the object.
	// +optional
	metav1.ObjectMeta `json:"metadata,omitzero"`
	// spec specifies the deployment and how it is reached.
	// +required
	Spec DeHugNetworkSpec `json:"spec"`
	// status describes what the operator last observed of the network.
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
