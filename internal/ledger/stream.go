package ledger

import "time"

// Names in JetStream, and defaults.
const (
	streamName      = "DEHUG_USAGE"
	subject         = "dehug.usage"
	identityKey     = "dehug.io/ledger" // in the stream's metadata
	bucketName      = "dehug_reporter"
	DefaultMaxBytes = 1 << 30

	maxMessageBytes = 512 << 10
	bucketMaxBytes  = 64 << 20
	reservedBytes   = 4 * maxMessageBytes
	dedupeWindow    = 2 * time.Minute
	startTimeout    = 60 * time.Second
	requestTimeout  = 5 * time.Second
)
