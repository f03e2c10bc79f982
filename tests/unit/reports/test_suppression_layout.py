"""A table with suppressed cells as people read it, and as the file with reasons tells it."""

from __future__ import annotations

import pytest

from drawn_tables import drawn
from peil.monitoring.disclosure.adding_up import public_table
from peil.monitoring.disclosure.percentages import ratio_cells
from peil.monitoring.disclosure.rule import rule_of
from peil.monitoring.disclosure.suppress import suppress, suppression_of
from peil.reports.document import RowKind
from peil.reports.html import write_html
from peil.reports.methods.suppression.data import REASON_COLUMNS, reason_records
from peil.reports.methods.suppression.layout import lay_out_percentages, lay_out_suppression
from peil.reports.plain_files import write_csv, write_json
from peil.terms.periods import read_period

ONE_YEAR = "2019 | total\na | 3\nb | 1100\nc | 0\nd | .\nnational | 1103"
PARTS = """
2019     | total | kind=x | kind=
a        | 30    | 3      | 27
national | 30    | 3      | 27

2020     | total | kind=x | kind=
a        | 40    | 20     | 20
national | 40    | 20     | 20

2019-2020 | total | kind=x | kind=
a         | 70    | 23     | 47
national  | 70    | 23     | 47
"""


def laid_out(text, *, language="nl", **options):
    names = {"a": "Noord", "national": "Landelijk"}
    table = suppress(drawn(text), **options)
    return lay_out_suppression(table, about="Zaken", names=names, language=language)


def rows(document):
    return [[cell.text for cell in row.cells] for row in document.tables[0].rows]


def told(document):
    return " ".join(block.text for block in document.sections[1].blocks)


class TestTheTable:
    def test_hidden_zero_and_absent_each_have_a_text_of_their_own(self):
        assert rows(laid_out(ONE_YEAR)) == [
            ["Noord", "afgeschermd"],
            ["b", "afgeschermd"],
            ["c", "0"],
            ["d", "geen cijfer"],
            ["Landelijk", "1.103"],
        ]

    def test_it_is_there_in_english(self):
        assert [row[1] for row in rows(laid_out(ONE_YEAR, language="en"))] == [
            *("suppressed", "suppressed", "0", "no figure", "1,103")
        ]

    def test_a_hidden_cell_holds_no_number_for_a_workbook(self):
        cells = [row.cells[1] for row in laid_out(ONE_YEAR).tables[0].rows]

        assert [cell.value for cell in cells] == [None, None, 0, None, 1103]
        assert [cell.is_word for cell in cells] == [True, True, False, True, False]

    def test_the_whole_is_a_total(self):
        kinds = [row.kind for row in laid_out(ONE_YEAR).tables[0].rows]

        assert kinds == [*([RowKind.PLAIN] * 4), RowKind.TOTAL]

    def test_years_stand_beside_one_another_where_there_are_no_parts(self):
        document = laid_out("2019 | total\na | 7\n\n2020 | total\na | 8\nb | 9")

        assert [column.title for column in document.tables[0].columns] == [
            *("eenheid", "2019", "2020")
        ]
        assert rows(document) == [["Noord", "7", "8"], ["b", "geen cijfer", "9"]]

    def test_parts_stand_beside_one_another_where_there_is_one_year(self):
        document = laid_out("2019 | total | x\na | 9 | 9\nnational | 9 | 9")

        assert [c.title for c in document.tables[0].columns] == ["eenheid", "totaal", "x"]
        assert rows(document) == [["Noord", "9", "9"], ["Landelijk", "9", "9"]]

    def test_parts_stand_beside_one_another_under_their_unit(self):
        document = laid_out(PARTS)

        assert [column.title for column in document.tables[0].columns] == [
            *("periode", "totaal", "x", "niet vastgelegd")
        ]
        found = rows(document)
        assert found[0] == ["Noord"]
        assert found[1] == ["2019", "30", "afgeschermd", "afgeschermd"]
        assert found[3] == ["2019-2020", "70", *found[3][2:]]
        kinds = [row.kind for row in document.tables[0].rows]
        assert kinds[:4] == [RowKind.GROUP, RowKind.PLAIN, RowKind.PLAIN, RowKind.TOTAL]

    def test_a_period_that_a_unit_has_no_cells_in_is_left_out_under_it(self):
        document = laid_out("2019 | total | x\na | 9 | 9\n\n2020 | total | x\nb | 8 | 8")

        assert rows(document) == [["Noord"], ["2019", "9", "9"], ["b"], ["2020", "8", "8"]]

    def test_codes_of_two_columns_keep_the_name_of_their_column(self):
        document = laid_out("2019 | total | kind=x | area=y\na | 9 | 9 | 9")

        assert [c.title for c in document.tables[0].columns][2:] == ["kind=x", "area=y"]

    @pytest.mark.parametrize(("parts", "columns"), [(6, 8), (7, 4)])
    def test_many_parts_stand_below_one_another(self, parts, columns):
        header = " | ".join(["2019", "total", *(f"p{n}" for n in range(parts))])
        numbers = " | ".join(["a", str(9 * parts), *(["9"] * parts)])

        document = laid_out(f"{header}\n{numbers}")

        assert len(document.tables[0].columns) == columns
        if columns == 4:
            assert rows(document)[0] == ["Noord", "2019", "totaal", "63"]

    @pytest.mark.parametrize(("years", "columns"), [(7, 8), (8, 2)])
    def test_many_years_stand_below_one_another(self, years, columns):
        text = "\n\n".join(f"{2010 + n} | total\na | 9" for n in range(years))

        assert len(laid_out(text).tables[0].columns) == columns


class TestWhatIsTold:
    def test_how_many_are_hidden_and_why_without_telling_which(self):
        text = told(laid_out(ONE_YEAR))

        assert "Van de 4 cijfers zijn er 2 afgeschermd" in text
        assert "lager is dan 5 en geen nul" in text
        assert "Afgeschermd is niet nul: een nul staat er als 0." in text

    def test_that_nothing_is_hidden(self):
        text = told(laid_out("2019 | total\na | 7", language="en"))

        assert "None of the 1 figures is suppressed" in text
        assert "below" not in text

    def test_that_zeros_are_hidden_too(self):
        document = laid_out(ONE_YEAR, language="en", hide_zeros=True, threshold=4)

        assert "below 4, also when it is zero" in told(document)
        assert "Zeros are suppressed too." in document.subtitle
        assert "shown as 0" not in told(document)

    def test_the_title_says_that_suppressed_is_not_zero(self):
        assert laid_out(PARTS).subtitle == "Zaken. Wat afgeschermd is, is niet nul."

    def test_the_title_says_the_period_where_there_is_one(self):
        assert laid_out(ONE_YEAR).subtitle.startswith("Zaken, 2019. ")


class TestFiles:
    def test_in_csv_a_hidden_cell_is_empty_and_says_so(self):
        assert write_csv(laid_out(ONE_YEAR)) == (
            "unit,period,part,value,status\n"
            "a,2019,,,suppressed\n"
            "b,2019,,,suppressed\n"
            "c,2019,,0,published\n"
            "d,2019,,,absent\n"
            "national,2019,,1103,published\n"
        )

    def test_no_format_for_the_public_tells_a_small_cell_from_one_that_protects_it(self):
        document = laid_out(ONE_YEAR)

        for text in (write_csv(document), write_json(document), write_html(document)):
            assert "primary" not in text
            assert "primair" not in text
            assert "secund" not in text
            assert "1100" not in text.replace(".", "")

    def test_json_names_the_threshold_and_how_many_are_hidden(self):
        data = laid_out(ONE_YEAR).data

        assert (data["threshold"], data["zeros_suppressed"], data["suppressed"]) == (5, False, 2)
        assert len(data["cells"]) == 5

    def test_reasons_tell_the_number_the_kind_and_the_doubt(self):
        made = suppression_of(drawn("2019 | total | x\na | 20 | 18\nb | 9 | 2"), rule=rule_of(5))

        records = reason_records(made.reasons)

        assert all(tuple(record) == REASON_COLUMNS for record in records)
        told = {(r["unit"], r["part"], r["remainder"]): (r["value"], r["reason"]) for r in records}
        assert told == {
            ("a", "x", ""): (18, "secondary"),
            ("a", "", "part"): (2, "primary"),
            ("b", "x", ""): (2, "primary"),
        }


class TestPercentages:
    def document(self, language="nl"):
        year = read_period("2019")
        cells = ratio_cells({("a", year): (3, 50), ("b", year): (10, 30), ("c", year): (0, 0)})
        table = suppress(public_table(cells, whole="national"))
        return lay_out_percentages(table, about="x", names={"a": "Noord"}, language=language)

    def test_they_stand_beside_what_they_are_made_of(self):
        assert rows(self.document()) == [
            ["Noord", "2019", "afgeschermd", "50", "afgeschermd"],
            ["b", "2019", "10", "30", "33,3%"],
            ["c", "2019", "0", "0", "geen cijfer"],
        ]

    def test_their_own_rule_is_told(self):
        assert "Een percentage staat er alleen als teller en noemer er staan." in told(
            self.document()
        )

    def test_in_csv_each_has_a_status(self):
        assert write_csv(self.document("en")) == (
            "unit,period,numerator,denominator,value,status\n"
            "a,2019,,50,,suppressed\n"
            "b,2019,10,30,33.3,published\n"
            "c,2019,0,0,,absent\n"
        )
