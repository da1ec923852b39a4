package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// reserved characters are refused because some file system or shell in the
// path of the content gives them a meaning.
const reserved = `/\:*?"<>|`

// checkName refuses a name that could leave its folder, hide, or mean two
// files on two machines.
func checkName(name string, max int) error {
	switch {
	case name == "":
		return malformed("it is empty")
	case name == "." || name == "..":
		return malformed("it points outside its folder")
	case len(name) > max:
		return errorOf(ErrOverBudget, "it is longer than %d bytes", max)
	case !utf8.ValidString(name):
		return malformed("it is not UTF-8")
	case !norm.NFC.IsNormalString(name):
		return malformed("it is not in Unicode normal form C")
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") || strings.HasPrefix(name, " "):
		return malformed("it begins or ends with a space, or ends with a dot")
	}
	for _, r := range name {
		if strings.ContainsRune(reserved, r) {
			return malformed("it contains the reserved character %q", r)
		}
		if !unicode.IsPrint(r) || unicode.Is(unicode.Cf, r) {
			return malformed("it contains the unprintable character %U", r)
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

// siblings refuses two entries of one folder that are, or fold to, the same.
type siblings map[string]string

func (s siblings) add(name string) error {
	key := foldName(name)
	other, taken := s[key]
	if !taken {
		s[key] = name
		return nil
	}
	if other == name {
		return malformed("the folder has two entries of that name")
	}
	return malformed("it differs from %q by letter case alone", other)
}
