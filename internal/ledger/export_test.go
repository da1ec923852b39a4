package ledger

// WithFreeBytes returns the configuration of a ledger whose disk has room as measured by free.
func (c Config) WithFreeBytes(free func(folder string) (int64, bool)) Config {
	c.freeBytes = free
	return c
}
