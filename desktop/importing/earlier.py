"""The imports that a ledger has seen, each of which can be undone, also in a year."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMessageBox

from core.commands import TakeBackImport
from core.records import Batch
from desktop.buttons import button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.parts.plain_table import PlainTable
from desktop.reading import Reading
from desktop.session import Session
from desktop.table_model import Column
from desktop.texts_importing import layout_name
from desktop.theme import SPACE, Tone

_ROWS = 5


@dataclass(frozen=True, slots=True)
class EarlierImport:
    """An import, and how many of its entries the user has edited since."""

    batch: Batch
    edited: int


def earlier_imports(reading: Reading) -> tuple[EarlierImport, ...]:
    """Return the imports of the ledger, the latest first."""
    ledger = reading.ledger
    return tuple(
        EarlierImport(batch, len(ledger.edited_since_import(batch.id)))
        for batch in reversed(ledger.batches())
    )


def earlier_columns(
    style: Callable[[], NumberStyle],
) -> tuple[Column[EarlierImport], ...]:
    """Return the columns of the table of imports."""
    return (
        Column(
            name="file",
            heading=translate("Importing", "File"),
            text=lambda one: one.batch.file,
        ),
        Column(
            name="format",
            heading=translate("Importing", "Kind of file"),
            text=lambda one: layout_name(one.batch.format),
        ),
        Column(
            name="new",
            heading=translate("Importing", "Came in"),
            text=lambda one: filled(
                translate("Importing", "%1 of %2 rows"),
                style().number(one.batch.new),
                style().number(one.batch.rows),
            ),
            order=lambda one: one.batch.new,
        ),
        Column(
            name="state",
            heading=translate("Importing", "State"),
            text=_state,
            tone=lambda one: Tone.QUIET if one.batch.taken_back else Tone.GOOD,
            symbol=lambda one: "undo" if one.batch.taken_back else "check_circle",
        ),
    )


class EarlierImports(Card):
    """A table of them, and a button that undoes the one turned to."""

    def __init__(self, session: Session) -> None:
        super().__init__(translate("Importing", "Earlier imports"))
        self._session = session
        self.table: PlainTable[EarlierImport] = PlainTable(
            translate("Importing", "Earlier imports"),
            earlier_columns(lambda: session.style),
        )
        self.table.keep_rows(_ROWS)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self._undo = button(
            translate("Importing", "Undo import"), self.undo_current, symbol="undo"
        )
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addStretch(1)
        foot.addWidget(self._undo)
        self.body.addWidget(self.table)
        self.body.addLayout(foot)
        session.changed.connect(self.refresh)
        self.hide()
        self.refresh()

    @property
    def current(self) -> EarlierImport | None:
        """The import turned to."""
        return self.table.current

    def refresh(self) -> None:
        """Ask again what has been imported."""
        self._session.ask(earlier_imports).then(self._show)

    def undo_current(self) -> None:
        """Undo the import turned to; ask first if its entries were edited since."""
        one = self.current
        if one is None or one.batch.taken_back:
            return
        if one.edited:
            self._ask(one)
        else:
            self._undo_batch(one.batch.id)

    def _show(self, imports: tuple[EarlierImport, ...]) -> None:
        self.table.show_records(imports)
        self.setVisible(bool(imports))
        if imports:
            self.table.selectRow(0)
        self._offer()

    def _offer(self) -> None:
        one, opened = self.current, self._session.ledger
        writable = opened is not None and not opened.read_only
        kept = one is not None and not one.batch.taken_back
        self._undo.setEnabled(kept and writable)

    def _ask(self, one: EarlierImport) -> None:
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(translate("Importing", "Undo import"))
        edited = one.edited
        words = translate(
            "Importing",
            "Edited since: %n entries of %1. Undoing removes them with the others.",
            "",
            edited,
        )
        box.setText(filled(words, one.batch.file))
        box.addButton(
            translate("Importing", "Undo import"), QMessageBox.ButtonRole.AcceptRole
        )
        box.addButton(
            translate("Importing", "Cancel"), QMessageBox.ButtonRole.RejectRole
        )
        box.accepted.connect(partial(self._undo_batch, one.batch.id))
        box.open()

    def _undo_batch(self, batch: int) -> None:
        self._session.run(TakeBackImport(batch))


def _state(one: EarlierImport) -> str:
    if one.batch.taken_back:
        return translate("Importing", "undone")
    edited = one.edited
    if not edited:
        return translate("Importing", "in the ledger")
    return translate("Importing", "in the ledger, %n edited", "", edited)
