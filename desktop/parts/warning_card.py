"""One warning in full: what it says, the figures behind it, and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.estimate import CreditWarning, Measure
from core.records import Entry
from desktop.assistance import be
from desktop.bar import Bar, Mark
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.labels import IconLabel, Role, label, say
from desktop.number_style import NumberStyle
from desktop.parts.facts import Fact, FactGrid
from desktop.texts import level_icon, level_name
from desktop.texts_entries import entry_sentence
from desktop.texts_sources import source_text
from desktop.texts_warnings import (
    measure_text,
    warning_action,
    warning_sentence,
    warning_title,
)
from desktop.theme import SPACE, Tone, level_tone

#: So many of the entries that cause a warning are named on its card.
NAMED_ENTRIES = 3


@dataclass(frozen=True, slots=True)
class ShownWarning:
    """A warning with what the page says of it.

    Attributes:
        warning: The warning.
        entries: The latest of the entries that cause it.
        note: The user's note; ``None`` if it was not acknowledged.
        quiet: Whether it was acknowledged and has not become worse since.
    """

    warning: CreditWarning
    entries: tuple[Entry, ...]
    note: str | None
    quiet: bool


def figures_of(warning: CreditWarning, style: NumberStyle) -> tuple[Fact, ...]:
    """Return what was measured, the threshold it passed, and where that is from."""
    tone = level_tone(warning.level)
    return (
        Fact(
            translate("Warnings", "Measured"),
            measure_text(warning.unit, warning.measure, style),
            tone=tone,
        ),
        Fact(
            translate("Warnings", "Threshold"),
            measure_text(warning.unit, warning.threshold, style),
        ),
    )


def cause_texts(shown: ShownWarning, style: NumberStyle) -> list[str]:
    """Return the entries that cause a warning, in words, the latest first."""
    pattern = translate("Warnings", "%1  %2")
    return [
        filled(
            pattern,
            style.day(entry.day),
            entry_sentence(entry.kind, entry.amount, entry.line, style),
        )
        for entry in shown.entries
    ]


class WarningCard(Card):
    """The card of one warning; a quiet one is drawn in grey."""

    #: The user wants to see the entries that cause it.
    causes_wanted = Signal(object)
    #: The user acknowledges it, with a note.
    acknowledged = Signal(object, str)

    def __init__(self, shown: ShownWarning, style: NumberStyle) -> None:
        super().__init__()
        self.shown = shown
        self.setAccessibleName(
            f"{level_name(shown.warning.level)}: "
            f"{warning_sentence(shown.warning, style)}"
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        be(self, QAccessible.Role.Grouping)
        self._note = QLineEdit()
        self.body.addLayout(self._head())
        columns = QHBoxLayout()
        columns.setSpacing(SPACE * 4)
        columns.addLayout(self._words(style), 3)
        columns.addLayout(self._figures(style), 2)
        self.body.addLayout(columns)
        self.body.addWidget(self._note_row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_causes()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QHBoxLayout:
        warning = self.shown.warning
        tone = Tone.QUIET if self.shown.quiet else level_tone(warning.level)
        symbol = IconLabel(20)
        symbol.show_icon(level_icon(warning.level), tone)
        word = label("", Role.STRONG)
        say(word, level_name(warning.level), tone)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(symbol)
        row.addWidget(word)
        row.addWidget(label(warning_title(warning.id), Role.QUIET))
        row.addStretch(1)
        if self.shown.quiet:
            row.addWidget(label(self._seen_text(), Role.SMALL))
        else:
            self.acknowledge = button(
                translate("Warnings", "Acknowledge…"), self._open_note, look=Look.LINK
            )
            row.addWidget(self.acknowledge)
        return row

    def _seen_text(self) -> str:
        if not self.shown.note:
            return translate("Warnings", "Acknowledged")
        return filled(translate("Warnings", "Acknowledged: %1"), self.shown.note)

    def _words(self, style: NumberStyle) -> QVBoxLayout:
        warning = self.shown.warning
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        role = Role.PLAIN if self.shown.quiet else Role.STRONG
        column.addWidget(label(warning_sentence(warning, style), role, wrap=True))
        column.addLayout(_pointed_out(warning_action(warning.id)))
        for text in cause_texts(self.shown, style):
            column.addWidget(label(text, Role.SMALL))
        if warning.entries:
            count = len(warning.entries)
            words = translate("Warnings", "Show the %n entries behind it", "", count)
            link = button(words, self._tell_causes, look=Look.LINK, symbol="link")
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _figures(self, style: NumberStyle) -> QVBoxLayout:
        warning = self.shown.warning
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        facts = FactGrid(2)
        facts.show_facts(figures_of(warning, style))
        column.addWidget(facts)
        if warning.unit in (Measure.RATIO, Measure.RATE):
            whole = max(1.0, warning.measure, warning.threshold * 1.25)
            bar = Bar(warning_title(warning.id))
            tone = Tone.QUIET if self.shown.quiet else level_tone(warning.level)
            mark = Mark(warning.threshold / whole)
            words = measure_text(warning.unit, warning.measure, style)
            bar.show_share(warning.measure / whole, words, tone, (mark,))
            column.addWidget(bar)
        column.addWidget(label(source_text(warning.source), Role.SMALL, wrap=True))
        column.addStretch(1)
        return column

    def _note_row(self) -> QWidget:
        self._note_place = QWidget()
        row = QHBoxLayout(self._note_place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        words = translate("Warnings", "Note, if you like")
        self._note.setPlaceholderText(words)
        self._note.setAccessibleName(words)
        self._note.returnPressed.connect(self._acknowledge)
        row.addWidget(self._note, 1)
        row.addWidget(
            button(
                translate("Warnings", "Acknowledge"),
                self._acknowledge,
                look=Look.PRIMARY,
            )
        )
        row.addWidget(button(translate("Warnings", "Cancel"), self._note_place.hide))
        self._note_place.hide()
        return self._note_place

    def _open_note(self) -> None:
        self._note_place.show()
        self._note.setFocus()

    def _acknowledge(self) -> None:
        self._note_place.hide()
        self.acknowledged.emit(self.shown.warning, self._note.text().strip())

    def _tell_causes(self) -> None:
        if self.shown.warning.entries:
            self.causes_wanted.emit(self.shown.warning.entries)


def _pointed_out(action: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE // 2)
    arrow = IconLabel(16)
    arrow.show_icon("chevron_right", Tone.ACCENT)
    # As high as a line of the text that it points at.
    arrow.setFixedHeight(arrow.fontMetrics().height())
    row.addWidget(arrow, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(action, wrap=True), 1)
    return row
