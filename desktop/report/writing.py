"""Writes the progress report as a PDF, with a window or without one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication

from core.history import History
from core.report_figures import ReportFigures
from desktop.report.composing import composed
from desktop.report.options import ReportOptions
from desktop.report.pages import Pages, lay_out
from desktop.report.paper import paper_for
from desktop.report.pdf import pdf_bytes, write_aside


def write_report(
    figures: ReportFigures, history: History, path: Path, options: ReportOptions
) -> None:
    """Write a report to a file, which is there whole or not at all.

    Without a window a hidden application is made; the caller may be a command.

    Raises:
        ReportError: If there is no font for the report's signs, or the file cannot
            be written; the text says what to do.
    """
    application = _application()
    pages = laid_out(figures, history, options)
    write_aside(pdf_bytes(pages, options), path)
    del application


def laid_out(figures: ReportFigures, history: History, options: ReportOptions) -> Pages:
    """Return a report in pages, in its own language.

    To be called in the thread of the windows; painting the pages may go on in any.

    Raises:
        ReportError: If there is no font for the report's signs.
    """
    with _speaking(options.language):
        document = composed(figures, history, options)
        return lay_out(document, paper_for(options))


def _application() -> QCoreApplication:
    """Return the application that there is, or one that shows nothing."""
    running = QCoreApplication.instance()
    if running is not None:
        return running
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


@contextmanager
def _speaking(language: str) -> Iterator[None]:
    """Have texts translated into a language, and afterwards as before."""
    application = _application()
    spoken = application.findChildren(QTranslator)
    if any(Path(one.filePath()).stem == language for one in spoken):
        yield
        return
    own = QTranslator()
    with as_file(files("resources") / "i18n" / f"{language}.qm") as path:
        own.load(str(path))
    for one in spoken:
        application.removeTranslator(one)
    application.installTranslator(own)
    try:
        yield
    finally:
        application.removeTranslator(own)
        # The last one installed is asked first; they stood in the other order.
        for one in reversed(spoken):
            application.installTranslator(one)
