// Package cause holds why something is as it is: a reason for programs and a message for people. Decisions, errors and
// conditions are made of it.
package cause

import "fmt"

// Cause is a reason and a message. Its zero value means that there is nothing to say.
type Cause struct {
	// Reason is one of the API's condition reasons.
	Reason string
	// Message tells what is wrong, where, and the next step. It changes only when the cause does.
	Message string
}

// Newf returns a cause with a formatted message.
func Newf(reason, format string, args ...any) *Cause {
	return &Cause{Reason: reason, Message: fmt.Sprintf(format, args...)}
}

// Error returns the message, so that a cause can be returned as an error.
func (c Cause) Error() string { return c.Message }

// IsZero reports whether there is nothing to say.
func (c Cause) IsZero() bool { return c == Cause{} }
