"""Finds a table that no layout describes: its header, and what its columns are.

The header that names both the day and the amount is taken before one of which
the cells must tell the rest; a table without a header comes last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.statements import column_words as words
from core.statements.column_roles import (
    mapping_by_cells,
    mapping_by_names,
    mapping_by_names_and_cells,
)
from core.statements.days import looks_like_day
from core.statements.delimited import cells_of, lines_of, records
from core.statements.layout import header_name
from core.statements.mapping import Mapping
from core.statements.sample import Sample, sample_of

_DELIMITERS = (",", ";", "\t")

# A header stands within so many lines, and so many rows show what a column is.
_HEADER_WITHIN = 80
_SAMPLE_LINES = 400

_LONGEST_HEADER = 10_000
_MOST_COLUMNS = 300

# The name of a column holds no number; a line of the title may.
_VALUE = re.compile(r"\d{5}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Guess:
    """A mapping that suits a table, and the names of its columns."""

    mapping: Mapping
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may be the header, with what stands below."""

    place: int
    delimiter: str
    sample: Sample


def guess_mapping(text: str) -> Guess | None:
    """Return what the columns of a table mean; ``None`` if there is no telling."""
    lines = [line[:_LONGEST_HEADER] for line in lines_of(text[: 1 << 20])]
    lines = lines[:_SAMPLE_LINES]
    candidates = list(_candidates(lines))
    with_rows = [each for each in candidates if each.sample.rows]
    for mapping_of in (mapping_by_names, mapping_by_names_and_cells):
        for candidate in with_rows:
            mapping = mapping_of(candidate.sample)
            if mapping is not None:
                return _guess(candidate, mapping)
    return _without_header(lines) or _by_names_alone(candidates)


def _candidates(lines: Sequence[str]) -> Iterator[_Candidate]:
    for place, line in enumerate(lines[:_HEADER_WITHIN]):
        for delimiter in _delimiters_of(line):
            names = tuple(header_name(cell) for cell in cells_of(line, delimiter))
            if _may_be_header(names):
                sample = sample_of(names, lines, place + 1, delimiter)
                if sample is not None:
                    yield _Candidate(place, delimiter, sample)


def _may_be_header(names: Sequence[str]) -> bool:
    if not 2 <= len(names) <= _MOST_COLUMNS or any(map(_VALUE.search, names)):
        return False
    searched = (words.DATE, words.AMOUNT, words.MONEY_IN)
    if not any(list(words.columns_named(names, each)) for each in searched):
        return False
    # Else it is a row, one of whose cells happens to be a likely name.
    return not any(map(looks_like_day, names))


def _guess(candidate: _Candidate, mapping: Mapping) -> Guess:
    placed = replace(mapping, delimiter=candidate.delimiter, skip_top=candidate.place)
    return Guess(placed, candidate.sample.names)


def _by_names_alone(candidates: Sequence[_Candidate]) -> Guess | None:
    """Return the mapping of a table that has a header, and no row that is right."""
    for candidate in candidates:
        mapping = mapping_by_names(Sample(candidate.sample.names, ()))
        if mapping is not None:
            return _guess(candidate, mapping)
    return None


def _delimiters_of(line: str) -> list[str]:
    """Return what may separate the cells of a line, the most frequent first.

    Some banks begin each cell with a tab, which then separates nothing.
    """
    counts = {delimiter: line.count(delimiter) for delimiter in _DELIMITERS}
    if line.count(",\t") >= counts[","]:
        counts["\t"] -= counts[","] + 1
    found = [delimiter for delimiter in _DELIMITERS if counts[delimiter] > 0]
    return sorted(found, key=lambda delimiter: -counts[delimiter])


def _without_header(lines: Sequence[str]) -> Guess | None:
    """Return the mapping of a table whose rows come without names."""
    best: Guess | None = None
    most = 1
    for delimiter in _DELIMITERS:
        rows = [
            (line, cells)
            for line, cells, _ in records(lines, 0, delimiter, 3)
            if len(cells) >= 3 and any(map(looks_like_day, cells))
        ]
        if len(rows) < most or len(rows) * 2 < len(lines):
            continue
        width = max(len(cells) for _, cells in rows)
        padded = [(*cells, *[""] * (width - len(cells))) for _, cells in rows]
        sample = Sample(("",) * width, tuple(padded))
        mapping = mapping_by_cells(sample)
        if mapping is not None and len(rows) >= most:
            most = len(rows) + 1
            place = rows[0][0] - 1
            found = replace(mapping, delimiter=delimiter, skip_top=place)
            best = Guess(found, sample.names)
    return best
