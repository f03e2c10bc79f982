# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The shape of every kind of file in a policy folder."""

from __future__ import annotations

from peil.agenda.agendas import AgendaFile, PartiesFile, ThemeFile
from peil.agenda.codelists import CodeList
from peil.agenda.decisions import DecisionFile
from peil.agenda.folder import FileKind
from peil.agenda.lists import SourcesFile, UnitsFile
from peil.agenda.published import PublishedFile
from peil.terms.record import Record

SHAPES: dict[FileKind, type[Record]] = {
    FileKind.SOURCES: SourcesFile,
    FileKind.PARTIES: PartiesFile,
    FileKind.UNITS: UnitsFile,
    FileKind.AGENDA: AgendaFile,
    FileKind.THEME: ThemeFile,
    FileKind.DECISION: DecisionFile,
    FileKind.PUBLISHED: PublishedFile,
    FileKind.CODELIST: CodeList,
}
"""The shape of each kind of file."""
