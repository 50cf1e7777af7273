"""Parquet: the same tables as CSV, with their types kept, for data frames and databases. Needs pyarrow."""

import io
from types import ModuleType
from typing import Any

from onrecord.errors import ExportError
from onrecord.exports.exported import Exported
from onrecord.exports.table import ColumnKind, Table
from onrecord.exports.tables import record_tables
from onrecord.views.record_types import RecordJson


def to_parquet(record: RecordJson, title: str | None = None) -> Exported:
    """A file a table. Raises ExportError where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ExportError(
            "parquet needs pyarrow, which is not installed: pip install 'onrecord[parquet]'; "
            "`--to csv` makes the same tables without it"
        ) from None
    return Exported(files={f"{table.name}.parquet": _parquet(table, pyarrow) for table in record_tables(record)})


def _parquet(table: Table, pyarrow: ModuleType) -> bytes:
    kinds: dict[ColumnKind, Any] = {
        ColumnKind.TEXT: pyarrow.string(),
        ColumnKind.NUMBER: pyarrow.int64(),
        ColumnKind.SHARE: pyarrow.float64(),
        ColumnKind.YES: pyarrow.bool_(),
        ColumnKind.DAY: pyarrow.date32(),
        ColumnKind.NAMES: pyarrow.list_(pyarrow.string()),
    }
    schema = pyarrow.schema([(column.name, kinds[column.kind]) for column in table.columns])
    columns = [
        pyarrow.array([row[nth] for row in table.rows], type=kinds[column.kind])
        for nth, column in enumerate(table.columns)
    ]
    packed = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_arrays(columns, schema=schema), packed, compression="zstd")
    return packed.getvalue()
