#!/usr/bin/env bash
# Runs the scenarios in the real window, one window at a time. Arguments choose files: scripts/e2e.sh tests/e2e/x.test.mjs
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/bin:$PATH"

scenarios=("$@")
((${#scenarios[@]})) || scenarios=(tests/e2e/*.test.mjs)
rm -rf target/e2e
mkdir -p target/e2e

status=0
scripts/with-display.sh node --test --test-concurrency=1 --test-reporter=spec "${scenarios[@]}" || status=$?
node tests/e2e/summary.mjs
exit "$status"
