//go:build linux

package shell

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// openTerminal opens a terminal: the end at which a person sits, and the one that programs have.
func openTerminal() (person, programs *os.File, err error) {
	person, err = os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("opening a terminal: %w", err)
	}
	defer func() {
		if err != nil {
			_ = person.Close()
		}
	}()
	if err = unix.IoctlSetPointerInt(int(person.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		return nil, nil, fmt.Errorf("opening a terminal: %w", err)
	}
	number, err := unix.IoctlGetInt(int(person.Fd()), unix.TIOCGPTN)
	if err != nil {
		return nil, nil, fmt.Errorf("opening a terminal: %w", err)
	}
	programs, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("opening a terminal: %w", err)
	}
	return person, programs, nil
}
