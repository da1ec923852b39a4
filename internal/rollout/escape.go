package rollout

// escape is a field of an overlay as it is named to the user, and whether it is used to reach beyond the pod.
type escape struct {
	field string
	used  bool
}

// firstUsed returns the field of the first escape that is used, "" if none is.
func firstUsed(escapes []escape) string {
	for _, e := range escapes {
		if e.used {
			return e.field
		}
	}
	return ""
}
