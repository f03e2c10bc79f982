"""What nginx is told of each file: the policy that the application gave with it."""

from __future__ import annotations

from peil.interfaces.settings.static_site.links import Linked
from peil.interfaces.settings.static_site.places import SiteAddress
from peil.interfaces.settings.static_site.policies import nginx_policies
from peil.interfaces.settings.static_site.written import Written, line_of, read_line

SITE = SiteAddress("https://example.org", "/peil")


def written(file: str, policy: str) -> Written:
    links = Linked(("/peil/é/",), frozenset({"content"}))
    return Written(f"/{file}", file, "0" * 64, "text/html", policy, links)


def test_files_with_another_policy_than_most_are_named():
    files = [written(f"{name}.html", "default-src 'self'") for name in "abc"]

    told = nginx_policies([*files, written("framed.html", 'frame-ancestors "*"')], site=SITE)

    _, _, found = told.partition("map $uri $peil_policy {\n")
    assert found == (
        "    default \"default-src 'self'\";\n"
        '    "/peil/framed.html" "frame-ancestors \\"*\\"";\n'
        "}\n"
    )


def test_a_line_of_the_journal_tells_all_of_a_file_and_half_a_line_nothing():
    one = written("a.html", "default-src 'self'")

    assert read_line(line_of(one)) == one
    assert read_line(line_of(one)[:-9]) is None
