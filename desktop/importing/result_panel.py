"""After an import: what came in, what it changed, and the way back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.estimate import Estimate
from core.statements.rows import StatementFile
from desktop.buttons import button
from desktop.card import Card
from desktop.differences import difference
from desktop.i18n import filled, translate
from desktop.importing.writer import Imported
from desktop.labels import Figure, IconLabel, Role, label
from desktop.notice import Notice
from desktop.number_style import NumberStyle
from desktop.parts.facts import Fact, FactGrid
from desktop.texts_errors import error_sentence
from desktop.texts_importing import file_problem_text
from desktop.texts_warnings import warning_sentence, warning_title
from desktop.theme import SPACE, Tone


def change_facts(
    before: Estimate, after: Estimate, style: NumberStyle
) -> tuple[Fact, ...]:
    """Return what an import changed in score, limit, debt and headroom."""
    moved = difference(before, after)
    debt = after.debt.outstanding - before.debt.outstanding
    return (
        Fact(
            translate("Importing", "Score"),
            style.number(after.score.value),
            style.signed(moved.score),
        ),
        Fact(
            translate("Importing", "Limit"),
            style.round_money(after.line.held),
            _moved(moved.line, style),
        ),
        Fact(
            translate("Importing", "Debt"),
            style.money(after.debt.outstanding),
            _moved(debt, style),
        ),
        Fact(
            translate("Importing", "Headroom"),
            style.round_money(after.headroom.amount),
            _moved(moved.headroom, style),
        ),
    )


def _moved(fen: int | None, style: NumberStyle) -> str:
    if fen is None:
        return ""
    return style.signed_money(fen) if fen else translate("Importing", "unchanged")


class ResultPanel(QWidget):
    """A line for each file, and a card of what has changed."""

    #: An import is to be taken back: the number of its batch.
    take_back = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        outer.addWidget(area)
        inside = QWidget()
        inside.setProperty("plain", "true")
        area.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE * 2)

    def show_result(
        self,
        imported: Sequence[Imported],
        taken_back: frozenset[int],
        unread: Sequence[StatementFile],
        style: NumberStyle,
    ) -> None:
        """Show what came in; of what was taken back since, that it was.

        ``unread`` are the files of which nothing could.
        """
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(self._files_card(imported, taken_back, unread))
        kept = [
            one.changed
            for one in imported
            if one.changed is not None and one.changed.change.batch not in taken_back
        ]
        if kept:
            before, after = kept[0].before, kept[-1].after
            self._column.addWidget(_changes_card(before, after, style))
        self._column.addStretch(1)

    def _files_card(
        self,
        imported: Sequence[Imported],
        taken_back: frozenset[int],
        unread: Sequence[StatementFile],
    ) -> Card:
        card = Card(translate("Importing", "Imported"))
        for one in imported:
            card.body.addLayout(self._file_row(one.file, _outcome(one, taken_back)))
        for file in unread:
            card.body.addLayout(self._file_row(file.file, _refusal(file)))
        return card

    def _file_row(self, name: str, outcome: "_Outcome") -> QHBoxLayout:
        symbol = IconLabel(20)
        symbol.show_icon(outcome.symbol, outcome.tone)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(symbol)
        row.addWidget(label(outcome.text, Role.STRONG, wrap=True), 1)
        if outcome.batch is not None:
            undo = button(
                translate("Importing", "Undo import"),
                partial(self.take_back.emit, outcome.batch),
                symbol="undo",
            )
            undo.setAccessibleName(f"{undo.text()}: {name}")
            row.addWidget(undo)
        return row


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a file, as its line says it; ``batch`` can be undone."""

    symbol: str
    tone: Tone
    text: str
    batch: int | None = None


def _outcome(one: Imported, taken_back: frozenset[int]) -> _Outcome:
    if one.changed is None:
        why = error_sentence(one.error) if one.error else ""
        failed = translate("Importing", "%1: nothing came in. %2")
        return _Outcome("severe", Tone.SEVERE, filled(failed, one.file, why))
    batch = one.changed.change.batch
    if batch is None or batch in taken_back:
        undone = translate(
            "Importing", "%1: taken back. The file can be imported again."
        )
        return _Outcome("undo", Tone.QUIET, filled(undone, one.file))
    count = one.changed.change.step.count
    done = translate("Importing", "%1: %n entries came in.", "", count)
    return _Outcome("check_circle", Tone.GOOD, filled(done, one.file), batch)


def _refusal(file: StatementFile) -> _Outcome:
    why = file_problem_text(file.problem, file.fact) if file.problem else ""
    said = filled(translate("Importing", "%1: nothing came in. %2"), file.file, why)
    return _Outcome("severe", Tone.SEVERE, said)


def _changes_card(before: Estimate, after: Estimate, style: NumberStyle) -> Card:
    card = Card(translate("Importing", "What has changed"))
    facts = FactGrid(4, Figure.THIRD)
    facts.show_facts(change_facts(before, after, style))
    card.body.addWidget(facts)
    moved = difference(before, after)
    for warning in moved.risen:
        sentence = warning_sentence(warning, style)
        card.body.addWidget(Notice(warning.level, sentence, wrap=True))
    if moved.gone:
        names = ", ".join(warning_title(one.id) for one in moved.gone)
        gone = filled(translate("Importing", "No longer: %1"), names)
        card.body.addWidget(label(gone, Role.QUIET, wrap=True))
    if not moved.risen and not moved.gone:
        none = translate("Importing", "No warning has come or gone.")
        card.body.addWidget(label(none, Role.QUIET))
    return card
