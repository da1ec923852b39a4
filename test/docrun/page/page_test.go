package page

import (
	"reflect"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	const fenced = "```"
	text := strings.ReplaceAll(`# A page
<!-- docs-test: values -->
'''sh
export A=1 # one
'''
<!-- docs-test: wallet coin 1 ADMIN -->

  '''sh
  echo "$A"
    indented
  '''

  It prints

  '''text
  1
  '''
<!-- docs-test: not run: it needs a registry -->
'''sh
docker push
'''
<!-- docs-test: until serving.md -->
'''sh
dehug balance
'''
`, "'''", fenced)
	got, err := Parse(text)
	want := []Step{
		{Kind: Values, Line: 3, Text: "export A=1 # one\n"},
		{Kind: Wallet, Line: 6, Text: "coin 1 ADMIN"},
		{Kind: Run, Line: 8, Text: "echo \"$A\"\n  indented\n", Prints: "1\n"},
		{Kind: Skip, Line: 19, Text: "it needs a registry"},
		{Kind: Until, Line: 22, Text: "serving.md"},
		{Kind: Run, Line: 23, Text: "dehug balance\n"},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\n%+v, want\n%+v", err, got, want)
	}
}

func TestParseRefuses(t *testing.T) {
	for name, tc := range map[string]struct{ text, says string }{
		"a fragment without a reason":     {"'''yaml\na: 1\n'''\n", "line 1: the block in \"yaml\" is neither run"},
		"text that is below no block":     {"'''text\n1\n'''\n", "neither run"},
		"a second output":                 {"'''sh\na\n'''\n'''text\n1\n'''\n'''text\n2\n'''\n", "neither run"},
		"values that are no shell":        {"<!-- docs-test: values -->\n'''yaml\na: 1\n'''\n", "cannot be"},
		"a block without an end":          {"'''sh\nls\n", "does not end"},
		"a directive above nothing":       {"<!-- docs-test: not run: why -->\n", "has no block"},
		"a directive that is mistyped":    {"<!-- docs-test: not-run: why -->\n", "not known"},
		"a wallet that pays no amount":    {"<!-- docs-test: wallet coin ADMIN -->\n", "not known"},
		"a reason that is given in vain":  {"<!-- docs-test: values -->\n<!-- docs-test: values -->\n", "has no block"},
		"a block without a language":      {"'''\nls\n'''\n", "neither run"},
		"a directive before another step": {"<!-- docs-test: values -->\n<!-- docs-test: until a.md -->\n", "has no block"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse(strings.ReplaceAll(tc.text, "'''", "```"))
			if err == nil || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%v does not say %q", err, tc.says)
			}
		})
	}
}

func TestCheckOutput(t *testing.T) {
	printed := "waiting\r\nabout to     publish\r\naccount      0x12\r\nCID  bafy1\r\ntoken  0x3\r\n"
	for shown, want := range map[string]bool{
		"about to     publish\naccount      0x…\n": true,
		"about to publish\n…\ntoken        0x3\n":  true,
		"about to publish\ntoken 0x3\n":            false,
		"CID bafy2\n":                              false,
		"CID\n":                                    false,
		"…\n":                                      true,
		"account 0x1.\n":                           false,
		"token 0x3\nCID bafy1\n":                   false,
	} {
		if err := CheckOutput(shown, printed); (err == nil) != want {
			t.Errorf("%q: %v, want a match %v", shown, err, want)
		}
	}
}

func TestFillIn(t *testing.T) {
	got, err := FillIn("# who\nexport A=0x…     # yours\nexport B_C=8453\n", map[string]string{"A": "x y", "B_C": "901"})
	if want := "export A='x y'\nexport B_C='901'\n"; err != nil || got != want {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
	for block, says := range map[string]string{
		"export D=1\n":             "no value for D",
		"dehug publish .\n":        "not for a person",
		"export A=1; rm -rf b\n":   "not for a person",
		"export A=$(dehug show)\n": "not for a person",
	} {
		if _, err := FillIn(block, map[string]string{"A": "1"}); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v does not say %q", block, err, says)
		}
	}
}
