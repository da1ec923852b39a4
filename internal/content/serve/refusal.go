package serve

import "fmt"

// refusal is an answer without content.
type refusal struct {
	status int
	text   string
}

func (r *refusal) Error() string { return r.text }

func refusalf(status int, format string, args ...any) error {
	return &refusal{status, fmt.Sprintf(format, args...)}
}
