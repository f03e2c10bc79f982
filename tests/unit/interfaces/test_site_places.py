"""Where the file of an address stands, and where a link leads, for a site of its own or in a folder."""

from __future__ import annotations

import pytest

from peil.interfaces.settings.static_site.places import (
    AddressRefused,
    SiteAddress,
    SiteAddressRefused,
    file_of,
    read_site_address,
)

OWN = SiteAddress("https://peil.example", "")
IN_FOLDER = SiteAddress("https://example.org", "/peil")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/en/agendas/2019-2022/", "en/agendas/2019-2022/index.html"),
        ("/edities/2022-editie-1/nl.pdf", "edities/2022-editie-1/nl.pdf"),
        ("/zoeken/a%20b/", "zoeken/a b/index.html"),
    ],
)
def test_a_page_is_the_index_of_a_folder_and_a_file_is_itself(address, file):
    assert file_of(address) == file


@pytest.mark.parametrize(
    "address",
    [
        "agendas/",
        "/../secret.key",
        "/a/../../b/",
        "/%2e%2e/b.txt",
        "/a//b/",
        "/a/.peil/site.json",
        "/.htaccess",
        "/oembed",
        "/zoeken/?q=a",
        "/a/#b",
        "/a%2F..%2F..%2Fb.txt",
    ],
)
def test_an_address_that_leaves_the_folder_or_has_no_kind_is_refused(address):
    with pytest.raises(AddressRefused):
        file_of(address)


@pytest.mark.parametrize(
    "text",
    [
        "peil.example",
        "ftp://peil.example/",
        "https:///peil/",
        "https://peil.example/?a=b",
        "https://peil.example/#a",
        "https://me:word@peil.example/",
        "https://peil.example/a//b/",
        "https://peil.example/../",
        "https://peil.example:port/",
        "https://peil.example/\n",
        "",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(text):
    with pytest.raises(SiteAddressRefused):
        read_site_address(text)


def test_an_address_is_an_origin_and_a_folder():
    assert read_site_address("https://example.org/peil/") == IN_FOLDER
    assert read_site_address("https://peil.example") == OWN
    assert read_site_address("http://[::1]:8000/") == SiteAddress("http://[::1]:8000", "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("http://[::1]:8000/", "[::1]"),
        ("http://[::1]/", "[::1]"),
        ("https://peil.example:8443/", "peil.example"),
        ("https://peil.example/", "peil.example"),
    ],
)
def test_a_name_is_what_stands_before_the_port(text, name):
    assert read_site_address(text).name == name


@pytest.mark.parametrize(
    ("link", "led_to"),
    [
        ("/peil/agendas/", ("/agendas/", "")),
        ("https://example.org/peil/agendas/#a%20b", ("/agendas/", "a b")),
        ("../", ("/", "")),
        ("", ("/eenheden/", "")),
        ("#map", ("/eenheden/", "map")),
        ("?q=a", ("/eenheden/?q=a", "")),
        ("/agendas/", None),
        ("//elsewhere.example/peil/", None),
        ("https://example.org.elsewhere.example/peil/", None),
    ],
)
def test_a_link_leads_to_an_address_of_the_site_or_out_of_it(link, led_to):
    assert IN_FOLDER.led_to(link, page="/eenheden/") == led_to
