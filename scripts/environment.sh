#!/usr/bin/env bash
# Makes .venv and installs the pinned requirements of one kind into it: run, dev or bench.
# Needs Python 3.11 or newer and the package registries. Uses uv where UV names it, else venv and pip.
set -euo pipefail
cd "$(dirname "$0")/.."

kind=${1:?"say which requirements: run, dev or bench"}
uv=${UV:-}
venv_python=.venv/bin/python
is_new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

refuse() {
    printf 'plainms: %s\n' "$@" >&2
    exit 1
}

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        if command -v "$candidate" >/dev/null && "$candidate" -c "$is_new_enough" 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    refuse "Python 3.11 or newer is needed and was not found." \
        "Install it (Debian 12 and Ubuntu 24.04: apt install python3), or name one: make PYTHON=/path/to/python3 test"
}

make_venv() {
    local python
    python=$(find_python)
    echo "plainms: making .venv with $("$python" --version)"
    if [ -n "$uv" ]; then
        "$uv" venv --quiet --clear --no-python-downloads --python "$python" .venv
    elif "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -m venv --clear .venv
    else
        refuse "$python cannot make virtual environments." \
            "On Debian or Ubuntu install the package python3-venv (apt install python3-venv), then run the command again."
    fi
}

install() {
    if [ -n "$uv" ]; then
        "$uv" pip install --quiet --python "$venv_python" "$@" && return
        refuse "uv could not install the requirements; the lines above say why." \
            "To install with pip instead: make clean, then make UV= test"
    fi
    "$venv_python" -m pip --version >/dev/null 2>&1 || "$venv_python" -m ensurepip --upgrade >/dev/null
    "$venv_python" -m pip install --quiet --disable-pip-version-check "$@" ||
        refuse "pip could not install the requirements; the lines above say why."
}

if [ -x "$venv_python" ]; then
    "$venv_python" -c "$is_new_enough" || refuse ".venv holds a Python older than 3.11. Run make clean, then the command again."
else
    make_venv
fi

echo "plainms: installing requirements/$kind.txt"
install --require-hashes -r "requirements/$kind.txt"
if [ "$kind" != bench ]; then
    install --no-deps --no-build-isolation --editable .
fi
