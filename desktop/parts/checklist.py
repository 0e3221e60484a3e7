"""The ten things a lender may know of a person, each with a tick and its day."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QWidget

from core.books import Books
from core.records import Entry, Kind, ProfileItem, Status
from desktop.buttons import Look, button
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.texts import profile_item_name
from desktop.theme import SPACE


@dataclass(frozen=True, slots=True)
class ItemState:
    """An item of the profile, and the entry that last told of it."""

    item: ProfileItem
    entry: Entry | None

    @property
    def done(self) -> bool:
        """Whether it is done."""
        return self.entry is not None and self.entry.status != Status.UNDONE


def item_states(books: Books) -> tuple[ItemState, ...]:
    """Return how every item stands, in the order of the checklist."""
    told = {entry.item: entry for entry in books.entries if entry.kind is Kind.PROFILE}
    return tuple(ItemState(item, told.get(item.value)) for item in ProfileItem)


class Checklist(QWidget):
    """Ten boxes in two columns; the day beside one opens its entry."""

    #: An item was ticked or its tick taken away.
    ticked = Signal(object, bool)
    #: An entry is to be opened in the form, for its day or note.
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[ProfileItem, QCheckBox] = {}
        self._days: dict[ProfileItem, QPushButton] = {}
        self._states: dict[ProfileItem, ItemState] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        half = len(ProfileItem) // 2
        for place, item in enumerate(ProfileItem):
            column, row = divmod(place, half)
            box = QCheckBox(profile_item_name(item))
            box.setAccessibleName(box.text())
            box.clicked.connect(lambda on, item=item: self.ticked.emit(item, on))
            opens = partial(self._open, item)
            day = button("", opens, look=Look.LINK, name=box.text())
            grid.addWidget(box, row, column * 3)
            grid.addWidget(day, row, column * 3 + 1, Qt.AlignmentFlag.AlignRight)
            self.boxes[item], self._days[item] = box, day
        grid.setColumnMinimumWidth(2, SPACE * 3)
        for column in (0, 3):
            grid.setColumnStretch(column, 1)

    def show_states(self, states: Sequence[ItemState], style: NumberStyle) -> None:
        """Show which items are done, and since when."""
        for state in states:
            self._states[state.item] = state
            self.boxes[state.item].setChecked(state.done)
            day = self._days[state.item]
            day.setVisible(state.done)
            if state.done and state.entry is not None:
                day.setText(style.day(state.entry.day))
                words = translate("Profile", "%1, done on %2: change the entry")
                name = profile_item_name(state.item)
                day.setAccessibleName(filled(words, name, day.text()))
                day.setToolTip(day.accessibleName())

    def _open(self, item: ProfileItem) -> None:
        entry = self._states[item].entry
        if entry is not None:
            self.opened.emit(entry)
