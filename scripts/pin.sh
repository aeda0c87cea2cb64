#!/usr/bin/env bash
# Writes requirements/{run,dev,bench}.txt: exact versions with hashes, for every system, and no address of any registry.
# Only releases older than the date below count, so the same date gives the same files. Needs uv.
set -euo pipefail
cd "$(dirname "$0")/.."

before=${BEFORE:-2026-11-15}
uv=${UV:-$(command -v uv || true)}
[ -n "$uv" ] || { echo "plainms: scripts/pin.sh needs uv; name it: make UV=/path/to/uv pins" >&2; exit 1; }

# The package itself is installed without build isolation, so its build backend is pinned with the rest,
# and with it editables, which hatchling asks for only while it builds an editable install.
backend=$("$uv" run --no-project --no-python-downloads python -c \
    'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], "editables>=0.5", sep="\n")')

pin() {
    local target=requirements/$1.txt
    shift
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --no-emit-index-url --no-emit-find-links --exclude-newer "$before" "$@" pyproject.toml - \
        --output-file "$target" >/dev/null <<<"$backend"
    echo "plainms: wrote $target"
}

pin run
pin dev --extra dev --constraints requirements/run.txt
pin bench --extra dev --extra bench --constraints requirements/dev.txt
