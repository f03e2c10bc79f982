"""A proposal is changed, dropped or adopted; adopted, its file stands in the policy folder for ever."""

from __future__ import annotations

import hashlib
import json
import os

import pytest

from cycle.conftest import make_person, signed
from cycle.decisions.proposals import AGENDA, SUSPECTS, norm, proposed
from peil.agenda.check import check_folder
from peil.agenda.decisions import HOLDS, DecisionKind
from peil.agenda.folder import version_of
from peil.agenda.norms import norm_in_force
from peil.agenda.policy import AgendaUnknown
from peil.agenda.reading import load_policy
from peil.cycle.decisions.adopting import settle_adoptions
from peil.cycle.decisions.content import content_of
from peil.cycle.decisions.proposing import change_proposal, drop_proposal, propose_decision
from peil.cycle.decisions.reading import decision_followed, decisions_listed
from peil.cycle.decisions.refusals import (
    DecisionRefused,
    FileNotWritten,
    KnownBeforeAdoption,
    NamesUnknown,
    PolicyChanged,
    ProposalChanged,
    ProposalClosed,
    ProposalMissing,
    WarningsOpen,
)
from peil.cycle.models import Event, Meeting, Proposal, ProposalState
from peil.cycle.rights import RightMissing, Role
from peil.cycle.trail.verifying import verify_trail

FILE = "2019-2022/decisions/2022-03-01-herijking.yaml"
DAY = "2022-03-01"


def kinds() -> list[str]:
    return list(Event.objects.order_by("sequence").values_list("kind", flat=True))


def last_told() -> dict:
    return json.loads(Event.objects.order_by("-sequence")[0].content)


class TestProposing:
    def test_what_is_proposed_is_kept_and_told(self, proposal, policy):
        made = proposal()

        assert content_of(Proposal.objects.get(key="herijking")) == proposed()
        assert (made.state, made.version, made.data_version) == ("proposed", 1, policy.version)
        assert kinds() == ["decision_proposed"]
        assert last_told()["about"] == [["decision", "herijking"]]

    def test_a_name_that_is_taken_gets_a_number(self, proposal):
        made = [proposal().key for _ in range(3)]

        assert made == ["herijking", "herijking-2", "herijking-3"]

    def test_it_belongs_to_the_meeting_that_was_planned(self, proposal, policymaker):
        meeting = Meeting.objects.create(
            key="lovp-2022-03-01", body="lovp", day=DAY, planned_by=policymaker
        )

        assert proposal().meeting == meeting
        assert proposal(proposed("2022-03-02")).meeting is None

    @pytest.mark.parametrize(
        ("parts", "name"),
        [
            ({"norms": [norm("cyber-regulr", {2022: 1})]}, "cyber-regular"),
            ({"norms": [norm("csv-tackled", {2022: 1}, unit="limburgg")]}, "limburg"),
            ({"heard": ("college-pgg",)}, "college-pg"),
        ],
    )
    def test_a_name_that_the_folder_does_not_hold_is_refused(self, proposal, parts, name):
        with pytest.raises(NamesUnknown, match=name):
            proposal(proposed(**parts))

        assert kinds() == []

    def test_an_agenda_that_does_not_exist_is_refused(self, proposal):
        with pytest.raises(AgendaUnknown):
            proposal(agenda="2031-2034")

    @pytest.mark.parametrize("role", [Role.FORCE_CONTROL, Role.AUTHORITY, Role.AUDITOR])
    def test_only_the_ministry_proposes_changes_and_drops(self, proposal, role, policy):
        made, other = proposal(), signed(make_person(role), DAY)

        with pytest.raises(RightMissing):
            propose_decision(proposed(), agenda=AGENDA, policy=policy, by=other)
        with pytest.raises(RightMissing):
            change_proposal(made.key, proposed(), expected_version=1, policy=policy, by=other)
        with pytest.raises(RightMissing):
            drop_proposal(made.key, expected_version=1, by=other)


class TestChanging:
    def test_a_change_is_another_version_told_with_what_was_before(
        self, proposal, policymaker, policy
    ):
        made = proposal()
        other = proposed("2022-03-15", norms=[norm(SUSPECTS, {2022: 210})])

        changed = change_proposal(
            made.key, other, expected_version=1, policy=policy, by=signed(policymaker, DAY)
        )

        assert (changed.version, content_of(changed)) == (2, other)
        told = last_told()
        assert told["kind"] == "proposal_changed"
        assert told["before"]["content"]["known_from"] == DAY
        assert told["after"]["content"]["known_from"] == "2022-03-15"

    def test_of_two_who_change_at_once_the_second_is_told(self, proposal, policymaker, policy):
        made, by = proposal(), signed(policymaker, DAY)
        change_proposal(made.key, proposed(), expected_version=1, policy=policy, by=by)

        with pytest.raises(ProposalChanged) as refused:
            change_proposal(made.key, proposed(), expected_version=1, policy=policy, by=by)

        assert "versie 2" in refused.value.told("nl")["found"]

    def test_what_was_dropped_is_not_changed_or_adopted(self, proposal, policymaker, policy, adopt):
        made, by = proposal(), signed(policymaker, DAY)
        drop_proposal(made.key, expected_version=1, by=by)

        with pytest.raises(ProposalClosed):
            change_proposal(made.key, proposed(), expected_version=1, policy=policy, by=by)
        with pytest.raises(ProposalClosed):
            adopt(made)

    def test_a_proposal_that_does_not_exist_is_missing(self, policymaker):
        with pytest.raises(ProposalMissing):
            drop_proposal("nothing", expected_version=1, by=signed(policymaker, DAY))


class TestAdopting:
    def test_the_file_stands_in_the_folder_and_its_norm_is_in_force(self, proposal, adopt, agendas):
        before = version_of(agendas)

        adopted = adopt(proposal())

        data = (agendas / FILE).read_bytes()
        policy = load_policy(agendas)
        in_force = norm_in_force(
            policy.norms,
            SUSPECTS,
            unit="national",
            year=2022,
            known_on=proposed().known_from,
        )
        assert in_force.number == 200
        assert adopted.state == ProposalState.ADOPTED
        assert adopted.file_name == FILE
        assert adopted.file_digest == hashlib.sha256(data).hexdigest()
        assert adopted.data_version == before
        assert adopted.adopted_by.name == "Petra de Wit"
        assert [f for f in check_folder(agendas) if f.is_error] == []

    def test_nothing_else_is_left_in_the_folder(self, proposal, adopt, agendas):
        before = {p.relative_to(agendas).as_posix() for p in agendas.rglob("*")}

        adopt(proposal())

        after = {p.relative_to(agendas).as_posix() for p in agendas.rglob("*")}
        assert after - before == {FILE, ".adopting.lock"}

    def test_the_trail_tells_every_norm_before_and_after(self, proposal, adopt, agendas):
        before = version_of(agendas)

        adopt(proposal())

        told = last_told()
        assert kinds() == ["decision_proposed", "decision_adopting", "decision_adopted"]
        assert ["norm", f"{SUSPECTS}/national/2022"] in told["about"]
        assert told["before"]["norms"] == {f"{SUSPECTS}/national/2022": "240"}
        assert told["after"]["norms"] == {f"{SUSPECTS}/national/2022": "200"}
        assert (told["before"]["data_version"], told["after"]["data_version"]) == (
            before,
            version_of(agendas),
        )
        assert verify_trail().holds

    def test_the_warnings_that_were_seen_are_recorded(self, proposal, adopt):
        adopt(proposal(), acknowledged=("year-begun",))

        begun = json.loads(Event.objects.get(kind="decision_adopting").content)
        assert begun["after"]["acknowledged"] == begun["after"]["warnings"] == ["year-begun"]

    def test_a_warning_that_was_not_seen_stops_it(self, proposal, adopt, agendas):
        made = proposal()

        with pytest.raises(WarningsOpen) as refused:
            adopt(made, acknowledged=())

        assert refused.value.codes == ("year-begun",)
        assert not (agendas / FILE).exists()
        assert Proposal.objects.get(key=made.key).state == ProposalState.PROPOSED

    def test_a_folder_that_changed_since_the_dry_run_stops_it(self, proposal, adopt, agendas):
        seen = version_of(agendas)
        adopt(proposal(proposed(name="first", norms=[norm("csv-tackled", {2022: 1400})])))

        with pytest.raises(PolicyChanged):
            adopt(proposal(), data_version=seen)

    def test_a_version_that_was_changed_stops_it(self, proposal, adopt, policymaker, policy):
        made = proposal()
        change_proposal(
            made.key, proposed(), expected_version=1, policy=policy, by=signed(policymaker, DAY)
        )

        with pytest.raises(ProposalChanged):
            adopt(made, expected_version=1)

    def test_what_would_not_load_is_refused(self, proposal, adopt, agendas):
        made = proposal(proposed("2020-11-23", norms=[norm(SUSPECTS, {2021: 215})]))

        with pytest.raises(DecisionRefused, match="N101"):
            adopt(made)

        assert load_policy(agendas)

    @pytest.mark.parametrize("kind", [k for k in DecisionKind if HOLDS.get(k, "norms") == "norms"])
    def test_what_was_known_on_a_day_that_has_passed_does_not_change(
        self, proposal, adopt, agendas, kind
    ):
        made = proposal(proposed(kind=kind))
        before = version_of(agendas)

        with pytest.raises(KnownBeforeAdoption, match="1 March 2022"):
            adopt(made, day="2022-03-02")

        assert version_of(agendas) == before
        assert Proposal.objects.get(key=made.key).state == ProposalState.PROPOSED

    def test_a_meeting_of_an_earlier_day_may_be_what_decided_it(self, proposal, adopt):
        of_before = {"body": "lovp", "day": "2022-02-14"}

        adopted = adopt(proposal(proposed(meeting=of_before, decided_on="2022-02-14")))

        assert adopted.state == ProposalState.ADOPTED

    def test_it_may_be_known_from_a_later_day(self, proposal, adopt):
        assert adopt(proposal(), day="2022-02-28").state == ProposalState.ADOPTED

    def test_it_is_adopted_once(self, proposal, adopt):
        made = proposal()
        adopt(made)

        with pytest.raises(ProposalClosed, match="Petra de Wit"):
            adopt(made)

    @pytest.mark.parametrize("role", [Role.FORCE_CONTROL, Role.AUTHORITY, Role.AUDITOR])
    def test_only_the_ministry_adopts(self, proposal, adopt, role):
        made = proposal()

        with pytest.raises(RightMissing):
            adopt(made, by=signed(make_person(role), DAY))

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_a_folder_that_may_not_be_written_in_is_told(self, proposal, adopt, agendas):
        (agendas / "2019-2022/decisions").chmod(0o500)

        with pytest.raises(FileNotWritten):
            adopt(proposal())

    def test_a_file_that_cannot_be_written_leaves_nothing_adopted(self, proposal, adopt, agendas):
        made = proposal()
        (agendas / "2019-2022/decisions/.2022-03-01-herijking.yaml.waiting").mkdir()

        with pytest.raises(FileNotWritten):
            adopt(made)

        assert Proposal.objects.get(key=made.key).state == ProposalState.PROPOSED
        assert kinds()[-2:] == ["decision_adopting", "adoption_taken_back"]


def test_the_list_shows_the_last_proposal_first(proposal, policymaker, agendas):
    proposal(day="2022-02-01")
    proposal(day="2022-02-02")

    listed = decisions_listed(agendas, signed(policymaker, DAY))

    assert [one.proposal.key for one in listed] == ["herijking-2", "herijking"]
    assert listed[0].content.title.en == "Recalibration"


def test_a_decision_is_followed_from_proposal_to_file(proposal, adopt, policymaker):
    made = proposal()
    adopt(made)

    followed = decision_followed(made.key, by=signed(policymaker, DAY))

    assert [step.kind for step in followed.steps] == [
        "decision_proposed",
        "decision_adopting",
        "decision_adopted",
    ]
    assert {step.person for step in followed.steps} == {"Petra de Wit"}
    assert followed.steps[-1].after["file"] == FILE


def test_settling_where_nothing_is_half_way_does_nothing(policymaker, agendas):
    assert settle_adoptions(agendas, signed(policymaker, DAY)) == 0
    assert kinds() == []
