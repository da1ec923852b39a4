// Package apitest_test runs kubectl-dehug on a real API server, as a user who may only read, through a proxy that lets
// nothing but reading pass.
package apitest_test

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"

	rbacv1 "k8s.io/api/rbac/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
	clientcmdapi "k8s.io/client-go/tools/clientcmd/api"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/yaml"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/plugin"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

func TestMain(m *testing.M) { os.Exit(testkit.Main(m)) }

// reader runs kubectl-dehug as a user who may read and nothing else.
type reader struct {
	*controllertest.EndpointTest
	kubeconfig string

	mu sync.Mutex
	// refused are requests that would not only have read.
	refused []string
}

// newReader binds a user to the roles of those who view.
func newReader(t *testing.T) *reader {
	t.Helper()
	env := testkit.StartEnv(t)
	r := &reader{EndpointTest: controllertest.NewEndpointTest(t)}
	user := "reader-of-" + r.Namespace
	r.bindViewer(user)
	server := httptest.NewServer(r.proxyTo(env.Config, user))
	t.Cleanup(server.Close)
	config := clientcmdapi.NewConfig()
	config.Clusters["c"] = &clientcmdapi.Cluster{Server: server.URL}
	config.Contexts["c"] = &clientcmdapi.Context{Cluster: "c", Namespace: r.Namespace}
	config.CurrentContext = "c"
	r.kubeconfig = filepath.Join(t.TempDir(), "kubeconfig")
	r.Must(clientcmd.WriteToFile(*config, r.kubeconfig))
	return r
}

// bindViewer makes the role of the manifests, and binds it and Kubernetes' own of those who view.
func (r *reader) bindViewer(user string) {
	r.Helper()
	manifest, err := os.ReadFile("../../../config/rbac/user_roles.yaml")
	r.Must(err)
	viewer := &rbacv1.ClusterRole{}
	r.Must(yaml.Unmarshal(bytes.Split(manifest, []byte("\n---\n"))[0], viewer))
	if err := r.Client.Create(r.Ctx, viewer); err != nil && !apierrors.IsAlreadyExists(err) {
		r.Fatal(err)
	}
	for _, role := range []string{viewer.Name, "system:aggregate-to-view"} { // no controller aggregates here
		binding := &rbacv1.ClusterRoleBinding{
			ObjectMeta: metav1.ObjectMeta{Name: user + "-" + viewer.Name + "-" + role[:5]},
			RoleRef:    rbacv1.RoleRef{APIGroup: rbacv1.GroupName, Kind: "ClusterRole", Name: role},
			Subjects:   []rbacv1.Subject{{APIGroup: rbacv1.GroupName, Kind: "User", Name: user}},
		}
		r.Must(r.Client.Create(r.Ctx, binding))
		r.Cleanup(func() { r.Must(r.Client.Delete(context.Background(), binding)) })
	}
}

// proxyTo passes on what reads, as the user.
func (r *reader) proxyTo(config *rest.Config, user string) http.Handler {
	r.Helper()
	target, err := url.Parse(config.Host)
	r.Must(err)
	if target.Host == "" {
		target = &url.URL{Scheme: "https", Host: config.Host}
	}
	transport, err := rest.TransportFor(config)
	r.Must(err)
	proxy := &httputil.ReverseProxy{Transport: transport, Rewrite: func(p *httputil.ProxyRequest) {
		p.SetURL(target)
		p.Out.Header.Set("Impersonate-User", user)
	}}
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if q.Method != http.MethodGet {
			r.mu.Lock()
			r.refused = append(r.refused, q.Method+" "+q.URL.Path)
			r.mu.Unlock()
			http.Error(w, "only reading is let through", http.StatusTeapot)
			return
		}
		proxy.ServeHTTP(w, q)
	})
}

// checkNetwork writes what the operator says of a network that it finds in order.
func (r *reader) checkNetwork() {
	r.Helper()
	checked := &dehugv1alpha1.DeHugNetwork{}
	r.Must(r.Client.Get(r.Ctx, client.ObjectKey{Name: "net-" + r.Namespace}, checked))
	network.Describe(checked, network.Payment{}, nil, r.Now, nil)
	r.Must(r.Client.Status().Update(r.Ctx, checked))
}

// run runs a command line, and checks that it tried to write nothing.
func (r *reader) run(stdin string, args ...string) (code int, out, errors string) {
	r.Helper()
	var stdout, stderr bytes.Buffer
	code = plugin.Run(r.Ctx, "test", append(args, "--kubeconfig", r.kubeconfig, "--patience", "2s"),
		plugin.Streams{In: bytes.NewBufferString(stdin), Out: &stdout, Err: &stderr})
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.refused) > 0 {
		r.Errorf("kubectl dehug %v tried to write: %v", args, r.refused)
	}
	return code, stdout.String(), stderr.String()
}
