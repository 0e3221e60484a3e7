"""Layouts of banks and cards abroad: each row's day, and what its owner gains."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from core.records import Entry, Kind
from core.statements.recognise import read_bytes
from core.statements.rows import Verdict

_TITLE = re.compile(r"^=== (.+?)(?: \| (\S+))?\n", re.MULTILINE)
_LOSSES = (Kind.PURCHASE, Kind.FEE)


class Layout(NamedTuple):
    """A statement as its bank writes it, and its rows as a careful reader does."""

    name: str
    encoding: str
    text: str
    rows: list[str]


def _layouts() -> list[Layout]:
    file = Path(__file__).with_name("layouts_abroad.txt")
    _, *parts = _TITLE.split(file.read_text(encoding="utf-8"))
    found = []
    for place in range(0, len(parts), 3):
        name, encoding, body = parts[place : place + 3]
        text, _, rows = body.partition("\n---\n")
        found.append(Layout(name, encoding or "utf-8", f"{text}\n", rows.split("\n")))
    return found


LAYOUTS = _layouts()


def gain(entry: Entry) -> int:
    """Return what a row is to its owner; a card's owner gains by paying back."""
    assert entry.amount is not None
    paid_by_account = entry.kind is Kind.REPAY and not entry.line.startswith("信用卡")
    return -entry.amount if entry.kind in _LOSSES or paid_by_account else entry.amount


@pytest.mark.parametrize("layout", LAYOUTS, ids=[each.name for each in LAYOUTS])
def test_a_layout_from_abroad_is_read_as_a_careful_person_would(layout: Layout) -> None:
    file = read_bytes("x.csv", layout.text.encode(layout.encoding))

    assert file.problem is None
    assert not [row for row in file.rows if row.verdict is Verdict.ERROR]
    told = [
        f"{row.entry.day} {gain(row.entry) / 100:+.2f}"
        for row in file.rows
        if row.entry is not None
    ]
    assert told == [row for row in layout.rows if row]


def test_there_are_a_hundred_layouts_from_abroad() -> None:
    assert len(LAYOUTS) >= 100
