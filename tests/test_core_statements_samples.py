"""The bills of the shared folder of samples, to the fen; skipped without it."""

from collections import defaultdict
from pathlib import Path

import pytest

from core.records import Entry, Kind
from core.statements.matching import Known, judge
from core.statements.recognise import read_bytes, read_statements
from core.statements.rows import ReadOptions, Reason, StatementFile, Verdict

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="no samples here")


WECHAT = {"支出": (11, 290453), "收入": (5, 2849), "/": (11, 2610089)}


def sample(name: str) -> StatementFile:
    (file,) = read_statements(SAMPLES / name)
    return file


def entries_of(file: StatementFile, *kinds: Kind) -> list[Entry]:
    entries = (row.entry for row in file.rows)
    return [entry for entry in entries if entry is not None and entry.kind in kinds]


def total(entries: list[Entry]) -> int:
    return sum(entry.amount or 0 for entry in entries)


@pytest.mark.parametrize(
    ("name", "recognised", "first_line", "sums"),
    [
        (
            "alipay_app_2026_loans.csv",
            "alipay-app",
            25,
            {"支出": (8, 31132), "收入": (1, 8888), "不计收支": (18, 1947163)},
        ),
        (
            "alipay_app_2023v2.csv",
            "alipay-app",
            26,
            {"支出": (5, 21164), "收入": (1, 22222850), "不计收支": (4, 24737)},
        ),
        (
            "alipay_app_2021v1.csv",
            "alipay-app-2021",
            3,
            {"支出": (4, 28331), "其他": (5, 17741)},
        ),
        (
            "alipay_web_2026_jiebei.csv",
            "alipay-web",
            6,
            {"支出": (2, 6690), "收入": (1, 1), "": (3, 3121555)},
        ),
    ],
)
def test_every_row_is_accounted_for_and_the_sums_match(
    name: str, recognised: str, first_line: int, sums: dict[str, tuple[int, int]]
) -> None:
    file = sample(name)

    assert (file.problem, file.recognised, file.encoding) == (
        None,
        recognised,
        "gb18030",
    )
    assert file.rows[0].line == first_line
    found = {way: (each.rows, each.amount) for way, each in file.sums().items()}
    assert found == sums
    assert sum(judge(file).counts().values()) == len(file.rows)
    assert not any(row.verdict is Verdict.ERROR for row in file.rows)


@pytest.mark.parametrize(
    ("name", "recognised", "first_line", "sums"),
    [
        (
            "alipay_aes256_pw123456.zip",
            "alipay-app",
            25,
            {"支出": (8, 31132), "收入": (1, 8888), "不计收支": (18, 1947163)},
        ),
        (
            "alipay_cashbook_2026.csv",
            "alipay-cashbook",
            6,
            {"支出": (3, 4100), "收入": (1, 35), "不计收支": (2, 210000)},
        ),
        ("wechat_2024.csv", "wechat", 18, WECHAT),
        ("wechat_202603.xlsx", "wechat", 19, WECHAT),
        (
            "wechat_xlsx_2026_serial_styled.xlsx",
            "wechat",
            19,
            {"支出": (8, 229806), "收入": (5, 83891), "/": (9, 1069368)},
        ),
        (
            "bank_cmb_credit.csv",
            "bank-credit",
            3,
            {"positive": (2, 805678), "negative": (4, -38080)},
        ),
        (
            "bank_icbc_debit.csv",
            "bank-debit",
            8,
            {"in": (5, 284174), "out": (6, 424108)},
        ),
        (
            "bank_outbank_de.csv",
            "csv",
            2,
            {"positive": (1, 10000), "negative": (3, -13589)},
        ),
        ("checking.ofx", "ofx", 46, {"positive": (1, 1), "negative": (2, -5951)}),
        ("default.qif", "qif", 6, {"positive": (8, 46500000)}),
    ],
)
def test_wallets_banks_and_programs_are_read_to_the_fen(
    name: str, recognised: str, first_line: int, sums: dict[str, tuple[int, int]]
) -> None:
    (file,) = read_statements(SAMPLES / name, ReadOptions(password="123456"))

    assert (file.problem, file.recognised) == (None, recognised)
    assert file.rows[0].line == first_line
    found = {way: (each.rows, each.amount) for way, each in file.sums().items()}
    assert found == sums
    assert sum(judge(file).counts().values()) == len(file.rows)
    assert not any(row.verdict is Verdict.ERROR for row in file.rows)


def test_the_wechat_workbook_means_what_it_should() -> None:
    file = sample("wechat_xlsx_2026_serial_styled.xlsx")

    assert file.rows[0].moment == "2026-09-30 20:11:06"
    purchases = entries_of(file, Kind.PURCHASE)
    assert (len(purchases), total(purchases)) == (8, 229806)
    refunds = entries_of(file, Kind.REFUND)
    assert (len(refunds), total(refunds)) == (3, 78003)
    incomes = entries_of(file, Kind.INCOME)
    assert (len(incomes), total(incomes)) == (2, 5888)
    assert total(entries_of(file, Kind.FEE)) == 10
    repaid = {each.line: each.amount for each in entries_of(file, Kind.REPAY)}
    assert repaid == {"招商银行信用卡": 54858, "分付": 33700}
    assert total([each for each in purchases if each.line == "分付"]) == 6600


def test_the_workbook_of_a_wechat_bill_adds_nothing_after_its_csv() -> None:
    csv, workbook = sample("wechat_2024.csv"), sample("wechat_202603.xlsx")

    assert judge(workbook, earlier=[judge(csv)]).counts()[Verdict.NEW] == 0


def test_the_bill_with_loans_means_what_it_should() -> None:
    file = sample("alipay_app_2026_loans.csv")
    repaid: dict[str, list[int]] = defaultdict(list)
    for entry in entries_of(file, Kind.REPAY):
        repaid[entry.line].append(entry.amount or 0)

    assert len(file.rows) == 27
    assert judge(file).counts() == {"new": 19, "duplicate": 0, "ignored": 8, "error": 0}
    borrowed = {each.line: each.amount for each in entries_of(file, Kind.BORROW)}
    assert borrowed == {"借呗": 1000000, "备用金": 50000}
    assert repaid == {
        "借呗": [108837],
        "花呗": [245040, 30000, 62015],
        "招商银行信用卡(0003)": [30100],
        "备用金": [50000],
    }
    assert total(entries_of(file, Kind.PURCHASE)) == 31132
    refunds = entries_of(file, Kind.REFUND)
    assert [(each.amount, each.line, each.category) for each in refunds] == [
        (2900, "花呗", "数码电器"),
        (5000, "", "交通出行"),
    ]
    assert total(entries_of(file, Kind.INCOME)) == 8919
    on_huabei = [e for e in entries_of(file, Kind.PURCHASE) if e.line == "花呗"]
    assert total(on_huabei) == 15032


def test_the_bill_with_loans_says_why_rows_are_ignored() -> None:
    file = sample("alipay_app_2026_loans.csv")

    ignored = {row.line: row.reason for row in file.rows if row.entry is None}

    assert ignored == {
        29: Reason.FAILED,
        37: Reason.CLOSED_UNPAID,
        39: Reason.OWN_ACCOUNTS,
        40: Reason.OWN_ACCOUNTS,
        41: Reason.OWN_ACCOUNTS,
        46: Reason.NO_AMOUNT,
        47: Reason.NO_AMOUNT,
        48: Reason.NO_AMOUNT,
    }
    assert all(row.reason is None for row in file.rows if row.entry is not None)


def test_repayments_name_the_month_of_the_statement() -> None:
    file = sample("alipay_app_2026_loans.csv")

    months = {e.amount: e.item for e in entries_of(file, Kind.REPAY) if e.item}

    assert months == {245040: "2026-09", 30000: "2026-09", 62015: "2026-08"}


def test_a_bill_with_loans_that_is_there_already_adds_nothing() -> None:
    file = sample("alipay_app_2026_loans.csv")
    known = Known(lambda _, keys: dict.fromkeys(keys, 1), lambda *_: ())

    preview = judge(file, known)

    assert preview.counts() == {"new": 0, "duplicate": 19, "ignored": 8, "error": 0}
    assert preview.command().rows == ()


def test_half_a_bill_with_loans_keeps_its_whole_rows() -> None:
    data = (SAMPLES / "alipay_app_2026_loans.csv").read_bytes()
    whole = sample("alipay_app_2026_loans.csv").rows

    for length in range(len(data) * 3 // 5, len(data) * 4 // 5, 7):
        rows = read_bytes("half.csv", data[:length]).rows

        errors = [row for row in rows if row.verdict is Verdict.ERROR]
        assert len(errors) <= 1
        kept = [(row.line, row.key, row.verdict) for row in rows[:-1]]
        assert kept == [(row.line, row.key, row.verdict) for row in whole[: len(kept)]]
        if errors:
            assert (errors[0], errors[0].reason) == (rows[-1], Reason.CUT_OFF)
            assert errors[0].line == whole[len(rows) - 1].line
