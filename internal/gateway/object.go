package gateway

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

var errNotObject = errors.New("the body is not a JSON object")

// span is where a value is in a body: body[begin:end].
type span struct{ begin, end int }

// topLevel finds the values of a JSON object without copying them, in one pass. A key that is there twice is refused:
// gateway and pod could read it differently. So is one that is written with escapes, which not everybody resolves.
func topLevel(raw []byte) (map[string]span, error) {
	i := skipSpace(raw, 0)
	if i == len(raw) || raw[i] != '{' || !json.Valid(raw) {
		return nil, errNotObject
	}
	out := map[string]span{}
	for i = skipSpace(raw, i+1); raw[i] != '}'; {
		end := skipValue(raw, i)
		key := string(raw[i+1 : end-1])
		if strings.Contains(key, `\`) {
			return nil, fmt.Errorf("the key %.64q is written with escapes: write it plainly", key)
		}
		if _, twice := out[key]; twice {
			return nil, fmt.Errorf("%.64q is there twice: give each key once", key)
		}
		begin := skipSpace(raw, skipSpace(raw, end)+1) // behind the colon
		end = skipValue(raw, begin)
		out[key] = span{begin, end}
		if i = skipSpace(raw, end); raw[i] == ',' {
			i = skipSpace(raw, i+1)
		}
	}
	return out, nil
}

func skipSpace(raw []byte, i int) int {
	for i < len(raw) && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\n' || raw[i] == '\r') {
		i++
	}
	return i
}

// skipValue returns the end of the value that begins at i, of valid JSON.
func skipValue(raw []byte, i int) int {
	depth := 0
	for ; i < len(raw); i++ {
		switch raw[i] {
		case '"':
			i = skipString(raw, i)
			if depth == 0 {
				return i + 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth <= 0 {
				return i + depth + 1
			}
		case ',', ' ', '\t', '\n', '\r':
			if depth == 0 {
				return i
			}
		}
	}
	return i
}

// skipString returns where the string that begins at i has its closing quote.
func skipString(raw []byte, i int) int {
	for i++; raw[i] != '"'; i++ {
		if raw[i] == '\\' {
			i++
		}
	}
	return i
}
