# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What each file may load, told to a web server: the policies that the application gave with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from peil.interfaces.settings.static_site.places import SiteAddress
from peil.interfaces.settings.static_site.written import Written

NGINX = "nginx.conf"
_HEAD = """\
# Made by 'peil publish' anew each time. Include it in http { }, and in the server of the site say
#     add_header Content-Security-Policy $peil_policy always;
map_hash_bucket_size 512;
map_hash_max_size 16384;
map $uri $peil_policy {
"""


def nginx_policies(files: Iterable[Written], *, site: SiteAddress) -> str:
    """Return a map of nginx from the path of a file to its content security policy.

    The policy of most files is that of any file that is not named.
    """
    told = [(one.file, one.policy) for one in files if one.policy]
    most = Counter(policy for _, policy in told).most_common(1)
    usual = most[0][0] if most else ""
    lines = [f"    default {_quoted(usual)};"]
    lines += [
        f"    {_quoted(f'{site.folder}/{file}')} {_quoted(policy)};"
        for file, policy in sorted(told)
        if policy != usual
    ]
    return _HEAD + "\n".join(lines) + "\n}\n"


def in_order(policy: str) -> str:
    """Return a policy with its parts in one order; the application tells them in any.

    >>> in_order("img-src 'self'; default-src 'none'")
    "default-src 'none'; img-src 'self'"
    """
    return "; ".join(sorted(part.strip() for part in policy.split(";") if part.strip()))


def _quoted(text: str) -> str:
    r"""Return a text as nginx reads it between quotes.

    >>> _quoted('a "b"')
    '"a \\"b\\""'
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
