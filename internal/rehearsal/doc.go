// Package rehearsal lets a controller run on a cluster without changing it. Its client reads the cluster, and keeps in
// memory what it is told to write: what is read afterwards is as if it had been written. It holds nothing that could
// write, so it needs no right to write.
package rehearsal
