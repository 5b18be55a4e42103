"""Files of rows, in and out: one file a format, found by the suffix."""

from caveat.app.tables.table import OpenTable, Row, Table, Uncalculated, check_target, open_table, read_table, write_table

__all__ = ["OpenTable", "Row", "Table", "Uncalculated", "check_target", "open_table", "read_table", "write_table"]
