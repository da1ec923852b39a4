// Package provenance reads and writes the file in the content that says whose
// content it is.
package provenance
