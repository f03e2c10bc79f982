# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a proposal as a draft of a decision file, with marks where a person must fill in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from textwrap import wrap

from peil.agenda.yaml_files import END_MARK
from peil.monitoring.distribution.division import Portion
from peil.monitoring.distribution.proposal import Proposal
from peil.monitoring.remarks import amount
from peil.reports.framing import SHOWN_OF_VERSION
from peil.reports.methods.allocation.data import places_of, rounded
from peil.reports.methods.allocation.words import key_title, method_text
from peil.reports.wording import Wording
from peil.terms.languages import LANGUAGES, Language, Text
from peil.terms.numbers import unmistakable, written

FILL_IN = "fill-in"
"""Stands where only a person can say it; a folder with this mark is refused by the check."""

_WIDTH = 100
_PLACES = 2
_WORDS = Wording(
    {
        "draft": Text(
            nl="CONCEPT. Een verdeling die is uitgerekend; niemand heeft haar vastgesteld.",
            en="DRAFT. A division that was calculated; nobody has decided it.",
        ),
        "how": Text(
            nl="Vul overal '{mark}' in, zet dit bestand in {folder} en geef 'peil agenda check'.",
            en="Fill in every '{mark}', put this file in {folder} and run 'peil agenda check'.",
        ),
        "decided_by": Text(nl="INVULLEN: wie besluit", en="FILL IN: who decides"),
        "heard": Text(nl="INVULLEN: wie zijn gehoord", en="FILL IN: who were heard"),
        "meeting": Text(
            nl="INVULLEN: welk overleg, op welke dag", en="FILL IN: which meeting, on which day"
        ),
        "known_from": Text(
            nl="INVULLEN: sinds wanneer het besluit bekend is, als 2021-11-22",
            en="FILL IN: from when the decision is known, as 2021-11-22",
        ),
        "reference": Text(
            nl="INVULLEN: het document met het besluit (zie sources.yaml) en de plaats daarin",
            en="FILL IN: the document with the decision (see sources.yaml) and the place in it",
        ),
        "share": Text(
            nl="In de verdeelsleutel: {key}. Deel naar sleutel: {share}.",
            en="In the allocation key: {key}. Share by key: {share}.",
        ),
        "floor": Text(nl="Ondergrens: {bound}.", en="Lower bound: {bound}."),
        "ceiling": Text(nl="Bovengrens: {bound}.", en="Upper bound: {bound}."),
        "title": Text(
            nl="Normen per eenheid voor {year}: {title}", en="Norms by unit for {year}: {title}"
        ),
        "note": Text(
            nl="Uitgerekend met Peil, gegevensversie {version}. De landelijke norm van {norm} (besluit "
            "{decision}) is verdeeld naar: {key}. {method}",
            en="Calculated with Peil, data version {version}. The national norm of {norm} (decision "
            "{decision}) is divided by: {key}. {method}",
        ),
    }
)


def draft_decision(proposal: Proposal, *, name: str, language: Language) -> str:
    """Return a proposal as the text of a decision file.

    It has the shape of a file in the policy folder. What only a person can say is marked with
    `FILL_IN`, so that it cannot pass the check before somebody has said it.

    Args:
        proposal: the division.
        name: the name of the decision, which is that of its file.
        language: that of the comments; the texts of the decision are in both.
    """
    return "\n".join(_lines(proposal, name, language)) + "\n"


def _lines(proposal: Proposal, name: str, language: Language) -> Iterator[str]:
    folder = f"{proposal.norm.agenda}/decisions/{name}.yaml"
    yield f"# {_WORDS.say('draft', language)}"
    yield f"# {_WORDS.say('how', language, mark=FILL_IN, folder=folder)}"
    yield f"decision: {name}"
    yield "kind: unit_norms"
    yield "title:"
    for one in LANGUAGES:
        title = proposal.title.to(one)
        said = _WORDS.say("title", one, year=proposal.asked.year, title=title)
        yield f"  {one}: {_quoted(said)}"
    yield f"decided_by: {FILL_IN}  # {_WORDS.say('decided_by', language)}"
    yield f"heard: [{FILL_IN}]  # {_WORDS.say('heard', language)}"
    yield f"meeting: {{body: {FILL_IN}, day: {FILL_IN}}}  # {_WORDS.say('meeting', language)}"
    yield f"known_from: {FILL_IN}  # {_WORDS.say('known_from', language)}"
    yield "note:"
    for one in LANGUAGES:
        yield f"  {one}: >-"
        yield from (f"    {line}" for line in wrap(_note(proposal, one), _WIDTH))
    yield "norms:"
    for portion in proposal.portions:
        yield from _norm_lines(proposal, portion)
    mark = f"source: {FILL_IN}, place: {FILL_IN}"
    yield f"reference: {{{mark}}}  # {_WORDS.say('reference', language)}"
    yield END_MARK


def _norm_lines(proposal: Proposal, portion: Portion) -> Iterator[str]:
    yield f"  - indicator: {proposal.asked.indicator}"
    yield f"    unit: {portion.unit}"
    yield f"    values: {{{proposal.asked.year}: {unmistakable(portion.number)}}}"
    yield "    note:"
    for one in LANGUAGES:
        yield f"      {one}: {_quoted(_portion_note(proposal, portion, one))}"


def _portion_note(proposal: Proposal, portion: Portion, language: Language) -> str:
    """Return what a unit brought to the division, so that anybody can do it again."""

    def shown(number: Decimal) -> str:
        return written(number, language=language)

    places = _PLACES + places_of(proposal.smallest_step)
    share = shown(rounded(portion.by_key, places=places))
    key = shown(proposal.key.values[portion.unit])
    said = [_WORDS.say("share", language, key=key, share=share)]
    if portion.claim.floor:
        said.append(_WORDS.say("floor", language, bound=shown(portion.claim.floor)))
    if portion.claim.ceiling is not None:
        said.append(_WORDS.say("ceiling", language, bound=shown(portion.claim.ceiling)))
    return " ".join(said)


def _note(proposal: Proposal, language: Language) -> str:
    return _WORDS.say(
        "note",
        language,
        version=proposal.policy.version[:SHOWN_OF_VERSION],
        norm=amount(proposal.total, measure=proposal.measure, language=language),
        decision=proposal.norm.decision,
        key=key_title(proposal, language),
        method=" ".join([method_text(proposal, language), *_remarks(proposal, language)]),
    )


def _remarks(proposal: Proposal, language: Language) -> list[str]:
    return [remark.to(language) for remark in proposal.remarks]


def _quoted(text: str) -> str:
    """Return a text between double quotes, as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)
