package gateway

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestABodyIsReadInOnePass(t *testing.T) {
	for name, c := range map[string]struct {
		body, want string // want is what the pod is sent, as JSON; empty when the body is refused
	}{
		"left as it is":            {body: `{ "model" : "m" , "n" : [1,{"a":"]}"}] , "x":null}`, want: `{ "model" : "m" , "n" : [1,{"a":"]}"}] , "x":null}`},
		"scalars at the end":       {body: `{"a":true,"b":-1.5e3,"c":"\"}","model":"m","d":12}`, want: `{"a":true,"b":-1.5e3,"c":"\"}","model":"m","d":12}`},
		"usage is asked for":       {body: " {\"stream\":true,\n\"model\":\"m\"} ", want: `{"stream":true,"model":"m","stream_options":{"include_usage":true}}`},
		"usage is not refused":     {body: `{"model":"m","stream":true,"stream_options":{"include_usage":false,"x":1}}`, want: `{"model":"m","stream":true,"stream_options":{"include_usage":true,"x":1}}`},
		"options that are null":    {body: `{"model":"m","stream":true,"stream_options":null}`, want: `{"model":"m","stream":true,"stream_options":{"include_usage":true}}`},
		"a key twice":              {body: `{"model":"m","stream":false,"stream":true}`},
		"a key twice, in disguise": {body: `{"model":"m","mod\u0065l":"n"}`},
		"a key in disguise":        {body: `{"model":"m","\u006e":4}`},
		"a key twice further in":   {body: `{"model":"m","x":{"a":1,"a":1}}`, want: `{"model":"m","x":{"a":1}}`},
		"no object":                {body: `["model"]`},
		"nothing":                  {body: ``},
		"an empty object":          {body: `{}`},
		"not all of it":            {body: `{"model":"m"`},
		"more than it":             {body: `{"model":"m"}{}`},
		"stream is no bool":        {body: `{"model":"m","stream":1}`},
		"usage is no bool":         {body: `{"model":"m","stream":true,"stream_options":{"include_usage":1}}`},
	} {
		call, err := parseCall(pathChat, []byte(c.body))
		if (err == nil) != (c.want != "") {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err != nil {
			continue
		}
		var got, want any
		if json.Unmarshal(call.body, &got) != nil || json.Unmarshal([]byte(c.want), &want) != nil || !reflect.DeepEqual(got, want) || call.model != "m" {
			t.Errorf("%s: the pod is sent %s, want %s", name, call.body, c.want)
		}
	}
}
