package session

import (
	"fmt"
	"io"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// Line prints a line. Texts may come from the chain, so each is made printable; what a terminal obeys stays out.
func Line(w io.Writer, format string, args ...any) {
	for i, arg := range args {
		switch v := arg.(type) {
		case string:
			args[i] = endpoint.Printable(v)
		case error:
			args[i] = endpoint.Printable(v.Error())
		}
	}
	_, _ = fmt.Fprintf(w, format+"\n", args...)
}

// Yes writes a truth value.
func Yes(v bool) string {
	if v {
		return "yes"
	}
	return "no"
}

// Stamp writes a time, "" for none.
func Stamp(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Format(time.RFC3339)
}
