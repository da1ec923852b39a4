package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// request is what one line of the audit log says.
type request struct {
	Verb string `json:"verb"`
	User struct {
		Username string `json:"username"`
	} `json:"user"`
	ObjectRef struct {
		Resource    string `json:"resource"`
		Subresource string `json:"subresource"`
	} `json:"objectRef"`
	ResponseStatus struct {
		Code int `json:"code"`
	} `json:"responseStatus"`
	RequestReceivedTimestamp time.Time `json:"requestReceivedTimestamp"`
}

func (r request) isWrite() bool {
	return slices.Contains([]string{"create", "update", "patch", "delete", "deletecollection"}, r.Verb)
}

// kind is what is done to what, and how it ended unless well.
func (r request) kind() string {
	name := r.ObjectRef.Resource
	if r.ObjectRef.Subresource != "" {
		name += "/" + r.ObjectRef.Subresource
	}
	name = r.Verb + " " + name
	if r.ResponseStatus.Code >= 300 {
		name += fmt.Sprintf(" (%d)", r.ResponseStatus.Code)
	}
	return name
}

// tally counts the requests of one user by their kinds.
type tally struct{ writes, reads map[string]int }

func (t tally) countWrites() int { return sum(t.writes) }

func sum(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

// readAudit counts what a user asked for from a time on, until another.
func (p *plane) readAudit(user string, from, to time.Time) (tally, error) {
	t := tally{writes: map[string]int{}, reads: map[string]int{}}
	file, err := os.Open(p.auditLog())
	if err != nil {
		return t, fmt.Errorf("opening the audit log: %w", err)
	}
	defer func() { _ = file.Close() }()
	lines := bufio.NewReaderSize(file, 1<<16)
	for {
		line, err := lines.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return t, nil // a line without its end is being written
		}
		if err != nil {
			return t, fmt.Errorf("reading the audit log: %w", err)
		}
		if !strings.Contains(line, `"username":"`+user+`"`) {
			continue
		}
		var r request
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			return t, fmt.Errorf("reading the audit log: %w", err)
		}
		switch at := r.RequestReceivedTimestamp; {
		case at.Before(from) || at.After(to) || r.ObjectRef.Resource == "":
		case r.isWrite():
			t.writes[r.kind()]++
		default:
			t.reads[r.kind()]++
		}
	}
}
