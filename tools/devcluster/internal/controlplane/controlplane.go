// Package controlplane decides the command lines and certificates of the control plane. It is pure.
package controlplane

import (
	"fmt"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/layout"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/netplan"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/pki"
)

// Server is the URL of the apiserver as the host, the nodes and the pods reach it.
const Server = "https://" + netplan.HostIP + ":6443"

// Users of the control plane that get a kubeconfig; each is also the name of its certificate.
const (
	Admin             = "admin"
	ControllerManager = "kube-controller-manager"
	Scheduler         = "kube-scheduler"
	KubeProxy         = "kube-proxy"
	VolumeProvisioner = "volume-provisioner"
)

const (
	etcdClient = "http://127.0.0.1:12379"
	etcdPeer   = "http://127.0.0.1:12380"
	issuer     = "https://kubernetes.default.svc.cluster.local"
)

// Users returns the names that need a kubeconfig.
func Users() []string {
	return []string{Admin, ControllerManager, Scheduler, KubeProxy, VolumeProvisioner}
}

// Certificates returns every certificate of the control plane.
func Certificates() []pki.Request {
	masters := []string{"system:masters"}
	return []pki.Request{
		{Name: "apiserver", User: "kube-apiserver", Server: true, Hosts: []string{
			netplan.HostIP, "127.0.0.1", netplan.APIServiceIP, "localhost", "kubernetes", "kubernetes.default",
			"kubernetes.default.svc", "kubernetes.default.svc.cluster.local",
		}},
		{Name: "apiserver-kubelet", User: "apiserver-kubelet", Groups: masters},
		{Name: "front-proxy", User: "front-proxy"},
		{Name: Admin, User: "devcluster-admin", Groups: masters},
		{Name: ControllerManager, User: "system:kube-controller-manager"},
		{Name: Scheduler, User: "system:kube-scheduler"},
		{Name: KubeProxy, User: "system:kube-proxy"},
		{Name: VolumeProvisioner, User: "devcluster:volume-provisioner"},
	}
}

// EtcdArgs returns etcd's flags. Nothing is synced to disk: a development cluster need not survive a power cut.
func EtcdArgs(l layout.Layout) []string {
	return []string{
		"--name=devcluster", "--data-dir=" + filepath.Join(l.Run(), "etcd"),
		"--listen-client-urls=" + etcdClient, "--advertise-client-urls=" + etcdClient,
		"--listen-peer-urls=" + etcdPeer, "--initial-advertise-peer-urls=" + etcdPeer,
		"--initial-cluster=devcluster=" + etcdPeer, "--unsafe-no-fsync=true",
	}
}

// APIServerArgs returns kube-apiserver's flags: Node and RBAC authorization, default admission (PodSecurity is in
// it) and NodeRestriction, and a kubelet client so that logs, exec and port-forward work.
func APIServerArgs(l layout.Layout) []string {
	d := pki.Dir(l.PKI())
	return []string{
		"--etcd-servers=" + etcdClient, "--etcd-compaction-interval=5m",
		"--bind-address=" + netplan.HostIP, "--advertise-address=" + netplan.HostIP, "--secure-port=6443",
		"--cert-dir=" + filepath.Join(l.Run(), "apiserver"),
		"--tls-cert-file=" + d.File("apiserver.crt"), "--tls-private-key-file=" + d.File("apiserver.key"),
		"--client-ca-file=" + d.File("ca.crt"),
		"--authorization-mode=Node,RBAC", "--enable-admission-plugins=NodeRestriction", "--allow-privileged=true",
		"--service-cluster-ip-range=" + netplan.ServiceCIDR,
		"--service-account-key-file=" + d.File("sa.key"), "--service-account-signing-key-file=" + d.File("sa.key"),
		"--service-account-issuer=" + issuer,
		"--kubelet-client-certificate=" + d.File("apiserver-kubelet.crt"),
		"--kubelet-client-key=" + d.File("apiserver-kubelet.key"),
		"--kubelet-certificate-authority=" + d.File("ca.crt"), "--kubelet-preferred-address-types=InternalIP",
		"--requestheader-client-ca-file=" + d.File("ca.crt"), "--requestheader-allowed-names=front-proxy",
		"--requestheader-username-headers=X-Remote-User", "--requestheader-group-headers=X-Remote-Group",
		"--requestheader-extra-headers-prefix=X-Remote-Extra-",
		"--proxy-client-cert-file=" + d.File("front-proxy.crt"), "--proxy-client-key-file=" + d.File("front-proxy.key"),
		"--max-requests-inflight=1000", "--max-mutating-requests-inflight=500", "--v=1",
	}
}

// ControllerManagerArgs returns kube-controller-manager's flags. Pod ranges are set on the Node objects by name, so
// it allocates none.
func ControllerManagerArgs(l layout.Layout) []string {
	d := pki.Dir(l.PKI())
	return append(clientArgs(l, ControllerManager),
		"--use-service-account-credentials=true", "--service-account-private-key-file="+d.File("sa.key"),
		"--root-ca-file="+d.File("ca.crt"), "--cluster-signing-cert-file="+d.File("ca.crt"),
		"--cluster-signing-key-file="+d.File("ca.key"), "--client-ca-file="+d.File("ca.crt"),
		"--requestheader-client-ca-file="+d.File("ca.crt"), "--allocate-node-cidrs=false",
		"--flex-volume-plugin-dir="+filepath.Join(l.Run(), "volume-plugins"),
		"--cluster-cidr="+netplan.PodCIDR, "--service-cluster-ip-range="+netplan.ServiceCIDR,
		"--kube-api-qps=100", "--kube-api-burst=200",
	)
}

// SchedulerArgs returns kube-scheduler's flags.
func SchedulerArgs(l layout.Layout) []string {
	return append(clientArgs(l, Scheduler), "--kube-api-qps=100", "--kube-api-burst=200")
}

// clientArgs are the flags that controller-manager and scheduler share; there is one of each, so none elects a leader.
func clientArgs(l layout.Layout, user string) []string {
	kubeconfig := l.Kubeconfig(user)
	return []string{
		"--kubeconfig=" + kubeconfig, "--authentication-kubeconfig=" + kubeconfig,
		"--authorization-kubeconfig=" + kubeconfig, "--bind-address=127.0.0.1", "--leader-elect=false",
		"--cert-dir=" + filepath.Join(l.Run(), user), "--v=1",
	}
}

// KubeletUser returns the name of a node's certificate and kubeconfig.
func KubeletUser(node string) string { return "kubelet-" + node }

// KubeletCertificate returns a node's certificate, with which its kubelet both calls the apiserver and serves.
func KubeletCertificate(n netplan.Node) pki.Request {
	return pki.Request{
		Name: KubeletUser(n.Name), User: fmt.Sprintf("system:node:%s", n.Name), Groups: []string{"system:nodes"},
		Server: true, Hosts: []string{n.Name, n.IP},
	}
}
