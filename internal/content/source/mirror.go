package source

// mirror marks a source.
type mirror struct{ Source }

// AsMirror returns s as a mirror: a source near at hand that is asked before
// those that are not mirrors. They are asked only for what no mirror delivers:
// because it does not have it, was given up, or has brought nothing for some
// seconds. So a mirror that is well spares the others every byte.
func AsMirror(s Source) Source {
	if m, already := s.(mirror); already {
		return m
	}
	return mirror{s}
}

// IsMirror reports whether a source is marked as one.
func IsMirror(s Source) bool {
	_, mirror := s.(mirror)
	return mirror
}

// Unwrap returns the source itself, and whether it is marked as a mirror.
func Unwrap(s Source) (Source, bool) {
	m, mirror := s.(mirror)
	if mirror {
		return m.Source, true
	}
	return s, false
}

// IsFolder reports whether a source is a local folder, which has to be hashed
// whole before it can name its inner nodes.
func IsFolder(s Source) bool {
	_, folder := s.(*localFolder)
	return folder
}
