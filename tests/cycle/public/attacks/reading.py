"""Reads whatever an answer holds as text: headers, pages, tables, archives and typeset pages."""

from __future__ import annotations

import gzip
import html
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import unquote

import pyarrow.parquet as pq
from pypdf import PdfReader

from cycle.public.attacks.secrets_kept import Mark


def text_in(answer: Any) -> str:
    """Everything that an answer tells: its headers and its body, as a reader could make of them."""
    head = "\n".join(f"{name}: {value}" for name, value in answer.items())
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if answer.get("Content-Encoding") == "gzip":
        body = gzip.decompress(body)
    return f"{head}\n{text_of_body(body)}"


def text_of_body(body: bytes) -> str:
    """A body as text; a file in a file as well."""
    if body.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(body))
        pages = "\n".join(page.extract_text() for page in reader.pages)
        inside = (part for parts in reader.attachments.values() for part in parts)
        return "\n".join((pages, str(reader.metadata), *map(text_of_body, inside)))
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            parts = (archive.read(name) for name in archive.namelist())
            return "\n".join((*archive.namelist(), *map(text_of_body, parts)))
    if body.startswith(b"PAR1"):
        table = pq.read_table(io.BytesIO(body))
        return f"{table.schema}\n{table.to_pylist()}"
    text = body.decode("utf-8", errors="replace")
    return "\n".join((text, *_other_ways(text)))


def _other_ways(text: str) -> Iterator[str]:
    """The same text with escaped signs written out, without tags, and as JSON tells it."""
    if "&" in text:
        yield html.unescape(text)
    if "<" in text:
        yield html.unescape(re.sub(r"<[^>]*>", "", text))
    if "%" in text:
        yield unquote(text)
    if "\\u" in text:
        with suppress(ValueError):
            yield json.dumps(json.loads(text), ensure_ascii=False)


def marks_in(text: str, marks: Iterable[Mark]) -> list[str]:
    """What was found of secrets in a text."""
    small = text.lower()
    return [f"{mark.of} ({mark.written})" for mark in marks if mark.is_in(small)]
