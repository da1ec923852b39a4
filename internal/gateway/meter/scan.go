package meter

import (
	"bytes"
	"math"
	"strconv"
	"unicode/utf8"
)

// maxDepth bounds how deep text is looked for; what lies deeper is skipped.
const maxDepth = 64

// cursor reads JSON in place, without building values. It is lenient: of broken JSON it reads what it can and always
// comes to an end. Each method expects the cursor at a value and leaves it behind that value.
type cursor struct {
	data []byte
	at   int
}

// peek returns the first byte of what comes next, 0 at the end.
func (c *cursor) peek() byte {
	for ; c.at < len(c.data); c.at++ {
		switch b := c.data[c.at]; b {
		case ' ', '\t', '\r', '\n':
		default:
			return b
		}
	}
	return 0
}

// enter reports whether a value of the kind comes next, '{' or '[', and steps into it.
func (c *cursor) enter(kind byte) bool {
	if c.peek() != kind {
		return false
	}
	c.at++
	return true
}

// member returns the next key of the object that was entered, as it is written; false at the object's end.
func (c *cursor) member() ([]byte, bool) {
	if c.peek() == ',' {
		c.at++
	}
	if c.peek() != '"' {
		c.leave('}')
		return nil, false
	}
	key := c.str()
	if c.peek() == ':' {
		c.at++
	}
	return key, true
}

// element reports whether the array that was entered has another element.
func (c *cursor) element() bool {
	if c.peek() == ',' {
		c.at++
	}
	switch c.peek() {
	case 0, ']', '}':
		c.leave(']')
		return false
	}
	return true
}

// leave steps over the end of an object or array. What is no JSON ends the reading.
func (c *cursor) leave(end byte) {
	if c.peek() == end {
		c.at++
		return
	}
	c.at = len(c.data)
}

// str returns what is between the quotes of a string, as it is written.
func (c *cursor) str() []byte {
	start := c.at + 1
	for i := start; ; {
		n := bytes.IndexByte(c.data[min(i, len(c.data)):], '"')
		if n < 0 {
			c.at = len(c.data)
			return c.data[min(start, len(c.data)):]
		}
		end := i + n
		escapes := 0
		for end-escapes > start && c.data[end-escapes-1] == '\\' {
			escapes++
		}
		if escapes%2 == 0 {
			c.at = end + 1
			return c.data[start:end]
		}
		i = end + 1
	}
}

// skip steps over a value and returns it as it is written.
func (c *cursor) skip() []byte {
	first := c.peek()
	start := c.at
	switch first {
	case '"':
		c.str()
	case '{', '[':
		c.nested()
	default:
		c.scalar()
	}
	return c.data[start:c.at]
}

// nested steps over an object or array.
func (c *cursor) nested() {
	for depth := 0; c.at < len(c.data); {
		switch c.data[c.at] {
		case '"':
			c.str()
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		c.at++
		if depth <= 0 {
			return
		}
	}
}

// scalar steps over a number, true, false or null, and over at least one byte of what is no JSON.
func (c *cursor) scalar() {
	for start := c.at; c.at < len(c.data); c.at++ {
		switch c.data[c.at] {
		case ',', ']', '}', ' ', '\t', '\r', '\n':
			if c.at == start {
				c.at++
			}
			return
		}
	}
}

// number reads a count; what is none is 0, and what is too large is the largest.
func (c *cursor) number() int64 {
	raw := c.skip()
	if n, err := strconv.ParseInt(string(raw), 10, 64); err == nil {
		return max(0, n)
	}
	f, _ := strconv.ParseFloat(string(raw), 64) // out of range is infinite, no number is 0
	switch {
	case math.IsNaN(f), f <= 0:
		return 0
	case f >= math.MaxInt64:
		return math.MaxInt64
	}
	return int64(f)
}

// textLength is the length in UTF-8 of a string as it is written.
func textLength(raw []byte) int {
	at := bytes.IndexByte(raw, '\\')
	if at < 0 {
		return len(raw)
	}
	length := at
	for at < len(raw) {
		if raw[at] != '\\' {
			length, at = length+1, at+1
			continue
		}
		if at+6 > len(raw) || raw[at+1] != 'u' {
			length, at = length+1, at+2
			continue
		}
		unit, err := strconv.ParseUint(string(raw[at+2:at+6]), 16, 16)
		at += 6
		switch {
		case err != nil:
			length++
		case unit >= 0xd800 && unit < 0xe000:
			length += 2 // half of a pair, which takes 4
		default:
			length += utf8.RuneLen(rune(unit))
		}
	}
	return length
}
