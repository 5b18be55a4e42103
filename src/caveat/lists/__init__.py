"""Bytes to facts: one folder a list, each with list.yaml, read.py, a sample with its expected facts, or bundled.yaml."""

from caveat.lists.bundled import Bundle, read_bundle
from caveat.lists.discover import discover
from caveat.lists.gate import check_counts
from caveat.lists.spec import ListRoom, ListSpec, Reading

__all__ = ["Bundle", "ListRoom", "ListSpec", "Reading", "check_counts", "discover", "read_bundle"]
