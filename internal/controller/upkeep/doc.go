// Package upkeep looks after complete contents: it runs the mirror of one while others want it, and has one scrubbed
// when that is due. Between the two a content has no pod.
package upkeep
