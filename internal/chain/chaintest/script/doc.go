// Package script is a chain in memory whose every block is written by a test, and nodes that tell of it as tests want:
// the truth, late, not at all, or lies. What is tested dials the nodes by URLs as it would dial any other. Nothing here
// waits for the clock of the machine, and there is no EVM: the contracts' views that a manager asks for are answered
// from a few records, by the rules that the contracts have. It is imported by tests only.
package script
