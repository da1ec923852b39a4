#!/bin/sh
# Writes contracts.go from contracts/abi/*.json. The generator is the abigen of the go-ethereum version in go.mod.
# usage: generate.sh [abi folder]
set -eu
abi=${1:-}
[ -z "$abi" ] || abi=$(cd "$abi" && pwd)
cd "$(dirname "$0")"
CGO_ENABLED=0 go run -trimpath generate.go "${abi:-../../../contracts/abi}"
