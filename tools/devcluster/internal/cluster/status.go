package cluster

import (
	"context"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/controlplane"
	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/netplan"
)

// Part is one line of the status table.
type Part struct {
	Name string
	// PID is 0 when there is no process.
	PID int
	// Ready tells whether the part does its work, not only whether it runs.
	Ready bool
	// Note specifies what is wrong or what the part is.
	Note string
}

// Status returns every part of the cluster; nil when it is down.
func (c Cluster) Status(ctx context.Context) ([]Part, error) {
	s, ok, err := c.LoadState()
	if err != nil || !ok {
		return nil, err
	}
	nodes, err := c.nodes(s)
	if err != nil {
		return nil, err
	}
	names := []string{"etcd", "kube-apiserver", controlplane.ControllerManager, controlplane.Scheduler, controlplane.VolumeProvisioner}
	for _, n := range nodes {
		for _, p := range []string{"init", "containerd", "kubelet", "kube-proxy"} {
			names = append(names, n.Plan.Name+"."+p)
		}
	}
	var all []Part
	for _, name := range names {
		r, alive, err := c.Store.Alive(name)
		if err != nil {
			return nil, err
		}
		p := Part{Name: name, Ready: alive}
		if alive {
			p.PID = r.PID
		} else {
			p.Note = "not running: run `devcluster up`"
		}
		all = append(all, p)
	}
	return append(all, c.objects(ctx, names[1], all)...), nil
}

// objects reports what only the API server knows: its own readiness, the nodes and cluster DNS.
func (c Cluster) objects(ctx context.Context, apiserver string, processes []Part) []Part {
	for _, p := range processes {
		if p.Name == apiserver && !p.Ready {
			return nil
		}
	}
	client, err := c.client()
	if err != nil {
		return []Part{{Name: "API", Note: err.Error()}}
	}
	if err := client.RESTClient().Get().AbsPath("/readyz").Do(ctx).Error(); err != nil {
		return []Part{{Name: "API", Note: err.Error()}}
	}
	all := []Part{{Name: "API", Ready: true, Note: controlplane.Server}}
	nodes, err := client.Nodes().List(ctx, metav1.ListOptions{})
	if err != nil {
		return append(all, Part{Name: "nodes", Note: err.Error()})
	}
	for i := range nodes.Items {
		n := &nodes.Items[i]
		all = append(all, Part{Name: "node " + n.Name, Ready: nodeReady(n) && kubeletAnswers(ctx, client, n.Name), Note: "pods " + n.Spec.PodCIDR})
	}
	return append(all, Part{Name: "cluster DNS", Ready: dnsAnswers(ctx), Note: netplan.DNSServiceIP})
}

// WriteTable prints parts as a table for people.
func WriteTable(out io.Writer, parts []Part) error {
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "PART\tPID\tREADY\tNOTE")
	for _, p := range parts {
		pid, ready := "-", "no"
		if p.PID != 0 {
			pid = fmt.Sprint(p.PID)
		}
		if p.Ready {
			ready = "yes"
		}
		fmt.Fprintln(w, strings.TrimRight(strings.Join([]string{p.Name, pid, ready, p.Note}, "\t"), "\t"))
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("printing the status: %w", err)
	}
	return nil
}
