"""From counted figures to a cell of a report, and from that cell back to the cases."""

from __future__ import annotations

import csv
import io
import json
import shlex

import openpyxl
import pypdf
import pytest
from page import ValidationProfile, validate_pdf_bytes

from conftest import peil
from peil.counting.figures.reading import read_figures
from peil.counting.figures.writing import write_json, write_parquet
from small_figures import FINGERPRINT, PROVENANCE, write_figures

ROWS = """
    csv-tackled national 2020 1531 2015-1
    csv-tackled national 2020 1490 2015-1;moment=closed
    cyber-regular national 2020 468 2019-1
    execution-positive national 2020 26.5=265/1000 2019-1
    csv-tackled limburg 2020 120 2015-1
"""
CASES = (
    "peil count --register registers/2020 --indicator csv-tackled --unit national --from 2020-01 "
    '--to 2020-12 --known-on 2021-05-19 --cases FILE --purpose "…"'
)
OWN_COUNT = (
    "Own count: counted from register registers/2020, fingerprint sha256:ab12cd34ef56…, as known "
    "on 19 May 2021, definition 2015-1, by peil count."
)


@pytest.fixture
def figures(tmp_path):
    return write_figures(tmp_path / "figures.csv", ROWS, provenance=PROVENANCE)


@pytest.fixture(scope="module")
def counted_register(tmp_path_factory):
    """A fictitious register, and the figures that peil count found in it."""
    folder = tmp_path_factory.mktemp("fictitious")
    made = ("register", "synthesize", "register", "--rows", "6000", "--years", "2019-2020")
    assert peil(*made, cwd=folder).code == 0
    asked = ("--register", "register", "--known-on", "2021-06-01", "--alternatives")
    counted = peil("count", *asked, "-o", "figures.csv", cwd=folder)
    assert counted.code == 0, counted.err
    return folder


PERSONS_ONCE = "counted="
"""In a definition: different persons or groups count once each, however many cases there are."""


@pytest.mark.parametrize(
    ("indicator", "unit"), [("csv-tackled", "oost-nederland"), ("execution-stock", "national")]
)
def test_every_case_behind_a_cell_is_found_again(counted_register, tmp_path, indicator, unit):
    asked = ("explain", indicator, 2020, "--unit", unit, "--figures", "figures.csv")
    told = json.loads(answered(*asked, "--format", "json", cwd=counted_register).out)
    counted = [f for f in told["figures"] if f["counted"]]
    figures = [f for f in counted if PERSONS_ONCE not in f["definition"]]
    assert figures

    for figure in figures:
        program, *words = shlex.split(figure["counted"]["cases_command"])
        file = tmp_path / "cases.csv"
        given = ["to compare" if w == "…" else str(file) if w == "FILE" else w for w in words]
        listed = peil(*given, cwd=counted_register)

        assert (program, listed.code) == ("peil", 0), listed.err
        cases = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
        assert len(cases) == figure["value"]
        assert {case["period"] for case in cases} <= {"2020"}


def test_a_year_counted_from_a_register_becomes_a_pdf(counted_register, tmp_path):
    path = tmp_path / "account.pdf"
    asked = ("account", 2020, "--figures", "figures.csv", "--lang", "en", "-o", path)
    answered(*asked, cwd=counted_register)

    text = pdf_text(path.read_bytes())

    assert "Own count: counted from register register, fingerprint sha256:" in text
    assert "more notices of the count" in text
    assert validate_pdf_bytes(path.read_bytes(), profile=ValidationProfile.PDF_UA_1).is_compliant


def account(*arguments, year=2020):
    return answered("account", year, "--known-on", "2021-12-31", *arguments)


def explained(*arguments, indicator="csv-tackled"):
    return answered("explain", indicator, 2020, "--known-on", "2021-12-31", *arguments)


def answered(*arguments, cwd=None):
    answer = peil(*arguments, cwd=cwd)
    assert (answer.code, answer.err) == (0, ""), answer.err
    return answer


def refused(*arguments):
    answer = peil(*arguments)
    assert (answer.code, answer.out) == (2, ""), answer
    assert "Traceback" not in answer.err
    return answer.err


def pdf_text(data: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(data))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_a_counted_figure_is_a_cell_of_the_account_in_every_format(figures, tmp_path):
    rows = {r["indicator"]: r for r in account("--figures", figures, "--format", "csv").rows}
    assert (rows["csv-tackled"]["realisation"], rows["csv-tackled"]["difference"]) == (
        "1531",
        "161",
    )
    assert rows["execution-positive"]["difference"] == "-13.5"

    written = {}
    for form in ("html", "json", "pdf", "xlsx"):
        path = tmp_path / f"account.{form}"
        account("--figures", figures, "--lang", "en", "-o", path)
        written[form] = path.read_bytes()

    book = openpyxl.load_workbook(io.BytesIO(written["xlsx"]))
    cells = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
    assert 1531 in cells
    assert any(OWN_COUNT in str(cell) for cell in cells)
    assert OWN_COUNT in written["html"].decode()
    assert OWN_COUNT in pdf_text(written["pdf"])
    assert "Published: 1,529 (Jaarverantwoording politie 2020, 19 May 2021); counted: 1,531." in (
        pdf_text(written["pdf"])
    )
    data = json.loads(written["json"])
    row = next(r for r in data["rows"] if r["indicator"] == "csv-tackled")
    assert row["realisation"]["counted"]["cases_command"] == CASES
    assert data["counts"][0]["provenance"]["fingerprint"] == FINGERPRINT


def test_a_cell_of_the_pdf_leads_back_to_the_cases(figures, tmp_path):
    path = tmp_path / "explanation.pdf"
    explained("--figures", figures, "--lang", "en", "-o", path)

    text = pdf_text(path.read_bytes())

    assert "1,531" in text
    assert CASES in text
    assert FINGERPRINT in text
    assert "The investigation is aimed at a criminal partnership." in text
    assert "When is a criminal partnership tackled? Chosen:" in text
    assert PROVENANCE.notices[0].en in text
    attached = pypdf.PdfReader(path).attachments["data.json"][0]
    assert json.loads(attached)["counts"][0]["provenance"]["files"][0]["rows"] == 1200


@pytest.mark.parametrize("language", ["nl", "en"])
def test_reports_with_counted_figures_are_accessible_and_fit_to_be_archived(
    figures, tmp_path, language
):
    for name, ask in (("account", account), ("explanation", explained)):
        path = tmp_path / f"{name}.pdf"
        ask("--figures", figures, "--lang", language, "-o", path)
        for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_3A):
            report = validate_pdf_bytes(path.read_bytes(), profile=profile)
            assert report.is_compliant, report.to_json()


def test_a_ratio_is_explained_by_its_numerator_and_denominator(figures):
    text = explained("--figures", figures, "--lang", "en", indicator="execution-positive").out

    assert "265 of 1,000" in text
    assert "The numerator:" in text


def test_a_unit_has_its_own_figure_and_its_own_command(figures):
    text = explained("--figures", figures, "--unit", "limburg").out

    assert "--unit limburg" in text
    assert "--unit national" not in text


@pytest.mark.parametrize("form", ["json", "parquet"])
def test_every_form_of_figures_gives_the_same_account(figures, tmp_path, form):
    read = read_figures(figures).figures
    path = tmp_path / f"figures.{form}"
    if form == "json":
        path.write_text(write_json(read, PROVENANCE), encoding="utf-8")
    else:
        path.write_bytes(write_parquet(read, PROVENANCE))

    from_csv, other = (account("--figures", one, "--format", "csv").out for one in (figures, path))

    assert other == from_csv


def test_without_figures_nothing_is_counted():
    data = json.loads(account("--format", "json").out)

    assert data["counts"] == []
    assert {row["realisation"].get("counted") for row in data["rows"]} == {None}
    assert "Eigen telling" not in account().out


def test_a_csv_without_provenance_says_so(tmp_path):
    path = write_figures(tmp_path / "figures.csv", ROWS)

    text = explained("--figures", path, "--lang", "en").out

    assert "not stated; no provenance came with the figures" in text
    assert "--register REGISTER" in text


def test_figures_may_be_given_more_than_once(figures, tmp_path):
    other = write_figures(tmp_path / "other.csv", "cyber-high-tech national 2020 13 2019-1")

    rows = account("--figures", figures, "--figures", other, "--format", "csv").rows

    found = {row["indicator"]: row["realisation"] for row in rows}
    assert (found["csv-tackled"], found["cyber-high-tech"]) == ("1531", "13")


def test_what_cannot_be_used_is_refused_in_a_sentence(figures, tmp_path):
    spoiled = tmp_path / "spoiled.csv"
    text = figures.read_text(encoding="utf-8")
    spoiled.write_text(text.replace(",1531,", ",1.531,"), encoding="utf-8")

    assert "line or figure 2" in refused("account", 2020, "--figures", spoiled)
    assert "cannot be read" in refused("account", 2020, "--figures", tmp_path / "no.csv")
    assert "--known-on 2021-05-19" in refused(
        "account", 2020, "--known-on", "2021-01-01", "--figures", figures
    )
    assert "--from 2019-01" in refused("account", 2019, "--figures", figures)
    assert "--unit amsterdam" in refused(
        "explain", "csv-tackled", 2020, "--unit", "amsterdam", "--figures", figures
    )
