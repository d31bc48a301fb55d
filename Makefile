# Two commands: `make run` and `make test`. Each does all the set-up it needs, then its job.
export UV := $(shell command -v uv || echo .tools/bin/uv)
export UV_PYTHON_PREFERENCE := system
RUN := $(UV) run --frozen

.PHONY: run test test-clients bench bench-corpus translations tour pictures setup

run: setup
	@./setup.sh run

test: setup
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	QT_QPA_PLATFORM=offscreen $(RUN) pytest -q

# Loads exports in the programs they are for: datasets, pandas, DuckDB, spaCy, seqeval, Label Studio's converter, and
# LibreOffice (apt-get install libreoffice-calc). 1.5 GB of libraries; `make test` takes them out again.
test-clients: setup
	QT_QPA_PLATFORM=offscreen $(RUN) --group clients --extra parquet --extra spacy pytest -q tests/clients

setup:
	@./setup.sh

bench: setup
	QT_QPA_PLATFORM=offscreen $(RUN) python -m tests.bench

bench-corpus: setup # a million articles: an hour, and 20 GB in /var/tmp
	QT_QPA_PLATFORM=offscreen $(RUN) python -m tests.bench.corpus

translations: setup
	$(RUN) python resources/translations/collect.py

tour: setup
	@./setup.sh tour

pictures: tour # the README's pictures are the tour's
	cp build/tour/06_nested.png resources/pictures/desk.png
	cp build/tour/09_english_dark.png resources/pictures/desk_english_dark.png
	cp build/tour/11_three_deep_light.png resources/pictures/three_deep.png
	cp build/tour/18_search_light.png resources/pictures/search.png
	cp build/tour/14_export_light.png resources/pictures/export.png
	cp build/tour/22_suggestion_light.png resources/pictures/suggestion.png
