"""What a proposal says comes back from the database and from its file as it went in."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from conftest import AGENDAS, peil
from cycle.decisions.proposals import AGENDA, SUSPECTS, norm, proposed
from peil.agenda.decisions import DecisionFile
from peil.agenda.fitting import fit
from peil.agenda.reading import load_policy
from peil.agenda.yaml_files import read_yaml_bytes
from peil.cycle.decisions.content import (
    as_json,
    content_of,
    decision_file,
    file_name,
    file_text,
    name_for,
)
from peil.cycle.decisions.drafts import DraftUnreadable, read_draft
from peil.cycle.decisions.plain_parts import parts_of, yaml_text
from peil.cycle.models import Proposal

SHIPPED = load_policy(AGENDAS)


def read_back(text: str) -> DecisionFile:
    yaml, problems = read_yaml_bytes(text.encode(), file="decision.yaml")
    assert problems == ()
    assert yaml is not None
    record, misfits = fit(yaml, DecisionFile)
    assert misfits == ()
    assert record is not None
    return record


def stored(content):
    return content_of(Proposal(content=json.loads(json.dumps(as_json(content)))))


@pytest.mark.parametrize("decision", SHIPPED.decisions, ids=lambda d: d.file.decision)
def test_every_shipped_decision_is_written_as_it_was_read(decision):
    assert read_back(yaml_text(parts_of(decision.file))) == decision.file


@given(
    number=st.decimals(0, 10**15, allow_nan=False, places=3)
    | st.decimals(0, 2000, allow_nan=False, places=3),
    title=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
)
def test_any_number_and_text_comes_back_sign_by_sign(number, title):
    content = proposed(
        title={"nl": title, "en": title},
        norms=[{"indicator": SUSPECTS, "values": {"2022": number}}],
    )

    file = read_back(file_text(content, policy=SHIPPED))

    assert file.title.nl == title
    assert next(iter(file.norms[0].values.values())).number == number
    assert stored(content) == content


def test_every_kind_of_norm_is_kept():
    content = proposed(
        norms=[
            norm("cyber-regular", {2022: "to_be_determined", 2021: "increase", 2020: "decrease"}),
            norm("social-media", {2022: {"milestone": {"nl": "een plan", "en": "a plan"}}}),
        ],
        carry_forward=[{"from_year": 2019, "to_years": [2022], "besides": [SUSPECTS]}],
        withdraws=[{"indicator": "execution-stock", "years": [2022], "unit": "limburg"}],
    )

    file = read_back(file_text(content, policy=SHIPPED))

    assert stored(content) == content
    assert file.norms == content.norms
    assert file.carry_forward == content.carry_forward
    assert file.withdraws == content.withdraws


def test_a_number_that_can_be_read_in_two_ways_is_written_unmistakably():
    content = proposed(norms=[{"indicator": SUSPECTS, "values": {"2022": Decimal("1.370")}}])

    text = file_text(content, policy=SHIPPED)

    assert "2022: 1.37\n" in text
    assert "2022: 1370\n" in file_text(
        proposed(norms=[norm(SUSPECTS, {2022: 1370})]), policy=SHIPPED
    )


def test_the_decision_is_a_document_of_its_own():
    content = proposed()

    file = decision_file(content, policy=SHIPPED)

    assert file.decision == "2022-03-01-herijking"
    assert file_name(content, agenda=AGENDA) == "2019-2022/decisions/2022-03-01-herijking.yaml"
    assert file.reference.source == file.sources[0].key == "besluit-2022-03-01-herijking"
    assert file.sources[0].publisher == "minister van Justitie en Veiligheid"


@pytest.mark.parametrize(
    "parts",
    [
        {"norms": []},
        {"kind": "bridge"},
        {"kind": "withdrawal"},
        {"norms": [{"indicator": SUSPECTS, "values": {"2022": "a lot"}}]},
        {"known_from": "soon"},
        {"surprise": 1},
    ],
)
def test_what_is_no_decision_is_refused(parts):
    with pytest.raises(ValidationError):
        proposed(**parts)


def test_a_name_is_made_of_the_title():
    assert name_for("  Één norm -- voor 2022! ") == "een-norm-voor-2022"
    assert name_for("!!!") == "besluit"
    assert len(name_for("a " * 200)) <= 60


def test_a_draft_that_allocate_wrote_starts_a_proposal(tmp_path):
    place = tmp_path / "draft.yaml"
    answer = peil(
        *("allocate", SUSPECTS, 2022, "--known-on", "2020-01-01", "--key", "even"),
        *("--draft", place),
    )
    assert answer.code == 0, answer.err

    draft = read_draft(place.read_bytes())

    assert draft.decided_by is None
    assert draft.known_from is None
    assert sum(next(iter(e.values.values())).number for e in draft.norms) == 240
    assert {entry.unit for entry in draft.norms} >= {"limburg", "rotterdam"}


@pytest.mark.parametrize("data", [b"", b"\xff", b"norms: []", b"surprise: 1\n...\n", b"[1]\n...\n"])
def test_what_is_no_draft_is_refused_in_both_languages(data):
    with pytest.raises(DraftUnreadable) as refused:
        read_draft(data)

    assert refused.value.told("nl")["found"].startswith("Per regel: 1:")
