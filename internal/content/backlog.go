package content

// run is a piece of one file: its leaves from first up to end.
type run struct{ file, first, end int }

// layout says by file where each leaf begins, and last where the file ends.
type layout [][]int64

func layoutOf(m *Manifest) layout {
	l := make(layout, len(m.Files))
	for i := range m.Files {
		l[i] = append(m.Files[i].Leaves.Offsets(), m.Files[i].Size)
	}
	return l
}

func (l layout) size(r run) int64 { return l[r.file][r.end] - l[r.file][r.first] }

// backlog is the runs that nobody fetches at the moment.
type backlog struct {
	layout layout
	runs   []run // the next one last
	bytes  int64
}

// newBacklog returns the runs that have says are missing, in the files' order.
func newBacklog(l layout, have [][]bool) *backlog {
	b := &backlog{layout: l}
	for file := len(have) - 1; file >= 0; file-- {
		b.put(missing(have[file], run{file, 0, len(have[file])}))
	}
	return b
}

// missing returns the runs within r whose leaves are not there, in order.
func missing(have []bool, r run) []run {
	var out []run
	for i := r.first; i < r.end; i++ {
		if have[i] {
			continue
		}
		first := i
		for i < r.end && !have[i] {
			i++
		}
		out = append(out, run{r.file, first, i})
	}
	return out
}

// put makes runs the next ones.
func (b *backlog) put(runs []run) {
	for i := len(runs) - 1; i >= 0; i-- {
		b.runs = append(b.runs, runs[i])
		b.bytes += b.layout.size(runs[i])
	}
}

// refuser says for what a source is not asked: a leaf, or all of a file.
type refuser interface {
	refuses(file, leaf int) bool
	shuts(file int) bool
}

// take cuts off the next run of about size bytes, at least one leaf, that has
// no leaf which is refused; from the end of the backlog with last.
func (b *backlog) take(size int64, by refuser, last bool) (run, bool) {
	for n := range b.runs {
		i, cut := len(b.runs)-1-n, b.cut
		if last {
			i, cut = n, b.cutLast
		}
		whole := b.runs[i]
		if by.shuts(whole.file) {
			continue
		}
		r := cut(whole, size, by.refuses)
		if r.first == r.end {
			continue
		}
		b.bytes -= b.layout.size(r)
		before, after := run{r.file, whole.first, r.first}, run{r.file, r.end, whole.end}
		switch {
		case before.first == before.end && after.first == after.end:
			b.runs = append(b.runs[:i], b.runs[i+1:]...)
		case before.first == before.end:
			b.runs[i] = after
		default:
			b.runs[i] = before
			if after.first < after.end {
				b.runs = append(b.runs, run{})
				copy(b.runs[i+1:], b.runs[i:])
				b.runs[i] = after
			}
		}
		return r, true
	}
	return run{}, false
}

// cut returns the first part of r without refused leaves, of about size bytes.
func (b *backlog) cut(r run, size int64, refused func(file, leaf int) bool) run {
	for r.first < r.end && refused(r.file, r.first) {
		r.first++
	}
	out := run{r.file, r.first, r.first}
	for out.end < r.end && !refused(r.file, out.end) {
		if out.end > out.first && b.layout[r.file][out.end+1]-b.layout[r.file][out.first] > size {
			break
		}
		out.end++
	}
	return out
}

// cutLast returns the last part of r without refused leaves, of about size bytes.
func (b *backlog) cutLast(r run, size int64, refused func(file, leaf int) bool) run {
	for r.first < r.end && refused(r.file, r.end-1) {
		r.end--
	}
	out := run{r.file, r.end, r.end}
	for out.first > r.first && !refused(r.file, out.first-1) {
		if out.first < out.end && b.layout[r.file][out.end]-b.layout[r.file][out.first-1] > size {
			break
		}
		out.first--
	}
	return out
}
