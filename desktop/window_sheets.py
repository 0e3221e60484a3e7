"""What the window opens over itself: the palette, the shortcuts, about."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from core.records import Kind
from desktop.actions import Deed, deed_text
from desktop.command_palette import CommandPalette, PaletteItem
from desktop.entry_table.verbs import Verb, verb_text
from desktop.forms.shapes import SHAPES
from desktop.i18n import filled, translate
from desktop.places import PLACES
from desktop.shortcut_sheet import Section, ShortcutSheet
from desktop.texts import kind_name
from desktop.version import VERSION
from desktop.window_actions import WindowActions


def open_palette(
    parent: QWidget,
    actions: WindowActions,
    write: Callable[[Kind], None],
    search: Callable[[str], object],
    dress: Iterable[QMenu],
) -> None:
    """Open the command palette: kinds of entry, pages, deeds, languages and themes."""
    kinds = [
        PaletteItem(
            filled(translate("CommandPalette", "New entry: %1"), kind_name(shape.kind)),
            shape.symbol,
            "",
            partial(write, shape.kind),
            f"new {_english(shape.kind)}",
        )
        for shape in SHAPES.values()
    ]
    pages = [
        PaletteItem(
            entry.title,
            entry.symbol,
            entry.keys,
            actions.places[entry.place].trigger,
            _english(entry.place),
        )
        for entry in PLACES
    ]
    deeds = [
        PaletteItem(
            actions.deeds[deed].text(),
            deed_text(deed).symbol,
            deed_text(deed).keys,
            actions.deeds[deed].trigger,
            _english(deed),
        )
        for deed in Deed
        if deed is not Deed.PALETTE and actions.deeds[deed].isEnabled()
    ]
    items = [*kinds, *pages, *deeds, *_choices(dress)]
    CommandPalette(items, search, parent).open()


def _english(name: StrEnum) -> str:
    return name.value.replace("_", " ")


def _choices(menus: Iterable[QMenu]) -> Iterator[PaletteItem]:
    for menu in menus:
        for action in menu.actions():
            words = f"{menu.title()}: {action.text()}"
            yield PaletteItem(words, "settings", "", action.trigger)


def open_shortcuts(parent: QWidget) -> None:
    """Open the sheet of all shortcuts."""
    deeds = [
        (deed_text(deed).words.rstrip("…"), deed_text(deed).keys)
        for deed in Deed
        if deed_text(deed).keys
    ]
    pages = [(entry.title, entry.keys) for entry in PLACES]
    kinds = [(kind_name(shape.kind), shape.key) for shape in SHAPES.values()]
    everywhere: Section = (translate("ShortcutSheet", "Everywhere"), deeds)
    turning: Section = (translate("ShortcutSheet", "Pages"), pages)
    table: Section = (translate("ShortcutSheet", "In the table"), _table_keys())
    loans: Section = (translate("ShortcutSheet", "In loans and imports"), _loan_keys())
    of_kinds: Section = (translate("ShortcutSheet", "Kinds of entry"), kinds)
    form: Section = (translate("ShortcutSheet", "In the form"), _form_keys())
    charts: Section = (translate("ShortcutSheet", "In charts"), _chart_keys())
    ShortcutSheet(
        [[everywhere, form], [turning, of_kinds, charts], [table, loans]], parent
    ).open()


def open_about(parent: QWidget) -> None:
    """Say what the program is, and what it is not."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(deed_text(Deed.ABOUT).words)
    box.setText(filled(translate("About", "Youyu (有余) %1"), VERSION))
    box.setInformativeText(
        translate(
            "About",
            "Watches over small credit lines. Score and limit are estimates from your "
            "own entries; they are not Alipay's, and nobody's but yours. Nothing "
            "leaves this computer.",
        )
    )
    box.open()


def _form_keys() -> list[tuple[str, str]]:
    return [
        (translate("ShortcutSheet", "Next field"), "Return"),
        (translate("ShortcutSheet", "Save and write the next"), "Ctrl+Return"),
        (translate("ShortcutSheet", "Save and close"), "Ctrl+Shift+Return"),
        (translate("ShortcutSheet", "Another kind"), "Alt"),
        (translate("ShortcutSheet", "Close without saving"), "Esc"),
    ]


def _loan_keys() -> list[tuple[str, str]]:
    return [
        (translate("ShortcutSheet", "Mark the instalment as paid"), "M"),
        (translate("ShortcutSheet", "Paid on its due day"), "Shift+M"),
        (translate("ShortcutSheet", "What is due or was repaid; bills"), "V"),
        (translate("ShortcutSheet", "Compare the terms of a line"), "C"),
        (translate("ShortcutSheet", "What paying a loan off takes, on any day"), "E"),
        (translate("ShortcutSheet", "The lender's figure of the instalment"), "L"),
        (translate("ShortcutSheet", "Tick the selected rows"), "Space"),
        (translate("ShortcutSheet", "Import the ticked rows"), "Ctrl+Return"),
    ]


def _chart_keys() -> list[tuple[str, str]]:
    return [
        (translate("ShortcutSheet", "Read another day"), "Left, Right"),
        (translate("ShortcutSheet", "First or last day"), "Home, End"),
        (translate("ShortcutSheet", "Fewer or more days"), "+ / −"),
        (translate("ShortcutSheet", "Explain the day"), "Return"),
    ]


def _table_keys() -> list[tuple[str, str]]:
    texts = [verb_text(verb) for verb in Verb]
    return [(text.words, text.keys[0]) for text in texts]
