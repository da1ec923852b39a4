package apitest_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/plugin"
)

// planned is what the tests look at of a plan.
type planned struct {
	Given, Now, Later []struct {
		Verb, Kind, Name string
		Fields           []struct{ Path, From, To string }
	}
	Invalid []struct{ Kind, Message string }
	Objects []struct {
		Kind  string
		Ready struct{ Status, Reason, Message string }
	}
}

// planOf plans manifests, and expects an exit code.
func (r *reader) planOf(want int, manifests string) planned {
	r.Helper()
	code, out, stderr := r.run(manifests, "plan", "-f", "-", "-o", "json")
	var p planned
	if err := json.Unmarshal([]byte(out), &p); err != nil || code != want {
		r.Fatalf("exit code %d, want %d, %v\n%s%s", code, want, err, out, stderr)
	}
	return p
}

func (r *reader) endpointManifest(spec string) string {
	return fmt.Sprintf("apiVersion: dehug.io/v1alpha1\nkind: InferenceEndpoint\nmetadata: {name: chat, namespace: %s}\n"+
		"spec: {modelRef: {name: tiny}%s}\n", r.Namespace, spec)
}

func TestAReaderPlansANewEndpoint(t *testing.T) {
	r := newReader(t)
	r.Runtime("rt", r.Format)
	r.Model()
	p := r.planOf(plugin.ExitOK, r.endpointManifest(", replicas: 2"))
	made := map[string]string{}
	for _, c := range p.Now {
		made[c.Kind] = c.Verb
	}
	if len(p.Given) != 1 || p.Given[0].Verb != "create" || made["Deployment"] != "create" ||
		made["NetworkPolicy"] != "create" || made["Service"] != "create" {
		t.Errorf("planned %+v", p)
	}
	if len(p.Objects) != 1 || p.Objects[0].Ready.Reason != dehugv1alpha1.ReasonProgressing {
		t.Errorf("in the end %+v", p.Objects)
	}
	if r.Deployment() != nil {
		t.Error("the Deployment was made")
	}
	// What the operator really does is what was planned.
	r.Create()
	r.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = new(int32); *s.Replicas = 2 })
	r.Reconcile()
	r.Expect("Ready", "False", p.Objects[0].Ready.Reason)
}

func TestAReaderPlansAChange(t *testing.T) {
	r := newReader(t)
	r.Serving()
	p := r.planOf(plugin.ExitOK, r.endpointManifest(", replicas: 3"))
	if len(p.Now) == 0 || p.Now[0].Verb != "change" || p.Now[0].Kind != "Deployment" || len(p.Now[0].Fields) != 1 ||
		p.Now[0].Fields[0].Path != "spec.replicas" || p.Now[0].Fields[0].To != "3" {
		t.Errorf("planned %+v", p.Now)
	}
	if p := r.planOf(plugin.ExitOK, r.endpointManifest("")); len(p.Given)+len(p.Now)+len(p.Later) != 0 {
		t.Errorf("the same again changes %+v", p)
	}
}

func TestAPlanSaysWhatIsRefused(t *testing.T) {
	r := newReader(t)
	r.Runtime("rt", r.Format)
	r.Model(func(m *dehugv1alpha1.DeHugModel) { m.Status.License.Seats = 1 })
	for name, tc := range map[string]struct{ spec, reason, invalid string }{
		"by the schema":       {spec: ", replicas: -1", invalid: "spec.replicas"},
		"by an unknown field": {spec: ", replica: 1", invalid: "spec.replica: the field is not known"},
		"by Pod Security": {
			spec: ", template: {spec: {hostNetwork: true}}", reason: dehugv1alpha1.ReasonInvalidTemplate},
		"by the allow list": {
			spec:   ", template: {spec: {serviceAccountName: other}}",
			reason: dehugv1alpha1.ReasonInvalidTemplate},
		"by the license's seats": {spec: ", replicas: 2", reason: dehugv1alpha1.ReasonSeatsExceeded},
	} {
		t.Run(name, func(t *testing.T) {
			p := r.planOf(plugin.ExitNotReady, r.endpointManifest(tc.spec))
			if tc.invalid != "" {
				if len(p.Invalid) != 1 || !strings.Contains(p.Invalid[0].Message, tc.invalid) {
					t.Errorf("refused %+v", p.Invalid)
				}
				return
			}
			// An endpoint with too few seats serves with those that it has: its reason is told once it is Ready.
			if len(p.Objects) != 1 || (p.Objects[0].Ready.Reason != tc.reason && tc.reason != dehugv1alpha1.ReasonSeatsExceeded) {
				t.Errorf("in the end %+v", p.Objects)
			}
		})
	}
}

func TestAPlanOfAModelSaysWhatItsChainDoesNotTellHere(t *testing.T) {
	r := newReader(t)
	r.Model()
	r.checkNetwork()
	manifest := fmt.Sprintf("apiVersion: dehug.io/v1alpha1\nkind: DeHugModel\nmetadata: {name: other}\n"+
		"spec: {networkRef: {name: net-%s}, model: %s}\n", r.Namespace, controllertest.ModelName)
	p := r.planOf(plugin.ExitOK, manifest)
	if len(p.Objects) != 1 || p.Objects[0].Ready.Reason != dehugv1alpha1.ReasonChainUnreachable || len(p.Now) != 0 {
		t.Errorf("planned %+v", p)
	}
}
