"""The terms of one preset as fields, each beside what is commonly reported."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from core.lending.products import ProductTerms
from core.problems import usual_terms_problems
from core.records import Method, Product, RateKind
from core.usual_terms import UsualTerms
from desktop.fields.choice import ChoiceField
from desktop.fields.field import TextField
from desktop.fields.number import FactorField, FeesField, PercentField, WholeField
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.number_style import NumberStyle
from desktop.texts import field_name, method_name, rate_kind_name
from desktop.texts_problems import misread_sentence, problem_sentences
from desktop.theme import SPACE, Tone

Field: TypeAlias = TextField[Any] | ChoiceField[Any]

_COLUMNS = 3

#: What stands where; of two in one place, one is shown.
_PLACES = (
    ("rate_kind",),
    ("rate", "fees"),
    ("method",),
    ("term",),
    ("due_day",),
    ("penalty_factor",),
    ("interest_free",),
    ("statement_day",),
    ("minimum_share",),
    ("revolving_rate",),
)
_LONGEST = 600

#: Said together: a rate means nothing without what it refers to.
_RATE = frozenset({"rate", "rate_kind"})


@dataclass(frozen=True, slots=True)
class Preset:
    """The terms of a product: as they ship, and as the books have them."""

    shipped: ProductTerms
    present: ProductTerms

    @property
    def product(self) -> Product:
        """The product whose terms they are."""
        return self.shipped.product


class PresetFields(QWidget):
    """The fields of one product; an empty one is as commonly reported."""

    #: Something was typed or chosen.
    edited = Signal()

    def __init__(self, preset: Preset, style: NumberStyle) -> None:
        super().__init__()
        self.preset = preset
        self._style = style
        self.fields = _made()
        self._hints: dict[str, QLabel] = {}
        self._headings: dict[str, QLabel] = {}
        self._lay_out()
        self.show_preset(preset)
        for field in self.fields.values():
            field.edited.connect(self._follow)
        self._follow()

    def show_preset(self, preset: Preset) -> None:
        """Show the terms of the books."""
        self.preset = preset
        self._put(preset.present)

    def reset(self) -> None:
        """Put in what is commonly reported; it counts when it is saved."""
        self._put(self.preset.shipped)

    def full_terms(self) -> UsualTerms:
        """Return all terms as they stand; of what is empty or wrong the shipped."""
        values = {name: self._value(name) for name in self.fields}
        return UsualTerms(product=self.preset.product, **values)

    def typed_terms(self) -> UsualTerms:
        """Return the terms that differ from what is commonly reported."""
        told = {
            name: value
            for name, value in self.full_terms().told.items()
            if value != _plain(self.preset.shipped, name)
        }
        if _RATE & told.keys():
            told |= {name: self._value(name) for name in _RATE}
        return UsualTerms(product=self.preset.product, **told)

    @property
    def is_changed(self) -> bool:
        """Whether the terms are others than those of the books."""
        return any(
            self._value(name) != _plain(self.preset.present, name)
            for name in self.fields
        )

    @property
    def is_own(self) -> bool:
        """Whether any of the terms is not as commonly reported."""
        return bool(self.typed_terms().told)

    def wrong(self) -> Mapping[str, str]:
        """Return what is wrong, by field."""
        found = usual_terms_problems(self.full_terms())
        misread = {
            name: misread_sentence(name)
            for name, field in self.fields.items()
            if field.is_wrong
        }
        said = {**problem_sentences(found, self._style), **misread}
        if self._asked("fees") and not self._value("fees"):
            said["fees"] = misread_sentence("fees")
        return {name: said[name] for name in said if self._asked(name)}

    def _put(self, terms: ProductTerms) -> None:
        for name, field in self.fields.items():
            field.show_value(_plain(terms, name))

    def _value(self, name: str) -> Any:  # noqa: ANN401 - of any term
        field = self.fields[name]
        if field.value is not None:
            return field.value
        if isinstance(field, FeesField) and not field.text().strip():
            return ()
        return _plain(self.preset.shipped, name)

    def _follow(self) -> None:
        """Say below each field what is wrong, or what is commonly reported."""
        self._show_either()
        wrong = self.wrong()
        for name, field in self.fields.items():
            sentence = wrong.get(name, "")
            field.mark_wrong(bool(sentence))
            field.setAccessibleDescription(sentence)
            if sentence:
                say(self._hints[name], f"✕ {sentence}", Tone.SEVERE)
            else:
                say(self._hints[name], self._reported(name), Tone.QUIET)
        self.edited.emit()

    def _show_either(self) -> None:
        """Ask for fees where the rate is one, else for the rate, in one place."""
        for name in ("rate", "fees"):
            shown = self._asked(name)
            for part in (self._headings[name], self.fields[name], self._hints[name]):
                part.setVisible(shown)

    def _asked(self, name: str) -> bool:
        by_fee = self.fields["rate_kind"].value is RateKind.FEE
        return name not in {"rate", "fees"} or (name == "fees") is by_fee

    def _reported(self, name: str) -> str:
        """Return what is commonly reported, where something else is typed."""
        shipped = _plain(self.preset.shipped, name)
        if self._value(name) == shipped:
            return ""
        pattern = translate("Presets", "commonly reported: %1")
        return filled(pattern, _said(name, shipped, self.fields[name]))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE * 2)
        grid.setVerticalSpacing(SPACE // 4)
        for place, names in enumerate(_PLACES):
            row, column = divmod(place, _COLUMNS)
            for name in names:
                self._place(name, grid, row * 3, column)
            grid.setColumnStretch(column, 1)

    def _place(self, name: str, grid: QGridLayout, row: int, column: int) -> None:
        field = self.fields[name]
        # All columns are as wide, whatever the longest word of a choice is.
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        heading = label(field.accessibleName(), Role.SMALL)
        heading.setBuddy(field)
        hint = label("", Role.SMALL, wrap=True)
        hint.setMinimumHeight(hint.fontMetrics().height() + SPACE)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._headings[name], self._hints[name] = heading, hint
        for offset, part in enumerate((heading, field, hint)):
            grid.addWidget(part, row + offset, column)


def _made() -> dict[str, Field]:
    yes, no = translate("Presets", "yes"), translate("Presets", "no")
    methods = [(method, method_name(method)) for method in Method]
    kinds = [(kind, rate_kind_name(kind)) for kind in RateKind]
    percent = translate("Compare", "Rate, %")
    return {
        "rate_kind": ChoiceField(field_name("rate_kind"), kinds),
        "rate": PercentField(percent),
        "fees": FeesField(field_name("fees")),
        "method": ChoiceField(field_name("method"), methods),
        "term": WholeField(translate("Compare", "Months"), 1, _LONGEST),
        "due_day": WholeField(field_name("due_day"), 1, 31),
        "penalty_factor": FactorField(field_name("penalty_factor")),
        "interest_free": ChoiceField(
            field_name("interest_free"), [(True, yes), (False, no)]
        ),
        "statement_day": WholeField(field_name("statement_day"), 1, 31),
        "minimum_share": PercentField(field_name("minimum_share")),
        "revolving_rate": PercentField(field_name("revolving_rate")),
    }


def _plain(terms: ProductTerms, name: str) -> Any:  # noqa: ANN401 - of any term
    """Return a term as it is typed; the penalty is kept as a fraction."""
    value = getattr(terms, name)
    if name != "penalty_factor":
        return value
    return Decimal(value.numerator) / Decimal(value.denominator)


def _said(name: str, value: Any, field: Field) -> str:  # noqa: ANN401 - of any term
    match field:
        case ChoiceField():
            return field.word_of(value)
        case PercentField():
            return f"{field.write(value)}%"
        case _:
            return field.write(value) if value or name != "fees" else "–"
