"""The right half of the form: how everything would be with the entry typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from core.estimate import CreditWarning, Estimate
from desktop.differences import difference
from desktop.forms.preview_rows import PreviewRow, preview_rows
from desktop.forms.questions import BorrowingCost, Judged
from desktop.i18n import filled, translate
from desktop.labels import IconLabel, Role, label, say
from desktop.notice import Notice
from desktop.number_style import NumberStyle
from desktop.parts.true_rate import rates_sentence
from desktop.texts_loans import all_in_text
from desktop.texts_warnings import warning_sentence
from desktop.theme import SPACE, Tone

#: How many warnings are shown; the rest is counted.
_SHOWN = 6
_ROWS = 6


class Preview(QFrame):
    """Six figures and the warnings, now and as they would become."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        layout.setSpacing(SPACE)
        self._heading = label("", Role.SMALL)
        layout.addWidget(self._heading)
        layout.addLayout(self._build_rows())
        layout.addLayout(self._build_cost())
        layout.addSpacing(SPACE)
        self._told = label("", Role.SMALL)
        layout.addWidget(self._told)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(0)
        layout.addLayout(self._warnings)
        layout.addStretch(1)
        self._hint = label("", Role.SMALL, wrap=True)
        layout.addWidget(self._hint)

    def show_judged(self, judged: Judged, style: NumberStyle) -> None:
        """Show what would become of the figures."""
        day = style.day(judged.now.as_of)
        if judged.then is None:
            text = translate("Preview", "As it is on %1")
        else:
            text = translate("Preview", "If you save this, on %1")
        say(self._heading, filled(text, day))
        rows = preview_rows(judged.now, judged.then, style)
        for labels, row in zip(self._rows, rows, strict=True):
            _show_row(labels, row)
        self._show_cost(judged.cost, style)
        self._show_warnings(judged.now, judged.then or judged.now, style)
        self._hint.setText(_uncalibrated(judged.now))
        self.setAccessibleDescription(
            "; ".join(f"{row.name} {row.then or row.now} {row.change}" for row in rows)
        )

    def _build_rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE * 2)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        self._rows: list[tuple[QLabel, QLabel, IconLabel, QLabel, QLabel]] = []
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place in range(_ROWS):
            name, now = label("", Role.QUIET), label("", Role.QUIET)
            arrow, then = IconLabel(14), label("", Role.STRONG)
            change = label()
            row = (name, now, arrow, then, change)
            for column, widget in enumerate(row):
                grid.addWidget(widget, place, column)
            for figure in (now, then, change):
                figure.setAlignment(right)
            self._rows.append(row)
        return grid

    def _build_cost(self) -> QHBoxLayout:
        self._cost_mark = IconLabel(16)
        self._cost = label("", Role.QUIET, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self._cost_mark)
        row.addWidget(self._cost, 1)
        return row

    def _show_cost(self, cost: BorrowingCost | None, style: NumberStyle) -> None:
        """Show what a borrowing truly costs a year, beside its headline rate."""
        self._cost.setVisible(cost is not None)
        self._cost_mark.setVisible(cost is not None and cost.above)
        if cost is None:
            self._cost.clear()
            return
        words = rates_sentence(cost.apr, cost.headline, style)
        if cost.above:
            words = f"{words} · {all_in_text(cost.most, style)}"
        self._cost_mark.show_icon("caution", Tone.CAUTION)
        say(self._cost, words, Tone.CAUTION if cost.above else Tone.QUIET)

    def _show_warnings(self, now: Estimate, then: Estimate, style: NumberStyle) -> None:
        while (item := self._warnings.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        risen = set(difference(now, then).risen)
        first = sorted(then.warnings, key=lambda one: one not in risen)
        for warning in first[:_SHOWN]:
            self._warnings.addWidget(_notice(warning, warning in risen, style))
        if not first:
            text = translate("Preview", "No warnings")
        elif risen:
            more = len(risen)
            text = translate("Preview", "Warnings: %n new", "", more)
        else:
            text = translate("Preview", "Warnings, as they stand already")
        self._told.setText(text)


def _notice(warning: CreditWarning, is_new: bool, style: NumberStyle) -> Notice:
    sentence = warning_sentence(warning, style)
    if is_new:
        sentence = filled(translate("Preview", "New: %1"), sentence)
    return Notice(warning.level, sentence, wrap=True, quiet=not is_new)


def _show_row(
    labels: tuple[QLabel, QLabel, IconLabel, QLabel, QLabel], row: PreviewRow
) -> None:
    name, now, arrow, then, change = labels
    name.setText(row.name)
    now.setText(row.now if row.then else "")
    arrow.show_icon("chevron_right" if row.then else "", Tone.QUIET)
    then.setText(row.then or row.now)
    say(change, row.change, row.tone)


def _uncalibrated(estimate: Estimate) -> str:
    if estimate.score.calibrated:
        return ""
    return translate(
        "Preview",
        "Not calibrated: log the official score once, and the estimate follows it.",
    )
