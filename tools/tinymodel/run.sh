#!/bin/sh
# Makes examples/models/tiny-chat from nothing: trains, converts, evaluates, describes, checks.
# Environment: TINYMODEL_VENV (kept between runs; torch is a download of about 3 GB),
# TINYMODEL_STEPS, TINYMODEL_THREADS. The folder is replaced only when all steps have passed.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
venv=${TINYMODEL_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/dehug-tinymodel/venv}
out=$root/examples/models/tiny-chat
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
model=$work/tiny-chat
export PYTHONDONTWRITEBYTECODE=1 HF_HUB_OFFLINE=1

[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --requirement "$root/tools/tinymodel/requirements.txt"

cd "$root/tools"
python="$venv/bin/python"
"$python" -m unittest tinymodel.test_corpus
"$python" -m tinymodel.train "$model" --report "$work/training.json" \
  ${TINYMODEL_STEPS:+--steps "$TINYMODEL_STEPS"} ${TINYMODEL_THREADS:+--threads "$TINYMODEL_THREADS"}
"$python" -m tinymodel.gguf_export "$model" "$model/tiny-chat-f16.gguf"
"$python" -m tinymodel.evaluate "$model" --report "$work/evaluation.json"
"$python" -m tinymodel.card "$model" \
  --training "$work/training.json" --evaluation "$work/evaluation.json"
chmod 0644 "$model"/*
"$python" -m tinymodel.check "$model"

mkdir -p "$out"
rm -f "$out"/*
cp "$model"/* "$out"/
ls -l "$out"
