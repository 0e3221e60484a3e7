"""The page of plans: what if, the cheapest safe way to a limit, and out of debt."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.commands import SetSetting
from core.plans.behaviour import Behaviour
from core.plans.kept import KeptPlan, kept_plan, next_number, setting_of
from core.plans.setting_names import name_of
from core.plans.simulate import Simulation
from core.records import Entry, Kind
from desktop.actions import OpenPage, Place, WriteEntry
from desktop.buttons import Look, button
from desktop.card import Card, page_layout, rule
from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.notice import Banner
from desktop.pages.page import Page
from desktop.parts.empty import EmptyState
from desktop.planning.find_panel import FindPanel
from desktop.planning.kept_panel import KeptPanel
from desktop.planning.levers import Levers
from desktop.planning.outlook_view import OutlookView
from desktop.planning.pay_down import PayDownPanel
from desktop.planning.questions import (
    Found,
    Outlook,
    PlanningAnswer,
    look_ahead,
    planning,
)
from desktop.session import Question, Reply, Session
from desktop.texts_plans import assumptions_text
from desktop.texts_warnings import warning_title
from desktop.theme import SPACE, Tone

#: The left side keeps this width; the look ahead beside it takes the rest, in pixels.
_SIDE = 328


class View(StrEnum):
    """The views of the page."""

    WHAT_IF = "what-if"
    FIND = "find"
    PAY_DOWN = "pay-down"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class _Asked:
    """The levers that a look ahead was asked for with."""

    behaviour: Behaviour
    months: int


class PlanPage(Page[PlanningAnswer]):
    """Four views of what is to come; with a severe warning, debts come first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._answer: PlanningAnswer | None = None
        self._looking: Reply[Outlook] | None = None
        self._asked: _Asked | None = None
        self._outlooks: dict[View, Outlook] = {}
        self.levers = Levers(session)
        self.finding = FindPanel(session)
        self.pay_down = PayDownPanel(session)
        self.kept = KeptPanel(session)
        self.outlook = OutlookView(session)
        self.views = QButtonGroup(self)
        self.keep = button(
            translate("Plan", "Keep this plan"), self._keep, symbol="check"
        )
        self.told = label("", Role.SMALL)
        self._left = _Pile(self.levers, self.finding)
        self._looks = self._room_to_look()
        self._sides = _Pile(self._looks, self.pay_down, self.kept)
        self._whole = QStackedWidget()
        self._banners = QVBoxLayout()
        self._build()
        self.levers.moved.connect(self._look)
        self.finding.found.connect(self._show_found)
        self.finding.tried.connect(self._try)
        self.kept.dropped.connect(self._drop)
        self.kept.tried.connect(self._try_kept)
        self._turn(View.WHAT_IF)

    @property
    def view(self) -> View:
        """The view turned to."""
        return list(View)[self.views.checkedId()]

    def question(self) -> Question[PlanningAnswer]:
        """Ask what a look ahead starts from."""
        return partial(planning, day=self.session.day)

    def show_answer(self, answer: PlanningAnswer) -> None:
        """Start from the books as they are now."""
        first = self._answer is None
        self._answer = answer
        self._whole.setCurrentIndex(1 if answer.start.line is not None else 0)
        self._warn(answer)
        self.levers.show_start(answer.start)
        self.levers.rewrite()
        self.finding.show_answer(answer)
        self.pay_down.show_answer(answer)
        self.kept.show_kept(answer.kept)
        self._outlooks.pop(View.FIND, None)
        self._asked = None
        if first and answer.severe:
            self._turn(View.PAY_DOWN)
        self._look()

    def attend(self, about: object) -> None:
        """Turn to a view by its name."""
        if about in set(View):
            self._turn(View(str(about)))

    def remembered(self) -> dict[str, object]:
        """Keep the view turned to."""
        return {"view": self.view.value}

    def recall(self, kept: dict[str, object]) -> None:
        """Turn to the view of last time."""
        if kept.get("view") in set(View):
            self._turn(View(str(kept["view"])))

    def _turn(self, view: View) -> None:
        self.views.button(list(View).index(view)).setChecked(True)
        looks = view in {View.WHAT_IF, View.FIND}
        self._left.turn_to(self.levers if view is View.WHAT_IF else self.finding)
        beside = self.pay_down if view is View.PAY_DOWN else self.kept
        self._sides.turn_to(self._looks if looks else beside)
        self.keep.setVisible(looks)
        self.told.clear()
        self._show_outlook()

    def _look(self) -> None:
        """Look ahead with the levers as they stand; the last wish counts."""
        if self._answer is None or self._answer.start.line is None:
            return
        wanted = _Asked(self.levers.behaviour, self.levers.months.value)
        if wanted == self._asked or self._looking is not None:
            return
        self._asked = wanted
        task = partial(
            look_ahead,
            self._answer.start,
            wanted.behaviour,
            wanted.months,
            self._answer.target,
        )
        self._looking = self.session.work(task).then(self._take_outlook)
        self._looking.finished.connect(self._looked)

    def _looked(self) -> None:
        self._looking = None
        self._look()

    def _take_outlook(self, outlook: Outlook) -> None:
        if self._answer is not None and outlook.simulation.start is self._answer.start:
            self._outlooks[View.WHAT_IF] = outlook
            self._show_outlook()
        else:
            self._asked = None

    def _show_outlook(self) -> None:
        """Show the look ahead of the view, or else that of the levers."""
        outlook = self._outlooks.get(self.view, self._outlooks.get(View.WHAT_IF))
        if outlook is not None:
            self.outlook.show_outlook(outlook)
        self.keep.setEnabled(outlook is not None and not self.session_is_read_only)

    @property
    def session_is_read_only(self) -> bool:
        """Whether nothing can be kept."""
        opened = self.session.ledger
        return opened is not None and opened.read_only

    def _show_found(self, found: Found) -> None:
        if found.outlook is None:
            self._outlooks.pop(View.FIND, None)
        else:
            self._outlooks[View.FIND] = found.outlook
        if found.plan.refused:
            self._turn(View.PAY_DOWN)
        self._show_outlook()

    def _try(self, simulation: Simulation) -> None:
        self.levers.set_to(simulation.behaviour, len(simulation.months))
        self._turn(View.WHAT_IF)

    def _try_kept(self, plan: KeptPlan) -> None:
        self.levers.set_to(plan.behaviour, len(plan.months))
        self._turn(View.WHAT_IF)

    def _keep(self) -> None:
        """Keep the look ahead that is shown."""
        answer, view = self._answer, self.view
        outlook = self._outlooks.get(view, self._outlooks.get(View.WHAT_IF))
        if answer is None or outlook is None:
            return
        found = self.finding.plan if view is View.FIND else None
        plan = kept_plan(
            outlook.simulation,
            next_number(one.plan for one in answer.kept),
            outlook.price.more,
            found.target if found is not None else None,
        )
        self.session.run(SetSetting(*setting_of(plan))).then(
            lambda _: self._tell_kept()
        )

    def _tell_kept(self) -> None:
        self.told.setText(translate("Plan", "Kept. It is listed under Kept plans."))

    def _drop(self, plan: KeptPlan) -> None:
        self.session.run(SetSetting(name_of(plan.number), ""))

    def _warn(self, answer: PlanningAnswer) -> None:
        while (item := self._banners.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QWidget):
                widget.hide()
                widget.deleteLater()
        if not answer.severe:
            return
        names = translate("Plan", ", ").join(
            dict.fromkeys(warning_title(one.id) for one in answer.severe)
        )
        pattern = translate(
            "Plan",
            "A severe warning stands (%1). Debts come first: here is the way out of"
            " them; plans to raise the limit wait.",
        )
        banner = Banner("severe", filled(pattern, names), Tone.SEVERE)
        banner.offer(
            translate("Plan", "Why"),
            lambda: self.wish.emit(OpenPage(Place.WARNINGS, answer.severe[0].id)),
        )
        banner.offer(
            translate("Plan", "The way out"), lambda: self._turn(View.PAY_DOWN)
        )
        self._banners.addWidget(banner)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        self._whole.addWidget(self._empty())
        room = QWidget()
        layout = page_layout(room, scrolls=True)
        layout.addLayout(self._head())
        layout.addLayout(self._banners)
        layout.addWidget(self._sides, 1)
        self._whole.addWidget(room)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        names = {
            View.WHAT_IF: translate("Plan", "What if"),
            View.FIND: translate("Plan", "Find a plan"),
            View.PAY_DOWN: translate("Plan", "Pay down"),
            View.KEPT: translate("Plan", "Kept plans"),
        }
        for place, (view, name) in enumerate(names.items()):
            made = self._chip(view, name)
            self.views.addButton(made, place)
            head.addWidget(made)
        head.addStretch(1)
        head.addWidget(self.told)
        head.addWidget(self.keep)
        return head

    def _chip(self, view: View, name: str) -> QPushButton:
        made = button(name, look=Look.CHIP)
        made.setCheckable(True)
        # Its words are bold while it is chosen, and must not be cut then.
        bold = QFont(made.font())
        bold.setWeight(QFont.Weight.Bold)
        made.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(name) + SPACE * 3)
        made.clicked.connect(lambda *_: self._turn(view))
        return made

    def _room_to_look(self) -> QWidget:
        room = QWidget()
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE * 2)
        card = Card()
        card.setFixedWidth(_SIDE)
        card.body.addWidget(self._left)
        card.body.addWidget(rule())
        card.body.addWidget(label(assumptions_text(), Role.SMALL, wrap=True))
        card.body.addStretch(1)
        row.addWidget(card)
        row.addWidget(self.outlook, 1)
        return room

    def _empty(self) -> QWidget:
        state = EmptyState(
            "plan",
            translate("Plan", "Nothing to plan for yet"),
            translate(
                "Plan",
                "A look ahead needs a credit line. Add the one whose limit you want to"
                " raise, with its limit.",
            ),
        )
        state.offer(
            button(
                translate("Plan", "Add a line"),
                lambda: self.wish.emit(
                    WriteEntry(Entry(day=self.session.today, kind=Kind.LINE))
                ),
                look=Look.PRIMARY,
            )
        )
        page = QWidget()
        page_layout(page).addWidget(state)
        return page


class _Pile(QWidget):
    """Widgets of which one is seen; unlike a stack, the others ask for no room."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            column.addWidget(widget, 1)
        self.turn_to(widgets[0])

    def turn_to(self, seen: QWidget) -> None:
        """Show one of the widgets instead of the others."""
        for widget in self._widgets:
            widget.setVisible(widget is seen)
