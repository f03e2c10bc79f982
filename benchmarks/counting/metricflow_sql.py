# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lets MetricFlow generate the SQL for measures; run by a Python that has MetricFlow.

It reads from standard input, as JSON, the name and expression of each measure, and writes the SQL
to standard output. It knows nothing of Peil, whose versions of libraries MetricFlow does not share.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from metricflow.engine.metricflow_engine import MetricFlowEngine, MetricFlowQueryRequest
from metricflow.protocols.sql_client import SqlEngine
from metricflow.sql.render.duckdb_renderer import DuckDbSqlPlanRenderer
from metricflow_semantic_interfaces.parsing.dir_to_model import (
    parse_directory_of_yaml_files_to_semantic_manifest,
)
from metricflow_semantics.model.semantic_manifest_lookup import SemanticManifestLookup


class NoClient:
    """Stands for the database: it is asked for its dialect and nothing else."""

    sql_engine_type = SqlEngine.DUCKDB
    sql_plan_renderer = DuckDbSqlPlanRenderer()

    def render_bind_parameter_key(self, key: str) -> str:
        """Return how a parameter is written."""
        return f"${key}"


def manifest_of(measures: dict[str, dict[str, str]]) -> list[dict[str, Any]]:
    """Return the model and a metric for each measure, as MetricFlow reads them."""
    model = {
        "name": "incidents",
        "node_relation": {"schema_name": "main", "alias": "known"},
        "defaults": {"agg_time_dimension": "registered_on"},
        "entities": [{"name": "incident", "type": "primary", "expr": "incident_id"}],
        "dimensions": [
            {"name": "unit", "type": "categorical"},
            {
                "name": "registered_on",
                "type": "time",
                "type_params": {"time_granularity": "day"},
            },
        ],
        "measures": [{"name": name, **said} for name, said in measures.items()],
    }
    metrics = [
        {"metric": {"name": name, "type": "simple", "type_params": {"measure": name}}}
        for name in measures
    ]
    spine = {"location": "main.spine", "column_name": "ds", "grain": "day"}
    project = {"project_configuration": {"time_spine_table_configurations": [spine]}}
    return [{"semantic_model": model}, *metrics, project]


def main() -> None:
    """Write the SQL for the measures that are asked."""
    measures = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        documents = "\n---\n".join(json.dumps(one) for one in manifest_of(measures))
        (Path(folder) / "manifest.yaml").write_text(documents, encoding="utf-8")
        built = parse_directory_of_yaml_files_to_semantic_manifest(folder)
    engine = MetricFlowEngine(SemanticManifestLookup(built.semantic_manifest), NoClient())
    request = MetricFlowQueryRequest.create(
        metric_names=list(measures), group_by_names=["metric_time__month", "incident__unit"]
    )
    print(engine.explain(request).sql_statement.sql)


if __name__ == "__main__":
    main()
