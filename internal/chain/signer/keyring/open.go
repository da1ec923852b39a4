package keyring

import (
	"context"
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/signer"
)

const (
	defaultPatience = 10 * time.Minute
	defaultWait     = 30 * time.Second
)

// Open opens an account. What it signs is checked whatever the key's kind: a signer that answers with anything but what
// was asked is refused. Keystores are decrypted, and Clef and Web3Signer are asked, when something is signed.
func Open(ctx context.Context, l Location, o Options) (signer.Signer, error) {
	if o.Patience <= 0 {
		o.Patience = defaultPatience
	}
	if o.Wait <= 0 {
		o.Wait = defaultWait
	}
	switch l.Kind {
	case File:
		return openFile(l.Place, o)
	case Keystore:
		opened, err := openKeystore(ctx, l.Place, o)
		return checked("keystore "+l.Place, opened, err)
	case Clef:
		return checked("Clef at "+l.Place, newClef(l, o.Patience), nil)
	case Web3Signer:
		return checked("Web3Signer at "+l.Place, newWeb3Signer(l, o.Wait), nil)
	case Watch:
		return watched(l.Address), nil
	case AWSKMS:
		opened, err := openKMS(ctx, l, o.Wait)
		return checked("AWS KMS", opened, err)
	}
	return nil, fmt.Errorf("account of kind %q cannot be opened", l.Kind)
}

func checked(name string, opened signer.Signer, err error) (signer.Signer, error) {
	if err != nil {
		return nil, err
	}
	return signer.Verify(name, opened), nil
}
