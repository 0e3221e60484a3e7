"""The page of entries: one table for everything that was told."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from core.entry_query import EntryOrder, EntryQuery
from core.records import Entry, Kind
from core.storage.errors import NoSuchEntry
from desktop.actions import Deed, Perform, WriteEntry
from desktop.buttons import Look, button
from desktop.card import Card, page_layout
from desktop.entry_table.bulk_bar import BulkBar
from desktop.entry_table.columns import entry_columns
from desktop.entry_table.deeds import RowDeeds
from desktop.entry_table.editing import EditingDelegate
from desktop.entry_table.effect import Effects, effect_sentence, effects_of
from desktop.entry_table.effects_in_view import EffectsInView
from desktop.entry_table.filters import FilterBar
from desktop.entry_table.model import PAGE, EntryTableModel
from desktop.entry_table.outcome import Outcome
from desktop.entry_table.row_menu import row_menu
from desktop.entry_table.rows import sums_of_rows
from desktop.entry_table.verbs import Verb, verb_text
from desktop.entry_table.view import EntryTable
from desktop.forms.controls import Surroundings
from desktop.forms.questions import names_used
from desktop.i18n import translate
from desktop.labels import ElidedLabel, Role
from desktop.pages.page import Page
from desktop.parts.empty import EmptyState
from desktop.reading import Reading
from desktop.session import Question, Reply, Session
from desktop.texts import kind_name
from desktop.theme import SPACE

#: How many rows at most are found again after a change.
_REFOUND = 64
#: So long nobody wonders why the table does not change, in milliseconds.
_PATIENCE = 300


@dataclass(frozen=True, slots=True)
class EntriesAnswer:
    """How many entries the table has, and what they were imported from.

    Attributes:
        query: Which entries.
        revision: The state of the books.
        count: How many.
        total: How many there are at all.
        files: The names of imports by number.
        lines: The names of all lines.
        rows: Where the entries to be selected stand.
        pages: The entries in view, so that the table is never seen empty.
    """

    query: EntryQuery
    revision: int
    count: int
    total: int
    files: Mapping[int, str]
    lines: tuple[str, ...]
    rows: tuple[int, ...]
    pages: Mapping[int, list[Entry]]


class EntriesPage(Page[EntriesAnswer]):
    """Filters above, the table, and below it why the selected entry matters."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._wanted: tuple[int, ...] = ()
        self._step = 0
        self._to_rows = False
        self._reasoned: Reply[Effects] | None = None
        self._summed: Reply[tuple[tuple[Kind, int], ...]] | None = None
        self._query = EntryQuery()
        self._revision = -1
        self.filters = FilterBar(session.today, session.style)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self.filters.show_waiting)
        self.effects = EffectsInView(session, self.entries_in_view, self)
        self.model = EntryTableModel(
            entry_columns(session.style, {}, self.effects), self._fetch, self
        )
        self.table = EntryTable(self.model)
        self.editing = EditingDelegate(session, self.table)
        self.table.setItemDelegate(self.editing)
        self.outcome = Outcome()
        self.deeds = RowDeeds(session, self.table, self.model, self.outcome)
        self.bulk = BulkBar()
        self.reason = ElidedLabel("", Role.QUIET)
        self._chores = self._build_chores()
        self._foot = QStackedWidget()
        self._sides = QStackedWidget()
        self._sides.addWidget(self._build_card())
        self._sides.addWidget(self._build_empty())
        layout = page_layout(self)
        layout.addWidget(self.filters)
        layout.addWidget(self.outcome)
        layout.addWidget(self._sides, 1)
        self._connect()
        self._show_selection()

    def _connect(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.filters.left.connect(self._go_to_rows)
        self.effects.came.connect(self.table.viewport().update)
        table, deeds = self.table, self.deeds
        table.order_changed.connect(self.refresh)
        table.asked.connect(deeds.do)
        table.doubleClicked.connect(deeds.open)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self.open_menu)
        table.selectionModel().selectionChanged.connect(self._follow_selection)
        self.editing.moved_on.connect(self._move_on)
        self.editing.lost.connect(self.outcome.tell)
        deeds.form_wanted.connect(lambda entry: self.wish.emit(WriteEntry(entry)))
        deeds.value_wanted.connect(self._ask_value)
        deeds.added.connect(self._turn_to)
        self.bulk.chosen.connect(self._change)
        self.bulk.left.connect(self._leave_bulk)

    def question(self) -> Question[EntriesAnswer]:
        """Ask how many entries fit, and where the selected ones stand then."""
        query = self.filters.query(self.session.day, self.session.today)
        query = replace(query, order=self.table.order, ascending=self.table.ascending)
        wanted = self._wanted or self._selected_ids()
        pages = self.table.pages_in_view()
        return partial(_counted, query=query, wanted=wanted, pages=pages)

    def refresh(self) -> None:
        """Ask again; where the answer takes its time, say so."""
        super().refresh()
        if self.isVisible():
            self._patience.start()

    def show_answer(self, answer: EntriesAnswer) -> None:
        """Fill the table anew, and find the rows again that were selected."""
        self._patience.stop()
        style = self.session.style
        place = self.table.verticalScrollBar().value()
        spans = self.table.spans()
        same = (answer.query, answer.revision) == (self._query, self._revision)
        self._query, self._revision = answer.query, answer.revision
        self.deeds.query = answer.query
        self.model.writable = self._may_write
        self.effects.begin(answer.revision)
        columns = entry_columns(style, answer.files, self.effects)
        self.model.begin(answer.count, columns, answer.pages)
        self.filters.offer_lines(answer.lines)
        narrow = self.filters.is_narrow(answer.query)
        self.filters.show_count(answer.count, narrow=narrow)
        self._sides.setCurrentIndex(0 if answer.total else 1)
        self.table.verticalScrollBar().setValue(place)
        if not same or self._wanted:
            spans = tuple((row, 1) for row in answer.rows)
        if self._to_rows and answer.count and not spans:
            spans = ((0, 1),)
        self._to_rows = False
        self.table.select_spans(spans, scroll=bool(self._wanted))
        self._wanted = ()
        step, self._step = self._step, 0
        if step:
            self.table.edit_further(step)

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

    def search_box(self) -> QLineEdit:
        """Return the box in which words are typed."""
        return self.filters.text

    def unfinished(self) -> object | None:
        """Save the cell that is being edited; return it where that cannot be."""
        edit = self.editing.edit
        if edit is not None:
            edit.save()
            self.session.settle()
        return self.editing.edit

    def remembered(self) -> dict[str, object]:
        """Return the columns shown, their widths, the order and the filters."""
        widths = {
            column.name: self.table.columnWidth(place)
            for place, column in enumerate(self.model.columns)
        }
        return {
            "widths": widths,
            "hidden": self.table.hidden_columns(),
            "order": self.table.order.value,
            "ascending": self.table.ascending,
            "filters": self.filters.remembered(),
        }

    def recall(self, kept: dict[str, object]) -> None:
        """Show the columns as they were, and list what was listed."""
        widths = kept.get("widths")
        for place, column in enumerate(self.model.columns):
            width = widths.get(column.name) if isinstance(widths, dict) else None
            if isinstance(width, int) and width > 0:
                self.table.setColumnWidth(place, width)
        hidden = kept.get("hidden")
        self.table.hide_columns(hidden if isinstance(hidden, list) else ())
        order, filters = kept.get("order"), kept.get("filters")
        if order in set(EntryOrder):
            ascending = kept.get("ascending") is True
            self.table.show_order(EntryOrder(str(order)), ascending=ascending)
        if isinstance(filters, dict):
            self.filters.recall(filters)

    def open_menu(self, at: QPoint) -> QMenu:
        """Open the menu of the rows selected at a point of the table."""
        count = self.table.selected_count()
        menu = row_menu(self.table, self.deeds.do, count, writable=self._may_write)
        menu.popup(self.table.viewport().mapToGlobal(at))
        return menu

    @property
    def _may_write(self) -> bool:
        return self.session.ledger is None or not self.session.ledger.read_only

    def _go_to_rows(self) -> None:
        """Let the keys act on the rows; on the first, if none is selected."""
        self.table.setFocus()
        self._to_rows = True
        self.refresh()

    def _move_on(self, step: int, saved: bool) -> None:
        """Go on to another cell; after a change only when the table shows it."""
        if saved:
            self._step = step
        elif step:
            self.table.edit_further(step)

    def _turn_to(self, entries: tuple[int, ...]) -> None:
        self._wanted = entries
        self.refresh()

    def _ask_value(self, control: str) -> None:
        """Have a value typed for all entries selected, below the table."""
        around = Surroundings(self.session.today, self.session.style)
        self.bulk.ask(control, self.table.selected_count(), around)
        self.session.ask(names_used).then(self.bulk.offer)
        self._foot.setCurrentWidget(self.bulk)
        if self.bulk.field is not None:
            self.bulk.field.setFocus()

    def _change(self, control: str, value: object) -> None:
        self._leave_bulk()
        self.deeds.change(control, value)

    def _leave_bulk(self) -> None:
        self._foot.setCurrentIndex(0)
        self.table.setFocus()

    def _build_card(self) -> QWidget:
        card = Card()
        card.body.setContentsMargins(SPACE // 2, SPACE // 2, SPACE // 2, SPACE)
        card.body.addWidget(self.table, 1)
        plain = QWidget()
        foot = QHBoxLayout(plain)
        foot.setContentsMargins(SPACE, 0, SPACE, 0)
        foot.setSpacing(SPACE)
        foot.addWidget(self.reason, 1)
        for chore in self._chores:
            foot.addWidget(chore)
        self._foot.addWidget(plain)
        self._foot.addWidget(self.bulk)
        card.body.addWidget(self._foot)
        return card

    def _build_chores(self) -> tuple[QPushButton, ...]:
        made = []
        for verb in (Verb.FORM, Verb.DUPLICATE, Verb.DELETE):
            text = verb_text(verb)
            chore = button(text.words, partial(self.deeds.do, verb), symbol=text.symbol)
            chore.setToolTip(f"{text.words}  {text.keys[0]}")
            made.append(chore)
        return tuple(made)

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

    def _selected_ids(self) -> tuple[int, ...]:
        rows = [
            row
            for first, count in self.table.spans()
            for row in range(first, first + min(count, _REFOUND))
        ]
        entries = [self.model.entry(row) for row in rows[:_REFOUND]]
        return tuple(entry.id for entry in entries if entry is not None)

    def _show_selection(self) -> None:
        """Offer what can be done with the rows selected, and ask why they matter."""
        count = self.table.selected_count()
        edit, *others = self._chores
        edit.setEnabled(count == 1 and self._may_write)
        for chore in others:
            chore.setEnabled(bool(count) and self._may_write)
        for reply in (self._reasoned, self._summed):
            if reply is not None:
                reply.forget()
        words = translate("EntriesPage", "%n entries selected", "", count)
        self.reason.setText(words if count > 1 else "")
        if count > 1:
            spans = self.table.spans()
            question = partial(sums_of_rows, query=self._query, spans=spans)
            self._summed = self.session.ask(question).then(self._show_sums)
        entry = self.model.entry(self.table.spans()[0][0]) if count == 1 else None
        if entry is not None:
            why = partial(
                effects_of, day=entry.day, ids=(entry.id,), looked_at=self.session.day
            )
            self._reasoned = self.session.ask(why).then(self._show_reason)

    def _show_sums(self, sums: tuple[tuple[Kind, int], ...]) -> None:
        """Add to the number of rows selected what they come to."""
        style = self.session.style
        told = (f"{kind_name(kind)} {style.money(amount)}" for kind, amount in sums)
        self.reason.setText(" · ".join((self.reason.text(), *told)))

    def _follow_selection(self) -> None:
        """Take note that other rows are selected: a value typed was not for them."""
        if self._foot.currentWidget() is self.bulk:
            self._leave_bulk()
        self._show_selection()

    def _show_reason(self, effects: Effects) -> None:
        for effect in effects.by_entry.values():
            if effect is not None:
                self.reason.setText(effect_sentence(effect, self.session.style))

    def entries_in_view(self) -> Iterator[Entry]:
        """Yield the entries whose rows can be seen, from the top down."""
        for row in self.table.rows_in_view():
            entry = self.model.entry(row)
            if entry is not None:
                yield entry


def _counted(
    reading: Reading,
    query: EntryQuery,
    wanted: tuple[int, ...],
    pages: tuple[int, ...],
) -> EntriesAnswer:
    ledger = reading.ledger
    return EntriesAnswer(
        query,
        ledger.revision,
        ledger.count(query),
        ledger.count(),
        {batch.id: batch.file for batch in ledger.batches()},
        tuple(dict.fromkeys(e.line for e in reading.books().entries if e.line)),
        tuple(_rows(reading, query, wanted)),
        {page: ledger.entries(query, PAGE, page * PAGE) for page in pages},
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
