# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads one YAML file strictly, and remembers on which line everything stands.

Strict means: no duplicate keys, no aliases or tags, no numbers that can be read in
two ways, and a file that does not end with YAML's own end mark ("...") is taken for half written.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from peil.agenda.findings import Finding, Origin
from peil.terms.numbers import COMMA_NUMBER, GROUPED_NUMBER, PLAIN_NUMBER, NumberUnreadable
from peil.terms.numbers import read_number as read_plain_number

END_MARK = "..."
Path_ = tuple[str | int, ...]
_NUMBERISH = re.compile("|".join(p.pattern for p in (PLAIN_NUMBER, GROUPED_NUMBER, COMMA_NUMBER)))
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class YamlFile:
    """The content of a file as plain mappings, lists and scalars, with the line of each part.

    `digest` is the SHA-256 of the bytes that were read.
    """

    file: str
    content: Any
    lines: Mapping[Path_, int]
    digest: bytes

    def origin(self, *path: str | int) -> Origin:
        """Return where a part stands; the nearest part above it when it is not there."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.lines:
                return Origin(self.file, self.lines[path[:length]])
        return Origin(self.file, 1)


@dataclass
class _Collector:
    """Walks the nodes of one file and collects its content, lines and problems."""

    file: str
    lines: dict[Path_, int] = field(default_factory=dict)
    problems: list[Finding] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def refuse(self, rule: str, node: Any, **words: str) -> None:
        self.problems.append(Finding.of(rule, Origin(self.file, node.start_mark.line + 1), **words))

    def collect(self, node: Any, path: Path_) -> Any:
        self.lines[path] = node.start_mark.line + 1
        if id(node) in self.seen:
            self.refuse("F008", node, found="alias")
            return None
        self.seen.add(id(node))
        if not node.tag.startswith("tag:yaml.org,2002:"):
            self.refuse("F008", node, found=f"tag {node.tag}")
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.collect(child, (*path, place)) for place, child in enumerate(node.value)]
        return self.scalar(node)

    def mapping(self, node: Any, path: Path_) -> dict[Any, Any]:
        content: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = self.key(key_node)
            if key in content:
                first = self.lines[(*path, key)]
                self.refuse("F004", key_node, key=str(key), first=str(first))
                continue
            content[key] = self.collect(value_node, (*path, key))
            self.lines[(*path, key)] = key_node.start_mark.line + 1
        return content

    def key(self, node: Any) -> str | int:
        if not isinstance(node, yaml.ScalarNode) or node.value == "<<":
            self.refuse("F008", node, found="merge key or a key that is not a word")
            return ""
        key = self.scalar(node)
        return int(key) if isinstance(key, Decimal) else str(key)

    def scalar(self, node: Any) -> Any:
        text = node.value
        if node.style:  # quoted or a block; plain is empty or nothing
            return text
        if text in {"", "null", "~"}:
            return None
        if text in {"true", "false"}:
            return text == "true"
        if _NUMBERISH.fullmatch(text):
            return self.number(node)
        return text

    def number(self, node: Any) -> Decimal | None:
        try:
            return read_plain_number(node.value)
        except NumberUnreadable as wrong:
            self.refuse("F006", node, found=wrong.found, to_do=wrong.to_do)
            return None


def read_yaml_file(path: Path, *, folder: Path) -> tuple[YamlFile | None, tuple[Finding, ...]]:
    """Return the content of a file, or nothing, and every problem that was found in it.

    Args:
        path: the file.
        folder: the policy folder, which file names in findings are relative to.
    """
    file = path.relative_to(folder).as_posix()
    try:
        data = path.read_bytes()
    except OSError as wrong:
        return None, (Finding.of("F001", Origin(file, 1), found=str(wrong)),)
    return read_yaml_bytes(data, file=file)


def read_yaml_bytes(data: bytes, *, file: str) -> tuple[YamlFile | None, tuple[Finding, ...]]:
    """Return the content of a file that was read already, or nothing, and every problem in it.

    Args:
        data: what the file holds.
        file: how findings call it.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return None, (Finding.of("F001", Origin(file, 1), found=str(wrong)),)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as wrong:
        return None, (_broken(file, wrong),)
    if node is None or text.rstrip().rsplit("\n", 1)[-1] != END_MARK:
        last = text.rstrip().count("\n") + 1
        return None, (Finding.of("F002", Origin(file, last)),)
    collector = _Collector(file)
    content = collector.collect(node, ())
    digest = hashlib.sha256(data).digest()
    return YamlFile(file, content, collector.lines, digest), tuple(collector.problems)


def _broken(file: str, wrong: yaml.YAMLError) -> Finding:
    mark = getattr(wrong, "problem_mark", None)
    line = mark.line + 1 if mark is not None else 1
    problem = getattr(wrong, "problem", None) or "it is not YAML"
    context = getattr(wrong, "context", None)
    found = f"{problem} ({context})" if context else str(problem)
    return Finding.of("F001", Origin(file, line), found=found)
