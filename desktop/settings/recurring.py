"""What comes back: how often, and whether it is proposed on its day."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.recurring import Recurring, Rhythm, next_day
from desktop.fields.choice import ChoiceField
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, Role, label
from desktop.preferences import Preferences
from desktop.recurrence import coming_back, ending, keeping_rhythm
from desktop.session import Session
from desktop.settings.section import Section
from desktop.texts_recurring import recurring_title, rhythm_name
from desktop.theme import SPACE


class RecurringSection(Section):
    """One row for each thing that was found to come back, or marked so."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, preferences, parent)
        self.choices: list[ChoiceField[Rhythm | None]] = []
        self._shown: tuple[Recurring, ...] | None = None
        words = translate(
            "Settings",
            "Found in your entries, or marked in the table with the key R. Each is"
            " proposed on the Overview on its day; nothing is entered by itself.",
        )
        self.body.addWidget(label(words, Role.QUIET, wrap=True))
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        session.changed.connect(self._ask)
        session.style_changed.connect(self._ask_anew)
        self._ask()

    def _ask_anew(self) -> None:
        self._shown = None
        self._ask()

    def _ask(self) -> None:
        self.session.ask(coming_back(self.session.today)).then(self._show)

    def _show(self, found: tuple[Recurring, ...]) -> None:
        if found == self._shown:
            return
        self._shown = found
        self.choices = []
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE * 2)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        for place, one in enumerate(found):
            self._add(grid, place, one)
        if not found:
            none = translate("Settings", "Nothing was found to come back yet.")
            grid.addWidget(label(none), 0, 0)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _add(self, grid: QGridLayout, place: int, one: Recurring) -> None:
        style = self.session.style
        title = recurring_title(one.latest, style)
        never = one.habit is not None and one.habit.never
        expected = filled(
            translate("Settings", "next on %1"), style.short_day(next_day(one))
        )
        choice: ChoiceField[Rhythm | None] = ChoiceField(
            title,
            [
                *((rhythm, rhythm_name(rhythm)) for rhythm in Rhythm),
                (None, translate("Settings", "never propose")),
            ],
        )
        choice.show_value(None if never else one.rhythm)
        choice.edited.connect(partial(self._choose, choice, one))
        self.choices.append(choice)
        grid.addWidget(ElidedLabel(title), place, 0)
        quiet = label("–" if never else expected, Role.QUIET)
        grid.addWidget(quiet, place, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(choice, place, 2)

    def _choose(self, choice: ChoiceField[Rhythm | None], one: Recurring) -> None:
        rhythm = choice.value
        command = ending(one) if rhythm is None else keeping_rhythm(one, rhythm)
        self.session.run(command)
