"""A walk through all that a person can use in a window, as assistance sees it."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTabBar,
)
_SAYS_NOTHING = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Window,
}


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield what can be used at this moment: seen, and clicked or focused."""
    for one in root.findChildren(QWidget):
        if one.isVisibleTo(root) and _can_be_used(one) and not _is_inner(one):
            yield one


def unnamed(root: QWidget) -> list[str]:
    """Return the controls that assistance has no name for."""
    return [path(one) for one in controls(root) if not _said(one).strip(" …")]


def without_role(root: QWidget) -> list[str]:
    """Return the controls of which assistance cannot say what they are."""
    return [path(one) for one in controls(root) if _role(one) in _SAYS_NOTHING]


def out_of_reach(root: QWidget) -> list[str]:
    """Return the controls that the keyboard cannot get to.

    The choices of a group are got to from one another, and some have keys of their
    own.
    """
    stops = {id(one) for one in _pressed_through(root)}
    return [
        path(one)
        for one in controls(root)
        if one.isEnabled() and id(one) not in stops and not _has_a_way(one, stops)
    ]


def _has_a_way(one: QWidget, stops: set[int]) -> bool:
    if not isinstance(one, QAbstractButton):
        return False
    group = one.group()
    together = group.buttons() if group is not None and group.exclusive() else []
    return not one.shortcut().isEmpty() or any(id(each) in stops for each in together)


def steps_against_the_eye(root: QWidget) -> list[str]:
    """Return the steps of the tabulator that go up or left within what is seen.

    A step may go up to a column further right, and left to a row further down.
    One step goes back, from the end to the beginning, wherever the eye begins.
    """
    stops = _pressed_through(root)
    steps = [
        f"{path(before)} → {path(after)}"
        for before, after in pairwise([*stops, stops[0]])
        if _goes_back(_place(before, root), _place(after, root))
    ]
    return steps if len(steps) > 1 else []


def _pressed_through(root: QWidget) -> list[QWidget]:
    """Return where the focus goes when the tabulator is pressed until it is back."""
    stops: list[QWidget] = []
    here = root.focusWidget() or root
    while here not in stops:
        stops.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = root.focusWidget() or root
    return stops[stops.index(here) :]


def _place(one: QWidget, root: QWidget) -> QRect:
    return QRect(one.mapTo(root, QPoint()), one.size())


def _goes_back(before: QRect, after: QRect) -> bool:
    up = after.bottom() <= before.top() and after.left() <= before.right()
    left = after.right() <= before.left() and after.top() <= before.bottom()
    return up or left


def path(control: QObject) -> str:
    """Return where a control stands."""
    names = []
    here: QObject | None = control
    while here is not None:
        names.append(here.objectName() or type(here).__name__)
        here = here.parent()
    return " < ".join(names)


def _can_be_used(one: QWidget) -> bool:
    if isinstance(one, QScrollBar) or _is_viewport(one):
        return False
    if isinstance(one, _CONTROLS):
        return True
    by_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and not isinstance(one, QAbstractScrollArea)


def _is_viewport(one: QWidget) -> bool:
    area = one.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is one


def _is_inner(control: QWidget) -> bool:
    """Whether Qt made it inside another control, which has the name."""
    parent = control.parentWidget()
    return control.objectName().startswith("qt_") or (
        isinstance(parent, QLineEdit | QComboBox | QAbstractItemView | QAbstractSpinBox)
        or type(control).__name__ in {"QComboBoxListView", "QHeaderView"}
    )


def _said(control: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(control)
    return found.text(QAccessible.Text.Name) if found else ""


def _role(control: QWidget) -> QAccessible.Role:
    found = QAccessible.queryAccessibleInterface(control)
    return found.role() if found else QAccessible.Role.NoRole
