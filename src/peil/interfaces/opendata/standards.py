# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the standards that files of open data keep to."""

from __future__ import annotations

from collections.abc import Mapping

CSV = "https://www.rfc-editor.org/rfc/rfc4180"
CSVW = "https://www.w3.org/TR/tabular-metadata/"
DATA_PACKAGE = "https://specs.frictionlessdata.io/tabular-data-package/"
HTML = "https://html.spec.whatwg.org/"
JSON = "https://www.rfc-editor.org/rfc/rfc8259"
PARQUET = "https://parquet.apache.org/docs/file-format/"
PDF = "https://www.iso.org/standard/57229.html"
PROV = "https://www.w3.org/TR/prov-o/"
SDMX = "https://sdmx.org/standards-2/"
STRATML = "https://www.iso.org/standard/71342.html"
XLSX = "https://www.iso.org/standard/71691.html"

NAMES: Mapping[str, str] = {
    CSV: "RFC 4180 (CSV)",
    CSVW: "CSV on the Web, W3C",
    DATA_PACKAGE: "Tabular Data Package, Frictionless Data",
    HTML: "HTML, WHATWG",
    JSON: "RFC 8259 (JSON)",
    PARQUET: "Apache Parquet",
    PDF: "ISO 19005-3 (PDF/A-3)",
    PROV: "PROV-O, W3C",
    SDMX: "SDMX",
    STRATML: "ISO 17469-1 (StratML)",
    XLSX: "ISO/IEC 29500-1 (Office Open XML)",
}
"""What each is called, in any language."""
