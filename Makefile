# Two commands matter: `make demo` builds and serves the site, `make test` checks everything.
# Both make .venv themselves. Say `make UV= test` to install with pip even where uv is present.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

UV ?= $(shell command -v uv 2>/dev/null)
BIN := .venv/bin
INSTALL := UV="$(UV)" scripts/environment.sh
ARGS ?=

.PHONY: help demo test test-whole lint bench setup docs pins clean

help:
	@echo "make demo    build the demo and serve it; ARGS=\"--no-serve\" stops once it is built"
	@echo "make test    every check: style, types, layers, tests; ARGS goes to pytest"
	@echo "make test-whole   the same, with every real record instead of every fourth, and every way through the site, and fifty kills"
	@echo "make lint    style, types and layers only"
	@echo "make bench   speed and memory against peers, in an environment that holds the peers"
	@echo "make setup   install what the checks need, nothing else"
	@echo "make docs    write the generated pages of docs/reference anew"
	@echo "make pins    write requirements/*.txt anew (needs uv)"
	@echo "make clean   remove .venv and everything that was made"

demo: .venv/.run-installed
	$(BIN)/plainms demo $(ARGS)

test: lint browser-tools
# In the order of the folders: browser and integration files, the longest, come first and none is left to one process at the end.
	$(BIN)/pytest --numprocesses auto --dist loadfile --no-loadscope-reorder $(ARGS)

# The real records, where they are beside the checkout, are walked whole and not one in four: some 20 minutes on two cores.
test-whole:
	PLAINMS_EVERY_RECORD=1 PLAINMS_KILLS=50 $(MAKE) test

lint: .venv/.dev-installed
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# measure.py is what the benchmarks share; every other file of the folder is one.
bench: .venv/.bench-installed
	set -e; for each in $(filter-out %/measure.py,$(wildcard benchmarks/*.py)); do $(BIN)/python $$each $(ARGS); done

setup: .venv/.dev-installed browser-tools

docs: .venv/.dev-installed
	$(BIN)/python scripts/docs.py

pins:
	UV="$(UV)" scripts/pin.sh

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist demo tests/browser/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The development environment holds everything that the run environment holds, so it serves both.
.venv/.run-installed: requirements/run.txt pyproject.toml
	@if [ -e .venv/.dev-installed ]; then $(MAKE) --no-print-directory .venv/.dev-installed; else $(INSTALL) run; fi
	@touch $@

.venv/.dev-installed: requirements/dev.txt pyproject.toml
	@$(INSTALL) dev
	@touch $@

.venv/.bench-installed: requirements/bench.txt .venv/.dev-installed
	@$(INSTALL) bench
	@touch $@

# The accessibility and HTML checkers come from npm. Without npm their tests skip and say so.
.PHONY: browser-tools
browser-tools:
	@scripts/browser_tools.sh
