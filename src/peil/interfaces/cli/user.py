# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The commands `peil user ...`: the first administrator, and people when no screen can be reached."""

from __future__ import annotations

from pathlib import Path

import click

from peil.interfaces.cli.application import home_option, open_application

ROLES = (
    "ministry",
    "force_control",
    "unit_supplier",
    "unit_approver",
    "authority",
    "auditor",
    "administrator",
)
role_option = click.option(
    "--role", type=click.Choice(ROLES), required=True, help="What the person is in the cycle."
)
unit_option = click.option(
    "--unit", help="The unit that the role is for; the whole force by default."
)
party_option = click.option(
    "--party", help="In whose name, where a role can be held for several: regioburgemeesters or om."
)


@click.group()
def user() -> None:
    """Invite people, give them roles, shut them out.

    No password is ever typed here: whoever is invited chooses their own by a link.
    """


@user.command()
@click.option("--email", required=True, help="The address that the person logs in with.")
@click.option("--name", required=True, help="The name that stands under what the person signs.")
@click.option("--office", default="", help="The office that stands beside the name.")
@role_option
@unit_option
@party_option
@home_option
def add(
    *,
    email: str,
    name: str,
    office: str,
    role: str,
    unit: str | None,
    party: str | None,
    home: Path | None,
) -> None:
    """Add a person with a role, and print the link by which they choose their password."""
    open_application(home)
    from peil.cycle.people.inviting import Invited, invite
    from peil.interfaces.cli.user_acts import by_hand, holding_of
    from peil.interfaces.settings.links import invitation_base
    from peil.interfaces.settings.policies import current_policy

    policy = current_policy()
    invited = Invited(email, name, office, (holding_of(role, unit, party, policy=policy),))
    made = invite(invited, policy=policy, link_base=invitation_base(), by=by_hand())
    click.echo(f"Person {made.person.pk} was added. Hand them this link, which works once:")
    click.echo(made.link)


@user.command(name="list")
@home_option
def list_people(*, home: Path | None) -> None:
    """List everybody: number, name, access and roles."""
    open_application(home)
    from peil.interfaces.cli.user_acts import lines_of_everybody

    for line in lines_of_everybody():
        click.echo(line)


@user.command()
@click.argument("number", type=int)
@role_option
@unit_option
@party_option
@click.option("--end", "ends", is_flag=True, help="End the role instead of giving it.")
@home_option
def role(
    *, number: int, role: str, unit: str | None, party: str | None, ends: bool, home: Path | None
) -> None:
    """Give a role to the person of a NUMBER, or end it."""
    open_application(home)
    from peil.interfaces.cli.user_acts import by_hand, change_role, holding_of, person_of
    from peil.interfaces.settings.policies import current_policy

    policy = current_policy()
    holding = holding_of(role, unit, party, policy=policy)
    change_role(person_of(number), holding, ends=ends, policy=policy, by=by_hand())
    click.echo(
        f"Person {number}: role '{role}' for '{holding.unit}' {'ended' if ends else 'given'}."
    )


@user.command()
@click.argument("number", type=int)
@home_option
def deactivate(*, number: int, home: Path | None) -> None:
    """Shut the person of a NUMBER out at once."""
    open_application(home)
    from peil.cycle.people.activity import deactivate as shut_out
    from peil.interfaces.cli.user_acts import by_hand, person_of

    shut_out(person_of(number), by=by_hand())
    click.echo(f"Person {number} is shut out.")


@user.command(name="invite-link")
@click.argument("number", type=int)
@home_option
def invite_link(*, number: int, home: Path | None) -> None:
    """Print a new link for the person of a NUMBER; earlier links no longer work."""
    open_application(home)
    from peil.cycle.people.inviting import invite_again
    from peil.interfaces.cli.user_acts import by_hand, person_of
    from peil.interfaces.settings.links import invitation_base

    made = invite_again(person_of(number), link_base=invitation_base(), by=by_hand())
    click.echo(made.link)
