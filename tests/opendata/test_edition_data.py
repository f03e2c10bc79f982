"""The data set of an edition says exactly what the edition prints, whatever became known later."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from peil.cycle.editions.rendering import documents_of, frozen_text, kept_documents
from peil.monitoring.account import account_of
from peil.reports.edition_content import EditionContent
from peil.reports.edition_observations import edition_observations
from peil.reports.observations import Kind
from published.test_account_2020 import PUBLISHED, cells
from small_policy import published, small_policy


def frozen_observations(policy, *, year: int, known_on: date):
    content = EditionContent(
        key=f"{year}-editie-1",
        number=1,
        account=account_of(policy, year=year, known_on=known_on),
        frozen_at=datetime(2021, 5, 19, 12, tzinfo=UTC),
        frozen_on=known_on,
        trail_hash="0" * 64,
        software="1",
        interpretations=(),
        progress=(),
        decisions=(),
    )
    documents = kept_documents(frozen_text(documents_of(content)))
    name = f"editie-{content.key}"
    return edition_observations(documents, source=name, name="Editie 1", policy=policy)


@pytest.fixture(scope="module")
def of_2020(policy):
    return frozen_observations(policy, year=2020, known_on=date(2021, 5, 19))


@pytest.mark.parametrize("line", PUBLISHED.strip().splitlines(), ids=lambda t: cells(t)[0])
def test_an_edition_of_2020_gives_the_published_table(of_2020, line):
    indicator, norm, realisation, *_ = cells(line)

    found = {row.kind: row for row in of_2020 if row.indicator == indicator}

    assert found[Kind.NORM].value == (Decimal(norm) if norm else None)
    assert found[Kind.REALISATION].value == Decimal(realisation)


def test_an_edition_says_what_has_no_number_and_why(of_2020):
    found = {(row.indicator, row.kind): row for row in of_2020}

    trafficking = found["human-trafficking-complex", Kind.NORM]
    stock = found["execution-stock", Kind.REALISATION]
    assert (trafficking.state, trafficking.value, trafficking.direction) == (
        "direction_only",
        None,
        "increase",
    )
    assert (stock.state, stock.value, stock.status) == ("not_supplied", None, None)


def test_an_edition_names_the_source_and_the_decision_of_each_number(of_2020):
    found = {(row.indicator, row.kind): row for row in of_2020}

    norm = found["human-trafficking-suspects", Kind.NORM]
    assert (norm.decision, norm.document) == ("2020-06-29-norms-2019-kept", "jaarverslag-2020")
    assert norm.document_title == "Jaarverantwoording politie 2020"
    assert found["human-trafficking-victims-reported", Kind.REALISATION].status == "provisional"


def test_each_row_of_an_edition_has_a_name_of_its_own(of_2020):
    assert len({row.id for row in of_2020}) == len(of_2020)


def test_a_hidden_figure_of_an_edition_has_no_number(tmp_path):
    hidden = "indicator: cases, period: 2021, value: suppressed, place: p. 1"
    policy = small_policy(tmp_path, published__report=published("report", hidden))

    rows = frozen_observations(policy, year=2021, known_on=date(2022, 6, 1))

    assert [(row.state, row.value) for row in rows if row.kind is Kind.REALISATION] == [
        ("suppressed", None)
    ]
