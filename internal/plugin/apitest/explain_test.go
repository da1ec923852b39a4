package apitest_test

import (
	"encoding/json"
	"strings"
	"testing"

	corev1 "k8s.io/api/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/plugin"
)

func TestAReaderIsToldWhyAnEndpointServes(t *testing.T) {
	r := newReader(t)
	r.Runtime("rt", r.Format)
	r.Model()
	r.Create()
	r.Reconcile()
	r.Pods(controllertest.Answering())
	r.Reconcile()
	code, out, stderr := r.run("", "explain", "endpoint", "chat", "-o", "json")
	var e struct {
		explain.Explanation
		Model *explain.Explanation `json:"model"`
	}
	if err := json.Unmarshal([]byte(out), &e); err != nil || code != plugin.ExitOK || e.Ready.Reason != "Ready" {
		t.Fatalf("exit code %d, %v\n%s%s", code, err, out, stderr)
	}
	if e.Model == nil || e.Model.Name != "tiny" || len(e.Steps) != 3 {
		t.Errorf("explained as %+v", e)
	}
}

func TestAReaderIsToldWhatIsWrong(t *testing.T) {
	r := newReader(t)
	r.Runtime("rt", r.Format)
	r.Model()
	r.Create(func(e *dehugv1alpha1.InferenceEndpoint) {
		e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{HostNetwork: true}}
	})
	code, out, stderr := r.run("", "explain", "endpoint", r.Namespace+"/chat")
	if code != plugin.ExitNotReady {
		t.Errorf("exit code %d: %s", code, stderr)
	}
	for _, want := range []string{
		"InferenceEndpoint " + r.Namespace + "/chat: not Ready", "What runs? Serving, 1 replica",
		"Can it be made as its spec says? no", "InvalidTemplate: the pod does not pass Kubernetes' Pod Security Standard",
		"yes      the license of the version that the model names is valid",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the text lacks %q:\n%s", want, out)
		}
	}
}

func TestAReaderIsToldWhatTheOperatorRecordedOfAModel(t *testing.T) {
	r := newReader(t)
	r.Model()
	r.checkNetwork()
	code, out, stderr := r.run("", "explain", "model", "tiny")
	if code != plugin.ExitOK || !strings.Contains(out, "LicenseValid was True (Granted)") ||
		!strings.Contains(out, "what the operator recorded is told") {
		t.Errorf("exit code %d:\n%s%s", code, out, stderr)
	}
}

func TestWhatDoesNotExistHasItsOwnExitCode(t *testing.T) {
	r := newReader(t)
	if code, _, stderr := r.run("", "explain", "endpoint", "none"); code != plugin.ExitUnknown {
		t.Errorf("exit code %d: %s", code, stderr)
	}
	if code, _, stderr := r.run("", "explain", "endpoint"); code != plugin.ExitUsage {
		t.Errorf("exit code %d: %s", code, stderr)
	}
}
