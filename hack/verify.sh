#!/usr/bin/env bash
# Fails when something generated is out of date, a manifest does not render, a reason is undocumented or a linter objects.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0 GOTOOLCHAIN=$(sed -n 's/^toolchain //p' go.mod)

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
snapshot() { # generated files, as they are now
  find api config/crd/bases config/rbac/role.yaml internal/chain/bindings internal/chain/typeddata contracts/abi contracts/src/generated sdk/python/dehug docs/reference/cli.md \
    -type f -not -path '*/__pycache__/*' -print0 | sort -z | xargs -0 sha256sum
}
snapshot >"$tree/before"
make --no-print-directory generate >"$tree/log" 2>&1 || { cat "$tree/log"; exit 1; }
snapshot >"$tree/after"
if ! diff "$tree/before" "$tree/after" >"$tree/diff"; then
  echo "verify: generated files were out of date and are now renewed; review and commit them:" >&2
  grep -oE '[^ ]+$' "$tree/diff" | sort -u >&2
  exit 1
fi
unformatted=$(gofmt -l $(git ls-files '*.go'))
[ -z "$unformatted" ] || { echo "verify: run 'make fmt' for: $unformatted" >&2; exit 1; }
go vet ./...
go mod tidy -diff >"$tree/tidy" || { echo "verify: go.mod is not tidy; run 'go mod tidy'" >&2; cat "$tree/tidy" >&2; exit 1; }
go test -count=1 ./test/docs/...
hack/vulncheck.sh
[ -n "${SKIP_LINT:-}" ] || make --no-print-directory lint
