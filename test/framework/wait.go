package framework

import (
	"context"
	"fmt"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

const pollInterval = 300 * time.Millisecond

// Conditions returns the conditions of one of the project's objects.
func Conditions(object client.Object) []metav1.Condition {
	switch typed := object.(type) {
	case *dehugv1alpha1.DeHugNetwork:
		return typed.Status.Conditions
	case *dehugv1alpha1.DeHugModel:
		return typed.Status.Conditions
	case *dehugv1alpha1.InferenceEndpoint:
		return typed.Status.Conditions
	case *dehugv1alpha1.UsageReport:
		return typed.Status.Conditions
	}
	return nil
}

// WaitCondition polls an object until a condition has the status (and reason, when one is given), printing each change
// of the reason on the way. It returns the condition. When time runs out, the error says what the object said last.
func (s *Framework) WaitCondition(
	ctx context.Context, object client.Object, conditionType string, status metav1.ConditionStatus, reason string,
	limit time.Duration,
) (metav1.Condition, error) {
	var found metav1.Condition
	last := ""
	err := s.WaitFor(ctx, limit, func(ctx context.Context) (bool, error) {
		reader, err := s.Client()
		if err != nil {
			return false, err
		}
		if err := reader.Get(ctx, client.ObjectKeyFromObject(object), object); err != nil {
			return false, client.IgnoreNotFound(err)
		}
		condition := meta.FindStatusCondition(Conditions(object), conditionType)
		if condition == nil || condition.ObservedGeneration != object.GetGeneration() {
			return false, nil
		}
		found = *condition
		if told := fmt.Sprintf("%s=%s %s", conditionType, condition.Status, condition.Reason); told != last {
			s.Say("%s %s: %s: %s", kindOf(object), object.GetName(), told, condition.Message)
			last = told
		}
		return condition.Status == status && (reason == "" || condition.Reason == reason), nil
	})
	if err != nil {
		return found, fmt.Errorf("waiting for %s %s to be %s=%s %s (it says %s: %s): %w",
			kindOf(object), object.GetName(), conditionType, status, reason, last, found.Message, err)
	}
	return found, nil
}

// WaitFor polls until done says true, an error happens or the limit is over.
func (s *Framework) WaitFor(ctx context.Context, limit time.Duration, done func(context.Context) (bool, error)) error {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	for {
		ok, err := done(ctx)
		if err != nil && ctx.Err() == nil {
			return err
		}
		if ok {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("not within %s", limit)
		case <-time.After(pollInterval):
		}
	}
}

func kindOf(object client.Object) string {
	switch object.(type) {
	case *dehugv1alpha1.DeHugNetwork:
		return "DeHugNetwork"
	case *dehugv1alpha1.DeHugModel:
		return "DeHugModel"
	case *dehugv1alpha1.InferenceEndpoint:
		return "InferenceEndpoint"
	case *dehugv1alpha1.UsageReport:
		return "UsageReport"
	}
	return fmt.Sprintf("%T", object)
}
