"""The page of entries: one table for everything that was told."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QWidget,
)

from core.commands import DeleteEntries
from core.entry_query import EntryQuery
from core.records import Entry, Kind
from core.storage.errors import NoSuchEntry
from desktop.actions import Deed, Perform, WriteEntry
from desktop.buttons import Look, button
from desktop.card import Card, page_layout
from desktop.entry_table.columns import entry_columns
from desktop.entry_table.delegate import ROW, EntryDelegate
from desktop.entry_table.effect import Effects, effect_sentence, effects_of
from desktop.entry_table.effects_in_view import EffectsInView
from desktop.entry_table.filters import FilterBar
from desktop.entry_table.model import PAGE, EntryTableModel
from desktop.i18n import translate
from desktop.labels import ElidedLabel, Role
from desktop.pages.page import Page
from desktop.parts.empty import EmptyState
from desktop.reading import Reading
from desktop.session import Question, Reply, Session
from desktop.theme import SPACE

#: How many rows at most are found again after a change.
_REFOUND = 64


@dataclass(frozen=True, slots=True)
class EntriesAnswer:
    """How many entries the table has, and what they were imported from.

    Attributes:
        query: Which entries.
        count: How many.
        total: How many there are at all.
        files: The names of imports by number.
        rows: Where the entries to be selected stand.
        revision: Of the books that were read.
    """

    query: EntryQuery
    count: int
    total: int
    files: Mapping[int, str]
    rows: tuple[int, ...]
    revision: int


class EntriesPage(Page[EntriesAnswer]):
    """Filters above, the table, and below it why the selected entry matters."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._wanted: tuple[int, ...] = ()
        self._reasoned: Reply[Effects] | None = None
        self._order = EntryQuery()
        self._query = EntryQuery()
        self.filters = FilterBar()
        self.effects = EffectsInView(session, self.entries_in_view, self)
        self.model = EntryTableModel(
            entry_columns(session.style, {}, self.effects), self._fetch, self
        )
        self.table = self._build_table()
        self.effects.came.connect(self.table.viewport().update)
        self.reason = ElidedLabel("", Role.QUIET)
        self._chores = self._build_chores()
        self._sides = QStackedWidget()
        self._sides.addWidget(self._build_card())
        self._sides.addWidget(self._build_empty())
        layout = page_layout(self)
        layout.addWidget(self.filters)
        layout.addWidget(self._sides, 1)
        self.filters.changed.connect(self.refresh)
        self._show_selection()

    def question(self) -> Question[EntriesAnswer]:
        """Ask how many entries fit, and where the selected ones stand then."""
        query = self.filters.query(self.session.day, self.session.today)
        query = replace(query, order=self._order.order, ascending=self._order.ascending)
        wanted = self._wanted or self._selected_ids()
        return partial(_counted, query=query, wanted=wanted)

    def show_answer(self, answer: EntriesAnswer) -> None:
        """Fill the table anew, and find the rows again that were selected."""
        style = self.session.style
        place = self.table.verticalScrollBar().value()
        self._query = answer.query
        self.effects.begin(answer.revision)
        columns = entry_columns(style, answer.files, self.effects)
        self.model.begin(answer.count, columns)
        narrow = self.filters.is_narrow(answer.query)
        self.filters.show_count(answer.count, style, narrow=narrow)
        self._sides.setCurrentIndex(0 if answer.total else 1)
        self.table.verticalScrollBar().setValue(place)
        self._select(answer.rows, scroll=bool(self._wanted))
        self._wanted = ()

    def attend(self, about: object) -> None:
        """Show entries by id, those of a kind or an import, or find a text."""
        if isinstance(about, Kind):
            self.filters.clear()
            self.filters.kind.show_value(about)
        elif isinstance(about, str):
            self.filters.search(about)
        elif isinstance(about, int):
            self.filters.show_batch(about)
        elif isinstance(about, tuple):
            self._wanted = about
            self.filters.clear()
        self.table.setFocus()

    def entries_in_view(self) -> Iterator[Entry]:
        """Yield the entries whose rows can be seen, from the top down."""
        if not self.table.isVisible():
            return
        height = self.table.viewport().height()
        first, last = self.table.rowAt(0), self.table.rowAt(height - 1)
        end = self.model.rowCount() if last < 0 else last + 1
        for row in range(max(first, 0), end):
            entry = self.model.entry(row)
            if entry is not None:
                yield entry

    def search_box(self) -> QLineEdit:
        """Return the box in which words are typed."""
        return self.filters.text

    def remembered(self) -> dict[str, object]:
        """Return the widths of the columns."""
        widths = {
            column.name: self.table.columnWidth(place)
            for place, column in enumerate(self.model.columns)
        }
        return {"widths": widths}

    def recall(self, kept: dict[str, object]) -> None:
        """Give the columns the widths they had."""
        widths = kept.get("widths")
        if not isinstance(widths, dict):
            return
        for place, column in enumerate(self.model.columns):
            width = widths.get(column.name)
            if isinstance(width, int) and width > 0:
                self.table.setColumnWidth(place, width)

    def edit(self) -> None:
        """Open the form on the entry at the cursor."""
        entry = self.model.entry(self.table.currentIndex().row())
        if entry is not None:
            self.wish.emit(WriteEntry(entry))

    def duplicate(self) -> None:
        """Open the form with a copy of the entry at the cursor."""
        entry = self.model.entry(self.table.currentIndex().row())
        if entry is not None:
            copy = replace(
                entry, id=0, batch=None, source_id="", loan="", day=self.session.day
            )
            self.wish.emit(WriteEntry(copy))

    def delete(self) -> None:
        """Delete the entries that are selected; undo brings them back."""
        spans = tuple(
            (span.top(), span.bottom() - span.top() + 1)
            for span in self.table.selectionModel().selection().toList()
        )
        if spans:
            question = partial(_ids_of_rows, query=self._query, spans=spans)
            self.session.ask(question).then(self._delete_ids)

    def _delete_ids(self, ids: tuple[int, ...]) -> None:
        self.session.run(DeleteEntries(ids))

    def _build_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(EntryDelegate(table))
        table.setAccessibleName(translate("EntriesPage", "Entries"))
        _dress(table)
        for place, column in enumerate(self.model.columns):
            table.setColumnWidth(place, column.width)
        table.horizontalHeader().sectionClicked.connect(self._sort_by)
        table.selectionModel().selectionChanged.connect(self._show_selection)
        table.doubleClicked.connect(self.edit)
        for keys, act in (
            ("Return", self.edit),
            ("Enter", self.edit),
            ("Ctrl+Shift+D", self.duplicate),
            ("Del", self.delete),
        ):
            shortcut = QShortcut(QKeySequence(keys), table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        return table

    def _build_card(self) -> QWidget:
        card = Card()
        card.body.setContentsMargins(SPACE // 2, SPACE // 2, SPACE // 2, SPACE)
        card.body.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE, 0, SPACE, 0)
        foot.setSpacing(SPACE)
        foot.addWidget(self.reason, 1)
        for chore in self._chores:
            foot.addWidget(chore)
        card.body.addLayout(foot)
        return card

    def _build_chores(self) -> tuple[QPushButton, ...]:
        return (
            button(translate("EntriesPage", "Edit"), self.edit, symbol="edit"),
            button(
                translate("EntriesPage", "Duplicate"), self.duplicate, symbol="copy"
            ),
            button(translate("EntriesPage", "Delete"), self.delete, symbol="trash"),
        )

    def _build_empty(self) -> QWidget:
        empty = EmptyState(
            "entries",
            translate("EntriesPage", "Nothing written yet"),
            translate(
                "EntriesPage",
                "All you borrow, repay, buy and earn stands here, one line each.",
            ),
        )
        empty.offer(
            button(
                translate("EntriesPage", "New entry"),
                lambda: self.wish.emit(WriteEntry()),
                symbol="add",
                look=Look.PRIMARY,
            )
        )
        empty.offer(
            button(
                translate("EntriesPage", "Import a bill"),
                lambda: self.wish.emit(Perform(Deed.IMPORT)),
                symbol="import",
            )
        )
        return empty

    def _fetch(self, page: int) -> None:
        question = partial(_page_of, query=self._query, page=page)
        self.session.ask(question).then(self._take)

    def _take(self, answer: tuple[EntryQuery, int, list[Entry]]) -> None:
        query, page, entries = answer
        if query == self._query:
            self.model.take(page, entries)
            self._show_selection()

    def _sort_by(self, section: int) -> None:
        order = self.model.columns[section].order
        head = self.table.horizontalHeader()
        if order is None:
            order = self._order.order
        elif order is self._order.order:
            self._order = replace(self._order, ascending=not self._order.ascending)
        else:
            self._order = replace(self._order, order=order, ascending=False)
        orders = [column.order for column in self.model.columns]
        up = Qt.SortOrder.AscendingOrder
        down = Qt.SortOrder.DescendingOrder
        head.setSortIndicator(
            orders.index(order), up if self._order.ascending else down
        )
        self.refresh()

    def _selected_ids(self) -> tuple[int, ...]:
        rows = self.table.selectionModel().selectedRows()[:_REFOUND]
        entries = [self.model.entry(index.row()) for index in rows]
        return tuple(entry.id for entry in entries if entry is not None)

    def _select(self, rows: Sequence[int], *, scroll: bool) -> None:
        selection = QItemSelection()
        last = self.model.columnCount() - 1
        for row in rows:
            selection.select(self.model.index(row, 0), self.model.index(row, last))
        chosen = self.table.selectionModel()
        chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            first = self.model.index(min(rows), 0)
            chosen.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            if scroll:
                self.table.scrollTo(
                    first, QAbstractItemView.ScrollHint.PositionAtCenter
                )

    def _show_selection(self) -> None:
        """Offer what can be done with the rows selected, and ask why they matter."""
        rows = self.table.selectionModel().selectedRows()
        edit, duplicate, delete = self._chores
        writable = self.session.ledger is None or not self.session.ledger.read_only
        edit.setEnabled(len(rows) == 1 and writable)
        duplicate.setEnabled(len(rows) == 1 and writable)
        delete.setEnabled(bool(rows) and writable)
        if self._reasoned is not None:
            self._reasoned.forget()
        entry = self.model.entry(rows[0].row()) if len(rows) == 1 else None
        self.reason.setText("")
        if entry is not None:
            question = partial(
                effects_of, day=entry.day, ids=(entry.id,), looked_at=self.session.day
            )
            self._reasoned = self.session.ask(question).then(self._show_reason)

    def _show_reason(self, effects: Effects) -> None:
        for effect in effects.by_entry.values():
            if effect is not None:
                self.reason.setText(effect_sentence(effect, self.session.style))


def _dress(table: QTableView) -> None:
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(ROW)
    head = table.horizontalHeader()
    head.setStretchLastSection(True)
    head.setHighlightSections(False)
    head.setSectionsClickable(True)
    head.setSortIndicatorShown(True)
    head.setSortIndicator(0, Qt.SortOrder.DescendingOrder)


def _counted(
    reading: Reading, query: EntryQuery, wanted: tuple[int, ...]
) -> EntriesAnswer:
    ledger = reading.ledger
    return EntriesAnswer(
        query,
        ledger.count(query),
        ledger.count(),
        {batch.id: batch.file for batch in ledger.batches()},
        tuple(_rows(reading, query, wanted)),
        ledger.revision,
    )


def _rows(
    reading: Reading, query: EntryQuery, wanted: tuple[int, ...]
) -> Iterator[int]:
    for number in wanted[:_REFOUND]:
        with suppress(NoSuchEntry):
            row = reading.ledger.position(number, query)
            if row is not None:
                yield row


def _page_of(
    reading: Reading, query: EntryQuery, page: int
) -> tuple[EntryQuery, int, list[Entry]]:
    return query, page, reading.ledger.entries(query, PAGE, page * PAGE)


def _ids_of_rows(
    reading: Reading, query: EntryQuery, spans: tuple[tuple[int, int], ...]
) -> tuple[int, ...]:
    return tuple(
        entry.id
        for first, count in spans
        for entry in reading.ledger.entries(query, count, first)
    )
