# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers that come from the smaller tables, theme by theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from peil.register.synthetic.answers.answer_file import Answer
from peil.register.synthetic.answers.child_abuse import child_abuse
from peil.register.synthetic.answers.confiscation import confiscation
from peil.register.synthetic.answers.cybercrime import cybercrime
from peil.register.synthetic.answers.execution_and_fraud import execution, fraud
from peil.register.synthetic.answers.human_trafficking import human_trafficking
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.answers.suspects import suspects_of
from peil.register.synthetic.answers.undermining import undermining
from peil.register.synthetic.values import Batch

THEMES = (
    undermining,
    confiscation,
    cybercrime,
    suspects_of,
    child_abuse,
    human_trafficking,
    execution,
    fraud,
)


def answers_of(tables: Mapping[str, Batch], periods: Periods) -> Iterator[Answer]:
    """Yield the answers of every theme that the smaller tables give."""
    for theme in THEMES:
        yield from theme(tables, periods)
