"""The card of debt health: headroom first, then debt, dues and warnings."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.estimate import CreditWarning, Estimate
from core.records import Kind
from desktop.bar import Bar, Mark
from desktop.buttons import Look, button
from desktop.card import Card, rule
from desktop.i18n import filled, translate
from desktop.labels import Figure, IconLabel, Role, figure, label, say
from desktop.notice import Notice
from desktop.number_style import NumberStyle
from desktop.texts_warnings import headroom_reason, warning_sentence
from desktop.theme import SPACE, Tone, level_tone

#: How many warnings are shown; the rest is a click away.
_SHOWN = 3
_UTILISATION_MARKS = (Mark(0.3, "30"), Mark(0.5, "50"), Mark(0.8, "80"))
_SERVICE_MARKS = (Mark(0.36, "36"), Mark(0.43, "43"), Mark(0.55, "55"))


class HealthCard(Card):
    """What is owed and what it weighs.

    ``write`` opens the form for a kind, ``explain`` shows a warning, or all.
    """

    def __init__(
        self,
        write: Callable[[Kind], None],
        explain: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Health", "Debt health · headroom"), parent)
        self._write = write
        self._explain = explain
        self.headroom = figure("", Figure.FIRST)
        self.reason = label("", Role.SMALL, wrap=True)
        self.facts: dict[str, QLabel] = {}
        self._late = IconLabel(16)
        self._shown: tuple[object, ...] = ()
        self.body.addLayout(self._figures())
        self.use = label("", Role.SMALL)
        self.use_bar = Bar(translate("Health", "Use of the lines"))
        self.service = label("", Role.SMALL)
        self.service_bar = Bar(translate("Health", "Dues against income"))
        self._build_bars()
        self.body.addWidget(rule())
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(0)
        self.body.addLayout(self._warnings)
        self.body.addStretch(1)

    def show_estimate(
        self,
        estimate: Estimate,
        spoken: tuple[CreditWarning, ...],
        style: NumberStyle,
    ) -> None:
        """Show the figures of a day, and the warnings that are not acknowledged."""
        headroom = estimate.headroom
        tone = Tone.GOOD if headroom.amount else Tone.CAUTION
        said = style.round_money(headroom.amount)
        say(self.headroom, said, Tone.QUIET if headroom.amount is None else tone)
        say(self.reason, headroom_reason(headroom))
        debt = estimate.debt
        say(self.facts["debt"], style.money(debt.outstanding))
        say(self.facts["dues"], style.money(debt.due_30d))
        none = translate("Health", "none")
        late = style.money(debt.overdue) if debt.overdue else none
        say(self.facts["overdue"], late, Tone.SEVERE if debt.overdue else Tone.PLAIN)
        self._late.show_icon("severe" if debt.overdue else "", Tone.SEVERE)
        self._show_bars(estimate, style)
        self._show_warnings(estimate.warnings, spoken, style)

    def _figures(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.headroom)
        means = translate("Health", "can still be borrowed safely")
        left.addWidget(label(means, Role.QUIET, wrap=True))
        left.addWidget(self.reason)
        names = {
            "debt": translate("Health", "Debt"),
            "dues": translate("Health", "Due in 30 days"),
            "overdue": translate("Health", "Overdue"),
        }
        right = QGridLayout()
        right.setHorizontalSpacing(SPACE)
        right.setVerticalSpacing(SPACE // 2)
        for place, (key, name) in enumerate(names.items()):
            self.facts[key] = label("", Role.STRONG)
            right.addWidget(label(name, Role.QUIET), place, 0)
            right.addWidget(self.facts[key], place, 2, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self._late, len(names) - 1, 1)
        right.setRowStretch(len(names), 1)
        row = QHBoxLayout()
        left.addStretch(1)
        row.addLayout(left, 1)
        row.addLayout(right)
        return row

    def _build_bars(self) -> None:
        self._tell_limit = self._link(translate("Health", "Tell a limit"), Kind.LINE)
        self._tell_income = self._link(translate("Health", "Log income"), Kind.INCOME)
        row = QHBoxLayout()
        row.setSpacing(SPACE * 3)
        for text, link, bar in (
            (self.use, self._tell_limit, self.use_bar),
            (self.service, self._tell_income, self.service_bar),
        ):
            head = QHBoxLayout()
            head.addWidget(text)
            head.addStretch(1)
            head.addWidget(link)
            column = QVBoxLayout()
            column.setSpacing(SPACE // 2)
            column.addLayout(head)
            column.addWidget(bar)
            row.addLayout(column, 1)
        self.body.addLayout(row)

    def _link(self, words: str, kind: Kind) -> QWidget:
        return button(words, lambda: self._write(kind), look=Look.LINK)

    def _show_bars(self, estimate: Estimate, style: NumberStyle) -> None:
        debt = estimate.debt
        tones = {one.id: level_tone(one.level) for one in reversed(estimate.warnings)}
        use = filled(
            translate("Health", "Lines used %1"), style.percent(debt.utilisation)
        )
        self.use.setText(use)
        tone = tones.get("utilisation", Tone.ACCENT)
        self.use_bar.show_share(debt.utilisation, use, tone, _UTILISATION_MARKS)
        self._tell_limit.setVisible(debt.utilisation is None)
        service = filled(
            translate("Health", "Dues / income %1"),
            style.percent(debt.debt_service_ratio),
        )
        self.service.setText(service)
        tone = tones.get("debt-service", Tone.ACCENT)
        self.service_bar.show_share(
            debt.debt_service_ratio, service, tone, _SERVICE_MARKS
        )
        self._tell_income.setVisible(debt.income_monthly is None)

    def _show_warnings(
        self,
        warnings: tuple[CreditWarning, ...],
        spoken: tuple[CreditWarning, ...],
        style: NumberStyle,
    ) -> None:
        if self._shown == (warnings, spoken, style):
            return
        self._shown = (warnings, spoken, style)
        while (item := self._warnings.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not spoken:
            calm = translate("Health", "✓ Nothing to warn of")
            self._warnings.addWidget(label(calm, Role.QUIET))
        for warning in spoken[:_SHOWN]:
            notice = Notice(warning.level, warning_sentence(warning, style), wrap=True)
            why = partial(self._explain, warning.id)
            notice.offer(translate("Health", "Why"), why)
            self._warnings.addWidget(notice)
        more = len(warnings) - len(spoken[:_SHOWN])
        if more:
            words = translate("Health", "%n more", "", more)
            link = button(words, lambda: self._explain(""), look=Look.LINK)
            self._warnings.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
