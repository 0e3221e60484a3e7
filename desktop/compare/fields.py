"""The fields of the comparison: the terms, one of them open, and an alternative."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from core.lending.compare import METHODS, OtherTerms
from core.lending.solve import Answer, Question
from core.lending.terms import Terms
from core.money import amount_text
from core.records import Kind, RateKind
from desktop.fields.amount import AmountField
from desktop.fields.choice import ChoiceField
from desktop.fields.day import DayField
from desktop.fields.number import PercentField, WholeField
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.number_style import NumberStyle
from desktop.texts import field_name, method_name, rate_kind_name
from desktop.texts_problems import misread_sentence, missing_sentence
from desktop.theme import SPACE, Tone

Field = (
    AmountField
    | PercentField
    | WholeField
    | DayField
    | ChoiceField[RateKind]
    | ChoiceField[str]
)

#: The longest term that can be typed, as in the form for entries.
_LONGEST = 360

#: The four of which one may stay empty.
_SOLVED = ("principal", "rate", "term", "payment")

_COLUMNS = 6
#: The columns with choices, for which words need more room than figures.
_LONG = (2, 4, 5)

#: How the sentence for a field that cannot be read is found.
_READ_AS = {"start": "day", "other_rate": "rate", "other_term": "term"}


class TermFields(QWidget):
    """The fields for the terms, and three for the alternative, in rows of six."""

    #: Something was typed or chosen.
    edited = Signal()

    def __init__(self, today: dt.date, style: NumberStyle) -> None:
        super().__init__()
        kinds = [(kind, rate_kind_name(kind)) for kind in RateKind]
        methods = [(method.value, method_name(method)) for method in METHODS]
        other_rate = translate("Compare", "Other rate, %")
        self.principal = AmountField(field_name("amount", Kind.BORROW))
        self.rate = PercentField(translate("Compare", "Rate, %"))
        self.rate_kind = ChoiceField(translate("Compare", "Rate is"), kinds)
        self.term = WholeField(translate("Compare", "Months"), 1, _LONGEST)
        self.payment = AmountField(translate("Compare", "Instalment"))
        self.method = ChoiceField(translate("Compare", "Instalment by"), methods)
        self.start = DayField(translate("Compare", "First day"), today, style)
        self.due_day = WholeField(field_name("due_day"), 1, 31)
        self.other_term = WholeField(translate("Compare", "Other months"), 1, _LONGEST)
        self.other_rate = PercentField(other_rate)
        self.other_kind = ChoiceField(translate("Compare", "Other rate is"), kinds)
        self._fields: dict[str, Field] = {
            "principal": self.principal,
            "rate": self.rate,
            "rate_kind": self.rate_kind,
            "term": self.term,
            "payment": self.payment,
            "method": self.method,
            "start": self.start,
            "due_day": self.due_day,
            "other_term": self.other_term,
            "other_rate": self.other_rate,
            "other_kind": self.other_kind,
        }
        self._hints: dict[str, QLabel] = {}
        self._lay_out()

    def show_terms(self, terms: Terms, start: dt.date) -> None:
        """Put terms in; the instalment is left open."""
        self.principal.show_value(terms.principal)
        self.rate.show_value(terms.rate)
        self.rate_kind.show_value(terms.rate_kind)
        self.term.show_value(terms.term)
        self.method.show_value(terms.method.value)
        self.start.show_value(start)
        self.due_day.show_value(terms.due_day)
        self.other_term.show_value(terms.term * 2 if terms.term <= 12 else 12)
        self.other_kind.show_value(terms.rate_kind)

    def question(self) -> Question:
        """Return what is asked; what is empty or wrong is open."""
        return Question(
            principal=self.principal.value,
            rate=self.rate.value,
            term=self.term.value,
            payment=self.payment.value,
            rate_kind=self.rate_kind.value,
            method=METHODS[self.method.currentIndex()],
            due_day=self.due_day.value,
            start=self.start.value,
        )

    def other(self) -> OtherTerms:
        """Return what is to be different in the alternative."""
        return OtherTerms(
            self.other_term.value, self.other_rate.value, self.other_kind.value
        )

    def wrong(self) -> dict[str, str]:
        """Return what stands against an answer, by field."""
        found = {
            name: misread_sentence(_READ_AS.get(name, name))
            for name, field in self._fields.items()
            if field.is_wrong
        }
        if self.start.value is None and "start" not in found:
            found["start"] = missing_sentence()
        still_open = [name for name in _SOLVED if self._fields[name].value is None]
        if not still_open:
            found["payment"] = translate(
                "Compare", "leave one of the four empty: it is worked out"
            )
        elif len(still_open) > 1:
            needed = [name for name in still_open if name != "payment"]
            found = {name: missing_sentence() for name in needed} | found
        return found

    def show_problems(self, sentences: Mapping[str, str]) -> None:
        """Say beside each field what is wrong with it."""
        for name, hint in self._hints.items():
            sentence = sentences.get(name, "")
            self._fields[name].mark_wrong(bool(sentence))
            say(hint, f"✕ {sentence}" if sentence else "", Tone.SEVERE)

    def show_found(self, answer: Answer, style: NumberStyle) -> None:
        """Show what was worked out, in the field that was left open."""
        terms = answer.terms
        found = {
            "principal": amount_text(terms.principal),
            "rate": f"{(terms.rate * 100).normalize():f}",
            "term": str(terms.term),
            "payment": amount_text(answer.payment),
        }
        for name in _SOLVED:
            field = self._fields[name]
            if not isinstance(field, ChoiceField):
                field.setPlaceholderText(found[name])
        self._say_found(answer, style)

    def _say_found(self, answer: Answer, style: NumberStyle) -> None:
        for name in _SOLVED:
            field = self._fields[name]
            if field.value is None:
                say(self._hints[name], translate("Compare", "worked out"), Tone.QUIET)
        asked = self.payment.value
        if asked is not None and asked != answer.payment:
            text = translate("Compare", "comes to %1")
            text = filled(text, style.money(answer.payment))
            say(self._hints["payment"], text, Tone.QUIET)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE * 2)
        grid.setVerticalSpacing(SPACE // 4)
        for place, (name, field) in enumerate(self._fields.items()):
            row, column = divmod(place, _COLUMNS)
            heading = label(field.accessibleName(), Role.SMALL)
            heading.setBuddy(field)
            # Columns keep their widths, whatever the longest word of a choice is.
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            hint = label("", Role.SMALL, wrap=True)
            hint.setMinimumHeight(hint.fontMetrics().height() + SPACE // 2)
            self._hints[name] = hint
            grid.addWidget(heading, row * 3, column)
            grid.addWidget(field, row * 3 + 1, column)
            grid.addWidget(hint, row * 3 + 2, column)
            # The names of kinds of rates are longer than any figure.
            grid.setColumnStretch(column, 5 if column in _LONG else 4)
            field.edited.connect(self.edited)
