package cluster

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	clientcorev1 "k8s.io/client-go/kubernetes/typed/core/v1"
	"k8s.io/client-go/tools/clientcmd"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/netplan"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/node"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/proc"
)

// readyLimit is how long each wait lasts before it is called a failure.
const readyLimit = 90 * time.Second

var errDown = errors.New("the cluster is down: run `devcluster up`")

// client returns a client with the administrator's rights.
func (c Cluster) client() (*clientcorev1.CoreV1Client, error) {
	config, err := clientcmd.BuildConfigFromFlags("", c.Layout.AdminKubeconfig())
	if err != nil {
		return nil, fmt.Errorf("reading the kubeconfig: %w", err)
	}
	config.QPS, config.Burst, config.Timeout = 50, 100, 10*time.Second
	client, err := clientcorev1.NewForConfig(config)
	if err != nil {
		return nil, fmt.Errorf("making the client: %w", err)
	}
	return client, nil
}

// Kubectl runs the cached kubectl as the administrator and returns its standard output.
func (c Cluster) Kubectl(ctx context.Context, stdin []byte, args ...string) (string, error) {
	argv, err := c.KubectlCommand(args...)
	if err != nil {
		return "", err
	}
	return proc.RunInput(ctx, stdin, argv...)
}

// KubectlCommand returns the command line of the cached kubectl as the administrator; its cache stays in the cluster's state.
func (c Cluster) KubectlCommand(args ...string) ([]string, error) {
	kubectl, err := c.Builder.Path("kubectl")
	if err != nil {
		return nil, err
	}
	return append([]string{kubectl, "--kubeconfig=" + c.Layout.AdminKubeconfig(), "--cache-dir=" + c.Layout.Run() + "/kubectl"}, args...), nil
}

func (c Cluster) awaitAPI(ctx context.Context) error {
	client, err := c.client()
	if err != nil {
		return err
	}
	return c.await(ctx, "the API server", func() (bool, error) {
		err := client.RESTClient().Get().AbsPath("/readyz").Do(ctx).Error()
		for _, name := range []string{"etcd", "kube-apiserver"} {
			r, alive, recordErr := c.Store.Alive(name)
			if recordErr != nil {
				return false, recordErr
			}
			if !alive {
				return false, fmt.Errorf("%s ended; the last lines of %s:\n%s", name, r.Log, r.LogTail(8))
			}
		}
		return err == nil, nil
	})
}

// startKubelets makes each Node object before its kubelet does, so that its pod range is the planned one.
func (c Cluster) startKubelets(ctx context.Context, nodes []node.Node) error {
	client, err := c.client()
	if err != nil {
		return err
	}
	for _, n := range nodes {
		object := &corev1.Node{
			ObjectMeta: metav1.ObjectMeta{Name: n.Plan.Name, Labels: map[string]string{corev1.LabelHostname: n.Plan.Name}},
			Spec:       corev1.NodeSpec{PodCIDR: n.Plan.PodCIDR, PodCIDRs: []string{n.Plan.PodCIDR}},
		}
		if _, err := client.Nodes().Create(ctx, object, metav1.CreateOptions{}); err != nil && !apierrors.IsAlreadyExists(err) {
			return fmt.Errorf("registering node %s: %w", n.Plan.Name, err)
		}
		if err := n.EnsureKubelet(); err != nil {
			return err
		}
	}
	return nil
}

// awaitReady applies the base manifests and waits for nodes, DNS and the volume provisioner.
func (c Cluster) awaitReady(ctx context.Context, nodes []node.Node, steps progress) error {
	if _, err := c.Kubectl(ctx, []byte(manifests()), "apply", "-f", "-"); err != nil {
		return err
	}
	client, err := c.client()
	if err != nil {
		return err
	}
	for _, n := range nodes {
		err := c.await(ctx, "node "+n.Plan.Name, func() (bool, error) {
			object, err := client.Nodes().Get(ctx, n.Plan.Name, metav1.GetOptions{})
			return err == nil && nodeReady(object) && kubeletAnswers(ctx, client, n.Plan.Name), nil
		})
		if err != nil {
			return err
		}
	}
	steps.done("%d node(s) ready", len(nodes))
	if err := c.await(ctx, "cluster DNS", func() (bool, error) { return dnsAnswers(ctx), nil }); err != nil {
		return err
	}
	steps.done("cluster DNS ready")
	return c.verifyAlive()
}

// verifyAlive returns an error that names each recorded process that has ended, with the end of its log.
func (c Cluster) verifyAlive() error {
	records, err := c.Store.List()
	if err != nil {
		return err
	}
	var dead error
	for _, r := range records {
		if !r.Alive() {
			dead = errors.Join(dead, fmt.Errorf("%s ended; the last lines of %s:\n%s", r.Name, r.Log, r.LogTail(8)))
		}
	}
	return dead
}

// nodeReady tells whether the node has the condition Ready.
func nodeReady(n *corev1.Node) bool {
	for _, condition := range n.Status.Conditions {
		if condition.Type == corev1.NodeReady {
			return condition.Status == corev1.ConditionTrue
		}
	}
	return false
}

// kubeletAnswers asks the kubelet itself: the condition Ready stays true for a while after a node has died.
func kubeletAnswers(ctx context.Context, client *clientcorev1.CoreV1Client, name string) bool {
	return client.RESTClient().Get().AbsPath("/api/v1/nodes/"+name+"/proxy/healthz").Do(ctx).Error() == nil
}

// dnsAnswers asks CoreDNS through its Service for the API server, which shows that kube-proxy works too.
func dnsAnswers(ctx context.Context) bool {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	resolver := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, net.JoinHostPort(netplan.DNSServiceIP, "53"))
	}}
	hosts, err := resolver.LookupHost(ctx, "kubernetes.default.svc.cluster.local.")
	return err == nil && slices.Contains(hosts, netplan.APIServiceIP)
}

// await polls until done says so, or returns an error when done fails, ctx ends or readyLimit has passed.
func (c Cluster) await(ctx context.Context, what string, done func() (bool, error)) error {
	for deadline := time.Now().Add(readyLimit); ; {
		ok, err := done()
		if err != nil {
			return fmt.Errorf("waiting for %s: %w", what, err)
		}
		if ok {
			return nil
		}
		if ctx.Err() != nil {
			return fmt.Errorf("waiting for %s: %w", what, ctx.Err())
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("waiting for %s: not ready after %s; see the logs in %s", what, readyLimit, c.Layout.Logs())
		}
		time.Sleep(100 * time.Millisecond)
	}
}
