// Package fairqueue is the queue of the controllers' work. What follows from a change of a license goes before all else
// and always finds a worker; everything else shares the others. Within both, the namespaces take turns: one of them
// delays another by one piece of its work at most, however much of it there is.
package fairqueue
