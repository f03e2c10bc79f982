# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""`peil submit`: supply the figures of a unit from a file, through the API of a Peil elsewhere."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import click

from peil.agenda.published import FigureStatus
from peil.counting.figures.rows import unmistakable
from peil.cycle.submissions.drafts import FigureDraft
from peil.interfaces.cli.application import SETTINGS
from peil.terms.errors import PeilError

_PATIENCE = 60
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


class ServerRefused(PeilError):
    """The Peil that was asked did not do it."""

    def __init__(self, *, asked: str, found: str, to_do: str = "Mend it and run it again.") -> None:
        super().__init__(asked=f"{asked} was asked.", found=found, to_do=to_do)


class TokenUnreadable(PeilError):
    """The file with the token is not there, or holds no token."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            asked=f"The token in '{path}' was asked.",
            found="There is no such file, or not one line of text in it.",
            to_do="Make a token on your page in Peil, and keep it in a file that only you may read.",
        )


@dataclass(frozen=True)
class _Server:
    """A Peil elsewhere, and the token that it knows somebody by."""

    address: str
    token: str

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """Return what the server answers.

        Raises:
            ServerRefused: when it refuses, or cannot be reached.
        """
        place = f"{self.address.rstrip('/')}/api/v1{path}"
        data = json.dumps(body).encode() if body is not None else None
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        request = Request(place, data=data, headers=headers, method=method)  # noqa: S310 - http(s), see below
        try:
            with build_opener(_NoOtherPlace).open(request, timeout=_PATIENCE) as answer:
                return json.load(answer)
        except HTTPError as refused:
            raise ServerRefused(asked=f"{method} {place}", found=_detail(refused)) from None
        except (URLError, TimeoutError, ValueError) as wrong:
            told = getattr(wrong, "reason", wrong)
            raise ServerRefused(
                asked=f"{method} {place}",
                found=f"No answer could be read: {told}.",
                to_do="Check the address after --server, and if Peil runs there.",
            ) from None


def _detail(refused: HTTPError) -> str:
    try:
        told = json.loads(refused.read())
        errors = [f"{one['location']}: {one['detail']}" for one in told["errors"]]
        return "\n".join([told["detail"], *errors]) + ("\n" if errors else "")
    except (ValueError, KeyError, TypeError):
        return f"It answered {refused.code}."


@click.command()
@click.argument("round_name", metavar="ROUND")
@click.argument("unit", metavar="UNIT")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--server", required=True, metavar="ADDRESS", help="Where Peil is, as https://...")
@click.option(
    "--token-file",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file with your token; make one on your page in Peil.",
)
@click.option(
    "--status",
    type=click.Choice([s.value for s in FigureStatus if s is not FigureStatus.UNKNOWN]),
    default=FigureStatus.PROVISIONAL.value,
    show_default=True,
    help="How settled the figures of a count are; a CSV file says it itself.",
)
@click.option("--supply", is_flag=True, help="Also supply them: somebody else then approves them.")
def submit(
    *,
    round_name: str,
    unit: str,
    file: Path,
    server: str,
    token_file: Path,
    status: str,
    supply: bool,
) -> None:
    """Save the figures of UNIT for ROUND from FILE: a CSV file, or one that peil count wrote.

    Figures that the file does not hold stay as they were. The same file again changes nothing.
    """
    elsewhere = _Server(_address(server), _token(token_file))
    place = f"/rounds/{quote(round_name, safe='')}"
    asked = elsewhere.ask("GET", place)
    figures, is_whole = _read(asked, unit, file, status)
    place += f"/submissions/{quote(unit, safe='')}"
    body = {"period": asked["period"], "figures": [_sent(one) for one in figures]}
    others = "false" if is_whole else "true"
    saved = elsewhere.ask("PUT", f"{place}/figures?keepOthers={others}", body)
    said = "was saved" if saved["isNew"] else "says the same already; nothing was changed"
    click.echo(f"Delivery {saved['delivery']} of {unit} for {round_name} {said}.")
    if supply:
        elsewhere.ask("POST", f"{place}/supply", {"delivery": saved["delivery"]})
        click.echo("It was supplied.")


def _address(server: str) -> str:
    """Return an address of the web.

    Raises:
        ServerRefused: when it is another kind of address.
    """
    parts = urlsplit(server)
    if parts.scheme not in {"http", "https"}:
        raise ServerRefused(
            asked=f"The server '{server}'",
            found="It is no address of the web.",
            to_do="Write it as https://peil.example.",
        )
    if parts.scheme == "http" and parts.hostname not in _THIS_MACHINE:
        raise ServerRefused(
            asked=f"The server '{server}'",
            found="Without HTTPS your token would cross the network for all to read.",
            to_do="Write the address with https.",
        )
    return server


class _NoOtherPlace(HTTPRedirectHandler):
    """Follows no redirection: it would take the token to another place."""

    def redirect_request(self, *_: Any) -> None:
        """Return no other request, so that the answer is an error."""


def _token(path: Path) -> str:
    """Return the token in a file.

    Raises:
        TokenUnreadable: when there is none.
    """
    try:
        lines = path.read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError):
        raise TokenUnreadable(path) from None
    if len(lines) != 1:
        raise TokenUnreadable(path)
    return lines[0]


def _read(
    asked: Mapping[str, Any], unit: str, file: Path, status: str
) -> tuple[tuple[FigureDraft, ...], bool]:
    """Return the figures of a file that a round asks, and if they are all figures of the unit.

    Raises:
        ServerRefused: when the file cannot be read.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()
    from peil.cycle.submissions.expected import Expected
    from peil.cycle.submissions.file_saving import read_file
    from peil.cycle.submissions.supplied_file import SuppliedFile

    expected = Expected(
        round_key=asked["round"],
        unit=unit,
        period=asked["period"],
        indicators=tuple(one["indicator"] for one in asked["indicators"]),
        holding={one["indicator"]: one["definition"] for one in asked["indicators"]},
    )
    try:
        data = file.read_bytes()
    except OSError as wrong:
        raise ServerRefused(
            asked=f"To read '{file}'",
            found=f"It cannot be read: {wrong.strerror or wrong}.",
            to_do="Name a file that exists and that you may read.",
        ) from None
    read = read_file(SuppliedFile(file.name, data, FigureStatus(status)), expected=expected)
    for why, count in read.left_out.items():
        click.echo(f"Not taken: {count} {why.en}.", err=True)
    for remark in read.remarks:
        click.echo(remark.en, err=True)
    return read.figures, read.is_whole


def _sent(figure: FigureDraft) -> dict[str, Any]:
    """Return a figure as the API takes it; numbers and days are texts."""
    return {
        "indicator": figure.indicator,
        "state": figure.state.value,
        "value": _number(figure.number),
        "status": figure.status.value,
        "finalExpected": _day(figure.final_expected),
        "definition": figure.definition,
        "note": figure.note,
        "explanation": figure.explanation,
        "numerator": _number(figure.numerator),
        "denominator": _number(figure.denominator),
        "registerFingerprint": figure.register,
        "countedOn": _day(figure.counted_on),
    }


def _number(number: Decimal | None) -> str | None:
    return None if number is None else unmistakable(number)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
