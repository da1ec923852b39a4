package content

// leafRef names one leaf of a manifest.
type leafRef struct{ file, leaf uint32 }

// leafRange is a piece of one file: its leaves from first up to end.
type leafRange struct{ file, first, end int }

// missingRanges returns the runs within r whose leaves are not there, in order.
func missingRanges(have []bool, r leafRange) []leafRange {
	var out []leafRange
	for i := r.first; i < r.end; i++ {
		if have[i] {
			continue
		}
		first := i
		for i < r.end && !have[i] {
			i++
		}
		out = append(out, leafRange{r.file, first, i})
	}
	return out
}
