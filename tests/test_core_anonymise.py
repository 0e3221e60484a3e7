"""A copy of a ledger that tells nobody's secrets."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from core.anonymise import Disguise, anonymise
from core.commands import Acknowledge, AddEntries, SetSetting
from core.entry_query import EntryQuery
from core.estimator.score import estimate
from core.ledger import Ledger
from core.records import Entry, Kind, RateKind
from core.storage.errors import LedgerExists
from tests.case_ledgers import case_a

DAY = dt.date(2026, 9, 30)
SECRETS = ("张伟", "老王面馆", "秘密", "2026093022001", "聚餐", "王")
TOLD = (
    Entry(
        day=DAY,
        kind=Kind.LINE,
        amount=8000_00,
        line="张伟的借呗",
        item="jiebei",
        counterparty="张伟",
        rate=Decimal("0.0004"),
        rate_kind=RateKind.DAILY,
        status="open",
    ),
    Entry(day=DAY, kind=Kind.BORROW, amount=1000_01, line="张伟的借呗", loan="L1"),
    Entry(
        day=DAY,
        kind=Kind.REPAY,
        amount=100_00,
        line="张伟的借呗",
        loan="L1",
        item="2026-09",
        principal=33_33,
        interest=33_33,
        fee_part=33_34,
    ),
    Entry(
        day=DAY,
        kind=Kind.PURCHASE,
        amount=58_80,
        category="聚餐",
        counterparty="老王面馆",
        source_id="2026093022001",
        note="秘密",
        status="交易成功",
    ),
    Entry(
        day=DAY + dt.timedelta(days=1),
        kind=Kind.REFUND,
        amount=8_80,
        item="2026093022001",
        counterparty="老王面馆",
        until=DAY,
    ),
    Entry(day=DAY, kind=Kind.PROFILE, item="employer", status="done"),
    Entry(day=DAY, kind=Kind.BORROW, line="张伟的借呗", item="opening", loan="王"),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "books.youyu", "CNY", "fico-style") as made:
        made.apply(SetSetting("folder", "/home/张伟"))
        made.apply(Acknowledge("utilisation", 0.5, "秘密"))
        made.apply(AddEntries(TOLD))
        yield made


def _disguised(
    ledger: Ledger, target: Path, factor: Fraction = Fraction(1, 3)
) -> tuple[Entry, ...]:
    anonymise(ledger, target, Disguise(factor, days=-700))
    with Ledger.open(target) as copy:
        assert copy.check() == []
        assert copy.settings() == {"scorecard": "fico-style"}
        assert copy.acknowledgements() == []
        return tuple(
            sorted(copy.scan(EntryQuery(ascending=True)), key=lambda entry: entry.id)
        )


def test_nothing_that_names_anybody_is_left_in_the_file(
    ledger: Ledger, tmp_path: Path
) -> None:
    target = tmp_path / "copy.youyu"

    found = _disguised(ledger, target)

    content = target.read_bytes()
    for name in SECRETS:
        assert name.encode() not in content
    assert {entry.note for entry in found} == {""}
    assert not {entry.day for entry in found} & {entry.day for entry in TOLD}


def test_what_belongs_together_still_does(ledger: Ledger, tmp_path: Path) -> None:
    found = _by_kind(_disguised(ledger, tmp_path / "copy.youyu"))
    line, borrow, repay = found["line"], found["borrow"], found["repay"]
    purchase, refund = found["purchase"], found["refund"]
    opening, profile = found["opening"], found["profile"]

    assert line.line == borrow.line == repay.line == "借呗 1"
    assert borrow.loan == repay.loan
    assert borrow.loan != opening.loan
    assert refund.item == purchase.source_id != ""
    assert refund.counterparty == purchase.counterparty
    assert (line.item, opening.item, profile.item) == ("jiebei", "opening", "employer")
    assert (line.status, profile.status, purchase.status) == ("open", "done", "")
    assert (line.rate, line.rate_kind) == (Decimal("0.0004"), RateKind.DAILY)
    assert repay.item == "2024-10"
    assert (refund.day - purchase.day).days == 1
    assert refund.until == purchase.day


def test_amounts_shrink_alike_and_their_parts_still_add_up(
    ledger: Ledger, tmp_path: Path
) -> None:
    found = _by_kind(_disguised(ledger, tmp_path / "copy.youyu"))

    repay = found["repay"]
    parts = (repay.principal or 0, repay.interest or 0, repay.fee_part or 0)
    assert found["line"].amount == 2666_67
    assert found["borrow"].amount == 333_34
    assert repay.amount == sum(parts) == 33_33
    assert found["opening"].amount is None


def test_a_copy_takes_no_other_files_place(ledger: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "copy.youyu"
    target.write_bytes(b"mine")

    with pytest.raises(LedgerExists):
        anonymise(ledger, target, Disguise(Fraction(1), 0))

    assert target.read_bytes() == b"mine"


def test_the_path_of_a_scorecard_is_left_out(ledger: Ledger, tmp_path: Path) -> None:
    ledger.apply(SetSetting("scorecard", "/home/someone/card.toml"))

    anonymise(ledger, tmp_path / "copy.youyu", Disguise(Fraction(2), 7))

    with Ledger.open(tmp_path / "copy.youyu") as copy:
        assert copy.scorecard == "zhima-style"


def test_an_undisguised_copy_differs_in_names_only(
    ledger: Ledger, tmp_path: Path
) -> None:
    anonymise(ledger, tmp_path / "copy.youyu", Disguise(Fraction(1), 0))
    names = ("line", "loan", "category", "counterparty", "source_id")
    kept = ("day", "kind", "amount", "rate", "until", "principal", "interest")

    with Ledger.open(tmp_path / "copy.youyu") as copy:
        pairs = list(zip(ledger.scan(), copy.scan(), strict=True))

    assert len(pairs) == len(TOLD)
    for before, after in pairs:
        assert all(getattr(before, name) == getattr(after, name) for name in kept)
        assert all(
            bool(getattr(before, name)) == bool(getattr(after, name)) for name in names
        )


def test_the_score_of_the_copy_is_the_score_of_the_ledger(tmp_path: Path) -> None:
    told, _, on = case_a()
    target = tmp_path / "copy.youyu"

    with Ledger.create(tmp_path / "books.youyu") as ledger:
        ledger.apply(AddEntries(tuple(told)))
        before = estimate(ledger, on=on)
        anonymise(ledger, target, Disguise(Fraction(2), 0))
    with Ledger.open(target, read_only=True) as copy:
        after = estimate(copy, on=on)

    assert after.score.value == pytest.approx(before.score.value, abs=0.05)
    # Interest is rounded to the fen in both, so twice the debt is so but for fen.
    assert after.debt.outstanding == pytest.approx(2 * before.debt.outstanding, abs=9)
    assert before.debt.outstanding > 0


def _by_kind(found: tuple[Entry, ...]) -> dict[str, Entry]:
    return {
        "opening" if entry.item == "opening" else entry.kind.value: entry
        for entry in found
    }


def test_every_field_of_an_entry_has_been_thought_of() -> None:
    plain = {"kind", "currency", "term", "method", "rate", "rate_kind", "due_day"}
    disguised = {
        "day",
        "amount",
        "line",
        "loan",
        "category",
        "counterparty",
        "status",
        "item",
        "until",
        "principal",
        "interest",
        "fee_part",
        "source_id",
        "note",
        "id",
        "batch",
    }

    assert {field.name for field in fields(Entry)} == plain | disguised
