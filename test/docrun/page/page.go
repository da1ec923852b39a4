// Package page reads the blocks of a documentation page that a person runs, and says of each what it is for.
//
// A block of shell is run, unless a comment before it says why not; a block of text below one that is run is what it
// prints. Comments of the page that begin with "docs-test:" say the rest:
//
//	<!-- docs-test: not run: reason -->   above a block that is not to be run
//	<!-- docs-test: values -->            above lines of export NAME=value that each person fills in
//	<!-- docs-test: wallet coin 1 ADMIN -->  a person's wallet sends coin, or tokens, to the account in a variable
//	<!-- docs-test: until serving.md -->  what follows is run when that page was
package page

import (
	"fmt"
	"regexp"
	"strings"
)

// Kind is what a test does with a step of a page.
type Kind string

// Kinds of steps.
const (
	// Run is a block of shell; Text is the script and Prints what the page shows of its output.
	Run Kind = "run"
	// Values is a block of export NAME=value lines in which a person fills in the values.
	Values Kind = "values"
	// Skip is a block that is not run; Text is the reason.
	Skip Kind = "skip"
	// Wallet is a payment out of a person's wallet; Text is its order, such as "coin 1 ADMIN".
	Wallet Kind = "wallet"
	// Until is a wait for another page; Text is its name.
	Until Kind = "until"
)

// Step is one thing that a page has a person do.
type Step struct {
	Kind Kind
	// Line is where it begins on the page, from 1.
	Line int
	Text string
	// Prints is what the page shows of what a block prints; empty for nothing.
	Prints string
}

var (
	directive = regexp.MustCompile(`^\s*<!-- docs-test: (.+?) -->\s*$`)
	fence     = regexp.MustCompile("^(\\s*)```\\s*(\\w*)\\s*$")
)

// Parse returns the steps of a page. It refuses a block that would be left out without a word.
func Parse(text string) ([]Step, error) {
	p := parser{lines: strings.Split(text, "\n")}
	for p.at < len(p.lines) {
		if err := p.next(); err != nil {
			return nil, err
		}
	}
	if p.pending != "" {
		return nil, fmt.Errorf("line %d: %q has no block below it", p.pendingAt, p.pending)
	}
	return p.steps, nil
}

type parser struct {
	lines []string
	at    int
	steps []Step
	// pending is a directive about the next block, from line pendingAt.
	pending   string
	pendingAt int
	// afterRun says that a block of text would be what the last step prints.
	afterRun bool
}

// next reads a line, or a block.
func (p *parser) next() error {
	line := p.lines[p.at]
	p.at++
	if match := directive.FindStringSubmatch(line); match != nil {
		return p.direct(match[1])
	}
	match := fence.FindStringSubmatch(line)
	if match == nil {
		return nil
	}
	begins := p.at
	body, err := p.body(match[1])
	if err != nil {
		return err
	}
	said := p.pending
	p.pending = ""
	return p.block(match[2], body, said, begins)
}

// direct reads a directive.
func (p *parser) direct(text string) error {
	if p.pending != "" {
		return fmt.Errorf("line %d: %q has no block below it", p.pendingAt, p.pending)
	}
	word, rest, _ := strings.Cut(text, " ")
	switch {
	case text == string(Values), strings.HasPrefix(text, "not run: "):
		p.pending, p.pendingAt = text, p.at
	case word == string(Wallet) && len(strings.Fields(rest)) == 3, word == string(Until) && rest != "":
		p.steps = append(p.steps, Step{Kind: Kind(word), Line: p.at, Text: rest})
		p.afterRun = false
	default:
		return fmt.Errorf("line %d: directive %q is not known", p.at, text)
	}
	return nil
}

// body reads the lines of a block up to its end.
func (p *parser) body(indent string) (string, error) {
	begins := p.at
	var body strings.Builder
	for ; p.at < len(p.lines); p.at++ {
		if strings.TrimSpace(p.lines[p.at]) == "```" {
			p.at++
			return body.String(), nil
		}
		body.WriteString(strings.TrimPrefix(p.lines[p.at], indent) + "\n")
	}
	return "", fmt.Errorf("line %d: the block does not end", begins)
}

// block adds a block in a language, about which a directive said something, or "".
func (p *parser) block(language, body, said string, line int) error {
	afterRun := p.afterRun
	p.afterRun = false
	reason, skipped := strings.CutPrefix(said, "not run: ")
	switch {
	case skipped:
		p.steps = append(p.steps, Step{Kind: Skip, Line: line, Text: reason})
	case said == string(Values) && language == "sh":
		p.steps = append(p.steps, Step{Kind: Values, Line: line, Text: body})
	case said != "":
		return fmt.Errorf("line %d: a block in %q cannot be %q", line, language, said)
	case language == "sh":
		p.steps = append(p.steps, Step{Kind: Run, Line: line, Text: body})
		p.afterRun = true
	case language == "text" && afterRun:
		p.steps[len(p.steps)-1].Prints = body
	default:
		return fmt.Errorf("line %d: the block in %q is neither run nor what one prints: say why above it, with "+
			"<!-- docs-test: not run: reason -->", line, language)
	}
	return nil
}
