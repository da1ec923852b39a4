package endpoint

// What the tests of this room look at.
var (
	DesiredReplicas  = desiredReplicas
	CanonicalAddress = canonicalAddress
	Kind             = endpointKind
	IDOf             = idOf
	EndpointsOfSeats = (*Reconciler).endpointsOfSeats
	PodEnded         = podEnded

	EndpointsOfEndedPod = (*Reconciler).endpointsOfEndedPod
)

// How often what stands in the way is looked at again.
const (
	MissingSecretRecheck = missingSecretRecheck
	OccupiedRecheck      = occupiedRecheck
	RefusedRecheck       = refusedRecheck
)
