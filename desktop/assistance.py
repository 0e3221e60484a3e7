"""What assistance is told of widgets that draw themselves, such as charts.

Qt knows what a button is; of a plain widget it can only say that there is one.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "assistance"


def be(widget: QWidget, role: QAccessible.Role) -> None:
    """Let assistance say what a widget is; its name is set as that of any other."""
    widget.setProperty(_PROPERTY, role.value)


@cache
def serve_assistance() -> None:
    """Answer for the widgets of :func:`be`, from now on and once for the program."""
    QAccessible.installFactory(_interface)


def _interface(_kind: str, asked: QObject) -> QAccessibleInterface | None:
    role = asked.property(_PROPERTY)
    if role is None or not isinstance(asked, QWidget):
        return None
    return QAccessibleWidget(asked, QAccessible.Role(role))
