package crd

import (
	"fmt"
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/testkit"
)

type fields = map[string]any

const (
	addressA = "0x0000000000000000000000000000000000000001"
	digest   = "0x0000000000000000000000000000000000000000000000000000000000000001"
	cid      = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"
	idA      = "/p2p/12D3KooWFixx1WWSV5rkGquL6CoAu7NwCaG9dQ9ctUYoUx15vWcV"
	sources  = "spec.content.sources"
	peerA    = "/dns4/kubo.ipfs.svc/tcp/4001" + idA
)

// source returns a list of one source of content.
func source(url string, pairs ...any) []any {
	return list(object(append([]any{"url", url}, pairs...)...))
}

func manySources(n int) []any {
	var out []any
	for i := range n {
		out = append(out, object("url", fmt.Sprintf("/ip4/192.0.2.%d/tcp/4001%s", i, idA)))
	}
	return out
}

func manyGlobs(n int) []any {
	var out []any
	for i := range n {
		out = append(out, fmt.Sprintf("%d.gguf", i))
	}
	return out
}

func manyRouters(n int) []any {
	var out []any
	for i := range n {
		out = append(out, fmt.Sprintf("https://router-%d.example", i))
	}
	return out
}

// TestRules has for every rule one object that it admits and one that it refuses, and what the refusal says.
func TestRules(t *testing.T) {
	tests := map[string]struct {
		document      string
		good, refused fields
		says          string
	}{
		"network: agreement needs as many endpoints": {validNetwork, fields{"spec.rpc.agreement": int64(1)}, fields{"spec.rpc.agreement": int64(3)},
			"agreement cannot be larger than the number of endpoints: add endpoints or lower agreement"},
		"network: the three contracts differ": {validNetwork, nil, fields{"spec.contracts.licenses": addressA},
			"registry, licenses and oracle are three different contracts: copy them from the addresses file of the deployment"},
		"network: an address has 40 digits": {validNetwork, nil, fields{"spec.account.licensee": "0x12"}, "spec.account.licensee"},
		"network: chainID is positive":      {validNetwork, fields{"spec.chainID": int64(1)}, fields{"spec.chainID": int64(0)}, "spec.chainID"},
		"network: an endpoint is needed":    {validNetwork, nil, fields{"spec.rpc.endpoints": list(), "spec.rpc.agreement": nil}, "spec.rpc.endpoints"},
		"network: endpoints are HTTP URLs without credentials": {validNetwork,
			fields{"spec.rpc.endpoints": list(object("url", "http://localhost:8545")), "spec.rpc.agreement": int64(1)},
			fields{"spec.rpc.endpoints": list(object("url", "https://user:pw@a.example")), "spec.rpc.agreement": int64(1)}, "spec.rpc.endpoints[0].url"},
		"network: a source is needed": {validNetwork, fields{"spec.content": object("sources", source(peerA))}, fields{"spec.content": object("sources", list())},
			"content has no source: add a gateway or an IPFS node to sources, or a router to routers"},
		"model: files are globs": {validModel, fields{"spec.content.files": list("*Q4_K_M*.gguf", "onnx/**", "m-Q[45]_K_?.gguf")},
			fields{"spec.content.files": list("[")}, "spec.content.files[0]"},
		"model: a glob is no absolute path":   {validModel, nil, fields{"spec.content.files": list("/a")}, "spec.content.files[0]"},
		"model: a class is closed":            {validModel, fields{"spec.content.files": list("[^a-c]/x")}, fields{"spec.content.files": list("a/[b")}, "spec.content.files[0]"},
		"model: a class has no open range":    {validModel, nil, fields{"spec.content.files": list("[a-]")}, "spec.content.files[0]"},
		"model: a glob is escaped by nothing": {validModel, nil, fields{"spec.content.files": list("a\\*")}, "spec.content.files[0]"},
		"model: a selection picks something":  {validModel, nil, fields{"spec.content.files": []any{}}, "spec.content.files"},
		"model: globs are few":                {validModel, fields{"spec.content.files": manyGlobs(32)}, fields{"spec.content.files": manyGlobs(33)}, "spec.content.files"},
		"model: globs are short": {validModel, fields{"spec.content.files": list(strings.Repeat("a", 256))},
			fields{"spec.content.files": list(strings.Repeat("a", 257))}, "spec.content.files[0]"},
		"network: the largest content has a size": {validNetwork, fields{"spec.content.maxSize": "4Ti"}, fields{"spec.content.maxSize": "0"},
			"maxSize must be more than 0: remove it to have the default of 8Ti"},
		"network: sources have a scheme that is known": {validNetwork, fields{sources: source("http://[2001:db8::1]:8080/mirror/")}, fields{sources: source("ipfs://x")}, "a source is http(s):// and a host"},
		"network: sources have a host":                 {validNetwork, nil, fields{sources: source("https:///x")}, "a source is http(s):// and a host"},
		"network: sources have no spaces":              {validNetwork, nil, fields{sources: source("https://a.example/x y")}, "a source is http(s):// and a host"},
		"network: or RPC APIs of Kubo":                 {validNetwork, fields{sources: source("ipfs+rpc://kubo:5001")}, fields{sources: source("ipfs+rpc://kubo:5001/api")}, "a source is http(s):// and a host"},
		"network: peers have their id":                 {validNetwork, fields{sources: source(peerA)}, fields{sources: source("/ip4/192.0.2.1/tcp/4001")}, "add /p2p/<peer id>, which ipfs id prints"},
		"network: peers are asked by TCP":              {validNetwork, fields{sources: source("/ip6/2001:db8::1/tcp/4001" + idA)}, fields{sources: source("/ip4/192.0.2.1/udp/4001/quic-v1" + idA)}, "a multiaddr over TCP such as"},
		"network: peers are not looked up":             {validNetwork, fields{sources: source("/dns/kubo/tcp/4001" + idA)}, fields{sources: source("/dnsaddr/kubo" + idA)}, "a multiaddr over TCP such as"},
		"network: sources are bounded":                 {validNetwork, fields{sources: manySources(32)}, fields{sources: manySources(33)}, sources},
		"network: a source appears once":               {validNetwork, nil, fields{sources: append(source(peerA), source(peerA)...)}, "spec.content.sources[1]"},
		"network: sources have no query":               {validNetwork, nil, fields{sources: source("https://a.example/?gatewayToken=secret")}, "name it in headersSecretRef"},
		"network: sources have no fragment":            {validNetwork, nil, fields{sources: source("https://a.example/#secret")}, "name it in headersSecretRef"},
		"network: sources have no user":                {validNetwork, nil, fields{sources: source("https://user:secret@a.example")}, "name it in headersSecretRef"},
		"network: the kind of a source is known":       {validNetwork, fields{sources: source("https://a.example", "kind", "WebServer")}, fields{sources: source("https://a.example", "kind", "FTP")}, "spec.content.sources[0].kind"},
		"network: a gateway is no peer":                {validNetwork, fields{sources: source(peerA, "kind", "Peer")}, fields{sources: source("https://a.example", "kind", "Peer")}, "kind is Peer for a multiaddr, and for nothing else"},
		"network: a peer is no gateway":                {validNetwork, fields{sources: source("https://a.example", "kind", "Gateway")}, fields{sources: source(peerA, "kind", "Gateway")}, "kind is Peer for a multiaddr, and for nothing else"},
		"network: ipfs+rpc is Kubo's":                  {validNetwork, fields{sources: source("ipfs+rpc://a:5001", "kind", "KuboRPC")}, fields{sources: source("ipfs+rpc://a:5001", "kind", "Gateway")}, "ipfs+rpc:// is always a KuboRPC"},
		"network: Kubo's RPC has no path":              {validNetwork, fields{sources: source("https://a.example:5001", "kind", "KuboRPC")}, fields{sources: source("https://a.example/api", "kind", "KuboRPC")}, "without a path"},
		"network: headers name their namespaces":       {validNetwork, fields{sources: source("https://a.example", "headersSecretRef", object("name", "s", "namespaces", list("models")))}, fields{sources: source("https://a.example", "headersSecretRef", object("name", "s"))}, "headersSecretRef.namespaces"},
		"network: or all":                              {validNetwork, fields{sources: source("https://a.example", "headersSecretRef", object("name", "s", "namespaces", list("*")))}, fields{sources: source("https://a.example", "headersSecretRef", object("name", "s", "namespaces", list()))}, "headersSecretRef.namespaces"},
		"network: namespaces have names":               {validNetwork, nil, fields{sources: source("https://a.example", "headersSecretRef", object("name", "s", "namespaces", list("A_B")))}, "headersSecretRef.namespaces[0]"},
		"network: a Secret for headers has a name":     {validNetwork, nil, fields{sources: source("https://a.example", "headersSecretRef", object("name", "", "namespaces", list("*")))}, "headersSecretRef.name"},
		"network: a CA is for https":                   {validNetwork, fields{sources: source("https://a.example", "caBundle", "Y2E=")}, fields{sources: source("http://a.example", "caBundle", "Y2E=")}, "caBundle is for https:// alone"},
		"network: a CA is base64":                      {validNetwork, nil, fields{sources: source("https://a.example", "caBundle", "-----BEGIN")}, "caBundle"},
		"network: a CA is bounded":                     {validNetwork, fields{sources: source("https://a.example", "caBundle", strings.Repeat("YWFh", 16<<10))}, fields{sources: source("https://a.example", "caBundle", strings.Repeat("YWFh", 22<<10))}, "caBundle"},
		"network: a proxy is a URL":                    {validNetwork, fields{sources: source("https://a.example", "proxy", "http://proxy:3128")}, fields{sources: source("https://a.example", "proxy", "socks5://proxy")}, "proxy is http(s):// and a host"},
		"network: a proxy has no user":                 {validNetwork, fields{sources: source("https://a.example", "proxy", "https://proxy/")}, fields{sources: source("https://a.example", "proxy", "http://user:secret@proxy:3128")}, "proxy is http(s):// and a host"},
		"network: a peer takes no header":              {validNetwork, nil, fields{sources: source(peerA, "headersSecretRef", object("name", "s", "namespaces", list("*")))}, "remove headersSecretRef, caBundle and proxy"},
		"network: a peer takes no proxy":               {validNetwork, nil, fields{sources: source(peerA, "proxy", "http://proxy:3128")}, "remove headersSecretRef, caBundle and proxy"},
		"network: a router is source enough": {validNetwork, fields{"spec.content": object("routers", list("https://delegated-ipfs.dev", "http://[2001:db8::1]:8080/routing/v1/"))},
			fields{"spec.content": object("routers", list())}, "content has no source"},
		"network: routers are HTTP URLs":                  {validNetwork, nil, fields{"spec.content.routers": list("ipfs+rpc://kubo:5001")}, "a router is http(s):// and a host"},
		"network: routers have no user":                   {validNetwork, nil, fields{"spec.content.routers": list("https://user:secret@a.example")}, "a router is http(s):// and a host"},
		"network: routers have no query":                  {validNetwork, nil, fields{"spec.content.routers": list("https://a.example/routing/v1?token=secret")}, "a router is http(s):// and a host"},
		"network: routers have no other path":             {validNetwork, nil, fields{"spec.content.routers": list("https://a.example/api/routing/v1")}, "a router is http(s):// and a host"},
		"network: routers are bounded":                    {validNetwork, fields{"spec.content.routers": manyRouters(8)}, fields{"spec.content.routers": manyRouters(9)}, "spec.content.routers"},
		"network: finality is a known level":              {validNetwork, fields{"spec.finality.grant": "Latest"}, fields{"spec.finality.grant": "Soon"}, "spec.finality.grant"},
		"network: maxAge outlasts an outage":              {validNetwork, fields{"spec.staleness.maxAge": "1m"}, fields{"spec.staleness.maxAge": "59s"}, "maxAge must be at least 1m: shorter outages of an RPC are normal"},
		"network: heads may be of any age":                {validNetwork, fields{"spec.rpc.maxHeadAge": "0s"}, fields{"spec.rpc.maxHeadAge": "59s"}, "maxHeadAge must be 0s (blocks of any age) or at least 1m: a safe block is some minutes old"},
		"network: onExpired is Keep or Drain":             {validNetwork, fields{"spec.staleness.onExpired": "Drain"}, fields{"spec.staleness.onExpired": "Stop"}, "spec.staleness.onExpired"},
		"network: settling is not continuous":             {validNetwork, fields{"spec.settlement.interval": "5s"}, fields{"spec.settlement.interval": "4s"}, "interval must be at least 5s: each settlement is a transaction"},
		"network: a settlement's fee is a decimal number": {validNetwork, fields{"spec.settlement.maxFee": "0.5"}, fields{"spec.settlement.maxFee": "1e3"}, "spec.settlement.maxFee"},
		"network: the coin's price is a decimal number":   {validNetwork, fields{"spec.settlement.coinPrice": "0"}, fields{"spec.settlement.coinPrice": "025"}, "spec.settlement.coinPrice"},
		"network: reports are kept in bounds":             {validNetwork, fields{"spec.settlement.keepReports": int64(1000)}, fields{"spec.settlement.keepReports": int64(1001)}, "spec.settlement.keepReports"},
		"network: a signer names its Secret":              {validNetwork, fields{"spec.account.signer": nil}, fields{"spec.account.signer": object()}, "spec.account.signer.secretRef"},
		"network: a Secret is in a namespace":             {validNetwork, nil, fields{"spec.account.signer.secretRef.namespace": ""}, "spec.account.signer.secretRef.namespace"},
		"model: by name or by token, not both":            {validModel, fields{"spec.tokenID": digest, "spec.model": nil}, fields{"spec.tokenID": digest}, "set exactly one of model (namespace/name) and tokenID"},
		"model: by name or by token, not none":            {validModel, nil, fields{"spec.model": nil}, "set exactly one of model (namespace/name) and tokenID"},
		"model: a token is one revision": {validModel, fields{"spec.revision": cid}, fields{"spec.tokenID": digest, "spec.model": nil, "spec.revision": cid},
			"revision pins a version of a name: a tokenID is one version already, remove revision"},
		"model: a name has a namespace":         {validModel, fields{"spec.model": "Alice_1/tiny.chat-2"}, fields{"spec.model": "tiny-chat"}, "spec.model"},
		"model: a revision is a root CID":       {validModel, fields{"spec.revision": cid}, fields{"spec.revision": "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG"}, "revision must be a CID in its canonical form"},
		"model: accepted terms are a hash":      {validModel, fields{"spec.license.acceptTerms": digest}, fields{"spec.license.acceptTerms": "yes"}, "spec.license.acceptTerms"},
		"model: use is known":                   {validModel, fields{"spec.license.use": "NonCommercial"}, fields{"spec.license.use": "Personal"}, "spec.license.use"},
		"model: a claim has its class":          {validModel, fields{"spec.cache.existingClaim": "c"}, fields{"spec.cache.existingClaim": "c", "spec.cache.storageClassName": "fast"}, "existingClaim has its storage class already: remove storageClassName"},
		"model: access modes can be mounted":    {validModel, fields{"spec.cache.accessMode": "ReadWriteMany"}, fields{"spec.cache.accessMode": "ReadOnlyMany"}, "spec.cache.accessMode"},
		"model: a size holds something":         {validModel, fields{"spec.cache.size": "1"}, fields{"spec.cache.size": "0"}, "size must be more than 0: remove it to have the content's size and some room"},
		"model: a size is not negative":         {validModel, fields{"spec.cache.size": int64(1024)}, fields{"spec.cache.size": "-1Gi"}, "size must be more than 0"},
		"model: a size as a number":             {validModel, fields{"spec.cache.size": "20Gi"}, fields{"spec.cache.size": int64(0)}, "size must be more than 0"},
		"model: scrubs can be turned off":       {validModel, fields{"spec.cache.scrubInterval": "0s"}, fields{"spec.cache.scrubInterval": "-1h"}, "scrubInterval must be 0s (never) or at least 10m: each scrub reads the whole content"},
		"model: scrubs are not continuous":      {validModel, fields{"spec.cache.scrubInterval": "10m"}, fields{"spec.cache.scrubInterval": "9m59s"}, "scrubInterval must be 0s (never) or at least 10m"},
		"model: mirror is Cluster or Off":       {validModel, fields{"spec.cache.mirror": "Off"}, fields{"spec.cache.mirror": "Namespace"}, "spec.cache.mirror"},
		"model: pods are not the system's":      {validModel, fields{"spec.cache.placement": object("priorityClassName", "batch", "nodeSelector", object("gpu", "yes"))}, fields{"spec.cache.placement": object("priorityClassName", "system-node-critical")}, "priorityClassName must not be one of the system's"},
		"model: pods have an account's name":    {validModel, fields{"spec.cache.serviceAccountName": "fetcher", "spec.cache.imagePullSecrets": list(object("name", "registry"))}, fields{"spec.cache.imagePullSecrets": list(object("name", ""))}, "spec.cache.imagePullSecrets[0].name"},
		"model: pods' resources are quantities": {validModel, fields{"spec.cache.resources": object("fetch", object("limits", object("memory", "2Gi")))}, fields{"spec.cache.resources": object("fetch", object("limits", object("memory", "much")))}, "spec.cache.resources.fetch.limits.memory"},
		"network: pods are not the system's":    {validNetwork, fields{"spec.cache": object("placement", object("nodeAffinity", object()))}, fields{"spec.cache": object("placement", object("priorityClassName", "system-node-critical"))}, "priorityClassName must not be one of the system's"},
		"network: a class is permitted once":    {validNetwork, fields{"spec.models": object("priorityClassNames", list("batch"))}, fields{"spec.models": object("priorityClassNames", list("batch", "batch"))}, "spec.models.priorityClassNames[1]"},
		"model: retain is known":                {validModel, fields{"spec.cache.retain": "Keep"}, fields{"spec.cache.retain": "Forever"}, "spec.cache.retain"},
		"model: grace has bounds above":         {validModel, fields{"spec.onRevoked.gracePeriod": "24h"}, fields{"spec.onRevoked.gracePeriod": "24h1s"}, "gracePeriod must be between 0s and 24h"},
		"model: grace has bounds below":         {validModel, fields{"spec.onRevoked.gracePeriod": "0s"}, fields{"spec.onRevoked.gracePeriod": "-1s"}, "gracePeriod must be between 0s and 24h"},
		"model: a network is named":             {validModel, nil, fields{"spec.networkRef.name": ""}, "spec.networkRef.name"},
		"runtime: formats are named":            {validRuntime, fields{"spec.formats": list("gguf", "safetensors")}, fields{"spec.formats": list("GGUF")}, "spec.formats[0]"},
		"runtime: a format is needed":           {validRuntime, nil, fields{"spec.formats": list()}, "spec.formats"},
		"runtime: the protocol is known":        {validRuntime, fields{"spec.protocol": "OpenAI"}, fields{"spec.protocol": "gRPC"}, "spec.protocol"},
		"runtime: a port is a port":             {validRuntime, fields{"spec.port": int64(65535)}, fields{"spec.port": int64(65536)}, "spec.port"},
		"endpoint: pods' names are made from its name": {validEndpoint, fields{"metadata.name": strings.Repeat("a", 46)}, fields{"metadata.name": strings.Repeat("a", 47)},
			"name must be at most 46 characters: the names of its pods are made from it"},
		"endpoint: replicas are not negative": {validEndpoint, fields{"spec.replicas": int64(0)}, fields{"spec.replicas": int64(-1)}, "spec.replicas"},
		"endpoint: rollout is known":          {validEndpoint, fields{"spec.rollout": object("strategy", "Replace")}, fields{"spec.rollout": object("strategy", "Recreate")}, "spec.rollout.strategy"},
		"endpoint: a canary is for Canary":    {validEndpoint, fields{"spec.rollout": object("strategy", "Canary", "canary", object("weight", int64(99)))}, fields{"spec.rollout": object("strategy", "Replace", "canary", object())}, "canary is for strategy: Canary alone: set the strategy, or remove canary"},
		"endpoint: a canary needs Canary":     {validEndpoint, fields{"spec.rollout": object("strategy", "Canary")}, fields{"spec.rollout": object("canary", object("weight", int64(5)))}, "canary is for strategy: Canary alone"},
		"endpoint: a canary is not all":       {validEndpoint, fields{"spec.rollout": object("strategy", "Canary", "canary", object("weight", int64(1)))}, fields{"spec.rollout": object("strategy", "Canary", "canary", object("weight", int64(100)))}, "spec.rollout.canary.weight"},
		"endpoint: an error rate is a share":  {validEndpoint, fields{"spec.rollout": object("strategy", "Canary", "canary", object("maxErrorRate", "0.25%"))}, fields{"spec.rollout": object("strategy", "Canary", "canary", object("maxErrorRate", "101%"))}, "spec.rollout.canary.maxErrorRate"},
		"endpoint: a canary takes some time":  {validEndpoint, fields{"spec.rollout": object("strategy", "Canary", "canary", object("minDuration", "0s"))}, fields{"spec.rollout": object("strategy", "Canary", "canary", object("minDuration", "721h"))}, "minDuration must be between 0s and 720h"},
		"endpoint: a canary has requests":     {validEndpoint, fields{"spec.rollout": object("strategy", "Canary", "canary", object("minRequests", int64(1), "promotion", "Manual"))}, fields{"spec.rollout": object("strategy", "Canary", "canary", object("minRequests", int64(0)))}, "spec.rollout.canary.minRequests"},
		"endpoint: replicas are bounded":      {validEndpoint, fields{"spec.replicas": int64(1000)}, fields{"spec.replicas": int64(1001)}, "spec.replicas"},
		"endpoint: access names its Secrets":  {validEndpoint, fields{"spec.access.apiKeySecretRefs": list(object("name", "team-a"))}, fields{"spec.access": object("apiKeySecretRefs", list())}, "spec.access.apiKeySecretRefs"},
		"report: a voucher is needed":         {validReport, nil, fields{"spec.vouchers": list()}, "spec.vouchers"},
		"report: value is a decimal integer":  {validReport, nil, fields{"spec.vouchers": list(voucher("-1"))}, "spec.vouchers[0].value"},
		"report: a token appears once":        {validReport, nil, fields{"spec.vouchers": list(voucher("1"), voucher("2"))}, "spec.vouchers[1]"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if err := create(t, with(t, tc.document, tc.good)); err != nil {
				t.Errorf("the good object is refused: %v", err)
			}
			err := create(t, with(t, tc.document, tc.refused))
			if err == nil || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("refusal %v does not say %q", err, tc.says)
			}
			if err != nil && strings.Contains(err.Error(), "gatewayToken=") {
				t.Errorf("refusal %v tells the token", err)
			}
		})
	}
}

func voucher(value string) map[string]any {
	return object("tokenID", digest, "payer", addressA, "provider", addressA, "value", value, "timestamp", int64(1),
		"total", object("inputTokens", int64(1), "outputTokens", int64(1), "requests", int64(1)))
}

func TestWhatCannotChange(t *testing.T) {
	tests := map[string]struct {
		document      string
		good, refused fields
		says          string
	}{
		"a network's chain": {validNetwork, fields{"spec.account.provider": addressA}, fields{"spec.chainID": int64(1)},
			"chainID cannot change: create another DeHugNetwork for another chain"},
		"a network's contracts": {validNetwork, fields{"spec.rpc.agreement": int64(1)}, fields{"spec.contracts.registry": "0x0000000000000000000000000000000000000009"},
			"contracts cannot change: create another DeHugNetwork for another deployment"},
		"a network's licensee": {validNetwork, fields{"spec.account.licensee": "0x00000000000000000000000000000000000000A1"},
			fields{"spec.account.licensee": addressA}, "licensee cannot change: every license is its own"},
		"a model's name": {validModel, fields{"spec.revision": cid}, fields{"spec.model": "alice/other"},
			"model cannot change: what runs is licensed under it; create another DeHugModel"},
		"a model's token": {strings.Replace(validModel, "model: alice/tiny-chat", `tokenID: "`+digest+`"`, 1), nil,
			fields{"spec.tokenID": "0x" + strings.Repeat("1", 64)}, "tokenID cannot change: what runs is licensed under it; create another DeHugModel"},
		"a model by its name": {validModel, nil, fields{"spec.model": nil, "spec.tokenID": digest}, "model cannot change"},
		"a model's network": {validModel, fields{"spec.revision": cid}, fields{"spec.networkRef.name": "other"},
			"networkRef cannot change: create another DeHugModel"},
		"an endpoint's model": {validEndpoint, fields{"spec.replicas": int64(2)}, fields{"spec.modelRef.name": "other"},
			"modelRef cannot change: create another InferenceEndpoint"},
		"a report": {validReport, nil, fields{"spec.networkRef.name": "other"}, "a UsageReport is a record: it cannot change"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if err := change(t, tc.document, tc.good); err != nil {
				t.Errorf("the good change is refused: %v", err)
			}
			err := change(t, tc.document, tc.refused)
			if err == nil || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("refusal %v does not say %q", err, tc.says)
			}
		})
	}
}

// TestDefaults: a user who leaves everything optional out gets the documented values, also inside objects left out.
func TestDefaults(t *testing.T) {
	tests := map[string]struct {
		document string
		want     fields
	}{
		"network": {validNetwork, fields{
			"spec.finality.grant": "Safe", "spec.finality.revoke": "Finalized", "spec.finality.settle": "Finalized",
			"spec.rpc.maxHeadAge": "1h", "spec.staleness.maxAge": "24h", "spec.staleness.onExpired": "Keep",
			"spec.settlement.interval": "1h", "spec.settlement.keepReports": int64(50), "spec.settlement.maxFee": "0.001",
			"spec.limits.maxPricePerMillion": "1000", "spec.limits.maxPricePerRequest": "1", "spec.limits.perModelPerDay": "100",
			"spec.settlement.coinPrice": "4000", "spec.account.signer.secretRef.key": "key",
		}},
		"model": {validModel, fields{
			"spec.license.use": "Commercial", "spec.cache.accessMode": "ReadWriteOnce", "spec.cache.retain": "Delete",
			"spec.cache.scrubInterval": "24h", "spec.cache.mirror": "Cluster",
			"spec.onRevoked.gracePeriod": "10m", "spec.onRevoked.cache": "Keep",
		}},
		"runtime":  {validRuntime, fields{"spec.protocol": "OpenAI", "spec.port": int64(8080)}},
		"endpoint": {validEndpoint, fields{"spec.replicas": int64(1)}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			o := with(t, tc.document, nil)
			if err := create(t, o); err != nil {
				t.Fatal(err)
			}
			for path, want := range tc.want {
				got, found, err := unstructured.NestedFieldNoCopy(o.Object, strings.Split(path, ".")...)
				if err != nil || !found || got != want {
					t.Errorf("%s is %v, want %v", path, got, want)
				}
			}
		})
	}
}

// TestAnObjectSaysThatItIsNotObserved has the API server store objects, also one that comes with a status, and
// reads them back: until the operator writes a status, observedGeneration is -1, which no generation is.
func TestAnObjectSaysThatItIsNotObserved(t *testing.T) {
	env := testkit.StartEnv(t)
	for _, document := range []string{validNetwork, validModel, validEndpoint, validReport} {
		o := with(t, document, fields{"status.observedGeneration": int64(1)})
		o.SetNamespace("default")
		o.SetName("not-observed")
		if err := env.Client.Create(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		stored := o.DeepCopy()
		if err := env.Client.Get(t.Context(), client.ObjectKeyFromObject(o), stored); err != nil {
			t.Fatal(err)
		}
		for how, got := range map[string]*unstructured.Unstructured{"created": o, "read": stored} {
			if observed, found, _ := unstructured.NestedInt64(got.Object, "status", "observedGeneration"); !found || observed != -1 {
				t.Errorf("%s %s: observedGeneration %d (found: %t), want -1", o.GetKind(), how, observed, found)
			}
		}
		if err := env.Client.Delete(t.Context(), o); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAgreementHasNoDefault: the operator asks for a majority unless the admin says otherwise.
func TestAgreementHasNoDefault(t *testing.T) {
	o := with(t, validNetwork, fields{"spec.rpc.agreement": nil})
	if err := create(t, o); err != nil {
		t.Fatal(err)
	}
	if got, found, _ := unstructured.NestedFieldNoCopy(o.Object, "spec", "rpc", "agreement"); found {
		t.Errorf("agreement became %v", got)
	}
}
