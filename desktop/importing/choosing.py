"""Asks for bills on the disk."""

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.i18n import translate
from desktop.texts_importing import files_filter


def choose_bills(parent: QWidget) -> list[Path]:
    """Return the files that are chosen; none if that is given up."""
    title = translate("Importing", "Bills to import")
    paths, _ = QFileDialog.getOpenFileNames(
        parent, title, first_folder(), files_filter()
    )
    return [Path(path) for path in paths]


def first_folder() -> str:
    """Return where to look first: among the downloads, until one was elsewhere."""
    visited = QFileDialog().directory()
    downloads = QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DownloadLocation
    )
    if visited != QDir.current() or not Path(downloads).is_dir():
        return visited.absolutePath()
    return downloads
