package image

import (
	"context"
	"debug/elf"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// Libraries returns the shared libraries and the loader of a dynamic program, to be copied to the same paths; none
// for a static one.
func Libraries(ctx context.Context, program string) ([]File, error) {
	f, err := elf.Open(program)
	if err != nil {
		return nil, fmt.Errorf("reading the libraries of %s: %w", program, err)
	}
	defer f.Close()
	if f.Section(".interp") == nil {
		return nil, nil
	}
	out, err := exec.CommandContext(ctx, "ldd", program).Output()
	if err != nil {
		return nil, fmt.Errorf("running ldd %s: %w", program, err)
	}
	files, err := parseLdd(string(out))
	if err != nil {
		return nil, fmt.Errorf("reading the libraries of %s: %w", program, err)
	}
	return files, nil
}

// parseLdd reads lines such as "libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x7f…)" and "/lib64/ld-linux-x86-64.so.2
// (0x7f…)"; the kernel's own linux-vdso has no path and is left out.
func parseLdd(out string) ([]File, error) {
	var files []File
	for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
		if strings.Contains(line, "not found") {
			return nil, fmt.Errorf("%s", strings.TrimSpace(line))
		}
		for _, field := range strings.Fields(line) {
			if filepath.IsAbs(field) {
				path := filepath.Clean(field)
				files = append(files, File{Src: path, Dst: path})
			}
		}
	}
	return files, nil
}
