# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes observations as SDMX-CSV 2.0, and the structure message that describes them.

Source: SDMX-CSV 2.0 field guide; SDMX-ML 3.0 structure message (sdmx.org).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import (
    Element,
    SubElement,
    indent,
    register_namespace,
    tostring,
)

from peil.interfaces.opendata.codes import Codes
from peil.interfaces.opendata.plain_writing import csv_bytes
from peil.interfaces.opendata.sdmx_components import COMPONENTS, Component, Part
from peil.reports.observations import Observation
from peil.terms.languages import Text

AGENCY, VERSION = "PEIL", "1.0.0"
DATAFLOW, STRUCTURE, CONCEPTS = "DF_NORMS_RESULTS", "DSD_NORMS_RESULTS", "CS_PEIL"
_ROOT = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0"
_NAMESPACES = {name[:3]: f"{_ROOT}/{name}" for name in ("message", "structure", "common")}
_URN = "urn:sdmx:org.sdmx.infomodel"
_NAME = Text(
    nl="Normen en realisaties van de veiligheidsagenda",
    en="Norms and realisations of the safety agenda",
)


def sdmx_csv(rows: Iterable[Observation]) -> bytes:
    """Return observations as SDMX-CSV 2.0; what has no number has an empty value and a status."""
    named = {
        "STRUCTURE": "dataflow",
        "STRUCTURE_ID": f"{AGENCY}:{DATAFLOW}({VERSION})",
        "ACTION": "I",
    }
    columns = [*named, *(component.id for component in COMPONENTS)]
    cells = ({**named, **{c.id: c.read(row) for c in COMPONENTS}} for row in rows)
    return csv_bytes(cells, columns=columns)


def sdmx_structure(rows: Sequence[Observation], *, name: str, modified: str) -> bytes:
    """Return the structure message of a data set: code lists, concepts, dataflow and structure.

    Args:
        rows: what the data set holds; its own codes are listed, and no others.
        name: names the message.
        modified: the day the data set last changed, as 2026-11-28.
    """
    for prefix, address in _NAMESPACES.items():
        register_namespace(prefix, address)
    root = Element(_tag("mes", "Structure"))
    header = SubElement(root, _tag("mes", "Header"))
    SubElement(header, _tag("mes", "ID")).text = name
    SubElement(header, _tag("mes", "Test")).text = "false"
    SubElement(header, _tag("mes", "Prepared")).text = f"{modified}T00:00:00Z"
    SubElement(header, _tag("mes", "Sender"), id=AGENCY)
    structures = SubElement(root, _tag("mes", "Structures"))
    _codelists(structures, rows)
    _concepts(structures)
    _dataflow(structures)
    _data_structure(structures)
    indent(root)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()
    )


def _tag(prefix: str, name: str) -> str:
    return f"{{{_NAMESPACES[prefix]}}}{name}"


def _named(parent: Element, tag: str, name: Text, **attributes: str) -> Element:
    """Return a new element with its name in both languages."""
    made = SubElement(parent, _tag("str", tag), attributes)
    for language, text in (("nl", name.nl), ("en", name.en)):
        lang = {"{http://www.w3.org/XML/1998/namespace}lang": language}
        SubElement(made, _tag("com", "Name"), lang).text = text
    return made


def _kept(parent: Element, group: str, tag: str, name: Text, *, key: str) -> Element:
    """Return a new maintainable element in a group of its own kind."""
    found = parent.find(_tag("str", group))
    within = found if found is not None else SubElement(parent, _tag("str", group))
    return _named(within, tag, name, id=key, version=VERSION, agencyID=AGENCY)


def _codelists(structures: Element, rows: Sequence[Observation]) -> None:
    for component in COMPONENTS:
        codes = component.codes_in(rows)
        if codes is not None:
            _codelist(structures, component, codes)


def _codelist(structures: Element, component: Component, codes: Codes) -> None:
    made = _kept(structures, "Codelists", "Codelist", component.name, key=_codelist_key(component))
    for code, text in codes.items():
        _named(made, "Code", text, id=code)


def _codelist_key(component: Component) -> str:
    return f"CL_{component.id}"


def _concepts(structures: Element) -> None:
    title = Text(nl="Begrippen van Peil", en="Concepts of Peil")
    made = _kept(structures, "ConceptSchemes", "ConceptScheme", title, key=CONCEPTS)
    for component in COMPONENTS:
        concept = _named(made, "Concept", component.name, id=component.id)
        _representation(concept, "CoreRepresentation", component)


def _representation(parent: Element, tag: str, component: Component) -> None:
    made = SubElement(parent, _tag("str", tag))
    if not component.is_coded:
        SubElement(made, _tag("str", "TextFormat"), textType=component.text_type)
        return
    listed = SubElement(made, _tag("str", "Enumeration"))
    listed.text = f"{_URN}.codelist.Codelist={AGENCY}:{_codelist_key(component)}({VERSION})"


def _dataflow(structures: Element) -> None:
    made = _kept(structures, "Dataflows", "Dataflow", _NAME, key=DATAFLOW)
    structure = SubElement(made, _tag("str", "Structure"))
    structure.text = f"{_URN}.datastructure.DataStructure={AGENCY}:{STRUCTURE}({VERSION})"


def _data_structure(structures: Element) -> None:
    made = _kept(structures, "DataStructures", "DataStructure", _NAME, key=STRUCTURE)
    components = SubElement(made, _tag("str", "DataStructureComponents"))
    lists = {
        Part.DIMENSION: SubElement(components, _tag("str", "DimensionList")),
        Part.ATTRIBUTE: SubElement(components, _tag("str", "AttributeList")),
        Part.MEASURE: SubElement(components, _tag("str", "MeasureList")),
    }
    lists[Part.TIME] = lists[Part.DIMENSION]
    for position, component in enumerate(COMPONENTS, start=1):
        _component(lists[component.part], component, position=position)


def _component(within: Element, component: Component, *, position: int) -> None:
    tags = {
        Part.DIMENSION: ("Dimension", {"position": str(position)}),
        Part.TIME: ("TimeDimension", {}),
        Part.MEASURE: ("Measure", {"usage": "optional"}),
        Part.ATTRIBUTE: (
            "Attribute",
            {"usage": "mandatory" if component.required else "optional"},
        ),
    }
    tag, attributes = tags[component.part]
    made = SubElement(within, _tag("str", tag), {"id": component.id, **attributes})
    concept = SubElement(made, _tag("str", "ConceptIdentity"))
    concept.text = f"{_URN}.conceptscheme.Concept={AGENCY}:{CONCEPTS}({VERSION}).{component.id}"
    _representation(made, "LocalRepresentation", component)
    if component.part is Part.ATTRIBUTE:
        about = SubElement(made, _tag("str", "AttributeRelationship"))
        SubElement(about, _tag("str", "Observation"))
