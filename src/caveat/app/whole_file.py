"""A file for people, replaced whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from caveat.facts.problem import BadInput


@contextmanager
def replaced_whole(path: Path) -> Iterator[Path]:
    """Lend a path beside `path` to write to, and move it into place when all went well; raise `BadInput` where the disk refuses."""
    staged = path.with_name(f".{os.getpid()}-{path.name}")
    try:
        yield staged
        staged.replace(path)
    except OSError as error:
        raise BadInput(
            f"cannot be written: {error.strerror or error}", where=str(path), advice="check the disk and its rights"
        ) from None
    finally:
        staged.unlink(missing_ok=True)
