# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How a check ends: the number of errors and of findings."""

from __future__ import annotations

from peil.terms.languages import Language, Text
from peil.terms.numbers import counted

_ERRORS = (Text(nl="fout", en="error"), Text(nl="fouten", en="errors"))
_FINDINGS = (Text(nl="bevinding", en="finding"), Text(nl="bevindingen", en="findings"))


def errors_and_findings(errors: int, findings: int, *, language: Language) -> str:
    """Return how many errors and findings there are.

    >>> errors_and_findings(1, 2, language="nl")
    '1 fout, 2 bevindingen'
    """
    of_errors = counted(errors, *_ERRORS, language=language)
    return f"{of_errors}, {counted(findings, *_FINDINGS, language=language)}"
