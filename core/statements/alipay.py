"""Alipay's bills: the web page's, and the two that the app has written.

The rows of all three become the same wallet rows; only the columns differ, the
word for what is neither income nor expense, and what a blank direction means.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter

from core.dates import DayError
from core.money import AmountError, parse_amount
from core.statements.alipay_sense import sense_of
from core.statements.delimited import Record, lines_of, records
from core.statements.identity import is_number_usable
from core.statements.layout import Contents, Layout, Table
from core.statements.moments import Moments
from core.statements.rows import (
    FileNote,
    Progress,
    ReadOptions,
    Reason,
    StatementRow,
    Verdict,
)
from core.statements.wallet import Wallet, WalletRow, Way
from core.statements.wallet_meaning import statement_rows

_WALLET = Wallet("alipay", sense_of)

_WAYS = {
    "支出": Way.OUT,
    "收入": Way.IN,
    "不计收支": Way.NEITHER,
    "其他": Way.NEITHER,
    "/": Way.NEITHER,
}

# The columns of a wallet row, each with the names it may have.
_COLUMNS = (
    ("交易时间", "付款时间", "交易创建时间"),
    ("交易分类",),
    ("交易对方",),
    ("商品说明", "商品名称"),
    ("收/支",),
    ("金额", "金额(元)"),
    ("收/付款方式", "支付方式"),
    ("交易状态",),
    ("交易订单号", "交易号"),
    ("商家订单号", "商户订单号"),
    ("备注",),
)
_COUNTERPARTY, _GOODS, _DIRECTION, _AMOUNT, _REMARK = 2, 3, 4, 5, 10
_NEEDED = tuple(_COLUMNS[index] for index in (0, 2, 3, 4, 5, 7, 8))
_WEB_ONLY = (("交易创建时间",), ("资金状态",))

# The web page's word on whether money has moved; blank if it has not.
_HELD = frozenset({"已支出", "已收入", "资金转移"})

_FOOTER = re.compile(
    r'[\s"]*(?:-{5}|#NAME\?|导出信息|导出时间|特别提示'
    r"|共\d+笔记录|(?:已|待)(?:收入|支出)[:：])"
)
_ACCOUNT = re.compile(r"[*@/]|\d{5}|^$", re.ASCII)
_REST = re.compile(r"\d{3}(?:\.\d+)?", re.ASCII)
_DECLARED = re.compile(r"共\s*(\d+)\s*笔记录", re.ASCII)

# How often the caller hears of it, in rows.
_PROGRESS_STEP = 5000


class _Amounts(dict[str, int]):
    """Texts of amounts, each read once; a wallet writes none below zero."""

    def __missing__(self, text: str) -> int:
        amount = parse_amount(text)
        if amount < 0:
            raise AmountError(text)
        self[text] = amount
        return amount


class _Reader:
    """Reads the rows of one table, blank directions meaning what they do there."""

    def __init__(self, table: Table, blank: Way, cut_line: int) -> None:
        at = [table.column(*names) for names in _COLUMNS]
        self._at = at
        self._cells_of = itemgetter(*at)
        self._account = table.column("对方账号")
        self._ways = {**_WAYS, "": blank}
        self._width = len(table.names)
        self._named = max(i for i, name in enumerate(table.names) if name) + 1
        needed = max(table.column(*names) for names in _NEEDED) + 1
        self._shortest = max(needed, self._named - 1)
        self._longest = 0
        self._cut_line = cut_line
        self._moments = Moments()
        self._amounts = _Amounts()
        self._web = _WebColumns(table) if "资金状态" in table.names else None
        self.resaved = False

    def row(self, record: Record) -> WalletRow | StatementRow:
        """Return what a row says, or which error it is."""
        line, cells, text = record
        length = len(cells)
        if length > self._named and self._is_shifted(cells):
            cells = self._realigned(cells)
        error = self._error_of_length(line, length)
        cells += [""] * (self._width + 1 - len(cells))
        if error is not None:
            return self._flawed(record, cells, error, "")
        try:
            return self._wallet_row(line, cells, text)
        except DayError as wrong:
            return self._flawed(record, cells, Reason.BAD_DATE, wrong.text)
        except AmountError as wrong:
            return self._flawed(record, cells, Reason.BAD_AMOUNT, wrong.text)

    def _wallet_row(self, line: int, cells: list[str], text: str) -> WalletRow:
        said = self._cells_of(cells)
        time, category, counterparty, goods, direction, amount, *rest = said
        method, status, order, merchant, remark = rest
        if not time and self._web:
            time = cells[self._web.created]
        day, moment = self._moments.read(time)
        if order and not is_number_usable(order):
            self.resaved, order = True, ""
        row = WalletRow(
            line,
            text,
            day,
            moment,
            category,
            _spoken(counterparty),
            _spoken(goods),
            direction,
            self._ways.get(direction, Way.UNKNOWN),
            self._amounts[amount],
            _spoken(method),
            status,
            _spoken(order),
            _spoken(merchant),
            _spoken(remark),
        )
        return row if self._web is None else self._web.completed(row, cells)

    def _error_of_length(self, line: int, length: int) -> Reason | None:
        if line == self._cut_line and length < min(
            self._width, self._longest or self._width
        ):
            return Reason.CUT_OFF
        self._longest = max(self._longest, length)
        return Reason.TOO_FEW_CELLS if length < self._shortest else None

    def _realigned(self, cells: list[str]) -> list[str]:
        """Return the cells of a row in which a cell holds commas of its own."""
        if not any(cells[self._named :]) and self._makes_sense(cells):
            return cells
        columns = [self._at[i] for i in (_REMARK, _GOODS, _COUNTERPARTY, _AMOUNT)]
        for surplus in (len(cells) - self._width, len(cells) - self._named):
            for column in columns if surplus > 0 else ():
                after = column + surplus + 1
                text = ",".join(cells[column:after])
                merged = [*cells[:column], text, *cells[after:]]
                if self._makes_sense(merged):
                    return merged
        return cells

    def _is_shifted(self, cells: list[str]) -> bool:
        """Return whether a row of enough cells seems to have one too many."""
        surplus = len(cells) > self._width or any(cells[self._named :])
        return surplus or cells[self._at[_DIRECTION]] not in self._ways

    def _makes_sense(self, cells: list[str]) -> bool:
        direction, amount = cells[self._at[_DIRECTION]], cells[self._at[_AMOUNT]]
        if direction not in self._ways or self._amount_or_none(amount) is None:
            return False
        # Neither the rest of an amount that was written with a comma …
        if _REST.fullmatch(cells[self._at[_AMOUNT] + 1]):
            return False
        # … nor the rest of a name where an account should be.
        account = cells[self._account : self._account + 1]
        return not account or _ACCOUNT.search(account[0]) is not None

    def _amount_or_none(self, text: str) -> int | None:
        try:
            return self._amounts[text]
        except AmountError:
            return None

    def _flawed(
        self, record: Record, cells: list[str], error: Reason, fact: str
    ) -> StatementRow:
        return StatementRow(
            line=record[0],
            direction=cells[self._at[_DIRECTION]],
            amount=self._amount_or_none(cells[self._at[_AMOUNT]]),
            verdict=Verdict.ERROR,
            reason=error,
            fact=fact,
            text=record[2],
        )


class _WebColumns:
    """The columns that only the web page's bill has."""

    def __init__(self, table: Table) -> None:
        self.created = table.column("交易创建时间")
        self._changed = table.column("最近修改时间")
        self._held = table.column("资金状态")
        self._refunded = table.column("成功退款(元)", "成功退款")
        self._charge = table.column("服务费(元)", "服务费")
        self._moments = Moments()

    def completed(self, row: WalletRow, cells: list[str]) -> WalletRow:
        """Return a row with what these columns say of it."""
        refunded = _amount_or_nothing(cells[self._refunded])
        charge = _amount_or_nothing(cells[self._charge])
        closed = row.status == "交易关闭"
        if not (refunded or charge or closed):
            return row
        return replace(
            row,
            held=cells[self._held] in _HELD,
            refunded=refunded,
            refunded_on=self._day_or_none(cells[self._changed]),
            charge=charge,
        )

    def _day_or_none(self, text: str) -> dt.date | None:
        try:
            return self._moments.read(text)[0]
        except DayError:
            return None


def _amount_or_nothing(text: str) -> int:
    """Return an amount of a column that may as well be empty or not there."""
    try:
        return max(0, parse_amount(text)) if text else 0
    except AmountError:
        return 0


def _spoken(text: str) -> str:
    """Return a cell's text, or nothing where a stroke stands for nothing."""
    return "" if text == "/" else text


def _read(
    table: Table, options: ReadOptions, progress: Progress | None, *, blank: Way
) -> Contents:
    lines = lines_of(table.text)
    reader = _Reader(table, blank, len(lines) if table.ends_open else 0)
    rows: list[WalletRow | StatementRow] = []
    for record in _data_records(table, lines):
        rows.append(reader.row(record))
        if progress is not None and len(rows) % _PROGRESS_STEP == 0:
            progress(len(rows))
    return Contents(
        statement_rows(rows, _WALLET, options.lines),
        _declared(lines),
        (FileNote.RESAVED,) if reader.resaved else (),
    )


def _data_records(table: Table, lines: Sequence[str]) -> Iterator[Record]:
    """Yield the rows between header and footer, of each bill in the file.

    Bills that were joined into one file follow one another, each with its own
    header.
    """
    direction = table.column("收/支")
    inside = True
    for record in records(lines, table.header_line, table.delimiter, len(table.names)):
        cells = record[1]
        if len(cells) > direction and cells[direction] == "收/支":
            inside = True
        elif _FOOTER.match(record[2]):
            inside = False
        elif inside:
            yield record


def _declared(lines: Sequence[str]) -> int | None:
    """Return how many rows the file says that it has; none for several bills."""
    said = [_DECLARED.search(line) for line in lines if "笔记录" in line]
    counts = [int(match[1]) for match in said if match is not None]
    return counts[0] if len(counts) == 1 else None


#: The layouts in the order in which a header is compared with them.
LAYOUTS = (
    Layout(
        "alipay-web", "收/支", (*_NEEDED, *_WEB_ONLY), partial(_read, blank=Way.NEITHER)
    ),
    Layout("alipay-app", "收/支", (*_NEEDED, ("备注",)), partial(_read, blank=Way.OUT)),
    Layout("alipay-app-2021", "收/支", _NEEDED, partial(_read, blank=Way.NEITHER)),
)
