package cachereport

// NewHTTPReports reads reports at a port that is not the usual one.
var NewHTTPReports = newHTTPReports

// The bounds that the tests of this room look at.
const (
	FetchPoll  = fetchPoll
	MirrorPoll = mirrorPoll
	MaxSources = maxSources
	MaxReport  = maxReport
)
