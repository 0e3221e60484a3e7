"""The limit that is wanted: how far it is, and the fields to set it."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from core.estimate import Estimate
from core.records import Entry, Kind
from desktop.bar import Bar
from desktop.buttons import Look, button
from desktop.fields.amount import AmountField
from desktop.fields.day import DayField
from desktop.fields.name import NameField
from desktop.i18n import translate
from desktop.labels import Role, label
from desktop.number_style import NumberStyle
from desktop.texts import field_name
from desktop.texts_profile import progress_text
from desktop.theme import SPACE


class TargetFields(QWidget):
    """Limit wanted, on which line, by when; the last two may stay empty."""

    def __init__(self, today: dt.date, style: NumberStyle) -> None:
        super().__init__()
        self._today = today
        self.amount = AmountField(field_name("amount", Kind.TARGET), self)
        self.line = NameField(field_name("line"), self)
        self.by = DayField(field_name("until", Kind.TARGET), today, style, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 4)
        fields: tuple[QLineEdit, ...] = (self.amount, self.line, self.by)
        for column, field in enumerate(fields):
            name = label(field.accessibleName(), Role.SMALL)
            name.setBuddy(field)
            grid.addWidget(name, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)

    @property
    def wrong(self) -> bool:
        """Whether something typed means nothing; it is marked then."""
        amount = self.amount.value
        wrong = self.amount.is_wrong or (amount is not None and amount <= 0)
        self.amount.mark_wrong(wrong)
        self.by.mark_wrong(self.by.is_wrong)
        return wrong or self.by.is_wrong

    def entry(self, usual_line: str = "") -> Entry | None:
        """Return the target that is told, if one is."""
        amount = self.amount.value
        if amount is None or self.wrong:
            return None
        return Entry(
            day=self._today,
            kind=Kind.TARGET,
            amount=amount,
            line=self.line.value or usual_line,
            until=self.by.value,
        )


class TargetForm(QWidget):
    """The progress towards the target, above its fields."""

    #: An entry to be saved.
    save = Signal(object)

    def __init__(self, today: dt.date, style: NumberStyle) -> None:
        super().__init__()
        self._today = today
        self._bar = Bar(translate("Profile", "Progress towards the target"))
        self._progress = label("", Role.STRONG)
        self.fields = TargetFields(today, style)
        for field in (self.fields.amount, self.fields.line, self.fields.by):
            field.returnPressed.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._progress)
        column.addWidget(self._bar)
        column.addWidget(self.fields)
        buttons = QGridLayout()
        save = button(translate("Profile", "Set the target"), self._save)
        self._drop = button(
            translate("Profile", "Have no target"), self._give_up, look=Look.LINK
        )
        buttons.addWidget(save, 0, 0)
        buttons.addWidget(self._drop, 0, 1)
        buttons.setColumnStretch(2, 1)
        column.addLayout(buttons)

    def show_target(
        self, estimate: Estimate, lines: Sequence[str], style: NumberStyle
    ) -> None:
        """Show the target, and put it into fields that nobody is typing in."""
        target = estimate.target
        self.fields.line.offer(lines)
        for part in (self._bar, self._progress, self._drop):
            part.setVisible(target is not None)
        self.fields.line.fill(estimate.line.name)
        if target is None:
            return
        same = target.line in (None, estimate.line.name)
        words = progress_text(target, estimate.line.held if same else None, style)
        self._progress.setText(words)
        self._bar.show_share(target.progress, words)
        self.fields.amount.fill(target.amount)
        self.fields.line.fill(target.line)
        self.fields.by.fill(target.by)

    def _save(self) -> None:
        entry = self.fields.entry()
        if entry is None:
            self.fields.amount.mark_wrong(self.fields.amount.value is None)
        else:
            self.save.emit(entry)
            # From now on the fields follow the books again.
            for field in (self.fields.amount, self.fields.line, self.fields.by):
                field.clear()

    def _give_up(self) -> None:
        for field in (self.fields.amount, self.fields.line, self.fields.by):
            field.clear()
        self.save.emit(Entry(day=self._today, kind=Kind.TARGET, amount=0))
