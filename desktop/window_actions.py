"""The window's deeds as menus and keys, and the undo by its name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from core.changes import Step
from desktop.actions import Deed, Place, deed_text
from desktop.i18n import LANGUAGES, translate
from desktop.icons import icon
from desktop.number_style import NumberStyle
from desktop.places import PLACES
from desktop.preferences import Preferences
from desktop.stylesheet import Mode
from desktop.texts_changes import redo_words, undo_words
from desktop.theme import colours

_MENUS: tuple[tuple[Deed | None, ...], ...] = (
    (
        Deed.NEW_LEDGER,
        Deed.OPEN_LEDGER,
        Deed.DEMO,
        Deed.LEAVE_DEMO,
        None,
        Deed.IMPORT,
        Deed.REPORT,
        None,
        Deed.BACKUPS,
        Deed.PASSPHRASE,
        None,
        Deed.SETTINGS,
        Deed.QUIT,
    ),
    (
        Deed.UNDO,
        Deed.REDO,
        None,
        Deed.NEW_ENTRY,
        Deed.TAKE_PROPOSAL,
        Deed.SEARCH,
        Deed.PALETTE,
        None,
        Deed.PRESETS,
    ),
    (Deed.AS_OF, Deed.TODAY, None, Deed.HIDE_AMOUNTS),
    (Deed.SHORTCUTS, Deed.ABOUT),
)

#: What a ledger that is open for reading only does not allow.
_WRITING = (
    Deed.NEW_ENTRY,
    Deed.TAKE_PROPOSAL,
    Deed.IMPORT,
    Deed.UNDO,
    Deed.REDO,
    Deed.PASSPHRASE,
)


class WindowActions(QObject):
    """One action for every deed and page, with its keys alive in the window."""

    def __init__(
        self,
        window: QWidget,
        perform: Callable[[Deed], None],
        open_page: Callable[[Place], None],
    ) -> None:
        super().__init__(window)
        self._may_write = True
        self.deeds = {deed: self._deed(window, deed, perform) for deed in Deed}
        self.places = {
            entry.place: _page_action(window, entry.place, open_page)
            for entry in PLACES
        }
        self.deeds[Deed.HIDE_AMOUNTS].setCheckable(True)

    def allow_writing(self, allowed: bool) -> None:
        """Offer what changes the books, or only what looks at them."""
        self._may_write = allowed
        for deed in _WRITING:
            self.deeds[deed].setEnabled(allowed)

    def menus(self, parent: QWidget, dress: Mapping[str, QMenu]) -> list[QMenu]:
        """Return the menus in their order; ``dress`` is added to the view's."""
        titles = (
            translate("Menu", "File"),
            translate("Menu", "Edit"),
            translate("Menu", "View"),
            translate("Menu", "Help"),
        )
        made = []
        for title, deeds in zip(titles, _MENUS, strict=True):
            menu = QMenu(title, parent)
            if deeds[0] is Deed.AS_OF:
                menu.addActions(list(self.places.values()))
                menu.addSeparator()
            for deed in deeds:
                if deed is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self.deeds[deed])
            if deeds[0] is Deed.AS_OF:
                menu.addSeparator()
                for submenu in dress.values():
                    menu.addMenu(submenu)
            made.append(menu)
        return made

    def show_steps(
        self, undo: Step | None, redo: Step | None, style: NumberStyle
    ) -> None:
        """Name what undo and redo would do; grey out what there is none of."""
        self.deeds[Deed.UNDO].setText(undo_words(undo, style))
        self.deeds[Deed.UNDO].setEnabled(undo is not None and self._may_write)
        self.deeds[Deed.REDO].setText(redo_words(redo, style))
        self.deeds[Deed.REDO].setEnabled(redo is not None and self._may_write)

    def _deed(
        self, window: QWidget, deed: Deed, perform: Callable[[Deed], None]
    ) -> QAction:
        text = deed_text(deed)
        action = QAction(icon(text.symbol, colours().quiet), text.words, window)
        if text.keys:
            action.setShortcut(QKeySequence(text.keys))
        action.triggered.connect(lambda *_: perform(deed))
        window.addAction(action)
        return action


def _page_action(
    window: QWidget, place: Place, open_page: Callable[[Place], None]
) -> QAction:
    entry = next(entry for entry in PLACES if entry.place is place)
    action = QAction(icon(entry.symbol, colours().quiet), entry.title, window)
    action.setShortcut(QKeySequence(entry.keys))
    action.triggered.connect(lambda *_: open_page(place))
    window.addAction(action)
    return action


def dress_menus(
    parent: QWidget, preferences: Preferences, changed: Callable[[], None]
) -> dict[str, QMenu]:
    """Return the menus of languages and themes; a choice is kept and told."""

    def speak(language: str) -> None:
        preferences.language = language
        changed()

    def wear(mode: str) -> None:
        preferences.mode = Mode(mode)
        changed()

    languages = {"": translate("Menu", "As the system"), **LANGUAGES}
    modes = {
        Mode.SYSTEM.value: translate("Menu", "As the system"),
        Mode.LIGHT.value: translate("Menu", "Light"),
        Mode.DARK.value: translate("Menu", "Dark"),
    }
    language_menu = QMenu(translate("Menu", "Language"), parent)
    _fill_choices(language_menu, languages, preferences.language, speak)
    theme_menu = QMenu(translate("Menu", "Theme"), parent)
    _fill_choices(theme_menu, modes, preferences.mode.value, wear)
    return {"language": language_menu, "theme": theme_menu}


def _fill_choices(
    menu: QMenu,
    choices: Mapping[str, str],
    chosen: str,
    choose: Callable[[str], None],
) -> None:
    group = QActionGroup(menu)
    for value, words in choices.items():
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(value == chosen)
        group.addAction(action)
        action.triggered.connect(lambda *_, value=value: choose(value))
