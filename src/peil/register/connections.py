# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The one place that knows Ibis connections: opening them, reading files, fetching results."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import shutil
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import ibis
import pyarrow as pa

from peil.register.errors import (
    EngineMissing,
    FileUnreadable,
    RegisterMissing,
    RowsUnreadable,
    without_password,
)

LOCAL_ZONE = "Europe/Amsterdam"
"""A moment belongs to the day that it is there."""
DUCKDB, SPARK = "duckdb", "spark"
ENGINES = (DUCKDB, SPARK)
"""The engines that can read files."""
_KNOWS_LOCAL_DAYS = {"duckdb", "pyspark", "postgres"}


_NOT_OF_THE_ROWS = (
    duckdb.InterruptException,
    duckdb.OutOfMemoryException,
    duckdb.BinderException,
    duckdb.CatalogException,
    duckdb.ParserException,
)
"""What DuckDB raises when the user, the machine or the query is the reason."""

ibis.options.sql.fuse_selects = False
"""Engines see through selects within selects by themselves; Ibis takes a fifth of its time to."""


def connect_files(engine: str) -> ibis.BaseBackend:
    """Return a connection that reads files.

    Raises:
        EngineMissing: when Peil does not know the engine, or it is not installed.
    """
    if engine == DUCKDB:
        return _in_local_time(ibis.duckdb.connect())
    if engine == SPARK:
        return _connect_spark()
    raise EngineMissing(
        engine, found="Peil does not know it.", to_do=f"Choose one of: {', '.join(ENGINES)}."
    )


def connect_database(uri: str) -> ibis.BaseBackend:
    """Return a connection to a database, for reading, by its file or URL.

    Raises:
        RegisterMissing: when there is no such file, or the database cannot be opened.
    """
    scheme, _, rest = uri.rpartition("://")
    path = Path(rest.partition("?")[0])
    try:
        if scheme in {"", "duckdb"}:
            _must_exist(uri, path)
            return _in_local_time(ibis.duckdb.connect(path, read_only=True))
        if scheme == "sqlite":
            _must_exist(uri, path)
            sqlite: ibis.BaseBackend = ibis.sqlite.connect(path)
            return sqlite
        return _in_local_time(ibis.connect(uri))
    except RegisterMissing:
        raise
    except Exception as wrong:  # noqa: BLE001 - every engine has errors of its own
        said = without_password(str(wrong).partition("\n")[0])
        raise RegisterMissing(uri, found=f"It cannot be opened: {said}") from None


def _must_exist(uri: str, path: Path) -> None:
    if not path.is_file():
        raise RegisterMissing(uri, found=f"There is no file '{path}'.")


def _in_local_time(backend: ibis.BaseBackend) -> ibis.BaseBackend:
    """Make a connection turn moments into days in the Netherlands."""
    if backend.name == DUCKDB:
        _run(backend, f"SET TimeZone = '{LOCAL_ZONE}'")
        _run(backend, "SET preserve_insertion_order = false")
        _run(backend, "SET enable_external_file_cache = false")  # the system keeps files itself
    elif backend.name == "postgres":
        _run(backend, f"SET TIME ZONE '{LOCAL_ZONE}'")
    return backend


def knows_local_days(backend: ibis.BaseBackend) -> bool:
    """Return whether a connection can turn a moment with a zone into the local day."""
    return backend.name in _KNOWS_LOCAL_DAYS


def _connect_spark() -> ibis.BaseBackend:
    missing = importlib.util.find_spec("pyspark") is None
    if missing or shutil.which("java") is None:
        raise EngineMissing(
            SPARK,
            found="PySpark is not installed." if missing else "There is no Java here.",
            to_do="Install the extra with \"pip install 'peil[spark]'\", and Java 17.",
        )
    builder = importlib.import_module("pyspark.sql").SparkSession.builder
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    started = builder.master("local[*]").appName("peil").getOrCreate()
    session = started.newSession()  # two registers have tables of the same name
    backend: ibis.BaseBackend = ibis.pyspark.connect(session)
    session.conf.set("spark.sql.session.timeZone", LOCAL_ZONE)  # Ibis has made it UTC
    return backend


def parquet_table(
    backend: ibis.BaseBackend, name: str, paths: Sequence[Path], *, hive: Path | None = None
) -> ibis.Table:
    """Return the rows of Parquet files as one table, `(rows, local columns)`, lazy.

    Args:
        backend: a connection that reads files.
        name: what the connection will call the table.
        paths: the files; all have the same columns.
        hive: the folder below which names like unit=limburg are columns, where they are.

    Raises:
        FileUnreadable: when the engine cannot read a file.
    """
    parquet_view(backend, name, paths, hive=hive)
    with _reading(paths[0]):
        return backend.table(name)


def parquet_view(
    backend: ibis.BaseBackend, name: str, paths: Sequence[Path], *, hive: Path | None = None
) -> None:
    """Make a name of the connection stand for the rows of Parquet files; see `parquet_table`.

    Raises:
        FileUnreadable: when the engine cannot read a file.
    """
    with _reading(paths[0]):
        if backend.name == DUCKDB:
            _run(backend, f"CREATE OR REPLACE VIEW {name} AS {_parquet_sql(paths, hive=hive)}")
        else:
            _spark_parquet(backend, paths, hive=hive).createOrReplaceTempView(name)


def parquet_piece(
    backend: ibis.BaseBackend, path: Path, *, like: ibis.Table, hive: Path | None = None
) -> ibis.Table:
    """Return the rows of one Parquet file with the columns of a table; no engine is asked."""
    query = _parquet_sql([path], hive=hive)
    if backend.name != DUCKDB:
        view = f"file_{hashlib.sha256(str(path).encode()).hexdigest()[:16]}"
        known = _spark(backend).table(like.get_name()).schema
        _spark_parquet(backend, [path], hive=hive, schema=known).createOrReplaceTempView(view)
        query = f"SELECT * FROM {view}"  # noqa: S608 - made above
    return _of(backend).sql(query, schema=like.schema())


def csv_table(
    backend: ibis.BaseBackend,
    name: str,
    paths: Sequence[Path],
    *,
    columns: Sequence[str],
    separator: str,
) -> ibis.Table:
    """Return the rows of CSV files as one table of text, `(rows, local columns)`, lazy.

    The files have the same header: these columns, in order, with the separator between them.
    `name` is what the connection will call the table.

    Raises:
        FileUnreadable: when the engine cannot read a file.
    """
    with _reading(paths[0]):
        if backend.name == DUCKDB:
            query = _csv_sql(paths, columns=columns, separator=separator)
            _run(backend, f"CREATE OR REPLACE VIEW {name} AS {query}")
        else:
            schema = ", ".join(f"`{column}` STRING" for column in columns)
            options = {"header": "true", "sep": separator, "escape": '"', "mode": "FAILFAST"}
            read = _spark(backend).read.options(**options).schema(schema)
            read.csv([str(path) for path in paths]).createOrReplaceTempView(name)
        return backend.table(name)


def _parquet_sql(paths: Sequence[Path], *, hive: Path | None) -> str:
    listed = ", ".join(_quoted(path) for path in paths)
    partitions = str(hive is not None).lower()
    more = ", hive_types_autocast = false" if hive is not None else ""
    return f"SELECT * FROM read_parquet([{listed}], hive_partitioning = {partitions}{more})"  # noqa: S608 - quoted


def _csv_sql(paths: Sequence[Path], *, columns: Sequence[str], separator: str) -> str:
    listed = ", ".join(_quoted(path) for path in paths)
    named = ", ".join(f"{_quoted(column)}: 'VARCHAR'" for column in columns)
    return (
        f"SELECT * FROM read_csv([{listed}], auto_detect = false, header = true, "  # noqa: S608 - quoted
        f"delim = {_quoted(separator)}, quote = '\"', escape = '\"', nullstr = '', "
        f"columns = {{{named}}})"
    )


def _spark_parquet(
    backend: ibis.BaseBackend, paths: Sequence[Path], *, hive: Path | None, schema: Any = None
) -> Any:
    read = _spark(backend).read
    if hive is not None:
        read = read.option("basePath", str(hive))
    if schema is not None:
        read = read.schema(schema)
    return read.parquet(*(str(path) for path in paths))


def _spark(backend: ibis.BaseBackend) -> Any:
    """Return the session of a connection to Spark."""
    return _run(backend, "SELECT 1").sparkSession


def _quoted(text: object) -> str:
    return "'" + str(text).replace("'", "''") + "'"


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn what an engine says about a file into an error of Peil's own.

    Raises:
        FileUnreadable: when the engine cannot read it.
    """
    try:
        yield
    except Exception as wrong:  # noqa: BLE001 - every engine has errors of its own
        said = str(wrong).partition("\n")[0]
        raise FileUnreadable(path, found=f"The engine cannot read it: {said}") from None


def database_table(backend: ibis.BaseBackend, name: str) -> ibis.Table | None:
    """Return a table of a database, lazy, or nothing; a dot stands between schema and table."""
    if name in backend.list_tables():
        return backend.table(name)
    schema, _, table = name.rpartition(".")
    if schema and table in backend.list_tables(database=schema):
        return backend.table(table, database=schema)
    return None


def fetch(expression: ibis.Table, *, backend: ibis.BaseBackend) -> pa.Table:
    """Return what an expression gives, executed by the connection; order as the expression says.

    DuckDB answers in Arrow itself; the way through Ibis would first load pandas.
    """
    if backend.name != DUCKDB:
        with warnings.catch_warnings():  # Ibis uses what pandas will take away
            warnings.simplefilter("ignore")
            return expression.to_pyarrow()
    return fetch_text(compiled(expression, backend=backend), backend=backend)


def compiled(expression: ibis.Table, *, backend: ibis.BaseBackend) -> str:
    """Return an expression in the language of the connection."""
    return str(backend.compile(expression))


def fetch_text(query: str, *, backend: ibis.BaseBackend) -> pa.Table:
    """Return what a query in the language of DuckDB gives.

    Raises:
        RowsUnreadable: when rows cannot be read; what stands in them is not told.
        Error: DuckDB's own, when the user, the machine or the query is the reason.
    """
    try:
        found: pa.Table = _run(backend, query).fetch_arrow_table()
    except duckdb.Error as wrong:
        if isinstance(wrong, _NOT_OF_THE_ROWS):
            raise
        raise RowsUnreadable(kind=type(wrong).__name__) from None
    return found


def memory_table(rows: pa.Table, *, backend: ibis.BaseBackend, name: str) -> ibis.Table:
    """Return rows in memory as a table of the connection, lazy; the name is taken over again."""
    if backend.name != DUCKDB:
        return ibis.memtable(rows)
    _of(backend).con.register(name, rows)
    return backend.table(name)


def share_done(backend: ibis.BaseBackend) -> float:
    """Return how much of the query that runs is done, from 0 to 1; 0 where that is not known."""
    if backend.name != DUCKDB:
        return 0.0
    return max(0.0, float(_of(backend).con.query_progress())) / 100


def _run(backend: ibis.BaseBackend, query: str) -> Any:
    return _of(backend).raw_sql(query)


def _of(backend: ibis.BaseBackend) -> Any:
    """Return a connection as one that takes SQL, which each that Peil opens does."""
    return backend
