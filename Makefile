# Every target sets up its own .venv first, and again only when the dependencies change.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help rehearse run check test lint bench quiet torture

help:
	@echo "make rehearse   play every part on a pretend server; nothing leaves this computer"
	@echo "make test       run the tests"
	@echo "make run        start the bot        make check   what is missing before going live"
	@echo "make lint       style, types, imports        make bench   speed and memory"
	@echo "make torture    kill the bot 300 times at random instants, and look whether anything was lost"
	@echo "make quiet      a month of sixty members: every message that the bot began"

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Holdfast needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Setting up .venv (once, a minute or two) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[dev]'
	@touch $(READY)

rehearse: $(READY)
	@$(BIN)/python bot.py rehearse $(ARGS)

run: $(READY)
	@$(BIN)/python bot.py run $(ARGS)

check: $(READY)
	@$(BIN)/python bot.py check $(ARGS)

test: $(READY)
	@$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(READY)
	@$(BIN)/python -m pytest tests/bench/bench_*.py --benchmark-only -s -p no:randomly $(ARGS)

torture: $(READY)
	@$(BIN)/python -m tests.torture $(ARGS)

quiet: $(READY)
	@$(BIN)/python -m pytest tests/bench/bench_quiet.py --benchmark-only -s -p no:randomly $(ARGS)
