package chain

import "strings"

// DatasetPrefix stands before a dataset's name wherever one text must tell it from a model's, which may be the same.
const DatasetPrefix = "datasets/"

// Content types, in the contract's order.
const (
	contentDataset uint8 = iota
	contentModel
)

// contentOf splits `datasets/namespace/name`, or `namespace/name` of a model, into the registry's two arguments.
func contentOf(name string) (contentType uint8, bare string) {
	if rest, ok := strings.CutPrefix(name, DatasetPrefix); ok && strings.Contains(rest, "/") {
		return contentDataset, rest
	}
	return contentModel, name
}
