package session

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"
	"time"

	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// terminal opens a terminal and the end at which a person sits.
func terminal(t *testing.T) (person, program *os.File) {
	t.Helper()
	person, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { person.Close() })
	if err := unix.IoctlSetPointerInt(int(person.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(int(person.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	program, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { program.Close() })
	return person, program
}

// shown reads what the terminal shows until it ends with a text.
func shown(t *testing.T, person *os.File, end string) string {
	t.Helper()
	var text []byte
	buffer := make([]byte, 256)
	for len(text) < len(end) || string(text[len(text)-len(end):]) != end {
		n, err := person.Read(buffer)
		if err != nil {
			t.Fatalf("the terminal shows %q and ends: %v", text, err)
		}
		text = append(text, buffer[:n]...)
	}
	return string(text)
}

func echoes(t *testing.T, program *os.File) bool {
	t.Helper()
	state, err := unix.IoctlGetTermios(int(program.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	return state.Lflag&unix.ECHO != 0
}

func TestATypedPassphraseIsNotShown(t *testing.T) {
	person, program := terminal(t)
	type answer struct {
		text string
		err  error
	}
	answered := make(chan answer, 1)
	go func() {
		text, err := readSecret(context.Background(), program, "Passphrase\x1b[2J")
		answered <- answer{text, err}
	}()
	prompt := shown(t, person, ": ")
	for echoes(t, program) {
		time.Sleep(time.Millisecond)
	}
	if _, err := person.WriteString("correct horse\n"); err != nil {
		t.Fatal(err)
	}
	got := <-answered
	if got.err != nil || got.text != "correct horse" || prompt != `Passphrase\x1b[2J: ` {
		t.Errorf("read %q after %q, %v", got.text, prompt, got.err)
	}
	if after := shown(t, person, "\n"); after != "\r\n" || !echoes(t, program) {
		t.Errorf("the terminal shows %q, and echoes: %v", after, echoes(t, program))
	}
}

func TestAnInterruptedQuestionLeavesTheTerminalAsItWas(t *testing.T) {
	person, program := terminal(t)
	before, err := term.GetState(int(program.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	ctx, interrupt := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		_, err := readSecret(ctx, program, "Passphrase")
		ended <- err
	}()
	shown(t, person, ": ")
	for echoes(t, program) {
		time.Sleep(time.Millisecond)
	}
	interrupt()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	after, err := term.GetState(int(program.Fd()))
	if err != nil || fmt.Sprint(*after) != fmt.Sprint(*before) {
		t.Errorf("the terminal was %v and is %v, %v", *before, *after, err)
	}
}
