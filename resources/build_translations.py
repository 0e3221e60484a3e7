"""Compiles the translations while the package is built.

``.ts`` files are kept, ``.qm`` files are made from them: for a wheel, and for an
editable install, which runs from the working copy.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_translations(folder: Path) -> list[Path]:
    """Make the ``.qm`` file of every ``.ts`` file in a folder, beside it.

    A program that is running has the file before mapped into its memory, so it is
    exchanged as a whole and never written to.

    Raises:
        subprocess.CalledProcessError: If a file cannot be compiled.
    """
    compiled = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        half = target.with_suffix(f".{os.getpid()}.half")
        try:
            subprocess.run(  # noqa: S603 - the tool of the build's own environment
                [*_release_tool(), "-silent", str(source), "-qm", str(half)],
                check=True,
            )
            half.replace(target)
        finally:
            half.unlink(missing_ok=True)
        compiled.append(target)
    return compiled


def _release_tool() -> list[str]:
    # Through the interpreter: the scripts of a build's environment need not be on
    # the path, and those of another one might be.
    start = "import sys; from PySide6.scripts.pyside_tool import lrelease; lrelease()"
    return [sys.executable, "-c", start]


class TranslationsHook(BuildHookInterface[BuilderConfig]):
    """The step of the build that compiles the translations."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and have the results packed although git ignores them."""
        del version
        root = Path(self.root)
        compiled = compile_translations(root / "resources" / "i18n")
        build_data["artifacts"] += [
            f"/{path.relative_to(root).as_posix()}" for path in compiled
        ]
