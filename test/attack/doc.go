// Package attack attacks a cluster of its own and checks that each attack fails. Its tests have the build tag e2e.
package attack
