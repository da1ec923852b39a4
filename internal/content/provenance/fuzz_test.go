package provenance

import (
	"reflect"
	"testing"
)

func FuzzParseProvenance(f *testing.F) {
	f.Add(provenance().Encode())
	f.Add([]byte(`{"schema":"dehug.io/provenance/v1"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Parse(data)
		if err != nil {
			return
		}
		again, err := Parse(p.Encode())
		if err != nil || !reflect.DeepEqual(again, p) {
			t.Errorf("%+v does not survive a round trip: %+v, %v", p, again, err)
		}
	})
}
