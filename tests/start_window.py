"""Opens the installed program's window on a ledger, looks at it, and closes it.

Run by CI as a program of its own: ``start_window.py LEDGER [PICTURE]``.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.application import Desk, make_application
from desktop.preferences import Preferences

#: A window that failed to paint has one or two colours.
_LIVELY = 50


def main(ledger: Path, picture: Path | None = None) -> int:
    """Return 0 if the window showed the ledger."""
    application = make_application(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(application, Preferences(Path(folder) / "settings.ini"))
        desk.begin(ledger)
        if desk.session is None or desk.window is None:
            return 1
        desk.window.resize(1280, 800)
        desk.session.settle()
        application.processEvents()
        colours = _colours(desk.window, picture)
        opened = desk.session.ledger
        desk.close()
    print(f"The window showed {opened} in {colours} colours.")
    return 0 if opened is not None and colours >= _LIVELY else 1


def _colours(window: QWidget, picture: Path | None) -> int:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    if picture is not None:
        image.save(str(picture))
    return len(
        {
            image.pixel(x, y)
            for x in range(0, image.width(), 3)
            for y in range(0, image.height(), 3)
        }
    )


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
