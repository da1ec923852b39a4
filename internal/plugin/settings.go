package plugin

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/pflag"
	"k8s.io/apimachinery/pkg/api/meta"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// Exit codes. They mean what they mean in the dehug program.
const (
	ExitOK       = 0
	ExitError    = 1
	ExitUsage    = 2
	ExitUnknown  = 6
	ExitNotReady = 7
)

// Streams are what a run reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// errNotReady ends a command with ExitNotReady; what is wrong was printed.
var errNotReady = errors.New("not ready")

// usageError is a mistake in flags, arguments or the files that they name.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usageErrorf(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// opener reaches a cluster: how to read it, and which namespace is the current one.
type opener func(s *settings) (client.Reader, meta.RESTMapper, string, error)

// settings are the flags of every command.
type settings struct {
	kubeconfig, context, namespace string
	systemNamespace, output        string
	patience                       time.Duration

	version string
	streams Streams
	open    opener
}

func (s *settings) bindFlags(f *pflag.FlagSet) {
	f.StringVar(&s.kubeconfig, "kubeconfig", "", "file that says how the cluster is reached, as kubectl has it")
	f.StringVar(&s.context, "context", "", "context of that file (default: the current one)")
	f.StringVarP(&s.namespace, "namespace", "n", "", "namespace (default: the context's)")
	f.StringVar(&s.systemNamespace, "system-namespace", "dehug-system", "namespace of the operator")
	f.StringVarP(&s.output, "output", "o", "text", "text or json")
	f.DurationVar(&s.patience, "patience", 20*time.Second, "time that a chain and sources of content may take to answer")
}

// printResult writes a result as the user asks for.
func (s *settings) printResult(result any, text func(w io.Writer)) error {
	if s.output == "text" {
		text(s.streams.Out)
		return nil
	}
	encoder := json.NewEncoder(s.streams.Out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(result); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}
