package modelfile

import (
	"errors"
	"fmt"
)

// The kinds of refusal. Errors of this package match one of them with errors.Is,
// or are those of reading the file.
var (
	// ErrUnsafe reports that a file is of a kind that can carry code.
	ErrUnsafe = errors.New("unsafe format")
	// ErrMalformed reports that a file is not what its name says.
	ErrMalformed = errors.New("model file malformed")
	// ErrNoModel reports that files hold nothing that can be served.
	ErrNoModel = errors.New("no model")
)

// refusal carries a message for people and a kind for errors.Is.
type refusal struct {
	kind    error
	message string
}

func (r *refusal) Error() string { return r.message }

func (r *refusal) Unwrap() error { return r.kind }

func unsafef(format string, args ...any) error {
	return &refusal{kind: ErrUnsafe, message: fmt.Sprintf(format, args...)}
}

func malformedf(format string, args ...any) error {
	return &refusal{kind: ErrMalformed, message: fmt.Sprintf(format, args...)}
}

// clip shortens foreign text for a message.
func clip(s string) string {
	const most = 60
	if len(s) > most {
		return s[:most] + "…"
	}
	return s
}
