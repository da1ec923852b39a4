package v1alpha1

import metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

// SourceKind is how a source of content is asked.
// +kubebuilder:validation:Enum=Gateway;WebServer;KuboRPC;Peer
type SourceKind string

// Kinds of sources.
const (
	// SourceGateway is a trustless IPFS gateway, which knows contents by CID.
	SourceGateway SourceKind = "Gateway"
	// SourceWebServer serves the content's files by their paths under the URL.
	SourceWebServer SourceKind = "WebServer"
	// SourceKuboRPC is the RPC API of a Kubo node.
	SourceKuboRPC SourceKind = "KuboRPC"
	// SourcePeer is an IPFS node that blocks are requested from by bitswap.
	SourcePeer SourceKind = "Peer"
)

// ContentSource is one source of content.
// +kubebuilder:validation:XValidation:rule="!self.url.contains('?') && !self.url.contains('#')",message="url must have no query and no fragment: put a token into a Secret as a header, and name it in headersSecretRef"
// +kubebuilder:validation:XValidation:rule="!self.url.contains('@')",message="url must have no user part: put credentials into a Secret as a header, and name it in headersSecretRef"
// +kubebuilder:validation:XValidation:rule="self.url.startsWith('/') || self.url.matches('^(https?://[^/ ]+(/[^ ]*)?|ipfs[+]rpc://[^/ ]+)$')",message="a source is http(s):// and a host, ipfs+rpc://host:port of a Kubo node, or /dns4/…/tcp/…/p2p/… of an IPFS node"
// +kubebuilder:validation:XValidation:rule="!self.url.startsWith('/') || self.url.contains('/p2p/')",message="a peer is named by its id: add /p2p/<peer id>, which ipfs id prints on that node"
// +kubebuilder:validation:XValidation:rule="!self.url.startsWith('/') || !self.url.contains('/p2p/') || self.url.matches('^/(ip4|ip6|dns|dns4|dns6)/[^/ ]+/tcp/[0-9]{1,5}/p2p/[1-9A-Za-z]{20,120}$')",message="a peer is a multiaddr over TCP such as /dns4/kubo.ipfs.svc/tcp/4001/p2p/<peer id>; QUIC, WebSocket and relays are not supported"
// +kubebuilder:validation:XValidation:rule="!has(self.kind) || (self.kind == 'Peer') == self.url.startsWith('/')",message="kind is Peer for a multiaddr, and for nothing else: remove kind to have it derived from url"
// +kubebuilder:validation:XValidation:rule="!has(self.kind) || self.kind == 'KuboRPC' || !self.url.startsWith('ipfs+rpc:')",message="ipfs+rpc:// is always a KuboRPC: remove kind to have it derived from url"
// +kubebuilder:validation:XValidation:rule="!has(self.kind) || self.kind != 'KuboRPC' || self.url.matches('^[a-z+]+://[^/ ]+$')",message="the RPC API of a Kubo node is scheme, host and port, without a path"
// +kubebuilder:validation:XValidation:rule="!self.url.startsWith('/') || (!has(self.headersSecretRef) && !has(self.caBundle) && !has(self.proxy))",message="an IPFS node is asked by bitswap and known by its peer id: remove headersSecretRef, caBundle and proxy"
// +kubebuilder:validation:XValidation:rule="!has(self.caBundle) || self.url.startsWith('https:')",message="caBundle is for https:// alone: remove it, or correct url"
// +kubebuilder:validation:XValidation:rule="!has(self.proxy) || self.proxy.matches('^https?://[^/?#@ ]+/?$')",message="proxy is http(s):// and a host, such as http://proxy.example.org:3128: a user part, a path and other schemes are not supported"
type ContentSource struct {
	// url specifies the address of the source: https://ipfs.example.org of a gateway or a web server, ipfs+rpc://host:port of a
	// Kubo node, or the multiaddr over TCP of an IPFS node with its peer id.
	// +required
	// +kubebuilder:validation:MinLength=1
	// +kubebuilder:validation:MaxLength=512
	URL string `json:"url"`
	// kind specifies how the source is asked. When it is unset, it is derived from url: ipfs+rpc:// is a KuboRPC, a multiaddr is
	// a Peer, and whether http(s):// is a Gateway or a WebServer shows when it is asked.
	// +optional
	Kind SourceKind `json:"kind,omitempty"`
	// headersSecretRef names a Secret with headers that the source wants, such as Authorization. They are sent to the host of url
	// alone, also after a redirect.
	// +optional
	HeadersSecretRef *HeadersSecretReference `json:"headersSecretRef,omitempty"`
	// caBundle specifies certificates of authorities, in PEM, that are trusted for this source instead of the system's.
	// +optional
	// +kubebuilder:validation:MaxLength=65536
	CABundle []byte `json:"caBundle,omitempty"`
	// proxy specifies the http(s):// URL of a proxy that this source is reached through, whatever the manager's environment says.
	// +optional
	// +kubebuilder:validation:MaxLength=512
	Proxy string `json:"proxy,omitempty"`
}

// HeadersSecretReference names a Secret with headers.
type HeadersSecretReference struct {
	// name specifies a Secret in the operator's namespace, of the type dehug.io/source-headers. Each of its keys is the name of a
	// header.
	// +required
	// +kubebuilder:validation:MinLength=1
	// +kubebuilder:validation:MaxLength=253
	Name string `json:"name"`
	// namespaces specifies whose fetch Jobs and mirrors get a copy of the headers; * is every namespace. An account that may read Secrets
	// or run pods there can read them. The other namespaces do without this source, and take contents from the mirrors of these.
	// +required
	// +listType=set
	// +kubebuilder:validation:MinItems=1
	// +kubebuilder:validation:MaxItems=64
	// +kubebuilder:validation:items:MaxLength=63
	// +kubebuilder:validation:items:Pattern=`^([*]|[a-z0-9]([-a-z0-9]*[a-z0-9])?)$`
	Namespaces []string `json:"namespaces"`
}

// SourceHeadersType is the type of a Secret whose keys are headers for a source of content. No other Secret is sent anywhere.
const SourceHeadersType = "dehug.io/source-headers"

// SourceStatus describes whether a source of content can be used.
type SourceStatus struct {
	// url is that of the source.
	// +required
	// +kubebuilder:validation:MaxLength=512
	URL string `json:"url"`
	// kind is how the source is asked. It is unset where that shows only when it is asked.
	// +optional
	Kind SourceKind `json:"kind,omitempty"`
	// disabledReason is why the source is not used: one of SecretNotFound, SecretUnreadable, SecretTypeMismatch, HeadersInvalid,
	// CABundleInvalid, ProxyInvalid and URLInvalid. It is unset while it is used.
	// +optional
	DisabledReason string `json:"disabledReason,omitempty"`
	// message names what is wrong and how to fix it.
	// +optional
	Message string `json:"message,omitempty"`
	// since is the time at which disabledReason became what it is.
	// +required
	Since metav1.Time `json:"since"`
}
