# run · test · check · demo · bench. Each installs what it needs first; scripts/setup.sh says what it does.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
# Two builds at once only wait for each other's locks.
.NOTPARALLEL:
.DEFAULT_GOAL := help

# `make run PROFILE=release` opens the program as it is shipped.
PROFILE ?= dev
OUTPUT := target/$(if $(filter dev,$(PROFILE)),debug,$(PROFILE))
PROGRAM := $(OUTPUT)/digitalt-forst
# A lock file that does not match the sources is a mistake in CI, and routine while a dependency is being added.
LOCKED := $(if $(CI),--locked)
export PATH := $(CURDIR)/target/tools/bin:$(PATH)

UI_SOURCES := $(shell find ui -type f -not -path '*/node_modules/*' -not -path 'ui/dist/*' 2>/dev/null)

.PHONY: help setup ui window run demo test check ui-test rust-test e2e bench bindings

help:
	@echo 'make run    open the program (without a display: make demo)'
	@echo 'make demo   the same program on an invisible screen, driven through one case; screenshots in target/demo/'
	@echo 'make test   everything: check, unit tests, rules, the real window'
	@echo 'make check  format, lints, types, files'
	@echo 'make bench  the measures, with the command behind each'

setup:
	@scripts/setup.sh

# The window carries the UI inside it, so the UI is always built first.
ui: ui/dist/index.html
ui/dist/index.html: $(UI_SOURCES) | setup
	npm --prefix ui run build
	@touch $@

window: setup ui
	cargo build $(LOCKED) --profile $(PROFILE) --workspace

ifeq ($(if $(filter Linux,$(shell uname -s)),$(DISPLAY)$(WAYLAND_DISPLAY),assumed),)
run:
	@echo 'There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so the program runs as a demonstration: make demo'
	@$(MAKE) --no-print-directory demo
else
run: window
	$(PROGRAM)
endif

# The types of the UI, from the list of commands; a test fails while the committed file is stale.
bindings: setup
	cargo run $(LOCKED) --quiet --package digitalt-forst --example bindings > ui/src/bindings/contract.ts

demo: window
	DIGITALT_FORST_PROGRAM=$(PROGRAM) scripts/with-display.sh node tests/e2e/demo.mjs

test: setup ui ui-test check rust-test e2e
	@echo 'make test: all passed'

ui-test: setup
	npm --prefix ui run test

# Clippy compiles the window, which reads ui/dist.
check: setup ui
	scripts/check-files.sh
	scripts/icons.sh --check
	node --test --test-reporter=spec scripts/spell/spell.test.mjs && node scripts/spell/check.mjs
	cargo fmt --all --check
	cargo clippy $(LOCKED) --workspace --all-targets -- -D warnings
	npm --prefix ui run check

rust-test: setup ui
	cargo nextest run $(LOCKED) --workspace
	@cat target/enumeration.txt
	cargo test $(LOCKED) --workspace --doc

e2e: window
	DIGITALT_FORST_PROGRAM=$(PROGRAM) scripts/e2e.sh

bench: setup ui
	cargo bench $(LOCKED) --package digitalt-forst-tests --benches
	cargo build $(LOCKED) --release --package digitalt-forst
	DIGITALT_FORST_PROGRAM=target/release/digitalt-forst scripts/with-display.sh node tests/e2e/measure.mjs
	DIGITALT_FORST_PROGRAM=target/release/digitalt-forst scripts/with-display.sh node tests/e2e/measure-views.mjs
	DIGITALT_FORST_PROGRAM=target/release/digitalt-forst scripts/with-display.sh node tests/e2e/measure-catalogue.mjs
