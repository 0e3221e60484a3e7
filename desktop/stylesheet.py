"""The application's dress: palette and style sheet of a theme."""

from enum import StrEnum
from importlib.resources import as_file, files
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.theme import DARK, LIGHT, Colours, Tone, text_font


class Mode(StrEnum):
    """Which of the two themes is wanted."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def apply_theme(application: QApplication, mode: Mode) -> Colours:
    """Dress the application; windows built from now on wear the theme."""
    chosen = _chosen(mode)
    application.setStyle("Fusion")
    application.setPalette(_palette(chosen))
    font = text_font()
    application.setFont(font)
    application.setStyleSheet(stylesheet(chosen, font.pixelSize()))
    return chosen


def stylesheet(chosen: Colours, text_px: int) -> str:
    """Return Qt's style sheet of a theme, for a size of plain text."""
    sizes = {
        "small_px": round(text_px * 0.93),
        "title_px": round(text_px * 1.3),
        "round": 6,
        "card_round": 10,
        "section_gap": 8,
        "icons": _icon_folder(),
        "theme": "dark" if chosen.dark else "light",
    }
    names = {name: getattr(chosen, name) for name in Colours.__dataclass_fields__}
    tones = "\n".join(
        f'QLabel[tone="{tone}"] {{ color: {chosen.tone(tone)}; }}' for tone in Tone
    )
    return Template(_SHEET).substitute(names, **sizes) + tones


def _icon_folder() -> str:
    # A sheet can only name files; those it names are of a grey that suits both themes.
    with as_file(files("resources") / "icons") as folder:
        return folder.as_posix()


def _chosen(mode: Mode) -> Colours:
    if mode is Mode.SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if mode is Mode.DARK else LIGHT


def _palette(chosen: Colours) -> QPalette:
    palette = QPalette()
    for name, colour in _roles(chosen).items():
        palette.setColor(name, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    role = QPalette.ColorRole
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, name, QColor(chosen.field))
    return palette


def _roles(chosen: Colours) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.surface,
        role.AlternateBase: chosen.raised,
        role.Text: chosen.text,
        role.PlaceholderText: chosen.quiet,
        role.Button: chosen.surface,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.severe,
        role.ToolTipBase: chosen.raised,
        role.ToolTipText: chosen.text,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.on_accent,
        role.Link: chosen.accent,
        role.LinkVisited: chosen.accent,
        role.Mid: chosen.border,
        role.Midlight: chosen.track,
        role.Light: chosen.raised,
        role.Dark: chosen.field,
        role.Shadow: chosen.border,
        role.Accent: chosen.accent,
    }


# Properties that widgets set for the sheet: ``role`` and ``tone`` of labels,
# ``look`` of buttons, ``card`` and ``bar`` of frames.
_SHEET = """
QWidget[page="true"], QScrollArea[page="true"] { background: $window; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; }

QFrame[card="true"] {
    background: $surface; border: 1px solid $border; border-radius: ${card_round}px;
}
QFrame[bar="top"] { background: $surface; border-bottom: 1px solid $border; }
QFrame[bar="bottom"] { background: $surface; border-top: 1px solid $border; }
QFrame[bar="rail"] { background: $surface; border-right: 1px solid $border; }
QFrame[rule="true"] { background: $border; border: none; max-height: 1px; }
QFrame[notice="severe"] { background: $severe_soft; border-radius: ${round}px; }
QFrame[notice="caution"] { background: $caution_soft; border-radius: ${round}px; }
QFrame[notice="good"] { background: $good_soft; border-radius: ${round}px; }
QFrame[notice="accent"] { background: $accent_soft; border-radius: ${round}px; }
QFrame[notice][band="true"] { border-radius: 0; }
QWidget[chart="true"] { border: 1px solid transparent; border-radius: ${round}px; }
QWidget[chart="true"]:focus { border-color: $accent; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title_px}px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="small"] { color: $quiet; font-size: ${small_px}px; }

QPushButton, QToolButton[look="button"] {
    background: $surface; color: $text; border: 1px solid $border;
    border-radius: ${round}px; padding: 6px 13px;
}
QPushButton:hover, QToolButton[look="button"]:hover { background: $raised; }
QPushButton:pressed, QToolButton[look="button"]:pressed { background: $track; }
QPushButton:focus, QToolButton[look="button"]:focus {
    border: 2px solid $accent; padding: 5px 12px;
}
QPushButton:disabled { color: $field; }
QPushButton[look="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled {
    background: $track; color: $field; border-color: $track;
}
QPushButton[look="danger"] { color: $severe; border-color: $severe; }
QPushButton[look="link"] {
    background: transparent; border: 1px solid transparent; color: $accent;
    padding: 2px 4px; text-align: left;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 1px solid $accent; }
QPushButton[look="chip"] { padding: 4px 10px; border-radius: 14px; }
QPushButton[look="chip"]:focus { padding: 3px 9px; }
QPushButton[look="chip"]:checked {
    background: $accent_soft; color: $accent; border-color: $accent; font-weight: 600;
}
QToolButton { border: 1px solid transparent; border-radius: ${round}px; padding: 5px; }
QToolButton:hover { background: $raised; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[look="day"] { padding: 5px 8px; color: $quiet; text-align: left; }
QToolButton[look="day"][past="true"] {
    background: $caution_soft; color: $caution; font-weight: 600;
}
QToolButton[look="rail"] {
    text-align: left; padding: 9px 10px; border-radius: ${round}px; color: $text;
    border: 2px solid transparent;
}
QToolButton[look="rail"]:checked {
    background: $accent_soft; color: $accent; font-weight: 600;
}
QToolButton[look="rail"]:focus { border-color: $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QDateEdit {
    background: $surface; color: $text; border: 1px solid $field;
    border-radius: ${round}px; padding: 6px 9px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
QAbstractSpinBox:focus { border: 2px solid $accent; padding: 5px 8px; }
QLineEdit[wrong="true"] { border: 2px solid $severe; padding: 5px 8px; }
QLineEdit:read-only { background: $raised; }
QLineEdit:disabled, QComboBox:disabled {
    background: $raised; color: $quiet; border-color: $border;
}
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$icons/drop_down.svg"); width: 16px; height: 16px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $border; outline: none; padding: 4px;
    selection-background-color: $accent_soft; selection-color: $text;
}
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 1px solid transparent; }
QCheckBox::indicator, QTableView::indicator {
    width: 15px; height: 15px; border: 1px solid $field; border-radius: 4px;
    background: $surface;
}
QCheckBox::indicator:checked, QTableView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$icons/ticked_$theme.svg");
}
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; border-radius: 4px; }

QTableView, QListView, QTreeView {
    background: $surface; alternate-background-color: $raised;
    border: 1px solid transparent; border-radius: 4px;
    gridline-color: $border; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QTableView:focus, QListView:focus, QTreeView:focus { border-color: $accent; }
QTableView::item { padding: 4px 12px; }
QListView::item { padding: 4px 8px; }
QListView::item:selected { background: $accent_soft; color: $text; }
QListView[look="sections"] {
    border: none; border-right: 1px solid $border; border-radius: 0;
    padding: ${section_gap}px;
}
QListView[look="sections"]::item { padding: 8px 10px; border-radius: ${round}px; }
QListView[look="sections"]::item:selected { color: $accent; font-weight: 600; }
QListView[look="sections"]:focus { border: none; border-right: 1px solid $accent; }
QHeaderView { background: $surface; }
QHeaderView::section {
    background: $surface; color: $quiet; border: none;
    border-bottom: 1px solid $border; padding: 7px 12px; font-weight: 400;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::down-arrow, QHeaderView::up-arrow {
    width: 14px; height: 14px; subcontrol-position: center right; right: 6px;
}
QHeaderView::down-arrow { image: url("$icons/sort_down.svg"); }
QHeaderView::up-arrow { image: url("$icons/sort_up.svg"); }
QAbstractScrollArea::corner { background: transparent; border: none; }

QMenu { background: $surface; border: 1px solid $border; padding: 6px; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 4px; }
QMenu::icon { padding-left: 10px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $field; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QMenuBar { background: $surface; border: none; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $raised; }
QToolTip {
    background: $raised; color: $text; border: 1px solid $border; padding: 5px 7px;
}
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $track; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $border; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { color: $text; font-weight: 600; padding: 5px 8px; }
QCalendarWidget QTableView { alternate-background-color: $surface; }
QCalendarWidget QTableView::item { padding: 0; }
QProgressBar {
    background: $track; border: none; border-radius: 4px; height: 8px; color: $text;
}
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { background: $track; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    background: $surface; border: 2px solid $accent; width: 12px; height: 12px;
    margin: -6px 0; border-radius: 8px;
}
QSlider::handle:horizontal:focus { background: $accent; }
QSlider::sub-page:horizontal:disabled { background: $track; }
QSlider::handle:horizontal:disabled { border-color: $field; }
QTabBar::tab { padding: 7px 14px; color: $quiet; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; }
"""
