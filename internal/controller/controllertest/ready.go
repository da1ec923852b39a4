package controllertest

import dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"

// Serving brings the endpoint to Ready.
func (h *EndpointTest) Serving(change ...func(*dehugv1alpha1.InferenceEndpoint)) {
	h.Helper()
	h.Runtime("rt", h.Format)
	h.Model()
	h.Create(change...)
	h.Reconcile()
	h.Pods(Answering())
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
}

// Cached brings the model to Ready.
func (h *ModelTest) Cached(change ...func(*dehugv1alpha1.DeHugModelSpec)) {
	h.Helper()
	h.Create(change...)
	h.Reconcile()
	h.Finish("", "")
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
}
