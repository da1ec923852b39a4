package serve

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// answerRequest sends what the request is for. An error without a byte sent becomes
// the answer.
func (h *Handler) answerRequest(w *pacedWriter, r *http.Request, req request) error {
	if req.cid == probe && len(req.names) == 0 {
		return answerProbe(w, r, req)
	}
	s, e, err := h.findEntity(req)
	if err != nil {
		return err
	}
	switch req.format {
	case raw:
		return answerBlock(w, r, req, s, e)
	case car:
		return answerCAR(w, r, req, s, e)
	}
	return answerBytes(w, r, req, s, e)
}

func answerProbe(w *pacedWriter, r *http.Request, req request) error {
	body := []byte{}
	media := typeBytes
	switch req.format {
	case raw:
		media = typeRaw
	case car:
		media, body = carType(req), ipld.EmptyCAR()
	}
	describe(w.Header(), r, req, probe, media, quoteTag(string(req.format)+"."+probe))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
	return nil
}

// answerBytes sends the bytes of a file, or the part of it that is asked for.
func answerBytes(w *pacedWriter, r *http.Request, req request, s *content.Store, e *content.Entity) error {
	if e.IsDir() {
		return refusalf(http.StatusNotAcceptable, "%s is a directory, which has no bytes: "+
			"ask for its block (format=raw) or a CAR (format=car)", e.CID())
	}
	body, err := s.Open(e)
	if err != nil {
		return err
	}
	defer func() { _ = body.Close() }()
	describe(w.Header(), r, req, e.CID(), typeBytes, quoteTag(e.CID()))
	http.ServeContent(w, r, "", time.Time{}, body)
	return nil
}

func answerBlock(w *pacedWriter, r *http.Request, req request, s *content.Store, e *content.Entity) error {
	block, err := s.Block(e)
	if err != nil {
		return err
	}
	describe(w.Header(), r, req, e.CID(), typeRaw, quoteTag(e.CID()+".raw"))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(block))
	return nil
}

func answerCAR(w *pacedWriter, r *http.Request, req request, s *content.Store, e *content.Entity) error {
	if part := req.options.Range; part != nil && !e.IsDir() {
		if _, _, outside := part.Within(e.Size()); outside {
			return refusalf(http.StatusBadRequest, "entity-bytes lies outside of the file, which has %d bytes", e.Size())
		}
	}
	tag := carTag(req, e)
	describe(w.Header(), r, req, e.CID(), carType(req), tag)
	w.Header().Set("Accept-Ranges", "none")
	if matches(r.Header.Values("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	if r.Method == http.MethodHead {
		w.WriteHeader(http.StatusOK)
		return nil
	}
	return s.WriteCAR(r.Context(), w, e, req.options)
}

func carType(req request) string {
	dups := "n"
	if req.options.Dups {
		dups = "y"
	}
	return typeCAR + "; version=1; order=dfs; dups=" + dups
}

// carTag names all that the bytes of a CAR depend on.
func carTag(req request, e *content.Entity) string {
	scope := req.scope
	if scope == "" {
		scope = "all"
	}
	hash := fnv.New64a()
	_, _ = fmt.Fprintf(hash, "%q %q %q %v", req.cid, req.names, req.bytes, req.options.Dups)
	return quoteTag(fmt.Sprintf("%s-%s-%016x.car", scope, e.CID(), hash.Sum64()))
}

func quoteTag(tag string) string { return `"` + tag + `"` }

// matches reports whether If-None-Match names the tag.
func matches(headers []string, tag string) bool {
	for _, candidate := range strings.Split(strings.Join(headers, ","), ",") {
		candidate = strings.TrimPrefix(strings.TrimSpace(candidate), "W/")
		if candidate == "*" || candidate == tag {
			return true
		}
	}
	return false
}

// describe sets the headers that every answer with content has.
func describe(header http.Header, r *http.Request, req request, cid, media, tag string) {
	name := cid
	switch {
	case req.format == raw:
		name += ".bin"
	case req.format == car:
		name += ".car"
	case len(req.names) > 0:
		name = req.names[len(req.names)-1]
	}
	header.Set("Content-Type", media)
	header.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "public, max-age=29030400, immutable")
	header.Set("Etag", tag)
	header.Set("Vary", "Accept")
	header.Set("X-Ipfs-Path", r.URL.EscapedPath())
	if req.negotiated && req.format != plain {
		header.Set("Content-Location", location(r, req))
	}
}

// location is the URL that needs no Accept header.
func location(r *http.Request, req request) string {
	query := url.Values{"format": {string(req.format)}}
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
