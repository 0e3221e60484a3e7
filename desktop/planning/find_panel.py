"""Find a plan: the limit wanted, and the steps of the cheapest safe way to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from core.plans.plan import Plan, PlanStep
from desktop.buttons import Look, button
from desktop.fields.amount import AmountField
from desktop.fields.number import WholeField
from desktop.i18n import translate
from desktop.labels import IconLabel, Role, label, say
from desktop.planning.finder import Finder
from desktop.planning.levers import MONTHS
from desktop.planning.questions import Found, PlanningAnswer, Wish
from desktop.session import Session
from desktop.texts_plans import (
    obstacle_text,
    range_text,
    step_effect,
    step_sentence,
    verdict,
)
from desktop.theme import SPACE, Tone

_MONTHS = 12


class FindPanel(QWidget):
    """The fields, the search and its answer; what was found is told to the page."""

    #: A plan was found, with a :class:`~desktop.planning.questions.Found`.
    found = Signal(object)
    #: The wish to see the plan found in the levers.
    tried = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._answer: PlanningAnswer | None = None
        self.plan: Plan | None = None
        self.finder = Finder(session, self)
        self.target = AmountField(translate("FindPlan", "Limit wanted"))
        self.months = WholeField(translate("FindPlan", "Within months"), 1, MONTHS[-1])
        self.most = AmountField(translate("FindPlan", "Cost at most"))
        self.most.setPlaceholderText(translate("FindPlan", "any"))
        self.begin = button(
            translate("FindPlan", "Find a plan"),
            self._search,
            symbol="search",
            look=Look.PRIMARY,
        )
        self.stop = button(translate("FindPlan", "Cancel"), self.finder.cancel)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("FindPlan", "Progress of the search"))
        self.verdict = label("", Role.TITLE, wrap=True)
        self.range = label("", Role.PLAIN, wrap=True)
        self.steps = QVBoxLayout()
        self.try_it = button(
            translate("FindPlan", "Try it with the levers"), self._try, look=Look.LINK
        )
        self._build()
        self.finder.progressed.connect(self._show_progress)
        self.finder.found.connect(self._show_found)
        self.finder.cancelled.connect(self._show_cancelled)
        for field in (self.target, self.months, self.most):
            field.returnPressed.connect(self._search)
            field.edited.connect(self._check)

    def show_answer(self, answer: PlanningAnswer) -> None:
        """Start from other books: what was found before no longer holds."""
        self._answer = answer
        self.finder.cancel()
        self.target.fill(answer.target)
        self.months.fill(_MONTHS)
        self._forget()
        self._check()

    def show_found(self, found: Found) -> None:
        """Show what was found."""
        plan, style = found.plan, self._session.style
        self.plan = plan
        good = Tone.GOOD if plan.feasible else Tone.CAUTION
        say(self.verdict, verdict(plan, style), good)
        said = [range_text(plan)] if plan.feasible and plan.simulation else []
        if not plan.refused:
            said += map(obstacle_text, plan.blocked_by)
        if plan.steps and not plan.feasible:
            said.append(translate("FindPlan", "The nearest that is safe:"))
        self.range.setText("\n".join(said))
        self.range.setVisible(bool(said))
        _empty(self.steps)
        for number, step in enumerate(plan.steps, 1):
            self.steps.addWidget(self._step_row(number, step))
        self.try_it.setVisible(plan.simulation is not None)
        self._show_busy(busy=False)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 4)
        for place, field in enumerate((self.target, self.months, self.most)):
            name = label(field.accessibleName(), Role.QUIET)
            name.setBuddy(field)
            row, column_of = (0, 0) if not place else (2, place - 1)
            span = 2 if not place else 1
            grid.addWidget(name, row, column_of, 1, span)
            grid.addWidget(field, row + 1, column_of, 1, span)
        column.addLayout(grid)
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.bar, 1)
        buttons.addStretch(0)
        column.addLayout(buttons)
        column.addWidget(self.verdict)
        column.addWidget(self.range)
        self.steps.setSpacing(SPACE)
        column.addLayout(self.steps)
        foot = QHBoxLayout()
        foot.addWidget(self.try_it)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        self._forget()

    def _forget(self) -> None:
        self.plan = None
        say(
            self.verdict,
            translate("FindPlan", "The cheapest safe way to a limit"),
            Tone.PLAIN,
        )
        self.range.setText(
            translate(
                "FindPlan",
                "Free steps come first. A way on which a warning would stand in any"
                " month is not proposed.",
            )
        )
        self.range.show()
        _empty(self.steps)
        self.try_it.hide()
        self._show_busy(busy=False)

    def _check(self) -> None:
        """Let a search begin only where what is typed can be read."""
        for field in (self.target, self.months, self.most):
            field.mark_wrong(field.is_wrong)
        ready = bool(self.target.value) and self.months.value is not None
        self.begin.setEnabled(ready and not self.most.is_wrong)

    def _search(self) -> None:
        answer, target, months = self._answer, self.target.value, self.months.value
        if answer is None or not target or months is None or self.most.is_wrong:
            return
        self._show_busy(busy=True)
        self.finder.look_for(answer.start, Wish(target, months, self.most.value))

    def _show_found(self, found: Found) -> None:
        self.show_found(found)
        self.found.emit(found)

    def _show_progress(self, done: int, most: int) -> None:
        self.bar.setRange(0, most)
        self.bar.setValue(done)

    def _show_cancelled(self) -> None:
        self._show_busy(busy=False)

    def _show_busy(self, *, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.begin.setVisible(not busy)

    def _try(self) -> None:
        if self.plan is not None and self.plan.simulation is not None:
            self.tried.emit(self.plan.simulation)

    def _step_row(self, number: int, step: PlanStep) -> QWidget:
        style = self._session.style
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(0)
        mark = IconLabel()
        free = step.cost <= 0
        mark.show_icon("check_circle" if free else "circle", _tone(free=free))
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        sentence = label(f"{number}. {step_sentence(step, style)}", wrap=True)
        effect = label(step_effect(step, style), Role.SMALL, wrap=True)
        grid.addWidget(sentence, 0, 1)
        grid.addWidget(effect, 1, 1)
        grid.setColumnStretch(1, 1)
        row.setAccessibleName(f"{sentence.text()} {effect.text()}")
        return row


def _tone(*, free: bool) -> Tone:
    return Tone.GOOD if free else Tone.QUIET


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if isinstance(widget, QWidget):
            widget.hide()
            widget.deleteLater()
