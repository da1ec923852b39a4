package ipld

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// reserved characters are refused because some file system or shell in the
// path of the content gives them a meaning.
const reserved = `/\:*?"<>|`

// CheckName refuses a name that could leave its folder, hide, or mean two
// files on two machines.
func CheckName(name string, max int) error {
	switch {
	case name == "":
		return Malformedf("it is empty")
	case name == "." || name == "..":
		return Malformedf("it points outside its folder")
	case len(name) > max:
		return Errorf(ErrOverBudget, "it is longer than %d bytes", max)
	case !utf8.ValidString(name):
		return Malformedf("it is not UTF-8")
	case !norm.NFC.IsNormalString(name):
		return Malformedf("it is not in Unicode normal form C")
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") || strings.HasPrefix(name, " "):
		return Malformedf("it begins or ends with a space, or ends with a dot")
	}
	for _, r := range name {
		if strings.ContainsRune(reserved, r) {
			return Malformedf("it contains the reserved character %q", r)
		}
		if !unicode.IsPrint(r) || unicode.Is(unicode.Cf, r) {
			return Malformedf("it contains the unprintable character %U", r)
		}
	}
	return nil
}

// foldName maps names that a case-insensitive file system takes for the same
// to the same string.
func foldName(name string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		least := r
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			least = min(least, f)
		}
		return least
	}, name))
}

// Siblings refuses two entries of one folder that are, or fold to, the same.
type Siblings map[string]string

func (s Siblings) Add(name string) error {
	key := foldName(name)
	other, taken := s[key]
	if !taken {
		s[key] = name
		return nil
	}
	if other == name {
		return Malformedf("the folder has two entries of that name")
	}
	return Malformedf("it differs from %q by letter case alone", other)
}
