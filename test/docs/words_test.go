package docs_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// spared are the folders and files whose words are not checked, with the reason.
var spared = map[string]string{
	"contracts/src/":                    "the compiler's pinned input",
	"contracts/abi/standard-input.json": "the same input",
	"examples/models/":                  "the vocabulary of a model and answers that it gives",
	"test/docs/words_test.go":           "lists the words",
	"tools/tinymodel/":                  "the corpus that a model is trained on",
}

var (
	// vagueActor matches words that do not name the account, process or source that acts, also in identifiers and across
	// the line break of a comment.
	vagueActor = regexp.MustCompile(`(?i)nobody|whoever|(?-i:NoOne)|\bno(?:[ -]|[ \t]*\n[ \t]*(?:///?|#|\*)?[ \t]*)one\b`)
	// vagueSubject matches a capitalized Who, which begins a sentence.
	vagueSubject = regexp.MustCompile(`\bWho\b`)
	// vagueSubjectInComment is the same in the comments of source text.
	vagueSubjectInComment = regexp.MustCompile(`(?m)(?://|#|/\*|^[ \t]*\*).*\bWho\b`)
)

// TestNoDialectWords checks that comments, messages, names and documents name the account, process or source that they
// are about: none has one of the words of vagueActor, and no sentence begins with Who.
func TestNoDialectWords(t *testing.T) {
	read := 0
	for _, path := range trackedFiles(t) {
		if isSpared(path) {
			continue
		}
		text, isText := readText(t, path)
		if !isText {
			continue
		}
		read++
		for _, found := range findVagueWords(path, text) {
			t.Errorf("%s; name the account, process or source that is meant", found)
		}
	}
	if read < 500 {
		t.Errorf("read only %d files", read)
	}
}

// trackedFiles returns the paths that git tracks, from the root of the repository.
func trackedFiles(t *testing.T) []string {
	t.Helper()
	command := exec.CommandContext(t.Context(), "git", "ls-files", "-z")
	command.Dir = "../.."
	out, err := command.Output()
	if err != nil {
		t.Fatalf("listing the tracked files: %v", err)
	}
	return strings.Split(strings.TrimRight(string(out), "\x00"), "\x00")
}

// isSpared reports whether a file is one of those that are not checked.
func isSpared(path string) bool {
	for prefix := range spared {
		if path == prefix || (strings.HasSuffix(prefix, "/") && strings.HasPrefix(path, prefix)) {
			return true
		}
	}
	return false
}

// readText returns the content of a file of the repository, and whether it is text. A file that is tracked and deleted,
// or is a link, has none.
func readText(t *testing.T, path string) (string, bool) {
	t.Helper()
	path = filepath.Join("../..", path)
	if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
		return "", false
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content), utf8.Valid(content) && !bytes.ContainsRune(content, 0)
}

// findVagueWords returns the place and the words of each finding in a file.
func findVagueWords(path, text string) (found []string) {
	subject := vagueSubjectInComment
	if strings.HasSuffix(path, ".md") {
		subject = vagueSubject
	}
	rules := []*regexp.Regexp{vagueActor}
	if strings.Contains(text, "Who") {
		rules = append(rules, subject)
	}
	for _, rule := range rules {
		for _, at := range rule.FindAllStringIndex(text, -1) {
			words := text[at[0]:at[1]]
			if words == "NoBody" { // http.NoBody
				continue
			}
			found = append(found, fmt.Sprintf("%s:%d: %q", path, strings.Count(text[:at[0]], "\n")+1, words))
		}
	}
	return found
}

func TestFindVagueWords(t *testing.T) {
	for text, want := range map[string]int{
		"// The key that no account holds.":                        0,
		"request.Body = http.NoBody":                               0,
		"// The account who owns it, and the one who pays.":        0,
		`prompt := "Who are you?"`:                                 0,
		"no := 1\none := 2":                                        0,
		"// a key that Nobody holds":                               1,
		"func TestNobodyElsePays(t *testing.T) {":                  1,
		"func TestIsHeldByNoOne(t *testing.T) {":                   1,
		`errors.New("whoever sends it pays")`:                      1,
		"# a claim that no one uses":                               1,
		"\t// a claim that no\n\t// one uses, and no-one\n\t// is": 2,
		"/// @dev It is paid. Who sends it pays.":                  1,
		"// Who sends it pays.":                                    1,
	} {
		if got := findVagueWords("x.go", text); len(got) != want {
			t.Errorf("%q: found %q, want %d", text, got, want)
		}
	}
	for text, want := range map[string]int{
		"- **Who pays?** The payer.":     1,
		"It is paid.\nWho sends it pays": 1,
		"The account who pays.":          0,
	} {
		if got := findVagueWords("x.md", text); len(got) != want {
			t.Errorf("%q: found %q, want %d", text, got, want)
		}
	}
}
