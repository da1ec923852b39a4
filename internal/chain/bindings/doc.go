// Package bindings holds the generated Go bindings of the project's contracts, with their bytecode.
// Generated code only packs and unpacks; it does no IO.
package bindings

//go:generate ./generate.sh
