# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The home folder: the database, the policy folder that decisions are written in, and the secret.

```text
<home>/
    agendas/         the policy folder; adopting a decision adds a file here
    evidence/        files that were handed in, by their SHA-256
    peil.sqlite3     the database, unless DATABASE_URL names another
    practice-day     only in a folder with fictitious data: the day that it is there
    secret.key       what sessions and forms are signed with
```
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from peil.terms.errors import PeilError

HOME_VARIABLE = "PEIL_HOME"
DEFAULT_HOME = Path("peil-home")
_SECRET_BYTES = 48
_OWNER_ONLY = 0o600


class HomeMissing(PeilError):
    """A home folder was needed that was never set up."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            asked=f"The home folder '{folder}' was asked.",
            found="It was not set up." if folder.is_dir() else "There is no such folder.",
            to_do=f"Run 'peil init --home {folder}' first, or set {HOME_VARIABLE} to another one.",
        )


@dataclass(frozen=True)
class Home:
    """The places in a home folder."""

    folder: Path

    @property
    def agendas(self) -> Path:
        """The policy folder that decisions are written in."""
        return self.folder / "agendas"

    @property
    def evidence(self) -> Path:
        """The files that were handed in."""
        return self.folder / "evidence"

    @property
    def database(self) -> Path:
        """The SQLite database."""
        return self.folder / "peil.sqlite3"

    @property
    def secret_file(self) -> Path:
        """The file with the secret that sessions and forms are signed with."""
        return self.folder / "secret.key"

    @property
    def practice_day_file(self) -> Path:
        """The file that makes it a folder for practice, and holds the day that it is there."""
        return self.folder / "practice-day"

    @property
    def is_set_up(self) -> bool:
        """It holds what `peil init` makes."""
        return self.secret_file.is_file() and self.agendas.is_dir()

    def secret(self) -> str:
        """Return the secret; before the folder is set up a passing one, good for one process."""
        if self.secret_file.is_file():
            return self.secret_file.read_text(encoding="ascii").strip()
        return secrets.token_urlsafe(_SECRET_BYTES)

    def make_secret(self) -> None:
        """Write a new secret, which only its owner may read, unless there is one."""
        if self.secret_file.is_file():
            return
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(self.secret_file, flags, _OWNER_ONLY), "w", encoding="ascii") as to:
            to.write(secrets.token_urlsafe(_SECRET_BYTES) + "\n")

    def require(self) -> None:
        """Do nothing when the folder is set up.

        Raises:
            HomeMissing: when it is not.
        """
        if not self.is_set_up:
            raise HomeMissing(self.folder)


def home_asked(named: Path | None = None) -> Home:
    """Return the home folder that was asked: the option, the environment, or `peil-home` here."""
    from_environment = os.environ.get(HOME_VARIABLE)
    return Home((named or Path(from_environment or DEFAULT_HOME)).resolve())
