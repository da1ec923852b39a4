package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"strings"
	"sync"
	"time"
)

// A link of 1 Gbit/s, and the round trip that it may have.
const (
	linkRate  = 125_000_000
	roundTrip = 50 * time.Millisecond
)

// link is a proxy for connections that share one rate and have a delay each way.
type link struct {
	to    string
	delay time.Duration

	mu   sync.Mutex
	next time.Time // when the link is free again
}

// piece is what was read at once, and when it has arrived at the other end.
type piece struct {
	data []byte
	due  time.Time
}

func (l *link) start(ctx context.Context) (string, error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("listening: %w", err)
	}
	context.AfterFunc(ctx, func() { _ = listener.Close() })
	go func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			var dialer net.Dialer
			far, err := dialer.DialContext(ctx, "tcp", l.to)
			if err != nil {
				_ = near.Close()
				continue
			}
			go l.carry(near, far)
			go l.carry(far, near)
		}
	}()
	return "http://" + listener.Addr().String(), nil
}

// carry moves bytes one way; what is on the link is bounded by 8 MiB.
func (l *link) carry(from, to net.Conn) {
	pieces := make(chan piece, 256)
	go func() {
		defer func() { _, _ = from.Close(), to.Close() }()
		for p := range pieces {
			time.Sleep(time.Until(p.due))
			if _, err := to.Write(p.data); err != nil {
				return
			}
		}
	}()
	defer close(pieces)
	for {
		buf := make([]byte, 32<<10)
		n, err := from.Read(buf)
		if err != nil {
			return
		}
		select {
		case pieces <- piece{buf[:n], l.arrival(n)}:
		case <-time.After(time.Minute):
			return
		}
	}
}

// arrival takes the link for n bytes and returns when they are at the other end.
func (l *link) arrival(n int) time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	if now := time.Now(); l.next.Before(now) {
		l.next = now
	}
	l.next = l.next.Add(time.Duration(n) * time.Second / linkRate)
	return l.next.Add(l.delay)
}

// distance compares a link without delay with the same link far away.
func (b *bench) distance(ctx context.Context) error {
	dir, imp, err := b.largeFile(ctx)
	if err != nil {
		return err
	}
	g, err := newGateway(ctx, imp, dir, ways{ranges: true})
	if err != nil {
		return err
	}
	url, err := start(ctx, g)
	if err != nil {
		return err
	}
	var contenders []contender
	for _, delay := range []time.Duration{0, roundTrip / 2} {
		l := &link{to: strings.TrimPrefix(url, "http://"), delay: delay}
		via, err := l.start(ctx)
		if err != nil {
			return err
		}
		contenders = append(contenders,
			b.fetchFrom(fmt.Sprintf("fetch, round trip %s", 2*delay), imp.Root, via),
			contender{name: fmt.Sprintf("curl, round trip %s", 2*delay), script: "curl -sf -o $out " + via + "/weights.txt"})
	}
	results, err := race(ctx, b.dir, imp.TotalBytes, b.runs, contenders)
	if err != nil {
		return err
	}
	print(os.Stdout, fmt.Sprintf("%d MiB over a link of 1 Gbit/s", b.mib), imp.TotalBytes, results)
	return nil
}
