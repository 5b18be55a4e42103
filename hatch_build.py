"""Compile the matching kernel (src/caveat/match/kernel/*.c) into one shared library beside it.

`cc` does it where there is one; where there is none, the wheel `ziglang` brings a compiler from the package index. Run by the build
backend, and by `make` whenever a source of the kernel changed.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from packaging.tags import platform_tags

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "src" / "caveat" / "match" / "kernel"
LIBRARY = SOURCES.parent / "_kernel.so"
FLAGS = ["-O3", "-std=c99", "-D_GNU_SOURCE", "-fPIC", "-fvisibility=hidden", "-shared"]


def compiler() -> list[str]:
    """Name the compiler: $CC, cc, or zig's."""
    if chosen := os.environ.get("CC"):
        return chosen.split()
    if found := shutil.which("cc"):
        return [found]
    return [sys.executable, "-m", "ziglang", "cc"]


def compile_kernel(target: Path = LIBRARY, *more: str) -> Path:
    """Compile the kernel to `target` with `more` flags; the file appears whole or not at all."""
    aside = target.with_suffix(f".{os.getpid()}.tmp")
    sources = [str(path) for path in sorted(SOURCES.glob("*.c"))]
    subprocess.run(  # noqa: S603 - the compiler is chosen by whoever builds
        [*compiler(), *FLAGS, *more, *sources, "-o", str(aside)], check=True
    )
    aside.replace(target)
    return target


class KernelHook(BuildHookInterface[Any]):
    """Compile the kernel before the package is built or installed in place."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for zig's compiler where the machine has none."""
        return [] if os.environ.get("CC") or shutil.which("cc") else ["ziglang>=0.15"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and make the wheel one for this platform."""
        compile_kernel()
        build_data["pure_python"] = False
        build_data["infer_tag"] = False
        build_data["tag"] = f"py3-none-{next(iter(platform_tags()))}"
        build_data["artifacts"].append("src/caveat/match/_kernel.so")


if __name__ == "__main__":
    compile_kernel(LIBRARY, *sys.argv[1:])
