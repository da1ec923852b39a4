package main

import (
	"fmt"
	"strconv"
)

// snapshots is where the gas tests write what acts use.
const snapshots = "contracts/snapshots"

func used(gas map[string]int, act string) (int, error) {
	if n, ok := gas[act]; ok {
		return n, nil
	}
	return 0, fmt.Errorf("%s holds no act %q; name it as the gas tests do", snapshots, act)
}

func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return thousands(n/1000) + fmt.Sprintf(",%03d", n%1000)
}
