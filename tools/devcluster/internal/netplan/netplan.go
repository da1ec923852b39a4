// Package netplan decides every address, route and interface name of the cluster. It is pure.
package netplan

import "fmt"

// The fixed part of the address plan. Nothing in it is routed beyond the machine.
const (
	// Bridge is the host's bridge that joins the nodes.
	Bridge = "dehugdc0"
	// HostIP is the host's address on the bridge and the apiserver's address.
	HostIP = "10.77.0.1"
	// NodePrefixBits is the prefix length of the node network.
	NodePrefixBits = 24
	// PodCIDR holds every node's pod range.
	PodCIDR = "10.78.0.0/16"
	// ServiceCIDR is the range of cluster IPs.
	ServiceCIDR = "10.79.0.0/16"
	// APIServiceIP is the first Service address, which Kubernetes gives to `kubernetes.default`.
	APIServiceIP = "10.79.0.1"
	// DNSServiceIP is the cluster IP of CoreDNS.
	DNSServiceIP = "10.79.0.10"
	// MaxNodes is the highest number of nodes that the plan has room for.
	MaxNodes = 99

	cgroupPrefix = "dehugdc-"
	vethPrefix   = "dehugdc-"
)

// Node is the plan of one node.
type Node struct {
	// Name is the Kubernetes node name, n1 for the first.
	Name string
	// IP is the node's address on the bridge.
	IP string
	// PodCIDR is the range its pods get their addresses from.
	PodCIDR string
	// Veth is the name of the host's end of the node's cable.
	Veth string
	// Cgroup is the name of the node's own cgroup, directly under each hierarchy's root.
	Cgroup string
}

// Route is one `ip route replace Dst via Via`.
type Route struct{ Dst, Via string }

// Nodes returns the plans of nodes 1 to count, or an error when count is outside 1..MaxNodes.
func Nodes(count int) ([]Node, error) {
	if count < 1 || count > MaxNodes {
		return nil, fmt.Errorf("%d nodes asked for: choose 1 to %d", count, MaxNodes)
	}
	nodes := make([]Node, 0, count)
	for i := 1; i <= count; i++ {
		name := fmt.Sprintf("n%d", i)
		nodes = append(nodes, Node{
			Name:    name,
			IP:      fmt.Sprintf("10.77.0.%d", 10+i),
			PodCIDR: fmt.Sprintf("10.78.%d.0/24", i),
			Veth:    vethPrefix + name,
			Cgroup:  cgroupPrefix + name,
		})
	}
	return nodes, nil
}

// HostRoutes returns the host's routes: each pod range by its node, the Service range by the first node,
// whose kube-proxy then rewrites it.
func HostRoutes(nodes []Node) []Route {
	routes := make([]Route, 0, len(nodes)+1)
	for _, n := range nodes {
		routes = append(routes, Route{Dst: n.PodCIDR, Via: n.IP})
	}
	if len(nodes) > 0 {
		routes = append(routes, Route{Dst: ServiceCIDR, Via: nodes[0].IP})
	}
	return routes
}

// NodeRoutes returns the routes inside self: the other nodes' pod ranges by those nodes, and the Service range
// by the host, only so that the node's own Service traffic finds a route before kube-proxy rewrites it.
func NodeRoutes(self Node, nodes []Node) []Route {
	routes := []Route{{Dst: ServiceCIDR, Via: HostIP}}
	for _, n := range nodes {
		if n.Name != self.Name {
			routes = append(routes, Route{Dst: n.PodCIDR, Via: n.IP})
		}
	}
	return routes
}
