# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A code list: the codes that counting rules select by, with what each of them means."""

from __future__ import annotations

from pydantic import Field, model_validator

from peil.terms.languages import Text
from peil.terms.periods import DayField
from peil.terms.record import CodeListKey, Key, Record, misfit
from peil.terms.references import Reference


class ListedCode(Record):
    """One code of a list."""

    code: str = Field(min_length=1, description="The code, as the register holds it.")
    meaning: Text = Field(description="What it stands for.")
    first_day: DayField | None = Field(
        default=None, alias="from", description="First day it was in use, where that is known."
    )
    last_day: DayField | None = Field(
        default=None, alias="until", description="Last day it was in use; empty while it is."
    )
    reference: Reference | None = Field(
        default=None, description="Where this code is written, if not where the list is."
    )


class CodeList(Record):
    """A list of codes that counting rules select by: `codelists/<list>.yaml`."""

    codelist: Key = Field(description="Its name; the same as that of the file.")
    title: Text = Field(description="How readers see it.")
    part_of: CodeListKey | None = Field(
        default=None, description="The larger list that all its codes are in."
    )
    assumed: bool = Field(
        default=False,
        description="Which codes are in it is Peil's own choice; then a note says why.",
    )
    note: Text | None = Field(default=None, description="What one must know of it.")
    codes: tuple[ListedCode, ...] = Field(min_length=1, description="One entry for each code.")
    reference: Reference = Field(description="Where the codes are written.")

    @model_validator(mode="after")
    def _an_assumption_is_explained(self) -> CodeList:
        if self.assumed and self.note is None:
            raise misfit(self.assumed, to_do="Add a 'note' that says why.")
        return self

    @model_validator(mode="after")
    def _a_code_stands_once(self) -> CodeList:
        seen: set[str] = set()
        for entry in self.codes:
            if entry.code in seen:
                raise misfit(entry.code, to_do="It stands in the list twice; keep one.")
            seen.add(entry.code)
        return self

    @property
    def members(self) -> frozenset[str]:
        """Its codes without their meaning."""
        return frozenset(entry.code for entry in self.codes)
