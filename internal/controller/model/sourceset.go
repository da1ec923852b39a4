package model

import (
	"crypto/x509"
	"errors"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// SourceSet are where a content can be asked for. No source is trusted: every byte is verified.
type SourceSet struct {
	// Mirrors are URLs in this cluster, asked first.
	Mirrors []string
	// Outside are the network's that can be used, asked for what no mirror delivers.
	Outside []source.Config
	// Providers are what the network's routers named, asked together with those. They are connected to at public addresses
	// only, unless AllowPrivate.
	Providers    []string
	AllowPrivate bool
}

// isEmpty reports whether there is nothing to ask.
func (c SourceSet) isEmpty() bool { return len(c.Mirrors)+len(c.Outside)+len(c.Providers) == 0 }

// mirrorTimeout is how long a mirror may take for one block: a namespace must not hold the manager up for the others.
const mirrorTimeout = 3 * time.Second

// openSources returns the sources to ask; the caller closes them. The error is about those that cannot be asked.
func (c SourceSet) openSources(roots *x509.CertPool) ([]source.Source, error) {
	var sources []source.Source
	var wrong []error
	add := func(s source.Source, err error) {
		if err != nil {
			wrong = append(wrong, err)
			return
		}
		sources = append(sources, s)
	}
	for _, url := range c.Mirrors {
		m, err := source.Parse(url, source.WithTimeout(mirrorTimeout), source.WithoutProxy())
		add(source.AsMirror(m), err)
	}
	for _, config := range c.Outside {
		add(source.Open(config, source.WithRoots(roots)))
	}
	for _, url := range c.Providers {
		add(source.Parse(url, source.WithRouterBounds(c.AllowPrivate)))
	}
	return sources, errors.Join(wrong...)
}
