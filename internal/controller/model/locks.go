package model

import (
	"hash/fnv"
	"sync"
)

// locks are one lock for each of many keys, some of which share one.
type locks [64]sync.Mutex

func (l *locks) lockOf(key string) *sync.Mutex {
	h := fnv.New32a()
	_, _ = h.Write([]byte(key))
	return &l[h.Sum32()%uint32(len(l))]
}
