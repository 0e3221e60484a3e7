"""A report laid out in pages, and how one of them is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.i18n import filled
from desktop.report.blocks import Document, texts_of
from desktop.report.paper import Paper, Type, mm
from desktop.report.pieces import document_strips
from desktop.report.strips import Placed, base_line, paginated, write


@dataclass(frozen=True, slots=True)
class Pages:
    """A report as it stands on its sheets."""

    document: Document
    paper: Paper
    pages: tuple[tuple[Placed, ...], ...]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)


def lay_out(document: Document, paper: Paper) -> Pages:
    """Return a report in pages.

    Raises:
        desktop.report.options.ReportError: If there is no font for its signs.
    """
    paper.check_type(texts_of(document))
    pages = paginated(document_strips(document, paper), paper.body.height())
    return Pages(document, paper, tuple(tuple(page) for page in pages))


def paint_page(painter: QPainter, pages: Pages, number: int) -> None:
    """Paint a page, counted from 0; the painter counts in dots of the paper."""
    body = pages.paper.body
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_head(painter, pages)
    _paint_foot(painter, pages, number)
    for placed in pages.pages[number]:
        area = QRectF(
            body.left(), body.top() + placed.top, body.width(), placed.strip.height
        )
        painter.save()
        placed.strip.paint(painter, area)
        painter.restore()


def _paint_head(painter: QPainter, pages: Pages) -> None:
    base = mm(14)
    left, right = pages.document.head
    _write_ends(painter, pages, base, left, right)
    _rule(painter, pages, base + mm(2))


def _paint_foot(painter: QPainter, pages: Pages, number: int) -> None:
    top = pages.paper.height - mm(16)
    _rule(painter, pages, top)
    base = top + mm(1.2) + base_line(pages.paper, Type.SMALL)
    page = filled(pages.document.page_of, number + 1, pages.count)
    _write_ends(painter, pages, base, pages.document.foot, page)


def _write_ends(
    painter: QPainter, pages: Pages, base: float, left: str, right: str
) -> None:
    """Write one text at the left margin and one at the right, the left cut to fit."""
    paper, body = pages.paper, pages.paper.body
    ink = (Type.SMALL, paper.colours.quiet)
    start = body.right() - paper.width_of(right, Type.SMALL)
    shown = paper.elided(left, Type.SMALL, start - body.left() - mm(4))
    write(painter, paper, QPointF(body.left(), base), shown, ink)
    write(painter, paper, QPointF(start, base), right, ink)


def _rule(painter: QPainter, pages: Pages, y: float) -> None:
    body = pages.paper.body
    painter.setPen(QPen(QColor(pages.paper.colours.border), mm(0.2)))
    painter.drawLine(QPointF(body.left(), y), QPointF(body.right(), y))
