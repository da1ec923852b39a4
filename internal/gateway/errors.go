package gateway

import (
	"encoding/json"
	"net/http"
	"strconv"
)

// apiError is an answer in OpenAI's error shape. Its message says what is wrong, where, and what to do.
type apiError struct {
	status int
	kind   string
	code   string
	// retryAfter is in seconds; 0 says nothing.
	retryAfter int
	message    string
}

// Error returns the message.
func (e *apiError) Error() string { return e.message }

// Kinds of error, as OpenAI's clients know them.
const (
	kindRequest    = "invalid_request_error"
	kindAuth       = "authentication_error"
	kindPermission = "permission_error"
	kindQuota      = "insufficient_quota"
	kindServer     = "server_error"
)

func (e *apiError) encodeBody() []byte {
	var out struct {
		Error struct {
			Message string  `json:"message"`
			Type    string  `json:"type"`
			Param   *string `json:"param"`
			Code    string  `json:"code"`
		} `json:"error"`
	}
	out.Error.Message, out.Error.Type, out.Error.Code = e.message, e.kind, e.code
	raw, _ := json.Marshal(out) //nolint:errchkjson // strings always encode
	return raw
}

func (e *apiError) writeTo(w http.ResponseWriter) {
	body := e.encodeBody()
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	if e.retryAfter > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(e.retryAfter))
	}
	if e.status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	w.WriteHeader(e.status)
	_, _ = w.Write(body)
}

func badRequest(message string) *apiError {
	return &apiError{status: http.StatusBadRequest, kind: kindRequest, code: "invalid_request", message: message}
}

func newUnavailable(code, message string) *apiError {
	return &apiError{status: http.StatusServiceUnavailable, kind: kindServer, code: code, retryAfter: 5, message: message}
}
