"""One cell while it is edited: its box, what it would do, and saving it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.estimate import CreditWarning
from core.records import Entry
from core.storage.errors import LedgerError
from desktop.entry_table.cell_hint import CellHint
from desktop.entry_table.cells import is_needed, with_value
from desktop.fields.name import NameField
from desktop.forms.controls import CONTROLS, Surroundings, control_name
from desktop.forms.judging import Judging
from desktop.forms.preview_rows import moves_sentence
from desktop.forms.questions import Judged, Names, names_used
from desktop.i18n import filled, translate
from desktop.session import Changed, Reply, Session
from desktop.texts_errors import error_sentence
from desktop.texts_problems import (
    misread_sentence,
    missing_sentence,
    problem_sentences,
)
from desktop.texts_warnings import warning_sentence
from desktop.theme import Tone


class CellEdit(QObject):
    """Edits one field of an entry with the form's own box, checks and manners.

    Left without Enter it is saved too, unless something stands against it or it
    would be severe; that is told by ``lost``, for the box is gone.
    """

    #: The box is done with: how many cells further to go on, and whether anything
    #: was changed.
    finished = Signal(int, bool)
    #: It was left with something that could not be saved: the sentence.
    lost = Signal(str)

    def __init__(
        self, session: Session, entry: Entry, control: str, viewport: QWidget
    ) -> None:
        super().__init__(viewport)
        self._session = session
        self._entry = entry
        self._control = control
        self._step = 0
        self._left = self._saving = self._wrong = False
        style = session.style
        name = control_name(control, entry.kind)
        self.field = CONTROLS[control].make(name, Surroundings(session.today, style))
        self.field.setParent(viewport)
        self._value = getattr(entry, CONTROLS[control].field) or None
        self.field.show_value(self._value)
        self.hint = CellHint(viewport)
        self._names: Reply[Names] | None = None
        if isinstance(self.field, NameField):
            self._names = session.ask(names_used).then(self._offer)
        self._judging = Judging(session, entry, self._draft, self._is_sound, self)
        self._judging.judged.connect(self._show)
        self._judging.refused.connect(self._refuse)
        self._judging.doubted.connect(self._doubt)
        self._judging.saved.connect(self._done)
        self._judging.failed.connect(self._fail)
        self.field.edited.connect(self._take)

    def save(self, step: int = 0) -> None:
        """Save what was typed, and then go on to another cell, ``step`` further."""
        self._step = step
        if self._draft() == self._entry and not self._wrong:
            self.finished.emit(step, False)
        elif not self._saving:
            self._saving = True
            self._judging.save()

    def leave(self) -> None:
        """Save what was typed, whatever becomes of the box meanwhile.

        Leaving the box confirms nothing: what would be severe is not saved.
        """
        if not self._saving and (self._wrong or self._draft() != self._entry):
            self._saving = True
            self._judging.start_anew()
            self._judging.save()

    def part(self) -> None:
        """Take note that the box is gone."""
        self._left = True
        self.hint.deleteLater()
        if self._names is not None:
            self._names.forget()
        if not self._saving:
            self.deleteLater()

    def _take(self) -> None:
        # Kept here, for the answer may come when the box is gone.
        self._value, self._wrong = self.field.value, self.field.is_wrong
        self._judging.touch()

    def _draft(self) -> Entry:
        return with_value(self._entry, self._control, self._value)

    def _offer(self, names: Names) -> None:
        if isinstance(self.field, NameField):
            self.field.offer(names.offered(self._control, self._entry.kind))

    def _is_sound(self, answer: Judged) -> bool:
        return not self._against(answer)

    def _against(self, answer: Judged) -> str:
        """Return what stands against saving, in one line."""
        if self._wrong:
            return misread_sentence(CONTROLS[self._control].field)
        if self._value is None and is_needed(self._control, self._entry):
            return missing_sentence()
        found = problem_sentences(answer.problems, self._session.style)
        return translate("CellEdit", "; ").join(found.values())

    def _show(self, answer: Judged) -> None:
        if self._left:
            return
        against = self._against(answer)
        self.field.mark_wrong(bool(against))
        self.field.setAccessibleDescription(against)
        if against:
            self._tell(against, Tone.SEVERE)
        elif self._draft() == self._entry or answer.then is None:
            self._tell("", Tone.QUIET)
        else:
            words = moves_sentence(answer.now, answer.then, self._session.style)
            self._tell(words, Tone.QUIET)

    def _refuse(self, answer: Judged) -> None:
        self._saving = False
        if self._left:
            self._lose(self._against(answer))

    def _doubt(self, severe: tuple[CreditWarning, ...]) -> None:
        self._saving = False
        style = self._session.style
        told = translate("CellEdit", "; ").join(
            warning_sentence(one, style) for one in severe
        )
        if self._left:
            self._lose(filled(translate("CellEdit", "Severe: %1"), told))
            return
        words = translate("CellEdit", "Severe: %1. Enter once more saves it.")
        self._tell(filled(words, told), Tone.SEVERE)

    def _done(self, changed: Changed) -> None:
        del changed
        self._saving = False
        if self._left:
            self.deleteLater()
        else:
            self.finished.emit(self._step, True)

    def _fail(self, error: LedgerError) -> None:
        self._saving = False
        if self._left:
            self._lose(error_sentence(error))
        else:
            self._tell(error_sentence(error), Tone.SEVERE)

    def _lose(self, why: str) -> None:
        self.lost.emit(filled(translate("CellEdit", "Not changed: %1"), why))
        self.deleteLater()

    def _tell(self, text: str, tone: Tone) -> None:
        self.hint.tell(text, tone, self.field.geometry())
