package explain

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// width is where text is broken.
const width = 110

// Print writes an explanation for a person.
func Print(w io.Writer, e Explanation) {
	name := e.Name
	if e.Namespace != "" {
		name = e.Namespace + "/" + e.Name
	}
	printLine(w, "%s %s: %s", e.Kind, name, wordOf(e.Ready))
	wrapText(w, "  ", e.Ready.Reason+": "+e.Ready.Message)
	for _, step := range e.Steps {
		printLine(w, "")
		printLine(w, "%s %s", step.Question, step.Answer)
		for _, c := range step.Clauses {
			printClause(w, c)
		}
	}
	printLine(w, "")
	printLine(w, "Conditions")
	for _, c := range e.Conditions {
		printLine(w, "  %-19s %-8s %s", c.Type, c.Status, c.Reason)
	}
	if e.Differs != "" {
		wrapText(w, "  ", e.Differs)
	}
	PrintNotes(w, e.Notes)
}

// PrintNotes writes what could not be read.
func PrintNotes(w io.Writer, notes []string) {
	if len(notes) == 0 {
		return
	}
	printLine(w, "")
	printLine(w, "Not known from here")
	for _, note := range notes {
		wrapText(w, "  ", note)
	}
}

func printClause(w io.Writer, c Clause) {
	printLine(w, "  %-8s %s", c.Holds, c.Name)
	const indent = "           "
	fact := c.Fact
	if from := sourceOf(c); from != "" {
		fact = strings.TrimSpace(fact + " (" + from + ")")
	}
	if fact != "" {
		wrapText(w, indent, fact)
	}
	if c.Reason != "" {
		wrapText(w, indent, c.Reason+": "+c.Message)
	}
}

// sourceOf returns where a fact stands.
func sourceOf(c Clause) string {
	if c.Block == nil {
		return c.Source
	}
	block := fmt.Sprintf("block %d", c.Block.Number)
	if c.Block.ChainID != 0 {
		block = fmt.Sprintf("chain %d, block %d", c.Block.ChainID, c.Block.Number)
	}
	if c.Block.Finality != "" {
		block += ", " + c.Block.Finality
	}
	if !c.Block.Time.IsZero() {
		block += ", of " + c.Block.Time.UTC().Format(time.RFC3339)
	}
	if c.Source == "" {
		return block
	}
	return c.Source + "; " + block
}

func wordOf(c Condition) string {
	switch c.Status {
	case "True":
		return "Ready"
	case "False":
		return "not Ready"
	}
	return "not known to be Ready"
}

// wrapText writes text in lines of width, each after indent. A word longer than that has a line of its own.
func wrapText(w io.Writer, indent, text string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(indent)+len(line)+1+len(word) > width {
			printLine(w, "%s%s", indent, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		printLine(w, "%s%s", indent, line)
	}
}

func printLine(w io.Writer, format string, args ...any) {
	_, _ = fmt.Fprintf(w, format+"\n", args...)
}
