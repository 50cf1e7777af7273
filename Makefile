# Everything a person or a machine does with this project. `make run` and `make test` need nothing but Python.
#   make run            environment, install, and the record of examples/strait on the screen
#   make test           environment, install with the tools for checking, then the whole check
#   make check          the whole check alone: what CI runs
#   make fix            format, and mend what ruff can mend
#   make golden         rewrite the files that tests compare with; review the diff
#   make bench DATA=DIR every benchmark on the data under DIR, held against benchmarks/floors.json
#   make weights        the reader's weights anew, from DATA and ENCODER (docs/training.md)
#   make docs           the documentation as a site under site/
# Another interpreter: `make test PY=python3.13` (after `make clean`). Another folder of pages: `make run PAGES=DIR`.

PY ?= python3
VENV ?= .venv
PAGES ?= examples/strait
DATA ?=
BIN := $(VENV)/bin

# What an installed package rests on besides its own sources, which an editable install follows by itself.
INSTALL_INPUTS := pyproject.toml

.PHONY: run test check fix golden bench weights docs clean

run: $(VENV)/.installed
	@$(BIN)/onrecord build $(PAGES)

test: $(VENV)/.installed-dev
	@$(MAKE) --no-print-directory check

# The stamps make a second call quick. They stand in the environment, so that removing it removes them.
$(VENV)/.pip:
	@$(PY) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' || \
	  { echo "Onrecord needs Python 3.11 to 3.13; name one: make $(MAKECMDGOALS) PY=python3.12" >&2; exit 1; }
	@$(PY) -m venv $(VENV) || { echo "No venv module: on Debian and Ubuntu, apt-get install python3-venv" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@touch $@

$(VENV)/.installed: $(VENV)/.pip $(INSTALL_INPUTS)
	@echo "Installing Onrecord into $(VENV) (once) …" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.pip $(INSTALL_INPUTS)
	@echo "Installing Onrecord with its tools into $(VENV) (once) …" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.installed

check:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/mkdocs build --strict --quiet
	$(BIN)/pytest

fix:
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: $(VENV)/.installed-dev
	$(BIN)/python -m tests.golden

bench: $(VENV)/.installed-dev
	@test -n "$(DATA)" || { echo "Say where the data is: make bench DATA=../shared/data" >&2; exit 2; }
	$(BIN)/python -m benchmarks.all --data $(DATA) --floors benchmarks/floors.json

# glibc hands large tensors back to the system and faults them in anew: told to keep them, a step takes a third of the time.
weights: $(VENV)/.installed-dev
	@test -n "$(DATA)" -a -n "$(ENCODER)" || { echo "make weights DATA=corpora ENCODER=folder (see docs/training.md)" >&2; exit 2; }
	MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=536870912 \
	  $(BIN)/python -m training --data $(DATA) --encoder $(ENCODER) --spin 0.2
	$(BIN)/python -m training.coreference_table --data $(DATA)
	$(BIN)/python -m training.act_table --data $(DATA)
	$(BIN)/python -m training.confidence --data $(DATA)/wikinews_statements

docs: $(VENV)/.installed-dev
	$(BIN)/mkdocs build --strict

clean:
	rm -rf $(VENV) site build dist
