"""Lines with their loans below them, in one list that arrow keys walk through."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.estimate import LineSummary
from core.lending.positions import LinePosition, LoanPosition, Positions
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.parts.row_pen import RowPen, Words
from desktop.table_model import RECORD_ROLE, Column, TableModel
from desktop.texts import product_name
from desktop.texts_loans import (
    loan_state,
    loan_title,
    paid_rows_text,
    room_text,
    usage_text,
)
from desktop.theme import Tone

_NARROW = 200

#: Where the use of a line is pointed out, shares of its limit.
USE_MARKS = (0.3, 0.5, 0.8)


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line, and what could still be borrowed on it safely, in fen."""

    line: LinePosition
    headroom: int | None

    @property
    def key(self) -> tuple[str, str]:
        """What the row is found again by."""
        return ("line", self.line.name)


@dataclass(frozen=True, slots=True)
class LoanRow:
    """A loan, below its line."""

    loan: LoanPosition

    @property
    def key(self) -> tuple[str, str]:
        """What the row is found again by."""
        return ("loan", self.loan.id)


ListRow = LineRow | LoanRow


def list_rows(
    positions: Positions, summaries: Sequence[LineSummary], *, repaid: bool
) -> tuple[ListRow, ...]:
    """Return the lines, open ones first, each followed by its loans.

    Loans that are late come first, then the open ones by their next due day,
    then, if ``repaid`` ones are wanted, those, the last repaid first.
    """
    headrooms = {summary.name: summary.headroom for summary in summaries}
    rows: list[ListRow] = []
    for line in sorted(positions.lines, key=lambda line: not line.is_open):
        rows.append(LineRow(line, headrooms.get(line.name)))
        own = [loan for loan in positions.loans if loan.line == line.name]
        going = [loan for loan in own if loan.closed_on is None]
        rows += [LoanRow(loan) for loan in sorted(going, key=_urgency)]
        if repaid:
            over = [loan for loan in own if loan.closed_on is not None]
            over.sort(key=lambda loan: str(loan.closed_on), reverse=True)
            rows += [LoanRow(loan) for loan in over]
    return tuple(rows)


def row_text(row: ListRow, style: NumberStyle) -> str:
    """Return what a row says, in one sentence for those who listen."""
    parts: tuple[str, ...]
    if isinstance(row, LineRow):
        parts = (
            row.line.name,
            product_name(row.line.product),
            usage_text(row.line, style),
            room_text(row.line, row.headroom, style),
        )
    else:
        parts = (
            loan_title(row.loan, style),
            loan_state(row.loan, style),
            paid_rows_text(row.loan),
        )
    return " · ".join(parts)


def use_tone(share: float | None) -> Tone:
    """Return the tone of a line used up to a share of its limit."""
    if share is None or share < USE_MARKS[-1]:
        return Tone.ACCENT
    return Tone.WARNING if share < 1 else Tone.SEVERE


def use_share(line: LinePosition) -> float | None:
    """Return the share of a line's limit that is used, for drawing."""
    limit = line.limit_in_force
    return line.used / limit if limit else None


class LineList(QListView):
    """The list; ``chosen`` tells the row that the user turned to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Loans", "Lines and loans"))
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._style = NumberStyle()
        self._model: TableModel[ListRow] = TableModel(
            (Column(name="row", heading="", text=self._text),), self
        )
        self.setModel(self._model)
        self.setItemDelegate(_RowDelegate(self))
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def style_of_numbers(self) -> NumberStyle:
        """How the delegate writes numbers."""
        return self._style

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What is listed."""
        return self._model.records

    def show_rows(self, rows: Sequence[ListRow], style: NumberStyle) -> None:
        """List other rows; the one turned to stays, if it is still there."""
        key = self.current_key
        self._style = style
        self._model.show(rows)
        if key is None or not self.turn_to(key):
            self.setCurrentIndex(self._model.index(0, 0))

    @property
    def current(self) -> ListRow | None:
        """The row turned to."""
        return self._model.record(self.currentIndex())

    @property
    def current_key(self) -> tuple[str, str] | None:
        """The key of the row turned to."""
        return None if self.current is None else self.current.key

    def turn_to(self, key: Hashable) -> bool:
        """Turn to the row of a key; return whether there is one."""
        row = self._model.row_of(key, lambda record: record.key)
        if row is None:
            return False
        self.setCurrentIndex(self._model.index(row, 0))
        return True

    def _text(self, row: ListRow) -> str:
        return row_text(row, self._style)

    def _tell(self, current: QModelIndex) -> None:
        row = self._model.record(current)
        if row is not None:
            self.chosen.emit(row)


class _RowDelegate(QStyledItemDelegate):
    """Draws a line with its bar, or a loan, indented below it."""

    def __init__(self, view: LineList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        bar = isinstance(index.data(RECORD_ROLE), LineRow)
        return QSize(_NARROW, RowPen.height(option.fontMetrics, 2, bar=bar))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(RECORD_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = RowPen(painter, QRectF(option.rect), QFont(option.font))
        pen.background(
            chosen=bool(option.state & QStyle.StateFlag.State_Selected),
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
        )
        style = self._view.style_of_numbers
        if isinstance(row, LineRow):
            _paint_line(pen, row, style)
        else:
            _paint_loan(pen, row.loan, style)
        painter.restore()


def _paint_line(pen: RowPen, row: LineRow, style: NumberStyle) -> None:
    line = row.line
    limit = line.limit_in_force
    amounts = style.round_money(line.used)
    if limit is not None:
        pattern = translate("Loans", "%1 / %2")
        amounts = filled(pattern, amounts, style.round_money(limit))
    product = product_name(line.product)
    aside = Words("" if product == line.name else product, Tone.QUIET)
    pen.row(Words(line.name, strong=True), Words(amounts), aside)
    share = use_share(line)
    pen.bar(share, use_tone(share), USE_MARKS)
    right = Words(style.percent(share) if share is not None else "", Tone.QUIET)
    if line.overdue:
        words = filled(translate("Loans", "%1 overdue"), style.money(line.overdue))
        right = Words(words, Tone.SEVERE)
    pen.shrink()
    # What is overdue comes first: there is no headroom beside it, and no room.
    headroom = None if line.overdue else row.headroom
    pen.row(Words(room_text(line, headroom, style), Tone.QUIET), right)


def _paint_loan(pen: RowPen, loan: LoanPosition, style: NumberStyle) -> None:
    symbol, tone = "circle", Tone.QUIET
    if loan.closed_on is not None:
        symbol, tone = "check_circle", Tone.GOOD
    elif loan.overdue:
        symbol, tone = "severe", Tone.SEVERE
    pen.symbol(symbol, tone)
    left = "" if loan.closed_on is not None else style.money(loan.outstanding)
    pen.row(Words(loan_title(loan, style)), Words(left))
    state = Tone.SEVERE if loan.overdue else Tone.QUIET
    pen.shrink()
    pen.row(
        Words(loan_state(loan, style), state), Words(paid_rows_text(loan), Tone.QUIET)
    )


def _urgency(loan: LoanPosition) -> tuple[bool, str, str]:
    return (not loan.overdue, str(loan.next_due or ""), loan.id)
