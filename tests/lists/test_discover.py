"""Every list's folder is whole: what its list.yaml promises, its reader can do."""

import importlib

from caveat.lists import discover

ROOMS = discover()


def test_a_register_is_streamed_and_any_other_list_is_read() -> None:
    for name, room in ROOMS.items():
        assert (room.read is None) or (room.stream is None)
        if room.read or room.stream:
            module = importlib.import_module(f"caveat.lists.{name}.read")
            assert callable(getattr(module, "stream" if room.spec.register else "read")), name
        else:
            assert room.bundled, name


def test_a_list_that_is_fetched_says_how_many_it_must_hold_and_where_it_comes_from() -> None:
    for name, room in ROOMS.items():
        spec = room.spec
        assert spec.publisher and spec.licence and spec.jurisdiction, name
        assert not spec.successor or spec.successor in ROOMS, name
        if room.read and not spec.register:
            assert spec.layouts and spec.expected, name
