package session

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// Terminal is an input that says itself whether a person can be asked on it.
type Terminal interface{ IsTerminal() bool }

// IsTerminal reports whether a stream is a terminal.
func IsTerminal(stream any) bool {
	switch s := stream.(type) {
	case Terminal:
		return s.IsTerminal()
	case *os.File:
		return term.IsTerminal(int(s.Fd()))
	}
	return false
}

// confirm asks whether to go on.
func (s *Session) confirm(ctx context.Context) error {
	if s.Yes {
		return nil
	}
	if !IsTerminal(s.In) {
		return Usagef("nothing was sent: there is no terminal to ask on; read what would be done above, and run the " +
			"command again with --yes")
	}
	_, _ = fmt.Fprint(s.Log, "Continue? [y/N] ")
	answered := make(chan string, 1)
	go func() {
		text, err := bufio.NewReader(s.In).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			text = ""
		}
		answered <- text
	}()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case text := <-answered:
		switch strings.ToLower(strings.TrimSpace(text)) {
		case "y", "yes":
			return nil
		}
		return errDeclined
	}
}
