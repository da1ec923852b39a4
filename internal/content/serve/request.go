package serve

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content"
)

// prefix is where the content lies.
const prefix = "/ipfs/"

// request is what a client wants.
type request struct {
	cid    string
	names  []string // the path below it
	slash  bool     // whether a slash follows
	format format
	// filename is the name to save the answer under, "" for the usual one.
	filename string
	// negotiated reports whether the format was not named in the URL.
	negotiated bool
	scope      string
	bytes      string
	options    content.CAROptions
	// onlyIfCached asks for another status where the content is not here.
	onlyIfCached bool
}

// parseRequest reads a request. Its errors are refusals.
func parseRequest(r *http.Request) (request, error) {
	var req request
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return req, refusalf(http.StatusMethodNotAllowed, "the method is not GET or HEAD: this content can only be read")
	}
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return req, refusalf(http.StatusBadRequest, "the query cannot be read: check its escapes")
	}
	if err := req.path(r.URL.EscapedPath()); err != nil {
		return req, err
	}
	req.filename = query.Get("filename")
	for _, directive := range strings.Split(r.Header.Get("Cache-Control"), ",") {
		req.onlyIfCached = req.onlyIfCached || strings.TrimSpace(directive) == "only-if-cached"
	}
	params, err := req.negotiate(query, r.Header.Values("Accept"))
	if err != nil || req.format != car {
		if err == nil && req.format == raw && len(req.names) > 0 {
			err = refusalf(http.StatusBadRequest, "a path has no raw block of its own: ask for the block by its CID, or "+
				"for a CAR (format=car)")
		}
		return req, err
	}
	if err := params.check(); err != nil {
		return req, err
	}
	req.options.Dups = params.dups == "y"
	return req, req.selection(query)
}

// path reads the content path. Its escapes are taken away once, before it is split: a %2F separates names too. Dots
// are applied, as long as they stay below the content root.
func (req *request) path(escaped string) error {
	decoded, err := url.PathUnescape(escaped)
	rest, ok := strings.CutPrefix(decoded, prefix)
	if err != nil || !ok || rest == "" || rest[0] == '/' {
		return refusalf(http.StatusBadRequest, "the path names no content or cannot be read: ask for %s<cid>", prefix)
	}
	req.cid, rest, _ = strings.Cut(rest, "/")
	for name := range strings.SplitSeq(rest, "/") {
		switch {
		case name == "" || name == ".":
		case name != "..":
			req.names = append(req.names, name)
		case len(req.names) == 0:
			return refusalf(http.StatusBadRequest, "the path leads out of the content: ask for what is below %s<cid>", prefix)
		default:
			req.names = req.names[:len(req.names)-1]
		}
	}
	req.slash = strings.HasSuffix(decoded, "/")
	return nil
}

// negotiate finds the format and, for a CAR, its parameters. What the URL says
// counts before the header.
func (req *request) negotiate(query url.Values, accept []string) (carParams, error) {
	ranges := parseAccept(accept)
	var params carParams
	switch named := query.Get("format"); named {
	case "raw", "car":
		req.format = format(named)
	case "":
		var ok bool
		if req.format, params, ok = chooseFormat(ranges); !ok {
			return params, refusalf(http.StatusNotAcceptable, "none of the accepted types is served: accept %s, %s, or "+
				"any", typeRaw, typeCAR)
		}
		req.negotiated = true
	default:
		return params, refusalf(http.StatusNotAcceptable, "the format is not served: ask for format=raw, format=car, or none")
	}
	if !req.negotiated && req.format == car {
		params = carIn(ranges)
	}
	params.override(query)
	return params, nil
}

// selection reads which blocks a CAR is to have.
func (req *request) selection(query url.Values) error {
	switch req.scope = query.Get("dag-scope"); req.scope {
	case "", "all":
		req.options.Scope = content.ScopeAll
	case "entity":
		req.options.Scope = content.ScopeEntity
	case "block":
		req.options.Scope = content.ScopeBlock
	default:
		return refusalf(http.StatusBadRequest, "the dag-scope is not known: give block, entity or all")
	}
	if !query.Has("entity-bytes") {
		return nil
	}
	req.bytes = query.Get("entity-bytes")
	part, ok := parseEntityBytes(req.bytes)
	if !ok {
		return refusalf(http.StatusBadRequest, "entity-bytes cannot be read: give from:to, such as 0:1023, 1024:* or -1024:*")
	}
	req.scope, req.options.Scope, req.options.Range = "entity", content.ScopeEntity, &part // as implied
	return nil
}

// parseEntityBytes reads from:to, each an offset that may be negative, the
// last one also *.
func parseEntityBytes(s string) (part content.ByteRange, ok bool) {
	from, to, found := strings.Cut(s, ":")
	if !found || strings.Contains(s, "+") {
		return part, false
	}
	var err error
	if part.From, err = strconv.ParseInt(from, 10, 64); err != nil {
		return part, false
	}
	if part.ToEnd = to == "*"; !part.ToEnd {
		part.To, err = strconv.ParseInt(to, 10, 64)
	}
	return part, err == nil
}
