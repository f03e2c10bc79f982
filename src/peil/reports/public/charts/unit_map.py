# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A sketch of the ten regional units as a way to their pages: where they lie, not how large.

The shapes are drawn here by hand from straight lines. They hold no data of any map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peil.reports.public.charts.svg import dots, tag, words

_SIZE = (300.0, 300.0)
_LINE = 10.0


@dataclass(frozen=True)
class _Shape:
    """The corners of a unit, and where the middle of its name stands."""

    corners: tuple[tuple[int, int], ...]
    name_at: tuple[int, int]


_SHAPES: Mapping[str, _Shape] = {
    "noord-nederland": _Shape(
        ((139, 34), (168, 18), (269, 12), (290, 38), (286, 88), (201, 88), (179, 72), (139, 68)),
        (217, 52),
    ),
    "oost-nederland": _Shape(
        (
            *((201, 88), (286, 88), (295, 124), (274, 142), (264, 176), (224, 190), (210, 184)),
            *((177, 180), (166, 158), (172, 132), (190, 112)),
        ),
        (229, 138),
    ),
    "midden-nederland": _Shape(
        (
            *((126, 108), (151, 84), (179, 72), (201, 88), (190, 112), (172, 132), (166, 158)),
            *((132, 166), (104, 158), (104, 136), (128, 128)),
        ),
        (148, 138),
    ),
    "noord-holland": _Shape(
        ((61, 104), (61, 44), (78, 30), (101, 34), (127, 60), (116, 84), (126, 108)), (93, 72)
    ),
    "amsterdam": _Shape(((61, 104), (126, 108), (128, 128), (104, 136), (52, 130)), (92, 120)),
    "den-haag": _Shape(
        ((52, 130), (104, 136), (104, 158), (87, 164), (40, 160), (35, 150)), (72, 148)
    ),
    "rotterdam": _Shape(
        (
            *((40, 160), (87, 164), (104, 158), (132, 166), (125, 184), (85, 194), (42, 194)),
            *((19, 182),),
        ),
        (73, 178),
    ),
    "zeeland-west-brabant": _Shape(
        (
            *((5, 212), (12, 198), (42, 194), (85, 194), (125, 184), (139, 192), (137, 228)),
            *((87, 234), (73, 222), (54, 246), (9, 242)),
        ),
        (71, 213),
    ),
    "oost-brabant": _Shape(
        (
            *((125, 184), (132, 166), (166, 158), (177, 180), (210, 184), (219, 204)),
            *((205, 238), (172, 242), (137, 228), (139, 192)),
        ),
        (175, 208),
    ),
    "limburg": _Shape(
        (
            *((210, 184), (224, 190), (262, 206), (268, 236), (231, 256), (241, 270)),
            *((229, 292), (194, 290), (191, 272), (208, 254), (205, 238), (219, 204)),
        ),
        (239, 226),
    ),
}
REGIONAL = tuple(_SHAPES)
"""The units that the sketch holds."""


@dataclass(frozen=True)
class UnitLink:
    """A unit on the sketch: its key, its name, the address of its page, and whether it is here."""

    unit: str
    name: str
    address: str
    is_here: bool = False


def draw_unit_map(units: Iterable[UnitLink], *, title: str) -> str:
    """Return the sketch as SVG with a link for each unit it holds; others are left out."""
    drawn = [_unit(one, _SHAPES[one.unit]) for one in units if one.unit in _SHAPES]
    return tag(
        "svg",
        *drawn,
        view_box=f"0 0 {dots(_SIZE[0])} {dots(_SIZE[1])}",
        role="group",
        aria_label=title,
        class_="chart unit-map",
    )


def _unit(one: UnitLink, shape: _Shape) -> str:
    points = " ".join(f"{x},{y}" for x, y in shape.corners)
    drawn = (tag("polygon", points=points), *_name(one.name, shape.name_at))
    here = "page" if one.is_here else None
    return tag("a", *drawn, href=one.address, aria_current=here, aria_label=one.name)


def _name(name: str, at: tuple[int, int]) -> Iterator[str]:
    """Yield a name, on one line for each part of it where it is long.

    What stands behind it between brackets does not fit in a unit, and is said everywhere else.
    """
    name = name.partition(" (")[0]
    parts = [part for part in name.replace("-", "-\n").split("\n") if part]
    if name.count("-") > 1:
        parts = [parts[0], "".join(parts[1:])]
    top = at[1] - (len(parts) - 1) * _LINE / 2 + 3
    for line, part in enumerate(parts):
        yield tag("text", words(part), x=at[0], y=top + line * _LINE, class_="label-mid")
