// Command clidocs writes the generated part of docs/reference/cli.md: every command of dehug with its flags and
// examples. It is run at the root of the repository.
package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/dehug-io/dehug-operator/internal/cli"
)

// reference is the file, and the lines between which it is generated.
const (
	reference = "docs/reference/cli.md"
	begin     = "<!-- clidocs: begin -->\n"
	end       = "<!-- clidocs: end -->\n"
)

func main() {
	if err := write(reference); err != nil {
		fmt.Fprintln(os.Stderr, "clidocs:", err)
		os.Exit(1)
	}
}

// write renews the generated part of a file.
func write(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("reading the reference: %w", err)
	}
	renewed, err := renew(string(text))
	if err != nil {
		return fmt.Errorf("renewing %s: %w", path, err)
	}
	if err := os.WriteFile(path, []byte(renewed), 0o644); err != nil {
		return fmt.Errorf("writing the reference: %w", err)
	}
	return nil
}

// renew returns a text with its generated part made anew.
func renew(text string) (string, error) {
	before, rest, found := strings.Cut(text, begin)
	_, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		return "", fmt.Errorf("it lacks the lines %q and %q", strings.TrimSpace(begin), strings.TrimSpace(end))
	}
	return before + begin + "\n" + describe(cli.Commands()) + "\n" + end + after, nil
}

// describe returns the reference of a tree of commands.
func describe(root *cobra.Command) string {
	var b bytes.Buffer
	root.InitDefaultHelpFlag()
	fmt.Fprintf(&b, "## Flags of every command\n\n%s", flagTable(root.PersistentFlags()))
	for _, group := range root.Commands() {
		describeCommand(&b, group)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// describeCommand adds a command and those below it.
func describeCommand(b *bytes.Buffer, cmd *cobra.Command) {
	if cmd.Hidden || cmd.Name() == "help" || cmd.Name() == "completion" {
		return
	}
	heading := "##"
	if cmd.HasParent() && cmd.Parent().HasParent() {
		heading = "###"
	}
	fmt.Fprintf(b, "\n%s dehug %s\n\n%s.\n", heading, strings.TrimPrefix(cmd.CommandPath(), "dehug "), cmd.Short)
	if cmd.Runnable() && !isGroup(cmd) {
		fmt.Fprintf(b, "\n```\n%s\n```\n", strings.TrimSuffix(cmd.UseLine(), " [flags]"))
		if cmd.Long != "" {
			fmt.Fprintf(b, "\n%s\n", cmd.Long)
		}
		if table := flagTable(cmd.LocalNonPersistentFlags()); table != "" {
			fmt.Fprintf(b, "\n%s", table)
		}
		if cmd.Example != "" {
			fmt.Fprintf(b, "\n```sh\n%s\n```\n", dedent(cmd.Example))
		}
	}
	for _, sub := range cmd.Commands() {
		describeCommand(b, sub)
	}
}

// isGroup reports whether a command runs only to refuse what is none of its commands.
func isGroup(cmd *cobra.Command) bool {
	return cmd.HasSubCommands() && !strings.Contains(cmd.Use, "<")
}

// flagTable returns a table of flags; "" without any.
func flagTable(flags *pflag.FlagSet) string {
	var b bytes.Buffer
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		if b.Len() == 0 {
			b.WriteString("| flag | default | meaning |\n| --- | --- | --- |\n")
		}
		name := "`--" + f.Name + "`"
		if f.Shorthand != "" {
			name = "`-" + f.Shorthand + "`, " + name
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", name, defaultOf(f), cell(f.Usage))
	})
	return b.String()
}

// defaultOf returns a flag's default as it is told; "" for none.
func defaultOf(f *pflag.Flag) string {
	switch f.DefValue {
	case "", "[]", "false", "0", "0s":
		return ""
	}
	return "`" + f.DefValue + "`"
}

// cell returns a text as it stands in a table.
func cell(text string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "|", "\\|")
}

// dedent takes the two spaces off the lines of an example.
func dedent(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, "  ")
	}
	return strings.Join(lines, "\n")
}
