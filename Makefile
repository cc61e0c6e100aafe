# The verbs of the project (CONTRIBUTING.md says when to use which). Each does the set-up that it needs, once.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip --quiet --quiet

COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --upgrade --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

# A stamp says which lock the environment was made from; it is older than the lock when the lock has changed.
BASE := .venv/.base
DEV := .venv/.dev

.PHONY: brief setup test check gate diff docs bench lock snapshots clean

brief: $(BASE)  ## read the bundled sample, print the chronology of contacts, write brief.html
	$(BIN)/legation brief samples -o brief.html

setup: $(DEV)  ## everything a developer needs, in .venv

test: $(DEV)  ## all tests
	$(BIN)/pytest

check: $(DEV)  ## style, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

gate: $(DEV)  ## quality on the golden articles, against the pinned floors
	$(BIN)/legation eval golden

diff: $(DEV)  ## what the working tree changes in the rows of the samples
	$(BIN)/python evals/snapshot.py --diff

snapshots: $(DEV)  ## accept these changes: rewrite evals/snapshots
	$(BIN)/python evals/snapshot.py --write

docs: $(DEV)  ## regenerate docs/reference from the commands and the records
	$(BIN)/python docs/build.py

bench: $(DEV)  ## articles per second and peak memory for 1, 100 and 10,000 articles
	$(BIN)/python benchmarks/run.py

lock: | $(BIN)/python  ## pin the newest versions that pyproject.toml allows
	$(PIP) install pip-tools
	$(COMPILE) --build-deps-for editable --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra frames --extra plots --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf .venv brief.html .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv .venv

$(BASE): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Setting up .venv (once)" >&2
	$(PIP) install --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.lock $(BASE)
	$(PIP) install --requirement requirements-dev.lock
	@touch $@
