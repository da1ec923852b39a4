// Package refusal tells what the API server refuses from errors that pass by themselves, and says what to do about it.
package refusal

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// WriteError is a write of one object that failed.
type WriteError struct {
	// Verb is what was tried, such as "applying".
	Verb string
	// Kind and Name of the object.
	Kind, Name string
	// Err is the client's error.
	Err error
}

// Error names kind and name, which are the same on every try.
func (e *WriteError) Error() string {
	return fmt.Sprintf("%s %s %s: %s", e.Verb, e.Kind, e.Name, e.Err)
}

// Unwrap returns the client's error.
func (e *WriteError) Unwrap() error { return e.Err }

// Refusal is the API server's refusal of an object: the same write is refused again until somebody fixes the cause.
type Refusal struct {
	// Object is kind and name, such as "Job dehug-fetch-x".
	Object string
	// Cause is the API server's own words.
	Cause string
	// Fix is what to do.
	Fix string
}

// String returns object, cause and fix as one sentence.
func (r Refusal) String() string {
	return fmt.Sprintf("the API server refuses %s (%s): %s", r.Object, r.Cause, r.Fix)
}

// Of returns what the API server refused: by a quota, a limit, admission, missing rights, a name that is taken or a
// field that is invalid. It reports false for errors that pass by themselves, such as conflicts and timeouts.
func Of(err error) (Refusal, bool) {
	var status *apierrors.StatusError
	if !errors.As(err, &status) || !refused(status) {
		return Refusal{}, false
	}
	r := Refusal{Object: "an object", Cause: strings.TrimSpace(status.ErrStatus.Message)}
	var write *WriteError
	if errors.As(err, &write) {
		r.Object = write.Kind + " " + write.Name
	} else if d := status.ErrStatus.Details; d != nil && d.Name != "" {
		r.Object = cmp.Or(d.Kind, "object") + " " + d.Name
	}
	r.Fix = cmp.Or(Fix(r.Cause, status.ErrStatus.Reason), "fix what the message names")
	return r, true
}

func refused(err *apierrors.StatusError) bool {
	s := err.ErrStatus
	switch {
	case apierrors.HasStatusCause(err, "NamespaceTerminating"):
		return false
	case apierrors.IsForbidden(err), apierrors.IsInvalid(err), apierrors.IsAlreadyExists(err), apierrors.IsBadRequest(err),
		apierrors.IsMethodNotSupported(err), apierrors.IsNotAcceptable(err), apierrors.IsRequestEntityTooLargeError(err):
		return true
	case s.Code == http.StatusInternalServerError:
		return strings.Contains(s.Message, "failed calling webhook")
	case s.Reason == metav1.StatusReasonUnknown || s.Reason == "": // a webhook's own code and words
		return strings.Contains(s.Message, "denied the request")
	}
	return false
}

var quotedPods = regexp.MustCompile(`pods? "[^"]*"`)

// Anonymous returns a cause without the names of pods, which change from try to try.
func Anonymous(cause string) string { return quotedPods.ReplaceAllString(cause, "pods") }

// Fix returns what to do about a refusal with these words; empty when they name no known cause.
func Fix(cause string, reason metav1.StatusReason) string {
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(cause, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("failed calling webhook"):
		return "fix the webhook that the message names, or exempt the object from it"
	case has("denied the request", "denied request"):
		return "change what the admission webhook or policy in the message asks for, or exempt the object from it"
	case has("exceeded quota"):
		return "raise the namespace's ResourceQuota that the message names, or ask for less than it has left"
	case has("failed quota", "must specify"):
		return "add a LimitRange with defaults to the namespace, so that pods without requests or limits get them, or " +
			"remove the resource from the ResourceQuota that the message names"
	case has(" usage per ", "limit to request ratio"):
		return "change the namespace's LimitRange, or the resources that it does not admit"
	case has("cannot create resource", "cannot patch resource", "cannot delete resource", "cannot get resource"):
		return "give the manager's ServiceAccount that right: apply config/rbac of the installed version"
	case reason == metav1.StatusReasonAlreadyExists:
		return "delete or rename the object that has the name"
	case reason == metav1.StatusReasonInvalid:
		return "correct the field that the message names; when the object is not the operator's, delete or rename it"
	}
	return ""
}
