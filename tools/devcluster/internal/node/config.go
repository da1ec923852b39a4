package node

import (
	"fmt"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/controlplane"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/layout"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/netplan"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/pki"
)

const (
	// PauseImage is the image of every pod's sandbox.
	PauseImage = "dehug.io/dev/pause:1"

	containerdSocket = "/run/containerd/containerd.sock"
	nodeConfig       = "/etc/cni/net.d/10-devcluster.conflist"
)

// containerdConfig is for containerd 1.6. restrict_oom_score_adj matters where CAP_SYS_RESOURCE is missing: runc
// then cannot lower a score.
func containerdConfig(dir, runc, cni string) string {
	return fmt.Sprintf(`version = 2
root = "/var/lib/containerd"
state = "/run/containerd"
[grpc]
  address = %q
[plugins."io.containerd.internal.v1.opt"]
  path = %q
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = %q
  restrict_oom_score_adj = true
  disable_apparmor = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = %q
    conf_dir = "/etc/cni/net.d"
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "overlayfs"
    default_runtime_name = "runc"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
      [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
        BinaryName = %q
        SystemdCgroup = false
`, containerdSocket, dir+"/opt", PauseImage, cni, runc)
}

// cniConfig joins each pod to its node by a cable of its own.
func cniConfig(n netplan.Node) string {
	return fmt.Sprintf(`{
  "cniVersion": "0.4.0",
  "name": "devcluster",
  "plugins": [{
    "type": "ptp",
    "ipMasq": false,
    "ipam": {
      "type": "host-local",
      "dataDir": "/var/lib/cni/networks",
      "ranges": [[{"subnet": %q}]],
      "routes": [{"dst": "0.0.0.0/0"}]
    }
  }]
}
`, n.PodCIDR)
}

// kubeletConfig evicts only when the machine is nearly full and never removes loaded images.
func kubeletConfig(l layout.Layout, n netplan.Node) string {
	d := pki.Dir(l.PKI())
	user := controlplane.KubeletUser(n.Name)
	return fmt.Sprintf(`apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
failCgroupV1: false
failSwapOn: false
cgroupDriver: cgroupfs
cgroupRoot: /%[1]s
containerRuntimeEndpoint: unix://%[2]s
address: %[3]s
authentication:
  anonymous: {enabled: false}
  webhook: {enabled: true}
  x509: {clientCAFile: %[4]s}
authorization: {mode: Webhook}
tlsCertFile: %[5]s
tlsPrivateKeyFile: %[6]s
clusterDNS: [%[7]s]
clusterDomain: cluster.local
resolvConf: %[8]s/resolv.conf
volumePluginDir: %[8]s/volume-plugins
oomScoreAdj: 0
evictionHard: {memory.available: 50Mi, nodefs.available: 200Mi, imagefs.available: 200Mi, nodefs.inodesFree: "1%%"}
imageGCHighThresholdPercent: 100
nodeStatusUpdateFrequency: 5s
syncFrequency: 30s
`, n.Cgroup, containerdSocket, n.IP, d.File("ca.crt"), d.File(user+".crt"), d.File(user+".key"), netplan.DNSServiceIP, l.Node(n.Name))
}

// kubeProxyConfig leaves all conntrack settings alone: they belong to the machine.
func kubeProxyConfig(l layout.Layout, n netplan.Node) string {
	return fmt.Sprintf(`apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: nftables
clusterCIDR: %s
hostnameOverride: %s
clientConnection: {kubeconfig: %s}
oomScoreAdj: 0
conntrack: {maxPerCore: 0, min: 0, tcpEstablishedTimeout: 0s, tcpCloseWaitTimeout: 0s}
nftables: {minSyncPeriod: 100ms}
healthzBindAddress: 127.0.0.1:10256
metricsBindAddress: 127.0.0.1:10249
`, netplan.PodCIDR, n.Name, l.Kubeconfig(controlplane.KubeProxy))
}
