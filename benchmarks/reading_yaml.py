# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Which YAML reader gives line numbers fast enough for the shipped agendas."""

from __future__ import annotations

from pathlib import Path

import yaml
from measuring import in_turns, report
from ruamel.yaml import YAML

TEXTS = [
    path.read_text(encoding="utf-8")
    for path in (Path(__file__).resolve().parents[1] / "agendas").rglob("*.yaml")
]


def main() -> None:
    """Time three readers on the same files."""
    medians = in_turns(
        {
            "PyYAML, C parser, nodes": lambda: [
                yaml.compose(text, Loader=yaml.CSafeLoader) for text in TEXTS
            ],
            "PyYAML, Python parser, nodes": lambda: [
                yaml.compose(text, Loader=yaml.SafeLoader) for text in TEXTS
            ],
            "ruamel.yaml, round trip": lambda: [YAML(typ="rt").load(text) for text in TEXTS],
        }
    )
    report("reading_yaml", medians, floor="PyYAML, C parser, nodes")


if __name__ == "__main__":
    main()
