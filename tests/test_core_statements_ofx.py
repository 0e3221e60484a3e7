"""OFX and QIF: what banks and programs really write."""

import datetime as dt

import pytest

from core.records import Kind
from core.statements.mapping import DateOrder, Mapping
from core.statements.recognise import read_bytes
from core.statements.rows import (
    FileNote,
    FileProblem,
    ReadOptions,
    Reason,
    StatementFile,
    Verdict,
)

HEAD = "OFXHEADER:100\nDATA:OFXSGML\nENCODING:USASCII\nCHARSET:1252\n\n<OFX>"


def sgml(*rows: str, account: str = "1", kind: str = "BANKACCTFROM") -> str:
    body = "\n".join(f"<STMTTRN>\n{row}\n</STMTTRN>" for row in rows)
    return (
        f"<STMTTRNRS><STMTRS><CURDEF>CNY\n<{kind}><BANKID>9\n<ACCTID>{account}\n"
        f"</{kind}><BANKTRANLIST>\n{body}\n</BANKTRANLIST></STMTRS></STMTTRNRS>"
    )


def ofx(*statements: str) -> StatementFile:
    return read_bytes("x.ofx", (HEAD + "".join(statements) + "</OFX>").encode())


def row(amount: str = "-5.00", number: str = "1", day: str = "20260907") -> str:
    return f"<DTPOSTED>{day}\n<TRNAMT>{amount}\n<FITID>{number}\n<NAME>A &amp; B"


def test_open_tags_and_xml_say_the_same() -> None:
    said = sgml("<DTPOSTED>20260907\n<TRNAMT>-5.00\n<FITID>7\n<NAME>X\n<MEMO>y")
    closed = (
        "<?xml version='1.0'?><?OFX OFXHEADER='200'?><OFX><STMTTRNRS><STMTRS>"
        "<CURDEF>CNY</CURDEF><BANKACCTFROM><BANKID>9</BANKID><ACCTID>1</ACCTID>"
        "</BANKACCTFROM><BANKTRANLIST><STMTTRN><DTPOSTED>20260907</DTPOSTED>"
        "<TRNAMT>-5.00</TRNAMT><FITID>7</FITID><NAME>X</NAME><MEMO>y</MEMO></STMTTRN>"
        "</BANKTRANLIST></STMTRS></STMTTRNRS></OFX>"
    )

    files = (ofx(said), read_bytes("x.qfx", closed.encode()))

    entries = [[each.entry for each in file.rows] for file in files]
    assert entries[0] == entries[1]
    assert [file.recognised for file in files] == ["ofx", "ofx"]
    assert files[0].rows[0].key == files[1].rows[0].key


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("-200,00", -20000),
        ("+00000000000115.8331", 11583),
        ("-0", 0),
        ("5", 500),
        ("-.50", -50),
        ("1,234.56", 123456),
    ],
)
def test_amounts_are_read_as_banks_write_them(text: str, fen: int) -> None:
    (found,) = ofx(sgml(row(text))).rows

    assert found.amount == fen


@pytest.mark.parametrize("text", ["$120", "", "x", "1-2"])
def test_a_broken_amount_is_an_error_of_its_row(text: str) -> None:
    rows = ofx(sgml(row(text), row())).rows

    assert [each.verdict for each in rows] == [Verdict.ERROR, Verdict.NEW]
    assert rows[0].reason is Reason.BAD_AMOUNT


@pytest.mark.parametrize(
    "day", ["20260907235959.000[-8:PST]", "20260907", "20260907000000[+12:NZST]"]
)
def test_the_day_is_never_shifted_by_a_zone(day: str) -> None:
    (found,) = ofx(sgml(row(day=day))).rows

    assert found.entry is not None
    assert found.entry.day == dt.date(2026, 9, 7)


def test_a_missing_day_is_an_error_unless_the_user_gave_one() -> None:
    missing = "<TRNAMT>-5.00\n<FITID>1"
    rows = ofx(sgml(missing, f"<DTUSER>20260907\n{missing}")).rows

    assert [each.reason for each in rows] == [Reason.BAD_DATE, None]


def test_numbers_are_told_apart_by_account() -> None:
    rows = ofx(sgml(row(), account="1"), sgml(row(), account="2")).rows

    assert len({(each.source, each.key) for each in rows}) == 2


def test_a_card_is_a_line_and_a_charge_a_purchase_on_it() -> None:
    (charge, paid) = ofx(
        sgml(row(), row("9.00") + "\n<MEMO>PAYMENT", account="4321", kind="CCACCTFROM")
    ).rows

    assert charge.entry is not None
    assert (charge.entry.kind, charge.entry.line) == (Kind.PURCHASE, "信用卡(4321)")
    assert paid.entry is not None
    assert paid.entry.kind is Kind.REPAY


def test_what_the_bank_corrects_is_left_out() -> None:
    replaced = f"{row('-6.00', '2')}\n<CORRECTFITID>1\n<CORRECTACTION>REPLACE"
    deleted = f"{row('-7.00', '3')}\n<CORRECTFITID>9\n<CORRECTACTION>DELETE"

    rows = ofx(sgml(row(), replaced, deleted)).rows

    assert [each.reason for each in rows] == [
        Reason.CORRECTED,
        Reason.CORRECTS_EARLIER,
        Reason.CORRECTED,
    ]
    assert [each.verdict for each in rows] == [
        Verdict.IGNORED,
        Verdict.NEW,
        Verdict.IGNORED,
    ]


def test_an_error_in_place_of_a_statement_is_told() -> None:
    file = ofx("<SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Bad</STATUS></SONRS>")

    assert (file.problem, file.fact) == (FileProblem.BANK_SAYS_ERROR, "15500 Bad")


def test_an_error_of_the_account_in_place_of_its_rows_is_told() -> None:
    status = "<STATUS><CODE>2000<SEVERITY>ERROR<MESSAGE>General &amp; error</STATUS>"

    file = ofx(f"<STMTTRNRS><TRNUID>1\n{status}\n</STMTTRNRS>")

    assert file.problem is FileProblem.BANK_SAYS_ERROR
    assert file.fact == "2000 General & error"


@pytest.mark.parametrize("severity", ["INFO", "WARN"])
def test_a_bank_that_only_warns_has_sent_no_error(severity: str) -> None:
    file = ofx(f"<STATUS><CODE>1<SEVERITY>{severity}<MESSAGE>x</STATUS>")

    assert (file.problem, file.rows) == (None, ())


def test_an_error_of_one_account_leaves_the_rows_of_another() -> None:
    status = "<STATUS><CODE>2000<SEVERITY>ERROR</STATUS>"

    file = ofx(sgml(row()), f"<STMTTRNRS>{status}</STMTTRNRS>")

    assert (file.problem, len(file.rows)) == (None, 1)


def test_a_statement_without_transactions_is_no_error() -> None:
    file = ofx(sgml())

    assert (file.problem, file.rows, file.notes) == (None, (), (FileNote.NO_ROWS,))


def test_western_bytes_are_read_as_the_header_says() -> None:
    said = (HEAD + sgml(f"{row()}é") + "</OFX>").encode("cp1252")
    utf8 = (HEAD + sgml(f"{row()}é") + "</OFX>").encode()

    for data in (said, utf8):
        (found,) = read_bytes("x.ofx", data).rows
        assert found.entry is not None
        assert found.entry.counterparty == "A & Bé"


def test_a_transaction_that_is_cut_off_is_an_error() -> None:
    text = HEAD + sgml(row(), row(number="2"))
    file = read_bytes("x.ofx", text[: text.rindex("<TRNAMT>")].encode())

    assert [each.verdict for each in file.rows] == [Verdict.NEW, Verdict.ERROR]
    assert file.rows[1].reason is Reason.CUT_OFF


QIF = """!Option:AutoSwitch
!Account
NCash
TCash
^
!Type:Cat
NFood
E
^
!Account
NChecking
TBank
^
!Type:Bank
^
D2/13'2020
T-1,234.56
PShop
SFood
$-1,000.00
SOther
$-234.56
^
D1/ 1'00
U5.00
L[Savings]
^
D3/4/2020
T3.00"""


def qif(text: str, mapping: Mapping | None = None) -> StatementFile:
    return read_bytes("x.qif", text.encode(), ReadOptions(mapping=mapping))


def test_qif_is_read_with_splits_transfers_and_an_open_end() -> None:
    file = qif(QIF)

    assert file.recognised == "qif"
    assert [(each.moment, each.amount) for each in file.rows] == [
        ("2020-02-13", -123456),
        ("2000-01-01", 500),
        ("2020-03-04", 300),
    ]
    assert file.rows[1].reason is Reason.OWN_ACCOUNTS
    assert {way: each.amount for way, each in file.sums().items()} == {
        "negative": -123456,
        "positive": 800,
    }


def test_the_order_of_dates_in_qif_can_be_chosen() -> None:
    text = "!Type:Bank\nD03/04/2020\nT-5.00\n^\n"

    guessed = qif(text)
    chosen = qif(text, Mapping(date_order=DateOrder.DAY_FIRST))

    assert guessed.rows[0].moment == "2020-03-04"
    assert FileNote.DATES_AMBIGUOUS in guessed.notes
    assert chosen.rows[0].moment == "2020-04-03"
    assert chosen.notes == ()


def test_a_broken_record_of_qif_is_an_error_and_the_next_comes_in() -> None:
    text = "!Type:Bank\nDx\nT5\n^\nD2020-01-01\nT$5\n^\nD2020-01-02\nT6\n^\n"

    rows = qif(text).rows

    assert [each.reason for each in rows] == [Reason.BAD_DATE, Reason.BAD_AMOUNT, None]


def test_shares_bought_are_investments_and_lists_no_rows() -> None:
    text = '!Type:Invst\nD2020-01-01\nNBuy\nYX\nT5.00\n^\n!Type:Prices\n"X",1,"1"\n^\n'

    assert [each.reason for each in qif(text).rows] == [Reason.INVESTMENT]


def test_western_letters_in_qif_do_not_turn_chinese() -> None:
    text = "!Type:Bank\nD2020-01-01\nT-5.00\nPCafé du Marché\n^\n"

    (found,) = read_bytes("x.qif", text.encode("cp1252")).rows

    assert found.entry is not None
    assert found.entry.counterparty == "Café du Marché"
