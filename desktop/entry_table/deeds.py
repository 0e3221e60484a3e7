"""Carries out the verbs of the table, on one row or on many at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtGui import QGuiApplication

from core.commands import AddEntries, DeleteEntries, EditEntries
from core.entry_query import EntryQuery
from desktop.entry_table.model import EntryTableModel
from desktop.entry_table.outcome import Outcome
from desktop.entry_table.rows import (
    Admitted,
    changed_rows,
    copies_of_rows,
    copy_of,
    ids_of_rows,
    text_of_rows,
)
from desktop.entry_table.verbs import CHANGES, Verb
from desktop.entry_table.view import EntryTable, Spans
from desktop.i18n import filled, translate
from desktop.recurrence import Marking, can_come_back, marking
from desktop.session import Changed, Session
from desktop.texts_problems import problem_sentence
from desktop.texts_recurring import marked_sentence
from desktop.texts_warnings import warning_sentence


class RowDeeds(QObject):
    """What the verbs do; each changes the books in one step that undo takes back.

    Of many entries those that must not be changed are left out, and it is said
    why.  Where severe warnings would come of it, nothing is done unless that is
    confirmed.
    """

    #: An entry is to be edited in the form, or written from a draft.
    form_wanted = Signal(object)
    #: A value is to be typed for all rows selected: the control of the form.
    value_wanted = Signal(str)
    #: These entries, by id, are to be selected.
    added = Signal(object)

    def __init__(
        self,
        session: Session,
        table: EntryTable,
        model: EntryTableModel,
        outcome: Outcome,
    ) -> None:
        super().__init__(table)
        self._session = session
        self._table = table
        self._model = model
        self._outcome = outcome
        #: Which entries the table lists.
        self.query = EntryQuery()

    def do(self, verb: Verb) -> None:
        """Do something with the rows that are selected."""
        self._outcome.clear()
        if verb is Verb.COLUMNS:
            self._table.choose_columns()
            return
        spans = self._table.spans()
        if not spans or (verb is not Verb.COPY and not self._model.writable):
            return
        if verb in CHANGES:
            self._ask_value(CHANGES[verb])
            return
        deeds: dict[Verb, Callable[[Spans], None]] = {
            Verb.CELL: self._edit_cell,
            Verb.FORM: self._edit,
            Verb.TODAY: partial(self._change, "day", self._session.day),
            Verb.DUPLICATE: self._duplicate,
            Verb.DELETE: self._delete,
            Verb.RECURS: self._mark,
            Verb.COPY: self._copy,
        }
        deeds[verb](spans)

    def open(self, cell: QModelIndex) -> None:
        """Open the form on the entry of a cell that has no box of its own."""
        if self._model.writable and not self._model.control(cell):
            self.do(Verb.FORM)

    def change(self, control: str, value: object) -> None:
        """Give a field of all entries selected the value typed."""
        self._change(control, value, self._table.spans())

    def _ask_value(self, control: str) -> None:
        if self._table.selected_count() > 1 or not self._table.shows(control):
            self.value_wanted.emit(control)
        elif not self._table.edit_cell(control):
            self._tell_uneditable()

    def _edit_cell(self, spans: Spans) -> None:
        if not self._table.edit_cell():
            self._edit(spans)

    def _edit(self, spans: Spans) -> None:
        del spans
        entry = self._model.entry(self._table.currentIndex().row())
        if entry is not None:
            self.form_wanted.emit(entry)

    def _duplicate(self, spans: Spans) -> None:
        day = self._session.day
        if self._table.selected_count() > 1:
            question = partial(copies_of_rows, query=self.query, spans=spans, day=day)
            self._session.ask(question).then(self._add)
            return
        entry = self._model.entry(spans[0][0])
        if entry is not None:
            self.form_wanted.emit(copy_of(entry, day))

    def _mark(self, spans: Spans) -> None:
        """Say that an entry comes back: each month, then each week, then not."""
        entry = self._model.entry(spans[0][0])
        if entry is None or not can_come_back(entry):
            words = translate(
                "RowDeeds", "Only incomes, purchases and fees come back by themselves."
            )
            self._outcome.tell(words)
            return
        self._session.ask(marking(entry)).then(self._mark_as)

    def _mark_as(self, marked: Marking) -> None:
        words = marked_sentence(marked.rhythm)
        reply = self._session.run(marked.command)
        reply.then(lambda _: self._outcome.tell(words, good=True))

    def _delete(self, spans: Spans) -> None:
        question = partial(ids_of_rows, query=self.query, spans=spans)
        self._session.ask(question).then(self._delete_ids)

    def _delete_ids(self, ids: tuple[int, ...]) -> None:
        self._session.run(DeleteEntries(ids))

    def _copy(self, spans: Spans) -> None:
        columns = tuple(
            one
            for one in self._model.columns
            if self._table.shows(one.name) and not one.only_in_view
        )
        question = partial(text_of_rows, query=self.query, spans=spans, columns=columns)
        self._session.ask(question).then(_put_into_clipboard)

    def _change(self, control: str, value: object, spans: Spans) -> None:
        question = partial(
            changed_rows,
            query=self.query,
            spans=spans,
            change=(control, value),
            day=self._session.day,
        )
        self._session.ask(question).then(self._edit_all)

    def _edit_all(self, changed: Admitted) -> None:
        if not (changed.entries or changed.problems):
            self._tell_uneditable()
        self._unless_severe(changed, EditEntries(changed.entries))

    def _add(self, copies: Admitted) -> None:
        self._unless_severe(copies, AddEntries(copies.entries))

    def _unless_severe(
        self, looked_at: Admitted, command: AddEntries | EditEntries
    ) -> None:
        run = partial(self._run, looked_at, command)
        if not looked_at.severe:
            run()
            return
        style = self._session.style
        told = translate("RowDeeds", "; ").join(
            warning_sentence(one, style) for one in looked_at.severe
        )
        words = filled(translate("RowDeeds", "Severe: %1"), told)
        self._outcome.doubt(words, run)

    def _run(self, looked_at: Admitted, command: AddEntries | EditEntries) -> None:
        if looked_at.problems:
            self._outcome.tell(self._left_out(looked_at))
        if not looked_at.entries:
            return
        reply = self._session.run(command)
        if isinstance(command, AddEntries):
            reply.then(self._turn_to)

    def _turn_to(self, changed: Changed) -> None:
        self.added.emit(tuple(changed.change.entries))

    def _left_out(self, looked_at: Admitted) -> str:
        count = len(looked_at.problems)
        words = translate("RowDeeds", "%n entries left out: %1", "", count)
        return filled(
            words, problem_sentence(looked_at.problems[0], self._session.style)
        )

    def _tell_uneditable(self) -> None:
        words = translate("RowDeeds", "Nothing here has that field, or all have it so.")
        self._outcome.tell(words)


def _put_into_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
