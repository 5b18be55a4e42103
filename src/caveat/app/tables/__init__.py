"""Files of rows, in and out: one file a format, found by the suffix."""

from caveat.app.tables.table import Row, Table, check_target, read_table, write_table

__all__ = ["Row", "Table", "check_target", "read_table", "write_table"]
