#!/usr/bin/env bash
# Draws every icon file from icons/icon.svg, or with --check compares the committed files with what the SVG gives.
set -euo pipefail
cd "$(dirname "$0")/.."

source_svg=icons/icon.svg
ico_sizes=(16 24 32 48 64 256)
# Two versions of librsvg may differ in the last bits of an edge; a forgotten redraw differs by far more.
tolerance=0.01

# Square PNG with alpha: Tauri refuses icons without it.
draw() { rsvg-convert --width "$1" --height "$1" "$source_svg" --output "$2"; }

draw_all() {
  local folder=$1 size layers=()
  draw 512 "$folder/icon.png"
  draw 32 "$folder/32x32.png"
  draw 128 "$folder/128x128.png"
  draw 256 "$folder/128x128@2x.png"
  mkdir -p "$folder/layers"
  for size in "${ico_sizes[@]}"; do
    draw "$size" "$folder/layers/$size.png"
    layers+=("$folder/layers/$size.png")
  done
  convert "${layers[@]}" "$folder/icon.ico"
  rm -r "$folder/layers"
}

# The normalised root mean square difference of two pictures; 1 when their sizes differ.
difference() {
  local report
  report=$(compare -metric RMSE "$1" "$2" null: 2>&1 || true)
  if [[ $report =~ \(([0-9.e-]+)\) ]]; then echo "${BASH_REMATCH[1]}"; else echo 1; fi
}

same_picture() {
  awk -v found="$(difference "$1" "$2")" -v limit="$tolerance" 'BEGIN { exit !(found <= limit) }'
}

check_all() {
  local drawn=$1 stale=0 file layer
  for file in icon.png 32x32.png 128x128.png 128x128@2x.png; do
    same_picture "icons/$file" "$drawn/$file" || { echo "icons/$file is not what $source_svg gives." >&2; stale=1; }
  done
  for layer in "${!ico_sizes[@]}"; do
    same_picture "icons/icon.ico[$layer]" "$drawn/icon.ico[$layer]" ||
      { echo "icons/icon.ico, layer $layer, is not what $source_svg gives." >&2; stale=1; }
  done
  ((stale == 0)) || { echo "Run scripts/icons.sh and commit the result." >&2; return 1; }
  echo "icons: five files, all as $source_svg draws them"
}

case ${1:-} in
  "") draw_all icons ;;
  --check)
    drawn=$(mktemp -d)
    trap 'rm -rf "$drawn"' EXIT
    draw_all "$drawn"
    check_all "$drawn"
    ;;
  *) echo "usage: scripts/icons.sh [--check]" >&2; exit 2 ;;
esac
