# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Publishes the public site in a folder: asks for it, checks it, and puts it in its place.

Nothing that stands in the folder is touched until the whole site is made and every link in it leads
somewhere. What was made before an interruption is not made again, unless something changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

import peil
from peil.interfaces.settings.public import current_public_record
from peil.interfaces.settings.static_site.addresses import every_public_address
from peil.interfaces.settings.static_site.folder import (
    Placed,
    SiteFolder,
    digest_of,
    write_whole,
)
from peil.interfaces.settings.static_site.links import BrokenLink, broken_links
from peil.interfaces.settings.static_site.many import Makers, makers
from peil.interfaces.settings.static_site.places import SiteAddress
from peil.interfaces.settings.static_site.policies import NGINX, nginx_policies
from peil.interfaces.settings.static_site.worker import Unfit
from peil.interfaces.settings.static_site.written import Written, line_of, read_line
from peil.terms.errors import PeilError

Progress = Callable[[int, int], None]
"""Told how many files are made, of how many."""

_JOURNAL = "journal"
_MOST_TOLD = 20


class SiteUnfit(PeilError):
    """Addresses of the public site did not answer with what can be a public file."""

    def __init__(self, unfit: Iterable[Unfit]) -> None:
        super().__init__(
            asked="The public site was to be written as files.",
            found=_told("addresses", [f"{one.address}: {one.why}" for one in unfit]),
            to_do="Nothing was published; what stood in the folder is as it was. Report this.",
        )


class LinksBroken(PeilError):
    """Links in the public site lead nowhere."""

    def __init__(self, broken: Iterable[BrokenLink]) -> None:
        super().__init__(
            asked="The links of the public site were checked.",
            found=_told("links that lead nowhere", [one.text for one in broken]),
            to_do="Nothing was published; what stood in the folder is as it was. Report this.",
        )


class RecordChanged(PeilError):
    """What the public may know changed while its site was made."""

    def __init__(self) -> None:
        super().__init__(
            asked="The public site was to be written as files.",
            found="What the public may know changed meanwhile.",
            to_do="Nothing was published; what stood in the folder is as it was. Run it again.",
        )


def _told(what: str, lines: list[str]) -> str:
    more = f"\n  and {len(lines) - _MOST_TOLD} more" if len(lines) > _MOST_TOLD else ""
    listed = "".join(f"\n  {line}" for line in lines[:_MOST_TOLD])
    return f"There are {len(lines)} {what}:{listed}{more}\n"


@dataclass(frozen=True)
class Published:
    """What came of publishing: of which record, how many files of which kinds, and where they are."""

    version: str
    files: tuple[Written, ...]
    placed: Placed


@dataclass
class _Making:
    """A site that is being made: where, and what is made by now."""

    folder: Path
    journal: Path
    version: str
    made: dict[str, Written] = field(default_factory=dict)
    unfit: list[Unfit] = field(default_factory=list)

    def resume(self) -> None:
        """Take up what an interrupted run made, where it still stands."""
        if not self.journal.is_file():
            return
        for line in self.journal.read_text(encoding="utf-8").splitlines():
            one = read_line(line)
            if one is not None and digest_of(self.folder / one.file) == one.digest:
                self.made[one.address] = one


def publish_site(
    folder: SiteFolder, *, site: SiteAddress, processes: int, progress: Progress
) -> Published:
    """Write the public site in a folder, and return what came of it.

    Args:
        folder: where it is written.
        site: the address that readers use.
        processes: how many processes ask for pages.
        progress: told how far it is.

    Raises:
        SiteUnfit: when an address did not answer with what can be a public file.
        LinksBroken: when a link leads nowhere.
        RecordChanged: when what the public may know changed meanwhile.
        SiteFolderRefused: when something else stands where a file must come.
        PolicyRefused: when a file of the policy folder cannot be loaded as it stands.
    """
    record = current_public_record()
    addresses = every_public_address(record)
    making = _begun(folder, site=site, version=record.version)
    with makers(processes, making=making.folder, site=site) as them:
        _make_all(them, making, addresses, progress)
        _make_what_pages_use(them, making, site)
    if making.unfit:
        raise SiteUnfit(making.unfit)
    pages = {address: one.linked for address, one in making.made.items()}
    broken = broken_links(pages, site=site, outside=settings.PEIL_APPLICATION_PATHS)
    if broken:
        raise LinksBroken(broken)
    files = tuple(sorted(making.made.values(), key=lambda one: one.file))
    placed = folder.put_in_place(making.folder, {one.file: one.digest for one in files})
    write_whole(folder.own / NGINX, nginx_policies(files, site=site).encode())
    return Published(record.version, files, placed)


def _begun(folder: SiteFolder, *, site: SiteAddress, version: str) -> _Making:
    told = "\n".join((site.text, version, _version_of_peil()))
    key = hashlib.sha256(told.encode()).hexdigest()[:16]
    place = folder.making(key)
    making = _Making(place, place / f".{_JOURNAL}", version)
    making.resume()
    return making


def _version_of_peil() -> str:
    """Return what changes with every change of a file of Peil."""
    package = Path(peil.__file__).parent
    seen = ((file, file.stat()) for file in sorted(package.rglob("*")) if file.is_file())
    told = (f"{file} {s.st_size} {s.st_mtime_ns}" for file, s in seen if file.suffix != ".pyc")
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _make_all(them: Makers, making: _Making, addresses: Iterable[str], progress: Progress) -> None:
    """Make a file of every address that was not made before, and write each in the journal.

    Raises:
        RecordChanged: when what the public may know changed meanwhile.
    """
    wanted = tuple(addresses)
    todo = [address for address in wanted if address not in making.made]
    progress(len(wanted) - len(todo), len(wanted))
    with making.journal.open("a", encoding="utf-8") as journal:
        for some in them.make(todo):
            if some.version != making.version:
                raise RecordChanged
            making.unfit.extend(some.unfit)
            making.made.update((one.address, one) for one in some.written)
            journal.writelines(f"{line_of(one)}\n" for one in some.written)
            journal.flush()
            progress(sum(address in making.made for address in wanted), len(wanted))


def _make_what_pages_use(them: Makers, making: _Making, site: SiteAddress) -> None:
    """Make files of the style sheets, scripts and pictures that pages use, and those that they use."""
    tried: set[str] = set()
    while used := set(_static_files(making.made, site)) - tried - set(making.made):
        tried |= used
        _make_all(them, making, sorted(used), lambda _done, _of: None)


def _static_files(made: Mapping[str, Written], site: SiteAddress) -> Iterator[str]:
    static = settings.STATIC_URL.removeprefix(site.folder)
    for one in made.values():
        for link in one.linked.links:
            led_to = site.led_to(link, page=one.address)
            if led_to is not None and led_to[0].startswith(static):
                yield led_to[0].partition("?")[0]
