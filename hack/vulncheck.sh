#!/usr/bin/env bash
# Fails when the product calls code with a known vulnerability. The database comes by the module proxy, with its sum.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0 GOTOOLCHAIN=$(sed -n 's/^toolchain //p' go.mod)
# Raise it to have newer reports: go list -m golang.org/x/vulndb@latest
version=v0.0.0-20261105234957-e22db6528018
dir=$(cd hack/tools/vuln && go mod download -json "golang.org/x/vulndb@$version" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
exec go tool -modfile=hack/tools/vuln/go.mod govulncheck -db "file://$dir/data/osv" ./cmd/...
