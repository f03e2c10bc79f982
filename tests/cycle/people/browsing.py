"""What a browser does to log in, for tests of people."""

from __future__ import annotations

from django.test import Client

PASSWORD = "vier losse woorden samen"  # noqa: S105 - of nobody


def type_password(browser: Client, email: str, password: str = PASSWORD, **more: str):
    return browser.post("/inloggen/", {"username": email, "password": password, **more})


def type_code(browser: Client, code: str, **more: str):
    return browser.post("/inloggen/code/", {"code": code, **more})


def is_in(browser: Client) -> bool:
    return browser.get("/eigen-account/").status_code == 200
