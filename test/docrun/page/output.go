package page

import (
	"fmt"
	"regexp"
	"strings"
)

// ellipsis stands on a page for what differs from run to run: within a line, or for lines when it is alone.
const ellipsis = "…"

// CheckOutput compares what a block printed with what the page shows, whose lines follow one another in it.
func CheckOutput(shown, printed string) error {
	var pattern strings.Builder
	pattern.WriteString(`(?m)`)
	for line := range strings.Lines(shown) {
		line = strings.TrimSpace(line)
		if line == ellipsis {
			pattern.WriteString(`(?:.*\n)*?`)
			continue
		}
		var parts []string
		for part := range strings.SplitSeq(line, ellipsis) {
			parts = append(parts, blanks.ReplaceAllString(regexp.QuoteMeta(part), `\s+`))
		}
		pattern.WriteString(`^[ \t]*` + strings.Join(parts, ".*") + `[ \t]*\n`)
	}
	matcher, err := regexp.Compile(pattern.String())
	if err != nil {
		return fmt.Errorf("reading what the page shows: %w", err)
	}
	if !matcher.MatchString(strings.ReplaceAll(printed, "\r", "") + "\n") {
		return fmt.Errorf("the page shows\n%s\nand it printed\n%s", shown, printed)
	}
	return nil
}

// blanks may be wider in what is printed: columns are as wide as their widest entry.
var blanks = regexp.MustCompile(`[ \t]+`)
