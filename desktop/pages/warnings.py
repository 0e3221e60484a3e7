"""What gives reason to worry, the worst first, and what can be done about it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.estimate import CreditWarning, Level
from core.storage.reading import Acknowledgement
from desktop.acknowledging import (
    acknowledgement_of,
    by_subject,
    is_quiet,
    warning_subject,
)
from desktop.actions import Deed, OpenPage, Perform, Place
from desktop.buttons import Look, button
from desktop.card import page_layout
from desktop.i18n import translate
from desktop.labels import IconLabel, Role, label, say
from desktop.pages.page import Page
from desktop.parts.empty import EmptyState
from desktop.parts.warning_card import NAMED_ENTRIES, ShownWarning, WarningCard
from desktop.reading import Reading
from desktop.session import Question, Session
from desktop.texts import level_icon, level_name
from desktop.theme import SPACE, Tone, level_tone


@dataclass(frozen=True, slots=True)
class WarningsAnswer:
    """The warnings of a day, those acknowledged last.

    Attributes:
        shown: The warnings.
        has_entries: Whether the books hold anything to warn of.
    """

    shown: tuple[ShownWarning, ...]
    has_entries: bool


class WarningsPage(Page[WarningsAnswer]):
    """A card for each warning."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._wanted = ""
        self.cards: list[WarningCard] = []
        layout = page_layout(self, scrolls=True)
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE * 3)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SPACE * 2)
        layout.addLayout(self._head)
        layout.addLayout(self._cards, 1)

    def question(self) -> Question[WarningsAnswer]:
        """Ask what there is to warn of."""
        return partial(_warnings, day=self.session.day)

    def show_answer(self, answer: WarningsAnswer) -> None:
        """Build the cards anew; the one at the top stays there."""
        area = self.findChild(QScrollArea)
        place = area.verticalScrollBar().value() if area else 0
        _clear(self._head)
        _clear(self._cards)
        self.cards = []
        if not answer.shown:
            calm = answer.has_entries
            empty = _nothing_to_warn_of() if calm else self._nothing_known()
            self._cards.addWidget(empty, 1)
            return
        self._count([one for one in answer.shown if not one.quiet])
        loud = [self._card(one) for one in answer.shown if not one.quiet]
        quiet = [self._card(one) for one in answer.shown if one.quiet]
        self.cards = [*loud, *quiet]
        self.setFocusProxy(self.cards[0])
        for card in loud:
            self._cards.addWidget(card)
        if quiet:
            self._cards.addWidget(
                label(translate("Warnings", "Acknowledged"), Role.SMALL)
            )
        for card in quiet:
            self._cards.addWidget(card)
        self._cards.addStretch(1)
        if area is not None:
            area.verticalScrollBar().setValue(place)
        self._turn()

    def attend(self, about: object) -> None:
        """Turn to the warnings of a rule."""
        self._wanted = str(about)
        self._turn()

    def _turn(self) -> None:
        found = [one for one in self.cards if one.shown.warning.id == self._wanted]
        area = self.findChild(QScrollArea)
        if found and area is not None:
            self._wanted = ""
            area.ensureWidgetVisible(found[0])
            self.setFocusProxy(found[0])
            found[0].setFocus()

    def _card(self, shown: ShownWarning) -> WarningCard:
        card = WarningCard(shown, self.session.style)
        card.causes_wanted.connect(
            lambda entries: self.wish.emit(OpenPage(Place.ENTRIES, entries))
        )
        card.acknowledged.connect(self._acknowledge)
        return card

    def _acknowledge(self, warning: CreditWarning, note: str) -> None:
        self.session.run(acknowledgement_of(warning, note))

    def _count(self, loud: Sequence[ShownWarning]) -> None:
        for level in reversed(Level):
            count = sum(one.warning.level is level for one in loud)
            if not count:
                continue
            symbol = IconLabel(18)
            symbol.show_icon(level_icon(level), level_tone(level))
            text = label("", Role.STRONG)
            say(text, f"{level_name(level)} {count}", level_tone(level))
            pair = QHBoxLayout()
            pair.setSpacing(SPACE // 2)
            pair.addWidget(symbol)
            pair.addWidget(text)
            self._head.addLayout(pair)
        self._head.addStretch(1)

    def _nothing_known(self) -> EmptyState:
        empty = EmptyState(
            "warnings",
            translate("Warnings", "Nothing is known yet"),
            translate(
                "Warnings",
                "Enter a line, a loan or an income, or import a bill. What is owed is"
                " then watched here, and pointed out before it hurts.",
            ),
        )
        for words, deed, look in (
            (translate("Warnings", "New entry"), Deed.NEW_ENTRY, Look.PRIMARY),
            (translate("Warnings", "Import a bill"), Deed.IMPORT, Look.PLAIN),
        ):
            wish = Perform(deed)
            act = partial(self.wish.emit, wish)
            empty.offer(button(words, act, look=look))
        return empty


def _nothing_to_warn_of() -> EmptyState:
    return EmptyState(
        "check_circle",
        translate("Warnings", "Nothing to warn of"),
        translate(
            "Warnings",
            "Dues, debt against income, use of the lines, patterns of borrowing and"
            " what it costs are all within their thresholds.",
        ),
        Tone.GOOD,
    )


def _warnings(reading: Reading, day: dt.date) -> WarningsAnswer:
    seen = by_subject(reading.ledger.acknowledgements())
    found = [_shown(reading, one, seen) for one in reading.estimate(day).warnings]
    found.sort(key=lambda one: (one.quiet, -one.warning.level.rank))
    return WarningsAnswer(tuple(found), reading.books().first_day is not None)


def _shown(
    reading: Reading, warning: CreditWarning, seen: Mapping[str, Acknowledgement]
) -> ShownWarning:
    known = seen.get(warning_subject(warning))
    latest = sorted(warning.entries, reverse=True)[:NAMED_ENTRIES]
    return ShownWarning(
        warning,
        tuple(reading.ledger.entry(number) for number in latest),
        None if known is None else known.note,
        is_quiet(warning, seen),
    )


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QHBoxLayout):
            _clear(inner)
