// Package commandline reads the options of the programs that manifests start, all in one way.
package commandline

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

// Options are the command line of one program.
type Options interface {
	// Bind adds a flag for each option, with its default.
	Bind(f *flag.FlagSet)
	// Validate returns every mistake, with what to give instead.
	Validate() error
}

// Read reads args into the options and validates them. An argument without a flag is refused. When args ask for help it
// writes usage and the flags to help, and returns flag.ErrHelp.
func Read(program, usage string, args []string, o Options, help io.Writer) error {
	f := flag.NewFlagSet(program, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	o.Bind(f)
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			f.SetOutput(help)
			_, _ = fmt.Fprintln(help, "usage: "+usage)
			f.PrintDefaults()
		}
		return err
	}
	if f.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q: every value needs its flag", f.Arg(0))
	}
	return o.Validate()
}

// MustRead reads the process's arguments. It ends the process with code 2 when they are wrong, with 0 after help.
func MustRead(program string, o Options) {
	err := Read(program, program+" [options]", os.Args[1:], o, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		os.Exit(0)
	case err != nil:
		_, _ = fmt.Fprintf(os.Stderr, "%s: reading the options: %v\n", program, err)
		os.Exit(2)
	}
}

// List returns the function of a flag that may be given more than once: each value is appended.
func List(to *[]string) func(string) error {
	return func(v string) error {
		*to = append(*to, v)
		return nil
	}
}
