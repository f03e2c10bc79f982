# The two commands that everybody needs are `make demo` and `make test`.
.DEFAULT_GOAL := help
.PHONY: help demo test check docs bench look mutants spark lock clean

help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: ## Set up, show the account of 2020, and write it to out/
	@scripts/install requirements.lock
	@.venv/bin/python scripts/look
	@mkdir -p out
	@.venv/bin/peil account 2020 --known-on 2021-05-19
	@for form in html pdf xlsx; do \
		.venv/bin/peil account 2020 --known-on 2021-05-19 -o out/account-2020.$$form || exit; \
	done
	@echo
	@echo "The account of 2020 also stands in out/ as account-2020.html, .pdf and .xlsx."
	@echo "Next, try:"
	@echo "  .venv/bin/peil account 2020                              the same year as known today"
	@echo "  .venv/bin/peil status 2020                               met or not, and how much of it is chance"
	@echo "  .venv/bin/peil explain human-trafficking-suspects 2020   everything behind one number"
	@echo "  .venv/bin/peil norms --year 2020 --known-on 2020-06-28   the norms before they were changed"
	@echo "  .venv/bin/peil agenda check                              what does not add up in the agendas"

test: ## Set up, and run everything that CI runs
	@scripts/install requirements-dev.lock
	@.venv/bin/python scripts/look
	@scripts/check
	@scripts/docs --check
	@scripts/test

check: ## Check format, types, imports and data, without the tests
	@scripts/install requirements-dev.lock
	@scripts/check

docs: ## Write the generated pages of docs/ anew
	@scripts/install requirements-dev.lock
	@scripts/docs

bench: ## Measure the counting engine; ROWS=100000000 for the real thing
	@scripts/install requirements-dev.lock
	@benchmarks/install
	@out/bench/peil/bin/python -m benchmarks.counting

look: ## Make the style sheet of the pages, with the NL Design System (needs npm)
	@.venv/bin/python scripts/look

mutants: ## Change the code of the methods in small ways, and list what no test notices
	@scripts/install requirements-dev.lock
	@mkdir -p out
	@.venv/bin/mutmut run > out/mutants.log 2>&1 || { tail -c 2000 out/mutants.log; exit 1; }
	@.venv/bin/mutmut results

spark: ## Set up what counting on Spark needs besides (Java 17 must be there)
	@scripts/install requirements-spark.lock

lock: ## Make the lock files anew
	@scripts/lock

clean: ## Remove what the other commands made
	rm -rf .venv node_modules src/peil/interfaces/web/static/web/look.css out mutants .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
