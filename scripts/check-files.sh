#!/usr/bin/env bash
# Checks what no formatter of ours does: encoding, line ends, spaces, merge marks, valid JSON, shell and modules.
set -euo pipefail
cd "$(dirname "$0")/.."

failures=0
complain() { echo "$1" >&2; failures=$((failures + 1)); }

# Text of our own; what a program writes (locks, bindings, snapshots) keeps that program's form.
mapfile -t files < <(git ls-files --cached --others --exclude-standard |
  grep -vE '(^|/)(package-lock\.json|Cargo\.lock)$|^ui/src/bindings/|\.(snap|png|ico|icns|woff2?|ttf|pdf|db)$')

((${#files[@]})) || { echo 'check-files: git lists no files here' >&2; exit 1; }

for file in "${files[@]}"; do
  [[ -f $file && -s $file ]] || continue
  iconv --from-code utf-8 --to-code utf-8 "$file" >/dev/null 2>&1 || complain "$file: is not UTF-8"
  ! grep -q $'\r' "$file" || complain "$file: has Windows line ends"
  ! grep -qE '[[:blank:]]+$' "$file" || complain "$file: line $(grep -nE -m1 '[[:blank:]]+$' "$file" | cut -d: -f1) ends with a space"
  ! grep -qE '^(<{7}|>{7}) ' "$file" || complain "$file: has merge marks"
  [[ -z $(tail -c 1 "$file") ]] || complain "$file: does not end with a line end"
  case $file in
    *.sh | .ci/run) bash -n "$file" || complain "$file: is not valid bash" ;;
    *.mjs) node --check "$file" || complain "$file: is not valid JavaScript" ;;
  esac
done

mapfile -t json < <(printf '%s\n' "${files[@]}" | grep -E '\.json$' | grep -vE '(^|/)tsconfig[^/]*\.json$' || true)
node --input-type=module --eval '
  import { readFileSync } from "node:fs";
  for (const file of process.argv.slice(1)) {
    try { JSON.parse(readFileSync(file, "utf8")); }
    catch (error) { console.error(`${file}: ${error.message}`); process.exitCode = 1; }
  }' "${json[@]}" || complain "some JSON does not parse"

((failures == 0)) || { echo "check-files: $failures failed" >&2; exit 1; }
echo "check-files: ${#files[@]} files, all well formed"
