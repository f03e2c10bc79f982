# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Looks at a file that says it is a workbook before anything opens it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from peil.cycle.submissions.file_refused import WholeFileRefused
from peil.cycle.submissions.supplied_file import SuppliedFile
from peil.terms.languages import Text

MOST_BYTES = 2 * 1024 * 1024
"""Of a file that is handed in; a template of forty indicators takes a fiftieth of it."""

_MOST_UNPACKED = 20 * 1024 * 1024
_MOST_PARTS = 200
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = 0x1
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_NEEDED = ("[Content_Types].xml", "xl/workbook.xml")
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*\bref=[\"']([A-Z]+[0-9]+:[A-Z]+[0-9]+)[\"']")
_SAVE_AGAIN = Text(
    nl="Open het in Excel en bewaar het als .xlsx, zonder wachtwoord en zonder macro's.",
    en="Open it in Excel and save it as .xlsx, without a password and without macros.",
)
_START_ANEW = Text(
    nl="Haal het sjabloon opnieuw op en vul dat in.", en="Fetch the template anew and fill that in."
)


class WorkbookBroken(WholeFileRefused):
    """A file is no workbook, or not a whole one."""

    def __init__(self, file: SuppliedFile) -> None:
        super().__init__(
            file.name,
            found=Text(
                nl="Het is geen heel Excel-bestand (.xlsx).",
                en="It is not a whole Excel file (.xlsx).",
            ),
            to_do=_SAVE_AGAIN,
        )


def require_small(file: SuppliedFile) -> None:
    """Do nothing when a file is no larger than a file with figures can be.

    Raises:
        WholeFileRefused: when it is empty, or larger.
    """
    size = len(file.data)
    if not size:
        raise WholeFileRefused(
            file.name, found=Text(nl="Het is leeg.", en="It is empty."), to_do=_START_ANEW
        )
    if size > MOST_BYTES:
        limit = MOST_BYTES // 1024 // 1024
        raise WholeFileRefused(
            file.name,
            found=Text(nl=f"Het is groter dan {limit} MB.", en=f"It is larger than {limit} MB."),
            to_do=_START_ANEW,
        )


def require_plain_workbook(file: SuppliedFile) -> None:
    """Do nothing when a file is a workbook that is safe to open, and has no merged cells.

    Raises:
        WorkbookBroken: when it is not a whole workbook.
        WholeFileRefused: when it is of another kind, locked, too large once unpacked, holds
            macros, or has merged cells.
    """
    require_small(file)
    if file.data.startswith(_OLD_OR_LOCKED):
        raise WholeFileRefused(
            file.name,
            found=Text(
                nl="Het is een oud Excel-bestand (.xls), of er zit een wachtwoord op.",
                en="It is an old Excel file (.xls), or there is a password on it.",
            ),
            to_do=_SAVE_AGAIN,
        )
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as packed:
            _require_parts(file, packed)
            _require_content(file, packed)
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ):
        raise WorkbookBroken(file) from None


def _require_parts(file: SuppliedFile, packed: zipfile.ZipFile) -> None:
    """Require the parts of a workbook, few and small enough, before any is unpacked.

    Raises:
        WorkbookBroken: when one is missing or there twice.
        WholeFileRefused: when they are too many, too large, locked, or of another kind.
    """
    parts = packed.infolist()
    names = [part.filename for part in parts]
    found = next(_wrong_with(packed, parts, names), None)
    if found is not None:
        raise WholeFileRefused(file.name, found=found, to_do=_SAVE_AGAIN)
    if len(set(names)) != len(names) or any(name not in names for name in _NEEDED):
        raise WorkbookBroken(file)


def _wrong_with(
    packed: zipfile.ZipFile, parts: list[zipfile.ZipInfo], names: list[str]
) -> Iterator[Text]:
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        yield Text(
            nl="Het wordt bij het uitpakken te groot.", en="It becomes too large once unpacked."
        )
        return
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        yield Text(nl="Er zit een wachtwoord op.", en="There is a password on it.")
        return
    if "mimetype" in names and packed.read("mimetype").startswith(_OPEN_DOCUMENT):
        yield Text(
            nl="Het is een OpenDocument-bestand (.ods).", en="It is an OpenDocument file (.ods)."
        )
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        yield Text(nl="Er zitten macro's in.", en="It holds macros.")


def _require_content(file: SuppliedFile, packed: zipfile.ZipFile) -> None:
    """Require that no part declares anything of its own, and no sheet has merged cells.

    Raises:
        WorkbookBroken: when a part declares anything, as no workbook does.
        WholeFileRefused: when cells are merged.
    """
    merged: list[str] = []
    for name in packed.namelist():
        content = packed.read(name)
        is_text = name.endswith((".xml", ".rels", ".vml"))
        if is_text and (_DECLARES.search(content) or b"\x00" in content):
            raise WorkbookBroken(file)
        if name.startswith("xl/worksheets/"):
            merged += [found.decode("ascii") for found in _MERGED.findall(content)]
    if merged:
        named = ", ".join(merged[:10])
        raise WholeFileRefused(
            file.name,
            found=Text(
                nl=f"Er zijn cellen samengevoegd: {named}.", en=f"Cells were merged: {named}."
            ),
            to_do=Text(
                nl="Haal de samenvoeging weg, of haal het sjabloon opnieuw op.",
                en="Undo the merging, or fetch the template anew.",
            ),
        )
