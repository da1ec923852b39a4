package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
)

func main() {
	runIfManager()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	var o options
	o.bind(flag.CommandLine)
	flag.Parse()
	err := o.measureAll(ctx)
	stop()
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "scale: "+err.Error())
		os.Exit(1)
	}
}

// measureAll measures each side on an API server of its own, and prints a table of both.
func (o *options) measureAll(ctx context.Context) error {
	var results []*result
	for _, s := range []side{ours{}, kserve{o.kserve, o.kserveSource}} {
		if (o.only != "" && o.only != s.name()) || (s.name() == kserveName && o.kserve == "") {
			continue
		}
		r, err := o.measure(ctx, s)
		if r != nil {
			results = append(results, r)
		}
		if err != nil {
			printResults(os.Stdout, results)
			return fmt.Errorf("measuring %s: %w", s.name(), err)
		}
	}
	printResults(os.Stdout, results)
	return nil
}
