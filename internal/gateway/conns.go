package gateway

import (
	"container/list"
	"net"
	"net/http"
	"sync"
)

// DefaultMaxConnections is how many connections of callers are kept.
const DefaultMaxConnections = 4096

// LimitConnections makes the server keep at most so many connections. One more closes the one that has been without a
// request for longest; when all have one, the new one is closed.
func LimitConnections(server *http.Server, limit int) {
	c := &connections{limit: limit, waiting: list.New(), places: map[net.Conn]*list.Element{}}
	server.ConnState = c.trackState
}

// connections are those of one server.
type connections struct {
	mu    sync.Mutex
	limit int
	open  int
	// waiting are the connections without a request, the longest first; places says where each is.
	waiting *list.List
	places  map[net.Conn]*list.Element
}

func (c *connections) trackState(conn net.Conn, state http.ConnState) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch state {
	case http.StateNew:
		c.open++
		c.places[conn] = c.waiting.PushBack(conn)
		if c.open > c.limit {
			oldest, _ := c.waiting.Front().Value.(net.Conn)
			c.removeConn(oldest)
			_ = oldest.Close()
		}
	case http.StateIdle:
		c.removeConn(conn)
		c.places[conn] = c.waiting.PushBack(conn)
	case http.StateActive:
		c.removeConn(conn)
	case http.StateClosed, http.StateHijacked:
		c.open--
		c.removeConn(conn)
	}
}

func (c *connections) removeConn(conn net.Conn) {
	if place, ok := c.places[conn]; ok {
		c.waiting.Remove(place)
		delete(c.places, conn)
	}
}
