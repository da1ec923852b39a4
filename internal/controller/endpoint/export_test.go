package endpoint

// What the tests of this room look at.
var (
	DesiredReplicas  = desiredReplicas
	LowerCase        = lowerCase
	Kind             = endpointKind
	IDOf             = idOf
	EndpointsOfSeats = (*Reconciler).endpointsOfSeats
)

// How often what stands in the way is looked at again.
const (
	MissingSecretRecheck = missingSecretRecheck
	OccupiedRecheck      = occupiedRecheck
	RefusedRecheck       = refusedRecheck
)
