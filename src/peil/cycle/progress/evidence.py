# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Evidence for progress: a link, or a file that is kept by the SHA-256 of its content."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from peil.cycle.refusal import Refusal
from peil.terms.languages import Text

MOST_BYTES = 5 * 1024 * 1024
LONGEST_NAME = 120
LONGEST_LINK = 1000

_OFFICE = "application/vnd.openxmlformats-officedocument"
CONTENT_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "png": "image/png",
    "jpg": "image/jpeg",
    "txt": "text/plain; charset=utf-8",
}
"""The kinds of file that are taken, by the end of their name."""

_BEGINS = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
_HOLDS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_MACROS = ("vbaproject.bin", "vbadata.xml")
_NOT_IN_A_NAME = re.compile(r"[^\w ().,+-]+")
_NOT_IN_A_TEXT = {chr(code) for code in range(32)} - set("\t\n\r\f")


class EvidenceUnfit(Refusal):
    """A link or file cannot be taken as evidence."""

    def __init__(self, *, found: Text, to_do: Text) -> None:
        super().__init__(
            asked=Text(nl="Bewijs bij voortgang is gegeven.", en="Evidence of progress was given."),
            found=found,
            to_do=to_do,
        )


class EvidenceDamaged(Refusal):
    """A file of evidence is gone, or is not what was handed in."""

    def __init__(self, name: str) -> None:
        super().__init__(
            asked=Text(nl=f"Het bestand '{name}' is gevraagd.", en=f"The file '{name}' was asked."),
            found=Text(
                nl="Het is weg, of niet meer wat is ingeleverd.",
                en="It is gone, or no longer what was handed in.",
            ),
            to_do=Text(
                nl="Meld dit aan de beheerder; de reservekopie heeft het bestand.",
                en="Tell the administrator; the backup holds the file.",
            ),
        )


@dataclass(frozen=True)
class HandedIn:
    """A file as somebody hands it in, and the folder where evidence is kept."""

    name: str
    content: bytes
    folder: Path


@dataclass(frozen=True)
class Evidence:
    """What shows that a note is true: a link, a file, both or nothing.

    Without a new file the one of the version before stays, unless `drops_file` says otherwise.
    """

    link: str = ""
    file: HandedIn | None = None
    drops_file: bool = False


@dataclass(frozen=True)
class KeptFile:
    """A file that is kept: the name to give it, and the SHA-256 of its content."""

    name: str = ""
    digest: str = ""


def fit_link(link: str) -> str:
    """Return a link as it is stored; an empty one stays empty.

    >>> fit_link(" https://www.politie.nl/nieuws ")
    'https://www.politie.nl/nieuws'

    Raises:
        EvidenceUnfit: when it is no whole address that starts with http or https.
    """
    fit = link.strip()
    if not fit:
        return ""
    try:
        parts = urlsplit(fit)
        is_whole = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_whole = False
    if not is_whole or len(fit) > LONGEST_LINK or re.search(r"[\s\x00-\x1f<>\"\\]", fit):
        raise EvidenceUnfit(
            found=Text(
                nl="De link is geen heel adres dat begint met http:// of https://.",
                en="The link is no whole address that starts with http:// or https://.",
            ),
            to_do=Text(
                nl="Neem het adres over uit de balk van de browser.",
                en="Copy the address from the bar of the browser.",
            ),
        )
    return fit


def keep_file(handed: HandedIn) -> KeptFile:
    """Put a file in the folder under the SHA-256 of its content, whole or not at all.

    Raises:
        EvidenceUnfit: when it is empty, too large, or of a kind that is not taken.
    """
    kind = _kind_of(handed.content)
    digest = hashlib.sha256(handed.content).hexdigest()
    place = handed.folder / digest
    if not place.is_file() or _digest_of(place) != digest:
        _write_whole(place, handed.content)
    return KeptFile(clean_name(handed.name, kind=kind), digest)


def read_file(kept: KeptFile, *, folder: Path) -> bytes:
    """Return the content of a file that is kept.

    Raises:
        EvidenceDamaged: when it is gone, or is not what was handed in.
    """
    place = folder / kept.digest
    content = (
        place.read_bytes()
        if re.fullmatch(r"[0-9a-f]{64}", kept.digest) and place.is_file()
        else b""
    )
    if hashlib.sha256(content).hexdigest() != kept.digest:
        raise EvidenceDamaged(kept.name)
    return content


def clean_name(name: str, *, kind: str) -> str:
    r"""Return a name without folders or odd signs, that ends as its kind does.

    >>> clean_name("..\\..\\etc/passwd\x00.PDF", kind="pdf")
    'passwd.pdf'
    >>> clean_name("/../", kind="png")
    'bewijs.png'
    """
    last = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    seen = "".join(sign for sign in last if not unicodedata.category(sign).startswith("C"))
    stem = seen.rpartition(".")[0] or seen
    tidy = re.sub(r"\.{2,}", ".", _NOT_IN_A_NAME.sub(" ", stem))
    short = " ".join(tidy.split())[:LONGEST_NAME].strip(" .")
    return f"{short or 'bewijs'}.{kind}"


def content_type_of(kept: KeptFile) -> str:
    """Return the content type to serve a file with."""
    return CONTENT_TYPES.get(kept.name.rpartition(".")[2], "application/octet-stream")


def _kind_of(content: bytes) -> str:
    """Return of what kind a file is, by its content and not by its name.

    Raises:
        EvidenceUnfit: when it is empty, too large, or of a kind that is not taken.
    """
    if not content or len(content) > MOST_BYTES:
        raise EvidenceUnfit(
            found=Text(
                nl="Het bestand is leeg, of groter dan 5 MB.",
                en="The file is empty, or larger than 5 MB.",
            ),
            to_do=Text(nl="Geef een kleiner bestand.", en="Give a smaller file."),
        )
    for begin, kind in _BEGINS.items():
        if content.startswith(begin):
            return kind
    kind = _kind_of_archive(content) if content.startswith(b"PK") else _kind_of_text(content)
    if not kind:
        raise EvidenceUnfit(
            found=Text(
                nl="Dit soort bestand wordt niet aangenomen.",
                en="This kind of file is not taken.",
            ),
            to_do=Text(
                nl="Geef een pdf, docx, xlsx, png, jpg of txt, zonder macro's.",
                en="Give a pdf, docx, xlsx, png, jpg or txt, without macros.",
            ),
        )
    return kind


def _kind_of_archive(content: bytes) -> str:
    """Return which kind of office file it is; only its list of names is read."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return ""
    if any(name.lower().endswith(_MACROS) for name in names):
        return ""
    found = [kind for part, kind in _HOLDS.items() if part in names]
    return found[0] if len(found) == 1 and "[Content_Types].xml" in names else ""


def _kind_of_text(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""
    return "" if _NOT_IN_A_TEXT & set(text) else "txt"


def _digest_of(place: Path) -> str:
    return hashlib.sha256(place.read_bytes()).hexdigest()


def _write_whole(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=place.parent, prefix=".new-", delete=False) as to:
        try:
            to.write(content)
            to.flush()
            os.fsync(to.fileno())
            Path(to.name).replace(place)
        except BaseException:
            Path(to.name).unlink(missing_ok=True)
            raise
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
