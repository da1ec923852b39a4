package terms

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"time"

	yamlv3 "go.yaml.in/yaml/v3"

	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// plainNumber is the one way to write a number in a terms file: terms cannot change, so nothing is read that two
// readers could take for two numbers.
var plainNumber = regexp.MustCompile(`^(0|[1-9][0-9]*)(\.[0-9]+)?$`)

// checkNumber refuses a number that is not written plainly.
func checkNumber(text string) error {
	if plainNumber.MatchString(text) {
		return nil
	}
	return fmt.Errorf("number %q is not written plainly: write digits with at most one point, such as 25 or 0.5, "+
		"without a sign, a leading zero, 0x, _ or an exponent", text)
}

// decimal is a number kept as it is written, quoted or not.
type decimal string

func (d *decimal) UnmarshalJSON(raw []byte) error {
	*d = decimal(strings.Trim(string(raw), `"`))
	return checkNumber(string(*d))
}

// count is a whole number.
type count uint32

func (c *count) UnmarshalJSON(raw []byte) error {
	text := strings.Trim(string(raw), `"`)
	if err := checkNumber(text); err != nil {
		return err
	}
	number, err := strconv.ParseUint(text, 10, 32)
	if err != nil {
		return fmt.Errorf("number %q is not a whole number up to %d", text, uint32(math.MaxUint32))
	}
	*c = count(number)
	return nil
}

// duration is written as session.ParseDuration reads it, such as 30d or 720h.
type duration time.Duration

func (d *duration) UnmarshalJSON(raw []byte) error {
	text := strings.Trim(string(raw), `"`)
	parsed, err := session.ParseDuration(text)
	if err != nil {
		return err
	}
	*d = duration(parsed)
	return nil
}

// share is a percentage such as 12.5%, or a whole number of basis points.
type share uint16

func (s *share) UnmarshalJSON(raw []byte) error {
	text := strings.Trim(string(raw), `"`)
	number, isPercent := strings.CutSuffix(text, "%")
	number = strings.TrimSpace(number)
	if err := checkNumber(number); err != nil {
		return err
	}
	if isPercent {
		points, err := units.Parse(number, 2)
		if err != nil || points.Cmp(big.NewInt(10_000)) > 0 {
			return fmt.Errorf("share %q is not a percentage with at most two decimals", text)
		}
		*s = share(points.Uint64())
		return nil
	}
	points, err := strconv.ParseUint(number, 10, 16)
	if err != nil || points > 10_000 {
		return fmt.Errorf("share %q is neither a percentage such as 70%% nor basis points from 0 to 10000", text)
	}
	*s = share(points)
	return nil
}

// numbersAsText quotes the numbers of a YAML document, so that they are read as they are written: YAML itself reads
// 025 as 21.
func numbersAsText(raw []byte) ([]byte, error) {
	var document yamlv3.Node
	if err := yamlv3.Unmarshal(raw, &document); err != nil {
		return nil, err
	}
	if document.IsZero() {
		return raw, nil
	}
	quoteNumbers(&document)
	return yamlv3.Marshal(&document)
}

func quoteNumbers(node *yamlv3.Node) {
	if node.Kind == yamlv3.ScalarNode && (node.ShortTag() == "!!int" || node.ShortTag() == "!!float") {
		node.Tag, node.Style = "!!str", yamlv3.DoubleQuotedStyle
	}
	for _, child := range node.Content {
		quoteNumbers(child)
	}
}

var (
	_ json.Unmarshaler = (*decimal)(nil)
	_ json.Unmarshaler = (*count)(nil)
	_ json.Unmarshaler = (*duration)(nil)
	_ json.Unmarshaler = (*share)(nil)
)
