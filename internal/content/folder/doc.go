// Package folder computes the DAG of a local folder, offline: it lists the
// folder, hashes its leaves on all cores, and has the inner nodes built. Leaves
// are not kept; they are read and verified again when their blocks are wanted.
//
// Publishing and local folders as sources stand on it.
package folder
