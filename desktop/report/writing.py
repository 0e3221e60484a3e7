"""Writes the progress report as a PDF, with a window or without one."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from core.history import History
from core.report_figures import ReportFigures
from desktop.catalogue import read_catalogue
from desktop.i18n import LANGUAGES, chosen_language
from desktop.report.blocks import Document
from desktop.report.composing import composed
from desktop.report.options import ReportOptions
from desktop.report.pages import lay_out
from desktop.report.paper import page_layout, paper_of
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
    document = report_document(figures, history, options)
    write_document(document, options, path)
    del application


def report_document(
    figures: ReportFigures, history: History, options: ReportOptions
) -> Document:
    """Return a report in its own language.

    To be called in the thread of the windows; the document may go on in any.
    """
    with _speaking(options.language):
        return composed(figures, history, options)


def spoken_language() -> str:
    """Return the language that the program speaks at this moment."""
    for one in _application().findChildren(QTranslator):
        language = Path(one.filePath()).stem
        if language in LANGUAGES:
            return language
    return chosen_language("", QLocale.system())


def write_document(document: Document, options: ReportOptions, path: Path) -> None:
    """Lay a report out and write it.

    Raises:
        ReportError: If there is no font for its signs, or it cannot be written.
    """
    pages = lay_out(document, paper_of(page_layout(options)))
    write_aside(pdf_bytes(pages, options), path)


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
    own = _translator(language)
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


class _CatalogueTranslator(QTranslator):
    """Translations straight from a ``.ts`` file, where none has been compiled."""

    def __init__(self, texts: Mapping[tuple[str, str], str]) -> None:
        super().__init__()
        self._texts = texts

    def isEmpty(self) -> bool:
        return not self._texts

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's own name
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        return self._texts.get((context, sourceText), "")


def _translator(language: str) -> QTranslator:
    folder = files("resources") / "i18n"
    own = QTranslator()
    with as_file(folder / f"{language}.qm") as path:
        if own.load(str(path)):
            return own
    source = folder / f"{language}.ts"
    if source.is_file():
        return _CatalogueTranslator(read_catalogue(source.read_text("utf-8")))
    return own
