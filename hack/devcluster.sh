#!/usr/bin/env bash
# Builds the dev cluster tool when needed and runs it with the given arguments.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
export DEVCLUSTER_CACHE=${DEVCLUSTER_CACHE:-$HOME/.cache/dehug-devcluster}
mkdir -p "$DEVCLUSTER_CACHE/bin"
(cd "$root/tools/devcluster" && CGO_ENABLED=0 go build -trimpath -o "$DEVCLUSTER_CACHE/bin/devcluster-tool" .)
exec "$DEVCLUSTER_CACHE/bin/devcluster-tool" "$@"
