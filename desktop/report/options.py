"""How a report is to be written."""

from dataclasses import dataclass
from enum import StrEnum


class PaperSize(StrEnum):
    """The paper a report is made for."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What the reader chose.

    Attributes:
        language: A key of :data:`desktop.i18n.LANGUAGES`.
        paper: Its size.
        landscape: Whether it is wider than high.
    """

    language: str
    paper: PaperSize = PaperSize.A4
    landscape: bool = False


class ReportError(Exception):
    """The report cannot be written; its text says why and what to do."""
