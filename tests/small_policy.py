"""A small policy folder for tests: a city with one theme, drawn in the test that needs it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from peil.agenda.policy import Policy
from peil.agenda.reading import FolderReading, load_policy, read_policy

SOURCES = """
    sources:
      - {key: plan, title: Plan, publisher: City, date: 2020-01-01, read: whole}
      - {key: report, title: Report, publisher: City, date: 2022-05-01, read: whole}
      - {key: later, title: Later report, publisher: City, date: 2023-05-01, read: whole}
"""
PARTIES = """
    parties:
      - {key: council, name: {nl: gemeenteraad, en: city council}}
"""
UNITS = """
    whole: {key: city, name: {nl: de stad, en: the city}}
    units:
      - {key: north, name: Noord, kind: regional, from: 2000-01-01, reference: {source: plan, place: p. 1}}
      - {key: south, name: Zuid, kind: regional, from: 2000-01-01, reference: {source: plan, place: p. 1}}
"""
AGENDA = """
    agenda: plan
    title: {nl: Plan, en: Plan}
    summary: {nl: Een plan., en: A plan.}
    first_year: 2020
    last_year: 2023
    set_by: council
    themes: [safety]
    reference: {source: plan, place: p. 1}
"""
THEME = """
    theme: safety
    title: {nl: Veiligheid, en: Safety}
    focus: {nl: Veiligheid., en: Safety.}
    reference: {source: plan, place: p. 2}
    indicators:
      - id: cases
        title: {nl: Zaken, en: Cases}
        measure: count
        direction: at_least
        definitions:
          - version: 2020-1
            from: 2020-01-01
            counted: {nl: Zaken., en: Cases.}
            population: police
            reference: {source: plan, place: p. 2}
        reference: {source: plan, place: p. 2}
"""
DECISION = """
    decision: adoption
    kind: adoption
    title: {nl: Vaststelling, en: Adoption}
    known_from: 2019-12-01
    norms:
      - {indicator: cases, values: {2020: 100, 2021: 110}}
    reference: {source: plan, place: p. 2}
"""


def indicator(name: str, *lines: str, measure: str = "count", direction: str = "at_least") -> str:
    """Return one indicator for a theme, with more lines in it."""
    more = "".join(f"\n        {line}" for line in lines)
    return f"""
      - id: {name}
        title: {{nl: {name}, en: {name}}}
        measure: {measure}
        direction: {direction}
        reference: {{source: plan, place: p. 2}}{more}"""


def theme(*indicators: str) -> str:
    """Return the theme file with other indicators."""
    head = THEME[: THEME.index("      - id: cases")].rstrip()
    return head + "".join(indicators)


def defined(version: str, first: str, *lines: str) -> str:
    """Return one definition, to stand in a list of definitions."""
    more = "".join(f", {line}" for line in lines)
    return (
        f"{{version: {version}, from: {first}, counted: {{nl: a, en: a}}, population: police, "
        f"reference: {{source: plan, place: p. 2}}{more}}}"
    )


def write_policy(folder: Path, **files: str) -> Path:
    """Write a policy folder; files are named by their place with __ for / and no ending.

    An empty text leaves a file out.
    """
    content = {
        "sources": SOURCES,
        "parties": PARTIES,
        "units": UNITS,
        "plan__agenda": AGENDA,
        "plan__themes__safety": THEME,
        "plan__decisions__adoption": DECISION,
        **files,
    }
    for name, text in content.items():
        if not text:
            continue
        path = folder / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).strip() + "\n...\n", encoding="utf-8")
    return folder


def decided(name: str, day: str, *lines: str, kind: str = "recalibration") -> str:
    """Return a decision file with other norms."""
    body = "\n".join(f"    {line}" for line in lines)
    return f"""
    decision: {name}
    kind: {kind}
    title: {{nl: {name}, en: {name}}}
    known_from: {day}
    reference: {{source: plan, place: p. 3}}
{body}
"""


def published(document: str, *figures: str, more: str = "") -> str:
    """Return a published file; each figure is a flow mapping without its braces."""
    rows = "".join(f"\n      - {{{figure}}}" for figure in figures)
    listed = f"figures:{rows}" if figures else ""
    return f"""
    document: {document}
    {listed}
{more}
"""


def small_policy(folder: Path, **files: str) -> Policy:
    """Return a small policy that loads."""
    return load_policy(write_policy(folder, **files))


def small_reading(folder: Path, **files: str) -> FolderReading:
    """Return what came of reading a small policy that may be wrong."""
    return read_policy(write_policy(folder, **files))
