"""Keys and acts that tests of progress share."""

from __future__ import annotations

from cycle.conftest import signed
from peil.cycle.progress.agreements import ProgressKey
from peil.cycle.progress.evidence import Evidence
from peil.cycle.progress.writing import write_progress

KEY = ProgressKey("2019-2022", "signals-followed-up", 2022, "limburg", "politie")
TEXT = "In acht basisteams is een vast team begonnen dat signalen opvolgt."
PDF = b"%PDF-1.7\n% a file for a test\n"


def write(policy, by, *, key=KEY, text=TEXT, evidence=None, expected=0, day="2022-09-01"):
    """A note of the police."""
    return write_progress(
        key,
        text=text,
        evidence=evidence or Evidence(),
        policy=policy,
        expected_version=expected,
        by=signed(by, day),
    )
