"""The commands `peil forecast` and `peil forecast backtest`, as users give them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys

import numpy as np
import pytest
from click.testing import CliRunner, Result

from conftest import ROOT, peil
from peil.interfaces.cli.main import peil as command
from peil.terms.errors import PeilError
from simulated_series import expected_months, months_of, overdispersed

CHANCE = np.random.default_rng(9)
COUNTS = overdispersed(CHANCE, expected_months(CHANCE, level=118, years=5), dispersion=2)
NORM_OF_2020 = "1370"


@pytest.fixture
def file(tmp_path):
    """Monthly figures of 2015 to 2020, by the definition of the agenda."""
    rows = [
        f"national,{month},{value},2015-1"
        for month, value in zip(months_of(6), COUNTS, strict=True)
    ]
    path = tmp_path / "csv-tackled.csv"
    path.write_text("\n".join(["unit,period,value,definition", *rows]) + "\n", encoding="utf-8")
    return path


def told(*arguments) -> Result:
    """Give the command in this process, which spares loading statistics each time."""
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(command, ["forecast", *words], catch_exceptions=False)


def rows_of(answer: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.stdout)))


def asked(file, *more) -> Result:
    known = ("--year", 2020, "--series", file, "--known-on", "2020-08-31")
    return told("csv-tackled", *known, *more)


class TestForecast:
    def test_it_says_what_is_known_what_is_expected_and_the_chance_of_the_norm(self, file):
        answer = asked(file, "--lang", "en")

        assert (answer.exit_code, answer.stderr) == (0, "")
        assert (
            f"8 of the 12 months are known, to Aug 2020: {COUNTS[-12:-4].sum():,}." in answer.stdout
        )
        assert "Expected over all of 2020:" in answer.stdout
        assert "The chance that the norm of at least 1,370 will be met is" in answer.stdout
        assert "decision 2020-06-29-norms-2019-kept, known from 29 June 2020" in answer.stdout

    def test_it_speaks_dutch_by_default(self, file):
        answer = asked(file)

        assert "Verwacht over heel 2020:" in answer.stdout
        assert "voorspellingsintervallen" in answer.stdout

    def test_the_record_has_plain_numbers_under_the_same_names_in_both_languages(self, file):
        dutch, english = (asked(file, "--format", "csv", "--lang", lang) for lang in ("nl", "en"))

        (row,) = rows_of(english)
        assert dutch.stdout == english.stdout
        assert row["norm"] == NORM_OF_2020
        assert row["months_known"] == "8"
        assert float(row["low_95"]) < float(row["expected"]) < float(row["high_95"])
        assert 0 < float(row["chance"]) < 1
        assert row["no_forecast"] == row["no_chance"] == ""

    def test_json_holds_the_course_month_by_month(self, file):
        data = json.loads(asked(file, "--format", "json").stdout)

        assert [point["period"] for point in data["course"]] == [
            "2020-09",
            "2020-10",
            "2020-11",
            "2020-12",
        ]
        assert data["course"][-1]["expected"] == data["expected"]
        assert len(data["known"]) == 8
        assert len(data["year_before"]) == 12

    def test_the_day_decides_which_norm_and_which_months_count(self, file):
        early = ("--year", 2020, "--series", file, "--known-on", "2020-06-28", "--format", "csv")

        (row,) = rows_of(told("csv-tackled", *early))

        assert row["norm_decision"] != "2020-06-29-norms-2019-kept"
        assert row["months_known"] == "5"

    def test_options_may_stand_before_the_indicator(self, file):
        turned = ("--year", 2020, "csv-tackled", "--series", file, "--known-on", "2020-08-31")

        assert told(*turned).stdout == asked(file).stdout

    @pytest.mark.parametrize("ending", ["svg", "png", "html", "pdf", "xlsx"])
    def test_it_is_written_in_every_format(self, file, ending):
        target = file.parent / f"forecast.{ending}"

        answer = asked(file, "-o", target)

        assert (answer.exit_code, answer.stdout) == (0, "")
        assert target.stat().st_size > 1_000

    def test_the_drawing_says_what_it_shows_and_names_the_norm(self, file):
        drawn = asked(file, "--format", "svg").stdout

        assert "<desc>Een lijn loopt op met het jaar" in drawn
        assert "norm 1.370" in drawn
        assert "verwacht" in drawn

    def test_a_year_that_is_over_has_a_result_instead(self, file):
        known = ("--year", 2020, "--series", file, "--known-on", "2021-02-01")

        answer = told("csv-tackled", *known, "--lang", "en")

        assert answer.exit_code == 0
        assert "No forecast. All twelve months are known" in answer.stdout
        assert f"{COUNTS[-12:].sum():,}" in answer.stdout

    def test_too_few_months_are_told_with_how_many_are_needed(self, file):
        known = ("--year", 2016, "--series", file, "--known-on", "2016-08-31")

        text = told("csv-tackled", *known).stdout
        (row,) = rows_of(told("csv-tackled", *known, "--format", "csv"))

        assert "te weinig maanden vóór dit jaar: 12. Nodig zijn er 24" in text
        assert (row["no_forecast"], row["expected"], row["chance"]) == ("too_few", "", "")

    def test_a_file_that_names_no_definition_gives_no_chance_and_says_how_to_mend_it(self, file):
        cells = [line.rsplit(",", 1)[0] for line in file.read_text().splitlines()]
        file.write_text("\n".join(cells) + "\n")

        answer = asked(file, "--lang", "en")

        assert "Nothing can be said of the norm: the file does not say by which" in answer.stdout

    def test_a_norm_for_another_definition_gives_no_chance(self, file):
        file.write_text(file.read_text().replace("2015-1\n", "2009-1\n"))

        answer = asked(file, "--lang", "en")

        assert (
            "counted by definition 2009-1, while the norm is for definition 2015-1" in answer.stdout
        )


class TestBacktest:
    def test_it_counts_how_often_intervals_held_and_sets_naive_methods_beside_it(self, file):
        answer = told("backtest", file, "--lang", "en")

        assert (answer.exit_code, answer.stderr) == (0, "")
        assert "Backtest: Criminal partnerships tackled" in answer.stdout
        assert "Of 16 forecasts," in answer.stdout
        assert "2015, 2016: There are too few months before this year: 12." in answer.stdout

    def test_its_records_hold_every_forecast(self, file):
        rows = rows_of(told("backtest", file, "--format", "csv"))

        assert [(row["year"], row["months_known"]) for row in rows[:5]] == [
            *(("2017", months) for months in ("3", "6", "8", "10")),
            ("2018", "3"),
        ]
        assert rows[0]["total"] == str(COUNTS[24:36].sum())

    def test_its_data_holds_a_summary_for_each_cut_and_for_all(self, file):
        data = json.loads(told("backtest", file, "--format", "json").stdout)

        assert [one["months_known"] for one in data["summaries"]] == [3, 6, 8, 10, None]
        assert data["summaries"][-1]["forecasts"] == len(data["forecasts"]) == 16

    def test_an_indicator_that_no_agenda_holds_is_a_count_unless_told_otherwise(self, file):
        other = file.rename(file.with_name("bicycles.csv"))

        count = told("backtest", other, "--format", "json")
        money = told("backtest", other, "--measure", "eur_million", "--format", "json")

        assert json.loads(count.stdout)["measure"] == "count"
        assert json.loads(money.stdout)["measure"] == "eur_million"

    def test_it_is_drawn(self, file):
        drawn = told("backtest", file, "--format", "svg", "--lang", "en").stdout

        assert "<desc>For each year a line at the height of the result" in drawn
        assert "result of the year" in drawn

    def test_a_series_that_is_too_short_says_so(self, file):
        lines = file.read_text().splitlines()
        file.write_text("\n".join(lines[:25]) + "\n")

        answer = told("backtest", file, "--lang", "en")

        assert "Of no year can a forecast be held against its result." in answer.stdout

    @pytest.mark.parametrize(
        "name", ["csv-tackled", "home-burglaries", "home-burglary-clearance", "seizure-value"]
    )
    def test_the_fictitious_series_that_come_with_the_documents_can_be_tested(self, name):
        answer = told("backtest", ROOT / f"docs/reference/series/{name}.csv")

        assert (answer.exit_code, answer.stderr) == (0, "")


def refused(*arguments) -> str:
    """Return why a command was refused; `run` makes exit code 2 of it."""
    try:
        answer = told(*arguments)
    except PeilError as why:
        return str(why)
    assert (answer.exit_code, answer.stdout) == (2, "")
    return answer.stderr


class TestRefusals:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("csv-takled", "--year", 2020, "--series", "csv-tackled.csv"), "csv-tackled"),
            (("csv-tackled", "--year", 2020), "--series"),
            (("csv-tackled", "--series", "csv-tackled.csv"), "--year"),
            (("csv-tackled", "--year", 2020, "--series", "none.csv"), "No such file"),
            (
                ("csv-tackled", "--year", 2020, "--series", "csv-tackled.csv", "--unit", "limbrug"),
                "Did you mean: limburg",
            ),
            (
                ("csv-tackled", "--year", 2020, "--series", "csv-tackled.csv", "--unit", "limburg"),
                "It holds no figures",
            ),
            (
                ("csv-tackled", "--year", 2020, "--series", "csv-tackled.csv", "--format", "svg"),
                "Nothing in it can be drawn",
            ),
            (("backtest", "none.csv"), "No such file"),
            (("backtest", "csv-tackled.csv", "--measure", "percent"), "The agendas say"),
            (("backtest", "csv-tackled.csv", "--unit", "nowhere"), "It holds no figures"),
        ],
    )
    def test_what_cannot_be_answered_is_refused_in_a_sentence(
        self, file, monkeypatch, arguments, said
    ):
        monkeypatch.chdir(file.parent)

        assert said in refused(*arguments)

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("2017-05,", "2017-06,", "more than once"),
            ("national,2017-05,", "limburg,2017-05,", "there is no figure for 2017-05"),
            (f"2017-05,{COUNTS[28]},", "2017-05,-3,", "cannot be negative"),
            (f"2017-05,{COUNTS[28]},", '2017-05,"1,5",', "Write 1.5"),
        ],
    )
    def test_bad_figures_are_refused_with_the_month_or_line_that_is_wrong(
        self, file, old, new, said
    ):
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))

        assert said in refused("csv-tackled", "--year", 2020, "--series", file)
        assert said in refused("backtest", file)

    def test_a_refusal_is_exit_code_2_and_a_forecast_is_0_as_users_run_them(self, file):
        known = ("--year", 2020, "--series", file, "--known-on", "2020-08-31")

        right = peil("forecast", "csv-tackled", *known, "--format", "csv")
        wrong = peil("forecast", "csv-takled", *known)

        assert (right.code, right.err, len(right.rows)) == (0, "", 1)
        assert (wrong.code, wrong.out) == (2, "")
        assert wrong.err.startswith("peil: The indicator 'csv-takled' was asked.")


class TestHelp:
    def test_help_shows_both_ways_and_every_option(self):
        answer = told("--help")

        assert "forecast INDICATOR --year YEAR --series FILE" in answer.stdout
        assert "forecast backtest FILE" in answer.stdout
        for option in ("--year", "--series", "--unit", "--known-on", "--format", "--policy"):
            assert option in answer.stdout

    def test_an_indicator_and_the_backtest_have_help_of_their_own(self):
        assert "--measure" in told("backtest", "--help").stdout
        assert "Say what INDICATOR will come to" in told("csv-tackled", "-h").stdout

    def test_statistics_are_loaded_only_when_a_forecast_is_made(self):
        loaded = (
            "import sys, peil.interfaces.cli.forecast as _; print('statsmodels' in sys.modules)"
        )

        done = subprocess.run(
            [sys.executable, "-c", loaded],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONPATH": str(ROOT / "src")},
        )

        assert done.stdout.strip() == "False"
