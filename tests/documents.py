"""Documents as tests read them: their code blocks, the commands in them, and following both."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from conftest import peil

FENCE = re.compile(r"(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(path: Path) -> list[tuple[str, str, str]]:
    """Return the code blocks of a document: the file they name, their language, their text."""
    return [match.groups(default="") for match in FENCE.finditer(path.read_text(encoding="utf-8"))]


def steps(text: str) -> list[tuple[str, list[str]]]:
    """Return the commands of a console block with the lines they should answer."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def holds(expected: list[str], answered: list[str]) -> bool:
    """Return whether lines were answered in order; `...` stands for any lines, or a line's end."""
    if not expected:
        return not answered
    if expected[0] == "...":
        return any(holds(expected[1:], answered[at:]) for at in range(len(answered) + 1))
    return bool(answered) and same(expected[0], answered[0]) and holds(expected[1:], answered[1:])


def same(expected: str, answered: str) -> bool:
    start, dots, _ = expected.partition("...")
    return answered.startswith(start) if dots else answered == expected


def follow(path: Path, folder: Path) -> int:
    """Do everything a document says in a folder; return how many commands were run."""
    run = 0
    for file, language, text in blocks(path):
        if language in {"yaml", "csv"} and file:
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        for command, expected in steps(text) if language == "console" else []:
            program, *arguments = shlex.split(command)
            if program != "peil":
                continue
            answer = peil(*arguments, cwd=folder)
            run += 1
            assert answer.err == "", answer.err
            wanted = [line.rstrip() for line in expected]
            assert not wanted or holds(wanted, answer.out.splitlines()), (command, answer.out)
    return run
