"""What a new ledger begins with."""

from PySide6.QtWidgets import QWidget

from desktop.fields.choice import ChoiceField
from desktop.i18n import marked, translate
from desktop.preferences import CURRENCIES, Preferences
from desktop.session import Session
from desktop.settings.section import Section

_NAMES = {
    "CNY": marked("Currency", "Chinese yuan"),
    "HKD": marked("Currency", "Hong Kong dollar"),
    "TWD": marked("Currency", "New Taiwan dollar"),
    "SGD": marked("Currency", "Singapore dollar"),
    "USD": marked("Currency", "US dollar"),
    "EUR": marked("Currency", "Euro"),
    "GBP": marked("Currency", "Pound sterling"),
    "CHF": marked("Currency", "Swiss franc"),
    "AUD": marked("Currency", "Australian dollar"),
    "CAD": marked("Currency", "Canadian dollar"),
}


class NewLedgersSection(Section):
    """The currency of ledgers yet to be made."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, preferences, parent)
        self.currency: ChoiceField[str] = ChoiceField(
            translate("Settings", "Currency"),
            [(code, f"{code}  {_name(code)}") for code in CURRENCIES],
        )
        self.currency.show_value(preferences.currency)
        self.add_choice(
            self.currency.accessibleName(),
            self.currency,
            translate(
                "Settings",
                "A ledger keeps the currency it was made with; those you have stay as"
                " they are.",
            ),
        )
        self.currency.edited.connect(self._choose)

    def _choose(self) -> None:
        self.preferences.currency = self.currency.value


def _name(code: str) -> str:
    return translate("Currency", _NAMES[code])
