package gateway

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"
)

// refusedBody is how long a caller that is refused before its body is read may go on sending it.
const refusedBody = 2 * time.Second

// minBodyRate is what a caller must send, in bytes per second, beyond BodyTimeout.
const minBodyRate = 32 << 10

// admitRequest reads the request and finds who serves it. The key is looked at before the body is read, and nothing is
// asked of a pod while usage could not be recorded.
func (x *exchange) admitRequest(path string) ([]*Endpoint, *apiError) {
	snapshot := x.config.Snapshot()
	if snapshot == nil {
		return nil, x.refuseUnread(newUnavailable("starting", "the gateway is starting: try again in a few seconds"))
	}
	key := bearerKey(x.r)
	if refusal := snapshot.refuseKey(x.r.PathValue("namespace"), x.r.PathValue("name"), key); refusal != nil {
		return nil, x.refuseUnread(refusal)
	}
	if err := x.config.Ledger.Ready(); err != nil {
		return nil, x.refuseUnread(newUnavailable("metering_unavailable", "usage cannot be recorded, so nothing is served: "+
			err.Error()))
	}
	x.lease = x.memory.newLease(snapshot.tenantOf(key))
	body, refusal := x.readBody()
	if refusal != nil {
		return nil, refusal
	}
	var err error
	if x.call, err = parseCall(path, body); err != nil {
		return nil, badRequest("reading the request: " + err.Error())
	}
	if err := x.lease.resizeLease(x.call.heldBytes(body) + relayBuffers); err != nil {
		return nil, x.refuseMemory(err)
	}
	endpoints, refusal := x.findEndpoints(snapshot)
	if refusal != nil {
		return nil, refusal
	}
	return x.affordableEndpoints(snapshot, endpoints)
}

// refuseUnread bounds the time in which the server throws away the body of a request that is refused without reading
// it.
func (x *exchange) refuseUnread(refusal *apiError) *apiError {
	_ = x.control.SetReadDeadline(time.Now().Add(refusedBody))
	return refusal
}

// refuseKey refuses callers that their key, or the lack of one, admits to nothing that the URL can mean.
func (s *Snapshot) refuseKey(namespace, name string, key *KeyHash) *apiError {
	if namespace != "" {
		_, refusal := s.findByName(namespace, name, "", key)
		return refusal
	}
	if key != nil {
		return s.checkKey(key)
	}
	if slices.ContainsFunc(s.endpoints, func(e *Endpoint) bool { return !e.Restricted }) {
		return nil
	}
	return &apiError{status: http.StatusUnauthorized, kind: kindAuth, code: "invalid_api_key",
		message: "no InferenceEndpoint is open to callers without an API key: send one as \"Authorization: Bearer …\""}
}

// tenantOf returns the namespace that a caller's memory is counted for: the first one that knows its key, or "" when
// none does.
func (s *Snapshot) tenantOf(key *KeyHash) string {
	if key == nil || len(s.byKey[*key]) == 0 {
		return ""
	}
	return slices.Min(slices.Collect(maps.Keys(s.byKey[*key])))
}

func (x *exchange) findEndpoints(snapshot *Snapshot) ([]*Endpoint, *apiError) {
	key := bearerKey(x.r)
	if namespace := x.r.PathValue("namespace"); namespace != "" {
		return snapshot.findByName(namespace, x.r.PathValue("name"), x.call.model, key)
	}
	return snapshot.findByModel(x.call.model, key)
}

func (x *exchange) readBody() ([]byte, *apiError) {
	if x.r.ContentLength > x.config.MaxBody {
		return nil, x.refuseUnread(x.tooLarge())
	}
	defer func() { _ = x.control.SetReadDeadline(time.Time{}) }()
	reader := &pacedReader{body: x.r.Body, control: x.control, deadline: time.Now().Add(x.config.BodyTimeout)}
	reader.extendDeadline(0)
	body, err := readBounded(http.MaxBytesReader(x.w, reader, x.config.MaxBody), x.r.ContentLength, x.config.MaxBody,
		func(capacity int64) error { return x.lease.resizeLease(bodyCost * capacity) })
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge), errors.Is(err, errTooLong):
		return nil, x.tooLarge()
	case errors.Is(err, errNoShare), errors.Is(err, errNoMemory):
		return nil, x.refuseUnread(x.refuseMemory(err))
	case err != nil:
		return nil, &apiError{status: http.StatusRequestTimeout, kind: kindRequest, code: "request_incomplete",
			message: "the request body did not arrive whole and in time: send it again"}
	}
	return body, nil
}

// refuseMemory tells a caller that there is no memory for its request.
func (x *exchange) refuseMemory(err error) *apiError {
	x.config.Metrics.refusedForMemory("request")
	if errors.Is(err, errNoShare) {
		return &apiError{status: http.StatusTooManyRequests, kind: kindRequest, code: "too_many_bytes", retryAfter: 5,
			message: "the requests under way with the API keys of this namespace, or of all callers without a key, hold too " +
				"many " +
				"bytes: wait until some are answered"}
	}
	return newUnavailable("overloaded", "the requests under way hold too many bytes: try again in a few seconds")
}

func (x *exchange) tooLarge() *apiError {
	return &apiError{status: http.StatusRequestEntityTooLarge, kind: kindRequest, code: "request_too_large",
		message: fmt.Sprintf("the request body is larger than %d bytes: send less", x.config.MaxBody)}
}

// pacedReader reads a body that must arrive at minBodyRate.
type pacedReader struct {
	body     io.ReadCloser
	control  *http.ResponseController
	deadline time.Time
	// until is the deadline that the connection has.
	until time.Time
}

// extendDeadline gives the time that n more bytes are worth. The connection's deadline is moved a second at a time.
func (p *pacedReader) extendDeadline(n int) {
	p.deadline = p.deadline.Add(time.Duration(n) * time.Second / minBodyRate)
	if p.deadline.Sub(p.until) > time.Second {
		p.until = p.deadline
		_ = p.control.SetReadDeadline(p.until)
	}
}

// Read reads and extends the time.
func (p *pacedReader) Read(b []byte) (int, error) {
	n, err := p.body.Read(b)
	if err == nil {
		p.extendDeadline(n)
	}
	return n, err
}

// Close closes the body.
func (p *pacedReader) Close() error { return p.body.Close() }

// bearerKey returns the hash of the caller's API key; nil when it sent none.
func bearerKey(r *http.Request) *KeyHash {
	scheme, key, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") || strings.TrimSpace(key) == "" {
		return nil
	}
	hash := HashKey(key)
	return &hash
}
