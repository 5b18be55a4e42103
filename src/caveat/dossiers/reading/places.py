"""Places of a sentence that are taken, so that no word is read twice."""


class Taken:
    """Marks on the letters of one sentence; asking and marking cost the length of the place, however many are marked."""

    __slots__ = ("_marks",)

    def __init__(self, length: int) -> None:
        self._marks = bytearray(length)

    def free(self, start: int, end: int) -> bool:
        """Say whether no letter from `start` up to `end` is taken."""
        return self._marks.find(1, max(0, start), end) < 0

    def take(self, start: int, end: int) -> None:
        """Mark the letters from `start` up to `end`."""
        start, end = max(0, start), min(end, len(self._marks))
        if start < end:
            self._marks[start:end] = b"\1" * (end - start)
