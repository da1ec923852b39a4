package endpoint

import (
	"fmt"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// describeEndpoint writes what the pass found into the endpoint's status. It reads nothing but the scope.
func describeEndpoint(s *endpointScope) {
	e := s.endpoint
	st := &e.Status
	st.ObservedGeneration = e.Generation
	st.URL = fmt.Sprintf("%s/namespaces/%s/endpoints/%s/v1", s.gatewayURL, e.Namespace, e.Name)
	st.Selector = labels.Set(rollout.Selector(e.Name)).String()
	st.Replicas, st.ReadyReplicas = rollout.LivePods(s.pods), rollout.ReadyPods(s.pods)
	if s.runtime != nil {
		st.Runtime = s.runtime.Name
	}
	if u := s.usage.settled; u != nil {
		st.Usage = &dehugv1alpha1.EndpointUsage{LastReport: u.Name, LastSettledAt: u.Status.SettledAt}
	}
	st.Seats = nil
	if s.seats != nil {
		st.Seats = &dehugv1alpha1.SeatsStatus{Licensed: s.model.Status.License.Seats, Granted: max(0, s.seats.granted),
			Held: s.seats.running}
	}
	workload := workloadCondition(s)
	routed := routeEndpoint(s, workload)
	conditions := []metav1.Condition{
		modelCondition(s), licenseCondition(s), workload.Condition, routed, usageCondition(s),
	}
	status.Apply(&st.Conditions, e.Generation, append(conditions, summarize(s, workload, routed)...))
}
