"""The page of progress: every course over one time axis, and why it moved."""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.history import History, PlannedCourse
from core.records import Entry, Kind
from desktop.actions import Deed, OpenPage, Perform, Place, WriteEntry
from desktop.buttons import Look as ButtonLook
from desktop.buttons import button
from desktop.card import Card, page_layout
from desktop.charts.contents import history_panels
from desktop.charts.day_reason import (
    DayReason,
    DayReasonCard,
    day_reason,
    latest_change,
)
from desktop.charts.drawing import Look
from desktop.charts.export import ExportError, write_numbers, write_picture
from desktop.charts.linked import LinkedCharts
from desktop.charts.span import Reach
from desktop.charts.ticks import chart_style
from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.number_style import NumberStyle
from desktop.pages.page import Page
from desktop.parts.empty import EmptyState
from desktop.reading import Reading
from desktop.session import Question, Reply, Session
from desktop.theme import colours, text_font
from desktop.unprotected import may_write


@dataclass(frozen=True, slots=True)
class ProgressAnswer:
    """What the page shows.

    Attributes:
        history: The days up to the one looked at.
        told: Whether anything was told by then.
        latest: The day that changed the score last.
        planned: What the newest kept plan said of these days, if there is one.
    """

    history: History
    told: bool
    latest: dt.date | None
    planned: PlannedCourse | None = None


class ProgressPage(Page[ProgressAnswer]):
    """Six linked charts; a click on a day tells below them why the score moved.

    Until then the latest change is told.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.charts: LinkedCharts | None = None
        self.reason = DayReasonCard()
        self.outcome = label("", Role.SMALL, wrap=True)
        self._answer: ProgressAnswer | None = None
        self._style: NumberStyle | None = None
        self._reach = Reach.YEAR
        self._picked: dt.date | None = None
        self._asked: Reply[DayReason] | None = None
        self.offers: list[QPushButton] = []
        self._sides = QStackedWidget()
        self._card = Card()
        self._export = self._export_button()
        self._build()

    def _build(self) -> None:
        room = QWidget()
        layout = page_layout(room, scrolls=True)
        layout.addWidget(self._card, 1)
        layout.addWidget(self.outcome)
        layout.addWidget(self.reason)
        self.outcome.hide()
        self.reason.entries_wanted.connect(
            lambda entries: self.wish.emit(OpenPage(Place.ENTRIES, entries))
        )
        self._sides.addWidget(room)
        self._sides.addWidget(self._empty())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._sides)

    def question(self) -> Question[ProgressAnswer]:
        """Ask for every day up to the one looked at."""
        return partial(_progress, day=self.session.day)

    def show_answer(self, answer: ProgressAnswer) -> None:
        """Draw the courses; the days in view stay."""
        self._answer = answer
        self._sides.setCurrentIndex(0 if answer.told else 1)
        if not answer.told:
            return
        charts = self._charts_in(self.session.style)
        style = chart_style(self.session.style)
        charts.show_panels(history_panels(answer.history, style, answer.planned))
        picked = self._picked if self._holds(self._picked) else None
        self._ask_reason(picked or answer.latest)

    def attend(self, about: object) -> None:
        """Turn to a day that another page pointed at."""
        if isinstance(about, dt.date):
            self.explain(about)

    def remembered(self) -> dict[str, object]:
        """Return how far back the charts look."""
        reach = self._reach if self.charts is None else self.charts.reach
        return {"reach": (reach or Reach.YEAR).value}

    def recall(self, kept: dict[str, object]) -> None:
        """Look as far back as last time."""
        if kept.get("reach") in set(Reach):
            self._reach = Reach(str(kept["reach"]))

    def explain(self, day: dt.date) -> None:
        """Tell why the score changed on a day, also after the next change."""
        self._picked = day
        self._ask_reason(day)

    def _holds(self, day: dt.date | None) -> bool:
        if day is None or self._answer is None or not self._answer.history.size:
            return False
        days = self._answer.history.days
        return bool(days[0] <= day.toordinal() <= days[-1])

    def _ask_reason(self, day: dt.date | None) -> None:
        if self._asked is not None:
            self._asked.forget()
        if day is None:
            return
        self._asked = self.session.ask(partial(day_reason, day=day)).then(
            lambda reason: self.reason.show_reason(reason, self.session.style)
        )

    def export_to(self, path: Path) -> None:
        """Write the days in view as PNG, SVG or CSV, as the file's name ends."""
        if self.charts is None or self._answer is None:
            return
        span = self.charts.span
        try:
            if path.suffix.lower() == ".csv":
                write_numbers(self._answer.history, span, path)
            else:
                write_picture(self.charts.panels, span, self._look(), path)
        except ExportError as error:
            said = translate("Progress", "The charts could not be written to %1: %2")
            self._tell(filled(said, path, error))
            return
        self._tell(filled(translate("Progress", "Written to %1"), path))

    def _tell(self, said: str) -> None:
        self.outcome.setText(said)
        self.outcome.show()

    def _charts_in(self, style: NumberStyle) -> LinkedCharts:
        """Return the charts, built anew where numbers are written differently."""
        if self.charts is not None and self._style == style:
            return self.charts
        reach = self._reach
        if self.charts is not None:
            reach = self.charts.reach or reach
            # The button goes over to the new charts before the old ones go.
            self._export.setParent(self._card)
            self.charts.hide()
            self.charts.deleteLater()
        self._style = style
        self.charts = LinkedCharts(self._look())
        self.charts.show_reach(reach)
        self.charts.head.addWidget(self._export)
        self.charts.day_picked.connect(self.explain)
        self._card.body.addWidget(self.charts, 1)
        return self.charts

    def _look(self) -> Look:
        return Look(colours(), chart_style(self.session.style), text_font())

    def _export_button(self) -> QPushButton:
        made = button(
            translate("Progress", "Export"), symbol="export", look=ButtonLook.LINK
        )
        menu = QMenu(made)
        for suffix, words in (
            ("png", translate("Progress", "As a picture (PNG)…")),
            ("svg", translate("Progress", "As a drawing (SVG)…")),
            ("csv", translate("Progress", "As numbers (CSV)…")),
        ):
            menu.addAction(words, partial(self._ask_where, suffix))
        made.setMenu(menu)
        return made

    def _ask_where(self, suffix: str) -> None:
        if not may_write(self.session, self):
            return
        name = translate("Progress", "progress")
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            translate("Progress", "Export the charts"),
            f"{name}.{suffix}",
            f"{suffix.upper()} (*.{suffix})",
        )
        if chosen:
            path = Path(chosen)
            self.export_to(path if path.suffix else path.with_suffix(f".{suffix}"))

    def _empty(self) -> QWidget:
        state = EmptyState(
            "progress",
            translate("Progress", "Nothing to draw yet"),
            translate(
                "Progress",
                "Score, limit and debt are drawn day by day from the first entry on.",
            ),
        )
        self.offers = [
            button(
                translate("Progress", "New entry"),
                lambda: self.wish.emit(
                    WriteEntry(Entry(day=self.session.day, kind=Kind.LINE))
                ),
                look=ButtonLook.PRIMARY,
            ),
            button(
                translate("Progress", "Import a bill"),
                lambda: self.wish.emit(Perform(Deed.IMPORT)),
            ),
        ]
        for one in self.offers:
            state.offer(one)
        return state


def _progress(reading: Reading, day: dt.date) -> ProgressAnswer:
    begun = reading.books().first_day
    history = reading.history(day)
    told = begun is not None and begun <= day
    return ProgressAnswer(
        history, told, latest_change(history), _planned(reading, history)
    )


def _planned(reading: Reading, history: History) -> PlannedCourse | None:
    """Return what the newest plan kept for the line drawn said of these days."""
    from core.plans.kept import kept_plans
    from core.series import planned_course

    if not history.size:
        return None
    for plan in kept_plans(reading.ledger.settings()):
        first = plan.made_on.toordinal()
        if plan.line == history.line_name and first < int(history.days[-1]):
            return planned_course(history, plan)
    return None
