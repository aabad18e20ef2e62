# The two commands are `make run` and `make test`; the rest is what they are made of.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
STAMPS := .stamps

# So many browsers at once: the tests wait a lot.
BROWSERS ?= 2

.PHONY: run triton test site wheel audit check test-browser test-page test-desk test-rest test-others bench fuzz load soak pictures format lock clean

run: site
	@exec $(BIN)/earmark serve --port $(PORT)

# A real Triton on this machine's processor, from PyPI; gRPC at port 8001.
triton: $(STAMPS)/python
	@$(BIN)/python build/models.py
	@exec $(BIN)/python build/triton_server.py

# Side by side: the browser tests, those of the desk and the back room, and all others.
test: site
	@$(MAKE) --no-print-directory -j3 test-browser test-desk test-others

# The built page, in site/. Knows itself whether anything has changed.
site: $(STAMPS)/node
	@$(BIN)/python build/site.py

# One file to install, in dist/, and the versions that were tested with it: `pip install 'dist/earmark-….whl[server]'`, then `earmark serve`.
wheel: site
	@rm -f dist/earmark-*.whl
	$(BIN)/python -m hatchling build -t wheel -d dist
	@sed -e 's/ *\\$$//' -e '/^ *--hash/d' build/requirements.lock > dist/versions.txt

# Vulnerabilities, licences, and what there is as CycloneDX, in dist/. Error 3: a database was not reached.
audit: $(STAMPS)/node
	@$(BIN)/python build/audit.py

check: $(STAMPS)/node
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python build/schema.py --check
	$(BIN)/python build/reference.py --check
	$(BIN)/python build/npm.py run --silent check

# Tries the page's model, too.
test-page: site
	$(BIN)/python build/npm.py run --silent test

# Each process has a Chromium and a server of its own.
test-browser: site
	EARMARK_CHROMIUM="$$($(BIN)/python build/browser.py)" && \
	  test -n "$$EARMARK_CHROMIUM" && export EARMARK_CHROMIUM && \
	  $(BIN)/pytest tests/browser --numprocesses $(BROWSERS) --dist worksteal

# Processes of their own: Playwright holds the event loop of the browser tests' one.
DESK := tests/build tests/deploy tests/earmark tests/inference_gateway tests/triton

test-desk: site
	$(BIN)/pytest $(DESK)

test-rest: site
	$(BIN)/pytest --ignore=tests/browser $(addprefix --ignore=,$(DESK))

test-others: check
	@$(MAKE) --no-print-directory test-page
	@$(MAKE) --no-print-directory test-rest

# Made-up input for every reader and every route, SECONDS each.
SECONDS ?= 60

fuzz: site
	EARMARK_FUZZ_S=$(SECONDS) $(BIN)/pytest --timeout 0 tests/sync/test_fuzzing.py tests/sync/test_answers.py

# Earmark beside its peers, in this machine's Chromium; writes docs/benchmarks.md.
bench: site
	EARMARK_CHROMIUM="$$($(BIN)/python build/browser.py)" && export EARMARK_CHROMIUM && \
	  $(BIN)/python tests/benchmarks/run.py

# How many people one relay holds, beside two others; writes docs/benchmarks.md. Six minutes;
# EARMARK_LOAD_S=150 makes do with fewer searches.
load: $(STAMPS)/node
	$(BIN)/python tests/benchmarks/run.py load

# Ten minutes of people at work while things fall; EARMARK_SOAK_S=60 makes it shorter.
soak: $(STAMPS)/python
	$(BIN)/python tests/soak/soak.py

.PHONY: docs
# The docs as a site, in docs-site/; reads from the folder, too.
docs: $(STAMPS)/python
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# The pictures in the guides, made anew by the browser tests.
pictures: site
	EARMARK_CHROMIUM="$$($(BIN)/python build/browser.py)" && export EARMARK_CHROMIUM && \
	  $(BIN)/pytest tests/browser/test_screens.py tests/browser/test_accounts.py \
	    tests/browser/test_lab.py::test_write_and_run_and_be_told_what_is_wrong \
	    tests/browser/test_history.py::test_what_was_done_is_seen_taken_back_and_compared
	$(BIN)/python build/pictures.py

format: $(STAMPS)/node
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python build/npm.py run --silent format

# After changing the dependencies in pyproject.toml.
lock: $(STAMPS)/python
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --all-extras --upgrade --quiet pyproject.toml -o build/requirements.lock

clean:
	rm -rf .venv .stamps site docs-site pwa/node_modules pwa/public/pyodide pwa/public/demo \
	  pwa/public/models models/*/1 models/triton

$(STAMPS)/python: build/requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Earmark needs Python 3.11 or newer; name one with make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r build/requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@mkdir -p $(STAMPS) && touch $@

# Not `npm ci`: it insists on the packages of every other platform, which a mirror may lack.
$(STAMPS)/node: pwa/package-lock.json $(STAMPS)/python
	$(BIN)/python build/npm.py install --no-save --no-audit --no-fund --loglevel=error
	@mkdir -p $(STAMPS) && touch $@
