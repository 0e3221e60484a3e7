"""Boxes for whole numbers, factors, percentages, and fees by months."""

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from core.typed import typed_fees, typed_percentage
from desktop.fields.field import TextField


class WholeField(TextField[int]):
    """A whole number from a range, such as a number of instalments."""

    def __init__(
        self, name: str, lowest: int, highest: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._range = range(lowest, highest + 1)
        self.setMaxLength(4)

    def read(self, text: str) -> int:
        """Return the number, if it is in the range."""
        number = int(text)
        if number not in self._range:
            raise ValueError(text)
        return number

    def write(self, value: int) -> str:
        """Return the number in digits."""
        return str(value)


class PercentField(TextField[Decimal]):
    """A rate in hundredths: ``0.04`` stands for 0.04 %, the fraction 0.0004."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setPlaceholderText("0.04")

    def read(self, text: str) -> Decimal:
        """Return the fraction that a percentage says."""
        return typed_percentage(text)

    def write(self, value: Decimal) -> str:
        """Return a fraction in hundredths, with no more digits than it has."""
        return f"{(value * 100).normalize():f}"


class FactorField(TextField[Decimal]):
    """A number by which another is multiplied, such as 1.5."""

    def read(self, text: str) -> Decimal:
        """Return the number."""
        return typed_percentage(text.removesuffix("%")) * 100

    def write(self, value: Decimal) -> str:
        """Return the number with no more digits than it has."""
        return f"{value.normalize():f}"


class FeesField(TextField[tuple[tuple[int, Decimal], ...]]):
    """Fees for whole terms: ``3: 2.5, 6: 4.5`` is 2.5 % for three months, and so on."""

    def read(self, text: str) -> tuple[tuple[int, Decimal], ...]:
        """Return the fees as fractions, by months."""
        return typed_fees(text)

    def write(self, value: tuple[tuple[int, Decimal], ...]) -> str:
        """Return the fees in hundredths, by months."""
        return ", ".join(
            f"{months}: {(fee * 100).normalize():f}" for months, fee in value
        )
