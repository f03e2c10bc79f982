"""Reads linked data with rdflib, whose own JSON-LD reader warns of its own past."""

from __future__ import annotations

import warnings

from rdflib import Graph

NOTATIONS = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml"}


def read_graph(written: bytes | str, notation: str) -> Graph:
    """Return what a file says; it must stand by itself, so nothing is fetched."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", category=DeprecationWarning, module="rdflib")
        warnings.filterwarnings("ignore", message="ConjunctiveGraph")
        warnings.filterwarnings("ignore", message="Dataset.default")
        return Graph().parse(data=written, format=notation)
