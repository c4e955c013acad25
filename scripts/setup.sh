#!/usr/bin/env bash
# Installs what the project needs and does not yet have; where it may not, it prints the one command to run.
# Quick and silent about everything that is already there.
set -euo pipefail
cd "$(dirname "$0")/.."

tauri_driver_version=2.1.0
nextest_version=0.9.143
node_minimum=20.19
tools=target/tools
export PATH="$PWD/$tools/bin:$PATH"

say() { echo "setup: $*"; }
stop() { echo "setup: $*" >&2; exit 1; }
at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

# Rust and Node are the two things a machine must bring: which version manager to use is its owner's choice.
require_rust() {
  local wanted found
  wanted=$(sed -n 's/^rust-version *= *"\(.*\)"/\1/p' Cargo.toml)
  command -v cargo >/dev/null || stop "Rust $wanted or newer is needed. See https://www.rust-lang.org/tools/install"
  found=$(rustc --version | cut -d' ' -f2)
  at_least "$found" "$wanted" || stop "Rust $wanted or newer is needed, this is $found. Run: rustup update stable"
  has_lints() { cargo fmt --version && cargo clippy --version; }
  has_lints >/dev/null 2>&1 || { command -v rustup >/dev/null && rustup component add rustfmt clippy; } ||
    stop "rustfmt and clippy are needed. Run: rustup component add rustfmt clippy"
}

require_node() {
  command -v npm >/dev/null || stop "Node $node_minimum or newer with npm is needed. See https://nodejs.org/"
  local found
  found=$(node --version)
  at_least "${found#v}" "$node_minimum" || stop "Node $node_minimum or newer is needed, this is ${found#v}."
}

installed() { [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# Prints the first alternative of every line of which nothing is installed.
missing_packages() {
  local line name found
  while IFS= read -r line; do
    [[ -z $line || $line == \#* ]] && continue
    found=no
    for name in ${line//|/ }; do
      if installed "$name"; then found=yes; break; fi
    done
    [[ $found == yes ]] || echo "${line%% *}"
  done < scripts/debian-packages.txt
}

install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "this is not a Debian system: see that it has what scripts/debian-packages.txt names"
    return
  fi
  local missing root=()
  mapfile -t missing < <(missing_packages)
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    sudo --non-interactive true 2>/dev/null ||
      stop "packages are missing. Run: sudo apt-get install -y ${missing[*]}"
    root=(sudo --non-interactive)
  fi
  say "installs Debian packages: ${missing[*]}"
  "${root[@]}" apt-get update --quiet
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "${missing[@]}"
}

# cargo keeps a list of what it has put under a root, so the version is known without asking the program.
has_tool() { cargo install --list --root "$tools" 2>/dev/null | grep --quiet --fixed-strings --line-regexp "$1 v$2:"; }

install_tool() {
  local name=$1 version=$2
  has_tool "$name" "$version" && return
  say "builds $name $version into $tools; this happens once and takes some minutes"
  # Compiled beside the project's own output, so that nothing is left elsewhere on the machine.
  CARGO_TARGET_DIR=target/tools/build cargo install "$name" --version "$version" --locked --force --root "$tools"
  rm -rf target/tools/build
}

# npm writes its own copy of the lock last of all: older, or absent, means an install that is not finished or not current.
install_npm() {
  local folder=$1
  [[ -f $folder/package-lock.json ]] || stop "$folder/package-lock.json is missing; it belongs to the sources."
  [[ $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]] && return
  say "installs the npm packages that $folder/package-lock.json names"
  npm --prefix "$folder" ci --no-audit --no-fund
  touch "$folder/node_modules/.package-lock.json"
}

require_rust
require_node
install_packages
install_tool tauri-driver "$tauri_driver_version"
cargo nextest --version >/dev/null 2>&1 || install_tool cargo-nextest "$nextest_version"
install_npm ui
install_npm tests/e2e
