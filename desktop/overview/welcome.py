"""What the Overview says while the ledger is empty: what to do first."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.records import Kind
from desktop.actions import Deed
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import marked, translate
from desktop.labels import IconLabel, Role, label
from desktop.theme import SPACE, Tone

_STEPS = (
    (
        Kind.LINE,
        marked("Welcome", "Tell your credit line"),
        marked("Welcome", "Name, limit, rate and due day: what everything rests on."),
    ),
    (
        Kind.SCORE_SEEN,
        marked("Welcome", "Log the official score"),
        marked("Welcome", "Look it up once; the estimate is set by it."),
    ),
    (
        Kind.INCOME,
        marked("Welcome", "Log your income"),
        marked("Welcome", "Without it nobody can say what you can safely borrow."),
    ),
    (
        Kind.TARGET,
        marked("Welcome", "Set a target"),
        marked("Welcome", "The limit you want, and by when."),
    ),
)


class Welcome(QWidget):
    """Four steps, all of which can be skipped, and the import of a bill instead."""

    def __init__(
        self,
        write: Callable[[Kind], None],
        perform: Callable[[Deed], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        card = Card()
        card.setFixedWidth(SPACE * 84)
        card.body.setSpacing(SPACE * 2)
        card.body.addWidget(label(translate("Welcome", "Start here"), Role.TITLE))
        words = translate(
            "Welcome",
            "Each step makes the estimate better; none is needed. Nothing leaves this "
            "computer.",
        )
        card.body.addWidget(label(words, Role.QUIET, wrap=True))
        for kind, title, reason in _STEPS:
            card.body.addLayout(_step(kind, title, reason, write))
        card.body.addLayout(_instead(perform))
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)


def _step(
    kind: Kind, title: str, reason: str, write: Callable[[Kind], None]
) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE * 2)
    picture = IconLabel(24)
    picture.show_icon(f"kind_{kind.value}", Tone.ACCENT)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(label(translate("Welcome", title), Role.STRONG))
    texts.addWidget(label(translate("Welcome", reason), Role.QUIET))
    start = button(translate("Welcome", "Write"), lambda: write(kind))
    start.setAccessibleName(translate("Welcome", title))
    if kind is Kind.LINE:
        start.setProperty("look", Look.PRIMARY.value)
    row.addWidget(picture)
    row.addLayout(texts, 1)
    row.addWidget(start)
    return row


def _instead(perform: Callable[[Deed], None]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    row.addWidget(
        label(translate("Welcome", "Or begin with what is there:"), Role.QUIET)
    )
    row.addWidget(
        button(
            translate("Welcome", "Import a bill"),
            lambda: perform(Deed.IMPORT),
            symbol="import",
            look=Look.LINK,
        )
    )
    row.addWidget(
        button(
            translate("Welcome", "Look at the demo"),
            lambda: perform(Deed.DEMO),
            symbol="play",
            look=Look.LINK,
        )
    )
    row.addStretch(1)
    return row
