// Package crd has the CRDs of our kinds, as the manifests install them.
package crd

import "embed"

// Bases are the files of the CRDs.
//
//go:embed bases/*.yaml
var Bases embed.FS
