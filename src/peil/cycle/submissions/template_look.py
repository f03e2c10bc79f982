# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How the cells of the template look: every format is made once."""

from __future__ import annotations

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

ACCENT, WASH, SOFT, LINE = "#0B5563", "#EEF3F5", "#55636F", "#C9D2D9"
OPEN, OPEN_LINE = "#FFF8DC", "#D9C98A"


class Look:
    """Makes each cell format of a workbook once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def of(self, **properties: Any) -> Format:
        """Return the format with these properties."""
        base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
        key = tuple(sorted((base | properties).items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(dict(key))
        return self._made[key]

    @property
    def title(self) -> Format:
        """Of the name of a sheet."""
        return self.of(bold=True, font_size=16, font_color=ACCENT)

    @property
    def heading(self) -> Format:
        """Of a part of a sheet."""
        return self.of(bold=True, font_size=13, font_color=ACCENT)

    @property
    def soft(self) -> Format:
        """Of what explains."""
        return self.of(font_color=SOFT)

    @property
    def words(self) -> Format:
        """Of running text."""
        return self.of(text_wrap=True)

    @property
    def theme(self) -> Format:
        """Of the name of a theme."""
        return self.of(bold=True, bg_color=WASH, valign="vcenter")

    def header(self, *, is_open: bool, is_number: bool) -> Format:
        """Return the format of a column's name."""
        return self.of(
            bold=True,
            text_wrap=True,
            valign="bottom",
            align="right" if is_number else "left",
            indent=0 if is_number or not is_open else 1,
            bottom=2,
            bottom_color=ACCENT,
            font_color=ACCENT if is_open else SOFT,
        )

    def fixed(self, **properties: Any) -> Format:
        """Return the format of a cell that nobody fills in."""
        return self.of(text_wrap=True, bottom=1, bottom_color=LINE, **properties)

    def open(self, **properties: Any) -> Format:
        """Return the format of a cell that is filled in."""
        return self.of(
            text_wrap=True, bg_color=OPEN, border=1, border_color=OPEN_LINE, locked=0, **properties
        )
