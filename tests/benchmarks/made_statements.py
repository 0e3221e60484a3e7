"""Statements to be timed: a wallet's bill, and the program's own table."""

import datetime as dt
import sys
from pathlib import Path

from tests.statement_files import Paid, app_bill, lending, native_csv

_METHODS = ("余额", "花呗", "招商银行信用卡(1234)", "余额宝")


def made_bill(rows: int) -> bytes:
    """Return a bill of ten years: purchases, and one repayment in fifty rows."""
    return app_bill([_row(number) for number in range(rows)])


def _row(number: int) -> Paid:
    moment = dt.datetime(2016, 1, 1) + dt.timedelta(minutes=50 * number)  # noqa: DTZ001
    said = {"time": str(moment), "order": f"2026{number:024d}"}
    if number % 50 == 0:
        return lending(
            **said, counterparty="花呗", goods="花呗主动还款", amount="100.00"
        )
    return Paid(
        **said,
        counterparty=f"商户{number % 3000}",
        goods=f"商品{number % 20_000}",
        amount=f"{number % 500 + 1}.{number % 100:02d}",
        method=_METHODS[number % len(_METHODS)],
    )


def made_table(rows: int) -> bytes:
    """Return the program's own table: thirty purchases a day."""
    day = dt.date(2016, 1, 1)
    return native_csv(
        *(
            f"{day + dt.timedelta(days=number // 30)},purchase,{number % 500}.25,CNY"
            f",,,餐饮美食,商户{number % 3000},,,,,,,,,,,,S{number:012d},午餐 {number}"
            for number in range(rows)
        )
    )


#: What can be written to a file, by name.
STATEMENTS = {"bill": made_bill, "table": made_table}

if __name__ == "__main__":
    Path(sys.argv[3]).write_bytes(STATEMENTS[sys.argv[1]](int(sys.argv[2])))
