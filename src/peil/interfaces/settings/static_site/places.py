# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where the file of an address stands, and which address a link on a page leads to."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from peil.terms.errors import PeilError

_PAGE = "index.html"


class AddressRefused(PeilError):
    """An address cannot be a file on every web server."""

    def __init__(self, address: str, *, found: str) -> None:
        super().__init__(
            asked=f"The address '{address}' was to be written as a file.",
            found=found,
            to_do="Report this: it is a fault in the list of public addresses.",
        )


class SiteAddressRefused(PeilError):
    """The address that readers were said to use is none."""

    def __init__(self, address: str) -> None:
        super().__init__(
            asked=f"The site was to be reached at '{address}'.",
            found="That is no address of a site: it needs http or https and a name, and no more "
            "than a folder after it.",
            to_do="Name it as --address https://peil.example/ or https://example.org/peil/.",
        )


@dataclass(frozen=True)
class SiteAddress:
    """The address that readers use: an origin, as `https://example.org`, and a folder on it.

    `folder` begins with a slash and does not end in one; it is empty for a site of its own.
    """

    origin: str
    folder: str

    @property
    def host(self) -> str:
        """The name and the port, as a browser sends them."""
        return urlsplit(self.origin).netloc

    @property
    def name(self) -> str:
        """The name without the port; an address of a machine as it stands between brackets."""
        port = urlsplit(self.origin).port
        return self.host.removesuffix(f":{port}") if port is not None else self.host

    @property
    def scheme(self) -> str:
        """How it is reached: http or https."""
        return urlsplit(self.origin).scheme

    @property
    def text(self) -> str:
        """The whole address, ending in a slash."""
        return f"{self.origin}{self.folder}/"

    def link(self, address: str) -> str:
        """Return where readers find an address of the application, which begins with a slash."""
        return f"{self.origin}{self.folder}{address}"

    def led_to(self, link: str, *, page: str) -> tuple[str, str] | None:
        """Return the address and the fragment that a link on a page leads to.

        Nothing is returned for a link that leads to another site, or to no page at all.
        """
        whole, fragment = urldefrag(urljoin(self.link(page), link))
        root = f"{self.origin}{self.folder}/"
        if not whole.startswith(root):
            return None
        return whole[len(root) - 1 :], unquote(fragment)


def read_site_address(text: str) -> SiteAddress:
    """Return the address that readers use.

    >>> read_site_address("https://example.org/peil/")
    SiteAddress(origin='https://example.org', folder='/peil')

    Raises:
        SiteAddressRefused: when it is no address of a site.
    """
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise SiteAddressRefused(text) from None
    is_whole = parts.scheme in {"http", "https"} and parts.hostname
    if not is_whole or parts.query or parts.fragment or parts.username or not text.isprintable():
        raise SiteAddressRefused(text)
    folder = parts.path.rstrip("/")
    if any(part in {"", ".", ".."} for part in folder.split("/")[1:]):
        raise SiteAddressRefused(text)
    host = f"[{parts.hostname}]" if ":" in str(parts.hostname) else parts.hostname
    named = f"{host}:{port}" if port is not None else host
    return SiteAddress(f"{parts.scheme}://{named}", folder)


def file_of(address: str) -> str:
    """Return where in the folder the file of an address stands, with slashes between the parts.

    >>> file_of("/agendas/2019-2022/")
    'agendas/2019-2022/index.html'
    >>> file_of("/edities/2022-editie-1/nl.pdf")
    'edities/2022-editie-1/nl.pdf'

    Raises:
        AddressRefused: when the address cannot be a file on every web server.
    """
    if not address.startswith("/") or "?" in address or "#" in address:
        raise AddressRefused(address, found="It is no path that begins with a slash.")
    *folders, name = unquote(address).removeprefix("/").split("/")
    if any(part.startswith(".") or part == "" for part in folders) or not address.isprintable():
        raise AddressRefused(address, found="A part of it is empty, or begins with a stop.")
    if name and (name.startswith(".") or "." not in name):
        raise AddressRefused(address, found="A web server cannot tell what kind of file it is.")
    return "/".join((*folders, name or _PAGE))
