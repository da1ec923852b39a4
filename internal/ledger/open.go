package ledger

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strconv"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nuid"
)

// Open starts an embedded server that syncs every event to disk before it acknowledges it.
func Open(ctx context.Context, config Config) (*Ledger, error) {
	if config.MaxBytes == 0 {
		config.MaxBytes = DefaultMaxBytes
	}
	options, err := serverOptions(config)
	if err != nil {
		return nil, err
	}
	s, err := server.NewServer(options)
	if err != nil {
		return nil, fmt.Errorf("configuring the usage ledger: %w", err)
	}
	s.Start()
	l := &Ledger{server: s, store: newStore(s, options, config.freeBytes)}
	if !s.ReadyForConnections(startTimeout) {
		l.Close()
		return nil, fmt.Errorf("starting the usage ledger in %s: not ready after %s; check that the folder is writable, "+
			"that no other gateway uses it and that %s is free", config.Dir, startTimeout, config.Listen)
	}
	if err := l.dialServer("", nats.InProcessServer(s), nats.Token(config.Token)); err != nil {
		l.Close()
		return nil, err
	}
	if err := l.declareStore(ctx, config.MaxBytes); err != nil {
		l.Close()
		return nil, err
	}
	l.startWriter(ctx)
	return l, nil
}

// Connect opens a ledger that runs elsewhere, by its nats:// URL. It keeps trying in the background; calls fail with
// ErrUnavailable until it is there.
func Connect(ctx context.Context, url, token string) (*Ledger, error) {
	l := &Ledger{}
	if err := l.dialServer(url, nats.Token(token), nats.RetryOnFailedConnect(true)); err != nil {
		return nil, err
	}
	l.startWriter(ctx)
	return l, nil
}

func serverOptions(config Config) (*server.Options, error) {
	options := &server.Options{
		ServerName: "dehug-ledger", JetStream: true, StoreDir: config.Dir, SyncAlways: true,
		JetStreamMaxStore: config.MaxBytes + 2*bucketMaxBytes, JetStreamMaxMemory: bucketMaxBytes,
		Authorization: config.Token, NoSigs: true, NoLog: true, DontListen: config.Listen == "",
		MaxPayload: 2 * maxMessageBytes,
	}
	if config.Listen == "" {
		return options, nil
	}
	if config.Token == "" {
		return nil, errors.New("the usage ledger listens on the network and has no token: name a token file")
	}
	host, port, err := net.SplitHostPort(config.Listen)
	if err != nil {
		return nil, fmt.Errorf("reading the ledger's address %q: %w", config.Listen, err)
	}
	if options.Port, err = strconv.Atoi(port); err != nil {
		return nil, fmt.Errorf("reading the ledger's port %q: %w", port, err)
	}
	if options.Host = host; host == "" {
		options.Host = "0.0.0.0"
	}
	return options, nil
}

func (l *Ledger) dialServer(url string, options ...nats.Option) error {
	options = append(options, nats.Name("dehug"), nats.MaxReconnects(-1), nats.ReconnectWait(500*time.Millisecond),
		nats.Timeout(requestTimeout))
	var err error
	if l.conn, err = nats.Connect(url, options...); err != nil {
		return fmt.Errorf("connecting to the usage ledger: %w", err)
	}
	if l.js, err = jetstream.New(l.conn, jetstream.WithDefaultTimeout(requestTimeout)); err != nil {
		return fmt.Errorf("connecting to the usage ledger: %w", err)
	}
	l.writer = newWriter(l.js)
	return nil
}

// startWriter lets the writer work until Close.
func (l *Ledger) startWriter(ctx context.Context) {
	ctx, l.stop = context.WithCancel(context.WithoutCancel(ctx))
	l.writer.noteHealth(ctx)
	l.writer.checkStore(ctx, l.store)
	l.done.Go(func() { l.writer.runLoop(ctx) })
	l.done.Go(func() { l.writer.watchHealth(ctx, l.store) })
}

// declareStore makes the stream and the bucket, or brings them to the wanted limits.
func (l *Ledger) declareStore(ctx context.Context, maxBytes int64) error {
	identity, err := l.Identity(ctx)
	if errors.Is(err, jetstream.ErrStreamNotFound) || (err == nil && identity == "") {
		identity = nuid.Next()
	} else if err != nil {
		return fmt.Errorf("reading the usage stream: %w", err)
	}
	if _, err := l.js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{
		Name: streamName, Subjects: []string{subject}, Storage: jetstream.FileStorage,
		Retention: jetstream.LimitsPolicy, Discard: jetstream.DiscardNew,
		MaxBytes: maxBytes, MaxMsgSize: maxMessageBytes + 4096, Duplicates: dedupeWindow,
		Metadata: map[string]string{identityKey: identity},
	}); err != nil {
		return fmt.Errorf("creating the usage stream: %w", err)
	}
	if _, err := l.js.CreateOrUpdateKeyValue(ctx, jetstream.KeyValueConfig{
		Bucket: bucketName, Storage: jetstream.FileStorage, History: 1, MaxBytes: bucketMaxBytes,
	}); err != nil {
		return fmt.Errorf("creating the reporter's bucket: %w", err)
	}
	return l.writer.recallIDs(ctx)
}
