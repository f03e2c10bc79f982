# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil`: its groups, loaded only when they are called."""

from __future__ import annotations

import atexit
import gc
import importlib
import os
import sys
from collections.abc import Mapping

import click

EXIT_REFUSED = 2
EXIT_BROKEN = 70
EXIT_INTERRUPTED = 130

_COMMANDS: Mapping[str, tuple[str, str]] = {
    "account": (
        "peil.interfaces.cli.account",
        "The account of a year: norm, realisation, difference.",
    ),
    "agenda": ("peil.interfaces.cli.agenda", "List, show and check agendas."),
    "allocate": ("peil.interfaces.cli.allocate", "Divide a national norm over the units."),
    "ambition": ("peil.interfaces.cli.ambition", "Last known results beside each new norm."),
    "audit-test": ("peil.interfaces.cli.audit_test", "What was reached over an agenda period."),
    "backup": ("peil.interfaces.cli.backup", "Keep everything of a home folder in one file."),
    "control-chart": ("peil.interfaces.cli.control_chart", "Is it more than chance, and enough?"),
    "count": ("peil.interfaces.cli.count", "Count figures from a register, and explain them."),
    "demo-data": (
        "peil.interfaces.cli.demo_data",
        "A made-up year in a home folder for practice.",
    ),
    "edition": ("peil.interfaces.cli.edition", "List, publish and verify editions."),
    "explain": ("peil.interfaces.cli.explain", "Everything behind one number, with its sources."),
    "figures": ("peil.interfaces.cli.figures", "Published figures, as known on a day."),
    "forecast": ("peil.interfaces.cli.forecast", "What the year will come to, and how sure."),
    "funnel": ("peil.interfaces.cli.funnel", "Units beside one another, as far as chance allows."),
    "init": ("peil.interfaces.cli.init", "Set up a home folder, or bring it up to date."),
    "norms": ("peil.interfaces.cli.norms", "Norms in force, as known on a day."),
    "publish": ("peil.interfaces.cli.publish", "Write the public site as files."),
    "register": (
        "peil.interfaces.cli.register",
        "What a register must offer; check one, or make one up.",
    ),
    "outliers": ("peil.interfaces.cli.outliers", "A total with and without its largest parts."),
    "path": ("peil.interfaces.cli.path", "An indicator over the years, with what breaks it."),
    "restore": ("peil.interfaces.cli.restore", "Put a backup in a new home folder."),
    "round": (
        "peil.interfaces.cli.round",
        "Show planned and opened monitoring rounds; remind whoever is late.",
    ),
    "revisions": ("peil.interfaces.cli.revisions", "How far figures move after they come out."),
    "serve": ("peil.interfaces.cli.serve", "Serve the screens and the API of a home folder."),
    "status": ("peil.interfaces.cli.status", "How a year stands: met, on course, behind."),
    "submit": ("peil.interfaces.cli.submit", "Supply the figures of a unit through the API."),
    "suppress": (
        "peil.interfaces.cli.suppress",
        "Hide small cells of a table so that they stay so.",
    ),
    "user": ("peil.interfaces.cli.user", "Invite people, give them roles, shut them out."),
    "trail": ("peil.interfaces.cli.trail", "Verify the audit trail, and read it."),
}


class LazyGroup(click.Group):
    """A group that imports a command only when it is called, so that help is instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """Return the names of the commands, sorted."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name, or nothing."""
        if cmd_name not in _COMMANDS:
            return None
        module, _ = _COMMANDS[cmd_name]
        command = getattr(importlib.import_module(module), cmd_name.replace("-", "_"))
        _loaded()
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the commands with their one-line help, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _COMMANDS[name][1]) for name in sorted(_COMMANDS)])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Examples: peil account 2020 --known-on 2021-05-19 · peil explain csv-tackled 2020 · "
    "peil agenda check",
)
@click.version_option(package_name="peil", prog_name="peil")
def peil() -> None:
    """Follow the national safety agenda: what was agreed, what was realised, the difference.

    Every number has its source, its date and its rule; nothing is ever overwritten.
    """


_OBJECTS_BETWEEN_SWEEPS = 100_000
"""A command lives for a second or two and makes no circles worth hunting for every 700 objects."""


def run() -> None:
    """Run the command line; every refusal is a sentence and exit code 2, never a traceback.

    While code is loaded and when the process ends, nothing is swept: it would find nothing, in a
    tenth of the time of a small count.
    """
    gc.disable()
    gc.set_threshold(_OBJECTS_BETWEEN_SWEEPS)
    atexit.register(gc.freeze)
    sys.exit(_run())


def _loaded() -> None:
    """Sweep again from now on, but what was loaded so far never."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _run() -> int:
    from peil.terms.errors import PeilError

    try:
        code = peil.main(prog_name="peil", standalone_mode=False)
    except PeilError as refused:
        click.echo(f"peil: {refused}", err=True)
        return EXIT_REFUSED
    except click.ClickException as wrong:
        wrong.show()
        return EXIT_REFUSED
    except (click.Abort, KeyboardInterrupt):
        click.echo("peil: interrupted; nothing was written.", err=True)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return 0
    except Exception as broken:
        if os.environ.get("PEIL_DEBUG"):
            raise
        click.echo(
            f"peil: this is a fault in Peil, not in your question ({type(broken).__name__}: "
            f"{broken}). Set PEIL_DEBUG=1 and run it again to see where, and report it.",
            err=True,
        )
        return EXIT_BROKEN
    return code if isinstance(code, int) else 0


def _close_quietly() -> None:
    """Point standard output at nothing, so that closing it at the end says nothing either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
