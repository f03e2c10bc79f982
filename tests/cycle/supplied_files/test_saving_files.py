"""A file that was read becomes a delivery, once, and says what it changed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cycle.conftest import make_person, signed
from cycle.supplied_files.conftest import ROUND, UNIT
from cycle.supplied_files.filling import filled
from peil.agenda.published import FigureState, FigureStatus
from peil.counting.figures.figure import FIGURE_COLUMNS, CountedFigure
from peil.counting.figures.rows import row_of_figure
from peil.counting.figures.writing import write_json, write_parquet
from peil.cycle.models import Delivery, Event
from peil.cycle.rights import RightMissing, Role
from peil.cycle.submissions.counted import is_count_file
from peil.cycle.submissions.file_refused import FileRefused
from peil.cycle.submissions.file_saving import save_file
from peil.cycle.submissions.stored import drafts_of
from peil.cycle.submissions.supplied_file import SuppliedFile
from peil.cycle.submissions.template_layout import Column
from peil.cycle.submissions.xlsx_template import template_of
from peil.terms.periods import read_period
from small_figures import PROVENANCE

pytestmark = pytest.mark.django_db
REGISTER = "sha256:" + "a" * 64
HOLDING = {"csv-tackled": "2015-1"}


def csv(*figures: str) -> SuppliedFile:
    lines = [f"{one.split('=')[0]},2022-H1,{one.split('=')[1]},final" for one in figures]
    return SuppliedFile("c.csv", "\n".join(["indicator,period,value,status", *lines]).encode())


def counted(indicator: str, value: str | None, **more) -> CountedFigure:
    given = {
        "unit": UNIT,
        "period": read_period("2022-H1"),
        "numerator": None,
        "denominator": None,
        "definition": HOLDING.get(indicator, "2019-1"),
        "breakdown": "",
        "register": REGISTER,
        "counted_on": date(2022, 7, 11),
    } | more
    return CountedFigure(
        indicator=indicator, value=None if value is None else Decimal(value), **given
    )


def count_file(*figures: CountedFigure, name: str = "count.csv") -> SuppliedFile:
    lines = [",".join(FIGURE_COLUMNS), *(",".join(row_of_figure(f)) for f in figures)]
    return SuppliedFile(name, ("\n".join(lines) + "\n").encode())


def numbers(delivery: Delivery) -> dict[str, Decimal | None]:
    return {f.indicator: f.number for f in drafts_of(delivery).figures}


@pytest.fixture
def save(by, policy):
    return lambda file: save_file(ROUND, UNIT, file, policy=policy, by=by)


@pytest.fixture
def template(by, policy):
    return lambda: template_of(ROUND, UNIT, policy=policy, by=by, language="nl").data


def test_the_same_file_again_changes_nothing(save, template):
    file = filled(template(), {"csv-tackled": {Column.VALUE: 3}})

    first, second = save(file), save(file)

    assert (first.saved.is_new, second.saved.is_new) == (True, False)
    assert second.saved.delivery == first.saved.delivery
    assert Delivery.objects.count() == Event.objects.count() == 1


def test_a_template_that_was_fetched_again_and_not_changed_changes_nothing(save, template):
    save(
        filled(
            template(),
            {
                "csv-tackled": {
                    Column.VALUE: 1234.5,
                    Column.FINAL_EXPECTED: date(2022, 9, 1),
                    Column.NOTE: "2021",
                },
                "cyber-total": {Column.VALUE: "afgeschermd", Column.STATUS: "herzien"},
            },
        )
    )

    again = save(SuppliedFile("again.xlsx", template()))

    assert not again.saved.is_new
    assert again.changes.same == ("csv-tackled", "cyber-total")


def test_it_tells_what_changed(save, template):
    save(csv("csv-tackled=1", "cyber-regular=2", "cyber-total=3"))
    cells = {
        "csv-tackled": {Column.VALUE: 1},
        "cyber-regular": {Column.VALUE: 5},
        "cyber-total": dict.fromkeys((Column.VALUE, Column.STATUS)),
        "human-trafficking-suspects": {Column.VALUE: 7},
    }

    told = save(filled(template(), cells)).changes

    assert told.added == ("human-trafficking-suspects",)
    assert told.changed == ("cyber-regular",)
    assert told.same == ("csv-tackled",)
    assert told.gone == ("cyber-total",)


def test_a_csv_file_leaves_the_other_figures_as_they_were(save):
    save(csv("csv-tackled=1", "cyber-total=3"))

    saved = save(csv("cyber-total=4"))

    assert numbers(saved.saved.delivery) == {"csv-tackled": 1, "cyber-total": 4}


def test_the_delivery_tells_of_the_file(save):
    file = csv("csv-tackled=1")

    delivery = save(file).saved.delivery

    assert (delivery.means, delivery.file_name) == ("csv", "c.csv")
    assert delivery.file_digest == hashlib.sha256(file.data).hexdigest()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/x.csv", "x.csv"),
        ("C:\\mine\\x.csv", "x.csv"),
        ("x\r\n<b>.csv", "x___b_.csv"),
        ("", "file"),
        ("a" * 300 + ".csv", "a" * 96 + ".csv"),
    ],
)
def test_the_name_of_a_file_is_only_a_name(given, kept):
    assert SuppliedFile(given, b"").name == kept


def test_a_count_is_taken_with_its_register_and_day(save):
    file = count_file(
        counted("csv-tackled", "12"),
        counted("cyber-total", None),
        counted("cyber-regular", "1", unit="amsterdam"),
        counted("cyber-regular", "2", period=read_period("2022")),
        counted("cyber-regular", "3", breakdown="kind=x"),
        counted("cyber-regular", "4", definition="2019-1;moment=closed"),
        counted("robberies", "5"),
    )

    saved = save(file)

    one, other = drafts_of(saved.saved.delivery).figures
    assert (one.number, one.register, one.counted_on) == (12, REGISTER, date(2022, 7, 11))
    assert one.status is FigureStatus.PROVISIONAL
    assert other.state is FigureState.NOT_SUPPLIED
    assert saved.saved.delivery.means == "count"
    assert {reason.en: count for reason, count in saved.left_out.items()} == {
        "of another unit": 1,
        "for another period": 1,
        "of a breakdown": 1,
        "counted by another definition or choice than the one that holds": 1,
        "of an indicator that the round does not ask for": 1,
    }


def test_a_count_with_more_decimals_than_are_kept_is_rounded_and_that_is_told(save):
    third = counted("csv-tackled", "33.333333333333333333", numerator=1, denominator=3)

    saved = save(count_file(third, counted("cyber-total", "30")))

    figure = drafts_of(saved.saved.delivery).figures[0]
    assert (figure.number, figure.numerator, figure.denominator) == (Decimal("33.333333"), 1, 3)
    assert [remark.en for remark in saved.remarks] == [
        "Rounded to six decimals, the most that Peil keeps; numerator and denominator stay whole: "
        "csv-tackled."
    ]


@pytest.mark.parametrize("form", ["json", "parquet"])
def test_a_count_in_another_form_says_the_same(save, form):
    figures = (counted("csv-tackled", "12.5"),)
    write = {"json": lambda *a: write_json(*a).encode(), "parquet": write_parquet}[form]
    provenance = replace(PROVENANCE, fingerprint=REGISTER, counted_on=date(2022, 7, 11))

    saved = save(SuppliedFile(f"count.{form}", write(figures, provenance)))

    assert numbers(saved.saved.delivery) == {"csv-tackled": Decimal("12.5")}


def test_of_two_counts_the_later_one_is_taken(save):
    later = counted("csv-tackled", "13", counted_on=date(2022, 7, 12))
    file = count_file(later, counted("csv-tackled", "12"))

    assert numbers(save(file).saved.delivery) == {"csv-tackled": 13}


def test_a_count_of_another_unit_is_refused(save):
    with pytest.raises(FileRefused, match="1 of another unit"):
        save(count_file(counted("csv-tackled", "1", unit="amsterdam")))


def test_a_count_that_is_not_whole_is_refused_with_its_line(save):
    file = count_file(counted("csv-tackled", "1"))
    broken = SuppliedFile("c.csv", file.data.replace(b",1,", b",veel,"))

    with pytest.raises(FileRefused) as wrong:
        save(broken)

    assert [p.row for p in wrong.value.problems] == [2]


def test_a_count_stays_with_a_number_that_the_template_does_not_change(save, template):
    save(count_file(counted("csv-tackled", "12"), counted("cyber-total", "30")))

    saved = save(
        filled(
            template(),
            {"csv-tackled": {Column.NOTE: "let op"}, "cyber-total": {Column.VALUE: 31}},
        )
    )

    kept, changed = drafts_of(saved.saved.delivery).figures
    assert (kept.note, kept.register, kept.counted_on) == ("let op", REGISTER, date(2022, 7, 11))
    assert (changed.number, changed.register, changed.counted_on) == (31, "", None)


def test_a_file_that_peil_count_wrote_is_known_by_its_columns_or_its_ending():
    assert is_count_file(count_file())
    assert is_count_file(SuppliedFile("c.parquet", b""))
    assert not is_count_file(csv("csv-tackled=1"))
    assert not is_count_file(SuppliedFile("c.xlsx", b""))


def test_another_kind_of_file_is_refused(save):
    with pytest.raises(FileRefused, match="cannot read this kind"):
        save(SuppliedFile("figures.pdf", b"%PDF"))


@pytest.mark.parametrize("role", [Role.UNIT_SUPPLIER, Role.FORCE_CONTROL, Role.MINISTRY])
def test_nobody_saves_a_file_for_another_unit(opened, policy, role):
    other = signed(make_person(role, "amsterdam"), "2022-07-12")

    with pytest.raises(RightMissing):
        save_file(ROUND, UNIT, csv("csv-tackled=1"), policy=policy, by=other)

    assert not Delivery.objects.exists()
