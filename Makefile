# Two commands for a newcomer: `make demo` and `make test`. Each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
KERNEL := src/caveat/match/_kernel.so

.PHONY: setup fit demo test lint types arrows bench mutants docs clean

setup: $(READY) $(KERNEL)

$(READY): lock/dev.txt lock/compiler.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Caveat needs Python 3.11 or newer; this is $$($(PYTHON) --version 2>&1). Name another: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "This Python cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "setting up (about 30 s, once)"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r lock/dev.txt
	@command -v $${CC:-cc} >/dev/null || \
		$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r lock/compiler.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY) $(KERNEL)

$(KERNEL): $(READY) hatch_build.py $(wildcard src/caveat/match/kernel/*)
	@$(BIN)/python hatch_build.py

demo: setup
	@sh examples/demo.sh $(BIN)/caveat

test: setup
	@$(BIN)/python -m pytest

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: setup
	@$(BIN)/mypy

arrows: $(READY)
	@$(BIN)/lint-imports

fit: setup
	@$(BIN)/python scripts/fit_matching.py $(FOLDER) --write

bench: setup
	@$(BIN)/python bench/bench.py

mutants: setup
	@$(BIN)/python scripts/mutants.py $(REGIMES)

docs: setup
	@$(BIN)/python -m scripts.write_docs

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
