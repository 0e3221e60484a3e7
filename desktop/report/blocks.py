"""What a report is made of, as data: headings, texts, tables, figures, charts.

Everything is said in its final words here; laying out and painting translate
nothing and may run on any thread.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from desktop.charts.panels import Panel
from desktop.charts.span import Span
from desktop.charts.ticks import ChartStyle
from desktop.theme import Tone


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the report, once, with a line below it."""

    text: str
    below: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section, or of a ``small`` part of one.

    It never stands alone at the foot of a page.
    """

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; one that ``leads`` stays with what it leads to."""

    text: str
    quiet: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A share of a whole as a bar, with marks at some shares.

    ``share`` may be above 1; the bar is then full.
    """

    label: str
    value: str
    share: float
    marks: tuple[float, ...] = ()
    tone: Tone = Tone.ACCENT


@dataclass(frozen=True, slots=True)
class Gauge:
    """One large figure with its heading and what explains it."""

    heading: str
    figure: str
    lines: tuple[str, ...]
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Gauges:
    """Gauges side by side, framed."""

    gauges: tuple[Gauge, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; one that ``stretches`` takes the room left over."""

    heading: str
    number: bool = False
    stretches: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; a strong one sums up or heads those below it."""

    cells: tuple[str, ...]
    strong: bool = False
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose heading is repeated on every page it reaches."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def without_empty_columns(table: Table) -> Table:
    """Return a table without the columns in which no row says anything."""
    filled = [
        place
        for place in range(len(table.columns))
        if any(row.cells[place] not in {"", "–"} for row in table.rows)
    ]
    return Table(
        tuple(table.columns[place] for place in filled),
        tuple(
            replace(row, cells=tuple(row.cells[place] for place in filled))
            for row in table.rows
        ),
    )


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning: its level in words and shape, what it says, what to do."""

    tone: Tone
    level: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Charts:
    """Panels over the same days, drawn as vectors.

    Their curves begin where those of ``aligned`` would begin, so that several
    blocks of charts stand in line.
    """

    panels: tuple[Panel, ...]
    aligned: tuple[Panel, ...]
    span: Span
    style: ChartStyle
    #: The height of one panel, in millimetres.
    each_mm: float


Block: TypeAlias = Title | Heading | Text | Gauges | Table | Notice | Charts


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report.

    Attributes:
        title: What the file is called by a reader of PDF.
        head: What stands at the head of each page, left and right.
        foot: What stands at the foot of each page, left.
        page_of: The pattern of the page number, ``%1`` of ``%2``.
        blocks: The report itself.
    """

    title: str
    head: tuple[str, str]
    foot: str
    page_of: str
    blocks: tuple[Block, ...]


def texts_of(document: Document) -> Iterator[str]:
    """Yield everything that a document says."""
    yield document.title
    yield from document.head
    yield document.foot
    for block in document.blocks:
        yield from _texts(block)


def _texts(block: Block) -> Sequence[str]:
    match block:
        case Title():
            return (block.text, block.below)
        case Heading() | Text():
            return (block.text,)
        case Gauges():
            return [text for gauge in block.gauges for text in _gauge_texts(gauge)]
        case Table():
            headings = [column.heading for column in block.columns]
            return [*headings, *(cell for row in block.rows for cell in row.cells)]
        case Notice():
            return (block.level, block.title, *block.lines)
        case Charts():
            return [panel.title for panel in block.panels]


def _gauge_texts(gauge: Gauge) -> list[str]:
    bars = [text for bar in gauge.bars for text in (bar.label, bar.value)]
    return [gauge.heading, gauge.figure, *gauge.lines, *bars]
