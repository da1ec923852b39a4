package sim

import (
	"errors"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/feed"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// bent answers otherwise than the reader that it stands before.
type bent struct {
	network.ChainReader

	facts func(network.ChainReader, feed.Asker, chain.Query, chain.Finality) (license.Facts, error)
}

func (b bent) Facts(asker feed.Asker, q chain.Query, level chain.Finality) (license.Facts, error) {
	return b.facts(b.ChainReader, asker, q, level)
}

// silenceRevokes is a reader that takes an error for the end of what it has seen licensed.
func silenceRevokes() func(network.ChainReader, feed.Asker, chain.Query, chain.Finality) (license.Facts, error) {
	last := map[string]license.Facts{}
	return func(r network.ChainReader, asker feed.Asker, q chain.Query, level chain.Finality) (license.Facts, error) {
		f, err := r.Facts(asker, q, level)
		key := q.Name + q.TokenID.String()
		had, known := last[key]
		switch {
		case err == nil:
			last[key] = f
		case known && !errors.Is(err, chain.ErrPending):
			had.Status, had.Block.Number = license.StatusRevoked, had.Block.Number+1000
			return had, nil
		}
		return f, err
	}
}

// What the simulator cannot find it does not show to be absent.
func TestFaultsAreFound(t *testing.T) {
	for name, facts := range map[string]func(network.ChainReader, feed.Asker, chain.Query, chain.Finality) (license.Facts,
		error){
		"no answer is a revocation": silenceRevokes(),
		"the newest block is final": func(r network.ChainReader, asker feed.Asker, q chain.Query, _ chain.Finality) (
			license.Facts, error) {
			return r.Facts(asker, q, chain.Latest)
		},
		"a revocation is not seen": func(r network.ChainReader, asker feed.Asker, q chain.Query, level chain.Finality) (
			license.Facts, error) {
			f, err := r.Facts(asker, q, level)
			if f.Status == license.StatusRevoked {
				f.Status = license.StatusGranted
			}
			return f, err
		},
	} {
		t.Run(name, func(t *testing.T) {
			options := Options{Bend: func(r network.ChainReader) network.ChainReader { return bent{r, facts} }}
			for seed := range uint64(8) {
				if w := Run(t, seed, options, (*World).PlayOutageLiesAndReorg); w.failed != "" {
					t.Logf("seed %d: %s", seed, w.failed)
					return
				}
			}
			t.Error("no seed finds it")
		})
	}
}
