package names

import (
	"strconv"
	"strings"
)

// Annotations of a Namespace with the ids that its pods may have, as OpenShift writes them and any admin can: each a
// range "<first>/<length>" or "<first>-<last>", and of groups several with commas between them.
const (
	AnnotationUserRange  = "openshift.io/sa.scc.uid-range"
	AnnotationGroupRange = "openshift.io/sa.scc.supplemental-groups"
)

// Users are the user and group ids of the pods of a namespace.
type Users struct {
	// Cache and CacheGroup are those of the pods that fetch and mirror, which own what is stored.
	Cache, CacheGroup int64
	// Server and ServerGroup are those of inference servers whose template names none.
	Server, ServerGroup int64
}

// DefaultUsers are those of namespaces without a range.
var DefaultUsers = Users{Cache: RunAsUser, CacheGroup: RunAsUser, Server: ServerUser, ServerGroup: ServerUser}

// UsersOf returns the ids of the pods of a namespace with these annotations: the first two of its ranges, since what
// the one stores is read-only for the other. A range of one id is for both. A range that does not parse, or has the
// root user or group in it, is none.
func UsersOf(annotations map[string]string) Users {
	users, hasUsers := parseRange(annotations[AnnotationUserRange])
	if !hasUsers {
		return DefaultUsers
	}
	first, _, _ := strings.Cut(annotations[AnnotationGroupRange], ",")
	groups, hasGroups := parseRange(first)
	if !hasGroups {
		groups = users
	}
	return Users{Cache: users.first, CacheGroup: groups.first, Server: users.second(), ServerGroup: groups.second()}
}

// idRange is a range of ids.
type idRange struct{ first, last int64 }

func (r idRange) second() int64 { return min(r.first+1, r.last) }

// maxID is the highest id that Kubernetes takes.
const maxID = 1<<31 - 1

func parseRange(text string) (idRange, bool) {
	text = strings.TrimSpace(text)
	if first, length, is := strings.Cut(text, "/"); is {
		from, errFrom := strconv.ParseInt(first, 10, 32)
		n, errLength := strconv.ParseInt(length, 10, 32)
		r := idRange{from, min(from+n-1, maxID)}
		return r, errFrom == nil && errLength == nil && from > 0 && n > 0
	}
	first, last, is := strings.Cut(text, "-")
	from, errFrom := strconv.ParseInt(first, 10, 32)
	to, errTo := strconv.ParseInt(last, 10, 32)
	return idRange{from, to}, is && errFrom == nil && errTo == nil && from > 0 && to >= from
}
