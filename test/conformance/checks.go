package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// inScope are the suite's tests of what a trustless gateway without names has to do.
const inScope = "^TestTrustless(Raw|Car)"

// impossible are the tests that a store of published folders cannot pass, by a part of their name, with the reason.
var impossible = map[string]string{
	"DAG-CBOR":                    "the root is DAG-CBOR, which no published folder has",
	"gateway_is_missing_a_block_": "the file lacks blocks, and what is not whole is not published",
}

// event is a line of `go test -json`.
type event struct{ Action, Test string }

// runSuite runs the tests in scope against the gateway at url, and returns by the name of each check whether it passed.
func runSuite(ctx context.Context, suite, url string) (map[string]bool, error) {
	cmd := exec.CommandContext(ctx, "go", "test", "-json", "-count=1", "-run", inScope, "./tests")
	cmd.Dir = suite
	cmd.Env = append(os.Environ(), "GATEWAY_URL="+url, "GATEWAY_CONFORMANCE_HOME="+suite)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) { // failed checks are read from the events
		return nil, fmt.Errorf("running the suite: %w", err)
	}
	passed := map[string]bool{}
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) == nil && e.Test != "" && (e.Action == "pass" || e.Action == "fail") {
			passed[e.Test] = e.Action == "pass"
		}
	}
	if len(passed) == 0 {
		return nil, fmt.Errorf("the suite in %s ran no check:\n%s", suite, out)
	}
	return leaves(passed), nil
}

// leaves returns the checks that have no checks below them.
func leaves(checks map[string]bool) map[string]bool {
	found := maps.Clone(checks)
	for name := range checks {
		for at := strings.LastIndex(name, "/"); at > 0; at = strings.LastIndex(name[:at], "/") {
			delete(found, name[:at])
		}
	}
	return found
}

// printChecks prints how many checks passed and why others cannot, and fails for those without such a reason.
func printChecks(checks map[string]bool) error {
	passed, reasons, unexplained := 0, map[string]int{}, []string{}
	for _, name := range slices.Sorted(maps.Keys(checks)) {
		reason, explained := explainFailure(name)
		switch {
		case checks[name]:
			passed++
		case explained:
			reasons[reason]++
		default:
			unexplained = append(unexplained, name)
		}
	}
	fmt.Printf("%d of %d checks passed\n", passed, len(checks))
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		fmt.Printf("%d cannot pass: %s\n", reasons[reason], reason)
	}
	if len(unexplained) > 0 {
		return fmt.Errorf("%d checks failed:\n%s", len(unexplained), strings.Join(unexplained, "\n"))
	}
	return nil
}

func explainFailure(check string) (reason string, found bool) {
	for part, reason := range impossible {
		if strings.Contains(check, part) {
			return reason, true
		}
	}
	return "", false
}
