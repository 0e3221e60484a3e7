"""The languages of the program, and the one way a text is translated.

Texts are English in the code.  The command line must answer without loading Qt,
so :func:`translate` asks Qt only where Qt has been loaded by somebody else, and
the catalogue of the command line otherwise.
"""

import re
import sys
from typing import TYPE_CHECKING

from core.shipped import SHIPPED_DATA
from desktop.catalogue import plain_text

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QLocale

#: The languages that the program speaks, and what each calls itself.
LANGUAGES = {"zh_CN": "简体中文", "en": "English"}

#: What is counted, as English says it of one.  The tool that extracts texts does not
#: see plurals in Python, and Chinese has none.
_ONE = {
    "bills": "bill",
    "copies": "copy",
    "dates": "date",
    "days": "day",
    "entries": "entry",
    "estimates": "estimate",
    "loans": "loan",
    "months": "month",
    "points": "point",
    "purchases": "purchase",
    "repayments": "repayment",
    "rows": "row",
    "scores": "score",
    "things are": "thing is",
}
_SEVERAL = re.compile(rf"%n (\w+ )?({'|'.join(_ONE)})\b")


def marked(_context: str, text: str) -> str:
    """Return a text as it is; the extractor finds it and its context here."""
    return text


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Return a text in the language of the program.

    ``%n`` in the text becomes the number ``n``, its thousands set apart as in all
    numbers.  The arguments are in Qt's order: the extractor knows a count by its
    place.
    """
    qt = sys.modules.get("PySide6.QtCore")
    if qt is None:
        said = plain_text(context, text)
        said = said if n < 0 else said.replace("%n", f"{n:,}")
    else:
        said = str(qt.QCoreApplication.translate(context, text, comment, n))
        # Qt would set thousands apart too, but only where a text says "%Ln".
        mark = qt.QLocale().groupSeparator()
        said = said if n < 1000 else said.replace(str(n), f"{n:,}".replace(",", mark))
    if n == 1 and said == text.replace("%n", "1"):
        return _SEVERAL.sub(_of_one, text).replace("%n", "1")
    return said


def _of_one(found: re.Match[str]) -> str:
    return f"%n {found[1] or ''}{_ONE[found[2]]}"


def filled(text: str, *values: object) -> str:
    """Return a text with ``%1``, ``%2`` … replaced by the values.

    A value that holds a ``%1`` of its own is left as it is.

    >>> filled("%1 of %2", "15,000", "20,000")
    '15,000 of 20,000'
    """
    parts = text.split("%")
    said = [parts[0]]
    for part in parts[1:]:
        place = int(part[0]) if part[:1].isascii() and part[:1].isdigit() else 0
        if 1 <= place <= len(values):
            said.append(f"{values[place - 1]}{part[1:]}")
        else:
            said.append(f"%{part}")
    return "".join(said)


def chosen_language(wish: str, locale: "QLocale") -> str:
    """Return the language to speak: the one wished for, or the system's.

    ``wish`` is a key of :data:`LANGUAGES`, or empty for the system's language.
    """
    if wish in LANGUAGES:
        return wish
    return "zh_CN" if locale.name().startswith("zh") else "en"


def speak(application: "QCoreApplication", language: str) -> None:
    """Make the program speak a language from now on; windows must be rebuilt."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.setParent(None)
    own = QTranslator(application)
    own.load(str(SHIPPED_DATA / "i18n" / f"{language}.qm"))
    qt = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qt.load(f"qtbase_{language}", folder)
    application.installTranslator(qt)
    application.installTranslator(own)
