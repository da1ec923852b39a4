package keyring

import (
	"context"
	"time"
)

// Options say how keys are opened.
type Options struct {
	// Passphrase returns a keystore's passphrase; the text says whose. Nil when there is no way to know one.
	Passphrase func(ctx context.Context, ask string) (string, error)
	// Attempts is how often a passphrase may be wrong; 0 means once.
	Attempts int
	// Patience is how long a person may take to decide in Clef; 0 means ten minutes.
	Patience time.Duration
	// Wait is how long a machine may take to answer; 0 means half a minute.
	Wait time.Duration
	// Mounted accepts files that their group can read, as a cluster mounts a Secret for the one group of a pod.
	Mounted bool
}
