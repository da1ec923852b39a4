#!/usr/bin/env bash
# Every test, in the order of the time it takes to know that something is wrong. Stops at the first failure.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0 GOTOOLCHAIN=$(sed -n 's/^toolchain //p' go.mod) DEVCLUSTER_CACHE=${DEVCLUSTER_CACHE:-$HOME/.cache/dehug-devcluster}
began=$(date +%s)

part() {
  local title=$1 start
  shift
  start=$(date +%s)
  printf '\n#### %s\n' "$title"
  "$@"
  printf '#### %s: passed in %ss (%ss in all)\n' "$title" $(($(date +%s) - start)) $(($(date +%s) - began))
}

part "unit tests" make --no-print-directory test-unit
part "generated code, manifests, docs" make --no-print-directory verify
part "typed data in Python" make --no-print-directory test-sdk
part "contracts" make --no-print-directory test-contracts
part "dev cluster tool" make --no-print-directory test-devcluster
part "content beside boxo and Kubo" make --no-print-directory test-interop
part "health for Argo CD, Flux and Helm" make --no-print-directory test-gitops
part "building Kubernetes" hack/devcluster.sh build
part "controllers and CEL on a real API server" make --no-print-directory test-env
part "documentation as it is printed" make --no-print-directory test-docs
# The attacks use the cluster that the end-to-end tests leave, and take it down.
trap 'go run ./test/demo down >/dev/null 2>&1 || true' EXIT
KEEP=1 part "end to end" make --no-print-directory test-e2e
trap - EXIT
part "attacks" make --no-print-directory test-attack
