"""The bar above the pages: which ledger, which day, and what is done most."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.actions import Deed, deed_text
from desktop.buttons import Look, button
from desktop.i18n import filled, translate
from desktop.icons import icon
from desktop.labels import ElidedLabel, Role
from desktop.session import Session
from desktop.theme import SPACE, colours


class TopBar(QFrame):
    """Ledger, day, search, and the buttons of the most common deeds."""

    #: The text to search the entries for.
    searched = Signal(str)

    def __init__(
        self,
        session: Session,
        perform: Callable[[Deed], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("bar", "top")
        self.setFixedHeight(SPACE * 7)
        self._session = session
        self._perform = perform
        self._buttons: dict[Deed, QWidget] = {}
        self._name = ElidedLabel("", Role.STRONG)
        policy = QSizePolicy.Policy
        self._name.setSizePolicy(policy.Maximum, policy.Preferred)
        self._day = self._day_button()
        self._today = button(
            translate("TopBar", "Back to today"),
            lambda: perform(Deed.TODAY),
            look=Look.LINK,
        )
        self.search = self._search_box()
        self._lay_out()
        session.day_changed.connect(self._show_day)
        session.style_changed.connect(self._show_day)
        session.opened.connect(self._show_ledger)
        self._show_ledger()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 3, 0, SPACE * 3, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._name)
        row.addWidget(self._day)
        row.addWidget(self._today)
        row.addStretch(1)
        row.addWidget(self.search)
        for deed, look in (
            (Deed.IMPORT, Look.PLAIN),
            (Deed.REPORT, Look.PLAIN),
            (Deed.NEW_ENTRY, Look.PRIMARY),
        ):
            self._buttons[deed] = self._deed_button(deed, look)
            row.addWidget(self._buttons[deed])

    def pick_day(self) -> None:
        """Let another day be picked to look at."""
        from desktop.fields.calendar import calendar_menu

        menu = calendar_menu(self._day, self._session.day, self._session.look_at)
        menu.popup(self._day.mapToGlobal(self._day.rect().bottomLeft()))

    def _day_button(self) -> QToolButton:
        made = QToolButton()
        made.setProperty("look", "day")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setIcon(icon("calendar", colours().quiet))
        made.setIconSize(QSize(18, 18))
        made.setToolTip(_with_keys(Deed.AS_OF))
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(self.pick_day)
        return made

    def _search_box(self) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(deed_text(Deed.SEARCH).words)
        made.setPlaceholderText(deed_text(Deed.SEARCH).words)
        made.setToolTip(_with_keys(Deed.SEARCH))
        made.setClearButtonEnabled(True)
        made.setMinimumWidth(SPACE * 22)
        made.setMaximumWidth(SPACE * 26)
        made.addAction(
            icon("search", colours().quiet), QLineEdit.ActionPosition.LeadingPosition
        )
        made.returnPressed.connect(lambda: self.searched.emit(made.text().strip()))
        for inner in made.findChildren(QToolButton):
            inner.setAccessibleName(deed_text(Deed.SEARCH).words)
        return made

    def _deed_button(self, deed: Deed, look: Look) -> QWidget:
        text = deed_text(deed)
        words = text.words.rstrip("…")
        made = button(words, lambda: self._perform(deed), symbol=text.symbol, look=look)
        made.setToolTip(_with_keys(deed))
        return made

    def _show_ledger(self) -> None:
        ledger = self._session.ledger
        self._name.setText(ledger.name if ledger else "")
        for deed in (Deed.IMPORT, Deed.NEW_ENTRY):
            self._buttons[deed].setEnabled(ledger is None or not ledger.read_only)
        self._show_day()

    def _show_day(self) -> None:
        day, today = self._session.day, self._session.today
        said = self._session.style.day(day)
        text = (
            translate("TopBar", "As of today, %1")
            if day == today
            else translate("TopBar", "As of %1")
        )
        self._day.setText(filled(text, said))
        self._day.setAccessibleName(filled(text, said))
        past = "true" if day != today else "false"
        self._day.setProperty("past", past)
        self._day.style().unpolish(self._day)
        self._day.style().polish(self._day)
        self._today.setVisible(day != today)


def _with_keys(deed: Deed) -> str:
    text = deed_text(deed)
    return f"{text.words.rstrip('…')}  {text.keys}"
