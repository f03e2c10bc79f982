"""The public record holds what documents and published editions say, and nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from cycle.accepted_rounds import accept
from cycle.conftest import signed
from cycle.editions import made
from peil.agenda.figures import realisation_of
from peil.cycle.editions.composing import InPlaceOf
from peil.cycle.editions.publishing import embargo_edition, publish_edition
from peil.cycle.models import Edition
from peil.cycle.publication.public_editions import (
    EditionDamaged,
    published_documents,
    published_file,
)
from peil.cycle.publication.public_record import public_record
from peil.monitoring.account import account_of


def _at(day: str, hour: int = 12) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02}:00:00+00:00").astimezone(UTC)


def _csv(record, *, known_on: date):
    figures = [f for f in record.policy.figures if f.key.indicator == "csv-tackled"]
    of_year = [f for f in figures if f.key.period.text == "2021" and f.key.unit == "national"]
    return realisation_of(of_year, known_on=known_on)


def _published(edition, *, day: str):
    return publish_edition(edition.key, by=signed(made.ministry(), day, 11))


def test_an_accepted_figure_is_not_public_before_an_edition_prints_it(frozen, policy):
    record = public_record(policy, moment=_at("2022-12-31"))

    assert record.editions == ()
    assert _csv(record, known_on=record.day) is None
    assert record.policy.figures == tuple(
        f for f in policy.figures if f.known_from.last_day <= date(2022, 12, 31)
    )


def test_a_figure_is_public_from_the_day_on_which_its_edition_is_published(frozen, policy):
    _published(frozen, day="2022-05-10")

    record = public_record(policy, moment=_at("2022-06-01"))

    found = _csv(record, known_on=date(2022, 5, 10))
    assert found.number == Decimal(1402)
    assert found.figure.document == f"editie-{frozen.key}"
    assert record.policy.sources[found.figure.document].number == record.editions[0].digest
    assert _csv(record, known_on=date(2022, 5, 9)) is None


def test_the_account_of_the_record_is_the_account_that_the_edition_prints(frozen, policy):
    _published(frozen, day="2022-05-10")
    record = public_record(policy, moment=_at("2022-06-01"))

    account = account_of(record.policy, year=made.YEAR, known_on=record.day)

    printed = published_documents(record.editions[0])["nl"].data["rows"]
    assert {r.indicator: (r.result.number, r.assessment.difference) for r in account.rows} == {
        row["indicator"]: (row["realisation"]["value"], row["difference"]["value"])
        for row in printed
    }


def test_an_edition_under_embargo_becomes_public_when_its_time_comes(frozen, policy):
    embargo_edition(
        frozen.key, publish_at=_at("2022-05-10", 9), by=signed(made.ministry(), "2022-04-05")
    )

    before = public_record(policy, moment=_at("2022-05-10", 8))
    after = public_record(policy, moment=_at("2022-05-10", 9))

    assert before.editions == ()
    assert _csv(before, known_on=before.day) is None
    assert [edition.key for edition in after.editions] == [frozen.key]
    assert before.version != after.version


def test_a_corrected_figure_stands_beside_the_one_that_was_published_first(frozen, policy, year):
    first = _published(frozen, day="2022-05-10")
    figures = {**made.FIGURES, "csv-tackled": 1410}
    why = "Een eenheid telde opnieuw."
    accept(year, made.NATION, figures, day="2022-06-01", status="revised", explanation=why)
    made.say_everything(policy, day="2022-06-02")
    corrects = InPlaceOf(first.key, "Een eenheid telde opnieuw; het getal is hoger.")
    later = made.compose(policy, corrects=corrects, known_on=date(2022, 6, 3), day="2022-06-04")
    _published(made.freeze(policy, later, day="2022-06-05"), day="2022-06-10")

    record = public_record(policy, moment=_at("2022-07-01"))

    found = _csv(record, known_on=record.day)
    assert found.number == Decimal(1410)
    assert [figure.number for figure in found.earlier] == [Decimal(1402)]
    assert _csv(record, known_on=date(2022, 6, 9)).number == Decimal(1402)
    newest, oldest = record.editions
    assert (newest.corrects, oldest.corrected_by) == (first.key, later.key)
    assert any(change.key == "csv-tackled" for change in newest.changes)


def test_nothing_that_became_known_later_is_in_the_record(policy, db):
    record = public_record(policy, moment=_at("2019-06-30"))

    assert all(norm.known_from.last_day <= record.day for norm in record.policy.norms)
    assert all(figure.known_from.last_day <= record.day for figure in record.policy.figures)
    assert "2020-06-29-norms-2019-kept" in {d.file.decision for d in policy.decisions}
    assert "2020-06-29-norms-2019-kept" not in {d.file.decision for d in record.policy.decisions}


def test_a_file_of_a_published_edition_is_its_frozen_bytes(frozen, policy):
    _published(frozen, day="2022-05-10")
    edition = public_record(policy, moment=_at("2022-06-01")).editions[0]

    told = next(file for file in edition.files if (file.language, file.form) == ("nl", "csv"))

    assert len(published_file(edition, language="nl", form="csv")) == told.size


def test_an_agenda_that_lies_ready_is_not_public_before_its_first_decision(policy, db):
    before = public_record(policy, moment=_at("2022-11-03"))
    after = public_record(policy, moment=_at("2022-11-04"))

    assert [agenda.key for agenda in before.policy.agendas][-1] == "2019-2022"
    assert [agenda.key for agenda in after.policy.agendas][-1] == "2023-2026"
    assert "cyber-suspects-regular" not in before.policy.indicators
    definitions = before.policy.indicators["human-trafficking-suspects"].definitions
    assert "2023-1" not in [definition.version for definition in definitions]


def test_an_edition_that_was_changed_after_freezing_is_not_shown_as_it_is_now(year, policy):
    frozen = made.freeze(policy, made.compose(policy, known_on=date(2022, 3, 29)))
    _published(frozen, day="2022-05-12")  # a record that no other test made before
    Edition.objects.filter(pk=frozen.pk).update(content=frozen.content.replace("1402", "1502"))

    with pytest.raises(EditionDamaged):
        public_record(policy, moment=_at("2022-06-01"))
