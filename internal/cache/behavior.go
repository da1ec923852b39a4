package cache

import (
	"strconv"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// Behaviors are the ways in which operators made the pods that fetch and mirror, in order. What runs keeps the image
// and the template of the operator that made it, so that a new operator restarts nothing. Golden files hold what each
// of them makes.
const (
	// behaviorFirst is that of objects which record none. The digests of their inputs have the image in them.
	behaviorFirst = 1
	// behaviorPinned leaves the image out of the digests.
	behaviorPinned = 2

	behaviorNewest = behaviorPinned
	// behaviorLeast is the oldest that may still run. A release with a fix that must not wait raises it.
	behaviorLeast = behaviorFirst
)

// behaviorAnnotation records which behavior made an object.
func behaviorAnnotation() map[string]string {
	return map[string]string{names.AnnotationBehavior: strconv.Itoa(behaviorNewest)}
}

// behaviorOf reads which behavior made an object. One of a newer operator counts as the newest.
func behaviorOf(o metav1.Object) int {
	behavior, err := strconv.Atoi(o.GetAnnotations()[names.AnnotationBehavior])
	if err != nil {
		return behaviorFirst
	}
	return max(behaviorFirst, min(behaviorNewest, behavior))
}
