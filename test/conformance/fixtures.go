package main

import (
	"bytes"
	"context"
	"encoding/base32"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// fixtures are what the tests of blocks and CARs ask for.
var fixtures = []string{"gateway-raw-block.car", "trustless_gateway_car/*.car"}

// linkTag begins a CID in DAG-CBOR: tag 42 and a string of bytes, of which the first is 0.
var linkTag = []byte{0xd8, 0x2a, 0x58}

// publishFixtures fetches each fixture from its CAR file, as any content is fetched, and opens what was published.
func publishFixtures(ctx context.Context, folder, work string) (stores []*content.Store, err error) {
	for _, pattern := range fixtures {
		cars, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			return nil, err
		}
		for _, car := range cars {
			store, err := publishCAR(ctx, car, filepath.Join(work, strings.TrimSuffix(filepath.Base(car), ".car")))
			if err != nil {
				fmt.Printf("not published: %s: %s\n", filepath.Base(car), err)
				continue
			}
			stores = append(stores, store)
		}
	}
	if len(stores) == 0 {
		return nil, fmt.Errorf("no fixture in %s can be published: give a checkout of the suite", folder)
	}
	return stores, nil
}

func publishCAR(ctx context.Context, car, out string) (*content.Store, error) {
	root, err := readRoot(car)
	if err != nil {
		return nil, err
	}
	from, err := source.Parse("file://" + car)
	if err != nil {
		return nil, err
	}
	sources := []source.Source{from}
	defer source.CloseAll(sources)
	options := content.FetchOptions{Root: root, Out: out, AllowUnsafeFormats: true, RetryFor: time.Second}
	if _, err := content.Fetch(ctx, sources, options); err != nil {
		return nil, err
	}
	return content.OpenStore(out, nil)
}

// readRoot returns the first root in the header of a CAR file, as a CIDv1.
func readRoot(car string) (string, error) {
	data, err := os.ReadFile(car)
	if err != nil {
		return "", err
	}
	at := bytes.Index(data, linkTag)
	if at < 0 || len(data) < at+45 {
		return "", errors.New("its header names no root")
	}
	cid := data[at+5 : at+4+int(data[at+3])]
	if cid[0] == 0x12 { // version 0 is the multihash alone
		cid = append([]byte{1, 0x70}, cid...)
	}
	return "b" + strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(cid)), nil
}
