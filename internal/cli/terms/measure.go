package terms

import (
	"encoding/json"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

// measure is what one unit of usage is, by its name in a terms file.
type measure typeddata.Measure

// UnmarshalJSON reads a measure's name.
func (m *measure) UnmarshalJSON(raw []byte) error {
	var name string
	if err := json.Unmarshal(raw, &name); err != nil {
		return err
	}
	parsed, err := typeddata.ParseMeasure(name)
	*m = measure(parsed)
	return err
}
