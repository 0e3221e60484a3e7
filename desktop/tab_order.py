"""The order in which the tabulator goes through a window: that of the eye.

Qt goes in the order in which widgets were made.  Pages make theirs when they are
opened, and again when their books change, so that order soon means nothing.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QDialog,
    QGraphicsView,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

#: Scroll areas that one works in; others only move what is in them.
_WORKED_IN = (QAbstractItemView, QGraphicsView, QPlainTextEdit, QTextEdit)


class OrderedDialog(QDialog):
    """A window over the pages in which the tabulator goes by the eye."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: D102
        return step(self, forward=forward) or super().focusNextPrevChild(forward)


def step(window: QWidget, *, forward: bool) -> bool:
    """Move the focus to the next or previous stop; return whether there is one."""
    stops = list(tab_stops(window))
    if not stops:
        return False
    target = stops[_next_place(stops, window.focusWidget(), forward=forward)]
    reason = Qt.FocusReason
    target.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    _bring_into_view(target)
    return True


def tab_stops(root: QWidget) -> Iterator[QWidget]:
    """Yield what can have the focus, row by row, inside and out."""
    for child in _in_rows(root):
        if _is_stop(child):
            yield child
        if not isinstance(child, _WORKED_IN):
            yield from tab_stops(child)


def _is_stop(one: QWidget) -> bool:
    by_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    if not by_tab or not one.isEnabled() or one.focusProxy() is not None:
        return False
    return isinstance(one, _WORKED_IN) or not isinstance(one, QAbstractScrollArea)


def _in_rows(root: QWidget) -> list[QWidget]:
    """Return the children that are seen, in rows of what stands side by side."""
    children = [
        one
        for one in root.children()
        if isinstance(one, QWidget) and one.isVisibleTo(root) and not one.isWindow()
    ]
    children.sort(key=lambda one: one.geometry().top())
    rows: list[list[QWidget]] = []
    for child in children:
        if rows and _beside(child.geometry(), rows[-1][0].geometry()):
            rows[-1].append(child)
        else:
            rows.append([child])
    turned = root.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return [
        one
        for row in rows
        for one in sorted(row, key=lambda one: one.geometry().left(), reverse=turned)
    ]


def _beside(later: QRect, first: QRect) -> bool:
    return later.center().y() < first.bottom()


def _next_place(stops: list[QWidget], here: QWidget | None, *, forward: bool) -> int:
    if here in stops:
        return (stops.index(here) + (1 if forward else -1)) % len(stops)
    inside = [
        place
        for place, stop in enumerate(stops)
        if here is not None and here.isAncestorOf(stop)
    ]
    if not inside:
        return 0 if forward else -1
    return inside[0] if forward else inside[0] - 1


def _bring_into_view(target: QWidget) -> None:
    area = target.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(target)
        area = area.parentWidget()
