#!/usr/bin/env bash
# Installs the packages that the demo or the tests need on a fresh Debian machine. Quick when all is there.
#   hack/setup.sh demo   curl, python3-venv
#   hack/setup.sh test   the same, node.js for the Solidity compiler, and jq for the documentation
# What Kubernetes and the inference server need to build, the dev cluster tool installs itself.
set -euo pipefail

need=()
have() { command -v "$1" >/dev/null 2>&1; }
have curl || need+=(curl)
python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || need+=(python3-venv)
if [ "${1:-demo}" = test ]; then
  have node || need+=(nodejs)
  have npm || need+=(npm)
  have jq || need+=(jq)
fi
if [ ${#need[@]} -gt 0 ]; then
  have apt-get || { echo "setup: missing ${need[*]}: install them with your package manager, then run this again" >&2; exit 1; }
  [ "$(id -u)" = 0 ] || { echo "setup: missing ${need[*]}: run 'apt-get install ${need[*]}' as root, then run this again" >&2; exit 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >/dev/null
  apt-get install -yq --no-install-recommends "${need[@]}" >/dev/null
fi
