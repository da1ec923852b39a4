package network

import (
	"context"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// followed is a reader of package chain whose facts a feed keeps current.
type followed struct {
	*chain.Reader
	feed *feed.Feed
	stop context.CancelFunc
}

// Follow follows a chain until the reader that it returns is closed.
func Follow(ctx context.Context, reader *chain.Reader, options feed.Options) ChainReader {
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	f := &followed{Reader: reader, feed: feed.New(reader, options), stop: stop}
	go f.feed.Run(ctx)
	return f
}

// Facts tells what the feed knows.
func (f *followed) Facts(asker feed.Asker, q chain.Query, finality chain.Finality) (license.Facts, error) {
	return f.feed.Facts(asker, q, finality)
}

// FactsBefore tells what the feed knew before.
func (f *followed) FactsBefore(q chain.Query, finality chain.Finality) (license.Facts, bool) {
	return f.feed.FactsBefore(q, finality)
}

// Claims tells what the feed knows.
func (f *followed) Claims(asker feed.Asker, q chain.ClaimsQuery, finality chain.Finality) ([]chain.Claim, error) {
	return f.feed.Claims(asker, q, finality)
}

// SilentSince tells what the feed knows.
func (f *followed) SilentSince(finality chain.Finality) time.Time {
	return f.feed.SilentSince(finality)
}

// Await lets the feed wake the asker.
func (f *followed) Await(asker feed.Asker, finality chain.Finality, number uint64) {
	f.feed.Await(asker, finality, number)
}

// Close ends the feed and the connections.
func (f *followed) Close() {
	f.stop()
	f.Reader.Close()
}
