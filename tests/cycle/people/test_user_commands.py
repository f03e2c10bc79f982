"""The commands `peil user ...`: the first administrator, and no password ever."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from conftest import AGENDAS
from cycle.conftest import make_person
from peil.cycle.models import Person
from peil.cycle.people.administrators import LastAdministrator
from peil.cycle.people.fitting import RoleUnfitting
from peil.cycle.people.inviting import invited_person
from peil.cycle.people.roles import RoleNotHeld
from peil.cycle.rights import Role
from peil.interfaces.cli.user import user
from peil.interfaces.cli.user_acts import PersonUnknown
from peil.interfaces.settings.clock import now
from peil.interfaces.settings.home import Home, HomeMissing

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("PEIL_HOME", str(tmp_path))
    (tmp_path / "agendas").symlink_to(AGENDAS)
    Home(tmp_path).make_secret()
    return tmp_path


def run(*arguments: object):
    return CliRunner().invoke(user, [str(a) for a in arguments], catch_exceptions=False)


ADA = ("--email", "Ada@example.org", "--name", "Ada Beheer")


def test_the_first_administrator_gets_a_link_that_works(home):
    answer = run("add", *ADA, "--role", "administrator")

    link = answer.output.splitlines()[-1]
    secret = link.removeprefix("http://localhost:8000/uitnodiging/")
    assert answer.exit_code == 0
    assert invited_person(secret, moment=now()).name == "Ada Beheer"
    assert [h.role for h in Person.objects.get().holdings()] == [Role.ADMINISTRATOR]


def test_an_authority_is_added_for_a_unit_and_party(home):
    run("add", *ADA, "--role", "authority", "--unit", "limburg", "--party", "om")

    (holding,) = Person.objects.get().holdings()
    assert (holding.unit, holding.party) == ("limburg", "om")


def test_an_authority_without_a_party_is_refused(home):
    with pytest.raises(RoleUnfitting, match="regioburgemeesters / om"):
        run("add", *ADA, "--role", "authority")


def test_a_home_that_was_never_set_up_is_refused(tmp_path):
    with pytest.raises(HomeMissing):
        run("list", "--home", tmp_path)


def test_people_are_listed_by_number_without_addresses(home):
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg", name="Sam Cijfer")
    make_person(None, name="Niemand")

    lines = run("list").output.splitlines()

    assert lines[0].split("  ") == [
        str(supplier.pk), "Sam Cijfer", "active", "unit_supplier for limburg",
    ]  # fmt: skip
    assert lines[1].endswith("no role")
    assert "@" not in "".join(lines)


def test_a_role_is_given_and_ended(home):
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg")
    asked = ("role", supplier.pk, "--role", "unit_approver", "--unit", "amsterdam")

    run(*asked)
    given = supplier.holdings()
    run(*asked, "--end")

    assert [h.role for h in given] == [Role.UNIT_SUPPLIER, Role.UNIT_APPROVER]
    assert [h.role for h in supplier.holdings()] == [Role.UNIT_SUPPLIER]
    with pytest.raises(RoleNotHeld):
        run(*asked, "--end")


def test_the_last_administrator_stays_on_the_command_line_too(home):
    administrator = make_person(Role.ADMINISTRATOR)

    with pytest.raises(LastAdministrator):
        run("deactivate", administrator.pk)


def test_somebody_is_shut_out(home):
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg")

    run("deactivate", supplier.pk)

    supplier.refresh_from_db()
    assert not supplier.is_active


def test_a_new_link_is_printed_and_replaces_the_old(home):
    run("add", *ADA, "--role", "administrator")
    number = Person.objects.get().pk

    first, second = run("invite-link", number).output, run("invite-link", number).output

    assert invited_person(second.split("/uitnodiging/")[1].strip(), moment=now()).pk == number
    assert first != second


def test_a_number_that_nobody_has_is_told(home):
    with pytest.raises(PersonUnknown, match="Nobody has that number"):
        run("deactivate", 999_999)


@pytest.mark.parametrize("command", ["add", "role", "invite-link"])
def test_no_command_takes_a_password(home, command):
    assert "--password" not in run(command, "--help").output
