"""The screens of decisions: list, form, dry run and adopting, without JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from conftest import peil
from cycle.conftest import logged_in, make_person
from cycle.decisions.proposals import SUSPECTS, norm, proposed
from peil.agenda.reading import load_policy
from peil.cycle.decisions.content import content_of
from peil.cycle.models import Proposal
from peil.cycle.rights import Role
from peil.interfaces.web.words.decisions import DECISIONS

NEW = "/besluiten/nieuw/2019-2022/"
LIST_QUERIES = 8


@pytest.fixture(autouse=True)
def _own_folder(settings, agendas: Path) -> None:
    settings.PEIL_POLICY_FOLDER = agendas


@pytest.fixture
def client(policymaker):
    return logged_in(policymaker)


def filled(**more) -> dict[str, object]:
    """The form of a recalibration of the suspects of 2022, filled in."""
    fields: dict[str, object] = {
        "title_nl": "Herijking",
        "title_en": "Recalibration",
        "kind": "recalibration",
        "decided_by": "minister-jenv",
        "known_from": "2022-03-01",
        "heard": ["regioburgemeesters", "college-pg"],
        "special_reason_nl": "corona",
        "special_reason_en": "corona",
        f"norm-{SUSPECTS}-2022": "200",
    }
    return fields | more


def page(answer) -> str:
    return answer.content.decode()


class TestTheForm:
    def test_it_shows_the_norm_in_force_beside_every_cell(self, client):
        told = page(client.get(NEW))

        assert 'name="norm-human-trafficking-suspects-2022"' in told
        assert "nu 240" in told
        assert "nu nader te bepalen" in told

    def test_every_field_has_a_label(self, client):
        told = page(client.get(NEW + "?"))

        assert "decision." not in told
        for name in ("title_nl", "known_from", "rest", "draft", "bridge_factor"):
            assert f'for="id_{name}"' in told

    def test_what_was_filled_in_becomes_a_proposal(self, client):
        answer = client.post(NEW, filled())

        made = content_of(Proposal.objects.get(key="herijking"))
        assert answer.headers["Location"] == "/besluiten/herijking/proefbesluit/"
        assert set(made.heard) == {"college-pg", "regioburgemeesters"}
        assert made.norms == proposed().norms
        assert made.special_reason.nl == "corona"

    def test_words_in_cells_stand_for_norms(self, client):
        client.post(
            NEW,
            filled(
                **{
                    f"norm-{SUSPECTS}-2022": "ntb",
                    f"norm-{SUSPECTS}-2021": "Ingetrokken",
                    "norm-cyber-regular-2022": "toename",
                    "norm-seizure-conservatory-2022": "34,5",
                }
            ),
        )

        made = content_of(Proposal.objects.get(key="herijking"))
        said = {
            (e.indicator, p.text): (v.state.value, str(v.number))
            for e in made.norms
            for p, v in e.values.items()
        }
        assert said == {
            (SUSPECTS, "2022"): ("to_be_determined", "None"),
            ("cyber-regular", "2022"): ("direction_only", "None"),
            ("seizure-conservatory", "2022"): ("set", "34.5"),
        }
        assert [(w.indicator, w.years) for w in made.withdraws] == [(SUSPECTS, (2021,))]

    @pytest.mark.parametrize(
        ("fields", "told"),
        [
            ({f"norm-{SUSPECTS}-2022": "1.370"}, "Schrijf 1370 of 1,3700."),
            ({f"norm-{SUSPECTS}-2022": "veel"}, "Schrijf een getal zoals 1370"),
            ({f"norm-{SUSPECTS}-2022": "-5"}, "Schrijf een getal zoals 1370"),
            ({f"norm-{SUSPECTS}-2022": "9" * 16}, "Schrijf een getal zoals 1370"),
            ({f"norm-{SUSPECTS}-2022": ""}, "besluit nog niets"),
            ({"title_en": ""}, 'href="#id_title_en"'),
            ({"reason_nl": "omdat"}, "Vul beide talen in"),
            ({"meeting_body": "lovp"}, "Vul ook dit in"),
            ({"carry_from": "2021"}, "Vul ook dit in"),
            ({"kind": "bridge"}, "noemt een definitiebreuk"),
            ({"kind": "withdrawal"}, "trekt ten minste"),
            ({"kind": "as_printed"}, 'href="#id_kind"'),
            ({"heard": ["nobody"]}, "nobody"),
            ({"rest": "norms: [\n"}, "Per regel"),
            ({"bridge_factor": "veel"}, "Schrijf een getal"),
        ],
    )
    def test_a_mistake_is_named_at_its_field_and_nothing_is_recorded(self, client, fields, told):
        answer = client.post(NEW, filled(**fields))

        assert answer.status_code == 400
        assert told in page(answer)
        assert not Proposal.objects.exists()

    def test_fields_that_it_does_not_make_are_not_taken(self, client):
        client.post(NEW, filled(state="adopted", name="mine", file_name="x", agenda="2023-2026"))

        made = Proposal.objects.get()
        assert (made.key, made.state, made.agenda) == ("herijking", "proposed", "2019-2022")

    def test_units_are_shown_for_the_indicator_and_year_that_were_chosen(self, client):
        chosen = filled(show="units", units_of="execution-stock", units_year="2022")

        told = page(client.post(NEW, chosen))

        assert 'name="unit-limburg"' in told
        assert 'name="unit-landelijke-eenheid"' in told
        assert 'value="Herijking"' in told
        assert not Proposal.objects.exists()

    def test_norms_of_units_are_recorded(self, client):
        fields = {
            "units_of": "execution-stock",
            "units_year": "2022",
            "unit-limburg": "12",
            "unit-rotterdam": "8",
        }

        client.post(NEW, filled(**fields))

        made = content_of(Proposal.objects.get())
        assert {
            e.unit: str(next(iter(e.values.values())).number) for e in made.norms if e.unit
        } == {
            "limburg": "12",
            "rotterdam": "8",
        }

    def test_a_bridge_an_introduction_and_a_carry_forward_are_recorded(self, client):
        fields = {
            "bridge": "cyber-regular:2019-1:2014-1",
            "bridge_method_nl": "Gelijk geteld.",
            "bridge_method_en": "Counted alike.",
            "bridge_factor": "0,93",
            "introduces": "enforcement-actions",
            "introduces_from": "2022",
            "carry_from": "2021",
            "carry_to": ["2022"],
            "carry_besides": [SUSPECTS],
        }

        client.post(NEW, filled(**fields))

        made = content_of(Proposal.objects.get())
        assert made.bridges[0].bridge.to == "2014-1"
        assert str(made.bridges[0].bridge.factor) == "0.93"
        assert made.introduces[0].from_year == 2022
        assert made.carry_forward[0].besides == (SUSPECTS,)

    def test_a_draft_that_allocate_wrote_fills_the_form(self, client, tmp_path):
        place = tmp_path / "draft.yaml"
        peil(
            *("allocate", SUSPECTS, 2022, "--known-on", "2020-01-01", "--key", "even"),
            *("--draft", place),
        )
        draft = SimpleUploadedFile("draft.yaml", place.read_bytes())

        told = client.post(NEW, {"kind": "recalibration", "read": "draft", "draft": draft})
        fields = told.context["form"].initial
        client.post(
            NEW,
            {
                **{name: value for name, value in fields.items() if value},
                "known_from": "2022-03-01",
            },
        )

        made = content_of(Proposal.objects.get())
        assert "Het concept is ingelezen" in page(told)
        assert made.kind == "unit_norms"
        assert sum(next(iter(e.values.values())).number for e in made.norms) == 240
        assert all(entry.note is not None for entry in made.norms)

    def test_a_draft_that_cannot_be_read_is_told(self, client):
        draft = SimpleUploadedFile("draft.yaml", b"norms: [")

        answer = client.post(NEW, filled(read="draft", draft=draft))

        assert "Per regel" in page(answer)
        assert 'value="Herijking"' in page(answer)

    def test_changing_it_shows_what_was_proposed_and_records_another_version(
        self, client, proposal
    ):
        proposal(
            proposed(
                norms=[
                    norm(SUSPECTS, {2022: 200}),
                    norm("execution-stock", {2022: 12}, unit="limburg"),
                    norm("csv-tackled", {2022: 1400}) | {"note": {"nl": "let op", "en": "note"}},
                ],
                carry_forward=[{"from_year": 2021, "to_years": [2022], "besides": [SUSPECTS]}],
            )
        )
        before = content_of(Proposal.objects.get())

        shown = client.get("/besluiten/herijking/wijzigen/")
        fields = {name: value for name, value in shown.context["form"].initial.items() if value}
        client.post("/besluiten/herijking/wijzigen/", fields)

        after = Proposal.objects.get()
        assert "let op" in page(shown)
        assert after.version == 2
        assert content_of(after).model_copy(update={"norms": ()}) == before.model_copy(
            update={"norms": ()}
        )
        assert set(map(str, content_of(after).norms)) == set(map(str, before.norms))

    def test_of_two_who_change_it_the_second_is_told_and_keeps_what_was_typed(
        self, client, proposal
    ):
        proposal()
        client.post("/besluiten/herijking/wijzigen/", filled(version="1"))

        answer = client.post(
            "/besluiten/herijking/wijzigen/", filled(version="1", title_nl="Mijn titel")
        )

        assert answer.status_code == 409
        assert "versie 2" in page(answer)
        assert "Mijn titel" in page(answer)


class TestTheDryRun:
    def test_it_shows_norms_accounts_warnings_and_the_file(self, client, proposal):
        proposal()

        told = page(client.get("/besluiten/herijking/proefbesluit/"))

        assert "<strong>200</strong>" in told
        assert "al begonnen" in told
        assert 'value="year-begun"' in told
        assert "decision: 2022-03-01-herijking" in told

    def test_who_may_not_adopt_sees_no_button(self, proposal):
        proposal()
        reader = logged_in(make_person(Role.AUDITOR))

        told = page(reader.get("/besluiten/herijking/proefbesluit/"))

        assert "<strong>200</strong>" in told
        assert "Stel het besluit vast" not in told

    def test_it_speaks_english(self, client, proposal):
        proposal()

        told = page(client.get("/en/besluiten/herijking/proefbesluit/"))

        assert "Dry run: Recalibration" in told
        assert "The year that the norm is for has begun." in told

    def test_what_a_file_would_break_is_shown(self, client, proposal):
        proposal(proposed("2020-11-23", norms=[norm(SUSPECTS, {2021: 215})]))

        told = page(client.get("/besluiten/herijking/proefbesluit/"))

        assert "N101" in told
        assert "Stel het besluit vast" not in told


class TestAdopting:
    @pytest.fixture(autouse=True)
    def _first_of_march(self, settings, tmp_path) -> None:
        settings.PEIL_HOME = tmp_path
        (tmp_path / "practice-day").write_text("2022-03-01\n", encoding="ascii")

    def asked(self, client, *codes: str) -> dict[str, object]:
        run = client.get("/besluiten/herijking/proefbesluit/").context["run"]
        seen = codes or [w.code.value for w in run.warnings]
        return {"version": "1", "data_version": run.data_version, "seen": seen}

    def test_it_writes_the_file_and_says_so(self, client, proposal, agendas):
        proposal()

        answer = client.post("/besluiten/herijking/vaststellen/", self.asked(client), follow=True)

        assert "staat in de map met agenda" in page(answer)
        assert "Petra de Wit" in page(answer)
        assert Proposal.objects.get().file_digest in page(answer)
        assert (agendas / "2019-2022/decisions/2022-03-01-herijking.yaml").is_file()

    def test_a_warning_that_was_not_ticked_brings_the_dry_run_back(self, client, proposal):
        proposal()
        asked = self.asked(client, "nobody-heard")

        answer = client.post("/besluiten/herijking/vaststellen/", asked)

        assert answer.status_code == 409
        assert "Niet elke waarschuwing is bevestigd" in page(answer)
        assert Proposal.objects.get().state == "proposed"

    def test_a_folder_that_changed_brings_a_new_dry_run(self, client, proposal, agendas):
        proposal()
        asked = self.asked(client)
        (agendas / "parties.yaml").write_text(
            (agendas / "parties.yaml").read_text(encoding="utf-8") + "\n", encoding="utf-8"
        )

        answer = client.post("/besluiten/herijking/vaststellen/", asked)

        assert answer.status_code == 409
        assert "intussen veranderd" in page(answer)
        assert load_policy(agendas).version in page(answer)

    def test_without_a_version_it_cannot_be_read(self, client, proposal):
        proposal()

        assert client.post("/besluiten/herijking/vaststellen/").status_code == 400

    def test_the_second_of_two_is_told_who_was_first(self, client, proposal):
        proposal()
        asked = self.asked(client)
        client.post("/besluiten/herijking/vaststellen/", asked)

        answer = client.post("/besluiten/herijking/vaststellen/", asked)

        assert answer.status_code == 409
        assert "al vastgesteld, door Petra de Wit" in page(answer)


def test_the_list_shows_what_is_open_adopted_and_in_the_folder(client, proposal, adopt):
    proposal(proposed(name="open", title={"nl": "Nog <open>", "en": "Still open"}))
    adopt(proposal(proposed(name="done")))

    told = page(client.get("/besluiten/"))

    assert escape("Nog <open>") in told
    assert Proposal.objects.get(key="done").file_digest in told
    assert "2020-06-29-norms-2019-kept.yaml" in told
    assert "/besluiten/nieuw/" in told


def test_the_list_asks_as_much_of_the_database_with_more_proposals(client, proposal):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get("/besluiten/")
        return len(asked)

    proposal()
    few = queries()
    for _ in range(5):
        proposal()

    assert queries() == few <= LIST_QUERIES


def test_a_decision_shows_what_happened_to_it(client, proposal):
    proposal()

    told = page(client.get("/besluiten/herijking/"))

    assert "Besluit voorgesteld" in told
    assert "door Petra de Wit" in told
    assert "minister van Justitie en Veiligheid" in told


def test_a_proposal_is_dropped(client, proposal):
    proposal()

    told = page(client.post("/besluiten/herijking/vervallen/", {"version": "1"}, follow=True))

    assert "Het voorstel is vervallen." in told
    assert "/besluiten/herijking/wijzigen/" not in told


@pytest.mark.parametrize("place", ["", "wijzigen/", "proefbesluit/"])
def test_a_decision_that_does_not_exist_is_not_found(client, place):
    assert client.get(f"/besluiten/nothing/{place}").status_code == 404


def test_words_have_the_same_parts_in_both_languages():
    def parts(text: str) -> set[str]:
        return {piece.split("}")[0] for piece in text.split("{")[1:]}

    for said in DECISIONS.values():
        assert parts(said.nl) == parts(said.en)
