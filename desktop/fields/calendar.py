"""A month to pick a day from, in a menu."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from core.dates import EARLIEST, LATEST
from desktop.i18n import translate
from desktop.icons import icon
from desktop.theme import SPACE, colours

#: The heading, the names of the days, and six weeks, with room around them.
_ROWS = 9


def calendar_menu(
    parent: QWidget, shown: dt.date, pick: Callable[[dt.date], None]
) -> QMenu:
    """Return a menu with a calendar; the day clicked or entered is handed over."""
    menu = QMenu(parent)
    calendar = _calendar(menu, shown)

    def take(picked: QDate) -> None:
        menu.close()
        pick(dt.date(picked.year(), picked.month(), picked.day()))

    calendar.activated.connect(take)
    calendar.clicked.connect(take)
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)
    menu.aboutToShow.connect(calendar.setFocus)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _calendar(parent: QWidget, shown: dt.date) -> QCalendarWidget:
    calendar = QCalendarWidget(parent)
    calendar.setAccessibleName(translate("Calendar", "Calendar"))
    calendar.setGridVisible(False)
    calendar.setVerticalHeaderFormat(
        QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
    )
    calendar.setMinimumDate(_qt(EARLIEST))
    calendar.setMaximumDate(_qt(LATEST))
    calendar.setSelectedDate(_qt(shown))
    plain = QTextCharFormat()
    plain.setForeground(QColor(colours().text))
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekday, plain)
    quiet = QTextCharFormat()
    quiet.setForeground(QColor(colours().quiet))
    calendar.setHeaderTextFormat(quiet)
    _dress_arrows(calendar)
    # What Qt asks for is too little for the names of days in the font of the window.
    calendar.ensurePolished()
    row = calendar.fontMetrics().height() + SPACE // 2
    calendar.setMinimumSize(row * 13, row * _ROWS)
    return calendar


def _dress_arrows(calendar: QCalendarWidget) -> None:
    arrows = {
        "qt_calendar_prevmonth": (
            "chevron_left",
            translate("Calendar", "Month before"),
        ),
        "qt_calendar_nextmonth": ("chevron_right", translate("Calendar", "Next month")),
        "qt_calendar_monthbutton": ("", translate("Calendar", "Choose the month")),
        "qt_calendar_yearbutton": ("", translate("Calendar", "Choose the year")),
    }
    for name, (symbol, word) in arrows.items():
        arrow = calendar.findChild(QToolButton, name)
        if arrow is not None:
            arrow.setAccessibleName(word)
            if symbol:
                arrow.setIcon(icon(symbol, colours().quiet))


def _qt(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
