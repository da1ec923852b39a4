package session

import (
	"context"
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// AskSecret asks for a secret at the terminal, which does not show what is typed.
func (s *Session) AskSecret(ctx context.Context, ask string) (string, error) {
	if s.Secret != nil {
		return s.Secret(ctx, ask)
	}
	terminal, err := openTerminal()
	if err != nil {
		return "", err
	}
	defer terminal.Close() //nolint:errcheck // nothing is kept in it
	return readSecret(ctx, terminal, ask)
}

// AskNewSecret asks for a new secret twice.
func (s *Session) AskNewSecret(ctx context.Context, ask string) (string, error) {
	first, err := s.AskSecret(ctx, ask)
	if err != nil {
		return "", err
	}
	if first == "" {
		return "", Usagef("the passphrase is empty; nothing was made")
	}
	second, err := s.AskSecret(ctx, ask+" once more")
	if err != nil {
		return "", err
	}
	if first != second {
		return "", Usagef("the two passphrases differ; nothing was made")
	}
	return first, nil
}

// openTerminal opens the terminal that the program was started from, wherever its input and output go.
func openTerminal() (*os.File, error) {
	terminal, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err == nil {
		return terminal, nil
	}
	if term.IsTerminal(int(os.Stdin.Fd())) {
		return os.NewFile(os.Stdin.Fd(), "terminal"), nil
	}
	return nil, Usagef("there is no terminal to ask for a passphrase at; give --passphrase-file")
}

// readSecret prompts and reads a line without echo. The terminal is as before whatever happens.
func readSecret(ctx context.Context, terminal *os.File, ask string) (string, error) {
	descriptor := int(terminal.Fd())
	before, err := term.GetState(descriptor)
	if err != nil {
		return "", fmt.Errorf("asking for a passphrase: %w", err)
	}
	defer term.Restore(descriptor, before) //nolint:errcheck // there is no better state
	_, _ = fmt.Fprintf(terminal, "%s: ", endpoint.Printable(ask))
	type answer struct {
		text []byte
		err  error
	}
	answered := make(chan answer, 1)
	go func() {
		text, err := term.ReadPassword(descriptor)
		answered <- answer{text, err}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case a := <-answered:
		_, _ = fmt.Fprintln(terminal)
		if a.err != nil {
			return "", fmt.Errorf("asking for a passphrase: %w", errors.Join(a.err, ctx.Err()))
		}
		return string(a.text), nil
	}
}
