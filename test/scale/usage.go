package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// usage is what processes have used.
type usage struct{ manager, apiserver, etcd time.Duration }

func (u usage) sub(before usage) usage {
	return usage{u.manager - before.manager, u.apiserver - before.apiserver, u.etcd - before.etcd}
}

func (u usage) sum() time.Duration { return u.manager + u.apiserver + u.etcd }

// clockTick is the unit of /proc's times: USER_HZ, 100 on every Linux that Go runs on.
const clockTick = 10 * time.Millisecond

// cpuOf is the processor's time of a process, with that of the threads that have ended.
func cpuOf(pid int) (time.Duration, error) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, fmt.Errorf("reading the time of a process: %w", err)
	}
	// The name, in parentheses, may have spaces; utime and stime are the 14th and 15th field.
	fields := strings.Fields(string(data)[strings.LastIndexByte(string(data), ')')+1:])
	var ticks int64
	for _, field := range fields[11:13] {
		n, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			return 0, fmt.Errorf("reading the time of a process: %w", err)
		}
		ticks += n
	}
	return time.Duration(ticks) * clockTick, nil
}

// rssOf is the memory of a process now and at its peak, in MiB.
func rssOf(pid int) (now, peak float64, err error) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, 0, fmt.Errorf("reading the memory of a process: %w", err)
	}
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		kib, _ := strconv.ParseFloat(fields[1], 64)
		switch fields[0] {
		case "VmRSS:":
			now = kib / 1024
		case "VmHWM:":
			peak = kib / 1024
		}
	}
	return now, peak, nil
}

// findChildren finds the API server and the etcd that this process started.
func findChildren() (apiserver, etcd int, err error) {
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return 0, 0, fmt.Errorf("listing processes: %w", err)
	}
	for _, path := range stats {
		data, err := os.ReadFile(path)
		if err != nil {
			continue // it has ended
		}
		name, rest, _ := strings.Cut(string(data), ") ")
		fields := strings.Fields(rest)
		if len(fields) < 2 || fields[1] != strconv.Itoa(os.Getpid()) {
			continue
		}
		pid, _ := strconv.Atoi(strings.Fields(name)[0])
		switch {
		case strings.Contains(name, "(kube-apiserver"):
			apiserver = pid
		case strings.Contains(name, "(etcd"):
			etcd = pid
		}
	}
	if apiserver == 0 || etcd == 0 {
		return 0, 0, fmt.Errorf("found no API server (%d) or no etcd (%d) among this process' children", apiserver, etcd)
	}
	return apiserver, etcd, nil
}
