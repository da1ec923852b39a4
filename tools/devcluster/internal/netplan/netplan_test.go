package netplan

import (
	"net/netip"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNodesGetAddressesFixedByName(t *testing.T) {
	nodes, err := Nodes(2)
	if err != nil {
		t.Fatal(err)
	}
	want := []Node{
		{Name: "n1", IP: "10.77.0.11", PodCIDR: "10.78.1.0/24", Veth: "dehugdc-n1", Cgroup: "dehugdc-n1"},
		{Name: "n2", IP: "10.77.0.12", PodCIDR: "10.78.2.0/24", Veth: "dehugdc-n2", Cgroup: "dehugdc-n2"},
	}
	if diff := cmp.Diff(want, nodes); diff != "" {
		t.Errorf("nodes (-want +got):\n%s", diff)
	}
}

func TestEveryPlannedNodeFitsItsNetworks(t *testing.T) {
	nodes, err := Nodes(MaxNodes)
	if err != nil {
		t.Fatal(err)
	}
	nodeNet := netip.PrefixFrom(netip.MustParseAddr(HostIP), NodePrefixBits).Masked()
	pods := netip.MustParsePrefix(PodCIDR)
	seen := map[netip.Addr]bool{netip.MustParseAddr(HostIP): true}
	for _, n := range nodes {
		ip := netip.MustParseAddr(n.IP)
		if seen[ip] || !nodeNet.Contains(ip) {
			t.Errorf("%s: address %s is taken or outside %s", n.Name, ip, nodeNet)
		}
		seen[ip] = true
		if r := netip.MustParsePrefix(n.PodCIDR); !pods.Contains(r.Addr()) || r.Masked() != r {
			t.Errorf("%s: pod range %s is not a subnet of %s", n.Name, r, pods)
		}
		if len(n.Veth) > 15 {
			t.Errorf("%s: interface name %q is longer than the kernel's 15 characters", n.Name, n.Veth)
		}
	}
}

func TestNodeCountsOutsideThePlanAreRefused(t *testing.T) {
	for name, count := range map[string]int{"none": 0, "negative": -1, "too many": MaxNodes + 1} {
		t.Run(name, func(t *testing.T) {
			if _, err := Nodes(count); err == nil {
				t.Errorf("Nodes(%d) was accepted", count)
			}
		})
	}
}

func TestRoutesReachEveryPodAndTheServices(t *testing.T) {
	nodes, err := Nodes(2)
	if err != nil {
		t.Fatal(err)
	}
	wantHost := []Route{{"10.78.1.0/24", "10.77.0.11"}, {"10.78.2.0/24", "10.77.0.12"}, {ServiceCIDR, "10.77.0.11"}}
	if diff := cmp.Diff(wantHost, HostRoutes(nodes)); diff != "" {
		t.Errorf("host routes (-want +got):\n%s", diff)
	}
	wantNode := []Route{{ServiceCIDR, HostIP}, {"10.78.1.0/24", "10.77.0.11"}}
	if diff := cmp.Diff(wantNode, NodeRoutes(nodes[1], nodes)); diff != "" {
		t.Errorf("routes of n2 (-want +got):\n%s", diff)
	}
}
