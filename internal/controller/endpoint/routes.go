package endpoint

import (
	"fmt"
	"slices"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/rollout"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// routeEndpoint sets or removes the routes and says which.
func routeEndpoint(s *endpointScope, workload workloadFinding) metav1.Condition {
	st := &s.endpoint.Status
	previous := st.Routes
	st.Routes = nil
	no := func(reason, message string) metav1.Condition {
		return status.False(dehugv1alpha1.ConditionRouted, reason, message)
	}
	switch {
	case s.decision.State == rollout.StateDraining:
		return no(dehugv1alpha1.ReasonDraining, "new requests are refused, those in flight may end")
	case s.decision.State == rollout.StateStopped && s.deployment != nil:
		return no(dehugv1alpha1.ReasonStopped, "new requests are refused")
	case s.access.isClosed():
		return no(dehugv1alpha1.ReasonAccessSecretNotFound, s.access.describeAccess())
	case !s.decision.Routed || workload.Status != metav1.ConditionTrue:
		reason := workload.Reason
		if workload.Status == metav1.ConditionTrue {
			reason = dehugv1alpha1.ReasonPending
		}
		return no(reason, "the gateway has no server to send requests to")
	}
	current := currentRoute(s)
	ended, _ := endedVersions(s)
	in := rollout.RouteInput{
		Endpoint: s.endpoint.Name, CIDs: rollout.PodCIDs(s.pods), CurrentCID: currentCID(s), Current: current,
		Ended: append(ended, s.canaryPlan.Withheld...), Previous: previous, Canary: st.Canary,
	}
	st.Routes = rollout.Routes(in)
	if len(st.Routes) == 0 {
		return unmeteredCondition(s)
	}
	st.ServedAs = servedAs(st, servedName(st, in, s.pods), s.now)
	message := "the gateway serves the endpoint"
	if len(s.access.missing) > 0 {
		message += ", but " + s.access.describeAccess()
	}
	return status.True(dehugv1alpha1.ConditionRouted, dehugv1alpha1.ReasonRouted, message)
}

// unmeteredCondition describes why pods that answer have no route: nothing tells what their usage is to be metered
// under.
func unmeteredCondition(s *endpointScope) metav1.Condition {
	const routed = dehugv1alpha1.ConditionRouted
	if s.model != nil && s.network == nil {
		return status.False(routed, dehugv1alpha1.ReasonNetworkNotFound, fmt.Sprintf("DeHugNetwork %s does not exist, so "+
			"usage "+
			"could not be settled: create it", s.model.Spec.NetworkRef.Name))
	}
	return status.False(routed, dehugv1alpha1.ReasonPending,
		"the pods serve a version that the model does not name any more, and nothing tells what to meter it under: they "+
			"are replaced "+
			"once the version that it names is ready")
}

// currentRoute returns what usage of the version that the model names is metered under, without a service; nil while
// that is not known. A license that was read for another account says nothing of what this one owes.
func currentRoute(s *endpointScope) *dehugv1alpha1.RouteStatus {
	if currentCID(s) == "" || s.network == nil || s.model.Status.License == nil {
		return nil
	}
	license, spec := s.model.Status.License, &s.network.Spec
	payer := canonicalAddress(spec.Account.Licensee)
	if license.Licensee != "" && canonicalAddress(license.Licensee) != payer {
		return nil
	}
	provider := canonicalAddress(spec.Account.Provider)
	if provider == "" {
		provider = payer
	}
	return &dehugv1alpha1.RouteStatus{
		Model: ServedName(s.model), Network: s.network.Name, TokenID: s.model.Status.Token.ID,
		ChainID: spec.ChainID, Oracle: canonicalAddress(spec.Contracts.Oracle), Payer: payer, Provider: provider,
		TermsIndex: license.TermsIndex, Prices: license.Prices.DeepCopy(),
	}
}

// canonicalAddress writes an address in lower case, so that each account has one text and can be compared by it.
func canonicalAddress(a dehugv1alpha1.Address) dehugv1alpha1.Address {
	return dehugv1alpha1.Address(strings.ToLower(string(a)))
}

// servedName is the name that requests may ask for: that of the version that the model names, unless only pods of
// another name answer so far.
func servedName(st *dehugv1alpha1.InferenceEndpointStatus, in rollout.RouteInput, pods []corev1.Pod) string {
	nameOf := func(cid string) string {
		i := slices.IndexFunc(st.Routes, func(r dehugv1alpha1.RouteStatus) bool { return r.CID == cid })
		if i < 0 {
			return ""
		}
		return st.Routes[i].Model
	}
	answering := rollout.ReadyCIDs(pods)
	first := in.CurrentCID
	if in.Canary != nil && in.Canary.Weight > 0 {
		first = "" // the stable version has the name
		answering = slices.DeleteFunc(answering, func(cid string) bool { return cid == in.Canary.CID })
	}
	for _, cid := range append([]string{first}, answering...) {
		if name := nameOf(cid); name != "" && slices.Contains(answering, cid) {
			return name
		}
	}
	return st.Routes[0].Model
}

// servedAs returns since when the endpoint is routed under a name: it stays while the name does.
func servedAs(st *dehugv1alpha1.InferenceEndpointStatus, model string, now time.Time) *dehugv1alpha1.ServedName {
	if last := st.ServedAs; last != nil && last.Model == model {
		return last
	}
	since := metav1.NewTime(now)
	if c := meta.FindStatusCondition(st.Conditions, dehugv1alpha1.ConditionRouted); c != nil && st.ServedAs == nil &&
		c.Status == metav1.ConditionTrue {
		since = c.LastTransitionTime // it was routed before this was recorded
	}
	return &dehugv1alpha1.ServedName{Model: model, Since: since}
}
