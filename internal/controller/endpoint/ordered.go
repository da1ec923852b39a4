package endpoint

import appsv1 "k8s.io/api/apps/v1"

// orderedDeployment is a Deployment as it was written.
type orderedDeployment struct {
	uid        string
	generation int64
}

// orderedPair are the two Deployments of an endpoint, in which what was granted can be seen.
type orderedPair struct{ stable, canary orderedDeployment }

// seenIn returns the pair with what is known of Deployments that were not written.
func (o orderedPair) seenIn(stable, canary *appsv1.Deployment) orderedPair {
	if o.stable.uid == "" && stable != nil {
		o.stable = orderedDeployment{string(stable.UID), stable.Generation}
	}
	if o.canary.uid == "" && canary != nil {
		o.canary = orderedDeployment{string(canary.UID), canary.Generation}
	}
	return o
}

// identity names the pair, and generation grows with each change of one of them.
func (o orderedPair) identity() (uid string, generation int64) {
	if o.canary.uid == "" {
		return o.stable.uid, o.stable.generation
	}
	return o.stable.uid + "+" + o.canary.uid, o.stable.generation + o.canary.generation
}
