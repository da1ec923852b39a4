package serve

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// Bounds on what of a request comes back in a header.
const (
	maxFilename = 255
	maxURI      = 8192
)

// description is what the headers of an answer with content tell.
type description struct {
	cid   string // of the entity
	root  string // of the content root, in canonical form
	media string
	tag   string
	roots []string // one for each part of the path
}

// describe sets the headers that every answer with content has.
func describe(header http.Header, r *http.Request, req request, d description) {
	header.Set("Content-Type", d.media)
	header.Set("Content-Disposition", disposition(filename(req, d.cid)))
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "public, max-age=29030400, immutable")
	header.Set("Etag", d.tag)
	header.Set("Vary", "Accept")
	if uri := contentURI(req, d.root); len(uri) <= maxURI {
		header.Set("Ipfs-Uri", uri)
	}
	if path := contentPath(req); isVisible(path) {
		header.Set("X-Ipfs-Path", path)
	}
	if d.roots == nil {
		d.roots = []string{d.cid}
	}
	header.Set("X-Ipfs-Roots", strings.Join(d.roots, ","))
	if req.negotiated && req.format != plain {
		header.Set("Content-Location", location(r, req))
	}
}

// filename returns the name to save an answer under: the one that was asked for, else one that tells its format.
func filename(req request, cid string) string {
	switch {
	case req.filename != "":
		return req.filename
	case req.format == raw:
		return cid + ".bin"
	case req.format == car:
		return cid + ".car"
	case len(req.names) > 0:
		return req.names[len(req.names)-1]
	}
	return cid
}

// disposition names an attachment. A name beyond plain ASCII is given twice: for clients of today in UTF-8, and for
// others with its characters replaced (RFC 6266).
func disposition(name string) string {
	if runes := []rune(strings.ToValidUTF8(name, "�")); len(runes) > maxFilename {
		name = string(runes[:maxFilename])
	}
	plain := strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' || r == '"' || r == '\\' {
			return '_'
		}
		return r
	}, name)
	value := `attachment; filename="` + plain + `"`
	if plain != name {
		value += "; filename*=UTF-8''" + escape(name)
	}
	return value
}

// contentURI returns the ipfs:// URI of what was asked for.
func contentURI(req request, root string) string {
	var uri strings.Builder
	uri.WriteString("ipfs://" + root)
	for _, name := range req.names {
		uri.WriteString("/" + escape(name))
	}
	if req.slash {
		uri.WriteByte('/')
	}
	return uri.String()
}

// contentPath returns the path that was asked for, as it is without escapes.
func contentPath(req request) string {
	path := prefix + strings.Join(append([]string{req.cid}, req.names...), "/")
	if req.slash {
		path += "/"
	}
	return path
}

// isVisible reports whether a value can stand in a header as it is.
func isVisible(value string) bool {
	return !strings.ContainsFunc(value, func(r rune) bool { return r < ' ' || r > '~' })
}

// escape writes every byte that is not unreserved in URIs (RFC 3986) as %XX.
func escape(s string) string {
	var out strings.Builder
	for i := range len(s) {
		b := s[i]
		switch {
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9', strings.IndexByte("-._~", b) >= 0:
			out.WriteByte(b)
		default:
			_, _ = fmt.Fprintf(&out, "%%%02X", b)
		}
	}
	return out.String()
}

// location is the URL that needs no Accept header.
func location(r *http.Request, req request) string {
	query := url.Values{"format": {string(req.format)}}
	if req.filename != "" {
		query.Set("filename", req.filename)
	}
	if req.format == car {
		query.Set("car-version", "1")
		query.Set("car-order", "dfs")
		query.Set("car-dups", map[bool]string{true: "y", false: "n"}[req.options.Dups])
		if req.scope != "" {
			query.Set("dag-scope", req.scope)
		}
		if req.bytes != "" {
			query.Set("entity-bytes", req.bytes)
		}
	}
	return r.URL.EscapedPath() + "?" + query.Encode()
}

func carType(req request) string {
	dups := "n"
	if req.options.Dups {
		dups = "y"
	}
	return typeCAR + "; version=1; order=dfs; dups=" + dups
}

func quoteTag(tag string) string { return `"` + tag + `"` }
