# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Marks a copy of the agendas as made up: every unit is called so, wherever it is shown."""

from __future__ import annotations

import re
from pathlib import Path

_UNIT = re.compile(r"^(    name: [^{#\n]+?)$", re.MULTILINE)
_WHOLE = re.compile(r"^  name: \{nl: ([^,}]+), en: ([^,}]+)\}$", re.MULTILINE)


def mark_as_made_up(agendas: Path) -> None:
    """Call every unit in a folder of agendas made up; done twice it is done once."""
    file = agendas / "units.yaml"
    text = file.read_text(encoding="utf-8")
    if "(verzonnen)" in text:
        return
    text = _UNIT.sub(r"\1 (verzonnen)", text)
    text = _WHOLE.sub(r"  name: {nl: \1 (verzonnen), en: \2 (made up)}", text)
    file.write_text(text, encoding="utf-8")
