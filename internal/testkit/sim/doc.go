// Package sim runs the manager's controllers, as the manager sets them up, in a world that a number decides: a scripted
// chain with nodes that fail and lie, an API server in memory whose caches lag and whose writes fail, workloads that
// come and go, and managers that die. Time is that of testing/synctest, and one goroutine of the controllers runs at a
// time, chosen by the number, so that the same number gives the same run. An oracle that knows nothing but the truth of
// the chain judges what is done to workloads and caches.
//
// Only tests import it.
package sim
