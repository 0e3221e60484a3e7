"""A laid-out report as a PDF file: vectors, embedded fonts, text that is text."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPainter, QPdfWriter

from core.export import replacing
from desktop.i18n import filled, translate
from desktop.report.options import ReportError, ReportOptions
from desktop.report.outline import with_outline
from desktop.report.pages import Pages, paint_page
from desktop.report.paper import RESOLUTION, Type, page_layout
from desktop.report.searchable import searchable


def pdf_bytes(pages: Pages, options: ReportOptions) -> bytes:
    """Return a report as the content of a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout(options))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(pages.document.title)
    writer.setCreator("Youyu")
    painter = QPainter(writer)
    for number in range(pages.count):
        if number:
            writer.newPage()
        paint_page(painter, pages, number)
    painter.end()
    written = bytes(buffer.data().data())
    told = searchable(written, pages.paper.fonts[Type.TEXT])
    return with_outline(told, pages, options.language)


def write_aside(content: bytes, path: Path) -> None:
    """Write a file beside its place and put it there when it is whole.

    Raises:
        ReportError: If it cannot be written; what was there before is still there.
    """
    try:
        with replacing(path) as file:
            file.write(content)
    except OSError as error:
        said = translate("Report", "The report could not be written to %1: %2")
        raise ReportError(filled(said, path, error.strerror or error)) from None
