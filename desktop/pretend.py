"""A pretend language that is longer than any real one, to see layouts break.

Turned on by the environment variable ``YOUYU_PRETEND``: ``long`` makes every text
40 % longer, ``mirrored`` also runs the windows from right to left.
"""

import os

from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

VARIABLE = "YOUYU_PRETEND"

_LONGER = 0.4


class PretendTranslator(QTranslator):
    """Says every text as it is in the code, and some more."""

    def translate(  # noqa: D102
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's own name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        del context, disambiguation, n
        return f"{sourceText} {'~' * round(len(sourceText) * _LONGER)}"

    def isEmpty(self) -> bool:  # noqa: D102
        return False


def pretend(application: QApplication, parent: QObject) -> None:
    """Speak the pretend language if the environment asks for it."""
    wish = os.environ.get(VARIABLE, "")
    if wish not in {"long", "mirrored"}:
        return
    application.installTranslator(PretendTranslator(parent))
    if wish == "mirrored":
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
