package serve

import (
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// format is what an answer is made of.
type format string

const (
	plain format = "bytes" // the bytes of a file
	raw   format = "raw"   // one block
	car   format = "car"   // a CAR of blocks
)

const (
	typeRaw   = "application/vnd.ipld.raw"
	typeCAR   = "application/vnd.ipld.car"
	typeBytes = "application/octet-stream"

	maxRanges = 64
)

// mediaRange is one entry of an Accept header.
type mediaRange struct {
	media  string
	params carParams
	q      float64
}

// carParams are the parameters of a CAR, "" where the client has no wish.
type carParams struct{ version, order, dups string }

// override takes what the URL says.
func (p *carParams) override(query url.Values) {
	for name, field := range map[string]*string{"car-version": &p.version, "car-order": &p.order, "car-dups": &p.dups} {
		if v := query.Get(name); v != "" {
			*field = v
		}
	}
}

func (p carParams) check() error {
	switch {
	case p.version != "" && p.version != "1":
		return refusalf(http.StatusNotAcceptable, "that version of CAR is not served: ask for version=1")
	case p.order != "" && p.order != "dfs" && p.order != "unk":
		return refusalf(http.StatusNotAcceptable, "that order of a CAR is not served: ask for order=dfs")
	case p.dups != "" && p.dups != "y" && p.dups != "n":
		return refusalf(http.StatusNotAcceptable, "dups of a CAR cannot be read: give dups=y or dups=n")
	}
	return nil
}

// parseAccept reads Accept headers; what cannot be read is left out.
func parseAccept(headers []string) []mediaRange {
	if len(headers) == 0 {
		return []mediaRange{{media: "*/*", q: 1}}
	}
	var out []mediaRange
	for _, entry := range strings.Split(strings.Join(headers, ","), ",") {
		media, params, err := mime.ParseMediaType(entry)
		if err != nil || len(out) == maxRanges {
			continue
		}
		r := mediaRange{media: media, params: carParams{params["version"], params["order"], params["dups"]}, q: 1}
		if q, given := params["q"]; given {
			// What is not a number is no preference.
			if r.q, err = strconv.ParseFloat(q, 64); err != nil || !(r.q >= 0 && r.q <= 1) {
				r.q = 0
			}
		}
		out = append(out, r)
	}
	return out
}

// chooseFormat returns the format that is preferred: the highest q, of those one that
// is named before one that falls under a wildcard, of those the first.
func chooseFormat(ranges []mediaRange) (best format, params carParams, ok bool) {
	var most float64
	for _, r := range ranges {
		f, rank := plain, r.q
		switch r.media {
		case typeRaw:
			f = raw
		case typeCAR:
			f = car
			if r.params.check() != nil {
				continue
			}
		case typeBytes:
		case "*/*", "application/*":
			rank -= 0.0001 // below the smallest step that a q has
		default:
			continue
		}
		if r.q > 0 && (!ok || rank > most) {
			best, params, most, ok = f, r.params, rank, true
		}
	}
	return best, params, ok
}

// carIn returns the parameters of the CAR that is preferred, none if no CAR is
// named.
func carIn(ranges []mediaRange) (params carParams) {
	var most float64
	for _, r := range ranges {
		if r.media == typeCAR && r.q > most {
			params, most = r.params, r.q
		}
	}
	return params
}
