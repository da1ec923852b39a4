package commandline

import (
	"bytes"
	"errors"
	"flag"
	"strings"
	"testing"
)

type testOptions struct{ name string }

func (o *testOptions) Bind(f *flag.FlagSet) { f.StringVar(&o.name, "name", "x", "what is greeted") }

func (o *testOptions) Validate() error {
	if o.name == "" {
		return errors.New("--name is empty: give one")
	}
	return nil
}

func TestRead(t *testing.T) {
	tests := map[string]struct {
		args []string
		want string
		says string
	}{
		"the default":             {nil, "x", ""},
		"a value":                 {[]string{"--name=y"}, "y", ""},
		"a mistake":               {[]string{"--name="}, "", "--name is empty: give one"},
		"an unknown flag":         {[]string{"--nam=y"}, "", "-nam"},
		"an argument without one": {[]string{"y"}, "", `unexpected argument "y": every value needs its flag`},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var o testOptions
			err := Read("greet", "greet [options]", tc.args, &o, &bytes.Buffer{})
			if tc.says == "" && (err != nil || o.name != tc.want) {
				t.Errorf("read %q, %v; want %q", o.name, err, tc.want)
			}
			if tc.says != "" && (err == nil || !strings.Contains(err.Error(), tc.says)) {
				t.Errorf("error %v does not say %q", err, tc.says)
			}
		})
	}
}

func TestHelpNamesUsageAndFlags(t *testing.T) {
	var help bytes.Buffer
	err := Read("greet", "greet [options]", []string{"--help"}, &testOptions{}, &help)
	if !errors.Is(err, flag.ErrHelp) {
		t.Errorf("error %v, want flag.ErrHelp", err)
	}
	for _, want := range []string{"usage: greet [options]", "-name", "what is greeted"} {
		if !strings.Contains(help.String(), want) {
			t.Errorf("help %q lacks %q", help.String(), want)
		}
	}
}
