"""The fields of the form: one row each, with what is wrong said below it."""

import datetime as dt
from collections.abc import Container, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.records import Entry, Kind, RateKind
from desktop.buttons import Look, button
from desktop.fields.amount import AmountField
from desktop.fields.choice import ChoiceField
from desktop.fields.name import NameField
from desktop.forms.controls import (
    CONTROLS,
    Field,
    Surroundings,
    control_name,
    told_to,
)
from desktop.forms.questions import Names
from desktop.forms.shapes import SHAPES
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.theme import SPACE, Tone


class EntryFields(QWidget):
    """The rows of one kind at a time; what was typed stays when the kind changes."""

    #: Something was typed or chosen.
    edited = Signal()
    #: A line or a counterparty was named.
    named = Signal()

    def __init__(
        self, today: dt.date, around: Surroundings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = Kind.REPAY
        self._today = today
        self._around = around
        self._fields: dict[str, Field] = {}
        self._labels: dict[str, QLabel] = {}
        self._hints: dict[str, QLabel] = {}
        self._names = Names()
        self._all = False
        self._more = button(
            translate("EntryForm", "More fields"), self._show_more, look=Look.LINK
        )
        self._more.setParent(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE * 3 // 2)
        self._grid.setVerticalSpacing(SPACE * 3 // 4)
        self._grid.setColumnMinimumWidth(0, SPACE * 14)
        self._grid.setColumnStretch(1, 1)

    @property
    def controls(self) -> tuple[str, ...]:
        """The names of the controls that are shown, in their order."""
        shape = SHAPES[self.kind]
        return (*shape.main, *shape.more) if self._all else shape.main

    def field(self, control: str) -> Field:
        """Return the widget of a control of the present kind."""
        return self._fields[control]

    def show_kind(self, kind: Kind) -> None:
        """Ask what entries of a kind need; what is typed stays.

        What was filled in for another kind does not: after a loan, a purchase would
        be on credit unseen.
        """
        for control, field in self._fields.items():
            if field.is_free and control != "day":
                _empty(field)
        self.kind = kind
        self._all = self._all and bool(SHAPES[kind].more)
        self._lay_out()

    def offer(self, names: Names) -> None:
        """Complete these names."""
        self._names = names
        for control, field in self._fields.items():
            self._offer_to(control, field)

    def draft(self) -> Entry:
        """Return the entry as it stands; what is empty or wrong is left out."""
        told: dict[str, Any] = {}
        for control in self.controls:
            value = self._fields[control].value
            name = CONTROLS[control].field
            if value is not None and (value != "" or name not in told):
                told[name] = value
        day = told.pop("day", None) or self._today
        draft = Entry(day=day, kind=self.kind, **told)
        if draft.rate is None:
            return replace(draft, rate_kind=None)
        return replace(draft, rate_kind=draft.rate_kind or RateKind.DAILY)

    def show_entry(self, entry: Entry) -> None:
        """Put in an entry that is to be edited or written anew."""
        shape = SHAPES[entry.kind]
        told = {c: told_to(c, entry) for c in (*shape.main, *shape.more)}
        self._all = any(told[control] not in (None, "") for control in shape.more)
        self.show_kind(entry.kind)
        for control in self.controls:
            if told[control] not in (None, ""):
                self._fields[control].show_value(told[control])

    def propose(self, proposal: Mapping[str, Any]) -> None:
        """Fill in what the user has not typed; keys are controls."""
        for control, value in proposal.items():
            if control in self.controls:
                self._fields[control].fill(value)

    def clear_for_next(self) -> None:
        """Empty everything but the day, for an entry of the same kind."""
        for control, field in self._fields.items():
            if control != "day":
                _empty(field)
        self.show_problems({})

    def wrong_fields(self) -> frozenset[str]:
        """Return the fields of the entry whose text means nothing."""
        return frozenset(
            CONTROLS[control].field
            for control in self.controls
            if self._fields[control].is_wrong
        )

    def missing(self) -> frozenset[str]:
        """Return the fields that the kind needs and that are empty."""
        return frozenset(
            CONTROLS[control].field
            for control in SHAPES[self.kind].needed
            if self._fields[control].value in (None, "")
        )

    def show_problems(self, sentences: Mapping[str, str]) -> None:
        """Say beside each field, by its name in the entry, what is wrong with it."""
        for control in self.controls:
            sentence = sentences.get(CONTROLS[control].field, "")
            self._fields[control].mark_wrong(bool(sentence))
            hint = self._hints[control]
            if sentence:
                say(hint, f"✕ {sentence}", Tone.SEVERE)
            else:
                say(hint, self._aside(control), Tone.QUIET)
            hint.setVisible(bool(hint.text()))
            self._fields[control].setAccessibleDescription(sentence)

    def focus_first(self) -> None:
        """Go to the first field."""
        self._fields[self.controls[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def focus_field(self, fields: Container[str]) -> None:
        """Go to the first of these fields that is shown."""
        for control in self.controls:
            if CONTROLS[control].field in fields:
                self._fields[control].setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def typed(self, control: str) -> str:
        """Return what the user typed in a box for names; empty if it was proposed."""
        field = self._fields.get(control)
        if field is None or control not in self.controls or field.is_free:
            return ""
        return str(field.value or "")

    def _aside(self, control: str) -> str:
        """Return what is said below a field where nothing is wrong."""
        field = self._fields[control]
        if isinstance(field, AmountField) and field.calculates and field.value:
            return filled("= %1", self._around.style.money(field.value))
        return ""

    def _show_more(self) -> None:
        self._all = True
        self._lay_out()
        self._fields[SHAPES[self.kind].more[0]].setFocus()

    def _lay_out(self) -> None:
        for control in self.controls:
            if control not in self._fields:
                self._make(control)
        for widget in (*self._fields.values(), *self._labels.values()):
            self._grid.removeWidget(widget)
            widget.hide()
        for hint in self._hints.values():
            self._grid.removeWidget(hint)
            hint.hide()
        self._grid.removeWidget(self._more)
        for place, control in enumerate(self.controls):
            self._place(control, place * 2)
        has_more = bool(SHAPES[self.kind].more) and not self._all
        self._more.setVisible(has_more)
        if has_more:
            self._grid.addWidget(self._more, len(self.controls) * 2, 1)
        self._order_tabs()

    def _place(self, control: str, row: int) -> None:
        name = control_name(control, self.kind)
        field, caption = self._fields[control], self._labels[control]
        caption.setText(name)
        field.setAccessibleName(name)
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(self._hints[control], row + 1, 1)
        caption.show()
        field.show()
        self._offer_to(control, field)

    def _make(self, control: str) -> None:
        name = control_name(control, self.kind)
        field = CONTROLS[control].make(name, self._around)
        field.setParent(self)
        self._fields[control] = field
        self._labels[control] = label("", Role.QUIET)
        self._labels[control].setBuddy(field)
        self._hints[control] = label("", Role.SMALL, wrap=True)
        self._hints[control].hide()
        if isinstance(field, NameField) and control in {"line", "counterparty"}:
            field.editingFinished.connect(self.named)
        if control == "day":
            field.show_value(self._today)
        field.edited.connect(self.edited)

    def _offer_to(self, control: str, field: Field) -> None:
        if isinstance(field, NameField):
            field.offer(self._names.offered(control, self.kind))

    def _order_tabs(self) -> None:
        shown = [self._fields[control] for control in self.controls]
        for before, after in pairwise(shown):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(shown[-1], self._more)


def _empty(field: Field) -> None:
    if isinstance(field, ChoiceField):
        field.start_anew()
    else:
        field.show_value(None)
