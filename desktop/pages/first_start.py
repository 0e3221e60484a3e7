"""The first start: begin empty, with a bill, or look at the demo."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.records import Entry
from desktop.beginning import BeginEmpty, BeginWithBills, LookAtDemo, OpenExisting
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, marked, translate
from desktop.importing.choosing import choose_bills
from desktop.labels import Figure, IconLabel, Role, figure, label
from desktop.number_style import NumberStyle
from desktop.parts.first_facts import IncomeFields, LineFields, TargetCard
from desktop.theme import SPACE, Tone

_WIDTH = 960


@dataclass(frozen=True, slots=True)
class _Choice:
    """One of the three ways to begin, as its card says it."""

    symbol: str
    title: str
    words: str
    act: str


_CHOICES = (
    _Choice(
        "add",
        marked("FirstStart", "Start empty"),
        marked(
            "FirstStart",
            "Tell your line, a target and your income, on one page. All of it can be"
            " skipped.",
        ),
        marked("FirstStart", "Start"),
    ),
    _Choice(
        "import",
        marked("FirstStart", "Import a bill"),
        marked(
            "FirstStart",
            "Of Alipay, WeChat Pay or a bank. Loans, repayments and purchases are"
            " found in it; you see every row first. Or drop it here.",
        ),
        marked("FirstStart", "Choose files…"),
    ),
    _Choice(
        "play",
        marked("FirstStart", "Look at the demo"),
        marked(
            "FirstStart",
            "Fourteen months of an invented person, in a file of its own that never"
            " mixes with yours.",
        ),
        marked("FirstStart", "Open the demo"),
    ),
)


class FirstStart(QWidget):
    """Three choices, and the page on which an empty ledger is told its first facts.

    ``path`` is where the ledger will be, unless the user chooses another place.
    """

    #: What the user wants: a record of :mod:`desktop.beginning`.
    decided = Signal(object)

    def __init__(self, path: Path, today: dt.date, style: NumberStyle) -> None:
        super().__init__()
        self.setWindowTitle(translate("FirstStart", "Youyu"))
        self.setProperty("page", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.resize(1120, 720)
        self._path = path
        self.line = LineFields(today, style)
        self.target = TargetCard(today, style)
        self.income = IncomeFields(today, style)
        begin = translate("FirstStart", "Begin")
        self._begin = button(begin, self.begin, look=Look.PRIMARY)
        self._place = label("", Role.SMALL)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._choices())
        self._pages.addWidget(self._facts())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE * 4, SPACE * 3, SPACE * 4, SPACE * 2)
        outer.addWidget(self._pages, 1)
        outer.addLayout(self._foot())
        self._show_place()

    @property
    def path(self) -> Path:
        """Where the ledger will be."""
        return self._path

    def start_empty(self) -> None:
        """Turn to the page of the first facts."""
        self._pages.setCurrentIndex(1)
        self.line.limit.setFocus()

    def import_bills(self, files: Sequence[Path] = ()) -> None:
        """Begin with bills; ask for the files if there are none."""
        chosen = list(files) or choose_bills(self)
        if chosen:
            self.decided.emit(BeginWithBills(self._path, tuple(chosen)))

    def begin(self) -> None:
        """Begin with the facts that were told, if all of them mean something."""
        entries = self.told_entries()
        if entries is not None:
            self.decided.emit(BeginEmpty(self._path, entries))

    def skip(self) -> None:
        """Begin with nothing at all."""
        self.decided.emit(BeginEmpty(self._path, ()))

    def told_entries(self) -> tuple[Entry, ...] | None:
        """Return what was told; ``None``, and marks, if some of it means nothing."""
        if any([self.line.wrong, self.income.wrong, self.target.fields.wrong]):
            return None
        line = self.line.entry()
        target = self.target.fields.entry(line.line if line else "")
        told = (line, target, self.income.entry())
        return tuple(entry for entry in told if entry is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, from the last field to the button that begins."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._pages.currentIndex():
                self.begin()
        elif self.income.day.hasFocus():
            self._begin.setFocus()
        else:
            self.focusNextChild()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        urls = event.mimeData().urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.import_bills(files)

    def _choices(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(SPACE)
        centre = Qt.AlignmentFlag.AlignHCenter
        words = translate(
            "FirstStart",
            "What you owe, what you can still borrow safely, and how far it is to the"
            " limit you want. Nothing leaves this computer.",
        )
        existing = button(
            translate("FirstStart", "Open a ledger that is there already…"),
            lambda: self.decided.emit(OpenExisting()),
            look=Look.LINK,
        )
        column.addStretch(2)
        column.addWidget(figure("有余 Youyu", Figure.SECOND), 0, centre)
        column.addWidget(label(words, Role.QUIET), 0, centre)
        column.addSpacing(SPACE * 3)
        column.addLayout(self._cards())
        column.addSpacing(SPACE)
        column.addWidget(existing, 0, centre)
        column.addStretch(3)
        return page

    def _cards(self) -> QHBoxLayout:
        acts = (
            self.start_empty,
            self.import_bills,
            lambda: self.decided.emit(LookAtDemo()),
        )
        empty, bill, demo = (
            button(translate("FirstStart", choice.act), act)
            for choice, act in zip(_CHOICES, acts, strict=True)
        )
        empty.setProperty("look", Look.PRIMARY.value)
        self.empty_button, self.bill_button, self.demo_button = empty, bill, demo
        row = QHBoxLayout()
        row.setSpacing(SPACE * 2)
        row.addStretch(1)
        for choice, act in zip(_CHOICES, (empty, bill, demo), strict=True):
            row.addWidget(_card(choice, act))
        row.addStretch(1)
        return row

    def _facts(self) -> QWidget:
        page = QWidget()
        page.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE * 2)
        words = translate(
            "FirstStart",
            "Each of these makes the estimate better, none is needed, and all can be"
            " changed later.",
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE * 2)
        row.addWidget(self.target, 3)
        row.addWidget(self.income, 2)
        column.addStretch(1)
        column.addWidget(label(translate("FirstStart", "To begin with"), Role.TITLE))
        column.addWidget(label(words, Role.QUIET))
        column.addWidget(self.line)
        column.addLayout(row)
        column.addLayout(self._fact_buttons())
        column.addStretch(2)
        return _in_the_middle(page)

    def _fact_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        back = button(
            translate("FirstStart", "Back"), lambda: self._pages.setCurrentIndex(0)
        )
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(button(translate("FirstStart", "Skip all"), self.skip))
        row.addWidget(self._begin)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addStretch(1)
        row.addWidget(self._place)
        row.addWidget(
            button(
                translate("FirstStart", "Keep it elsewhere…"),
                self._choose_place,
                look=Look.LINK,
            )
        )
        row.addStretch(1)
        return row

    def _choose_place(self) -> None:
        title = translate("FirstStart", "Where to keep the ledger")
        text, _ = QFileDialog.getSaveFileName(self, title, str(self._path))
        if text:
            self._path = Path(text).with_suffix(self._path.suffix)
            self._show_place()

    def _show_place(self) -> None:
        pattern = translate("FirstStart", "Your ledger will be kept as %1")
        self._place.setText(filled(pattern, self._path))


def _card(choice: _Choice, act: QPushButton) -> Card:
    card = Card()
    card.setFixedWidth(_WIDTH // 3 - SPACE * 2)
    title = translate("FirstStart", choice.title)
    words = translate("FirstStart", choice.words)
    card.setAccessibleName(title)
    act.setAccessibleDescription(words)
    picture = IconLabel(28)
    picture.show_icon(choice.symbol, Tone.ACCENT)
    text = label(words, Role.QUIET, wrap=True)
    text.setAlignment(Qt.AlignmentFlag.AlignTop)
    card.body.addWidget(picture)
    card.body.addWidget(label(title, Role.TITLE))
    card.body.addWidget(text, 1)
    card.body.addSpacing(SPACE)
    card.body.addWidget(act)
    return card


def _in_the_middle(page: QWidget) -> QWidget:
    middle = QWidget()
    outer = QHBoxLayout(middle)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addStretch(1)
    outer.addWidget(page, 8)
    outer.addStretch(1)
    return middle
