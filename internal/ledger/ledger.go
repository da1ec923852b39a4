// Package ledger keeps usage events on disk until they are settled. It is NATS JetStream, embedded or external: an
// event that Append has accepted survives a crash of the process and of the machine.
package ledger

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strconv"
	"sync"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nuid"
)

// Kinds of failure, for errors.Is.
var (
	// ErrFull: the ledger holds as many unsettled events as it may. It refuses new ones and never drops old ones.
	ErrFull = errors.New("the usage ledger is full; let the reporter settle, or give it more space")
	// ErrNoSpace: the disk has no room for new events.
	ErrNoSpace = errors.New("the disk of the usage ledger is full; free space on the gateway's volume, or enlarge its " +
		"claim")
	// ErrUnavailable: the ledger gives no answer, so nobody knows whether an event is on disk.
	ErrUnavailable = errors.New("the usage ledger does not answer; check its disk and the gateway's log")
	// ErrWithdrawn: the event was taken back after its caller had given up; record the answer under another ID.
	ErrWithdrawn = errors.New("the event was taken back before")
	// ErrNotFound: nothing is saved under the key.
	ErrNotFound = errors.New("nothing saved under this key")
	// ErrConflict: somebody else saved the key meanwhile.
	ErrConflict = errors.New("another process saved this key meanwhile; run one reporter only")
	// ErrOtherLedger: this is another ledger than the one that was counted.
	ErrOtherLedger = errors.New("this is another usage ledger than the one that was counted; run one gateway per " +
		"ledger, and one " +
		"reporter per gateway")
	// ErrRewound: the ledger ends before the position that was already counted.
	ErrRewound = errors.New("the usage ledger is older than what was counted from it; restore its volume")
)

// Names in JetStream, and defaults.
const (
	streamName      = "DEHUG_USAGE"
	subject         = "dehug.usage"
	identityKey     = "dehug.io/ledger" // in the stream's metadata
	bucketName      = "dehug_reporter"
	DefaultMaxBytes = 1 << 30

	maxMessageBytes = 512 << 10
	bucketMaxBytes  = 64 << 20
	reservedBytes   = 4 * maxMessageBytes
	dedupeWindow    = 2 * time.Minute
	startTimeout    = 60 * time.Second
	requestTimeout  = 5 * time.Second
)

// Config configures an embedded ledger.
type Config struct {
	// Dir is where it keeps its files; one process at a time.
	Dir string
	// Listen is host:port for the reporter; empty listens nowhere.
	Listen string
	// Token is what the reporter must present; needed when Listen is set.
	Token string
	// MaxBytes bounds the events on disk; 0 means DefaultMaxBytes.
	MaxBytes int64

	// freeBytes measures the disk; nil means disk.FreeBytes.
	freeBytes func(folder string) (int64, bool)
}

// Ledger is an open ledger. It is safe for concurrent use.
type Ledger struct {
	server *server.Server
	conn   *nats.Conn
	js     jetstream.JetStream
	writer *writer
	store  *store // nil of a ledger that runs elsewhere

	stop context.CancelFunc
	done sync.WaitGroup
}

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

// Close finishes what is being written and stops.
func (l *Ledger) Close() {
	if l.stop != nil {
		l.stop()
		l.done.Wait()
	}
	if l.conn != nil {
		l.conn.Close()
	}
	if l.server != nil {
		l.server.Shutdown()
		l.server.WaitForShutdown()
	}
}

// Ready returns nil when an Append now can be expected to succeed; otherwise ErrFull, ErrNoSpace or ErrUnavailable.
func (l *Ledger) Ready() error {
	if !l.conn.IsConnected() {
		return ErrUnavailable
	}
	return l.writer.readyError()
}

// Alive returns an error when only a restart can help: the embedded server stopped after a disk error.
func (l *Ledger) Alive() error {
	if l.server != nil && (!l.server.Running() || !l.server.JetStreamEnabled()) {
		return errors.New("the embedded usage ledger has stopped; see the log for the disk error")
	}
	return nil
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
