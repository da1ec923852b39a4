// Package parts builds or installs every program that the cluster and the demo need, once per version.
package parts

import (
	"fmt"
	"strings"
)

// Versions of the parts. KubernetesVersion also decides the k8s.io versions that CoreDNS is built with.
const (
	KubernetesVersion = "v1.36.3"
	EtcdVersion       = "v3.7.3"
	CoreDNSVersion    = "v1.14.4"
	KuboVersion       = "v0.43.0"
	GethVersion       = "v1.17.8"
	LlamaVersion      = "0.3.36"
)

// part is one thing that is built as a whole.
type part struct {
	// component is the name that users give to `build`.
	component string
	// group tells apart the parts of a component that has several.
	group   string
	version string
	// programs are the files that the finished folder holds, by the name that `path` takes.
	programs map[string]string
	recipe   recipe
}

// key names the finished folder; it changes with the recipe, so that a changed recipe is built anew.
func (p part) key() string {
	name := p.component
	if p.group != "" {
		name += "-" + p.group
	}
	digest := fingerprint(p.recipe.describe(), strings.Join(programNames(p), " "))
	return fmt.Sprintf("%s-%s-%s", name, strings.TrimPrefix(p.version, "v"), digest)
}

// ClusterComponents are what `up` needs, in build order: the quick ones first.
func ClusterComponents() []string {
	return []string{"runtime", "pause", "etcd", "kubernetes", "coredns"}
}

// DemoComponents are the external programs that the demo runs as pods.
func DemoComponents() []string { return []string{"kubo", "geth", "llama-server"} }

func catalog() []part {
	return append([]part{runtimePart(), sourcePart("pause"), etcdPart()}, append(kubernetesParts(),
		corednsPart(),
		modulePart("kubo", "ipfs", goModule{module: "github.com/ipfs/kubo", version: KuboVersion}, "github.com/ipfs/kubo/cmd/ipfs"),
		modulePart("geth", "geth", goModule{module: "github.com/ethereum/go-ethereum", version: GethVersion}, "github.com/ethereum/go-ethereum/cmd/geth"),
		llamaPart(),
		sourcePart("checkapp"),
	)...)
}

func modulePart(component, program string, m goModule, pkg string) part {
	m.packages = map[string]string{program: pkg}
	return part{component: component, version: m.version, programs: map[string]string{program: program}, recipe: m}
}

func etcdPart() part {
	const module = "go.etcd.io/etcd/server/v3"
	// The module's root is the program.
	return modulePart("etcd", "etcd", goModule{module: module, version: EtcdVersion}, module)
}

// kubernetesParts are two: what a test's API server needs, so that tests do not wait for the rest, and the rest.
func kubernetesParts() []part {
	const stamp = "k8s.io/component-base/version"
	ldflags := fmt.Sprintf("-X %[1]s.gitVersion=%[2]s -X %[1]s.gitMajor=1 -X %[1]s.gitMinor=%[3]s -X %[1]s.gitTreeState=clean -X k8s.io/client-go/pkg/version.gitVersion=%[2]s",
		stamp, KubernetesVersion, strings.Split(KubernetesVersion, ".")[1])
	group := func(name string, programs ...string) part {
		p := part{component: "kubernetes", group: name, version: KubernetesVersion, programs: map[string]string{}}
		packages := map[string]string{}
		for _, program := range programs {
			p.programs[program] = program
			packages[program] = "k8s.io/kubernetes/cmd/" + program
		}
		p.recipe = goModule{module: "k8s.io/kubernetes", version: KubernetesVersion, packages: packages, ldflags: ldflags}
		return p
	}
	return []part{
		group("api", "kube-apiserver", "kubectl"),
		group("control", "kube-controller-manager", "kube-scheduler", "kubelet", "kube-proxy"),
	}
}

func corednsPart() part {
	return part{component: "coredns", version: CoreDNSVersion, programs: map[string]string{"coredns": "coredns"}, recipe: goModule{
		module: "github.com/coredns/coredns", version: CoreDNSVersion, mainSource: corednsMain,
		packages:      map[string]string{"coredns": "."},
		alignModule:   "k8s.io/kubernetes",
		alignVersion:  KubernetesVersion,
		alignPrefixes: []string{"k8s.io/", "sigs.k8s.io/", "golang.org/x/", "google.golang.org/protobuf", "github.com/emicklei/go-restful"},
	}}
}

// corednsMain imports only the plugins that cluster DNS needs: the usual list pulls in clouds and QUIC.
const corednsMain = `package main

import (
	"github.com/coredns/coredns/core/dnsserver"
	"github.com/coredns/coredns/coremain"

	_ "github.com/coredns/coredns/plugin/cache"
	_ "github.com/coredns/coredns/plugin/errors"
	_ "github.com/coredns/coredns/plugin/health"
	_ "github.com/coredns/coredns/plugin/kubernetes"
	_ "github.com/coredns/coredns/plugin/loadbalance"
	_ "github.com/coredns/coredns/plugin/metrics"
	_ "github.com/coredns/coredns/plugin/ready"
	_ "github.com/coredns/coredns/plugin/reload"
	_ "github.com/coredns/coredns/plugin/template"
)

func main() {
	// The order of this list is the order in which a query passes the plugins: template answers what kubernetes leaves.
	dnsserver.Directives = []string{
		"reload", "health", "ready", "prometheus", "errors", "loadbalance", "cache", "kubernetes", "template",
	}
	coremain.Run()
}
`
