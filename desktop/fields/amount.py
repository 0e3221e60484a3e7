"""A box for amounts that calculates: ``120+35*2`` is 190.00."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from core.money import amount_text
from core.typed import typed_amount
from desktop.fields.field import TextField


class AmountField(TextField[int]):
    """An amount in fen; a calculation becomes its result when the box is left."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setPlaceholderText("0.00")

    def read(self, text: str) -> int:
        """Return the amount that a text comes to, in fen."""
        return typed_amount(text)

    def write(self, value: int) -> str:
        """Return an amount as it is typed: without marks."""
        return amount_text(value)

    @property
    def calculates(self) -> bool:
        """Whether the text is a calculation rather than an amount."""
        return any(sign in self.text()[1:] for sign in "+-*/×÷＋－xX")

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        if self.value is not None and self.calculates:
            self.setText(self.write(self.value))
        super().focusOutEvent(event)
