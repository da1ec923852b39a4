package page

import (
	"fmt"
	"regexp"
	"strings"
)

var exported = regexp.MustCompile(`^export ([A-Z_]+)=(\S+)\s*(?:#.*)?$`)

// FillIn puts a person's values into a block of export NAME=value lines. Each name must have one; nothing else may be
// in the block.
func FillIn(block string, values map[string]string) (string, error) {
	var filled strings.Builder
	for line := range strings.Lines(block) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		match := exported.FindStringSubmatch(line)
		if match == nil {
			return "", fmt.Errorf("%q is no export NAME=value, so it is not for a person to fill in", line)
		}
		value, ok := values[match[1]]
		if !ok {
			return "", fmt.Errorf("the test has no value for %s", match[1])
		}
		fmt.Fprintf(&filled, "export %s='%s'\n", match[1], value)
	}
	return filled.String(), nil
}
