"""Every kind of statement there is: in, in again, out, and in once more."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.ledger import Ledger
from core.records import Entry
from core.statements.matching import Preview, judge
from core.statements.recognise import read_bytes
from core.statements.rows import Verdict
from desktop.known_entries import known_to
from tests.statement_files import (
    Paid,
    app_bill,
    lending,
    native_csv,
    old_app_bill,
    refund,
    web_bill,
    wechat_cells,
    wechat_csv,
    wechat_workbook,
)
from tests.test_core_statements_abroad import LAYOUTS as ABROAD
from tests.test_core_statements_banks import LAYOUTS as BANKS

_PAID = (
    Paid(order="1"),
    Paid(),
    Paid(),
    refund(order="1_R"),
    lending(goods="借呗还款"),
)
_WECHAT = (wechat_cells(order="1"), wechat_cells(order="2", direction="收入"))

#: A statement of each kind, by what it is called.
STATEMENTS = {
    "alipay": app_bill(_PAID),
    "alipay until 2023": old_app_bill(_PAID),
    "alipay web": web_bill(_PAID),
    "wechat": wechat_csv(*_WECHAT),
    "wechat workbook": wechat_workbook(*_WECHAT),
    "native": native_csv(*["2026-01-01,purchase,3.00" + "," * 18] * 2),
    **{each.name: each.text.encode(each.encoding) for each in ABROAD},
    **{name: "\n".join((*lines, "")).encode() for name, lines, _ in BANKS},
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger that each test leaves as empty as it was."""
    with Ledger.create(tmp_path_factory.mktemp("again") / "a.youyu") as made:
        # Nothing is at stake, and the disk takes longer than all else here.
        made._connection.execute("pragma synchronous = off")
        yield made


def seen(ledger: Ledger, data: bytes) -> Preview:
    # What is in another currency does not come in; here all of it shall.
    known = replace(known_to(ledger), currency="")
    file = read_bytes("statement", data)
    rows = (
        row._replace(entry=row.entry and replace(row.entry, currency=""))
        for row in file.rows
    )
    return judge(replace(file, rows=tuple(rows)), known)


def entries(ledger: Ledger) -> list[Entry]:
    return [replace(entry, id=0, batch=None, loan="") for entry in ledger.entries()]


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_adds_nothing_again_and_comes_back_whole_after_undo(
    ledger: Ledger, name: str
) -> None:
    data = STATEMENTS[name]
    preview = seen(ledger, data)

    ledger.apply(preview.command())
    came_in = entries(ledger)
    again = seen(ledger, data)
    ledger.undo()
    after = seen(ledger, data)
    ledger.apply(after.command())
    back = entries(ledger)
    ledger.undo()

    assert came_in
    assert again.new() == []
    assert again.counts()[Verdict.DUPLICATE] == len(preview.new())
    assert after.new() == preview.new()
    assert back == came_in
    assert entries(ledger) == []
