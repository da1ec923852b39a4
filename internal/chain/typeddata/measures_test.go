package typeddata_test

import (
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

func TestMeasuresHaveTheirCodesAndNames(t *testing.T) {
	names := []string{"token", "character", "millisecond", "megapixel", "request", "byte", "image", "page"}
	for code, name := range names {
		if got := typeddata.Measure(code).String(); got != name {
			t.Errorf("code %d is %q, want %q", code, got, name)
		}
		if got, err := typeddata.ParseMeasure(name); err != nil || int(got) != code {
			t.Errorf("%q is code %d, %v; want %d", name, got, err, code)
		}
	}
	if typeddata.MeasurePage != 7 {
		t.Errorf("a page is code %d", typeddata.MeasurePage)
	}
}

func TestUnknownMeasures(t *testing.T) {
	for code, want := range map[typeddata.Measure]string{8: "measure 8", 9: "measure 9", 255: "measure 255"} {
		if got := code.String(); got != want {
			t.Errorf("code %d is %q, want %q", uint8(code), got, want)
		}
	}
	for _, name := range []string{"", "Token", "measure 9", "minute"} {
		_, err := typeddata.ParseMeasure(name)
		if err == nil || !strings.Contains(err.Error(), "use one of token, character,") {
			t.Errorf("%q: error %v", name, err)
		}
	}
}
