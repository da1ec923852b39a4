package sim

import (
	"context"
	"fmt"
	"strings"

	"github.com/go-logr/logr"
)

// sink writes what the controllers log into the trace, and tells of a context which pass it is of.
type sink struct {
	world  *World
	values map[string]string
}

func (s *sink) Init(logr.RuntimeInfo) {}

// Enabled leaves out what is said of the machinery.
func (s *sink) Enabled(level int) bool { return level == 0 }

func (s *sink) Info(_ int, message string, values ...any) {
	if strings.HasPrefix(message, "Start") || s.values["name"] == "" && s.values["namespace"] == "" {
		return
	}
	var said strings.Builder
	for i := 0; i+1 < len(values); i += 2 {
		fmt.Fprintf(&said, " %v=%v", values[i], values[i+1])
	}
	s.world.traceLine("log    %s: %s%s", s.passName(), message, said.String())
}

func (s *sink) Error(err error, message string, _ ...any) {
	s.world.traceLine("error  %s: %s: %v", s.passName(), message, err)
}

func (s *sink) WithValues(values ...any) logr.LogSink {
	next := &sink{world: s.world, values: map[string]string{}}
	for k, v := range s.values {
		next.values[k] = v
	}
	for i := 0; i+1 < len(values); i += 2 {
		next.values[fmt.Sprint(values[i])] = fmt.Sprint(values[i+1])
	}
	return next
}

func (s *sink) WithName(string) logr.LogSink { return s }

func (s *sink) passName() string {
	return strings.TrimSuffix(s.values["controller"]+" "+s.values["namespace"]+"/"+s.values["name"], "/")
}

// passOf is the pass that a context is of.
func passOf(ctx context.Context) string {
	if log, err := logr.FromContext(ctx); err == nil {
		if s, ok := log.GetSink().(*sink); ok {
			return s.passName()
		}
	}
	return ""
}
