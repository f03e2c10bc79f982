"""Evidence is kept by its content, under a name that is safe, and given back as it was."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pytest

from cycle.conftest import make_person, signed
from cycle.progress.conftest import KEY, PDF, write
from peil.cycle.models import ProgressNote
from peil.cycle.progress.evidence import (
    MOST_BYTES,
    Evidence,
    EvidenceDamaged,
    EvidenceUnfit,
    HandedIn,
    KeptFile,
    clean_name,
    read_file,
)
from peil.cycle.progress.reading import NoEvidence, evidence_of
from peil.cycle.rights import RightMissing, Role
from peil.cycle.written import TextUnfit


def archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as to:
        for name in ("[Content_Types].xml", *names):
            to.writestr(name, "x")
    return made.getvalue()


DOCX = archive("word/document.xml")
XLSX = archive("xl/workbook.xml")


@pytest.fixture
def supplier(db):
    return make_person(Role.UNIT_SUPPLIER, "limburg")


def handed(content, folder, name="verslag.pdf"):
    return Evidence(file=HandedIn(name, content, folder))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, "pdf"),
        (b"\x89PNG\r\n\x1a\n rest", "png"),
        (b"\xff\xd8\xff\xe0 rest", "jpg"),
        (DOCX, "docx"),
        (XLSX, "xlsx"),
        ("Verslag van één dag\n".encode(), "txt"),
    ],
)
def test_six_kinds_are_taken_and_named_for_what_they_are(policy, supplier, tmp_path, content, kind):
    row = write(policy, supplier, evidence=handed(content, tmp_path, "plan.exe"))

    assert row.file_name == f"plan.{kind}"
    assert (tmp_path / row.file_digest).read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"MZ\x90\x00program", id="a program"),
        pytest.param(b"PK\x03\x04 broken", id="a broken archive"),
        pytest.param(archive("a.txt"), id="any archive"),
        pytest.param(archive("word/document.xml", "word/vbaProject.bin"), id="macros"),
        pytest.param(archive("word/document.xml", "xl/workbook.xml"), id="two kinds at once"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", id="an old office file"),
        pytest.param(b"text with \x00 in it", id="not quite text"),
        pytest.param(b"%PDF-" + b"x" * MOST_BYTES, id="too large"),
    ],
)
def test_anything_else_is_refused_and_nothing_is_kept(policy, supplier, tmp_path, content):
    with pytest.raises(EvidenceUnfit):
        write(policy, supplier, evidence=handed(content, tmp_path))

    assert list(tmp_path.iterdir()) == []
    assert not ProgressNote.objects.exists()


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd", "passwd.txt"),
        ("..\\..\\boot.ini", "boot.txt"),
        ("/etc/cron.d/job", "job.txt"),
        ("....", "bewijs.txt"),
        ("", "bewijs.txt"),
        (".htaccess", "htaccess.txt"),
        ("verslag\r\nSet-Cookie: a=b.txt", "verslagSet-Cookie a b.txt"),
        ('a"; filename="b.html', "a filename b.txt"),
        ("naam\u202etxt.exe", "naamtxt.txt"),
        ("<img src=x onerror=alert(1)>.txt", "img src x onerror alert(1).txt"),
        ("verslag één.txt", "verslag één.txt"),
        ("a" * 500 + ".txt", "a" * 120 + ".txt"),
    ],
)
def test_a_name_loses_folders_and_odd_signs(name, clean):
    assert clean_name(name, kind="txt") == clean


def test_a_file_is_written_nowhere_but_in_the_folder(policy, supplier, tmp_path):
    folder = tmp_path / "evidence"

    write(policy, supplier, evidence=handed(PDF, folder, "../../../verslag.pdf"))

    digest = hashlib.sha256(PDF).hexdigest()
    assert [p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")] == [
        "evidence",
        f"evidence/{digest}",
    ]


def test_the_same_file_twice_is_kept_once(policy, supplier, tmp_path):
    write(policy, supplier, evidence=handed(PDF, tmp_path))
    write(policy, supplier, evidence=handed(PDF, tmp_path, "zelfde.pdf"), expected=1)

    assert len(list(tmp_path.iterdir())) == 1


def test_a_new_version_keeps_the_file_until_it_is_dropped(policy, supplier, tmp_path):
    first = write(policy, supplier, evidence=handed(PDF, tmp_path))
    second = write(policy, supplier, expected=1)
    third = write(policy, supplier, evidence=Evidence(drops_file=True), expected=2)

    assert (second.file_digest, third.file_digest) == (first.file_digest, "")


def test_nobody_without_the_right_gets_a_file_kept(policy, db, tmp_path):
    stranger = make_person(Role.UNIT_SUPPLIER, "rotterdam")

    with pytest.raises(RightMissing):
        write(policy, stranger, evidence=handed(PDF, tmp_path))

    assert list(tmp_path.iterdir()) == []


def test_a_text_that_is_refused_keeps_no_file(policy, supplier, tmp_path):
    with pytest.raises(TextUnfit):
        write(policy, supplier, text="kort", evidence=handed(PDF, tmp_path))

    assert list(tmp_path.iterdir()) == []


def test_a_file_is_given_back_as_it_was(policy, supplier, tmp_path):
    write(policy, supplier, evidence=handed(PDF, tmp_path))

    kept = evidence_of(KEY, version=1, by=signed(supplier, "2022-09-03"))

    assert read_file(kept, folder=tmp_path) == PDF


def test_a_file_that_was_changed_on_disk_is_not_given(policy, supplier, tmp_path):
    row = write(policy, supplier, evidence=handed(PDF, tmp_path))
    (tmp_path / row.file_digest).write_bytes(b"%PDF- something else")

    with pytest.raises(EvidenceDamaged):
        read_file(KeptFile(row.file_name, row.file_digest), folder=tmp_path)


def test_handing_in_again_mends_a_file_that_was_changed_on_disk(policy, supplier, tmp_path):
    row = write(policy, supplier, evidence=handed(PDF, tmp_path))
    (tmp_path / row.file_digest).write_bytes(b"%PDF- something else")

    again = write(policy, supplier, evidence=handed(PDF, tmp_path), expected=1)

    assert read_file(KeptFile(again.file_name, again.file_digest), folder=tmp_path) == PDF


@pytest.mark.parametrize("digest", ["", "../secret.key", "/etc/passwd", "0" * 64, "A" * 64])
def test_a_digest_leads_to_no_other_file(tmp_path, digest):
    (tmp_path / "secret.key").write_text("secret")
    (tmp_path / "evidence").mkdir()

    with pytest.raises(EvidenceDamaged):
        read_file(KeptFile("a.pdf", digest), folder=tmp_path / "evidence")


def test_only_who_may_see_progress_gets_a_file(policy, supplier, tmp_path):
    write(policy, supplier, evidence=handed(PDF, tmp_path))

    with pytest.raises(RightMissing):
        evidence_of(KEY, version=1, by=signed(make_person(Role.ADMINISTRATOR), "2022-09-03"))
    with pytest.raises(NoEvidence):
        evidence_of(KEY, version=2, by=signed(supplier, "2022-09-03"))
