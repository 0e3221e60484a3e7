"""Columns for a terminal, where a Chinese character is two letters wide."""

import unicodedata
from collections.abc import Iterable, Sequence


def table(
    heading: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()
) -> str:
    """Return lines of text with aligned columns.

    Args:
        heading: The names of the columns.
        rows: One text for each column.
        right: The places of the columns that are set to the right.
    """
    lines = [tuple(map(_one_line, line)) for line in (heading, *rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    to_right = frozenset(right)
    return "\n".join(
        "  ".join(
            _padded(cell, width, right=place in to_right)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _one_line(cell: str) -> str:
    # A note of several lines, or with a terminal's commands in it, stays a cell.
    return "".join(sign if sign.isprintable() else " " for sign in cell)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _padded(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space
