package refusal

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

func TestRefusalsAreToldFromErrorsThatPass(t *testing.T) {
	jobs := schema.GroupResource{Group: "batch", Resource: "jobs"}
	forbidden := func(words string) error { return apierrors.NewForbidden(jobs, "j", errors.New(words)) }
	webhook := func(code int32, words string) error {
		return &apierrors.StatusError{ErrStatus: metav1.Status{Status: metav1.StatusFailure, Code: code, Message: words,
			Reason: map[bool]metav1.StatusReason{true: metav1.StatusReasonInternalError}[code == http.StatusInternalServerError]}}
	}
	tests := map[string]struct {
		err error
		fix string // empty: it passes by itself
	}{
		"quota":              {forbidden(`exceeded quota: q, requested: count/jobs.batch=1, used: 0, limited: 0`), "ResourceQuota"},
		"quota needs limits": {forbidden(`failed quota: q: must specify limits.cpu`), "LimitRange with defaults"},
		"limit range":        {forbidden(`maximum memory usage per Container is 1Mi, but limit is 1Gi`), "LimitRange"},
		"missing rights":     {forbidden(`User "m" cannot patch resource "jobs" in API group "batch"`), "config/rbac"},
		"policy":             {forbidden(`ValidatingAdmissionPolicy 'p' denied request: no`), "admission webhook or policy"},
		"webhook":            {webhook(http.StatusTeapot, `admission webhook "w" denied the request: no`), "admission webhook or policy"},
		"webhook is down":    {webhook(http.StatusInternalServerError, `Internal error occurred: failed calling webhook "w"`), "fix the webhook"},
		"invalid":            {apierrors.NewInvalid(schema.GroupKind{Kind: "Job"}, "j", nil), "correct the field"},
		"name taken":         {apierrors.NewAlreadyExists(jobs, "j"), "has the name"},
		"other":              {forbidden("because"), "fix what the message names"},
		"conflict":           {apierrors.NewConflict(jobs, "j", errors.New("x")), ""},
		"timeout":            {apierrors.NewServerTimeout(jobs, "patch", 1), ""},
		"server error":       {apierrors.NewInternalError(errors.New("etcd")), ""},
		"namespace goes": {&apierrors.StatusError{ErrStatus: metav1.Status{Reason: metav1.StatusReasonForbidden, Code: http.StatusForbidden,
			Details: &metav1.StatusDetails{Causes: []metav1.StatusCause{{Type: "NamespaceTerminating"}}}}}, ""},
		"no answer": {errors.New("connection refused"), ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			err := fmt.Errorf("storing: %w", &WriteError{Verb: "applying", Kind: "Job", Name: "dehug-fetch", Err: tc.err})
			got, is := Of(err)
			if is != (tc.fix != "") {
				t.Fatalf("refused: %t, want %t", is, tc.fix != "")
			}
			if is && (got.Object != "Job dehug-fetch" || !strings.Contains(got.Fix, tc.fix) || !strings.Contains(got.String(), got.Cause)) {
				t.Errorf("got %+v, want the Job and a fix with %q", got, tc.fix)
			}
		})
	}
}
