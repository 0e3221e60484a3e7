"""Every block of a report but its tables, measured and cut into strips."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from desktop.charts.drawing import symbol_path
from desktop.charts.painting import Frame, axis_width, paint_panels
from desktop.charts.panels import Symbol
from desktop.report.blocks import (
    Bar,
    Block,
    Charts,
    Document,
    Gauge,
    Gauges,
    Heading,
    Notice,
    Table,
    Text,
    Title,
)
from desktop.report.paper import Paper, Type, mm
from desktop.report.strips import HeadingMark, Strip, base_line, room, write
from desktop.report.tables import table_strips
from desktop.theme import Tone

_SYMBOLS = {
    Tone.INFO: Symbol.CIRCLE,
    Tone.CAUTION: Symbol.SQUARE,
    Tone.WARNING: Symbol.TRIANGLE,
    Tone.SEVERE: Symbol.CROSS,
}


def document_strips(document: Document, paper: Paper) -> list[Strip]:
    """Return a whole report as strips."""
    return [strip for block in document.blocks for strip in strips_of(block, paper)]


def strips_of(block: Block, paper: Paper) -> list[Strip]:
    """Return one block as strips."""
    match block:
        case Title():
            strips = _title(block, paper)
        case Heading():
            strips = _heading(block, paper)
        case Text():
            strips = _text(block, paper)
        case Gauges():
            strips = [_gauges(block, paper), room(mm(5))]
        case Table():
            strips = table_strips(block, paper)
        case Notice():
            strips = [_notice(block, paper), room(mm(3))]
        case Charts():
            strips = [_charts(block, paper), room(mm(3))]
    return strips


def _title(block: Title, paper: Paper) -> list[Strip]:
    title = _line(paper, block.text, Type.TITLE, paper.colours.text)
    below = [
        _line(paper, text, Type.TEXT, paper.colours.quiet)
        for text in paper.wrapped(block.below, Type.TEXT, paper.body.width())
    ]
    title = replace(title, heading=HeadingMark(block.text, 0))
    return [title, *below, room(mm(5))]


def _heading(block: Heading, paper: Paper) -> list[Strip]:
    kind = Type.SUBHEADING if block.small else Type.HEADING
    before = room(mm(2 if block.small else 5))
    line = _line(paper, block.text, kind, paper.colours.text)
    after = Strip(mm(0.8 if block.small else 1.6), before.paint, keeps=True)
    mark = HeadingMark(block.text, 1 if block.small else 0)
    kept = Strip(line.height, line.paint, keeps=True, heading=mark)
    return [before, kept, after]


def _text(block: Text, paper: Paper) -> list[Strip]:
    colour = paper.colours.quiet if block.quiet else paper.colours.text
    lines = paper.wrapped(block.text, Type.TEXT, paper.body.width())
    found = []
    for place, text in enumerate(lines):
        strip = _line(paper, text, Type.TEXT, colour)
        # No first and no last line of a paragraph is alone on a page.
        keeps = place in {0, len(lines) - 2} and place < len(lines) - 1
        found.append(Strip(strip.height, strip.paint, keeps=keeps or block.leads))
    return [*found, replace(room(mm(2.5)), keeps=block.leads)]


def _line(paper: Paper, text: str, kind: Type, colour: str) -> Strip:
    def paint(painter: QPainter, rect: QRectF) -> None:
        at = QPointF(rect.left(), rect.top() + base_line(paper, kind))
        write(painter, paper, at, text, (kind, colour))

    return Strip(paper.line(kind), paint)


def _charts(block: Charts, paper: Paper) -> Strip:
    look = paper.look(block.style)
    days = (block.span.first, block.span.last)

    gutter = axis_width(block.aligned, days, look)

    def paint(painter: QPainter, rect: QRectF) -> None:
        paint_panels(painter, block.panels, rect, Frame(*days, gutter), look)

    return Strip(len(block.panels) * mm(block.each_mm) + look.em * 2, paint)


def _bar_height(paper: Paper) -> float:
    return paper.line(Type.CELL) + mm(4.2)


def _paint_bar(painter: QPainter, rect: QRectF, bar: Bar, paper: Paper) -> None:
    colours = paper.colours
    base = rect.top() + base_line(paper, Type.CELL)
    quiet, plain = (Type.CELL, colours.quiet), (Type.CELL_STRONG, colours.text)
    write(painter, paper, QPointF(rect.left(), base), bar.label, quiet)
    right = rect.right() - paper.width_of(bar.value, Type.CELL_STRONG)
    write(painter, paper, QPointF(right, base), bar.value, plain)
    track = QRectF(
        rect.left(), rect.top() + paper.line(Type.CELL) + mm(0.6), rect.width(), mm(2)
    )
    painter.fillRect(track, QColor(colours.track))
    done = QRectF(track)
    done.setWidth(track.width() * min(max(bar.share, 0.0), 1.0))
    painter.fillRect(done, QColor(colours.tone(bar.tone)))
    painter.setPen(QPen(QColor(colours.text), mm(0.2)))
    for mark in bar.marks:
        x = track.left() + track.width() * mark
        painter.drawLine(
            QPointF(x, track.top() - mm(0.5)), QPointF(x, track.bottom() + mm(0.5))
        )


_CARD_PAD_MM, _CARD_GAP_MM = 4.0, 5.0


def _gauges(block: Gauges, paper: Paper) -> Strip:
    count = len(block.gauges)
    width = (paper.body.width() - mm(_CARD_GAP_MM) * (count - 1)) / count
    inner = width - 2 * mm(_CARD_PAD_MM)
    height = max(_gauge_height(gauge, paper, inner) for gauge in block.gauges)

    def paint(painter: QPainter, rect: QRectF) -> None:
        for place, gauge in enumerate(block.gauges):
            x = rect.left() + place * (width + mm(_CARD_GAP_MM))
            card = QRectF(x, rect.top(), width, rect.height())
            painter.setPen(QPen(QColor(paper.colours.border), mm(0.3)))
            painter.drawRoundedRect(card, mm(1.6), mm(1.6))
            pad = mm(_CARD_PAD_MM)
            _paint_gauge(painter, card.adjusted(pad, pad, -pad, -pad), gauge, paper)

    return Strip(height + 2 * mm(_CARD_PAD_MM), paint)


def _gauge_lines(gauge: Gauge, paper: Paper, width: float) -> list[str]:
    return [
        line for text in gauge.lines for line in paper.wrapped(text, Type.CELL, width)
    ]


def _gauge_height(gauge: Gauge, paper: Paper, width: float) -> float:
    lines = len(_gauge_lines(gauge, paper, width))
    text = paper.line(Type.CELL) * (1 + lines) + paper.line(Type.FIGURE)
    return text + len(gauge.bars) * (_bar_height(paper) + mm(1)) + mm(1)


def _paint_gauge(painter: QPainter, rect: QRectF, gauge: Gauge, paper: Paper) -> None:
    y = rect.top()

    def put(text: str, kind: Type, colour: str) -> None:
        nonlocal y
        at = QPointF(rect.left(), y + base_line(paper, kind))
        write(painter, paper, at, text, (kind, colour))
        y += paper.line(kind)

    for text, kind, colour in (
        (gauge.heading, Type.CELL, paper.colours.quiet),
        (gauge.figure, Type.FIGURE, paper.colours.text),
    ):
        put(paper.elided(text, kind, rect.width()), kind, colour)
    for line in _gauge_lines(gauge, paper, rect.width()):
        put(line, Type.CELL, paper.colours.text)
    y += mm(1)
    for bar in gauge.bars:
        height = _bar_height(paper)
        _paint_bar(painter, QRectF(rect.left(), y, rect.width(), height), bar, paper)
        y += height + mm(1)


_NOTICE_INDENT_MM = 6.0


def _notice(block: Notice, paper: Paper) -> Strip:
    width = paper.body.width() - mm(_NOTICE_INDENT_MM)
    lines = [
        line for text in block.lines for line in paper.wrapped(text, Type.TEXT, width)
    ]
    colour = paper.colours.tone(block.tone)

    def paint(painter: QPainter, rect: QRectF) -> None:
        base = rect.top() + base_line(paper, Type.STRONG)
        left = rect.left() + mm(_NOTICE_INDENT_MM)
        size = mm(3.2)
        middle = QPointF(rect.left() + mm(2.2), base - size * 0.36)
        shape = symbol_path(_SYMBOLS.get(block.tone, Symbol.CIRCLE))
        painter.fillPath(
            QTransform(size, 0, 0, size, middle.x(), middle.y()).map(shape),
            QColor(colour),
        )
        level = f"{block.level} · "
        write(painter, paper, QPointF(left, base), level, (Type.STRONG, colour))
        after = left + paper.width_of(level, Type.STRONG)
        plain = (Type.STRONG, paper.colours.text)
        write(painter, paper, QPointF(after, base), block.title, plain)
        y = rect.top() + paper.line(Type.STRONG)
        for line in lines:
            at = QPointF(left, y + base_line(paper, Type.TEXT))
            write(painter, paper, at, line, (Type.TEXT, paper.colours.text))
            y += paper.line(Type.TEXT)

    height = paper.line(Type.STRONG) + len(lines) * paper.line(Type.TEXT)
    return Strip(height, paint)
