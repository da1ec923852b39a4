package ipld

import "errors"

// DisplayPath names a path in a message; the root has no path of its own.
func DisplayPath(path string) string {
	if path == "" {
		return "the root"
	}
	return path
}

func JoinPath(dir, name string) string {
	if dir == "" {
		return name
	}
	return dir + "/" + name
}

// withPath puts the path in front of an error, keeping its kind.
func withPath(path string, err error) error {
	for _, kind := range []error{ErrMalformed, ErrOverBudget} {
		if errors.Is(err, kind) {
			return Errorf(kind, "%s: %s: ask the creator to publish it again", DisplayPath(path), err.Error())
		}
	}
	return err
}
