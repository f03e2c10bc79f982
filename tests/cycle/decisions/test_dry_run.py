"""A dry run shows every norm before and after, the accounts that change, and what to be warned of."""

from __future__ import annotations

from datetime import date

import pytest

from cycle.accepted_rounds import accept, open_round
from cycle.decisions.proposals import AGENDA, REASON, SUSPECTS, norm, proposed
from peil.agenda.folder import version_of
from peil.agenda.reading import load_policy
from peil.cycle.decisions.content import THIS
from peil.cycle.decisions.dry_run import dry_run
from peil.cycle.decisions.refusals import PolicyChanged
from peil.cycle.decisions.warnings import Warn

REGULAR, TOTAL = "cyber-regular", "cyber-total"


def cases(run, code: Warn) -> tuple[str, ...]:
    """The cases of a warning, in English; none where it does not hold."""
    return tuple(case.en for w in run.warnings if w.code is code for case in w.cases)


def norms(run) -> list[tuple[str, str, str, str]]:
    return [
        (n.key.indicator, n.key.period.text, n.said_before.en, n.said_after.en) for n in run.norms
    ]


def rows(run) -> list[tuple[int, str, str, str | None, str | None]]:
    return [
        (a.year, a.unit, a.indicator, a.before and a.before.norm.en, a.after and a.after.norm.en)
        for a in run.accounts
    ]


def test_every_norm_stands_from_old_to_new(tried):
    content = proposed(
        norms=[
            norm(SUSPECTS, {2022: 200}),
            norm(REGULAR, {2022: 1370}),
            norm("seizure-conservatory", {2022: "increase"}),
        ]
    )

    run = tried(content)

    assert norms(run) == [
        (SUSPECTS, "2022", "240", "200"),
        (REGULAR, "2022", "to be determined", "1,370"),
        ("seizure-conservatory", "2022", "no norm known", "increase"),
    ]
    assert run.can_be_adopted


def test_a_carry_forward_shows_the_norms_that_it_keeps_too(tried):
    content = proposed(
        norms=[],
        carry_forward=[{"from_year": 2021, "to_years": [2022], "indicators": [SUSPECTS, REGULAR]}],
    )

    assert norms(tried(content)) == [
        (SUSPECTS, "2022", "240", "205"),
        (REGULAR, "2022", "to be determined", "310"),
    ]


def test_nothing_is_written_in_the_folder(tried, agendas):
    before = version_of(agendas), sorted(agendas.rglob("*"))

    run = tried(proposed())

    assert (version_of(agendas), sorted(agendas.rglob("*"))) == before
    assert run.data_version == before[0]
    assert run.version_after not in {"", before[0]}


def test_the_accounts_that_change_are_named_by_year_and_unit(tried):
    content = proposed(
        norms=[norm(SUSPECTS, {2022: 200}), norm("execution-stock", {2022: 12}, unit="limburg")]
    )

    run = tried(content)

    assert rows(run) == [
        (2022, "limburg", "execution-stock", "10", "12"),
        (2022, "national", SUSPECTS, "240", "200"),
    ]


def test_accepted_figures_take_part_in_the_accounts(tried):
    of = open_round("2022", period="2022", indicators=(SUSPECTS,))
    accept(of, "national", {SUSPECTS: 210}, day="2023-02-01")

    run = tried(proposed("2023-03-01"), today="2023-03-01")

    (change,) = run.accounts
    assert (change.before.result.en, change.before.difference.en) == ("210", "−30")
    assert (change.after.difference.en, change.before.met.en, change.after.met.en) == (
        *("10", "no"),
        "yes",
    )
    assert "it meets the new norm" in cases(run, Warn.RESULT_KNOWN)[0]


def test_a_figure_that_is_accepted_later_takes_no_part(tried):
    of = open_round("2022", period="2022", indicators=(SUSPECTS,))
    accept(of, "national", {SUSPECTS: 210}, day="2023-03-02")

    run = tried(proposed("2023-03-01"), today="2023-03-01")

    assert run.accounts[0].before.result.en == "no figure known"
    assert cases(run, Warn.RESULT_KNOWN) == ()


def test_a_decision_on_the_day_before_the_year_with_everything_said_has_no_warning(tried):
    content = proposed("2021-12-31", norms=[norm("csv-tackled", {2022: 99999})])

    run = tried(content, today="2021-12-31")

    assert run.warnings == ()


@pytest.mark.parametrize(
    ("day", "begun", "over"),
    [
        ("2021-12-31", False, False),
        ("2022-01-01", False, False),
        ("2022-01-02", True, False),
        ("2022-12-31", True, False),
        ("2023-01-01", False, True),
    ],
)
def test_a_year_that_has_begun_or_is_over_is_warned_of(tried, day, begun, over):
    run = tried(proposed(day), today=day)

    assert bool(cases(run, Warn.YEAR_BEGUN)) is begun
    assert bool(cases(run, Warn.YEAR_OVER)) is over


def test_a_norm_that_the_last_known_result_meets_is_warned_of(tried):
    met = tried(proposed(norms=[norm(SUSPECTS, {2022: 100})]))
    not_met = tried(proposed(norms=[norm(SUSPECTS, {2022: 230})]))

    assert cases(met, Warn.ALREADY_MET) == (
        "Suspects of human trafficking delivered to the OM 2022: norm 100; result of 2020: 187",
    )
    assert cases(not_met, Warn.ALREADY_MET) == ()


def test_a_norm_that_stays_what_it_was_is_no_reason_for_a_warning(tried):
    run = tried(proposed(norms=[norm(SUSPECTS, {2022: 240})], special_reason=None))

    assert run.warnings == ()
    assert not run.norms[0].changes


def test_an_interim_change_without_special_reason_and_hearing_is_warned_of(tried):
    run = tried(proposed(special_reason=None, heard=()))

    assert cases(run, Warn.NO_SPECIAL_REASON)
    assert cases(run, Warn.NOBODY_HEARD)


def test_a_norm_where_there_was_none_is_no_interim_change(tried):
    content = proposed(special_reason=None, norms=[norm("seizure-conservatory", {2022: 180})])

    assert cases(tried(content), Warn.NO_SPECIAL_REASON) == ()


def test_a_day_before_or_after_today_is_warned_of(tried):
    assert cases(tried(proposed(), today="2022-03-02"), Warn.KNOWN_BEFORE_TODAY)
    assert cases(tried(proposed(), today="2022-02-28"), Warn.KNOWN_AFTER_TODAY)


def test_a_norm_that_a_later_decision_sets_already_is_warned_of(tried):
    content = proposed("2020-10-01", norms=[norm(SUSPECTS, {2021: 215})])

    run = tried(content, today="2022-03-01")

    assert "2020-11-23-norms-2021" in cases(run, Warn.OVERTAKEN)[0]
    assert run.accounts == ()


def test_unit_norms_that_no_longer_add_up_are_warned_of(tried):
    run = tried(proposed(norms=[norm("execution-stock", {2022: 12}, unit="limburg")]))

    assert "add up to 102" in cases(run, Warn.UNITS_DIFFER)[0]


def test_the_warning_of_units_holds_when_the_whole_changes_too(tried):
    run = tried(proposed(norms=[norm("execution-stock", {2022: 120})]))

    assert "120" in cases(run, Warn.UNITS_DIFFER)[0]


def test_an_unknown_name_is_refused_with_the_nearest_ones(tried):
    run = tried(proposed(norms=[norm("human-trafficking-suspect", {2022: 200})]))

    assert not run.can_be_adopted
    assert "R102" in run.problems[0].en
    assert SUSPECTS in run.problems[0].nl


def test_two_decisions_for_one_norm_on_one_day_are_refused(tried):
    content = proposed("2020-11-23", norms=[norm(SUSPECTS, {2021: 215})])

    run = tried(content)

    assert "N101" in run.problems[0].en


def test_a_total_that_is_not_the_sum_of_its_parts_is_refused(tried):
    parts = {REGULAR: 310, "cyber-phenomenon": 41, "cyber-high-tech": 20}
    entries = [norm(key, {2022: value}) for key, value in parts.items()]

    wrong = tried(proposed(norms=[*entries, norm(TOTAL, {2022: 370})]))
    right = tried(proposed(norms=[*entries, norm(TOTAL, {2022: 371})]))

    assert "N102" in wrong.problems[0].en
    assert wrong.norms != ()
    assert right.can_be_adopted


def test_a_name_that_is_taken_is_refused(tried):
    content = proposed("2020-06-29", name="norms-2019-kept")

    run = tried(content)

    assert "2020-06-29-norms-2019-kept.yaml" in run.problems[0].en


def test_a_folder_that_changed_since_it_was_read_is_refused(db, agendas):
    policy = load_policy(agendas)
    (agendas / "parties.yaml").write_text((agendas / "parties.yaml").read_text() + "\n")

    with pytest.raises(PolicyChanged):
        dry_run(proposed(), agenda=AGENDA, policy=policy, today=date(2022, 3, 1))


class TestOtherKinds:
    def test_a_withdrawal_ends_a_norm(self, tried):
        content = proposed(
            kind="withdrawal", norms=[], withdraws=[{"indicator": SUSPECTS, "years": [2022]}]
        )

        run = tried(content)

        assert norms(run) == [(SUSPECTS, "2022", "240", "withdrawn")]
        assert run.accounts[0].after.difference.en == "norm withdrawn"

    def test_a_correction_puts_right_what_an_earlier_decision_said(self, tried):
        content = proposed(
            "2021-01-15",
            kind="correction",
            reason=REASON,
            norms=[norm("seizure-conservatory", {2021: 185})],
        )

        assert norms(tried(content)) == [
            ("seizure-conservatory", "2021", "180 million euros", "185 million euros")
        ] or norms(tried(content)) == [("seizure-conservatory", "2021", "€180 mln", "€185 mln")]

    def test_an_introduction_takes_the_row_out_of_earlier_accounts(self, tried):
        content = proposed(
            kind="introduction",
            norms=[norm("enforcement-actions", {2022: 50})],
            introduces=[{"indicator": "enforcement-actions", "from_year": 2022}],
        )

        run = tried(content)

        changed = {(a.year, a.after is None) for a in run.accounts if a.unit == "national"}
        assert changed == {(2019, True), (2020, True), (2021, True), (2022, False)}

    def test_a_bridge_makes_results_comparable(self, tried):
        content = proposed(
            "2024-03-01",
            kind="bridge",
            norms=[],
            bridges=[
                {
                    "indicator": "human-trafficking-suspects",
                    "version": "2023-1",
                    "bridge": {
                        "to": "2012-1",
                        "method": {"nl": "Gelijk geteld.", "en": "Counted alike."},
                        "author": "ministerie-jenv",
                        "day": "2024-03-01",
                        "reference": THIS,
                    },
                }
            ],
        )

        run = tried(content, agenda="2023-2026", today="2024-03-01")

        assert run.problems == ()
        assert "source: besluit-2024-03-01-herijking" in run.file_text
        assert run.norms == ()
        assert cases(run, Warn.NO_SPECIAL_REASON) == ()


def test_the_recalibration_of_june_2020_gives_the_norms_that_the_shipped_file_gives(
    db, agendas, policy
):
    shipped = agendas / "2019-2022/decisions/2020-06-29-norms-2019-kept.yaml"
    real = policy.decision("2020-06-29-norms-2019-kept").file
    shipped.unlink()
    before = load_policy(agendas)
    content = proposed(
        "2020-06-29",
        title=real.title,
        reason=real.reason,
        note=real.note,
        norms=[],
        carry_forward=real.carry_forward,
    )

    run = dry_run(content, agenda=AGENDA, policy=before, today=date(2020, 6, 29))

    def said(all_norms, decision: str):
        return {
            (n.key, n.value, n.known_from, n.carried_from, n.note)
            for n in all_norms
            if n.decision == decision
        }

    (agendas / run.file_name).write_text(run.file_text, encoding="utf-8")
    found = load_policy(agendas)
    assert run.can_be_adopted
    assert said(found.norms, content.decision) == said(policy.norms, real.decision) != set()
    assert (SUSPECTS, "2020", "205", "190") in norms(run)
