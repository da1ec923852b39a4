// Package feed follows a chain for many askers at once. One goroutine looks at the newest block of each finality that
// is asked about, and keeps the answers to all views that were asked for: those that an event names are read again,
// all others hold as they are. An asker reads from memory, and is woken when an answer that it read changes.
//
// A look costs two requests to each endpoint whatever the number of views: the newest blocks, and the events since the
// last one. A third reads what they hint at, many views in one call. Events are hints only: what an endpoint leaves
// out is found when the view is read again, in turn, within Options.Reread.
package feed
