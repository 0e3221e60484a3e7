"""The number style of the windows, as the system writes numbers and dates."""

import re

from PySide6.QtCore import QLocale

from desktop.number_style import NumberStyle, currency_sign


def locale_of(language: str) -> QLocale:
    """Return the manner of writing that goes with a language of the program.

    The system's own where it is of that language, so that an Englishman keeps
    the day before the month.
    """
    system = QLocale.system()
    wanted = QLocale(language)
    return system if system.language() == wanted.language() else wanted


def number_style(locale: QLocale, currency: str = "CNY") -> NumberStyle:
    """Return the style that a locale asks for.

    Days and months are padded to two digits, so that dates in a column align,
    and years written in full.
    """
    pattern = _padded(locale.dateFormat(QLocale.FormatType.ShortFormat))
    short = QLocale.FormatType.ShortFormat
    return NumberStyle(
        group=locale.groupSeparator(),
        decimal=locale.decimalPoint(),
        currency=currency_sign(currency),
        day_pattern=pattern,
        short_pattern=_short_pattern(locale, pattern),
        month_pattern=re.sub(r"[^dMy]*d+[^dMy]*(?=$)|d+[^dMy]*", "", pattern),
        months=tuple(locale.monthName(month, short) for month in range(1, 13)),
    )


def _short_pattern(locale: QLocale, pattern: str) -> str:
    if locale.language() is QLocale.Language.Chinese:
        return "M月d日"
    return "d MMM" if pattern.index("d") < pattern.index("M") else "MMM d"


def _padded(pattern: str) -> str:
    pattern = re.sub(r"(?<!y)yy(?!y)", "yyyy", pattern)
    pattern = re.sub(r"(?<!M)M(?!M)", "MM", pattern)
    return re.sub(r"(?<!d)d(?!d)", "dd", pattern)
