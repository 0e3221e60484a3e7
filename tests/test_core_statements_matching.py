"""Rows against the ledger: what is there already, and what only looks like it."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest

from core.commands import ImportRows
from core.native_csv import NATIVE_COLUMNS, entry_cells
from core.records import Entry, Kind
from core.statements.matching import Known, Preview, judge
from core.statements.recognise import read_bytes
from core.statements.rows import Reason, StatementFile, Verdict
from tests.statement_files import (
    Paid,
    app_bill,
    app_text,
    lending,
    native_csv,
    order_number,
    refund,
    web_bill,
)


@dataclass
class Books:
    """A ledger's memory in a dictionary: entries, and what they came with."""

    entries: dict[int, Entry] = field(default_factory=dict)
    keys: dict[tuple[str, str], int] = field(default_factory=dict)

    def bring_in(self, command: ImportRows) -> None:
        for row in command.rows:
            number = self.type_in(row.entry)
            if row.key:
                self.keys[row.source, row.key] = number

    def type_in(self, entry: Entry) -> int:
        number = max(self.entries, default=0) + 1
        self.entries[number] = replace(entry, id=number)
        return number

    def identities(self, source: str, keys: Sequence[str]) -> Mapping[str, int | None]:
        known = {
            key: self.keys[source, key] for key in keys if (source, key) in self.keys
        }
        return {key: n if n in self.entries else None for key, n in known.items()}

    def alike(
        self, _first: dt.date, _last: dt.date, _kinds: Collection[Kind]
    ) -> Iterable[Entry]:
        return list(self.entries.values())

    @property
    def known(self) -> Known:
        return Known(self.identities, self.alike)


def bill(*rows: Paid) -> StatementFile:
    return read_bytes("bill.csv", app_bill(rows))


def exported(books: Books) -> StatementFile:
    lines = (",".join(entry_cells(each, "CNY")) for each in books.entries.values())
    return read_bytes("export.csv", native_csv(*lines))


def verdicts(preview: Preview) -> list[tuple[Verdict, Reason | None]]:
    return [(detail.verdict, detail.reason) for detail in preview.details()]


SEEN = (Verdict.DUPLICATE, Reason.SEEN_BEFORE)
SAME = (Verdict.DUPLICATE, Reason.SAME_ENTRY)
NEW = (Verdict.NEW, None)


def test_everything_is_new_to_an_empty_ledger_and_nothing_the_second_time() -> None:
    books = Books()
    file = bill(
        Paid(order=order_number()),
        Paid(order=order_number(), amount="0.00"),
        refund(order=order_number()),
        Paid(amount="viel"),
    )

    first = judge(file, books.known)
    books.bring_in(first.command())
    second = judge(file, books.known)

    assert first.counts() == {"new": 2, "duplicate": 0, "ignored": 1, "error": 1}
    assert second.counts() == {"new": 0, "duplicate": 2, "ignored": 1, "error": 1}
    assert verdicts(second)[0] == SEEN
    assert second.command().rows == ()


def test_an_overlapping_file_brings_only_what_is_not_there() -> None:
    books = Books()
    rows = [
        Paid(order=order_number(), time=f"2026-09-0{day} 12:00:00")
        for day in range(1, 6)
    ]

    books.bring_in(judge(bill(*rows[:3]), books.known).command())
    later = judge(bill(*rows[1:]), books.known)

    assert verdicts(later) == [SEEN, SEEN, NEW, NEW]


@pytest.mark.parametrize("number", ["", "20260907220014000000000001"])
def test_two_equal_rows_of_one_file_are_two_transactions(number: str) -> None:
    books = Books()
    two = bill(Paid(order=number), Paid(order=number))
    three = bill(*[Paid(order=number)] * 3)

    books.bring_in(judge(two, books.known).command())

    assert len(books.entries) == 2
    assert verdicts(judge(two, books.known)) == [SEEN, SEEN]
    assert [verdict for verdict, _ in verdicts(judge(three, books.known))] == [
        Verdict.DUPLICATE,
        Verdict.DUPLICATE,
        Verdict.NEW,
    ]


def test_a_number_that_a_masked_file_repeats_is_no_identity_alone() -> None:
    books = Books()
    books.bring_in(judge(bill(Paid(order="xxxx")), books.known).command())

    others = judge(
        bill(
            Paid(order="xxxx", amount="19.00"),
            Paid(order="xxxx", time="2026-09-08 12:00:00"),
            Paid(order="xxxx"),
        ),
        books.known,
    )

    assert verdicts(others) == [NEW, NEW, SEEN]


def test_a_row_whose_entry_was_deleted_does_not_come_back_by_itself() -> None:
    books = Books()
    file = bill(Paid(order="1"))
    books.bring_in(judge(file, books.known).command())
    books.entries.clear()

    preview = judge(file, books.known)

    assert verdicts(preview) == [(Verdict.DUPLICATE, Reason.DELETED_BEFORE)]
    assert preview.matches[0].entry is None

    forced = preview.command(ticked=[0])

    assert [row.entry.source_id for row in forced.rows] == ["1"]
    assert (forced.origin.new, forced.origin.duplicate) == (1, 0)


def test_an_entry_that_was_edited_is_still_known() -> None:
    books = Books()
    file = bill(Paid(order="1"))
    books.bring_in(judge(file, books.known).command())
    books.entries[1] = replace(books.entries[1], amount=1, counterparty="?")

    assert verdicts(judge(file, books.known)) == [SEEN]


def test_an_export_adds_nothing_to_the_ledger_it_came_from() -> None:
    books = Books()
    books.bring_in(
        judge(bill(Paid(order="1"), Paid(), Paid(), refund()), books.known).command()
    )
    file = exported(books)
    typed = file.rows[0].entry
    assert typed is not None
    lunch = replace(typed, source_id="", note="mittags")
    books.type_in(lunch)
    books.type_in(lunch)
    books.type_in(replace(typed, kind=Kind.BORROW, loan="L1", line="借呗"))

    preview = judge(exported(books), books.known)

    assert verdicts(preview) == [SAME] * 7
    assert sorted(match.entry or 0 for match in preview.matches.values()) == list(
        range(1, 8)
    )


def test_an_export_brings_what_the_ledger_has_less_often() -> None:
    books, other = Books(), Books()
    file = read_bytes("hand.csv", native_csv(*["2026-09-01,purchase,3.00"] * 3))
    books.bring_in(judge(file, books.known).command())
    entry = books.entries[1]
    other.type_in(entry)

    assert verdicts(judge(exported(books), other.known)) == [SAME, NEW, NEW]


def test_a_bill_adds_nothing_to_a_ledger_filled_from_an_export() -> None:
    books, copy = Books(), Books()
    file = bill(
        Paid(order="1"), refund(order="1_2"), lending(order="3", goods="花呗还款")
    )
    books.bring_in(judge(file, books.known).command())

    copy.bring_in(judge(exported(books), copy.known).command())
    copy.entries[1] = replace(copy.entries[1], note="anders", category="")

    assert verdicts(judge(file, copy.known)) == [SAME] * 3


def test_a_file_written_by_hand_is_known_again_after_loans_were_named() -> None:
    books = Books()
    file = read_bytes("hand.csv", native_csv("2026-09-01,borrow,300.00"))
    books.bring_in(judge(file, books.known).command())
    books.entries[1] = replace(books.entries[1], loan="L1", currency="CNY")

    assert verdicts(judge(file, books.known)) == [SEEN]
    assert verdicts(judge(exported(books), books.known)) == [SAME]


@pytest.mark.parametrize(
    ("typed", "suspected"),
    [
        ({"counterparty": "面馆"}, True),
        ({"line": "花呗"}, True),
        ({}, True),
        ({"counterparty": "饭店"}, False),
        ({"counterparty": "面馆", "amount": 1801}, False),
        ({"counterparty": "面馆", "kind": Kind.REFUND}, False),
    ],
)
def test_a_row_that_looks_like_a_typed_entry_is_new_and_pointed_out(
    typed: dict[str, object], *, suspected: bool
) -> None:
    books = Books()
    file = bill(Paid(order="1", method="花呗"))
    assert file.rows[0].entry is not None
    like = Entry(day=file.rows[0].entry.day, kind=Kind.PURCHASE, amount=1800)
    books.type_in(replace(like, **typed))  # type: ignore[arg-type]

    preview = judge(file, books.known)

    assert verdicts(preview) == [NEW]
    assert [detail.suspected for detail in preview.details()] == [suspected]
    assert preview.suspected == ({0: 1} if suspected else {})
    assert len(preview.command().rows) == 1


def test_one_typed_entry_casts_suspicion_on_one_row_only() -> None:
    books = Books()
    file = bill(Paid(order="1"), Paid(order="2"))
    assert file.rows[0].entry is not None
    books.type_in(replace(file.rows[0].entry, source_id="", note=""))

    assert list(judge(file, books.known).suspected) == [0]


def test_an_entry_known_by_its_identity_casts_no_suspicion() -> None:
    books = Books()
    books.bring_in(judge(bill(Paid(order="1")), books.known).command())

    preview = judge(bill(Paid(order="1"), Paid(order="2")), books.known)

    assert verdicts(preview) == [SEEN, NEW]
    assert preview.suspected == {}


def test_files_of_one_import_are_held_against_one_another() -> None:
    first = judge(bill(Paid(order="1")))
    again = replace(bill(Paid(order="1"), Paid(order="2")), file="again.csv")

    second = judge(again, earlier=[first])

    assert verdicts(second) == [(Verdict.DUPLICATE, Reason.IN_ANOTHER_FILE), NEW]


def test_rows_come_into_the_ledger_oldest_first() -> None:
    times = ("2026-09-03 10:00:00", "2026-09-03 10:00:00", "2026-09-01 09:00:00")
    newest_first = bill(
        *(Paid(time=time, goods=str(n)) for n, time in enumerate(times))
    )
    oldest_first = bill(
        *(Paid(time=time, goods=str(n)) for n, time in enumerate(reversed(times)))
    )

    def order(file: StatementFile) -> list[str]:
        return [row.entry.note for row in judge(file).command().rows]

    assert order(newest_first) == ["2", "1", "0"]
    assert order(oldest_first) == ["0", "1", "2"]


def test_the_command_carries_counts_that_add_up_to_the_rows() -> None:
    file = bill(Paid(order="1"), Paid(order="2"), Paid(amount="0"), Paid(amount="x"))
    preview = judge(file)

    origin = preview.command(ticked=[1]).origin

    assert (origin.file, origin.format, origin.encoding) == (
        "bill.csv",
        "alipay-app",
        "gb18030",
    )
    assert origin.digest
    assert (
        origin.rows,
        origin.new,
        origin.duplicate,
        origin.ignored,
        origin.error,
    ) == (
        4,
        1,
        0,
        2,
        1,
    )


def test_lines_can_be_given_the_ledgers_names() -> None:
    file = bill(Paid(method="花呗"), lending(counterparty="借呗", goods="借呗还款"))

    command = judge(file).command(names={"花呗": "我的花呗"})

    assert file.lines() == ("借呗", "花呗")
    assert sorted(row.entry.line for row in command.rows) == ["借呗", "我的花呗"]


def test_only_the_main_entry_of_a_row_is_known_by_its_number() -> None:
    paid = Paid(order="5", refunded="9.90")
    file = read_bytes("bill.csv", web_bill([paid]))

    rows = judge(file).command().rows

    assert [(row.entry.kind, bool(row.key)) for row in rows] == [
        (Kind.PURCHASE, True),
        (Kind.REFUND, False),
    ]


def test_the_same_transaction_is_known_in_whatever_encoding_it_comes() -> None:
    books = Books()
    rows = [Paid(order="1"), Paid(), lending(counterparty="借呗", goods="借呗还款")]
    books.bring_in(judge(bill(*rows), books.known).command())
    text = app_text(rows)

    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        file = read_bytes("other.csv", text.encode(encoding))

        assert verdicts(judge(file, books.known)) == [SEEN] * 3


def test_days_are_compared_in_portions_without_losing_any() -> None:
    days = [f"2026-{month:02d}-01" for month in range(1, 11)]
    rows = [f"{day},purchase,1.00" for day in days for _ in range(2500)]
    books = Books()
    file = read_bytes("hand.csv", native_csv(*rows, columns="date,kind,amount"))
    for row in file.rows[::2]:
        assert row.entry is not None
        books.type_in(row.entry)

    counts = judge(file, books.known).counts()

    assert (counts[Verdict.DUPLICATE], counts[Verdict.NEW]) == (12_500, 12_500)


def test_the_columns_of_an_export_are_the_native_ones() -> None:
    assert exported(Books()).header == NATIVE_COLUMNS
