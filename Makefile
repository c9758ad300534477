# make demo, make test: each works as the first and only command in a fresh clone (Python 3.11+ and make).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_READY := $(VENV)/.ready-to-run
DEV_READY := $(VENV)/.ready-to-develop
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Kept bytecode: with it the tests' many processes start in half the time.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: demo test test-twice test-long check format bench gallery pictures lock clean

demo: $(RUN_READY)
	$(BIN)/dobush demo $(ARGS)

test: $(DEV_READY)
	$(BIN)/python -m pytest -n auto --dist loadgroup $(ARGS)

# the stories once more, with every update delivered twice
test-twice: $(DEV_READY)
	STORIES_DELIVERED=2 $(BIN)/python -m pytest -n auto --dist loadgroup tests/stories $(ARGS)

# the drills that take minutes; then every property on twenty times as many examples, new ones each time
test-long: $(DEV_READY)
	$(BIN)/python -m pytest -m long -rP $(ARGS)
	EXAMPLES=20 $(BIN)/python -m pytest -m hypothesis -n auto --dist loadgroup $(ARGS)

check: $(DEV_READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(DEV_READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(DEV_READY)
	$(BIN)/python -m benchmarks $(ARGS)

# docs/gallery.md: every message the bot can send
gallery: $(DEV_READY)
	$(BIN)/python -m tests.gallery

# docs/pictures, docs/training.md and .pdf: the tour and a conversation as a browser shows them (needs Debian's chromium,
# fonts-roboto-unhinted and fonts-noto-color-emoji)
pictures: $(DEV_READY)
	PICTURES=docs/pictures $(BIN)/python -m pytest tests/page/test_tour.py --deselect tests/page/test_tour.py::test_the_handout_is_the_tour
	$(BIN)/python -m tests.page.handout

# requirements*.lock: versions and hashes, no index addresses
lock: $(DEV_READY)
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		--extra build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		--extra build --extra dev --extra bench -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) demo-data dist build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)

$(RUN_READY): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Setting up (once) …"
	$(PIP) install --require-hashes --no-deps -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_READY): requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "Setting up for development (once) …"
	$(PIP) install --require-hashes --no-deps -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(RUN_READY)
