"""The window of the settings: subjects on the left, their choices on the right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.buttons import button
from desktop.card import page_layout
from desktop.i18n import translate
from desktop.icons import icon
from desktop.labels import Role, label
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.settings.section import Section
from desktop.settings.sections import SECTIONS, SectionEntry
from desktop.tab_order import OrderedDialog
from desktop.theme import SPACE, colours

#: The width of the list of subjects in pixels.
_LIST = SPACE * 24


class SettingsWindow(OrderedDialog):
    """All settings; opened on one of the subjects, by its place in the list."""

    #: Language or theme was chosen: the windows are to be built anew.
    dress_changed = Signal()

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        place: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Settings", "Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._preferences = preferences
        self.sections: list[Section] = []
        self._list = self._make_list()
        self._stack = QStackedWidget()
        for entry in SECTIONS:
            self._stack.addWidget(self._page(entry))
        self._lay_out()
        room = self.screen().availableGeometry().size()
        self.resize(QSize(SPACE * 110, SPACE * 76).boundedTo(room))
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setCurrentRow(place)
        self._list.setFocus()

    @property
    def place(self) -> int:
        """Which subject is shown, by its place in the list."""
        return self._stack.currentIndex()

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setProperty("look", "sections")
        made.setAccessibleName(translate("Settings", "Subjects of the settings"))
        made.setIconSize(QSize(18, 18))
        made.setFixedWidth(_LIST)
        for entry in SECTIONS:
            row = QListWidgetItem(icon(entry.symbol, colours().quiet), entry.title)
            row.setSizeHint(QSize(0, SPACE * 5))
            made.addItem(row)
        return made

    def _page(self, entry: SectionEntry) -> QWidget:
        section = entry.section_type()(self._session, self._preferences)
        section.setAccessibleName(entry.title)
        section.dress_changed.connect(self.dress_changed)
        self.sections.append(section)
        page = QWidget()
        layout = page_layout(page, scrolls=True)
        layout.addWidget(label(entry.title, Role.TITLE))
        layout.addWidget(section)
        layout.addStretch(1)
        for area in page.findChildren(QScrollArea):
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return page

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._list)
        columns.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE * 3, SPACE, SPACE * 3, SPACE * 2)
        words = translate("Settings", "What you choose holds at once.")
        foot.addWidget(label(words, Role.SMALL))
        foot.addStretch(1)
        foot.addWidget(button(translate("Settings", "Close"), self.close))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(columns, 1)
        whole.addLayout(foot)
