// Command scale measures the controllers at many models and endpoints, on a real kube-apiserver and etcd whose pods are
// faked, beside KServe's controller on the same, and prints Markdown tables.
//
//	go run ./test/scale [--pairs 1000] [--namespaces 100] [--rest 1m] [--kserve path/to/kserve/manager \
//	  --kserve-source path/to/its/source] [--only ours,kserve] [--profile folder]
//
// Writes are counted by the API server's own audit log, so that nothing is left out; the processor's time and the
// memory by /proc. The manager is a process of its own: the controllers as cmd/manager sets them up, with two parts of
// the world outside faked: contents are not read from IPFS, and the chain is package script's, over HTTP.
package main
