"""The commands `peil round ...`: what they print, and what they refuse."""

from __future__ import annotations

import csv
import io

import pytest
from click.testing import CliRunner
from django.core import mail

from conftest import AGENDAS, peil
from cycle.conftest import make_person
from cycle.rounds.made import control, opened, put, put_all
from peil.cycle.models import Reminder, Round
from peil.cycle.rights import Role
from peil.cycle.workflow import State
from peil.interfaces.cli.round import round as command
from peil.interfaces.settings.home import Home

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, settings):
    """A home folder in which it is 3 August 2022."""
    monkeypatch.setenv("PEIL_HOME", str(tmp_path))
    settings.PEIL_HOME = tmp_path
    (tmp_path / "agendas").symlink_to(AGENDAS)
    (tmp_path / "practice-day").write_text("2022-08-03", encoding="ascii")
    Home(tmp_path).make_secret()
    return tmp_path


def run(*arguments: object):
    return CliRunner().invoke(command, [str(a) for a in arguments], catch_exceptions=False)


def rows(*arguments: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run(*arguments, "--format", "csv").output)))


def test_plan_shows_the_rounds_about_a_year():
    half, whole = rows("plan", 2022)

    assert (half["round"], half["supply"], half["discuss"]) == (
        *("2022-h1", "2022-08-01", "2022-09-26"),
    )
    assert (whole["round"], whole["reported_on"]) == ("2022", "2023-05-17")


def test_plan_without_a_year_leaves_out_what_is_open(policy):
    before = [row["round"] for row in rows("plan")]
    opened(policy)

    after = [row["round"] for row in rows("plan")]

    assert before == ["2022-h1", *after]
    assert "2022" in after


def test_list_tells_how_far_each_round_is(policy):
    made = opened(policy)
    put_all(made, State.ACCEPTED)
    put(made, "limburg", State.AWAITED)

    (row,) = rows("list")

    assert (row["round"], row["accepted"], row["asked"], row["late"]) == (
        "2022-h1",
        "11",
        "12",
        "1",
    )
    assert "2022-h1" in run("list").output


def test_nobody_opens_a_round_in_the_name_of_somebody():
    told = run("open", "2022", "--by", control().pk)

    assert told.exit_code == 2
    assert not Round.objects.exists()


def test_remind_mails_whoever_is_late_once_a_day(policy):
    made = opened(policy)
    put_all(made, State.ACCEPTED)
    put(made, "limburg", State.AWAITED)
    put(made, "amsterdam", State.AWAITED)
    make_person(Role.UNIT_SUPPLIER, "limburg")

    first, second = run("remind").output, run("remind").output

    nobody = "There is nobody to mail for amsterdam in round 2022-h1 (supply).\n"
    assert first == f"Reminded of 1 late steps.\n{nobody}"
    assert second == (
        "Reminded of 0 late steps.\n"
        f"Reminded of today already: limburg in round 2022-h1 (supply).\n{nobody}"
    )
    assert len(mail.outbox) == Reminder.objects.count() == 1


def test_without_a_home_folder_each_command_says_what_to_do(tmp_path):
    for arguments in (("plan",), ("list",), ("remind",)):
        answer = peil("round", *arguments, "--home", tmp_path / "nothing")

        assert answer.code == 2
        assert "peil init" in answer.err
