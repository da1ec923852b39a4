// Package age orders things from the oldest, in one way everywhere: what came first is served, settles or owns first.
package age

import (
	"cmp"
	"time"
)

// Age is when something was created, and its name.
type Age struct {
	Created time.Time
	// Namespace and Name tell things apart that were created in the same second.
	Namespace, Name string
}

// Compare returns a negative number when a is older than b: created before it, or at the same time with the namespace,
// or in one namespace the name, that sorts first.
func Compare(a, b Age) int {
	return cmp.Or(a.Created.Compare(b.Created), cmp.Compare(a.Namespace, b.Namespace), cmp.Compare(a.Name, b.Name))
}

// IsOlder reports whether a is older than b.
func IsOlder(a, b Age) bool { return Compare(a, b) < 0 }
