package serve

import (
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"net/http"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
)

// answerRequest sends what the request is for. An error without a byte sent becomes
// the answer.
func answerRequest(w *pacedWriter, r *http.Request, req request, stores []*content.Store) error {
	if id, ok := parseIdentity(req.cid); ok && len(req.names) == 0 {
		return answerIdentity(w, r, req, id)
	}
	s, e, err := findEntity(stores, req)
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

// findEntity returns what the request is for, and the folder that has it.
func findEntity(stores []*content.Store, req request) (*content.Store, *content.Entity, error) {
	err := refusalf(http.StatusNotFound, "nothing is published here")
	for _, s := range stores {
		var e *content.Entity
		if e, err = s.Resolve(req.cid, req.names); err == nil {
			return s, e, nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return nil, nil, err
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
	describe(w.Header(), r, req, describeEntity(s, req, e, typeBytes, quoteTag(e.CID())))
	http.ServeContent(w, r, "", time.Time{}, body)
	return nil
}

func answerBlock(w *pacedWriter, r *http.Request, req request, s *content.Store, e *content.Entity) error {
	block, err := s.Block(e)
	if err != nil {
		return err
	}
	describe(w.Header(), r, req, describeEntity(s, req, e, typeRaw, quoteTag(e.CID()+".raw")))
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
	describe(w.Header(), r, req, describeEntity(s, req, e, carType(req), tag))
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

// describeEntity tells of an entity, and of each directory on the way to it.
func describeEntity(s *content.Store, req request, e *content.Entity, media, tag string) description {
	d := description{cid: e.CID(), root: e.CID(), media: media, tag: tag}
	for i := range req.names {
		on, err := s.Resolve(req.cid, req.names[:i])
		if err != nil {
			break // it was there a moment ago
		}
		d.roots = append(d.roots, on.CID())
	}
	d.roots = append(d.roots, e.CID())
	d.root = d.roots[0]
	return d
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
