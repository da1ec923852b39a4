package typeddata

import (
	"fmt"
	"slices"
	"strings"
)

// String is the measure's name; a code that this version does not know is `measure 9`.
func (m Measure) String() string {
	if int(m) < len(measureNames) {
		return measureNames[m]
	}
	return fmt.Sprintf("measure %d", uint8(m))
}

// ParseMeasure finds a measure by its name.
func ParseMeasure(name string) (Measure, error) {
	code := slices.Index(measureNames[:], name)
	if code < 0 {
		return 0, fmt.Errorf("measure %q is not known; use one of %s", name, strings.Join(measureNames[:], ", "))
	}
	return Measure(code), nil
}
