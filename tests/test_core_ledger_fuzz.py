"""Ledgers with anything changed in them open, or say in a sentence why not.

``YOUYU_FUZZ=20000`` tries as many spoilt files instead of the few of every run.
"""

import datetime as dt
import os
import random
from pathlib import Path

import pytest

from core.books import books_from
from core.commands import (
    Acknowledge,
    AddEntries,
    DeleteEntries,
    EditEntries,
    ImportOrigin,
    ImportRow,
    ImportRows,
    SetSetting,
)
from core.ledger import Ledger
from core.records import Entry, Kind, Method, RateKind
from core.storage import engine
from core.storage.errors import LedgerError

DAY = dt.date(2026, 9, 30)
ROUNDS = int(os.environ.get("YOUYU_FUZZ", "400"))
LINE = Entry(
    day=DAY,
    kind=Kind.LINE,
    amount=500_000,
    line="借呗",
    item="jiebei",
    method=Method.BULLET,
    rate_kind=RateKind.DAILY,
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a ledger with something in every table."""
    path = tmp_path_factory.mktemp("fuzz") / "books.youyu"
    with Ledger.create(path) as ledger:
        _fill(ledger)
    return path.read_bytes()


def _fill(ledger: Ledger) -> None:
    lunch = Entry(day=DAY, kind=Kind.PURCHASE, amount=3_250, category="餐饮")
    loan = Entry(day=DAY, kind=Kind.BORROW, amount=100_000, line="借呗", term=6)
    ledger.apply(AddEntries((LINE, loan, lunch)))
    rows = tuple(ImportRow(lunch, "wallet", str(key)) for key in range(60))
    ledger.apply(ImportRows(ImportOrigin("bill.csv", rows=60, new=60), rows))
    ledger.apply(EditEntries((Entry(id=3, day=DAY, kind=Kind.INCOME, amount=5),)))
    ledger.apply(DeleteEntries((4, 5)))
    ledger.apply(Acknowledge("utilisation", 0.5))
    ledger.apply(SetSetting("theme", "dark"))
    ledger.undo()


def _spoilt(content: bytes, chance: random.Random) -> bytes:
    """Return the bytes with a few changed, moved, cut out or put in."""
    spoilt = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        place = chance.randrange(len(spoilt))
        match chance.randrange(6):
            case 0 | 1:
                spoilt[place] ^= 1 << chance.randrange(8)
            case 2:
                spoilt[place] = chance.randrange(256)
            case 3:
                length = chance.randrange(1, 300)
                spoilt[place : place + length] = chance.randbytes(length)
            case 4:
                page = chance.randrange(len(spoilt) // 4096) * 4096
                spoilt[place // 4096 * 4096 :][:4096] = spoilt[page : page + 4096]
            case _:
                spoilt[place : place + 64] = bytes(64)
    if chance.random() < 0.1:
        del spoilt[chance.randrange(1, len(spoilt)) :]
    return bytes(spoilt)


def _use(path: Path, passphrase: str = "") -> None:
    """Do with a ledger what the program does with it."""
    with Ledger.open(path, passphrase=passphrase) as ledger:
        ledger.check()
        books = ledger.books()
        whole = list(ledger.scan())
        ledger.entries(limit=20)
        ledger.batches()
        ledger.steps()
        ledger.acknowledgements()
        ledger.known_identities("wallet", ["1", "2"])
        ledger.edited_since_import(1)
        if ledger.check() == []:
            assert books == books_from(whole)
        ledger.apply(AddEntries((LINE,)))
        ledger.undo()
        while ledger.undo_step:
            ledger.undo()


def test_a_ledger_spoilt_in_any_way_is_used_or_refused_in_a_sentence(
    sound: bytes, tmp_path: Path
) -> None:
    refused = 0
    for number in range(ROUNDS):
        path = tmp_path / "books.youyu"
        path.write_bytes(_spoilt(sound, random.Random(number)))  # noqa: S311 - no secret
        try:
            _use(path)
        except LedgerError:
            refused += 1
        for left in tmp_path.iterdir():
            if left.suffix != ".lock":
                left.unlink()

    # The rest was changed where nothing stands, or nothing that matters.
    assert refused > ROUNDS // 4


@pytest.mark.skipif(not engine.can_encrypt(), reason="no encryption here")
def test_an_encrypted_ledger_spoilt_in_any_way_is_refused_in_a_sentence(
    tmp_path: Path,
) -> None:
    path = tmp_path / "books.youyu"
    with Ledger.create(path, passphrase="three meals") as ledger:
        _fill(ledger)
    content = path.read_bytes()
    for number in range(max(8, ROUNDS // 50)):
        spoilt = _spoilt(content, random.Random(number))  # noqa: S311 - no secret
        if spoilt == content:
            continue
        path.write_bytes(spoilt)
        with pytest.raises(LedgerError):
            _use(path, "three meals")
