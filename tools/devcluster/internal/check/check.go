// Package check asserts on the running cluster what the project relies on: logs, exec, port-forward, DNS, Services,
// traffic between nodes, claims, and their reclaim.
package check

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/tools/devcluster/internal/cluster"
)

// patience is how long a check may be wrong before it counts: kube-proxy takes about a second for a new Service.
const patience = 15 * time.Second

// runner holds what the checks share.
type runner struct {
	c     cluster.Cluster
	out   io.Writer
	nodes int
	web   []pod
	// failed counts the checks that did not hold.
	failed int
}

type pod struct{ name, ip, node string }

// Run loads archive, the check program's image, runs all checks on the running cluster, prints one PASS or FAIL line
// for each, and removes what it made. It returns an error when any check failed.
func Run(ctx context.Context, c cluster.Cluster, archive string, out io.Writer) (err error) {
	s, ok, err := c.LoadState()
	if err != nil {
		return err
	}
	if !ok {
		return errors.New("the cluster is down: run `devcluster up`")
	}
	if err := c.LoadImages(ctx, io.Discard, archive); err != nil {
		return err
	}
	r := &runner{c: c, out: out, nodes: s.Nodes}
	if _, err := c.Kubectl(ctx, []byte(manifests(2*s.Nodes)), "apply", "-f", "-"); err != nil {
		return err
	}
	defer func() {
		// The clean-up must happen even when the checks were interrupted.
		_, gone := c.Kubectl(context.WithoutCancel(ctx), nil, "delete", "namespace", namespace, "--ignore-not-found", "--timeout=60s")
		err = errors.Join(err, gone)
	}()
	for _, d := range []string{"web", "store"} {
		if _, err := r.kubectl(ctx, "rollout", "status", "deployment/"+d, "--timeout=60s"); err != nil {
			return err
		}
	}
	if err := r.findPods(ctx); err != nil {
		return err
	}
	r.access(ctx)
	r.network(ctx)
	r.storage(ctx)
	if r.failed > 0 {
		return fmt.Errorf("%d check(s) failed", r.failed)
	}
	return nil
}

// access checks what kubectl does through the API server and the kubelet.
func (r *runner) access(ctx context.Context) {
	web := r.web[0].name
	r.expect(ctx, "logs", "listening on "+web, func() (string, error) { return r.kubectl(ctx, "logs", web) })
	r.expect(ctx, "exec", "checkapp on "+web, func() (string, error) { return r.get(ctx, web, "http://127.0.0.1:8080/") })
	r.expect(ctx, "port-forward", "checkapp on "+web, func() (string, error) { return r.forward(ctx, web) })
	r.expect(ctx, "pod metrics", `container="app"`, func() (string, error) {
		return r.c.Kubectl(ctx, nil, "get", "--raw", "/api/v1/nodes/"+r.web[0].node+"/proxy/metrics/resource")
	})
	r.expect(ctx, "restricted Pod Security refuses a root pod", "violates PodSecurity", func() (string, error) {
		_, err := r.kubectl(ctx, "run", "root", "--image="+appImage)
		if err == nil {
			return "the pod was accepted", nil
		}
		return err.Error(), nil
	})
}

// network checks every path a request takes.
func (r *runner) network(ctx context.Context) {
	web := r.web[0].name
	for _, p := range r.web {
		r.expect(ctx, "pod to pod on "+p.node, "checkapp on "+p.name, func() (string, error) { return r.get(ctx, web, "http://"+p.ip+":8080/") })
		r.expect(ctx, "host to pod on "+p.node, "checkapp on "+p.name, func() (string, error) { return fetch("http://" + p.ip + ":8080/") })
		r.expect(ctx, "Service by name from "+p.node, "checkapp on web-", func() (string, error) { return r.get(ctx, p.name, "http://web/") })
	}
	r.expect(ctx, "Service by full name", "checkapp on web-", func() (string, error) {
		return r.get(ctx, web, "http://web."+namespace+".svc.cluster.local/")
	})
	r.expect(ctx, "an unknown name does not resolve", "no such host", func() (string, error) {
		_, err := r.get(ctx, web, "http://nowhere.example/")
		if err == nil {
			return "it answered", nil
		}
		return err.Error(), nil
	})
	for what, path := range map[string]string{"cluster IP": "{.spec.clusterIP}", "node port": "10.77.0.11:{.spec.ports[0].nodePort}"} {
		r.expect(ctx, "host to "+what, "checkapp on web-", func() (string, error) {
			address, err := r.kubectl(ctx, "get", "service", "web", "-o", "jsonpath="+path)
			if err != nil {
				return "", err
			}
			return fetch("http://" + address + "/")
		})
	}
}

// storage checks that a claim is writable without root, outlives its pod, and leaves nothing when deleted.
func (r *runner) storage(ctx context.Context) {
	r.expect(ctx, "claim writable by uid 65532", "", func() (string, error) {
		return r.kubectl(ctx, "exec", "deployment/store", "--", "/checkapp", "write", "/data/x", "kept")
	})
	r.expect(ctx, "claim outlives its pod", "kept", func() (string, error) {
		if _, err := r.kubectl(ctx, "delete", "pod", "-l", "app=store", "--timeout=30s"); err != nil {
			return "", err
		}
		if _, err := r.kubectl(ctx, "rollout", "status", "deployment/store", "--timeout=30s"); err != nil {
			return "", err
		}
		return r.kubectl(ctx, "exec", "deployment/store", "--", "/checkapp", "cat", "/data/x")
	})
	volume, err := r.kubectl(ctx, "get", "pvc", "data", "-o", "jsonpath={.spec.volumeName}")
	if err != nil {
		volume = "unknown"
	}
	r.expect(ctx, "deleted claim is reclaimed", "NotFound", func() (string, error) {
		if _, err := r.kubectl(ctx, "delete", "deployment/store", "pvc/data", "--ignore-not-found", "--timeout=30s"); err != nil {
			return "", err
		}
		left, err := r.c.Kubectl(ctx, nil, "get", "pv", volume)
		if err == nil {
			return left, nil
		}
		return err.Error(), nil
	})
}

// expect tries until the answer contains want, and prints the outcome.
func (r *runner) expect(ctx context.Context, what, want string, try func() (string, error)) {
	var got string
	var err error
	for deadline := time.Now().Add(patience); ; {
		if got, err = try(); err == nil && strings.Contains(got, want) {
			fmt.Fprintln(r.out, "PASS", what)
			return
		}
		if time.Now().After(deadline) || ctx.Err() != nil {
			break
		}
		time.Sleep(300 * time.Millisecond)
	}
	r.failed++
	fmt.Fprintf(r.out, "FAIL %s: wanted %q, got %q, error %v\n", what, want, got, err)
}

func (r *runner) kubectl(ctx context.Context, args ...string) (string, error) {
	return r.c.Kubectl(ctx, nil, append([]string{"-n", namespace}, args...)...)
}

func (r *runner) get(ctx context.Context, pod, url string) (string, error) {
	return r.kubectl(ctx, "exec", pod, "--", "/checkapp", "get", url)
}

// findPods reads the web pods and asserts that they run on every node.
func (r *runner) findPods(ctx context.Context) error {
	text, err := r.kubectl(ctx, "get", "pods", "-l", "app=web", "-o",
		`jsonpath={range .items[*]}{.metadata.name} {.status.podIP} {.spec.nodeName}{"\n"}{end}`)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		f := strings.Fields(line)
		if len(f) != 3 {
			return fmt.Errorf("a web pod has no address yet: %q", line)
		}
		r.web = append(r.web, pod{f[0], f[1], f[2]})
		seen[f[2]] = true
	}
	r.expect(ctx, fmt.Sprintf("pods run on all %d node(s)", r.nodes), fmt.Sprint(r.nodes), func() (string, error) {
		return fmt.Sprint(len(seen)), nil
	})
	return nil
}

var forwarding = regexp.MustCompile(`Forwarding from 127\.0\.0\.1:(\d+)`)

// forward opens a port-forward, asks once through it, and closes it.
func (r *runner) forward(ctx context.Context, pod string) (string, error) {
	argv, err := r.c.KubectlCommand("-n", namespace, "port-forward", "pod/"+pod, ":8080")
	if err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	defer func() {
		cancel()
		_ = cmd.Wait()
	}()
	for lines := bufio.NewScanner(stdout); lines.Scan(); {
		if m := forwarding.FindStringSubmatch(lines.Text()); m != nil {
			return fetch("http://127.0.0.1:" + m[1] + "/")
		}
	}
	return "", errors.New("kubectl port-forward named no port")
}

func fetch(url string) (string, error) {
	client := &http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	response, err := client.Get(url)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	b, err := io.ReadAll(response.Body)
	return string(b), err
}
