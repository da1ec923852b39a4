//go:build e2e

package attack

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"github.com/dehug-io/dehug-operator/test/attack/rpcproxy"
	"github.com/dehug-io/dehug-operator/test/framework"
)

// Services of the proxies: one that tests have behave as they like, one whose chain stands still, one that lies about tokens
// and terms, and one that names absurd fees.
const proxy, frozenProxy, lyingProxy, dearProxy = "rpc-proxy", "rpc-frozen", "rpc-liar", "rpc-dear"

var proxies = []string{proxy, frozenProxy, lyingProxy, dearProxy}

func proxyURL(service string) string {
	return "http://" + service + "." + framework.DemoNamespace + ".svc:8545"
}

// proxyManifest is one RPC proxy.
const proxyManifest = `apiVersion: apps/v1
kind: Deployment
metadata: {name: %[1]s, namespace: dehug-demo}
spec:
  selector: {matchLabels: {app.kubernetes.io/name: %[1]s}}
  template:
    metadata: {labels: {app.kubernetes.io/name: %[1]s}}
    spec:
      automountServiceAccountToken: false
      securityContext: {runAsNonRoot: true, runAsUser: 65532, seccompProfile: {type: RuntimeDefault}}
      containers:
        - name: proxy
          image: dehug.io/dev/attacker:dev
          imagePullPolicy: IfNotPresent
          args: [rpc, "http://chain.dehug-demo.svc:8545"]
          ports: [{name: rpc, containerPort: 8545}]
          readinessProbe: {tcpSocket: {port: rpc}, periodSeconds: 1}
          securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
---
apiVersion: v1
kind: Service
metadata: {name: %[1]s, namespace: dehug-demo}
spec:
  selector: {app.kubernetes.io/name: %[1]s}
  ports: [{name: rpc, port: 8545, targetPort: rpc}]
`

// runtimeManifest is the hostile server's runtime.
const runtimeManifest = `apiVersion: dehug.io/v1alpha1
kind: InferenceRuntime
metadata: {name: attacker}
spec:
  formats: [gguf]
  template:
    spec:
      containers:
        - name: server
          image: dehug.io/dev/attacker:dev
          imagePullPolicy: IfNotPresent
          args: [serve]
          readinessProbe: {httpGet: {path: /health, port: 8080}, periodSeconds: 1}
          resources: {requests: {cpu: 5m, memory: 16Mi}, limits: {memory: 256Mi}}
`

// behave sets what a proxy does until the test ends.
func (w *attack) behave(service string, b rpcproxy.Behavior) {
	w.Helper()
	w.must(setBehavior(w.ctx, service, b))
	w.Cleanup(func() {
		if err := setBehavior(context.Background(), service, rpcproxy.Behavior{}); err != nil {
			w.Errorf("having the proxy behave again: %v", err)
		}
	})
}

func setBehavior(ctx context.Context, service string, b rpcproxy.Behavior) error {
	addr, err := demo.Forward(ctx, framework.DemoNamespace, "service/"+service, 8545)
	if err != nil {
		return err
	}
	body, err := json.Marshal(b)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPut, "http://"+addr+rpcproxy.BehaviorPath, bytes.NewReader(body))
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(io.LimitReader(response.Body, 1024))
		return fmt.Errorf("the proxy answers %s: %s", response.Status, text)
	}
	return nil
}
