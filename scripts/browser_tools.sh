#!/usr/bin/env bash
# Installs the checkers that the browser tests use (tests/browser/package.json) when npm is present.
# Never fails: without them the tests that need them skip with a message.
set -euo pipefail
cd "$(dirname "$0")/../tests/browser" 2>/dev/null || exit 0

[ -e package.json ] || exit 0
[ ! node_modules/.installed -ot package.json ] && [ -e node_modules/.installed ] && exit 0

if ! command -v npm >/dev/null; then
    echo "plainms: npm is not installed; the accessibility and HTML checks will be skipped"
    exit 0
fi
echo "plainms: installing the browser checkers with npm"
if npm install --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error; then
    touch node_modules/.installed
else
    echo "plainms: npm could not install them; the accessibility and HTML checks will be skipped"
fi
