"""What a long job tells while it runs; each door shows it in its own way."""


class Watch:
    """Hears what is being done and how far it is; this one keeps it to itself."""

    def name(self, doing: str) -> None:
        """Tell what is being done now."""

    def count(self, done: int, total: int | None) -> None:
        """Tell how much is done, in bytes or entries; `total` is None where nobody knows."""


SILENT = Watch()
