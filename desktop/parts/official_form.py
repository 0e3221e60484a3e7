"""A short form for the official score or limit, as it was seen with the lender."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from core.records import Entry, Kind, Status
from desktop.buttons import button
from desktop.fields.amount import AmountField
from desktop.fields.day import DayField
from desktop.fields.name import NameField
from desktop.fields.number import WholeField
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.texts import field_name
from desktop.theme import SPACE

#: Any card's scale lies in here, points.
_LOWEST, _HIGHEST = 100, 1000


class ScoreSeenForm(QWidget):
    """Score and day, in one row; Return saves."""

    #: An entry to be saved.
    save = Signal(object)

    def __init__(self, today: dt.date, style: NumberStyle) -> None:
        super().__init__()
        self.score = WholeField(
            field_name("amount", Kind.SCORE_SEEN), _LOWEST, _HIGHEST, self
        )
        self.score.setPlaceholderText(field_name("amount", Kind.SCORE_SEEN))
        self.day = DayField(field_name("day"), today, style, self)
        self.day.show_value(today)
        _row(self, [self.score, self.day], self._save)

    def _save(self) -> None:
        score, day = self.score.value, self.day.value
        self.score.mark_wrong(score is None)
        self.day.mark_wrong(day is None)
        if score is not None and day is not None:
            self.save.emit(Entry(day=day, kind=Kind.SCORE_SEEN, amount=score * 100))
            self.score.show_value(None)


class LimitSeenForm(QWidget):
    """Line, limit and day, in one row; Return saves."""

    #: An entry to be saved.
    save = Signal(object)

    def __init__(self, today: dt.date, style: NumberStyle) -> None:
        super().__init__()
        self.line = NameField(field_name("line"), self)
        self.line.setPlaceholderText(field_name("line"))
        self.amount = AmountField(field_name("amount", Kind.LINE_SEEN), self)
        self.amount.setPlaceholderText(field_name("amount", Kind.LINE_SEEN))
        self.day = DayField(field_name("day"), today, style, self)
        self.day.show_value(today)
        _row(self, [self.line, self.amount, self.day], self._save)

    def offer_lines(self, lines: Sequence[str], usual: str | None) -> None:
        """Offer the ledger's lines, and put the usual one in."""
        self.line.offer(lines)
        self.line.fill(usual)

    def _save(self) -> None:
        line, amount, day = self.line.value, self.amount.value, self.day.value
        self.line.mark_wrong(line is None)
        self.amount.mark_wrong(amount is None or amount < 0)
        self.day.mark_wrong(day is None)
        if line is None or amount is None or amount < 0 or day is None:
            return
        entry = Entry(
            day=day,
            kind=Kind.LINE_SEEN,
            line=line,
            amount=amount,
            status=Status.STANDING,
        )
        self.save.emit(entry)
        self.amount.show_value(None)


def _row(form: QWidget, fields: Sequence[QLineEdit], save: Callable[[], None]) -> None:
    row = QHBoxLayout(form)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE)
    for field in fields:
        row.addWidget(field, 1)
        field.returnPressed.connect(save)
    name = f"{translate('Profile', 'Save')}: {fields[0].accessibleName()}"
    row.addWidget(button(translate("Profile", "Save"), save, name=name))
