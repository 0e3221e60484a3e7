"""The card of prospects: score, limit, target, and what holds the score back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.estimate import Estimate, Level
from core.records import Kind
from desktop.bar import Bar
from desktop.buttons import Look, button
from desktop.card import Card, rule
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, Role, figure, label, say
from desktop.notice import Banner
from desktop.number_style import NumberStyle
from desktop.overview.answer import OverviewFigures, PayingDown
from desktop.texts import band_name, factor_name
from desktop.texts_advice import factor_advice, factor_state, step_cost, step_time
from desktop.texts_warnings import warning_action, warning_title
from desktop.theme import SPACE, Tone

#: How many factors are named; the rest is on the page of progress.
_NAMED = 3


class ProspectsCard(Card):
    """How the lender may see it.

    ``write`` opens the form for a kind, ``plan`` the page of plans.
    """

    def __init__(
        self,
        write: Callable[[Kind], None],
        plan: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("Prospects", "Prospects · estimated, not Zhima's"), parent
        )
        self._write = write
        self._plan = plan
        self._shown: tuple[object, ...] = ()
        self.score = figure()
        self.band = label("", Role.QUIET, wrap=True)
        self.change = label("", Role.SMALL)
        self.line = figure()
        self.line_band = label("", Role.QUIET, wrap=True)
        self.review = label("", Role.SMALL)
        self.body.addLayout(self._figures())
        self._build_calibration()
        self._build_target()
        self.body.addWidget(rule())
        self._holding = QVBoxLayout()
        self._holding.setSpacing(SPACE // 2)
        self.body.addLayout(self._holding)
        self.body.addStretch(1)

    def show_figures(self, figures: OverviewFigures, style: NumberStyle) -> None:
        """Show the figures of a day."""
        estimate = figures.estimate
        self._show_score(figures, style)
        self._show_line(estimate, style)
        self._show_target(estimate, style)
        shown = (
            figures.holding_back[:_NAMED],
            estimate.warnings,
            figures.paying_down,
            style,
        )
        if self._shown == shown:
            return
        self._shown = shown
        self._clear_holding()
        if any(one.level is Level.SEVERE for one in estimate.warnings):
            self._show_repair(figures, style)
        else:
            self._show_holding(figures, style)

    def _figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE * 3)
        for parts in (
            (self.score, self.band, self.change),
            (self.line, self.line_band, self.review),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            row.addLayout(column, 1)
        return row

    def _build_calibration(self) -> None:
        self.uncalibrated = Banner("caution", "", Tone.CAUTION)
        self.uncalibrated.offer(
            translate("Prospects", "Log it"), lambda: self._write(Kind.SCORE_SEEN)
        )
        self.body.addWidget(self.uncalibrated)

    def _build_target(self) -> None:
        self.target = label("", Role.SMALL, wrap=True)
        self.target_bar = Bar(translate("Prospects", "Progress to the target"))
        self.set_target = button(
            translate("Prospects", "Set a target"),
            lambda: self._write(Kind.TARGET),
            look=Look.LINK,
        )
        head = QHBoxLayout()
        head.addWidget(self.target, 1)
        head.addWidget(self.set_target)
        self.body.addLayout(head)
        self.body.addWidget(self.target_bar)

    def _show_score(self, figures: OverviewFigures, style: NumberStyle) -> None:
        score = figures.estimate.score
        self.score.setText(style.number(score.value))
        band = translate("Prospects", "%1 · %2–%3")
        low, high = style.number(score.low), style.number(score.high)
        say(self.band, filled(band, band_name(score.band), low, high))
        self._show_change(figures.score_change, style)
        text = translate(
            "Prospects",
            "Not calibrated: it may be %1 points off. Look up the official score.",
        )
        half = style.number((score.high - score.low) / 2)
        self.uncalibrated.text.setText(filled(text, half))
        self.uncalibrated.setVisible(not score.calibrated)

    def _show_change(self, change: float | None, style: NumberStyle) -> None:
        if change is None:
            say(self.change, "", Tone.QUIET)
            return
        text = translate("Prospects", "%1 %2 in 30 days")
        points = round(change)
        arrow = "▲" if points > 0 else "▼" if points < 0 else "–"
        tone = Tone.GOOD if points > 0 else Tone.CAUTION if points < 0 else Tone.QUIET
        say(self.change, filled(text, arrow, style.signed(points)), tone)

    def _show_line(self, estimate: Estimate, style: NumberStyle) -> None:
        line = estimate.line
        self.line.setText(style.whole_money(line.held))
        if line.low is None or line.high is None or line.name is None:
            say(self.line_band, translate("Prospects", "No limit told yet"))
        elif line.low == line.high:
            say(
                self.line_band,
                filled(translate("Prospects", "%1 · as seen"), line.name),
            )
        else:
            text = translate("Prospects", "%1 · %2–%3")
            low, high = style.whole_money(line.low), style.whole_money(line.high)
            say(self.line_band, filled(text, line.name, low, high))
        review = translate("Prospects", "may move on %1")
        known = line.name is not None and line.next_review is not None
        day = style.short_day(line.next_review)
        say(self.review, filled(review, day) if known else "", Tone.QUIET)

    def _show_target(self, estimate: Estimate, style: NumberStyle) -> None:
        target = estimate.target
        self.set_target.setVisible(target is None)
        self.target_bar.setVisible(target is not None)
        if target is None:
            self.target.setText(translate("Prospects", "No target yet"))
            return
        wanted = style.round_money(target.amount)
        if target.progress is None:
            text = filled(translate("Prospects", "Target %1"), wanted)
        else:
            text = filled(
                translate("Prospects", "Target: %1 of %2 · %3"),
                style.whole_money(estimate.line.held),
                wanted,
                style.percent(target.progress),
            )
        if target.by is not None:
            by = filled(translate("Prospects", "by %1"), style.day(target.by))
            text = f"{text} · {by}"
        self.target.setText(text)
        reached = (target.progress or 0) >= 1
        self.target_bar.show_share(
            target.progress, text, Tone.GOOD if reached else Tone.ACCENT
        )

    def _clear_holding(self) -> None:
        while (item := self._holding.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _show_holding(self, figures: OverviewFigures, style: NumberStyle) -> None:
        heading = translate("Prospects", "What holds it back · free steps first")
        self._holding.addWidget(label(heading, Role.SMALL))
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE * 3 // 2)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for place, (gap, factor) in enumerate(figures.holding_back[:_NAMED]):
            points = style.signed(gap.points_to_win)
            how = f"{points} · {step_time(gap)} · {step_cost(gap)}"
            said = f"{factor_advice(factor.id)} · {factor_state(factor, style)}"
            top = 2 * place
            grid.addWidget(label(factor_name(factor.id), Role.STRONG), top, 0)
            right = label(how, Role.QUIET)
            grid.addWidget(right, top, 1, Qt.AlignmentFlag.AlignRight)
            # What to do has the whole width: it is what the card is read for.
            grid.addWidget(ElidedLabel(said, Role.SMALL), top + 1, 0, 1, 2)
        self._holding.addWidget(rows)

    def _show_repair(self, figures: OverviewFigures, style: NumberStyle) -> None:
        """Say what to repair first: growth can wait while something is severe."""
        estimate = figures.estimate
        heading = translate("Prospects", "Growth can wait; first this")
        self._holding.addWidget(label(heading, Role.SMALL))
        urgent = [o for o in estimate.warnings if o.level.rank >= Level.WARNING.rank]
        for rule_id in dict.fromkeys(one.id for one in urgent[:_NAMED]):
            pattern = translate("Prospects", "%1: %2")
            said = filled(pattern, warning_title(rule_id), warning_action(rule_id))
            self._holding.addWidget(ElidedLabel(said))
        if figures.paying_down is not None:
            order = paying_down_order(figures.paying_down, style)
            self._holding.addWidget(ElidedLabel(order))
            self._holding.addWidget(self._paying_down(figures.paying_down, style))

    def _paying_down(self, way: PayingDown, style: NumberStyle) -> QWidget:
        """Return the way to pay down, with the link to the page that plans it."""
        row = QWidget()
        columns = QHBoxLayout(row)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.addWidget(ElidedLabel(paying_down_text(way, style)), 1)
        plan = translate("Prospects", "Plan it")
        columns.addWidget(button(plan, self._plan, look=Look.LINK))
        return row


def paying_down_order(way: PayingDown, style: NumberStyle) -> str:
    """Return in which order debts are paid down, the dearest first."""
    pattern = translate("Prospects", "%1 (%2)")
    # Many loans of one line are one name.
    named = dict.fromkeys(
        filled(pattern, line, style.percent(rate, 1)) for line, rate in way.order
    )
    order = " → ".join([*named][:_NAMED])
    return filled(translate("Prospects", "Pay down the dearest first: %1"), order)


def paying_down_text(way: PayingDown, style: NumberStyle) -> str:
    """Return how long that takes, and what it costs."""
    budget = style.whole_money(way.budget)
    if way.months is None:
        return filled(translate("Prospects", "%1 a month never ends it"), budget)
    months = way.months
    text = translate(
        "Prospects", "%1 a month ends it in %n months, %2 interest", "", months
    )
    return filled(text, budget, style.whole_money(way.interest))
