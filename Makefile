# make app: open the app · make test: all tests · make lock: new pinned versions (maintainers)
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
RUN = $(BIN)/python -m aiknowledge

.PHONY: app test lint bench bench-neo4j diagnose-simulation eval neo4j format-data schema released lock wheel screenshots

app: $(VENV)/.runtime
	$(RUN) app

test: $(VENV)/.test lint
	$(BIN)/python -m pytest

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.test
	$(BIN)/python benchmarks/closures.py
	$(BIN)/python benchmarks/plans.py

bench-neo4j: $(VENV)/.test
	$(BIN)/python benchmarks/neo4j_store.py

# Simulated learners on the 40 deepest goals, without and with mistakes: docs/diagnostic.md.
diagnose-simulation: $(VENV)/.test
	$(RUN) diagnose --simulate 10 --seed 0
	$(RUN) diagnose --simulate 10 --seed 0 --slip 0.1 --guess 0.1

# A Neo4j server of your own, without Docker: needs Java 17 or 21, and Maven the first time.
neo4j: $(VENV)/.test
	$(BIN)/python tests/neo4j_server/launch.py

# Fits the mapping of syllabus lines on the dev outlines and measures it; needs the reference data.
eval: $(VENV)/.test
	$(BIN)/python tools/eval_mapping.py

format-data: $(VENV)/.test
	$(BIN)/python tools/format_data.py

schema: $(VENV)/.test
	$(BIN)/python tools/make_schema.py

# Before a release: the ids that later versions may not lose without a row in changes.yaml.
released: $(VENV)/.test
	$(BIN)/python tools/released_ids.py

screenshots: $(VENV)/.test
	$(BIN)/python tools/screenshots.py

wheel: $(VENV)/.test
	$(BIN)/python -m pip wheel --no-deps --no-build-isolation --wheel-dir dist .

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "Python lacks ensurepip; on Debian and Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-test.lock
	@touch $@

# uv resolves for every platform and Python version at once; install it first.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra build pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra build --extra login --extra test pyproject.toml -o requirements-test.lock
