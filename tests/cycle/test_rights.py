"""The rights table, cell by cell: role, action, own unit or another."""

from __future__ import annotations

import pytest

from peil.cycle.rights import (
    IN_NAME_OF_A_PARTY,
    RIGHTS,
    WORDS,
    Action,
    Holding,
    Reach,
    RightMissing,
    Role,
    may,
    may_somewhere,
    require,
    units_within,
)

# What each role may do, written out once more and in another shape than the table: whoever
# changes a right changes it in both.
EVERYBODY = {"see_published"}
LOGGED_IN = EVERYBODY | {"see_home"}
READERS = LOGGED_IN | {"see_rounds", "see_accepted", "see_interpretations", "see_progress"}
EVERYWHERE = {
    Role.PUBLIC: EVERYBODY,
    Role.ADMINISTRATOR: LOGGED_IN | {"manage_people"},
    Role.UNIT_SUPPLIER: READERS,
    Role.UNIT_APPROVER: READERS,
    Role.AUTHORITY: READERS | {"see_meetings", "see_decisions"},
    Role.AUDITOR: READERS
    | {"see_submission", "see_meetings", "see_decisions", "see_editions", "read_trail"},
    Role.FORCE_CONTROL: READERS
    | {"open_round", "close_round", "remind", "see_submission", "accept", "return_to_unit"}
    | {"reopen", "see_meetings", "see_decisions", "see_editions"},
    Role.MINISTRY: READERS
    | {"see_meetings", "plan_meeting", "write_minutes", "see_decisions", "propose_decision"}
    | {"adopt_decision", "see_editions", "compose_edition", "freeze_edition", "embargo_edition"}
    | {"publish_edition"},
}
OWN_ONLY = {
    Role.PUBLIC: set(),
    Role.ADMINISTRATOR: set(),
    Role.AUDITOR: set(),
    Role.UNIT_SUPPLIER: {
        "see_submission", "save_figures", "supply", "write_progress", "manage_tokens",
    },
    Role.UNIT_APPROVER: {"see_submission", "approve", "return_to_supplier", "write_progress"},
    Role.AUTHORITY: {"interpret", "judge_progress"},
    Role.FORCE_CONTROL: {"interpret", "write_progress", "judge_progress"},
    Role.MINISTRY: {"interpret", "judge_progress"},
}  # fmt: skip
CELLS = [(role, action) for role in Role for action in Action]


def held(role: Role) -> tuple[Holding, ...]:
    return () if role is Role.PUBLIC else (Holding(role, "limburg", "om"),)


@pytest.mark.parametrize(("role", "action"), CELLS)
def test_a_role_may_do_in_its_own_unit_what_is_written(role, action):
    expected = action.value in EVERYWHERE[role] | OWN_ONLY[role]

    assert may(held(role), action, unit="limburg", party="om") is expected


@pytest.mark.parametrize(("role", "action"), CELLS)
def test_a_role_may_do_in_another_unit_only_what_reaches_everywhere(role, action):
    assert may(held(role), action, unit="amsterdam", party="om") is (
        action.value in EVERYWHERE[role]
    )


@pytest.mark.parametrize(("role", "action"), CELLS)
def test_without_a_unit_only_what_reaches_everywhere_is_allowed(role, action):
    assert may(held(role), action, party="om") is (action.value in EVERYWHERE[role])


@pytest.mark.parametrize("action", sorted(IN_NAME_OF_A_PARTY))
@pytest.mark.parametrize("role", [Role.AUTHORITY, Role.FORCE_CONTROL, Role.MINISTRY])
def test_nobody_speaks_for_another_party(role, action):
    assert not may(held(role), action, unit="limburg", party="regioburgemeesters")
    assert not may(held(role), action, unit="limburg")


@pytest.mark.parametrize(("role", "action"), CELLS)
def test_a_menu_shows_what_is_allowed_somewhere(role, action):
    expected = action.value in EVERYWHERE[role] | OWN_ONLY[role]

    assert may_somewhere(held(role), action) is expected


def test_the_table_has_a_row_for_every_action_and_a_cell_for_every_role():
    assert set(RIGHTS) == set(Action)
    assert all(set(row) == set(Role) for row in RIGHTS.values())


def test_the_public_has_no_right_of_its_own():
    assert all(row[Role.PUBLIC] is not Reach.OWN for row in RIGHTS.values())


def test_somebody_with_two_roles_may_do_what_either_allows():
    both = (Holding(Role.UNIT_SUPPLIER, "limburg"), Holding(Role.UNIT_APPROVER, "amsterdam"))

    assert may(both, Action.SUPPLY, unit="limburg")
    assert may(both, Action.APPROVE, unit="amsterdam")
    assert not may(both, Action.SUPPLY, unit="amsterdam")


def test_a_missing_right_says_what_was_asked_and_whose_it_is():
    with pytest.raises(
        RightMissing, match=r"To accept figures \('limburg'\) was asked.*force control"
    ):
        require(held(Role.UNIT_SUPPLIER), Action.ACCEPT, unit="limburg")


def test_every_action_and_role_is_said_in_both_languages():
    assert set(WORDS) == {*Action, *Role}
    assert all(said.nl != said.en for name, said in WORDS.items() if name != Role.AUDITOR)


def test_a_missing_right_is_said_without_keys():
    with pytest.raises(RightMissing) as missing:
        require(held(Role.UNIT_SUPPLIER), Action.RETURN_TO_UNIT)

    told = missing.value.told("nl")
    assert told["asked"] == "Gevraagd is: cijfers teruggeven aan de eenheid."
    assert "korpscontrol" in told["to_do"]
    assert "_" not in str(missing.value)


def test_units_are_kept_in_order_and_only_those_that_are_allowed():
    units = ("amsterdam", "limburg", "rotterdam")

    assert units_within(held(Role.UNIT_SUPPLIER), Action.SUPPLY, units=units) == ("limburg",)
    assert units_within(held(Role.FORCE_CONTROL), Action.ACCEPT, units=units) == units
