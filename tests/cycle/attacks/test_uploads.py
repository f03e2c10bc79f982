# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Files and bodies that are made to break or to fill up whoever reads them."""

from __future__ import annotations

import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cycle.api.conftest import ROOT, figure, figures, token_of
from cycle.attacks.conftest import browser_of, holder
from peil.counting.figures.figure import FIGURE_COLUMNS, CountedFigure
from peil.counting.figures.parquet import parquet_bytes, require_few_rows
from peil.cycle.decisions.drafts import MOST_BYTES, DraftUnreadable, read_draft
from peil.cycle.models import Delivery, ProgressNote, Submission
from peil.cycle.rights import Role
from peil.cycle.submissions.expected import Expected
from peil.cycle.submissions.file_refused import FileRefused
from peil.cycle.submissions.file_saving import read_file
from peil.cycle.submissions.supplied_file import SuppliedFile
from peil.terms.periods import read_period

ROUND = "2023-h1"
EXPECTED = Expected("2022", "limburg", "2022", ("csv-tackled",), holding={"csv-tackled": "2019-1"})
ROW = {
    **dict.fromkeys(FIGURE_COLUMNS, ""),
    "indicator": "csv-tackled",
    "unit": "limburg",
    "period": "2022",
    "value": "3",
    "numerator": None,
    "denominator": None,
    "definition": "2019-1",
    "register": "abc",
    "counted_on": "2022-03-01",
}


def repeated(word: object, *, times: int) -> bytes:
    """A Parquet file of a few kilobytes that holds a word many times in every column."""
    indices = pa.array([0] * times, type=pa.int32())
    column = pa.DictionaryArray.from_arrays(indices, pa.array([word]))
    target = io.BytesIO()
    pq.write_table(pa.table(dict.fromkeys(FIGURE_COLUMNS, column)), target, compression="zstd")
    return target.getvalue()


def columns(value: object) -> bytes:
    """A Parquet file with one value in every column."""
    target = io.BytesIO()
    pq.write_table(pa.table({name: [value] for name in FIGURE_COLUMNS}), target)
    return target.getvalue()


PARQUET = {
    "millions of rows": repeated("x", times=3_000_000),
    "a long word in many rows": repeated("x" * 1_500_000, times=5_000),
    "one endless word": repeated("x" * 25_000_000, times=1),
    "parcels of bytes": columns(Decimal("1.5")),
    "columns in columns": columns([1, 2]),
    "no words": columns(b"\xff\xfe"),
    "broken numbers": columns(1.5),
    "no Parquet": b"PAR1" + b"\x00" * 100 + b"PAR1",
}


@pytest.mark.parametrize("why", PARQUET)
def test_a_count_that_unpacks_without_end_is_refused_unread(why):
    with pytest.raises(FileRefused):
        read_file(SuppliedFile("telling.parquet", PARQUET[why]), expected=EXPECTED)


def test_a_count_as_peil_writes_it_unpacks_small(tmp_path: Path):
    counted = CountedFigure(
        indicator="csv-tackled",
        unit="limburg",
        period=read_period("2022"),
        value=Decimal(3),
        numerator=None,
        denominator=None,
        definition="2019-1",
        breakdown="",
        register="abc",
        counted_on=date(2022, 3, 1),
    )
    place = tmp_path / "telling.parquet"
    place.write_bytes(parquet_bytes([counted] * 1000, provenance="{}"))

    require_few_rows(place, most_rows=1000, most_bytes=1024 * 1024)
    with pytest.raises(ValueError, match="too large"):
        require_few_rows(place, most_rows=999, most_bytes=1024 * 1024)


ODD = ("\ud800", [], {}, 10**400, "9" * 5000)


def test_a_count_as_json_that_is_nested_without_end_is_refused():
    for data in (b'{"figures":' + b"[" * 100_000, b"[" * 100_000, b'{"figures": "x"}'):
        with pytest.raises(FileRefused):
            read_file(SuppliedFile("telling.json", data), expected=EXPECTED)


@pytest.mark.parametrize("name", FIGURE_COLUMNS)
def test_a_count_as_json_that_makes_no_sense_is_refused(name):
    for odd in ODD[:-1] if name == "register" else ODD:  # a long one is refused when it is saved
        data = json.dumps({"figures": [ROW | {name: odd}]}).encode()
        with pytest.raises(FileRefused):
            read_file(SuppliedFile("telling.json", data), expected=EXPECTED)


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 5000,
        b"a: " + b"{a: " * 5000,
        b"- " * 5000,
        b"a: &a [x]\nb: *a\n...",
        b"x: 1\n" * MOST_BYTES,
        b"a: !!python/object/apply:os.system ['true']\n...",
        b"\x00",
    ],
    ids=["lists", "mappings", "points", "alias", "long", "tag", "nought"],
)
def test_a_draft_that_makes_no_sense_is_refused(data):
    with pytest.raises(DraftUnreadable):
        read_draft(data)


@pytest.mark.django_db
class TestOnScreens:
    def unit(self) -> str:
        return Submission.objects.filter(round__key=ROUND, state="draft").order_by("pk")[0].unit

    @pytest.mark.parametrize(
        "name",
        [
            "../../etc/passwd.csv",
            "a\x00b.csv",
            "x" * 3000 + ".csv",
            "<b>.csv",
            "\u202excsv.exe",
            "a\r\nb",
        ],
    )
    def test_a_strange_file_name_is_no_fault_and_no_path(self, name):
        unit = self.unit()
        place = reverse("submission-file", kwargs={"round": ROUND, "unit": unit})
        data = b"indicator,period,value,status\ncsv-tackled,2023-H1,9,final\n"

        answer = browser_of(Role.UNIT_SUPPLIER, unit).post(
            place, {"file": SimpleUploadedFile(name, data), "counted_status": "final"}
        )

        assert answer.status_code in {302, 422}
        assert "<b>" not in answer.content.decode()
        for delivery in Delivery.objects.filter(submission__unit=unit).exclude(file_name=""):
            assert "/" not in delivery.file_name
            assert delivery.file_name.isprintable()

    @pytest.mark.parametrize(
        "content",
        [
            b"<html><script>alert(1)</script></html>",
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
            b"%PDF-1.7\n<script>alert(1)</script>",
            b"\xff\xd8\xff<script>alert(1)</script>",
        ],
        ids=["html", "svg", "pdf", "jpg"],
    )
    def test_evidence_is_never_shown_by_a_browser(self, content):
        on = {"agenda": "2019-2022", "agreement": "extra-capacity-works-across-units"}
        on |= {"year": 2022, "unit": "national"}
        control = browser_of(Role.FORCE_CONTROL)
        place = reverse("write-progress", kwargs=on)
        version = ProgressNote.objects.filter(**on).count()
        told = {"text": "Er is aan gewerkt, zie het bestand.", "version": str(version)}

        sent = control.post(place, told | {"file": SimpleUploadedFile("bewijs.html", content)})
        answer = control.get(reverse("evidence", kwargs=on | {"version": version + 1}))

        assert sent.status_code == 302
        assert answer.status_code == 200
        assert answer["Content-Disposition"].startswith("attachment;")
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Type"].split(";")[0] in {
            *("text/plain", "application/pdf", "image/jpeg"),
        }
        assert "default-src 'none'" in answer["Content-Security-Policy"]

    @pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "//x", "http://"])
    def test_a_link_leads_to_a_site_or_is_refused(self, link):
        on = {"agenda": "2019-2022", "agreement": "extra-capacity-works-across-units"}
        place = reverse("write-progress", kwargs=on | {"year": 2022, "unit": "national"})
        told = {"text": "Er is aan gewerkt, zie de link.", "version": "1", "link": link}

        assert browser_of(Role.FORCE_CONTROL).post(place, told).status_code == 409


@pytest.mark.django_db
class TestTheApi:
    @pytest.mark.parametrize(
        "body",
        [
            b"[" * 100_000,
            b'{"a":' * 100_000,
            b'{"period":"2023-H1","figures":' + b"9" * 5000 + b"}",
            b'{"period":"2023-H1","figures":[{"indicator":1e400}]}',
            b'{"period":"\\ud800","figures":[]}',
            b"\xff\xfe",
            b"\x00",
            b"null",
            b'"x"',
            b"{}",
            b"NaN",
        ],
        ids=lambda body: repr(body[:40]),
    )
    def test_a_body_that_makes_no_sense_is_a_problem_and_no_fault(self, body):
        person = holder(Role.UNIT_SUPPLIER)
        unit = person.holdings()[0].unit
        client = Client(raise_request_exception=False)
        given = {"HTTP_AUTHORIZATION": f"Bearer {token_of(person)}"}
        place = f"{ROOT}/rounds/{ROUND}/submissions/{unit}"

        for method, path in (("PUT", f"{place}/figures"), ("POST", f"{place}/supply")):
            answer = client.generic(method, path, body, "application/json", **given)
            assert answer.status_code == 400, answer.content
            assert answer["Content-Type"] == "application/problem+json"

    @pytest.mark.parametrize("field", ["note", "explanation", "definition", "registerFingerprint"])
    @pytest.mark.parametrize("odd", ["\x00", "\ud800", "x" * 5000, "\x1b[2J"])
    def test_a_text_that_cannot_be_stored_is_a_problem_and_no_fault(self, field, odd):
        person = holder(Role.UNIT_SUPPLIER)
        unit = person.holdings()[0].unit
        client = Client(raise_request_exception=False)
        body = json.dumps(figures(figure(**{field: odd}), period="2023-H1"))

        answer = client.generic(
            "PUT",
            f"{ROOT}/rounds/{ROUND}/submissions/{unit}/figures",
            body,
            "application/json",
            HTTP_AUTHORIZATION=f"Bearer {token_of(person)}",
        )

        assert answer.status_code == 400, answer.content
        assert odd not in answer.content.decode(errors="replace") or odd == "x" * 5000

    @pytest.mark.parametrize(
        "name", ["%00", "x%00", "..", "%2e%2e%2f", "x" * 5000, "%FF", "A", "é"]
    )
    def test_a_spoilt_name_in_the_path_is_a_problem_and_no_fault(self, name):
        person = holder(Role.UNIT_SUPPLIER)
        unit = person.holdings()[0].unit
        client = Client(raise_request_exception=False)
        given = {"HTTP_AUTHORIZATION": f"Bearer {token_of(person)}"}

        for path in (
            f"/rounds/{name}",
            f"/rounds/{name}/submissions/{unit}",
            f"/rounds/{ROUND}/submissions/{name}",
        ):
            answer = client.get(f"{ROOT}{path}", **given)
            assert answer.status_code in {400, 403, 404}, path
            assert answer["Content-Type"] == "application/problem+json"
