# make serve · make test · make check: each sets up what it needs in .venv and asks for nothing beforehand.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
OURS := PYTHONPATH=overrides/hooks:tests:docs
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: serve build settings test check lint browser audit anchors publish keep picture lab engines faults pace search prose growth serving lock vulnerabilities zensical clean

serve: settings
	@$(BIN)/python -c 'import socket; socket.create_server(("127.0.0.1", $(PORT)))' 2>/dev/null || \
		{ echo "Port $(PORT) is taken by another program. Choose another: make serve PORT=8001"; exit 1; }
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: settings
	$(BIN)/mkdocs build --strict

# Reads mkdocs.yml first: of broken YAML MkDocs says neither remedy nor line in one.
settings: .venv/site
	@$(OURS) $(BIN)/python -m explainer.records.configuration mkdocs.yml

PYTEST := $(BIN)/python -m pytest --quiet --numprocesses auto --dist worksteal
# A test process waits for its browser about a third of the time: half as many again as there are cores.
WORKERS := $(shell expr $$(getconf _NPROCESSORS_ONLN) '*' 3 / 2)
test: lint browser
	$(PYTEST) --numprocesses $(WORKERS)

# Under a minute, without a browser or a second build: the code, the records, the extension, prose and links.
LONG := $(wildcard tests/test_lab_*.py) $(patsubst %,tests/test_%.py,build keeping messages moves offline preview previews weight)
check: lint
	$(PYTEST) -m "not browser" $(LONG:%=--ignore=%)

lint: .venv/test
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy --no-error-summary

# Finds a Chromium or fetches one into .venv/browser, and says so.
browser: .venv/test
	@$(OURS) $(BIN)/python -m press.fetch_browser

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || \
		{ echo "Python 3.11.5 or later is needed; set one with: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv

# What each group of pyproject.toml needs stands in requirements/, pinned with hashes.
INSTALL := python -m pip install --quiet --quiet --require-hashes --requirement
.venv/site: requirements/site.txt .venv/bin/python
	$(BIN)/$(INSTALL) $<
	@touch $@

.venv/test: requirements/test.txt .venv/site
	$(BIN)/$(INSTALL) $<
	@touch $@

TOOLS := .venv/tools
$(TOOLS)/ready: requirements/tools.txt
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/$(INSTALL) $<
	@touch $@

# Pins anew what pyproject.toml names and all that it needs; a pin stays until UPGRADE=--upgrade moves it.
lock: $(TOOLS)/ready
	for group in test site zensical tools; do \
		$(TOOLS)/bin/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-annotate \
			--no-emit-index-url --custom-compile-command 'make lock' $(UPGRADE) \
			--group pyproject.toml:$$group --output-file requirements/$$group.txt || exit 1; \
	done

# Whether a vulnerability of anything pinned is known; asks a service on the network.
vulnerabilities: $(TOOLS)/ready
	$(TOOLS)/bin/python tests/measure/vulnerabilities.py requirements/test.txt requirements/tools.txt

# Tools that npm has and pip has not; pinned, and nothing of the project needs them.
AUDIT := .venv/audit
SCRIPTS := $(wildcard docs/assets/javascripts/*.js docs/assets/javascripts/*/*.js docs/figures/*.js docs/figures/*/*.js docs/lab/*/*.js overrides/hooks/*/*.js)
audit: browser build
	PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix $(AUDIT) --ignore-scripts --no-audit --no-fund --silent \
		lighthouse@12.8.2 vnu-jar@26.9.27 @biomejs/biome@2.6.8 @mozilla/readability@0.6.0
	$(AUDIT)/node_modules/.bin/biome lint --config-path=tests/measure/biome.json $(SCRIPTS)
	$(OURS) $(BIN)/python tests/measure/audit.py $(AUDIT) site dist/audit.md

clean:
	rm -rf .venv site dist

anchors: build
	$(BIN)/python tests/published.py site

# The site as it is published: with copies to keep, and a picture of each page for wherever it is linked.
CARDS := assets/cards/
publish: keep
	KEEP=keep/ CARDS=$(CARDS) $(BIN)/mkdocs build --strict
	mkdir -p site/keep && cp dist/*.pdf dist/*.epub dist/*.zip site/keep/
	$(OURS) $(BIN)/python -m press.cards docs site/$(CARDS) .venv/cards

# Copies to keep: one PDF, one EPUB, and a zip that works from a disk, in dist/.
keep: build browser
	$(OURS) $(BIN)/python -m press site docs dist

# The picture in the README: a step as it is served.
picture: build browser
	$(OURS) $(BIN)/python -m press.readme site docs/assets/readme.png

# One thread: small matrices run faster so, and the CPU time that is reported means something.
lab: .venv/test
	OPENBLAS_NUM_THREADS=1 $(BIN)/python tests/measure/rerun_lab.py

# Figures in Firefox and WebKit, the search within a page in three browsers, copying and the offline zip in Firefox,
# where these are installed, with xvfb and xdotool.
engines: .venv/test
	$(BIN)/python -m pytest tests/measure/engines*.py

# Plants each fault of tests/faults/plants.py in a copy of the project and expects its catcher to stop it.
faults: .venv/test
	$(BIN)/python tests/faults/suite.py

# How long a change of each figure takes: on an idle machine.
pace: browser build
	$(OURS) $(BIN)/python tests/measure/pace.py site

# Where the search leads for what readers type, and how soon: the time on an idle machine.
search: browser build
	$(OURS) $(BIN)/python tests/measure/search.py site

# How the open text of each step reads, and how high it is on a phone.
prose: browser build
	$(OURS) $(BIN)/python tests/measure/prose.py site

# What more claims and sources cost, and whether a page grows that does not discuss them.
growth: .venv/site
	$(OURS) $(BIN)/python tests/measure/growth.py

# What the preview takes after a change of each kind, and whether it shows what a fresh build shows.
serving: .venv/site
	$(OURS) $(BIN)/python tests/measure/serving.py

# Whether Zensical, the way on when the theme ends, makes the same of every page: see docs/maintain.md.
zensical: requirements/zensical.txt
	$(PYTHON) -m venv .venv/zensical
	.venv/zensical/bin/$(INSTALL) $<
	$(OURS) .venv/zensical/bin/python tests/measure/next_generator.py
