// Package cliattack_test attacks the built dehug program as it is run: as processes that are killed, that run at once, and
// that ask endpoints which lie. What moved is read from the chain, and compared with what was asked for.
//
// The short form tries the steps of a few commands; DEHUG_CLI_ATTACK=long tries every step of every command.
package cliattack_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// program is the built dehug.
var program string

// long reports whether every step of every command is tried.
var long = os.Getenv("DEHUG_CLI_ATTACK") == "long"

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "cliattack")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "dehug")
	build := exec.Command("go", "build", "-o", program, "../../cmd/dehug")
	build.Stderr = os.Stderr
	code := 1
	if err := build.Run(); err == nil {
		code = m.Run()
		report.print()
	}
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// results are the rows of the printed table.
type results struct {
	mu   sync.Mutex
	rows []row
}

// row is one attack on one command.
type row struct {
	verb, attack string
	tries        int
	// twice counts the tries after which more or less than asked for had moved, lost those after which a transaction of
	// the account was not in the journal.
	twice, lost int
}

var report results

func (r *results) add(one row) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.rows = append(r.rows, one)
}

func (r *results) print() {
	slices.SortFunc(r.rows, func(a, b row) int { return strings.Compare(a.verb+a.attack, b.verb+b.attack) })
	fmt.Printf("%-18s %-44s %6s %12s %6s\n", "command", "attack", "tries", "paid wrongly", "lost")
	for _, one := range r.rows {
		fmt.Printf("%-18s %-44s %6d %12d %6d\n", one.verb, one.attack, one.tries, one.twice, one.lost)
	}
}
