"""How amounts, rates and days are written: exact digits in the user's manner.

A style is plain data, so that the command line can have one without Qt; that of
the windows is taken from the system by :mod:`desktop.locale_style`.
"""

import datetime as dt
import re
from dataclasses import dataclass

_SIGNS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "HKD": "HK$"}
_LETTERS = re.compile(r"yyyy|yy|MMMM|MMM|MM|M|dd|d")
_HIDDEN = "***"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberStyle:
    """The marks of numbers and the order of dates.

    Attributes:
        group: Stands between thousands; may be empty.
        decimal: Stands before decimals.
        minus: Stands before what is below zero.
        currency: The sign before amounts, such as ``¥``.
        day_pattern: Qt's letters for a whole date.
        short_pattern: The same without the year.
        month_pattern: The same without the day.
        months: The short names of the twelve months.
        hidden: Whether amounts are kept from onlookers.
    """

    group: str = ","
    decimal: str = "."
    minus: str = "\u2212"
    currency: str = "¥"
    day_pattern: str = "yyyy-MM-dd"
    short_pattern: str = "MM-dd"
    month_pattern: str = "yyyy-MM"
    months: tuple[str, ...] = ()
    hidden: bool = False

    def money(self, fen: int | None) -> str:
        """Return an amount with its sign and two decimals; a dash for unknown."""
        if fen is None:
            return "–"
        return self._money(fen, f"{self.decimal}{abs(fen) % 100:02d}")

    def round_money(self, fen: int | None) -> str:
        """Return an amount with decimals only where it has any."""
        if fen is None:
            return "–"
        return self.money(fen) if fen % 100 else self._money(fen, "")

    def whole_money(self, fen: int | None) -> str:
        """Return an estimated amount, rounded to whole yuan for reading."""
        if fen is None:
            return "–"
        return self._money((fen + 50) // 100 * 100, "")

    def signed_money(self, fen: int) -> str:
        """Return an amount with a plus or minus, as a change is written."""
        return f"+{self.money(fen)}" if fen > 0 else self.money(fen)

    def plain_money(self, fen: int | None) -> str:
        """Return an amount without the currency's sign, for tables."""
        if fen is None:
            return ""
        return self.money(fen).replace(self.currency, "", 1)

    def number(self, value: float | None, decimals: int = 0) -> str:
        """Return a number with thousands marks; a dash for unknown."""
        if value is None:
            return "–"
        whole, _, rest = f"{abs(value):.{decimals}f}".partition(".")
        sign = self.minus if value < 0 and (whole != "0" or rest.strip("0")) else ""
        return sign + self._grouped(int(whole)) + (self.decimal + rest if rest else "")

    def signed(self, value: float, decimals: int = 0) -> str:
        """Return a number with a plus or minus, zero as ``±0``."""
        if round(value, decimals) == 0:
            return "±0"
        return (
            f"+{self.number(value, decimals)}"
            if value > 0
            else self.number(value, decimals)
        )

    def percent(self, ratio: float | None, decimals: int = 0) -> str:
        """Return a ratio in hundredths; a dash for unknown."""
        if ratio is None:
            return "–"
        # 0.285 is a little less in binary: without this it would show as 28 %.
        hundredths = round(ratio * 100 + 1e-9, decimals)
        return f"{self.number(hundredths, decimals)}%"

    def rate(self, fraction: float) -> str:
        """Return a quoted rate in hundredths, with the decimals it has."""
        digits = f"{fraction * 100:.4f}".rstrip("0")
        whole, _, rest = digits.partition(".")
        return f"{whole}{self.decimal}{rest.ljust(2, '0')}%" if rest else f"{whole}%"

    def day(self, day: dt.date | None) -> str:
        """Return a date with its year; a dash for unknown."""
        return "–" if day is None else self._date(self.day_pattern, day)

    def short_day(self, day: dt.date | None) -> str:
        """Return a date without its year."""
        return "–" if day is None else self._date(self.short_pattern, day)

    def month(self, day: dt.date) -> str:
        """Return the month of a day, with its year."""
        return self._date(self.month_pattern, day)

    def _money(self, fen: int, cents: str) -> str:
        sign = self.minus if fen < 0 else ""
        if self.hidden:
            return f"{self.currency}{_HIDDEN}"
        return f"{sign}{self.currency}{self._grouped(abs(fen) // 100)}{cents}"

    def _grouped(self, whole: int) -> str:
        return f"{whole:,}".replace(",", self.group)

    def _date(self, pattern: str, day: dt.date) -> str:
        return _LETTERS.sub(lambda found: self._part(found[0], day), pattern)

    def _part(self, letters: str, day: dt.date) -> str:
        if letters.startswith("MMM") and self.months:
            return self.months[day.month - 1]
        value = {"y": day.year, "M": day.month, "d": day.day}[letters[0]]
        if letters == "yy":
            value %= 100
        return f"{value:0{min(len(letters), 4)}d}"


def currency_sign(code: str) -> str:
    """Return the sign of a currency, or its letters and a space."""
    return _SIGNS.get(code, f"{code}\u00a0")
